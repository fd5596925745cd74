// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ResourceSlots.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t mostRuns = 10'000;

} // namespace

ResourceSlots::ResourceSlots(const Clock &clock)
    : m_clock(clock)
    , m_common(clock)
{
}

void ResourceSlots::setCommonRules(const ServiceRules &rules)
{
    m_commonRules = rules;
    m_common.places.setRules(rules.devices);
}

void ResourceSlots::setRules(const QString &resource, const ServiceRules &rules)
{
    m_rules.insert(resource, rules);
}

const ServiceRules &ResourceSlots::rulesFor(const QString &resource) const
{
    const auto own = m_rules.constFind(resource);
    return own == m_rules.cend() ? m_commonRules : *own;
}

ResourceSlots::Run &ResourceSlots::runAt(const Place &place)
{
    const auto rules = m_rules.constFind(place.resource);
    if (rules == m_rules.cend())
        return m_common;
    if (const auto known = m_runs.find(place); known != m_runs.end())
        return *known->second;
    if (m_runs.size() >= mostRuns)
        m_runs.clear(); // bounds the memory of a server that runs for a long time
    auto added = std::make_unique<Run>(m_clock);
    added->places.setRules(rules->devices);
    return *m_runs.emplace(place, std::move(added)).first->second;
}

bool ResourceSlots::isOpen(const QString &session)
{
    return m_common.places.isOpen(session) ||
           std::ranges::any_of(m_runs, [&session](const auto &run) { return run.second->places.isOpen(session); });
}

int ResourceSlots::sum(const std::function<int(DeviceSlots &)> &count)
{
    int total = count(m_common.places);
    for (const auto &run : m_runs)
        total += count(run.second->places);
    return total;
}

} // namespace vitrine
