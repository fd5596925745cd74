// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioFormat.h"

namespace vitrine {

namespace {

using Type = ScenarioRule::Type;

constexpr double longestSeconds = 86400.0;
constexpr double mostDevices = 1000.0;

} // namespace

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
        {.key = QStringLiteral("service"), .type = Type::Service},
        {.key = QStringLiteral("steps"), .type = Type::Steps},
    };
    return rules;
}

const std::vector<ScenarioRule> &scenarioServiceRules()
{
    static const std::vector<ScenarioRule> rules = {
        {.key = QStringLiteral("tokenSeconds"), .type = Type::WholeNumber, .lowest = 1.0, .highest = longestSeconds},
        {.key = QStringLiteral("deviceLimit"), .type = Type::WholeNumber, .lowest = 1.0, .highest = mostDevices},
        {.key = QStringLiteral("otherDevices"), .type = Type::WholeNumber, .highest = mostDevices},
        {.key = QStringLiteral("otherDevicesSeconds"), .type = Type::Number, .highest = longestSeconds},
        {.key = QStringLiteral("heartbeatSeconds"), .type = Type::Number, .lowest = 0.1, .highest = 3600.0},
        {.key = QStringLiteral("sessionSeconds"), .type = Type::Number, .lowest = 0.1, .highest = longestSeconds},
        {.key = QStringLiteral("heartbeats"),
         .type = Type::Choice,
         .choices = {QStringLiteral("always"), QStringLiteral("visible")}},
        {.key = QStringLiteral("domains"), .type = Type::Texts},
    };
    return rules;
}

const std::vector<ScenarioRule> &scenarioStepRules()
{
    static const std::vector<ScenarioRule> rules = {
        {.key = QStringLiteral("at"), .type = Type::Number, .required = true, .highest = longestSeconds},
        {.key = QStringLiteral("from"),
         .type = Type::Choice,
         .choices = {QStringLiteral("playback"), QStringLiteral("load")}},
        {.key = QStringLiteral("by"),
         .type = Type::Choice,
         .choices = {QStringLiteral("viewer"), QStringLiteral("page")}},
        {.key = QStringLiteral("once"), .type = Type::Flag},
        {.key = QStringLiteral("do"), .type = Type::Text, .required = true},
    };
    return rules;
}

const std::vector<ScenarioStepKind> &scenarioStepKinds()
{
    const auto number = [](const QString &key, double lowest, double highest) {
        return ScenarioRule{.key = key, .type = Type::Number, .required = true, .lowest = lowest, .highest = highest};
    };
    const QString to = QStringLiteral("to");
    const QString seconds = QStringLiteral("seconds");
    const QString data = QStringLiteral("data");
    static const std::vector<ScenarioStepKind> kinds = {
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
        {QStringLiteral("hide"), {number(seconds, 0.1, 3600.0)}},
        {QStringLiteral("outage"), {number(seconds, 0.1, 3600.0)}},
        {QStringLiteral("freeze"), {}},
        {QStringLiteral("crash"), {}},
        {QStringLiteral("error"), {{.key = data, .type = Type::Object, .required = true}}},
        {QStringLiteral("event"),
         {{.key = QStringLiteral("name"), .type = Type::Text, .required = true}, {.key = data, .type = Type::Object}}},
        {QStringLiteral("post"),
         {{.key = data, .type = Type::Anything, .required = true},
          {.key = QStringLiteral("repeat"), .type = Type::WholeNumber, .lowest = 1.0, .highest = 100000.0}}},
    };
    return kinds;
}

} // namespace vitrine
