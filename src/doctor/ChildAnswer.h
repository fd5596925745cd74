// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief What came of a question that was asked in a process of its own.
struct ChildAnswer
{
    enum class End {
        Answered,
        Crashed,  ///< ended without an answer, by a signal or by its own doing
        TimedOut, ///< was killed because it took too long
        NoChild,  ///< the system gave no process
    };

    End end = End::NoChild;
    QByteArray text; ///< what was answered; empty unless Answered

    friend bool operator==(const ChildAnswer &, const ChildAnswer &) = default;
};

/// Calls \a question in a copy of this process and returns what it says there, at most 64 KiB. Whatever it loads,
/// prints or breaks stays in that process, which is killed after \a limit. Only for a process with one thread:
/// before QApplication.
[[nodiscard]] ChildAnswer askInChild(const std::function<QByteArray()> &question, std::chrono::milliseconds limit);

} // namespace vitrine
