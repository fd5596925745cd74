// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioReader.h"

#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"
#include "simulator/JsonLines.h"
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

constexpr qsizetype mostFaults = 50;
constexpr qsizetype longestPath = 100;

bool isText(const QJsonValue &value)
{
    return value.isString() && value.toString().size() <= scenarioLongestText;
}

/// Line and column, both from 1, of the byte at \a offset.
std::pair<int, qsizetype> placeOf(const QByteArray &text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    return {static_cast<int>(before.count('\n')) + 1, QString::fromUtf8(before.mid(lineStart)).size() + 1};
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

std::optional<QJsonObject> ScenarioReader::read(const QByteArray &json)
{
    m_faults.clear();
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError) {
        const auto [line, column] = placeOf(json, parseError.offset);
        const QString what = tr("column %1 is not valid JSON (%2); correct the text there");
        m_faults.append({QString(), what.arg(QString::number(column), parseError.errorString()), line});
        return std::nullopt;
    }
    if (!document.isObject()) {
        addFault(QString(), tr("a scenario must be a JSON object, {…}"));
        return std::nullopt;
    }

    const QJsonObject object = document.object();
    checkKeys(object, scenarioRules(), QString());
    checkKeys(object.value(QStringLiteral("service")).toObject(), scenarioServiceRules(), QStringLiteral("service."));
    checkSteps(object.value(QStringLiteral("steps")));
    if (object.value(QStringLiteral("clock")) == QStringLiteral("virtual"))
        checkVirtualSteps(object.value(QStringLiteral("steps")).toArray());
    if (m_faults.isEmpty())
        return object;
    const JsonLines lines(json);
    for (Fault &fault : m_faults)
        fault.line = lines.lineOf(fault.path);
    std::ranges::stable_sort(m_faults, {}, &Fault::line);
    return std::nullopt;
}

QList<Error> ScenarioReader::faults() const
{
    QList<Error> errors;
    for (const Fault &fault : m_faults) {
        QString place = m_source + QLatin1Char(':') + QString::number(fault.line) + QLatin1String(": ");
        if (!fault.path.isEmpty())
            place += echoed(fault.path, longestPath) + QLatin1String(": ");
        errors.append({place + fault.what + QLatin1Char('.')});
    }
    return errors;
}

void ScenarioReader::checkSteps(const QJsonValue &steps)
{
    const QJsonArray array = steps.toArray();
    if (array.size() > scenarioMostSteps) {
        addFault(QStringLiteral("steps"), tr("must have at most %1 steps").arg(scenarioMostSteps));
        return;
    }
    for (qsizetype i = 0; i < array.size(); ++i)
        checkStep(array.at(i), QStringLiteral("steps[%1]").arg(i));
}

void ScenarioReader::checkVirtualSteps(const QJsonArray &steps)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QString action = steps.at(i).toObject().value(QStringLiteral("do")).toString();
        if (scenarioRealTimeSteps().contains(action))
            addFault(QStringLiteral("steps[%1].do").arg(i), tr("%1 needs the real clock").arg(quoted(action)));
    }
}

void ScenarioReader::checkStep(const QJsonValue &value, const QString &path)
{
    if (!value.isObject()) {
        addFault(path, tr("must be an object such as {\"at\": 2, \"do\": \"pause\"}"));
        return;
    }
    const QJsonObject step = value.toObject();
    const QJsonValue action = step.value(QStringLiteral("do"));
    QStringList names;
    for (const ScenarioStepKind &kind : scenarioStepKinds()) {
        names.append(kind.name);
        if (action.toString() == kind.name) {
            std::vector<ScenarioRule> rules = scenarioStepRules();
            std::copy(kind.rules.begin(), kind.rules.end(), std::back_inserter(rules));
            checkKeys(step, rules, path + QLatin1Char('.'));
            checkTrigger(step, path);
            return;
        }
    }
    QString what = tr("must be one of %1").arg(listed(names));
    if (!action.isString()) {
        addFault(path + QStringLiteral(".do"), what);
        return;
    }
    if (const QString near = closestName(action.toString(), names); !near.isEmpty())
        what = tr("did you mean %1? It %2").arg(quoted(near), what);
    addFault(path + QStringLiteral(".do"), tr("there is no %1; %2").arg(quoted(action.toString()), what));
}

void ScenarioReader::checkTrigger(const QJsonObject &step, const QString &path)
{
    QStringList triggers;
    qsizetype found = 0;
    for (const ScenarioRule &rule : scenarioStepRules()) {
        if (!rule.isTrigger)
            continue;
        triggers.append(rule.key);
        found += step.contains(rule.key) ? 1 : 0;
    }
    if (found != 1)
        addFault(path, tr("must have exactly one of %1; it has %2").arg(listed(triggers)).arg(found));
}

void ScenarioReader::checkKeys(const QJsonObject &object, std::span<const ScenarioRule> rules, const QString &path)
{
    QStringList names;
    for (const ScenarioRule &rule : rules) {
        names.append(rule.key);
        if (rule.required && !object.contains(rule.key))
            addFault(path + rule.key, tr("this key is missing"));
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto rule = std::find_if(rules.begin(), rules.end(), [&it](const auto &r) { return r.key == it.key(); });
        if (rule != rules.end()) {
            checkValue(it.value(), *rule, path + it.key());
            const auto isThere = [&object](const QString &key) {
                return object.contains(key);
            };
            if (!rule->needs.isEmpty() && std::ranges::none_of(rule->needs, isThere))
                addFault(path + it.key(), tr("has a meaning only beside %1").arg(rule->needs.join(tr(" or "))));
            continue;
        }
        const QString near = closestName(it.key(), names);
        addFault(path + (it.key().isEmpty() ? QStringLiteral("\"\"") : it.key()),
                 tr("this key is unknown%1; known here: %2")
                     .arg(near.isEmpty() ? QString() : tr(", did you mean %1?").arg(quoted(near)), listed(names)));
    }
}

void ScenarioReader::checkValue(const QJsonValue &value, const ScenarioRule &rule, const QString &path)
{
    switch (rule.type) {
    case Type::Text:
        if (!isText(value))
            addFault(path, tr("must be a text of at most %1 characters").arg(scenarioLongestText));
        break;
    case Type::Texts: {
        const QJsonArray texts = value.toArray();
        if (!value.isArray() || texts.isEmpty() || texts.size() > scenarioMostTexts ||
            !std::all_of(texts.begin(), texts.end(), [](const QJsonValue &text) { return isText(text); }))
            addFault(path, tr("must be a list of 1 to %1 texts").arg(scenarioMostTexts));
        break;
    }
    case Type::Flag:
        if (!value.isBool())
            addFault(path, tr("must be true or false"));
        break;
    case Type::Number:
    case Type::WholeNumber: {
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        const bool whole = rule.type == Type::WholeNumber;
        if (!(number >= rule.lowest && number <= rule.highest) || (whole && std::floor(number) != number)) {
            addFault(path, (whole ? tr("must be a whole number from %1 to %2") : tr("must be a number from %1 to %2"))
                               .arg(scenarioNumber(rule.lowest), scenarioNumber(rule.highest)));
        }
        break;
    }
    case Type::Choice:
        if (!rule.choices.contains(value.toString()))
            addFault(path, tr("must be one of %1").arg(listed(rule.choices)));
        break;
    case Type::Object:
    case Type::Service:
        if (!value.isObject())
            addFault(path, tr("must be an object, {…}"));
        break;
    case Type::Steps:
        if (!value.isArray())
            addFault(path, tr("must be a list of steps, […]"));
        break;
    case Type::Anything:
        break;
    }
}

void ScenarioReader::addFault(const QString &path, const QString &what)
{
    if (m_faults.size() < mostFaults)
        m_faults.append({path, what});
}

} // namespace vitrine
