// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief The result of a function that ran in a forked copy of this process.
struct ForkedProbeResult
{
    enum class End {
        Answered,
        Crashed,    ///< ended without an answer: by a signal, or by exit()
        TimedOut,   ///< killed, because it took longer than the limit
        NotStarted, ///< the system could not start a process
    };

    End end = End::NotStarted;
    QByteArray text; ///< what the function returned; empty unless Answered

    friend bool operator==(const ForkedProbeResult &, const ForkedProbeResult &) = default;
};

/// Calls \a function in a forked copy of this process and returns its answer, cut to 64 KiB. The libraries, output and
/// crashes of the function stay in the child, which is killed after \a limit. Call it while this process has one
/// thread: before QApplication.
[[nodiscard]] ForkedProbeResult runForkedProbe(const std::function<QByteArray()> &function,
                                               std::chrono::milliseconds limit);

} // namespace vitrine
