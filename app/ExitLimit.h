// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <chrono>

namespace vitrine {

/// \brief Limits the time that the end of the process may take.
///
/// At the end, the browser engine and QtDBus wait for their threads, and these may wait for a session bus that does not
/// answer: for ever, if it stops while they connect. Uses the only alarm(2) of the process. Any thread.
class ExitLimit
{
public:
    /// Less than the time after which the service manager kills a kiosk (packaging/systemd).
    static constexpr std::chrono::seconds limit{10};

    /// The process ends within `limit` from the first call, even if all its threads wait, with a line on standard
    /// error. May be called by a signal handler.
    static void start();

    /// To be called after the browser engine has started: it resets the handler of SIGALRM, and a running limit would
    /// then end the process without the line.
    static void keep();

    /// The exit code of such an end from now on, instead of internalErrorCode.
    static void setExitCode(int exitCode);
};

} // namespace vitrine
