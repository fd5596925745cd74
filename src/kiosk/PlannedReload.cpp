// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/PlannedReload.h"

#include <QTimeZone>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr double farBeyond = 1.25;  // of the limit
constexpr qint64 lastSeconds = 120; // of the window
// Between two reloads for memory: a limit that is below what the programme needs must not reload it all the time.
constexpr qint64 pauseBetweenItems = 10 * 60;
constexpr qint64 pauseDuringItem = 60 * 60;
constexpr std::chrono::hours oldest(6 * 24 + 12); // a week later the run is a little younger than a week

/// The window that contains \a now: its begin and end; no value: none does.
std::optional<std::pair<QDateTime, QDateTime>> occurrence(const DailyWindow &window, const QDateTime &now)
{
    for (const int day : {0, -1}) {
        const QDate date = now.date().addDays(day);
        const QDateTime begin(date, window.from, now.timeZone());
        const QDateTime end(window.to > window.from ? date : date.addDays(1), window.to, now.timeZone());
        if (begin <= now && now < end)
            return std::pair(begin, end);
    }
    return std::nullopt;
}

} // namespace

std::optional<PlannedReload::Reason> PlannedReload::take(Place place, const QDateTime &now, const Run &run)
{
    if (isDaily(place, now))
        return m_options.isRestarted && run.age >= oldest ? Reason::Restart : Reason::Daily;
    return isTooMuch(place, now, run.memoryMebibytes) ? std::optional(Reason::Memory) : std::nullopt;
}

bool PlannedReload::isTooMuch(Place place, const QDateTime &now, std::optional<double> memoryMebibytes)
{
    const bool isDuringItem = place == Place::DuringItem;
    const double limit = m_options.memoryMebibytes * (isDuringItem ? farBeyond : 1);
    if (m_options.memoryMebibytes == 0 || !memoryMebibytes || *memoryMebibytes <= limit)
        return false;
    // The clock may have been set back.
    const qint64 pause = isDuringItem ? pauseDuringItem : pauseBetweenItems;
    if (m_lastForMemory.isValid() && std::abs(m_lastForMemory.secsTo(now)) < pause)
        return false;
    m_lastForMemory = now;
    return true;
}

bool PlannedReload::isDaily(Place place, const QDateTime &now)
{
    const auto window = m_options.window ? occurrence(*m_options.window, now) : std::nullopt;
    if (!window || window->first == m_lastDaily)
        return false;
    if (place == Place::DuringItem && now.secsTo(window->second) > lastSeconds)
        return false;
    m_lastDaily = window->first;
    return true;
}

QString plannedReloadName(PlannedReload::Reason reason)
{
    switch (reason) {
    case PlannedReload::Reason::Daily:
        return u"daily"_s;
    case PlannedReload::Reason::Memory:
        return u"memory"_s;
    case PlannedReload::Reason::Restart:
        return u"restart"_s;
    }
    Q_UNREACHABLE();
}

} // namespace vitrine
