// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplayPower.h"

#include "DisplayPowerRig.h"

#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

using Plan = DisplaySchedule::Plan;
using Screen = FakeScreen;

class TestDisplayCommands : public DisplayPowerRig
{
    Q_OBJECT

private Q_SLOTS:
    void followsACommand();
    void answersACommandWhenTheScreenIsAsCommanded();
    void answersACommandThatHasNoEffect();
    void answersACommandThatThePlanOverrules();
    void answersACommandThatASettingEnds();
    void givesTheScreenTimeBetweenTwoCommands();
    void followsAPlanThatChangesBeforeTheAnswer();
    void switchesOnWhatARunBeforeHasLeftOff();
    void readsAScreenThatIsOnOnlyOnce();
    void leavesAScreenOffThatIsOneOfSeveral();
    void needsNoSwitchBeforeACommand();
    void answersACommandDuringTheFirstReading_data();
    void answersACommandDuringTheFirstReading();
    void leavesTheScreenOffAtItsHours();
};

void TestDisplayCommands::followsACommand()
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

void TestDisplayCommands::answersACommandWhenTheScreenIsAsCommanded()
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

void TestDisplayCommands::answersACommandThatHasNoEffect()
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

void TestDisplayCommands::answersACommandThatThePlanOverrules()
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

void TestDisplayCommands::answersACommandThatASettingEnds()
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

void TestDisplayCommands::givesTheScreenTimeBetweenTwoCommands()
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

void TestDisplayCommands::followsAPlanThatChangesBeforeTheAnswer()
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

void TestDisplayCommands::switchesOnWhatARunBeforeHasLeftOff()
{
    Screen screen{.state = DisplayState::Off};
    init({}, {&screen});
    power->start();
    power->switchOnOnce();
    runUntil(1h);
    QCOMPARE(takeFacts(), QStringList{u"00:00:01 on"_s});
    QCOMPARE(screen.calls, QStringList({u"ask"_s, u"on"_s, u"ask"_s}));
    QVERIFY(!power->nextUpdate());
}

void TestDisplayCommands::readsAScreenThatIsOnOnlyOnce()
{
    Screen screen;
    init({}, {&screen});
    power->start();
    power->switchOnOnce();
    runUntil(10min);
    screen.state = DisplayState::Off; // switched off by hand, after the reading
    runUntil(1h);
    QCOMPARE(screen.calls, QStringList{u"ask"_s});
    QVERIFY(takeFacts().isEmpty());
}

void TestDisplayCommands::leavesAScreenOffThatIsOneOfSeveral()
{
    Screen screen{.state = DisplayState::Mixed};
    init({}, {&screen});
    QSignalSpy dark(power.get(), &DisplayPower::darkChanged);
    power->start();
    power->switchOnOnce();
    runUntil(1h);
    QCOMPARE(screen.calls, QStringList{u"ask"_s});
    QVERIFY(dark.isEmpty());
    QVERIFY(!power->nextUpdate());
}

void TestDisplayCommands::needsNoSwitchBeforeACommand()
{
    Screen first{.answers = false};
    Screen second{.answers = false};
    init({}, {&first, &second});
    power->start();
    power->switchOnOnce();
    runUntil(1h);
    QVERIFY(takeFacts().isEmpty());
    QCOMPARE(first.calls + second.calls, QStringList({u"ask"_s, u"ask"_s}));
    command(Plan::Off);
    QCOMPARE(takeFacts().filter(u"failed: way 1 is silent; way 2 is silent"_s).size(), 1);
}

void TestDisplayCommands::answersACommandDuringTheFirstReading_data()
{
    QTest::addColumn<bool>("isEnded");
    QTest::newRow("a command that counts") << false;
    QTest::newRow("one that new settings end") << true;
}

void TestDisplayCommands::answersACommandDuringTheFirstReading()
{
    QFETCH(const bool, isEnded);
    Screen silent{.answers = false, .delays = true};
    init({}, {&silent});
    power->start();
    power->switchOnOnce();
    command(Plan::On);
    if (isEnded)
        power->setSchedule(DisplaySchedule());
    QVERIFY(takeFacts().isEmpty());
    std::exchange(silent.pending, {})();
    QCOMPARE(takeFacts(),
             QStringList({u"00:00:00 failed: way 1 is silent"_s, u"00:00:00 not done: way 1 is silent"_s}));
}

void TestDisplayCommands::leavesTheScreenOffAtItsHours()
{
    Screen screen{.state = DisplayState::Off};
    init(u"daily 08:00-18:00"_s, {&screen});
    power->start();
    power->switchOnOnce();
    runUntil(1h);
    QVERIFY(!screen.calls.contains(u"on"_s));
}

QTEST_GUILESS_MAIN(TestDisplayCommands)
#include "TestDisplayCommands.moc"
