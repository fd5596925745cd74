// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioSchema.h"

#include "simulator/ScenarioFormat.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// tests/validators/scenarios.py compares the schema with the reader.
class TestScenarioSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void describesEveryKey();
    void hasOneAlternativeForEachKindOfStep();
    void everyRuleSaysWhatItMeans();
};

void TestScenarioSchema::describesEveryKey()
{
    const QJsonObject schema = scenarioSchema();
    const QJsonObject service = schema.value(u"$defs").toObject().value(u"service").toObject();

    QCOMPARE(schema.value(u"additionalProperties").toBool(true), false);
    QCOMPARE(service.value(u"additionalProperties").toBool(true), false);
    QCOMPARE(static_cast<std::size_t>(schema.value(u"properties").toObject().size()), scenarioRules().size());
    QCOMPARE(static_cast<std::size_t>(service.value(u"properties").toObject().size()), scenarioServiceRules().size());
    const QJsonObject limit = service.value(u"properties").toObject().value(u"deviceLimit").toObject();
    QCOMPARE(limit.value(u"type").toString(), u"integer"_s);
    QCOMPARE(limit.value(u"minimum").toDouble(), 1.0);
    QCOMPARE(limit.value(u"maximum").toDouble(), 1000.0);
}

void TestScenarioSchema::hasOneAlternativeForEachKindOfStep()
{
    const QJsonArray steps =
        scenarioSchema().value(u"$defs").toObject().value(u"step").toObject().value(u"oneOf").toArray();

    QCOMPARE(static_cast<std::size_t>(steps.size()), scenarioStepKinds().size());
    for (std::size_t i = 0; i < scenarioStepKinds().size(); ++i) {
        const ScenarioStepKind &kind = scenarioStepKinds()[i];
        const QJsonObject step = steps.at(static_cast<qsizetype>(i)).toObject();
        const QJsonObject properties = step.value(u"properties").toObject();
        QCOMPARE(properties.value(u"do").toObject().value(u"const").toString(), kind.name);
        QCOMPARE(step.value(u"oneOf").toArray().size(), 4); // the triggers
        for (const ScenarioRule &rule : kind.rules) {
            QVERIFY2(properties.contains(rule.key), qPrintable(kind.name + u' ' + rule.key));
            QCOMPARE(step.value(u"required").toArray().contains(rule.key), rule.required);
        }
    }
}

void TestScenarioSchema::everyRuleSaysWhatItMeans()
{
    const auto check = [](const std::vector<ScenarioRule> &rules) {
        for (const ScenarioRule &rule : rules)
            QVERIFY2(!rule.meaning.isEmpty(), qPrintable(rule.key));
    };
    check(scenarioRules());
    check(scenarioServiceRules());
    check(scenarioStepRules());
    for (const ScenarioStepKind &kind : scenarioStepKinds()) {
        QVERIFY2(!kind.meaning.isEmpty(), qPrintable(kind.name));
        check(kind.rules);
    }
}

QTEST_GUILESS_MAIN(TestScenarioSchema)
#include "TestScenarioSchema.moc"
