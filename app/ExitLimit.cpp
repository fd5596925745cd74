// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ExitLimit.h"

#include "app/Console.h"

#include <atomic>
#include <csignal>
#include <string_view>
#include <unistd.h>

namespace vitrine {

namespace {

// Global, for the signal handler.
std::atomic<int> code{internalErrorCode};
std::atomic_flag isStarted;
static_assert(std::atomic<int>::is_always_lock_free);

constexpr std::string_view message =
    "vitrine: The end took too long: something does not answer, perhaps the display, the session bus or the owner of "
    "the clipboard. Vitrine ended without waiting for it.\n";

void endNow(int)
{
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, message.data(), message.size());
    ::_exit(code);
}

} // namespace

void ExitLimit::start()
{
    if (isStarted.test_and_set())
        return;
    std::signal(SIGALRM, endNow);
    ::alarm(unsigned(limit.count()));
}

void ExitLimit::keep()
{
    if (isStarted.test())
        std::signal(SIGALRM, endNow);
}

void ExitLimit::setExitCode(int exitCode)
{
    code = exitCode;
}

} // namespace vitrine
