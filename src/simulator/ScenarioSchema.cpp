// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioSchema.h"

#include "simulator/ScenarioFormat.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <span>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Type = ScenarioRule::Type;

QJsonObject textSchema()
{
    return {{u"type"_s, u"string"_s}, {u"maxLength"_s, static_cast<int>(scenarioLongestText)}};
}

QJsonObject reference(const QString &name)
{
    return {{u"$ref"_s, "#/$defs/"_L1 + name}};
}

QJsonObject schemaOf(const ScenarioRule &rule)
{
    QJsonObject schema;
    switch (rule.type) {
    case Type::Text:
        schema = textSchema();
        break;
    case Type::Texts:
        schema = {{u"type"_s, u"array"_s},
                  {u"items"_s, textSchema()},
                  {u"minItems"_s, 1},
                  {u"maxItems"_s, static_cast<int>(scenarioMostTexts)}};
        break;
    case Type::Flag:
        schema.insert(u"type"_s, u"boolean"_s);
        break;
    case Type::Number:
    case Type::WholeNumber:
        schema = {{u"type"_s, rule.type == Type::Number ? u"number"_s : u"integer"_s},
                  {u"minimum"_s, rule.lowest},
                  {u"maximum"_s, rule.highest}};
        break;
    case Type::Choice:
        schema.insert(u"enum"_s, QJsonArray::fromStringList(rule.choices));
        break;
    case Type::Object:
        schema.insert(u"type"_s, u"object"_s);
        break;
    case Type::Service:
        schema = reference(u"service"_s);
        break;
    case Type::Steps:
        schema = {{u"type"_s, u"array"_s},
                  {u"items"_s, reference(u"step"_s)},
                  {u"maxItems"_s, static_cast<int>(scenarioMostSteps)}};
        break;
    case Type::Anything:
        break;
    }
    schema.insert(u"description"_s, rule.meaning);
    return schema;
}

/// A schema for each of \a keys that requires it.
QJsonArray oneRequired(const QStringList &keys)
{
    QJsonArray schemas;
    for (const QString &key : keys)
        schemas.append(QJsonObject{{u"required"_s, QJsonArray{key}}});
    return schemas;
}

QJsonObject objectSchema(std::span<const ScenarioRule> rules)
{
    QJsonObject properties;
    QJsonArray required;
    QJsonObject dependent;
    for (const ScenarioRule &rule : rules) {
        properties.insert(rule.key, schemaOf(rule));
        if (rule.required)
            required.append(rule.key);
        if (!rule.needs.isEmpty())
            dependent.insert(rule.key, QJsonObject{{u"anyOf"_s, oneRequired(rule.needs)}});
    }
    QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}, {u"additionalProperties"_s, false}};
    if (!required.isEmpty())
        schema.insert(u"required"_s, required);
    if (!dependent.isEmpty())
        schema.insert(u"dependentSchemas"_s, dependent);
    return schema;
}

QJsonObject stepSchema(const ScenarioStepKind &kind)
{
    std::vector<ScenarioRule> rules = scenarioStepRules();
    rules.insert(rules.end(), kind.rules.begin(), kind.rules.end());
    QJsonObject schema = objectSchema(rules);
    QJsonObject properties = schema.value("properties"_L1).toObject();
    properties.insert(u"do"_s, QJsonObject{{u"const"_s, kind.name}});
    schema.insert(u"properties"_s, properties);
    schema.insert(u"description"_s, kind.meaning);
    QStringList triggers;
    for (const ScenarioRule &rule : rules) {
        if (rule.isTrigger)
            triggers.append(rule.key);
    }
    schema.insert(u"oneOf"_s, oneRequired(triggers));
    return schema;
}

} // namespace

QJsonObject scenarioSchema()
{
    QJsonArray steps;
    for (const ScenarioStepKind &kind : scenarioStepKinds())
        steps.append(stepSchema(kind));
    QJsonObject schema = objectSchema(scenarioRules());
    const QJsonObject isVirtual{{u"required"_s, QJsonArray{u"clock"_s}},
                                {u"properties"_s, QJsonObject{{u"clock"_s, QJsonObject{{u"const"_s, u"virtual"_s}}}}}};
    const QJsonObject isRealTime{
        {u"required"_s, QJsonArray{u"do"_s}},
        {u"properties"_s,
         QJsonObject{{u"do"_s, QJsonObject{{u"enum"_s, QJsonArray::fromStringList(scenarioRealTimeSteps())}}}}}};
    schema.insert(u"if"_s, isVirtual);
    schema.insert(
        u"then"_s,
        QJsonObject{{u"properties"_s,
                     QJsonObject{{u"steps"_s, QJsonObject{{u"items"_s, QJsonObject{{u"not"_s, isRealTime}}}}}}}});
    schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
    schema.insert(u"title"_s, u"A scenario of Vitrine's reference player"_s);
    schema.insert(u"$defs"_s, QJsonObject{{u"service"_s, objectSchema(scenarioServiceRules())},
                                          {u"step"_s, QJsonObject{{u"oneOf"_s, steps}}}});
    return schema;
}

QString scenarioSchemaText()
{
    return QString::fromUtf8(QJsonDocument(scenarioSchema()).toJson());
}

} // namespace vitrine
