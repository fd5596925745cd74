// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QWebEnginePage>

#include <optional>

namespace vitrine {

/// \brief The renderer process of the page: kills it, and finds out why it has ended.
///
/// On Linux, the engine reports only the signal that ended the process. The memory figures from before show whether
/// memory ran out. A value of PlayerPage; GUI thread.
class RendererProcess
{
public:
    /// \brief Memory figures. No value: the system does not provide it.
    struct Memory
    {
        std::optional<qint64> resident; ///< bytes, of the process
        std::optional<qint64> oomKills; ///< processes that the kernel has killed since boot because memory ran out
        std::optional<qint64> total;    ///< bytes, of the machine
    };

    /// Records the memory figures for the process \a id, 0 or less for none. Call it every few seconds: endReason()
    /// compares them with those at the end.
    void look(qint64 id) { m_memory = memoryOf(id); }

    /// Why kill() is called.
    enum class Kill {
        Hung,
        Planned, ///< another process is wanted for the next page
    };

    /// Kills the process \a id. Fails if it is not a descendant of this process.
    [[nodiscard]] bool kill(qint64 id, Kill why = Kill::Hung);

    /// Why the process has ended: `crashed`, `killed`, `out-of-memory`, `hung` or `planned` (by kill()), `ended`,
    /// `abnormal`.
    [[nodiscard]] QString endReason(QWebEnginePage::RenderProcessTerminationStatus status, int exitCode);

    /// The same, from the figures \a before and \a after the end; pure, for tests. \a kill: it was called.
    [[nodiscard]] static QString judge(QWebEnginePage::RenderProcessTerminationStatus status, int exitCode,
                                       std::optional<Kill> kill, const Memory &before, const Memory &after);

    /// The current figures of the process \a id and of the machine.
    [[nodiscard]] static Memory memoryOf(qint64 id);

private:
    Memory m_memory;
    std::optional<Kill> m_kill; ///< of the process that there is
};

} // namespace vitrine
