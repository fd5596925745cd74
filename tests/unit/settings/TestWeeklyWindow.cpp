// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/WeeklyWindow.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestWeeklyWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTextIsAWindow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("weekdays"); // Monday first
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("until");
        QTest::addColumn<QString>("shortest");
        QTest::newRow("range") << u"mon-fri 08:00-18:00"_s << u"1111100"_s << 480 << 1080 << u"mon-fri 08:00-18:00"_s;
        QTest::newRow("list") << u"sat,sun 10:00-02:00"_s << u"0000011"_s << 600 << 1560 << u"sat,sun 10:00-02:00"_s;
        QTest::newRow("daily") << u"daily 22:00-06:00"_s << u"1111111"_s << 1320 << 1800 << u"daily 22:00-06:00"_s;
        QTest::newRow("one") << u"wed 00:00-24:00"_s << u"0010000"_s << 0 << 1440 << u"wed 00:00-24:00"_s;
        QTest::newRow("both") << u"mon,wed-fri,sun 00:01-23:59"_s << u"1011101"_s << 1 << 1439
                              << u"mon,wed-fri,sun 00:01-23:59"_s;
        QTest::newRow("past Sunday") << u"sat-mon 01:00-02:00"_s << u"1000011"_s << 60 << 120
                                     << u"mon,sat,sun 01:00-02:00"_s;
        QTest::newRow("to midnight") << u"tue 22:00-00:00"_s << u"0100000"_s << 1320 << 1440 << u"tue 22:00-24:00"_s;
        QTest::newRow("a day") << u"tue 08:00-08:00"_s << u"0100000"_s << 480 << 1920 << u"tue 08:00-08:00"_s;
        QTest::newRow("a day from midnight")
            << u"tue 00:00-00:00"_s << u"0100000"_s << 0 << 1440 << u"tue 00:00-24:00"_s;
        QTest::newRow("one-day range") << u"tue-tue 08:00-09:00"_s << u"0100000"_s << 480 << 540
                                       << u"tue 08:00-09:00"_s;
        QTest::newRow("all") << u"mon-sun 08:00-09:00"_s << u"1111111"_s << 480 << 540 << u"daily 08:00-09:00"_s;
        QTest::newRow("capitals") << u"Mon-FRI 08:00-18:00"_s << u"1111100"_s << 480 << 1080
                                  << u"mon-fri 08:00-18:00"_s;
        QTest::newRow("spaces") << u"  mon - tue , sat  08:00 - 18:00\t"_s << u"1100010"_s << 480 << 1080
                                << u"mon,tue,sat 08:00-18:00"_s;
    }

    void aTextIsAWindow()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, weekdays);
        QFETCH(const int, from);
        QFETCH(const int, until);
        QFETCH(const QString, shortest);
        const Result<WeeklyWindow> window = WeeklyWindow::fromText(text);
        QVERIFY2(window, qPrintable(window ? QString() : window.error().message));
        QString days;
        for (QDate day(2026, 6, 1); day < QDate(2026, 6, 8); day = day.addDays(1)) // a Monday
            days += window->beginsOn(day) ? u'1' : u'0';
        QCOMPARE(days, weekdays);
        QCOMPARE(window->from, from);
        QCOMPARE(window->until, until);
        QCOMPARE(window->text(), shortest);
        const Result<WeeklyWindow> again = WeeklyWindow::fromText(shortest);
        QVERIFY(again && *again == *window);
    }

    void anErrorNamesTheWrongPartAndWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const QString &text, const QStringList &parts) {
            QTest::newRow(qPrintable(text.isEmpty() ? u"empty"_s : text)) << text << parts;
        };
        const QString example = u"mon-fri 08:00-18:00"_s;
        row({}, {u"must be"_s, example});
        row(u"mon-fri"_s, {u"“mon-fri”"_s, example});
        row(u"08:00-18:00"_s, {u"“08:00-18:00”"_s, example});
        row(u"mon 08:00"_s, {u"“mon 08:00”"_s, example});
        row(u"mon 08:00-10:00-12:00"_s, {example});
        row(u"mon tue 08:00-10:00"_s, {example});
        row(u"mon-fry 08:00-18:00"_s, {u"“mon-fry 08:00-18:00”"_s, u"“fry”"_s, u"did you mean “fri”?"_s, u"daily"_s});
        row(u"monday 08:00-18:00"_s, {u"“monday”"_s, u"mon, tue, wed"_s});
        row(u"mon,,tue 08:00-18:00"_s, {u"“” is no weekday"_s});
        row(u"daily,mon 08:00-18:00"_s, {u"“daily” is no weekday"_s});
        row(u"mon-wed-fri 08:00-18:00"_s, {u"“mon-wed-fri”"_s, u"mon-fri"_s});
        row(u"mon 8:00-18:00"_s, {u"“8:00”"_s, u"two digits"_s});
        row(u"mon 08:60-18:00"_s, {u"“08:60”"_s, u"23:59"_s});
        row(u"mon 08:00-24:01"_s, {u"“24:01”"_s, u"24:00 as an end"_s});
        row(u"mon 08:00-25:00"_s, {u"“25:00”"_s});
        row(u"mon 24:00-08:00"_s, {u"“24:00” cannot be a start"_s, u"00:00"_s});
        row(u"mon 08:00-6pm"_s, {u"“6pm”"_s});
        row(u"mon 08:00-"_s, {u"“” is no time"_s});
        row(u"mon ٠٨:٠٠-18:00"_s, {u"is no time"_s});
        row(u"mon 08:00–18:00"_s, {example}); // a dash, not a hyphen
    }

    void anErrorNamesTheWrongPartAndWhatIsAllowed()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, parts);
        const Result<WeeklyWindow> window = WeeklyWindow::fromText(text);
        QVERIFY(!window);
        for (const QString &part : parts)
            QVERIFY2(window.error().message.contains(part), qPrintable(window.error().message));
    }

    void windowsOverlapIfATimeIsInBoth_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("overlap");
        const auto row = [](const QString &one, const QString &other, bool overlap) {
            QTest::newRow(qPrintable(one + u" / "_s + other)) << one << other << overlap;
        };
        row(u"mon 08:00-12:00"_s, u"mon 12:00-18:00"_s, false);
        row(u"mon 08:00-12:01"_s, u"mon 12:00-18:00"_s, true);
        row(u"mon 08:00-12:00"_s, u"tue 08:00-12:00"_s, false);
        row(u"mon-wed 08:00-12:00"_s, u"wed-fri 09:00-10:00"_s, true);
        row(u"mon 22:00-06:00"_s, u"tue 06:00-08:00"_s, false);
        row(u"mon 22:00-06:00"_s, u"tue 05:59-08:00"_s, true);
        row(u"sun 22:00-06:00"_s, u"mon 00:00-01:00"_s, true);
        row(u"sun 22:00-06:00"_s, u"sun 00:00-06:00"_s, false);
        row(u"sun 22:00-06:00"_s, u"sat 23:00-22:00"_s, false);
        row(u"sun 22:00-06:00"_s, u"sat 23:00-22:01"_s, true);
        row(u"mon 08:00-08:00"_s, u"tue 07:00-09:00"_s, true);
        row(u"daily 00:00-24:00"_s, u"fri 10:00-10:01"_s, true);
    }

    void windowsOverlapIfATimeIsInBoth()
    {
        QFETCH(const QString, one);
        QFETCH(const QString, other);
        QFETCH(const bool, overlap);
        const Result<WeeklyWindow> first = WeeklyWindow::fromText(one);
        const Result<WeeklyWindow> second = WeeklyWindow::fromText(other);
        QVERIFY(first && second);
        QCOMPARE(first->overlaps(*second), overlap);
        QCOMPARE(second->overlaps(*first), overlap);
    }
};

QTEST_GUILESS_MAIN(TestWeeklyWindow)
#include "TestWeeklyWindow.moc"
