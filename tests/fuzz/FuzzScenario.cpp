// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Any bytes as a scenario file. What is accepted is within the limits of the format, and the server can play it; what
// is refused names the file, a line in it, and for a wrong value its path.

#include "fuzz/FuzzCheck.h"
#include "simulator/JsonLines.h"
#include "simulator/ScenarioCatalog.h"
#include "simulator/ScenarioFormat.h"
#include "simulator/ScenarioReader.h"
#include "simulator/ServiceRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

void checkFault(const QString &message, qsizetype lines, bool isJson)
{
    static const QRegularExpression form(u"^film\\.json:([0-9]+): (.+)\\.$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(message);
    require(match.hasMatch(), "a fault names the file and a line, and is a sentence");
    const int line = match.captured(1).toInt();
    require(line >= 1 && line <= lines, "the line of a fault is in the file");
    require(message.size() < 2000, "a fault is short");
    require(!message.contains(u'\n'), "a fault is one line");
    static const QRegularExpression hasPath(u"^.+: "_s);
    require(!isJson || match.captured(2).contains(hasPath) || match.captured(2).startsWith("a scenario must be"_L1),
            "a fault of a value names its path");
}

void checkNumbers(const QJsonObject &object, const std::vector<ScenarioRule> &rules)
{
    for (const ScenarioRule &rule : rules) {
        const QJsonValue value = object.value(rule.key);
        const bool isNumber = rule.type == ScenarioRule::Type::Number || rule.type == ScenarioRule::Type::WholeNumber;
        if (isNumber && !value.isUndefined())
            require(value.toDouble(NAN) >= rule.lowest && value.toDouble(NAN) <= rule.highest,
                    "a number is within its limits");
        require(!rule.required || !value.isUndefined(), "what is required is there");
    }
}

void checkScenario(const QJsonObject &object)
{
    checkNumbers(object, scenarioRules());
    checkNumbers(object.value(u"service").toObject(), scenarioServiceRules());
    const QJsonArray steps = object.value(u"steps").toArray();
    require(steps.size() <= scenarioMostSteps, "there are not too many steps");
    for (const QJsonValue &value : steps) {
        const QJsonObject step = value.toObject();
        checkNumbers(step, scenarioStepRules());
        const auto kind = std::ranges::find(scenarioStepKinds(), step.value(u"do").toString(), &ScenarioStepKind::name);
        require(kind != scenarioStepKinds().end(), "every step is of a known kind");
        checkNumbers(step, kind->rules);
    }
    const ServiceRules rules = ServiceRules::fromJson(object.value(u"service").toObject());
    require(rules.heartbeatInterval.count() > 0 && rules.devices.lifetime.count() > 0,
            "the service can follow its rules");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    static_cast<void>(JsonLines(text).lineOf(u"steps[0].do"_s)); // ends, also with what is no JSON

    ScenarioReader reader(u"film.json"_s);
    const std::optional<QJsonObject> object = reader.read(text);
    require(object.has_value() == reader.faults().isEmpty(), "what is refused has a fault, and nothing else has");
    require(reader.faults().size() <= 50, "there are not too many faults");
    const bool isJson = !QJsonDocument::fromJson(text).isNull();
    for (const Error &fault : reader.faults())
        checkFault(fault.message, text.count('\n') + 1, isJson);

    const Result<Scenario> scenario = Scenario::fromJson(text, u"film"_s, u"film.json"_s);
    require(scenario.hasValue() == object.has_value(), "both readers agree");
    if (!scenario)
        return 0;
    checkScenario(*object);
    const Result<Scenario> again =
        Scenario::fromJson(QJsonDocument(scenario->toJson()).toJson(), u"film"_s, u"film.json"_s);
    require(again.hasValue() && *again == *scenario, "a scenario that is written is the same scenario");

    ScenarioCatalog catalog;
    const QString id = catalog.add(*scenario);
    const auto stepsOf = [](const QJsonObject &played) {
        return played.value(u"steps").toArray().size();
    };
    const qsizetype all = stepsOf(*object);
    for (int load = 0; load < 3; ++load)
        require(stepsOf(catalog.open(id).value()) <= all, "no page load has more steps than the file");
    return 0;
}
