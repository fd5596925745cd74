// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "FakeScreen.h"
#include "kiosk/display/DisplayPower.h"
#include "support/ManualClock.h"

#include <QObject>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace vitrine {

/// \brief A DisplayPower with screens of the test, from midnight on a Wednesday, and what it tells.
class DisplayPowerRig : public QObject
{
    Q_OBJECT

protected:
    void init(const QString &hours, const std::vector<FakeScreen *> &screens)
    {
        std::vector<std::unique_ptr<DisplaySwitch>> switches;
        for (FakeScreen *screen : screens)
            switches.push_back(
                std::make_unique<FakeSwitch>(QStringLiteral("way %1").arg(switches.size() + 1), *screen));
        const WeeklyHours read = hours.isEmpty() ? WeeklyHours() : WeeklyHours::fromText({hours}, "UTC").value();
        power = std::make_unique<DisplayPower>(DisplaySchedule(read), std::move(switches), *clock);
        connect(power.get(), &DisplayPower::plannedOffChanged, power.get(),
                [this](bool isOff) { note(isOff ? QStringLiteral("planned off") : QStringLiteral("planned on")); });
        connect(power.get(), &DisplayPower::switched, power.get(), [this](DisplayState state) {
            note(state == DisplayState::On ? QStringLiteral("on") : QStringLiteral("off"));
        });
        connect(power.get(), &DisplayPower::failed, power.get(),
                [this](const QString &why) { note(QStringLiteral("failed: ") + why); });
    }
    void command(DisplaySchedule::Plan plan)
    {
        power->command(plan, [this](const Result<bool> &outcome) {
            note(outcome ? QStringLiteral("done") : QStringLiteral("not done: ") + outcome.error().message);
        });
    }
    void note(const QString &fact) { facts += clock->utcNow().toString(QStringLiteral("HH:mm:ss ")) + fact; }
    QStringList takeFacts() { return std::exchange(facts, {}); }

    /// From midnight, as the timer does it.
    void runUntil(std::chrono::milliseconds time)
    {
        while (power->nextUpdate() && *power->nextUpdate() <= time) {
            clock->advance(*power->nextUpdate() - clock->elapsed());
            power->update();
        }
        clock->advance(time - clock->elapsed());
    }

    std::optional<ManualClock> clock;
    QStringList facts;
    std::unique_ptr<DisplayPower> power;

private Q_SLOTS:
    void init()
    {
        facts.clear();
        clock.emplace(); // a Wednesday, 00:00 UTC
    }
    void cleanup() { power.reset(); }
};

} // namespace vitrine
