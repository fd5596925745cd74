// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeSchedule.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace vitrine {

ProgrammeSchedule::ProgrammeSchedule(QList<PlaylistItem> items)
    : m_items(std::move(items))
    , m_order(m_items.size())
{
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(),
                     [this](qsizetype a, qsizetype b) { return m_items[a].priority > m_items[b].priority; });
}

QList<qsizetype> ProgrammeSchedule::due(const QDateTime &moment) const
{
    QList<qsizetype> due;
    std::copy_if(m_order.cbegin(), m_order.cend(), std::back_inserter(due),
                 [&](qsizetype item) { return m_items[item].hours.contains(moment); });
    return due;
}

std::optional<QDateTime> ProgrammeSchedule::nextChange(const QDateTime &moment) const
{
    std::optional<QDateTime> first;
    for (const PlaylistItem &item : m_items) {
        const std::optional<QDateTime> change = item.hours.nextChange(moment);
        if (change && (!first || *change < *first))
            first = change;
    }
    return first;
}

qsizetype placeOf(const PlaylistItem &item, const QList<PlaylistItem> &items)
{
    qsizetype place = -1;
    for (qsizetype index = 0; index < items.size(); ++index) {
        const PlaylistItem &other = items[index];
        if (item.content() != other.content())
            continue;
        if (item.name == other.name)
            return index;
        if (place < 0 && item.isNumbered && other.isNumbered)
            place = index;
    }
    return place;
}

QList<PlaylistItem> withFallback(QList<PlaylistItem> items, const std::optional<PlaylistItem> &fallback)
{
    if (fallback) {
        items += *fallback;
        items.last().priority = std::numeric_limits<int>::min();
    }
    return items;
}

} // namespace vitrine
