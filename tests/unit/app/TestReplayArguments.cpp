// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayArguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// \a options are `name=value`.
Result<ReplayArguments> parsed(const QStringList &options)
{
    CommandLine::Run run{u"replay"_s, LoadedSettings()};
    run.arguments = {u"run.jsonl"_s};
    for (const QString &option : options)
        run.options[option.section(u'=', 0, 0)] += option.section(u'=', 1);
    return ReplayArguments::parse(run);
}

} // namespace

class TestReplayArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replaysAsRecordedByDefault()
    {
        const auto arguments = parsed({});
        QVERIFY(arguments);
        QCOMPARE(arguments->recording, u"run.jsonl"_s);
        QCOMPARE(arguments->speed, std::optional(1.0));
        QVERIFY(arguments->journal.isEmpty() && arguments->scenario.isEmpty() && !arguments->load);
    }

    void takesEveryOption()
    {
        const auto replay = parsed({u"speed=2.5"_s, u"speed=8"_s, u"journal=j.sqlite"_s});
        QVERIFY(replay);
        QCOMPARE(replay->speed, std::optional(8.0));
        QCOMPARE(replay->journal, u"j.sqlite"_s);
        QVERIFY(!parsed({u"speed=max"_s})->speed);
        const auto scenario = parsed({u"to-scenario=s.json"_s, u"load=3"_s});
        QVERIFY(scenario);
        QCOMPARE(scenario->scenario, u"s.json"_s);
        QCOMPARE(scenario->load, std::optional(3));
        for (const OptionDescription &option : ReplayArguments::options())
            QVERIFY2(!option.help.isEmpty(), qPrintable(option.name));
    }

    void refusesWrongValues_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("why");
        for (const QString &speed : {u"0"_s, u"-1"_s, u"1001"_s, u"nan"_s, u"inf"_s, u"fast"_s, QString(), u"0.001"_s})
            QTest::addRow("speed %s", qPrintable(speed))
                << QStringList{u"speed="_s + speed} << u"--speed must be a number from 0.01 to 1000"_s;
        for (const QString &load : {u"0"_s, u"-1"_s, u"1.5"_s, u"all"_s})
            QTest::addRow("load %s", qPrintable(load))
                << QStringList{u"to-scenario=x"_s, u"load="_s + load} << u"--load must be a whole number"_s;
        QTest::newRow("a load of a replay") << QStringList{u"load=1"_s} << u"only with --to-scenario"_s;
        QTest::newRow("a journal of a scenario")
            << QStringList{u"to-scenario=x"_s, u"journal=y"_s} << u"leave out --speed and --journal"_s;
        QTest::newRow("the speed of a scenario")
            << QStringList{u"to-scenario=x"_s, u"speed=1"_s} << u"leave out --speed and --journal"_s;
    }

    void refusesWrongValues()
    {
        QFETCH(const QStringList, options);
        QFETCH(const QString, why);
        const auto arguments = parsed(options);
        QVERIFY(!arguments);
        QVERIFY2(arguments.error().message.contains(why), qPrintable(arguments.error().message));
    }
};

QTEST_APPLESS_MAIN(TestReplayArguments)
#include "TestReplayArguments.moc"
