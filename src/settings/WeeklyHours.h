// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/WeeklyWindow.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace vitrine {

/// \brief The hours of each week in which an item of the playlist is shown.
///
/// Without windows, always. Where summer time begins or ends, a window lasts from the first moment to the last moment
/// at which the clocks show one of its times, without a break:
/// * A start or an end that the clocks skip is the first moment after the gap. A window inside the gap does not exist
///   on this day.
/// * A start that the clocks show twice is the first of both. The end is after the second of both, so that the item is
///   shown whenever the clocks show one of its times; only an end at the minute to which the clocks are set back is the
///   first, since no time before it comes twice. Windows of which one ends where the other one begins, inside the hour
///   that comes twice, therefore overlap for that hour.
///
/// Equal if windows and zone are the same. A value; any thread.
class WeeklyHours
{
public:
    /// Always.
    WeeklyHours() = default;

    /// From the texts of windows, see WeeklyWindow::fromText(). \a zoneId comes from parseZone(). An error, also of an
    /// empty list, is the end of a sentence that begins with the name of the setting.
    static Result<WeeklyHours> fromText(const QStringList &windows, const QByteArray &zoneId = {});

    /// The id of a time zone in the IANA database, such as `Europe/Berlin`; empty: that of the system. An error is the
    /// end of a sentence that begins with the name of the setting.
    static Result<QByteArray> parseZone(const QString &text);

    [[nodiscard]] bool isAlways() const { return m_windows.isEmpty(); }
    [[nodiscard]] const QList<WeeklyWindow> &windows() const { return m_windows; }

    /// The same windows in another time zone; \a zoneId comes from parseZone().
    [[nodiscard]] WeeklyHours inZone(const QByteArray &zoneId) const;
    /// Empty: that of the system.
    [[nodiscard]] const QByteArray &zoneId() const { return m_zoneId; }
    /// The time zone; that of the system at this moment if none is set, or if the database lacks it now.
    [[nodiscard]] QTimeZone zone() const;

    [[nodiscard]] bool contains(const QDateTime &moment) const;

    /// The first moment after \a moment at which contains() changes, in UTC; none if it never does.
    [[nodiscard]] std::optional<QDateTime> nextChange(const QDateTime &moment) const;

    /// The first two windows that contain the same time, as the end of a sentence that begins with the name of the
    /// setting; none if no two do. Such hours can be used: a moment is in them if it is in a window.
    [[nodiscard]] std::optional<Error> overlap() const;

    friend bool operator==(const WeeklyHours &, const WeeklyHours &) = default;

private:
    QList<WeeklyWindow> m_windows;
    QByteArray m_zoneId; ///< empty: that of the system
};

} // namespace vitrine
