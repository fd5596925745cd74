// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplaySchedule.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Plan = DisplaySchedule::Plan;

class TestDisplaySchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnWithinItsHours();
    void doesNothingWithoutHoursAndCommands();
    void followsACommandUntilTheHoursChange();
    void followsACommandForEverWithoutHours();

private:
    // 2025-01-06 is a Monday.
    static QDateTime at(const char *time) { return QDateTime::fromString(QLatin1String(time), Qt::ISODate); }
    static WeeklyHours hours() { return WeeklyHours::fromText({u"mon-fri 08:00-18:00"_s}, "UTC").value(); }
};

void TestDisplaySchedule::isOnWithinItsHours()
{
    const DisplaySchedule schedule(hours());
    QVERIFY(schedule.isActive());
    QCOMPARE(schedule.planAt(at("2025-01-06T07:59:59Z")), Plan::Off);
    QCOMPARE(schedule.planAt(at("2025-01-06T08:00:00Z")), Plan::On);
    QCOMPARE(schedule.planAt(at("2025-01-06T18:00:00Z")), Plan::Off);
    QCOMPARE(schedule.planAt(at("2025-01-11T12:00:00Z")), Plan::Off);
    QCOMPARE(schedule.nextChange(at("2025-01-06T12:00:00Z")), at("2025-01-06T18:00:00Z"));
    QCOMPARE(schedule.nextChange(at("2025-01-10T18:00:00Z")), at("2025-01-13T08:00:00Z"));
}

void TestDisplaySchedule::doesNothingWithoutHoursAndCommands()
{
    const DisplaySchedule schedule;
    QVERIFY(!schedule.isActive());
    QCOMPARE(schedule.planAt(at("2025-01-06T03:00:00Z")), Plan::On);
    QVERIFY(!schedule.nextChange(at("2025-01-06T03:00:00Z")));
}

void TestDisplaySchedule::followsACommandUntilTheHoursChange()
{
    DisplaySchedule schedule(hours());
    schedule.command(Plan::Off, at("2025-01-06T12:00:00Z"));
    QCOMPARE(schedule.planAt(at("2025-01-06T12:00:00Z")), Plan::Off);
    QCOMPARE(schedule.planAt(at("2025-01-06T18:00:00Z")), Plan::Off);
    QCOMPARE(schedule.planAt(at("2025-01-07T08:00:00Z")), Plan::On);
    schedule.command(Plan::On, at("2025-01-07T20:00:00Z"));
    QCOMPARE(schedule.planAt(at("2025-01-08T07:00:00Z")), Plan::On);
    QCOMPARE(schedule.planAt(at("2025-01-08T18:00:00Z")), Plan::Off);
}

void TestDisplaySchedule::followsACommandForEverWithoutHours()
{
    DisplaySchedule schedule;
    schedule.command(Plan::Off, at("2025-01-06T12:00:00Z"));
    QVERIFY(schedule.isActive());
    QCOMPARE(schedule.planAt(at("2026-01-06T12:00:00Z")), Plan::Off);
    schedule.command(Plan::On, at("2026-01-06T12:00:00Z"));
    QCOMPARE(schedule.planAt(at("2026-01-06T12:00:00Z")), Plan::On);
}

QTEST_GUILESS_MAIN(TestDisplaySchedule)
#include "TestDisplaySchedule.moc"
