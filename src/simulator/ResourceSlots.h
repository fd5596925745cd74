// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "simulator/DeviceSlots.h"
#include "simulator/RunClock.h"
#include "simulator/ServiceRules.h"

#include <QHash>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <tuple>

namespace vitrine {

class Clock;

/// \brief The rules and the device slots of each resource, and within a resource of each run.
///
/// A resource without rules of its own has the common rules and slots. Runs do not share slots, so that the players of
/// one test do not disturb those of another. A value that the service owns; the clock must outlive it.
class ResourceSlots
{
public:
    /// Where a player gets its slot.
    struct Place
    {
        QString resource = {};
        QString run = {};

        friend bool operator<(const Place &a, const Place &b)
        {
            return std::tie(a.resource, a.run) < std::tie(b.resource, b.run);
        }
    };

    explicit ResourceSlots(const Clock &clock);

    /// The rules of every resource without rules of its own, from now on; open sessions stay open.
    void setCommonRules(const ServiceRules &rules);
    [[nodiscard]] const ServiceRules &commonRules() const { return m_commonRules; }
    /// Gives \a resource rules of its own.
    void setRules(const QString &resource, const ServiceRules &rules);
    /// True if there are resources with rules of their own.
    [[nodiscard]] bool hasResources() const { return !m_rules.isEmpty(); }
    [[nodiscard]] bool hasRules(const QString &resource) const { return m_rules.contains(resource); }

    [[nodiscard]] const ServiceRules &rulesFor(const QString &resource) const;
    [[nodiscard]] DeviceSlots &slotsFor(const Place &place) { return runAt(place).places; }
    /// The clock by which the sessions of this place expire.
    [[nodiscard]] RunClock &clockFor(const Place &place) { return runAt(place).clock; }
    /// True while \a session, on any device of any place, is open.
    [[nodiscard]] bool isOpen(const QString &session);
    /// The sum of \a count over all places.
    [[nodiscard]] int sum(const std::function<int(DeviceSlots &)> &count);
    /// Frees the slots of all runs; the common slots stay.
    void forgetRuns() { m_runs.clear(); }

private:
    struct Run
    {
        explicit Run(const Clock &serverClock)
            : clock(serverClock)
            , places(clock)
        {
        }

        RunClock clock;
        DeviceSlots places;
    };

    [[nodiscard]] Run &runAt(const Place &place);

    const Clock &m_clock;
    ServiceRules m_commonRules;
    Run m_common;
    QHash<QString, ServiceRules> m_rules; ///< by resource
    std::map<Place, std::unique_ptr<Run>> m_runs;
};

} // namespace vitrine
