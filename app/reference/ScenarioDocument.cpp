// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/Reference.h"

#include "simulator/ScenarioFormat.h"

using namespace Qt::StringLiterals;

namespace vitrine::reference {

namespace {

using Type = ScenarioRule::Type;

QString value(const ScenarioRule &rule)
{
    switch (rule.type) {
    case Type::Text:
        return u"text"_s;
    case Type::Texts:
        return u"list of 1 to %1 texts"_s.arg(scenarioMostTexts);
    case Type::Flag:
        return u"`true` or `false`"_s;
    case Type::Number:
        return u"%1 to %2"_s.arg(scenarioNumber(rule.lowest), scenarioNumber(rule.highest));
    case Type::WholeNumber:
        return u"whole number, %1 to %2"_s.arg(scenarioNumber(rule.lowest), scenarioNumber(rule.highest));
    case Type::Choice:
        return u'`' + rule.choices.join("`, `"_L1) + u'`';
    case Type::Object:
    case Type::Service:
        return u"object"_s;
    case Type::Steps:
        return u"list of at most %1 steps"_s.arg(scenarioMostSteps);
    case Type::Anything:
        return u"anything"_s;
    }
    return {};
}

QString usual(const ScenarioRule &rule)
{
    return rule.required ? u"required"_s : rule.usual;
}

QString ownKeys(const ScenarioStepKind &kind)
{
    QStringList keys;
    for (const ScenarioRule &rule : kind.rules) {
        QString key = u"`%1`: %2 (%3"_s.arg(rule.key, rule.meaning, value(rule));
        if (!rule.required)
            key += rule.usual.isEmpty() ? u"; optional"_s : "; default "_L1 + rule.usual;
        keys += key + u')';
    }
    return keys.join(u"; "_s);
}

} // namespace

QString scenarioKeys(std::span<const ScenarioRule> rules)
{
    QString text = u"| key | value | default | meaning |\n|---|---|---|---|\n"_s;
    for (const ScenarioRule &rule : rules)
        text += u"| `%1` | %2 | %3 | %4 |\n"_s.arg(rule.key, value(rule), usual(rule), rule.meaning);
    return text;
}

QString scenarioSteps()
{
    QString text = u"| `do` | its own keys | what it does |\n|---|---|---|\n"_s;
    for (const ScenarioStepKind &kind : scenarioStepKinds())
        text += u"| `%1` | %2 | %3 |\n"_s.arg(kind.name, ownKeys(kind), kind.meaning);
    return text;
}

} // namespace vitrine::reference
