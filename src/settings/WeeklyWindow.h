// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QDate>
#include <QString>

#include <bitset>
#include <cstddef>

namespace vitrine {

/// \brief Hours that return each week: from a time until another one, on some weekdays.
///
/// Over midnight, it belongs to the weekday on which it begins. Times are those that clocks show; WeeklyHours adds the
/// time zone. A value; any thread.
struct WeeklyWindow
{
    static constexpr int minutesPerDay = 24 * 60;

    std::bitset<7> weekdays; ///< on which it begins; the first is Monday
    int from = 0;            ///< minutes after midnight, 0 to 1439
    int until = 0;           ///< exclusive, minutes after the same midnight, more than `from`, at most a day more

    /// Parses `DAYS FROM-TO`: `mon-fri 08:00-18:00`, `sat,sun 10:00-02:00`, `daily 22:00-06:00`.
    ///
    /// DAYS are `daily`, or `mon` to `sun` in any case, separated by commas; a range may pass Sunday (`fri-mon`). Times
    /// are HH:MM; only TO may be 24:00. A TO that is not after FROM is on the next day, so that 08:00-08:00 are 24
    /// hours. An error is the end of a sentence that begins with the name of the setting.
    static Result<WeeklyWindow> fromText(const QString &text);

    /// The text in the shortest form that fromText() takes.
    [[nodiscard]] QString text() const;

    [[nodiscard]] bool beginsOn(const QDate &date) const { return weekdays[std::size_t(date.dayOfWeek() - 1)]; }

    /// Whether both contain the same time of a week.
    [[nodiscard]] bool overlaps(const WeeklyWindow &other) const;

    friend bool operator==(const WeeklyWindow &, const WeeklyWindow &) = default;
};

} // namespace vitrine
