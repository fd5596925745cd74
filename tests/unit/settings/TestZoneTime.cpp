// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/ZoneTime.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QString utcText(const QDateTime &moment)
{
    return moment.toUTC().toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

class TestZoneTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeIsAMoment_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        const auto row = [](const char *zone, const QDate &date, const char *time, const char *start, const char *end) {
            QTest::addRow("%s %s %s", zone, qPrintable(date.toString(Qt::ISODate)), time)
                << QByteArray(zone) << date << QString::fromLatin1(time) << QString::fromLatin1(start)
                << QString::fromLatin1(end);
        };
        const auto same = [&](const char *zone, const QDate &date, const char *time, const char *moment) {
            row(zone, date, time, moment, moment);
        };
        same("UTC", {2026, 3, 29}, "02:30", "2026-03-29 02:30");
        same("Asia/Tokyo", {2026, 3, 29}, "02:30", "2026-03-28 17:30");
        same("Asia/Tokyo", {2026, 3, 29}, "24:00", "2026-03-29 15:00");
        same("Asia/Tokyo", {2026, 3, 29}, "33:30", "2026-03-30 00:30");
        // 02:00 to 03:00 is skipped at 01:00 UTC.
        same("Europe/Berlin", {2026, 3, 29}, "01:59", "2026-03-29 00:59");
        same("Europe/Berlin", {2026, 3, 29}, "02:00", "2026-03-29 01:00");
        same("Europe/Berlin", {2026, 3, 29}, "02:30", "2026-03-29 01:00");
        same("Europe/Berlin", {2026, 3, 29}, "03:00", "2026-03-29 01:00");
        same("Europe/Berlin", {2026, 3, 29}, "03:01", "2026-03-29 01:01");
        same("Europe/Berlin", {2026, 3, 28}, "26:30", "2026-03-29 01:00");
        // 02:00 to 03:00 is shown at 00:00 and at 01:00 UTC.
        same("Europe/Berlin", {2026, 10, 25}, "01:59", "2026-10-24 23:59");
        row("Europe/Berlin", {2026, 10, 25}, "02:00", "2026-10-25 00:00", "2026-10-25 00:00");
        row("Europe/Berlin", {2026, 10, 25}, "02:01", "2026-10-25 00:01", "2026-10-25 01:01");
        row("Europe/Berlin", {2026, 10, 25}, "02:59", "2026-10-25 00:59", "2026-10-25 01:59");
        same("Europe/Berlin", {2026, 10, 25}, "03:00", "2026-10-25 02:00");
        row("Europe/Berlin", {2026, 10, 24}, "26:30", "2026-10-25 00:30", "2026-10-25 01:30");
        same("America/New_York", {2026, 3, 8}, "02:30", "2026-03-08 07:00");
        same("America/New_York", {2026, 11, 1}, "01:00", "2026-11-01 05:00");
        row("America/New_York", {2026, 11, 1}, "01:30", "2026-11-01 05:30", "2026-11-01 06:30");
        same("America/New_York", {2026, 11, 1}, "02:00", "2026-11-01 07:00");
        // Old names and those of no country.
        same("CET", {2026, 3, 29}, "02:30", "2026-03-29 01:00");
        row("CET", {2026, 10, 25}, "02:30", "2026-10-25 00:30", "2026-10-25 01:30");
        same("US/Eastern", {2026, 3, 8}, "02:30", "2026-03-08 07:00");
        row("US/Eastern", {2026, 11, 1}, "01:30", "2026-11-01 05:30", "2026-11-01 06:30");
        same("Etc/GMT+5", {2026, 7, 1}, "02:30", "2026-07-01 07:30");
        // By half an hour: 01:30 to 02:00 twice in April, 02:00 to 02:30 skipped in October.
        same("Australia/Lord_Howe", {2026, 4, 5}, "01:30", "2026-04-04 14:30");
        row("Australia/Lord_Howe", {2026, 4, 5}, "01:45", "2026-04-04 14:45", "2026-04-04 15:15");
        same("Australia/Lord_Howe", {2026, 4, 5}, "02:00", "2026-04-04 15:30");
        same("Australia/Lord_Howe", {2026, 10, 4}, "01:59", "2026-10-03 15:29");
        same("Australia/Lord_Howe", {2026, 10, 4}, "02:15", "2026-10-03 15:30");
        same("Australia/Lord_Howe", {2026, 10, 4}, "02:30", "2026-10-03 15:30");
        // An hour less during Ramadan.
        row("Africa/Casablanca", {2026, 2, 15}, "02:30", "2026-02-15 01:30", "2026-02-15 02:30");
        same("Africa/Casablanca", {2026, 3, 22}, "02:30", "2026-03-22 02:00");
        // At midnight, and a day that the calendar skipped.
        same("America/Havana", {2026, 3, 8}, "00:00", "2026-03-08 05:00");
        same("America/Havana", {2026, 3, 7}, "24:00", "2026-03-08 05:00");
        same("Pacific/Apia", {2011, 12, 29}, "23:59", "2011-12-30 09:59");
        same("Pacific/Apia", {2011, 12, 30}, "12:00", "2011-12-30 10:00");
        same("Pacific/Apia", {2011, 12, 31}, "00:00", "2011-12-30 10:00");
        same("Pacific/Apia", {2011, 12, 31}, "00:01", "2011-12-30 10:01");
    }

    void aTimeIsAMoment()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDate, date);
        QFETCH(const QString, time);
        QFETCH(const QString, start);
        QFETCH(const QString, end);
        const QTimeZone place(zone);
        if (!place.isValid())
            QSKIP("this system has no such time zone");
        const int minutes = time.first(2).toInt() * 60 + time.last(2).toInt();
        QCOMPARE(utcText(momentOfStart(place, date, minutes)), start);
        QCOMPARE(utcText(momentOfEnd(place, date, minutes)), end);
    }

    void theDateIsThatOfTheClocks()
    {
        const QDateTime moment = QDateTime::fromString(u"2026-10-24T22:30:00Z"_s, Qt::ISODate);
        QCOMPARE(dateIn(QTimeZone("Europe/Berlin"), moment), QDate(2026, 10, 25));
        QCOMPARE(dateIn(QTimeZone("America/New_York"), moment), QDate(2026, 10, 24));
        QCOMPARE(dateIn(QTimeZone("Asia/Tokyo"), moment.toTimeZone(QTimeZone("America/New_York"))),
                 QDate(2026, 10, 25));
    }
};

QTEST_GUILESS_MAIN(TestZoneTime)
#include "TestZoneTime.moc"
