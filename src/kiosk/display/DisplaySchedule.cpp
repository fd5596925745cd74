// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplaySchedule.h"

namespace vitrine {

DisplaySchedule::DisplaySchedule(const WeeklyHours &hours)
    : m_hours(hours)
{
}

DisplaySchedule::Plan DisplaySchedule::planAt(const QDateTime &moment) const
{
    if (m_command && (!m_command->end || moment < *m_command->end))
        return m_command->plan;
    return m_hours.contains(moment) ? Plan::On : Plan::Off;
}

std::optional<QDateTime> DisplaySchedule::nextChange(const QDateTime &moment) const
{
    return m_hours.nextChange(moment);
}

void DisplaySchedule::command(Plan plan, const QDateTime &moment)
{
    m_command = Command{plan, m_hours.nextChange(moment)};
}

} // namespace vitrine
