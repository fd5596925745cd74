// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonParseError>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

namespace vitrine {

/// What a key may hold.
struct ScenarioRule
{
    enum class Type { Text, Flag, Number, WholeNumber, Choice, Object, Anything, Steps };

    QString key;
    Type type = Type::Anything;
    bool required = false;
    double lowest = 0.0;      ///< of a number, inclusive
    double highest = 0.0;     ///< of a number, inclusive
    QStringList choices = {}; ///< of a choice
};

namespace {

using Type = ScenarioRule::Type;

constexpr qsizetype longestText = 1000;
constexpr qsizetype mostSteps = 10000;
constexpr double longestSeconds = 86400.0;

const std::vector<ScenarioRule> &scenarioRules()
{
    static const std::vector<ScenarioRule> rules = {
        {.key = QStringLiteral("title"), .type = Type::Text},
        {.key = QStringLiteral("description"), .type = Type::Text},
        {.key = QStringLiteral("stream"),
         .type = Type::Choice,
         .choices = {QStringLiteral("vod"), QStringLiteral("live")}},
        {.key = QStringLiteral("layout"),
         .type = Type::Choice,
         .choices = {QStringLiteral("standalone"), QStringLiteral("embedded")}},
        {.key = QStringLiteral("progress"),
         .type = Type::Choice,
         .choices = {QStringLiteral("always"), QStringLiteral("playing"), QStringLiteral("never")}},
        {.key = QStringLiteral("startDelaySeconds"), .type = Type::Number, .highest = longestSeconds},
        {.key = QStringLiteral("neverReady"), .type = Type::Flag},
        {.key = QStringLiteral("ping"), .type = Type::Flag},
        {.key = QStringLiteral("steps"), .type = Type::Steps},
    };
    return rules;
}

const std::vector<ScenarioRule> &everyStepRules()
{
    static const std::vector<ScenarioRule> rules = {
        {.key = QStringLiteral("at"), .type = Type::Number, .required = true, .highest = longestSeconds},
        {.key = QStringLiteral("from"),
         .type = Type::Choice,
         .choices = {QStringLiteral("playback"), QStringLiteral("load")}},
        {.key = QStringLiteral("by"),
         .type = Type::Choice,
         .choices = {QStringLiteral("viewer"), QStringLiteral("page")}},
        {.key = QStringLiteral("do"), .type = Type::Text, .required = true},
    };
    return rules;
}

struct StepKind
{
    QString name;
    std::vector<ScenarioRule> rules; ///< of the keys that only this kind has
};

const std::vector<StepKind> &stepKinds()
{
    const auto number = [](const QString &key, double lowest, double highest) {
        return ScenarioRule{.key = key, .type = Type::Number, .required = true, .lowest = lowest, .highest = highest};
    };
    const QString to = QStringLiteral("to");
    const QString seconds = QStringLiteral("seconds");
    const QString data = QStringLiteral("data");
    static const std::vector<StepKind> kinds = {
        {QStringLiteral("play"), {}},
        {QStringLiteral("pause"), {}},
        {QStringLiteral("back"), {}},
        {QStringLiteral("end"), {}},
        {QStringLiteral("seek"), {number(to, -longestSeconds, longestSeconds)}},
        {QStringLiteral("rate"), {number(to, 0.0625, 16.0)}},
        {QStringLiteral("volume"), {number(to, 0.0, 1.0)}},
        {QStringLiteral("mute"), {{.key = to, .type = Type::Flag, .required = true}}},
        {QStringLiteral("stall"), {number(seconds, 0.1, 3600.0)}},
        {QStringLiteral("hang"), {number(seconds, 0.1, 3600.0)}},
        {QStringLiteral("error"), {{.key = data, .type = Type::Object, .required = true}}},
        {QStringLiteral("event"),
         {{.key = QStringLiteral("name"), .type = Type::Text, .required = true}, {.key = data, .type = Type::Object}}},
        {QStringLiteral("post"),
         {{.key = data, .type = Type::Anything, .required = true},
          {.key = QStringLiteral("repeat"), .type = Type::WholeNumber, .lowest = 1.0, .highest = 100000.0}}},
    };
    return kinds;
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
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString listed(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

/// Edits that turn \a a into \a b (Levenshtein).
qsizetype distance(const QString &a, const QString &b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<qsizetype>(j);
    for (const QChar letter : a) {
        qsizetype diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const qsizetype replaced = diagonal + (b[static_cast<qsizetype>(j) - 1] == letter ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
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
        return Error{tr("%1, line %2, column %3: this is not valid JSON (%4). Mend the text there.")
                         .arg(m_source, QString::number(line), QString::number(column), parseError.errorString())};
    }
    if (!document.isObject())
        return Error{tr("%1: a scenario is a JSON object, {…}, and this is something else.").arg(m_source)};

    const QJsonObject object = document.object();
    if (auto found = checkKeys(object, scenarioRules(), QString()))
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
    for (const StepKind &kind : stepKinds()) {
        names.append(kind.name);
        if (action.toString() == kind.name) {
            std::vector<ScenarioRule> rules = everyStepRules();
            std::copy(kind.rules.begin(), kind.rules.end(), std::back_inserter(rules));
            return checkKeys(step, rules, path + QLatin1Char('.'));
        }
    }
    if (!action.isString())
        return fault(path, tr("\"do\" is missing or no text; it is one of %1").arg(listed(names)));
    const QString near = closest(action.toString(), names);
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
            const QString near = closest(it.key(), names);
            return fault(
                path + it.key(),
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
        if (!value.isString() || value.toString().size() > longestText)
            return fault(path, tr("expected a text of at most %1 characters").arg(longestText));
        break;
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

QString ScenarioReader::closest(const QString &name, const QStringList &known)
{
    QString best;
    qsizetype bestDistance = name.size() / 2 + 1; // more edits than half of it: another word
    for (const QString &candidate : known) {
        const qsizetype edits = distance(name.toLower(), candidate.toLower());
        if (edits < bestDistance) {
            best = candidate;
            bestDistance = edits;
        }
    }
    return best;
}

} // namespace vitrine
