// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeController.h"

#include "ProgrammeRig.h"

#include <QTest>

#include <algorithm>

using namespace vitrine;

namespace {

/// When an item that always fails is skipped between \a from and \a until, if it waits \a delay after the first
/// failure.
QStringList skipped(const QString &day, const QTime &from, const QTime &until, int delay, int offset)
{
    QStringList facts;
    for (QTime time = from; time < until; time = time.addSecs(delay), delay = std::min(delay * 2, 600))
        facts += u"%1 %2+%3 broken skipped: failed"_s.arg(day, time.toString(u"HH:mm:ss"_s)).arg(offset);
    return facts;
}

} // namespace

/// Whole weeks through both changes of summer time, on a clock that does not wait.
class TestProgrammeWeek : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFactsAreTheProgramme_data()
    {
        QTest::addColumn<QDateTime>("begin"); // Monday 00:00 in Berlin
        QTest::addColumn<QDateTime>("end");
        QTest::addColumn<int>("before"); // hours ahead of UTC, until Sunday 03:00
        QTest::addColumn<int>("after");
        QTest::newRow("spring") << utcTime("2026-03-22T23:00:00") << utcTime("2026-03-29T22:00:00") << 1 << 2;
        QTest::newRow("autumn") << utcTime("2026-10-18T22:00:00") << utcTime("2026-10-25T23:00:00") << 2 << 1;
    }

    void theFactsAreTheProgramme()
    {
        QFETCH(const QDateTime, begin);
        QFETCH(const QDateTime, end);
        QFETCH(const int, before);
        QFETCH(const int, after);
        const QByteArray zone("Europe/Berlin");
        ProgrammeRig rig({playlistItem(u"day"_s, {u"mon-fri 08:00-18:00"_s}, zone),
                          playlistItem(u"night"_s, {u"daily 22:00-06:00"_s}, zone),
                          playlistItem(u"broken"_s, {u"sat,sun 10:00-18:00"_s}, zone)},
                         begin, zone);
        rig.player().items[u"broken"_s] = {.fails = true};
        rig.controller->start();
        rig.runUntil(end);

        QStringList programme{u"Mon 00:00:00+%1 night started"_s};
        for (const QString &day : {u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s}) {
            programme += {day + u" 06:00:00+%1 night ended: hours-over"_s, day + u" 08:00:00+%1 day started"_s,
                          day + u" 18:00:00+%1 day ended: hours-over"_s, day + u" 22:00:00+%1 night started"_s};
        }
        programme += u"Sat 06:00:00+%1 night ended: hours-over"_s;
        programme += skipped(u"Sat"_s, {10, 0}, {18, 0}, 30, before);
        programme += {u"Sat 22:00:00+%1 night started"_s, u"Sun 06:00:00+%2 night ended: hours-over"_s};
        programme += skipped(u"Sun"_s, {10, 0}, {18, 0}, 600, after);
        programme += u"Sun 22:00:00+%2 night started"_s;
        programme.replaceInStrings(u"%1"_s, QString::number(before)).replaceInStrings(u"%2"_s, QString::number(after));
        QCOMPARE(rig.takeFacts(), programme);

        QStringList shown = rig.takeCalls();
        shown.removeAll(u"broken"_s);
        const auto again = std::ranges::unique(shown); // the calm screen, after each try
        shown.erase(again.begin(), again.end());
        QStringList expected;
        for (int weekday = 0; weekday < 5; ++weekday)
            expected += {u"night"_s, u"calm"_s, u"day"_s, u"calm"_s};
        QCOMPARE(shown, expected + QStringList({u"night"_s, u"calm"_s, u"night"_s, u"calm"_s, u"night"_s}));
    }

    void hoursThatChangeWithTheClocks_data()
    {
        QTest::addColumn<QDateTime>("begin");
        QTest::addColumn<QStringList>("programme");
        QTest::newRow("spring") << utcTime("2026-03-28T20:00:00")
                                << QStringList{u"Sat 22:00:00+1 night started"_s,
                                               u"Sun 03:00:00+2 night ended: hours-over"_s,
                                               u"Sun 03:00:00+2 morning started"_s,
                                               u"Sun 10:00:00+2 morning ended: hours-over"_s};
        QTest::newRow("autumn") << utcTime("2026-10-24T19:00:00")
                                << QStringList{u"Sat 22:00:00+2 night started"_s,
                                               u"Sun 02:30:00+1 night ended: hours-over"_s,
                                               u"Sun 02:30:00+1 morning started"_s,
                                               u"Sun 10:00:00+1 morning ended: hours-over"_s};
    }

    void hoursThatChangeWithTheClocks()
    {
        QFETCH(const QDateTime, begin);
        QFETCH(const QStringList, programme);
        const QByteArray zone("Europe/Berlin");
        ProgrammeRig rig({playlistItem(u"morning"_s, {u"sun 02:30-10:00"_s}, zone),
                          playlistItem(u"night"_s, {u"sat 22:00-02:30"_s}, zone)},
                         begin, zone);
        rig.controller->start();
        rig.run(24h);
        QCOMPARE(rig.takeFacts(), programme);
    }

    void eachMinuteShowsWhatTheClocksSay_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDateTime>("begin");
        QTest::newRow("Berlin, spring") << QByteArray("Europe/Berlin") << utcTime("2026-03-23T00:00:00");
        QTest::newRow("Berlin, autumn") << QByteArray("Europe/Berlin") << utcTime("2026-10-19T00:00:00");
        QTest::newRow("New York, spring") << QByteArray("America/New_York") << utcTime("2026-03-02T00:00:00");
        QTest::newRow("New York, autumn") << QByteArray("America/New_York") << utcTime("2026-10-26T00:00:00");
        QTest::newRow("Lord Howe, autumn") << QByteArray("Australia/Lord_Howe") << utcTime("2026-03-30T00:00:00");
        QTest::newRow("Lord Howe, spring") << QByteArray("Australia/Lord_Howe") << utcTime("2026-09-28T00:00:00");
        QTest::newRow("Tokyo") << QByteArray("Asia/Tokyo") << utcTime("2026-03-23T00:00:00");
    }

    void eachMinuteShowsWhatTheClocksSay()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDateTime, begin);
        const QTimeZone place(zone);
        ProgrammeRig rig({withPriority(-1, playlistItem(u"rest of the day"_s)),
                          playlistItem(u"day"_s, {u"mon-fri 08:00-18:00"_s}, zone),
                          withPriority(1, playlistItem(u"late"_s, {u"sat,sun 10:00-01:00"_s}, zone)),
                          withPriority(2, playlistItem(u"broken"_s, {u"daily 07:00-23:00"_s}, zone))},
                         begin, zone);
        rig.player().items[u"broken"_s] = {.fails = true};
        rig.controller->start();
        for (int minute = 0; minute < 8 * 24 * 60; ++minute) {
            const QDateTime local = begin.addSecs(60 * minute).toTimeZone(place);
            rig.runUntil(local.addSecs(1));
            const int weekday = local.date().dayOfWeek();
            const int hour = local.time().hour();
            const bool isLate = (weekday >= 6 && hour >= 10) || ((weekday == 7 || weekday == 1) && hour < 1);
            const bool isDay = weekday <= 5 && hour >= 8 && hour < 18;
            const QString expected = isLate ? u"late"_s : isDay ? u"day"_s : u"rest of the day"_s;
            QVERIFY2(rig.shownName() == expected, qPrintable(local.toString(Qt::ISODate)));
        }
        QVERIFY(!rig.takeCalls().contains(u"calm"_s));
    }
};

QTEST_GUILESS_MAIN(TestProgrammeWeek)
#include "TestProgrammeWeek.moc"
