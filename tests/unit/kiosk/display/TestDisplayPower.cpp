// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplayPower.h"

#include "FakeScreen.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

using Plan = DisplaySchedule::Plan;
using Screen = FakeScreen;

class TestDisplayPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNothingWithoutHours();
    void switchesAtItsHours();
    void leavesAScreenThatIsAsPlanned();
    void switchesAgainWhatSomebodyElseSwitched();
    void tellsOnceThatItCannotSwitch();
    void tellsThatTheScreenIsOnAgainWhoeverSwitchedIt();
    void usesTheFirstSwitchThatAnswers();
    void looksForABetterSwitchBeforeItSwitchesOff();
    void switchesOnWithWhatHasSwitchedOff();
    void tellsThatNoSwitchAnswers();
    void looksForASwitchAgain();
    void requestsDespiteAScreenThatDoesNotAnswer();
    void followsACommand();
    void answersACommandWhenTheScreenIsAsCommanded();
    void answersACommandThatHasNoEffect();
    void answersACommandThatThePlanOverrules();
    void answersACommandThatASettingEnds();
    void givesTheScreenTimeBetweenTwoCommands();
    void followsAPlanThatChangesBeforeTheAnswer();
    void onlyPlansWithoutASwitch();
    void returnsToAlwaysOn();
    void noticesAClockThatIsSet();

private:
    void init(const QString &hours, const std::vector<Screen *> &screens)
    {
        std::vector<std::unique_ptr<DisplaySwitch>> switches;
        for (Screen *screen : screens)
            switches.push_back(std::make_unique<FakeSwitch>(u"way %1"_s.arg(switches.size() + 1), *screen));
        const WeeklyHours read = hours.isEmpty() ? WeeklyHours() : WeeklyHours::fromText({hours}, "UTC").value();
        power = std::make_unique<DisplayPower>(DisplaySchedule(read), std::move(switches), *clock);
        connect(power.get(), &DisplayPower::plannedOffChanged, power.get(),
                [this](bool isOff) { note(isOff ? u"planned off"_s : u"planned on"_s); });
        connect(power.get(), &DisplayPower::switched, power.get(),
                [this](DisplayState state) { note(state == DisplayState::On ? u"on"_s : u"off"_s); });
        connect(power.get(), &DisplayPower::failed, power.get(),
                [this](const QString &why) { note(u"failed: "_s + why); });
    }
    void command(Plan plan)
    {
        power->command(plan, [this](const Result<bool> &outcome) {
            note(outcome ? u"done"_s : u"not done: "_s + outcome.error().message);
        });
    }
    void note(const QString &fact) { facts += clock->utcNow().toString(u"HH:mm:ss "_s) + fact; }
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

void TestDisplayPower::doesNothingWithoutHours()
{
    Screen screen{.state = DisplayState::Off};
    init({}, {&screen});
    power->start();
    QVERIFY(!power->nextUpdate());
    QVERIFY(screen.calls.isEmpty());
}

void TestDisplayPower::switchesAtItsHours()
{
    Screen screen;
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    QVERIFY(power->isOffByPlan());
    runUntil(24h);
    QCOMPARE(takeFacts(), QStringList({u"00:00:00 planned off"_s, u"00:00:01 off"_s, u"08:00:00 planned on"_s,
                                       u"08:00:01 on"_s, u"18:00:00 planned off"_s, u"18:00:01 off"_s}));
    QVERIFY(screen.calls.count(u"ask"_s) >= 24 * 60); // once a minute
}

void TestDisplayPower::leavesAScreenThatIsAsPlanned()
{
    Screen screen;
    init(u"daily 00:00-18:00"_s, {&screen});
    power->start();
    runUntil(1h);
    QVERIFY(takeFacts().isEmpty());
    QVERIFY(!screen.calls.contains(u"on"_s));
}

void TestDisplayPower::switchesAgainWhatSomebodyElseSwitched()
{
    Screen screen;
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(1h);
    takeFacts();
    screen.state = DisplayState::On;
    runUntil(1h + 2min);
    QCOMPARE(screen.state, DisplayState::Off);
    QCOMPARE(takeFacts().size(), 1);
}

void TestDisplayPower::tellsOnceThatItCannotSwitch()
{
    Screen screen{.obeys = false};
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(10s);
    QCOMPARE(screen.calls.count(u"off"_s), DisplayPower::mostTries);
    runUntil(1h);
    QCOMPARE(takeFacts(), QStringList({u"00:00:00 planned off"_s,
                                       u"00:00:03 failed: way 1 has switched the screen without effect"_s}));
    const auto requests = screen.calls.count(u"off"_s);
    QVERIFY2(requests >= 60 && requests <= 62, qPrintable(QString::number(requests))); // one a minute
    screen.obeys = true;
    runUntil(1h + 2min);
    QCOMPARE(takeFacts().size(), 1);
    QCOMPARE(screen.state, DisplayState::Off);
}

void TestDisplayPower::tellsThatTheScreenIsOnAgainWhoeverSwitchedIt()
{
    Screen screen;
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(8h - 30s);
    takeFacts();
    screen.state = DisplayState::On; // by hand, between two readings
    runUntil(9h);
    QCOMPARE(takeFacts(), QStringList({u"08:00:00 planned on"_s, u"08:00:00 on"_s}));
    QVERIFY(!screen.calls.contains(u"on"_s));
}

void TestDisplayPower::usesTheFirstSwitchThatAnswers()
{
    Screen silent{.answers = false};
    Screen screen;
    Screen other;
    init(u"daily 08:00-18:00"_s, {&silent, &screen, &other});
    power->start();
    runUntil(10min);
    QCOMPARE(screen.state, DisplayState::Off);
    QCOMPARE(silent.calls, QStringList{u"ask"_s});
    QVERIFY(other.calls.isEmpty());
}

void TestDisplayPower::looksForABetterSwitchBeforeItSwitchesOff()
{
    Screen late{.answers = false}; // as a compositor that starts
    Screen television;
    init(u"daily 00:00-18:00"_s, {&late, &television});
    power->start();
    late.answers = true;
    runUntil(17h);
    QCOMPARE(late.calls, QStringList{u"ask"_s});
    runUntil(19h);
    QCOMPARE(late.state, DisplayState::Off);
    QCOMPARE(television.state, DisplayState::On);
    late.answers = false; // the one that has answered is used nevertheless
    runUntil(24h + 10s);
    QCOMPARE(late.state, DisplayState::On);
}

void TestDisplayPower::switchesOnWithWhatHasSwitchedOff()
{
    Screen late{.answers = false};
    Screen television;
    init(u"daily 08:00-18:00"_s, {&late, &television});
    power->start();
    runUntil(1h);
    QCOMPARE(television.state, DisplayState::Off);
    late.answers = true;
    runUntil(9h);
    QCOMPARE(television.state, DisplayState::On);
    late.answers = false;
    television.answers = false; // in standby; it has answered before
    runUntil(19h);
    QCOMPARE(television.state, DisplayState::Off);
}

void TestDisplayPower::tellsThatNoSwitchAnswers()
{
    Screen first{.answers = false};
    Screen second{.answers = false};
    init(u"daily 00:00-18:00"_s, {&first, &second});
    power->start();
    runUntil(1h);
    QCOMPARE(takeFacts(), QStringList{u"00:00:00 failed: way 1 is silent; way 2 is silent"_s});
}

void TestDisplayPower::looksForASwitchAgain()
{
    Screen screen{.answers = false};
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(10min);
    takeFacts();
    screen.answers = true;
    runUntil(12min);
    QCOMPARE(screen.state, DisplayState::Off);
    QCOMPARE(takeFacts().size(), 1);
}

void TestDisplayPower::requestsDespiteAScreenThatDoesNotAnswer()
{
    Screen screen;
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(1h);
    screen.answers = false; // as a television in standby
    runUntil(8h + 10s);
    QCOMPARE(screen.state, DisplayState::On);
}

void TestDisplayPower::followsACommand()
{
    Screen screen;
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(1h);
    takeFacts();
    command(Plan::On);
    runUntil(24h);
    QCOMPARE(takeFacts(), QStringList({u"01:00:00 planned on"_s, u"01:00:01 on"_s, u"01:00:01 done"_s,
                                       u"18:00:00 planned off"_s, u"18:00:01 off"_s}));
}

void TestDisplayPower::answersACommandWhenTheScreenIsAsCommanded()
{
    Screen screen;
    init({}, {&screen});
    power->start();
    command(Plan::Off);
    QCOMPARE(takeFacts(), QStringList{u"00:00:00 planned off"_s}); // requested, and not read back yet
    runUntil(1min);
    QCOMPARE(takeFacts(), QStringList({u"00:00:01 off"_s, u"00:00:01 done"_s}));
    command(Plan::Off);
    QCOMPARE(takeFacts(), QStringList{u"00:01:00 done"_s}); // nothing to switch
}

void TestDisplayPower::answersACommandThatHasNoEffect()
{
    Screen screen{.obeys = false};
    init({}, {&screen});
    power->start();
    command(Plan::Off);
    runUntil(1h);
    const QString why = u"way 1 has switched the screen without effect"_s;
    QCOMPARE(takeFacts(),
             QStringList({u"00:00:00 planned off"_s, u"00:00:03 failed: "_s + why, u"00:00:03 not done: "_s + why}));
    command(Plan::Off); // told once, and answered each time
    runUntil(1h + 1min);
    QCOMPARE(takeFacts().filter(u"not done: "_s).size(), 1);
}

void TestDisplayPower::answersACommandThatThePlanOverrules()
{
    Screen screen{.delays = true};
    init({}, {&screen});
    power->start();
    command(Plan::Off);
    command(Plan::On);
    QCOMPARE(takeFacts(), QStringList({u"00:00:00 planned off"_s,
                                       u"00:00:00 not done: the plan has changed before it was switched"_s,
                                       u"00:00:00 planned on"_s}));
    std::exchange(screen.pending, {})();
    QCOMPARE(takeFacts(), QStringList{u"00:00:00 done"_s});
}

void TestDisplayPower::answersACommandThatASettingEnds()
{
    Screen screen{.delaysChanges = true};
    init({}, {&screen});
    power->start();
    command(Plan::Off);
    command(Plan::On);
    power->setSchedule(DisplaySchedule());
    screen.delaysChanges = false;
    takeFacts();
    std::exchange(screen.pending, {})(); // it has been switched off
    runUntil(1min);
    QCOMPARE(takeFacts(), QStringList({u"00:00:02 on"_s, u"00:00:02 done"_s}));
    QCOMPARE(screen.state, DisplayState::On);
}

void TestDisplayPower::givesTheScreenTimeBetweenTwoCommands()
{
    Screen screen{.obeys = false};
    init({}, {&screen});
    power->start();
    for (int times = 0; times < 2 * DisplayPower::mostTries; ++times)
        command(Plan::Off);
    QCOMPARE(screen.calls.count(u"off"_s), 1);
    screen.state = DisplayState::Off; // it is slow
    runUntil(1min);
    QCOMPARE(takeFacts().filter(u" done"_s).size(), 2 * DisplayPower::mostTries);
}

void TestDisplayPower::followsAPlanThatChangesBeforeTheAnswer()
{
    Screen screen{.delays = true};
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    QVERIFY(!power->nextUpdate());
    command(Plan::On);
    QCOMPARE(screen.calls, QStringList{u"ask"_s}); // not twice at a time
    std::exchange(screen.pending, {})();
    QCOMPARE(screen.calls, QStringList{u"ask"_s});
    QVERIFY(power->nextUpdate());
    QCOMPARE(takeFacts(), QStringList({u"00:00:00 planned off"_s, u"00:00:00 planned on"_s, u"00:00:00 done"_s}));
}

void TestDisplayPower::onlyPlansWithoutASwitch()
{
    init(u"daily 08:00-18:00"_s, {});
    power->start();
    runUntil(24h);
    QCOMPARE(takeFacts(),
             QStringList({u"00:00:00 planned off"_s, u"08:00:00 planned on"_s, u"18:00:00 planned off"_s}));
    command(Plan::Off);
    QCOMPARE(takeFacts(), QStringList{u"00:00:00 done"_s}); // at once
}

void TestDisplayPower::returnsToAlwaysOn()
{
    Screen screen;
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(1h);
    power->setSchedule(DisplaySchedule());
    runUntil(2h);
    QCOMPARE(screen.state, DisplayState::On);
    QVERIFY(!power->isOffByPlan());
    QCOMPARE(takeFacts().last(), u"01:00:01 on"_s);
}

void TestDisplayPower::noticesAClockThatIsSet()
{
    Screen screen;
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    runUntil(1h);
    takeFacts();
    clock->setBack(-12h);
    runUntil(1h + 1min + 2s);
    QCOMPARE(screen.state, DisplayState::On);
    QVERIFY(!power->isOffByPlan());
}

QTEST_GUILESS_MAIN(TestDisplayPower)
#include "TestDisplayPower.moc"
