// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioReader.h"

#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"
#include "simulator/ScenarioFormat.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

namespace vitrine {

namespace {

using Type = ScenarioRule::Type;

constexpr qsizetype longestText = 1000;
constexpr qsizetype mostSteps = 10000;
constexpr qsizetype mostTexts = 100;

bool isText(const QJsonValue &value)
{
    return value.isString() && value.toString().size() <= longestText;
}

/// Line and column, both from 1, of the byte at \a offset.
std::pair<qsizetype, qsizetype> placeOf(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {before.count('\n') + 1, QString::fromUtf8(before.mid(lineStart)).size() + 1};
}

QString quoted(const QString &text)
{
    return QLatin1Char('"') + echoed(text, 64) + QLatin1Char('"');
}

QString listed(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

} // namespace

ScenarioReader::ScenarioReader(const QString &source)
    : m_source(source)
{
}

Result<QJsonObject> ScenarioReader::read(const QByteArray &json) const
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto [line, column] = placeOf(json, parseError.offset);
        return Error{tr("%1, line %2, column %3: this is not valid JSON (%4). Correct the text there.")
                         .arg(m_source, QString::number(line), QString::number(column), parseError.errorString())};
    }
    if (!document.isObject())
        return Error{tr("%1: a scenario is a JSON object, {…}, and this is something else.").arg(m_source)};

    const QJsonObject object = document.object();
    if (auto found = checkKeys(object, scenarioRules(), QString()))
        return *found;
    if (auto found = checkKeys(object.value(QStringLiteral("service")).toObject(), scenarioServiceRules(),
                               QStringLiteral("service.")))
        return *found;
    if (auto found = checkSteps(object.value(QStringLiteral("steps"))))
        return *found;
    return object;
}

ScenarioReader::Fault ScenarioReader::checkSteps(const QJsonValue &steps) const
{
    const QJsonArray array = steps.toArray();
    if (array.size() > mostSteps)
        return fault(QStringLiteral("steps"), tr("there are more than %1 steps; leave some out").arg(mostSteps));
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (auto found = checkStep(array.at(i), QStringLiteral("steps[%1]").arg(i)))
            return found;
    }
    return std::nullopt;
}

ScenarioReader::Fault ScenarioReader::checkStep(const QJsonValue &value, const QString &path) const
{
    if (!value.isObject())
        return fault(path, tr("a step is an object such as {\"at\": 2, \"do\": \"pause\"}"));
    const QJsonObject step = value.toObject();
    const QJsonValue action = step.value(QStringLiteral("do"));
    QStringList names;
    for (const ScenarioStepKind &kind : scenarioStepKinds()) {
        names.append(kind.name);
        if (action.toString() == kind.name) {
            std::vector<ScenarioRule> rules = scenarioStepRules();
            std::copy(kind.rules.begin(), kind.rules.end(), std::back_inserter(rules));
            return checkKeys(step, rules, path + QLatin1Char('.'));
        }
    }
    if (!action.isString())
        return fault(path, tr("\"do\" is missing or no text; it is one of %1").arg(listed(names)));
    const QString near = closestName(action.toString(), names);
    return fault(path + QStringLiteral(".do"),
                 tr("%1 is unknown%2; it is one of %3")
                     .arg(quoted(action.toString()),
                          near.isEmpty() ? QString() : tr(", did you mean %1?").arg(quoted(near)), listed(names)));
}

ScenarioReader::Fault ScenarioReader::checkKeys(const QJsonObject &object, std::span<const ScenarioRule> rules,
                                                const QString &path) const
{
    QStringList names;
    for (const ScenarioRule &rule : rules) {
        names.append(rule.key);
        if (rule.required && !object.contains(rule.key))
            return fault(path + rule.key, tr("this key is missing"));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto rule = std::find_if(rules.begin(), rules.end(), [&it](const auto &r) { return r.key == it.key(); });
        if (rule == rules.end()) {
            const QString near = closestName(it.key(), names);
            return fault(
                path + echoed(it.key(), 64),
                tr("this key is unknown%1; known here: %2")
                    .arg(near.isEmpty() ? QString() : tr(", did you mean %1?").arg(quoted(near)), listed(names)));
        }
        if (auto found = checkValue(it.value(), *rule, path + it.key()))
            return found;
    }
    return std::nullopt;
}

ScenarioReader::Fault ScenarioReader::checkValue(const QJsonValue &value, const ScenarioRule &rule,
                                                 const QString &path) const
{
    switch (rule.type) {
    case Type::Text:
        if (!isText(value))
            return fault(path, tr("expected a text of at most %1 characters").arg(longestText));
        break;
    case Type::Texts: {
        const QJsonArray texts = value.toArray();
        if (!value.isArray() || texts.isEmpty() || texts.size() > mostTexts ||
            !std::all_of(texts.begin(), texts.end(), [](const QJsonValue &text) { return isText(text); }))
            return fault(path, tr("expected a list of 1 to %1 texts").arg(mostTexts));
        break;
    }
    case Type::Flag:
        if (!value.isBool())
            return fault(path, tr("expected true or false"));
        break;
    case Type::Number:
    case Type::WholeNumber: {
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        const bool whole = rule.type == Type::WholeNumber;
        if (!(number >= rule.lowest && number <= rule.highest) || (whole && std::floor(number) != number)) {
            return fault(path,
                         (whole ? tr("expected a whole number from %1 to %2") : tr("expected a number from %1 to %2"))
                             .arg(rule.lowest)
                             .arg(rule.highest));
        }
        break;
    }
    case Type::Choice:
        if (!rule.choices.contains(value.toString()))
            return fault(path, tr("expected one of %1").arg(listed(rule.choices)));
        break;
    case Type::Object:
    case Type::Service:
        if (!value.isObject())
            return fault(path, tr("expected an object, {…}"));
        break;
    case Type::Steps:
        if (!value.isArray())
            return fault(path, tr("expected a list of steps, […]"));
        break;
    case Type::Anything:
        break;
    }
    return std::nullopt;
}

Error ScenarioReader::fault(const QString &path, const QString &what) const
{
    return Error{tr("%1, key %2: %3.").arg(m_source, path, what)};
}

} // namespace vitrine
