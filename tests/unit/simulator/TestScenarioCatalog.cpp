// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioCatalog.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::Scenario;
using vitrine::ScenarioCatalog;

class TestScenarioCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAScenarioAfterItsFile();
    void neverNamesTwoScenariosAlike();
    void findsWhatIsBuiltIn();
    void countsThePageLoadsOfEachRun();
    void hasStepsForOnePageLoad();

private:
    static Scenario scenario(const QByteArray &json, const QString &name)
    {
        return Scenario::fromJson(json, name, name).value();
    }
};

void TestScenarioCatalog::namesAScenarioAfterItsFile()
{
    ScenarioCatalog catalog;

    QCOMPARE(catalog.add(scenario("{}", u"mine"_s)), u"mine"_s);
    QCOMPARE(catalog.add(scenario("{}", u"mine"_s)), u"mine"_s);
    QCOMPARE(catalog.add(Scenario::builtIn(u"rate"_s).value()), u"rate"_s);
}

void TestScenarioCatalog::neverNamesTwoScenariosAlike()
{
    ScenarioCatalog catalog;

    QCOMPARE(catalog.add(scenario("{\"title\":\"1\"}", u"vod"_s)), u"vod-2"_s);
    QCOMPARE(catalog.add(scenario("{\"title\":\"2\"}", u"vod"_s)), u"vod-3"_s);
    QCOMPARE(catalog.add(scenario("{\"title\":\"1\"}", u"vod"_s)), u"vod-2"_s);
    QCOMPARE(catalog.find(u"vod-3"_s).value().title(), u"2"_s);
    QCOMPARE(catalog.find(u"vod"_s).value(), Scenario::builtIn(u"vod"_s).value());
}

void TestScenarioCatalog::findsWhatIsBuiltIn()
{
    ScenarioCatalog catalog;

    QVERIFY(catalog.find(u"live"_s).hasValue());
    QVERIFY(!catalog.find(u"lives"_s));
    QVERIFY(catalog.open(u"lives"_s, {}).error().message.contains(u"Did you mean"_s));
}

void TestScenarioCatalog::countsThePageLoadsOfEachRun()
{
    ScenarioCatalog catalog;
    const auto steps = [&catalog](const QString &run) {
        return catalog.open(u"x"_s, run).value().value(u"steps").toArray().size();
    };
    QCOMPARE(catalog.add(scenario(R"({"steps":[{"at":1,"do":"crash","once":true},{"at":2,"do":"back"}]})", u"x"_s)),
             u"x"_s);

    QCOMPARE(steps({}), 2);
    QCOMPARE(steps({}), 1);
    QCOMPARE(steps(u"other"_s), 2);
    QCOMPARE(steps({}), 1);
    catalog.forgetRuns();
    QCOMPARE(steps({}), 2);
}

void TestScenarioCatalog::hasStepsForOnePageLoad()
{
    ScenarioCatalog catalog;
    QCOMPARE(catalog.add(scenario(R"({"steps":[{"at":1,"do":"pause","load":1},{"at":1,"do":"back","load":2},
        {"at":1,"do":"play","load":3,"once":true}]})",
                                  u"x"_s)),
             u"x"_s);

    QStringList done;
    for (int load = 0; load < 3; ++load) {
        QString names;
        for (const QJsonValue &step : catalog.open(u"x"_s).value().value(u"steps").toArray())
            names += step.toObject().value(u"do").toString();
        done += names;
    }

    QCOMPARE(done, QStringList({u"pause"_s, u"back"_s, QString()}));
}

QTEST_GUILESS_MAIN(TestScenarioCatalog)
#include "TestScenarioCatalog.moc"
