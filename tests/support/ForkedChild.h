// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTest>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace vitrine {

/// A process that does \a work and then ends with 0. Only while no other thread runs.
template<typename Work>
[[nodiscard]] pid_t forkedChild(Work work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    return child;
}

/// How \a child has ended, for WIFEXITED and the like. One that does not end is killed after 30 s.
[[nodiscard]] inline int statusOf(pid_t child)
{
    int status = 0;
    if (!QTest::qWaitFor([&] { return ::waitpid(child, &status, WNOHANG) == child; }, 30'000)) {
        ::kill(child, SIGKILL);
        ::waitpid(child, &status, 0);
    }
    return status;
}

} // namespace vitrine
