// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "soak/PlaybackGaps.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr double longestEffect = 5.0; // of what the soak has done

} // namespace

void PlaybackGaps::read(const QJsonObject &entry)
{
    m_now = entry.value(u"mono").toDouble();
    const QString kind = entry.value(u"kind").toString();
    if (kind == u"progress")
        readPosition(entry.value(u"currentTime").toDouble());
    else if (kind == u"state")
        m_isPlaying = entry.value(u"to").toString() == u"playing";
    else if (kind == u"kiosk")
        readItem(entry.value(u"name").toString(), entry.value(u"item").toString());
}

void PlaybackGaps::noteFault(SoakFault fault)
{
    m_causedAt.insert(fault, m_now);
    ++m_rows[fault].turns;
}

void PlaybackGaps::finish()
{
    m_involved.insert(u"the end"_s, SoakFault::NeverStarts);
    closeGap(m_now);
}

void PlaybackGaps::readItem(const QString &name, const QString &item)
{
    if (!name.startsWith(u"item-"))
        return;
    const SoakFault fault = m_faultOf(item);
    if (name == u"item-started") {
        if (!m_shown.isEmpty())
            m_problems += u"%1 s: “%2” starts before “%3” has ended"_s.arg(m_now).arg(item, m_shown);
        m_shown = item;
        ++m_started;
        ++m_rows[fault].turns;
    } else if (name == u"item-ended") {
        if (m_shown != item)
            m_problems += u"%1 s: “%2” ends while “%3” is shown"_s.arg(m_now).arg(item, m_shown);
        m_shown.clear();
    } else {
        ++m_rows[fault].turns;
    }
    m_involved.insert(item, fault);
}

void PlaybackGaps::readPosition(double position)
{
    if (!m_isPlaying || position == m_position)
        return;
    ++m_positions;
    m_position = position;
    if (m_now - m_movedAt >= shortestGap)
        closeGap(m_now);
    else
        m_played += m_now - m_movedAt;
    m_movedAt = m_now;
    m_involved.clear();
}

void PlaybackGaps::closeGap(double end)
{
    const double gap = end - m_movedAt;
    if (gap < shortestGap)
        return;
    if (!m_shown.isEmpty())
        m_involved.insert(m_shown, m_faultOf(m_shown));
    for (auto caused = m_causedAt.cbegin(); caused != m_causedAt.cend(); ++caused) {
        if (m_movedAt - caused.value() < longestEffect)
            m_involved.insert(u"the soak"_s, caused.key());
    }
    double allowed = 0.0;
    QStringList names;
    QSet<SoakFault> faults;
    for (auto involved = m_involved.cbegin(); involved != m_involved.cend(); ++involved) {
        allowed += allowedGap(*involved) + soaklimits::load;
        names += involved.key() + u" ("_s + soakFaultName(*involved) + u')';
        faults.insert(*involved);
    }
    faults.remove(SoakFault::None);
    const bool isOne = faults.size() <= 1;
    if (faults.isEmpty())
        faults.insert(SoakFault::None);
    for (const SoakFault fault : faults) {
        Row &row = m_rows[fault];
        row.gaps += isOne ? 1 : 0;
        double &longest = isOne ? row.longest : row.longestSeveral;
        longest = std::max(longest, gap);
    }
    m_longest = std::max(m_longest, gap);
    if (gap > allowed) {
        m_problems += u"%1 s: nothing moved for %2 s, allowed are %3 s: %4"_s.arg(m_movedAt)
                          .arg(gap, 0, 'f', 1)
                          .arg(allowed, 0, 'f', 1)
                          .arg(names.join(u", "_s));
    }
}

} // namespace vitrine
