// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/WeeklyHours.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QDateTime utc(const QString &text)
{
    return QDateTime::fromString(text + u'Z', Qt::ISODate);
}

WeeklyHours hoursFrom(const QStringList &windows, const QByteArray &zone)
{
    const Result<WeeklyHours> hours = WeeklyHours::fromText(windows, zone);
    Q_ASSERT(hours);
    return *hours;
}

/// The changes from \a begin on, as moments in UTC with + where the hours begin and - where they end.
QStringList changesFrom(const WeeklyHours &hours, const QDateTime &begin, int count)
{
    QStringList changes;
    QDateTime moment = begin;
    for (int i = 0; i < count; ++i) {
        const std::optional<QDateTime> next = hours.nextChange(moment);
        if (!next)
            return changes + QStringList{u"none"_s};
        moment = *next;
        changes += (hours.contains(moment) ? u'+' : u'-') + moment.toUTC().toString(u"MM-dd HH:mm"_s);
    }
    return changes;
}

/// Whether the clocks show a time of \a window at \a moment.
bool clocksShow(const WeeklyWindow &window, const QTimeZone &zone, const QDateTime &moment)
{
    const QDateTime local = moment.toTimeZone(zone);
    const int minute = local.time().hour() * 60 + local.time().minute();
    const int sinceYesterday = minute + WeeklyWindow::minutesPerDay;
    return (window.beginsOn(local.date()) && window.from <= minute && minute < window.until) ||
           (window.beginsOn(local.date().addDays(-1)) && sinceYesterday < window.until);
}

} // namespace

class TestWeeklyHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutWindowsItIsAlwaysTime()
    {
        const WeeklyHours hours;
        QVERIFY(hours.isAlways());
        QVERIFY(hours.contains(utc(u"2026-01-01T00:00:00"_s)));
        QVERIFY(!hours.nextChange(utc(u"2026-01-01T00:00:00"_s)));
        QVERIFY(!hours.overlap());
    }

    void hoursAreEqualIfWindowsAndZoneAre()
    {
        const QStringList windows{u"mon-fri 08:00-18:00"_s};
        const WeeklyHours hours = hoursFrom(windows, "Europe/Berlin");
        QVERIFY(hours == hoursFrom({u"mon-fri  08:00 - 18:00"_s}, "Europe/Berlin"));
        QVERIFY(hours != hoursFrom(windows, "Asia/Tokyo"));
        QVERIFY(hours != hoursFrom({u"mon-fri 08:00-18:01"_s}, "Europe/Berlin"));
        QVERIFY(hours != WeeklyHours());
        QVERIFY(!hours.isAlways());
    }

    void wrongTextIsAnError()
    {
        const Result<WeeklyHours> none = WeeklyHours::fromText({});
        QVERIFY(!none && none.error().message.contains(u"empty list"_s));
        const Result<WeeklyHours> second = WeeklyHours::fromText({u"daily 08:00-09:00"_s, u"dayly 10:00-11:00"_s});
        QVERIFY(!second);
        QVERIFY2(second.error().message.contains(u"“dayly 10:00-11:00”"_s), qPrintable(second.error().message));
        QVERIFY2(second.error().message.contains(u"“daily”"_s), qPrintable(second.error().message));
    }

    void aZoneIsInTheDatabaseOrThatOfTheSystem()
    {
        QCOMPARE(*WeeklyHours::parseZone(u" Europe/Berlin "_s), QByteArray("Europe/Berlin"));
        QCOMPARE(*WeeklyHours::parseZone({}), QByteArray());
        const Result<QByteArray> wrong = WeeklyHours::parseZone(u"europe/berlim"_s);
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(u"“europe/berlim” (did you mean Europe/Berlin?). Leave"_s),
                 qPrintable(wrong.error().message));
        QVERIFY(!WeeklyHours::parseZone(u"Berlin time"_s));
        QVERIFY(!WeeklyHours::parseZone(u"../../etc/passwd"_s));
        QCOMPARE(hoursFrom({u"daily 08:00-09:00"_s}, {}).zone(), QTimeZone::systemTimeZone());
        QCOMPARE(hoursFrom({u"daily 08:00-09:00"_s}, "No/Where").zone(), QTimeZone::systemTimeZone());
    }

    void everyZoneOfTheDatabaseCanBeNamed_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Etc/GMT-3", "Etc/GMT+5", "Etc/UTC", "GMT", "CET", "EST5EDT", "US/Eastern",
                                 "Asia/Calcutta", "Zulu", "UTC", "UTC+05:45", "America/Argentina/Buenos_Aires"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    /// Also one that no country uses, and the old name of another one: Qt does not list these.
    void everyZoneOfTheDatabaseCanBeNamed()
    {
        QFETCH(const QByteArray, zone);
        if (!QTimeZone(zone).isValid())
            QSKIP("this system has no such time zone");
        const Result<QByteArray> parsed = WeeklyHours::parseZone(QString::fromLatin1(zone));
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().message));
        QCOMPARE(*parsed, zone);
        QCOMPARE(hoursFrom({u"daily 08:00-09:00"_s}, *parsed).zone(), QTimeZone(zone));
    }

    void whatIsNoZoneOfTheDatabaseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"Europe/Berln",
                                 "Europe",
                                 "Europe/",
                                 "/Europe/Berlin",
                                 "./Europe/Berlin",
                                 "Europe//Berlin",
                                 "Europe/../Europe/Berlin",
                                 "../../etc/passwd",
                                 "/usr/share/zoneinfo/Europe/Berlin",
                                 "posixrules",
                                 "localtime",
                                 "zone.tab",
                                 "tzdata.zi",
                                 "leapseconds",
                                 "ABC3",
                                 "CET-1CEST",
                                 "GMT+5",
                                 "UTC+3",
                                 "EST5EDT,M3.2.0,M11.1.0",
                                 ":CET",
                                 "Europe/B\xc3\xa9rlin"})
            QTest::newRow(text) << QString::fromUtf8(text);
        QTest::newRow("null") << u"CET"_s + QChar(u'\0') + u"x"_s;
    }

    /// Qt takes some of these: folders, other paths to a zone, and rules, whose sign is not as people expect.
    void whatIsNoZoneOfTheDatabaseIsRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!WeeklyHours::parseZone(text));
    }

    void aTypoInAZoneThatQtDoesNotListIsFound()
    {
        if (!QFile::exists(u"/usr/share/zoneinfo/US/Eastern"_s))
            QSKIP("this system has no such time zone");
        const Result<QByteArray> wrong = WeeklyHours::parseZone(u"US/Eastren"_s);
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(u"(did you mean US/Eastern?)"_s), qPrintable(wrong.error().message));
    }

    void theEndIsExclusiveAndMomentsMayBeInAnyZone()
    {
        const WeeklyHours hours = hoursFrom({u"mon 08:00-18:00"_s}, "Asia/Tokyo");
        QVERIFY(!hours.contains(utc(u"2026-05-31T22:59:59.999"_s)));
        QVERIFY(hours.contains(utc(u"2026-05-31T23:00:00"_s)));
        QVERIFY(hours.contains(utc(u"2026-05-31T23:00:00"_s).toTimeZone(QTimeZone("America/New_York"))));
        QVERIFY(hours.contains(utc(u"2026-06-01T08:59:59.999"_s)));
        QVERIFY(!hours.contains(utc(u"2026-06-01T09:00:00"_s)));
    }

    void changesAreFoundInOrder_data()
    {
        QTest::addColumn<QStringList>("windows");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QStringList>("changes");
        const auto row = [](const char *name, const QStringList &windows, const char *zone, const char *begin,
                            const QStringList &changes) {
            QTest::newRow(name) << windows << QByteArray(zone) << QString::fromLatin1(begin) << changes;
        };
        row("week", {u"mon-fri 08:00-18:00"_s}, "Asia/Tokyo", "2026-06-04T00:00:00",
            {u"-06-04 09:00"_s, u"+06-04 23:00"_s, u"-06-05 09:00"_s, u"+06-07 23:00"_s});
        row("two windows that touch are one", {u"mon 08:00-12:00"_s, u"mon 12:00-18:00"_s}, "UTC",
            "2026-06-01T09:00:00", {u"-06-01 18:00"_s, u"+06-08 08:00"_s});
        row("two windows that overlap are one", {u"mon 08:00-13:00"_s, u"mon 12:00-18:00"_s}, "UTC",
            "2026-06-01T09:00:00", {u"-06-01 18:00"_s, u"+06-08 08:00"_s});
        row("never", {u"daily 00:00-24:00"_s}, "Europe/Berlin", "2026-03-28T12:00:00", {u"none"_s});
        row("never, in two windows", {u"daily 06:00-22:00"_s, u"daily 22:00-06:00"_s}, "Europe/Berlin",
            "2026-10-24T12:00:00", {u"none"_s});
        row("all but a minute a week", {u"mon-sat 00:00-24:00"_s, u"sun 00:00-23:59"_s}, "UTC", "2026-06-01T00:00:00",
            {u"-06-07 23:59"_s, u"+06-08 00:00"_s, u"-06-14 23:59"_s});
        row("over midnight in spring", {u"sat 22:00-06:00"_s}, "Europe/Berlin", "2026-03-28T12:00:00",
            {u"+03-28 21:00"_s, u"-03-29 04:00"_s, u"+04-04 20:00"_s});
        row("over midnight in autumn", {u"sat 22:00-06:00"_s}, "Europe/Berlin", "2026-10-24T12:00:00",
            {u"+10-24 20:00"_s, u"-10-25 05:00"_s, u"+10-31 21:00"_s});
        row("a start in the gap", {u"sun 02:30-05:00"_s}, "Europe/Berlin", "2026-03-28T12:00:00",
            {u"+03-29 01:00"_s, u"-03-29 03:00"_s, u"+04-05 00:30"_s});
        row("an end in the gap", {u"sun 01:00-02:30"_s}, "Europe/Berlin", "2026-03-28T12:00:00",
            {u"+03-29 00:00"_s, u"-03-29 01:00"_s, u"+04-04 23:00"_s});
        row("inside the gap", {u"sun 02:10-02:50"_s}, "Europe/Berlin", "2026-03-23T12:00:00",
            {u"+04-05 00:10"_s, u"-04-05 00:50"_s});
        row("all but what is inside the gap", {u"mon-sat 00:00-24:00"_s, u"sun 00:00-02:10"_s, u"sun 02:50-24:00"_s},
            "Europe/Berlin", "2026-03-23T12:00:00", {u"-04-05 00:10"_s, u"+04-05 00:50"_s});
        row("a start that comes twice", {u"sun 02:30-05:00"_s}, "Europe/Berlin", "2026-10-24T12:00:00",
            {u"+10-25 00:30"_s, u"-10-25 04:00"_s});
        row("an end that comes twice", {u"sun 01:00-02:30"_s}, "Europe/Berlin", "2026-10-24T12:00:00",
            {u"+10-24 23:00"_s, u"-10-25 01:30"_s});
        row("both come twice", {u"sun 02:10-02:20"_s}, "Europe/Berlin", "2026-10-24T12:00:00",
            {u"+10-25 00:10"_s, u"-10-25 01:20"_s});
        row("an end where the clocks are set back to", {u"sat 10:00-02:00"_s}, "Europe/Berlin", "2026-10-24T12:00:00",
            {u"-10-25 00:00"_s, u"+10-31 09:00"_s});
        row("an end where the clocks are set back", {u"sat 10:00-03:00"_s}, "Europe/Berlin", "2026-10-24T12:00:00",
            {u"-10-25 02:00"_s, u"+10-31 09:00"_s});
        row("New York in spring", {u"daily 01:30-02:30"_s}, "America/New_York", "2026-03-08T00:00:00",
            {u"+03-08 06:30"_s, u"-03-08 07:00"_s, u"+03-09 05:30"_s, u"-03-09 06:30"_s});
        row("New York in autumn", {u"daily 01:30-02:30"_s}, "America/New_York", "2026-11-01T00:00:00",
            {u"+11-01 05:30"_s, u"-11-01 07:30"_s, u"+11-02 06:30"_s, u"-11-02 07:30"_s});
        row("CET in spring", {u"sun 02:30-05:00"_s}, "CET", "2026-03-28T12:00:00",
            {u"+03-29 01:00"_s, u"-03-29 03:00"_s, u"+04-05 00:30"_s});
        row("US/Eastern in autumn", {u"daily 01:30-02:30"_s}, "US/Eastern", "2026-11-01T00:00:00",
            {u"+11-01 05:30"_s, u"-11-01 07:30"_s, u"+11-02 06:30"_s, u"-11-02 07:30"_s});
        row("a sign as in POSIX", {u"daily 08:00-09:00"_s}, "Etc/GMT-3", "2026-06-01T00:00:00",
            {u"+06-01 05:00"_s, u"-06-01 06:00"_s});
        row("half an hour more", {u"sun 01:45-02:15"_s}, "Australia/Lord_Howe", "2026-04-04T00:00:00",
            {u"+04-04 14:45"_s, u"-04-04 15:45"_s, u"+04-11 15:15"_s});
        row("half an hour less", {u"sun 01:45-02:15"_s}, "Australia/Lord_Howe", "2026-10-03T00:00:00",
            {u"+10-03 15:15"_s, u"-10-03 15:30"_s, u"+10-10 14:45"_s});
        row("an hour less for Ramadan", {u"daily 02:00-03:00"_s}, "Africa/Casablanca", "2026-02-14T12:00:00",
            {u"+02-15 01:00"_s, u"-02-15 03:00"_s, u"+02-16 02:00"_s});
        row("an hour more after Ramadan", {u"daily 02:00-03:30"_s}, "Africa/Casablanca", "2026-03-21T12:00:00",
            {u"+03-22 02:00"_s, u"-03-22 02:30"_s, u"+03-23 01:00"_s});
    }

    void changesAreFoundInOrder()
    {
        QFETCH(const QStringList, windows);
        QFETCH(const QByteArray, zone);
        QFETCH(const QString, begin);
        QFETCH(const QStringList, changes);
        if (!QTimeZone(zone).isValid())
            QSKIP("this system has no such time zone");
        QCOMPARE(changesFrom(hoursFrom(windows, zone), utc(begin), int(changes.size())), changes);
    }

    void theItemIsShownWheneverTheClocksShowItsHours_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("monday"); // of the week in which the offset changes
        const auto row = [](const char *zone, const QDate &monday) {
            QTest::addRow("%s %s", zone, qPrintable(monday.toString(Qt::ISODate))) << QByteArray(zone) << monday;
        };
        row("Europe/Berlin", {2026, 3, 23});
        row("Europe/Berlin", {2026, 10, 19});
        row("America/New_York", {2026, 3, 2});
        row("America/New_York", {2026, 10, 26});
        row("CET", {2026, 3, 23});
        row("US/Eastern", {2026, 10, 26});
        row("Asia/Tokyo", {2026, 3, 23});
        row("Australia/Lord_Howe", {2026, 3, 30});
        row("Australia/Lord_Howe", {2026, 9, 28});
        row("Africa/Casablanca", {2026, 2, 9});
        row("Africa/Casablanca", {2026, 3, 16});
    }

    /// Each minute of two weeks, against the clocks; nextChange() against contains().
    void theItemIsShownWheneverTheClocksShowItsHours()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDate, monday);
        if (!QTimeZone(zone).isValid())
            QSKIP("this system has no such time zone");
        const QTimeZone here(zone);
        const QStringList windows{u"mon-fri 08:00-18:00"_s, u"sat,sun 10:00-01:00"_s, u"fri,sat 22:00-04:00"_s};
        const WeeklyHours hours = hoursFrom(windows, zone);
        const QDateTime begin = utc(monday.toString(Qt::ISODate) + u"T00:00:00"_s);
        std::optional<QDateTime> change = hours.nextChange(begin.addMSecs(-1));
        bool was = hours.contains(begin.addMSecs(-1));
        for (int minute = 0; minute < 14 * WeeklyWindow::minutesPerDay; ++minute) {
            const QDateTime moment = begin.addSecs(60 * minute);
            const QByteArray place = moment.toString(Qt::ISODate).toLatin1();
            const bool isShown = hours.contains(moment);
            const bool isTime =
                std::any_of(hours.windows().cbegin(), hours.windows().cend(),
                            [&](const WeeklyWindow &window) { return clocksShow(window, here, moment); });
            QVERIFY2(isShown == isTime, place.constData());
            QVERIFY2((isShown != was) == (change == moment), place.constData());
            if (change == moment)
                change = hours.nextChange(moment);
            was = isShown;
        }
    }

    void windowsThatOverlapAreNamed()
    {
        QVERIFY(!hoursFrom({u"mon 08:00-12:00"_s, u"mon 12:00-18:00"_s}, {}).overlap());
        const WeeklyHours hours = hoursFrom({u"mon 08:00-09:00"_s, u"sat,sun 10:00-02:00"_s, u"mon 01:00-03:00"_s}, {});
        const std::optional<Error> overlap = hours.overlap();
        QVERIFY(overlap);
        QVERIFY2(overlap->message.contains(u"“sat,sun 10:00-02:00” and “mon 01:00-03:00”"_s),
                 qPrintable(overlap->message));
    }
};

QTEST_GUILESS_MAIN(TestWeeklyHours)
#include "TestWeeklyHours.moc"
