// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/DailyWindow.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Decides when the browser engine's process for the page is replaced, to free memory.
///
/// Once a day in a window, and when the memory exceeds a limit, for that at most once in ten minutes between two items,
/// and once in an hour during one; between two items if possible. What the main process does not give back is only
/// freed when it ends: in the window, after a week, if something starts it again. A value; any thread.
class PlannedReload
{
public:
    enum class Reason {
        Daily,
        Memory,
        Restart, ///< the whole program is due
    };
    enum class Place {
        BetweenItems,
        DuringItem, ///< only what cannot wait: the window is about to end, or the memory is far beyond the limit
    };

    struct Options
    {
        std::optional<DailyWindow> window{};
        int memoryMebibytes = 0;  ///< 0: no limit
        bool isRestarted = false; ///< a service manager starts the program again when it ends

        [[nodiscard]] bool isEmpty() const { return !window && memoryMebibytes == 0; }
    };

    explicit PlannedReload(const Options &options)
        : m_options(options)
    {
    }

    /// The state of the run.
    struct Run
    {
        std::optional<double> memoryMebibytes{}; ///< in use; no value: not known
        std::chrono::milliseconds age{};         ///< since the program was started
    };

    /// Whether to reload \a run at the local time \a now. A reload that is due counts as done.
    std::optional<Reason> take(Place place, const QDateTime &now, const Run &run);

private:
    [[nodiscard]] bool isDaily(Place place, const QDateTime &now);
    [[nodiscard]] bool isTooMuch(Place place, const QDateTime &now, std::optional<double> memoryMebibytes);

    Options m_options;
    QDateTime m_lastDaily;     ///< begin of the window of the last one
    QDateTime m_lastForMemory; ///< time of the last one
};

/// The name in the event stream: `daily`, `memory`, `restart`.
[[nodiscard]] QString plannedReloadName(PlannedReload::Reason reason);

} // namespace vitrine
