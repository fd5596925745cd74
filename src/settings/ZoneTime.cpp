// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/ZoneTime.h"

#include <algorithm>
#include <chrono>

namespace vitrine {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

// No zone is further ahead of UTC than 14 hours, or further behind than 12. Added to the time that the clocks show,
// these are a moment before it and one after it, for any offset.
constexpr hours before(-15);
constexpr hours after(13);

/// The moments at which clocks show a time, since 1970 in UTC.
struct Showing
{
    milliseconds first;
    milliseconds last;
    bool isSkipped = false; ///< the clocks never show it: both are the end of the gap
};

QDateTime momentAt(milliseconds sinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), QTimeZone::utc());
}

milliseconds offsetAt(const QTimeZone &zone, milliseconds moment)
{
    return seconds(zone.offsetFromUtc(momentAt(moment)));
}

/// The clocks show \a wall, which is counted as if they showed UTC.
Showing momentsShowing(const QTimeZone &zone, milliseconds wall)
{
    const milliseconds oldOffset = offsetAt(zone, wall + before);
    const milliseconds newOffset = offsetAt(zone, wall + after);
    const milliseconds withOld = wall - oldOffset;
    const milliseconds withNew = wall - newOffset;
    if (oldOffset == newOffset)
        return {withOld, withOld};
    const bool isOld = offsetAt(zone, withOld) == oldOffset;
    const bool isNew = offsetAt(zone, withNew) == newOffset;
    if (isOld && isNew)
        return {withOld, withNew};
    if (isOld || isNew)
        return isOld ? Showing{withOld, withOld} : Showing{withNew, withNew};
    milliseconds stillOld = std::min(withOld, withNew);
    milliseconds alreadyNew = std::max(withOld, withNew);
    while (alreadyNew - stillOld > milliseconds(1)) {
        const milliseconds middle = stillOld + (alreadyNew - stillOld) / 2;
        (offsetAt(zone, middle) == newOffset ? alreadyNew : stillOld) = middle;
    }
    return {alreadyNew, alreadyNew, true};
}

milliseconds wallTime(const QDate &date, int minutesOfDay)
{
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    return hours(24) * days + minutes(minutesOfDay);
}

} // namespace

QDateTime momentOfStart(const QTimeZone &zone, const QDate &date, int minutesOfDay)
{
    return momentAt(momentsShowing(zone, wallTime(date, minutesOfDay)).first);
}

QDateTime momentOfEnd(const QTimeZone &zone, const QDate &date, int minutesOfDay)
{
    constexpr milliseconds step(1);
    const Showing lastBefore = momentsShowing(zone, wallTime(date, minutesOfDay) - step);
    return momentAt(lastBefore.isSkipped ? lastBefore.last : lastBefore.last + step);
}

QDate dateIn(const QTimeZone &zone, const QDateTime &moment)
{
    const milliseconds utc(moment.toMSecsSinceEpoch());
    return momentAt(utc + offsetAt(zone, utc)).date();
}

} // namespace vitrine
