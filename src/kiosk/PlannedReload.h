// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/DailyWindow.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief Decides when the browser engine's process for the page is replaced, to free memory.
///
/// Once a day in a window, and when the memory exceeds a limit, for that at most once in ten minutes between two items,
/// and once in an hour during one; between two items if possible. A value; any thread.
class PlannedReload
{
public:
    enum class Reason { Daily, Memory };
    enum class Place {
        BetweenItems,
        DuringItem, ///< only what cannot wait: the window is about to end, or the memory is far beyond the limit
    };

    struct Options
    {
        std::optional<DailyWindow> window{};
        int memoryMebibytes = 0; ///< 0: no limit

        [[nodiscard]] bool isEmpty() const { return !window && memoryMebibytes == 0; }
    };

    explicit PlannedReload(const Options &options)
        : m_options(options)
    {
    }

    /// Whether to reload at the local time \a now with \a memoryMebibytes in use; no value: not known. A reload that
    /// is due counts as done.
    std::optional<Reason> take(Place place, const QDateTime &now, std::optional<double> memoryMebibytes);

private:
    [[nodiscard]] bool isDaily(Place place, const QDateTime &now);
    [[nodiscard]] bool isTooMuch(Place place, const QDateTime &now, std::optional<double> memoryMebibytes);

    Options m_options;
    QDateTime m_lastDaily;     ///< begin of the window of the last one
    QDateTime m_lastForMemory; ///< time of the last one
};

/// The name in the event stream: `daily`, `memory`.
[[nodiscard]] QString plannedReloadName(PlannedReload::Reason reason);

} // namespace vitrine
