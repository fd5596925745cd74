// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/journal/JournalArguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-27T12:00:00Z"_s, Qt::ISODate);

/// \a options are `name=value`.
Result<JournalArguments> parsed(const QStringList &arguments, const QStringList &options = {})
{
    LoadedSettings loaded;
    loaded.settings.dataDir = u"/data"_s;
    loaded.settings.profile = u"default"_s;
    CommandLine::Run run{u"journal"_s, loaded};
    run.arguments = arguments;
    for (const QString &option : options)
        run.options[option.section(u'=', 0, 0)] += option.section(u'=', 1);
    return JournalArguments::parse(run, now);
}

} // namespace

class TestJournalArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheJournalOfTheProfile()
    {
        const auto arguments = parsed({u"sessions"_s});
        QVERIFY(arguments);
        QCOMPARE(arguments->file, u"/data/default/journal.sqlite"_s);
        QCOMPARE(arguments->action, JournalArguments::Action::Sessions);
        QVERIFY(!arguments->asJson);
        QCOMPARE(parsed({u"stats"_s}, {u"file=/other"_s})->file, u"/other"_s);
    }

    void takesTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("since");
        QTest::newRow("days") << u"7d"_s << now.addDays(-7);
        QTest::newRow("hours") << u"12h"_s << now.addSecs(-12 * 3600);
        QTest::newRow("weeks") << u"2w"_s << now.addDays(-14);
        QTest::newRow("time") << u"2026-11-01T10:00:00Z"_s
                              << QDateTime::fromString(u"2026-11-01T10:00:00Z"_s, Qt::ISODate);
        QTest::newRow("date") << u"2026-11-01"_s << QDateTime(QDate(2026, 11, 1), QTime(0, 0));
    }

    void takesTimes()
    {
        QFETCH(QString, text);
        const auto arguments = parsed({u"sessions"_s}, {u"since="_s + text});
        QVERIFY2(arguments, qPrintable(arguments ? QString() : arguments.error().message));
        QTEST(*arguments->filter.since, "since");
    }

    void takesTheOptionsOfEachAction()
    {
        const auto show = parsed({u"show"_s, u"abc"_s}, {u"json="_s});
        QCOMPARE(show->operands, QStringList{u"abc"_s});
        QVERIFY(show->asJson);
        const auto exported =
            parsed({u"export"_s}, {u"format=csv"_s, u"table=events"_s, u"output=x"_s, u"limit=5"_s, u"content=c"_s});
        QCOMPARE(exported->format, JournalArguments::Format::Csv);
        QCOMPARE(exported->table, JournalArguments::Table::Events);
        QCOMPARE(exported->output, u"x"_s);
        QCOMPARE(exported->filter.limit, 5);
        QCOMPARE(exported->filter.contentId, u"c"_s);
        QVERIFY(!exported->isOfPlays());
        for (const auto format : {"format=playout"_L1, "format=playout-jsonl"_L1, "format=outsmart"_L1})
            QVERIFY(parsed({u"export"_s}, {format, u"since=7d"_s, u"limit=5"_s})->isOfPlays());
        const auto pruned = parsed({u"prune"_s}, {u"older-than=30d"_s, u"max-size=10"_s});
        QCOMPARE(pruned->olderThan, std::chrono::days(30));
        QCOMPARE(pruned->maximumBytes, 10'000'000);
        QCOMPARE(parsed({u"import"_s, u"a"_s, u"b"_s})->operands, (QStringList{u"a"_s, u"b"_s}));
    }

    void refusesWhatMakesNoSense_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("message");
        QTest::newRow("show nothing") << QStringList{u"show"_s} << QStringList() << u"needs the id"_s;
        QTest::newRow("show two") << QStringList{u"show"_s, u"a"_s, u"b"_s} << QStringList() << u"needs the id"_s;
        QTest::newRow("import nothing") << QStringList{u"import"_s} << QStringList() << u"import FILE"_s;
        QTest::newRow("extra") << QStringList{u"stats"_s, u"x"_s} << QStringList() << u"Unexpected argument “x”"_s;
        QTest::newRow("other option") << QStringList{u"vacuum"_s} << QStringList{u"since=7d"_s}
                                      << u"--since has no effect"_s;
        QTest::newRow("prune all") << QStringList{u"prune"_s} << QStringList() << u"--older-than or --max-size"_s;
        QTest::newRow("time") << QStringList{u"sessions"_s} << QStringList{u"since=yesterday"_s}
                              << u"--since must be"_s;
        QTest::newRow("age") << QStringList{u"prune"_s} << QStringList{u"older-than=30"_s} << u"--older-than must be"_s;
        QTest::newRow("limit") << QStringList{u"sessions"_s} << QStringList{u"limit=0"_s} << u"--limit must be"_s;
        QTest::newRow("size") << QStringList{u"prune"_s} << QStringList{u"max-size=x"_s} << u"--max-size must be"_s;
        QTest::newRow("format") << QStringList{u"export"_s} << QStringList{u"format=xls"_s}
                                << u"--format must be one of"_s;
        QTest::newRow("content of plays")
            << QStringList{u"export"_s} << QStringList{u"format=playout"_s, u"content=c"_s}
            << u"--content is for sessions"_s;
        QTest::newRow("table") << QStringList{u"export"_s} << QStringList{u"table=events"_s} << u"--format csv only"_s;
    }

    void refusesWhatMakesNoSense()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QStringList, options);
        QFETCH(QString, message);
        const auto result = parsed(arguments, options);
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(message), qPrintable(result.error().message));
    }
};

QTEST_APPLESS_MAIN(TestJournalArguments)
#include "TestJournalArguments.moc"
