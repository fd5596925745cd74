// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeSchedule.h"

#include "PlaylistFixture.h"

#include <QTest>

using namespace vitrine;

class TestProgrammeSchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPlaylistIsNeverDue()
    {
        const ProgrammeSchedule schedule({});
        QVERIFY(schedule.due(utcTime("2026-06-01T12:00:00")).isEmpty());
        QVERIFY(!schedule.nextChange(utcTime("2026-06-01T12:00:00")));
    }

    void whatIsDueIsInTheOrderOfPriorityThenOfTheList_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<QList<qsizetype>>("due");
        QTest::addColumn<QDateTime>("change");
        QTest::newRow("night") << utcTime("2026-06-01T05:59:59") << QList<qsizetype>{0}
                               << utcTime("2026-06-01T06:00:00");
        QTest::newRow("morning") << utcTime("2026-06-01T06:00:00") << QList<qsizetype>{1, 3, 0}
                                 << utcTime("2026-06-01T12:00:00");
        QTest::newRow("noon") << utcTime("2026-06-01T12:00:00") << QList<qsizetype>{2, 1, 3, 0}
                              << utcTime("2026-06-01T12:01:00");
        QTest::newRow("evening") << utcTime("2026-06-01T18:00:00") << QList<qsizetype>{0}
                                 << utcTime("2026-06-02T06:00:00");
    }

    void whatIsDueIsInTheOrderOfPriorityThenOfTheList()
    {
        QFETCH(const QDateTime, moment);
        QFETCH(const QList<qsizetype>, due);
        QFETCH(const QDateTime, change);
        QList<PlaylistItem> items{playlistItem(u"default"_s), playlistItem(u"first"_s, {u"daily 06:00-18:00"_s}),
                                  playlistItem(u"interrupt"_s, {u"daily 12:00-12:01"_s}),
                                  playlistItem(u"second"_s, {u"daily 06:00-18:00"_s})};
        items[0].priority = -1;
        items[2].priority = 10;
        const ProgrammeSchedule schedule(items);
        QCOMPARE(schedule.due(moment), due);
        QCOMPARE(schedule.nextChange(moment).value_or(QDateTime()), change);
        QVERIFY(schedule.items() == items);
    }

    void withoutHoursNothingChanges()
    {
        const ProgrammeSchedule schedule({playlistItem(u"a"_s), playlistItem(u"b"_s)});
        QCOMPARE(schedule.due(utcTime("2026-06-01T12:00:00")), (QList<qsizetype>{0, 1}));
        QVERIFY(!schedule.nextChange(utcTime("2026-06-01T12:00:00")));
    }

    void anItemIsFoundInAnotherPlaylist()
    {
        PlaylistItem numbered = playlistItem(u"item 1"_s);
        numbered.isNumbered = true;
        PlaylistItem moved = numbered;
        moved.name = u"item 2"_s;
        const QList<PlaylistItem> items{playlistItem(u"a"_s), moved, playlistItem(u"b"_s)};
        QCOMPARE(placeOf(items[2], items), 2);
        QCOMPARE(placeOf(numbered, items), 1);
        PlaylistItem other = items[0];
        other.target = u"demo:live"_s;
        QCOMPARE(placeOf(other, items), -1);
        QCOMPARE(placeOf(playlistItem(u"c"_s), items), -1);
    }
};

QTEST_GUILESS_MAIN(TestProgrammeSchedule)
#include "TestProgrammeSchedule.moc"
