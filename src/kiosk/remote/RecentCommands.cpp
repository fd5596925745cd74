// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/RecentCommands.h"

#include <algorithm>

namespace vitrine {

bool RecentCommands::begin(const QByteArray &key, std::chrono::milliseconds now)
{
    while (!m_entries.isEmpty() && (now - m_entries.first().time >= memory || m_entries.size() >= most))
        m_entries.removeFirst();
    if (std::ranges::find(m_entries, key, &Entry::key) != m_entries.end())
        return false;
    m_entries += Entry{.key = key, .time = now};
    return true;
}

void RecentCommands::finish(const QByteArray &key, const QJsonObject &answer)
{
    const auto entry = std::ranges::find(m_entries, key, &Entry::key);
    if (entry != m_entries.end())
        entry->answer = answer;
}

std::optional<QJsonObject> RecentCommands::answer(const QByteArray &key) const
{
    const auto entry = std::ranges::find(m_entries, key, &Entry::key);
    return entry == m_entries.end() ? std::nullopt : entry->answer;
}

} // namespace vitrine
