// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWebEnginePage>

#include <optional>

namespace vitrine {

/// \brief The process that shows the page: why it has ended, and how to end it.
///
/// The engine knows on Linux only the signal that a process died of. What it wanted of the machine's memory before
/// tells the rest. A value of PlayerPage; GUI thread.
class RendererProcess
{
public:
    /// \brief What is known of the machine's memory. None: it does not tell.
    struct Memory
    {
        std::optional<qint64> resident; ///< bytes that the process has
        std::optional<qint64> oomKills; ///< how often the kernel has ended a process for want of memory, since it began
        std::optional<qint64> total;    ///< bytes that the machine has
    };

    /// Takes a look at the process \a id, 0 or less for none. Called every few seconds: what has changed since is what
    /// endReason() goes by.
    void look(qint64 id) { m_memory = memoryOf(id); }

    /// Kills the process \a id because it hangs. False, and nothing happens, unless it is a descendant of this one.
    [[nodiscard]] bool kill(qint64 id);

    /// Why it has ended: `crashed`, `killed`, `out-of-memory`, `hung` (by kill()), `ended`, `abnormal`.
    [[nodiscard]] QString endReason(QWebEnginePage::RenderProcessTerminationStatus status, int exitCode);

    /// The same from what was known \a before and is known \a after; pure, for tests. \a hung: kill() was called.
    [[nodiscard]] static QString judge(QWebEnginePage::RenderProcessTerminationStatus status, int exitCode, bool hung,
                                       const Memory &before, const Memory &after);

    /// Of the process \a id and of the machine, now.
    [[nodiscard]] static Memory memoryOf(qint64 id);

private:
    Memory m_memory;
    bool m_hung = false;
};

} // namespace vitrine
