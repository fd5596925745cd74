// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplayPower.h"

#include "DisplayPowerRig.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

using Plan = DisplaySchedule::Plan;
using Screen = FakeScreen;

class TestDisplayPower : public DisplayPowerRig
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
    void tellsTheEndOfTheHoursWhileAnAnswerIsAwaited();
    void tellsWhetherTheScreenIsDark();
    void onlyPlansWithoutASwitch();
    void returnsToAlwaysOn();
    void noticesAClockThatIsSet();
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

void TestDisplayPower::tellsTheEndOfTheHoursWhileAnAnswerIsAwaited()
{
    Screen screen;
    init(u"daily 00:00-18:00"_s, {&screen});
    clock->advance(30s);
    power->start();
    runUntil(18h - 1min);
    screen.delays = true; // as a program that hangs
    runUntil(18h + 10s);
    QCOMPARE(takeFacts(), QStringList{u"18:00:00 planned off"_s});
    screen.delays = false;
    std::exchange(screen.pending, {})();
    runUntil(18h + 1min);
    QCOMPARE(takeFacts(), QStringList{u"18:00:11 off"_s});
}

void TestDisplayPower::tellsWhetherTheScreenIsDark()
{
    Screen screen{.answers = false};
    init(u"daily 08:00-18:00"_s, {&screen});
    connect(power.get(), &DisplayPower::darkChanged, power.get(),
            [this](bool isDark) { note(isDark ? u"dark"_s : u"lit"_s); });
    power->start();
    runUntil(10min);
    QVERIFY(takeFacts().filter(u"dark"_s).isEmpty()); // it cannot be read
    screen.answers = true;
    runUntil(8h - 10s);
    QCOMPARE(takeFacts().filter(u"dark"_s).size(), 1);
    screen.obeys = false;
    runUntil(9h);
    QCOMPARE(takeFacts(), QStringList({u"08:00:00 planned on"_s,
                                       u"08:00:03 failed: way 1 has switched the screen without effect"_s}));
    screen.state = DisplayState::On;
    runUntil(10h);
    QCOMPARE(takeFacts().first().sliced(9), u"lit"_s);
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
