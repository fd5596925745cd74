// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunEventJson.h"
#include "protocol/PlayerMessageParser.h"
#include "protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Kind = RunEvent::Kind;
using Fields = std::optional<RunEvent::Fields>;
using View = QLatin1StringView;

/// The value of \a values whose \a nameOf is \a name.
template<typename Value, std::size_t count, typename NameOf>
std::optional<Value> named(const std::array<Value, count> &values, const QJsonValue &name, NameOf nameOf)
{
    for (const Value value : values) {
        if (nameOf(value) == name.toString())
            return value;
    }
    return std::nullopt;
}

std::optional<RecoveryStep::Kind> recoveryStep(const QJsonValue &name)
{
    using Step = RecoveryStep::Kind;
    return named(std::array{Step::Wait, Step::RenewToken, Step::Reload, Step::GiveUp, Step::Resumed}, name,
                 recoveryStepName);
}

std::optional<PageReport::Name> pageName(const QJsonValue &name)
{
    using Name = PageReport::Name;
    return named(std::array{Name::LoadStarted, Name::LoadFinished, Name::Blocked, Name::CertificateError,
                            Name::External, Name::NoPlayerFrame, Name::NotReady, Name::RendererGone,
                            Name::Unresponsive},
                 name, pageReportName);
}

std::optional<int> number(const QJsonValue &value)
{
    constexpr int absent = std::numeric_limits<int>::min();
    const int read = value.toInt(absent);
    return read == absent ? std::nullopt : std::optional(read);
}

std::chrono::milliseconds milliseconds(const QJsonValue &value)
{
    return std::chrono::milliseconds(value.toInteger());
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        list += item.toString();
    return list;
}

Fields readyFields(const QJsonObject &json)
{
    return ReadyReport{json.value(View("target")).toString(), json.value(View("playerOrigin")).toString(),
                       milliseconds(json.value(View("readyMs")))};
}

// The error follows from the data, as in the message of the player.
Fields errorFields(const QJsonObject &json)
{
    const QJsonObject info{{u"playlogEventName"_s, u"playback_error_occurred"_s},
                           {u"playlogData"_s, json.value(View("data")).toObject()}};
    const QJsonObject message{{u"event"_s, u"infoDelivery"_s}, {u"info"_s, info}};
    const PlayerMessage parsed = parsePlayerMessage(strictJson(QJsonDocument(message)));
    const auto *error = std::get_if<PlaybackError>(&parsed);
    const QJsonValue action = json.value(View("action"));
    const std::optional<RecoveryStep::Kind> step = recoveryStep(action);
    if (error == nullptr || (!step && action.toString() != errorActionName({})))
        return std::nullopt;
    return ErrorReport{*error, step};
}

Fields recoveryFields(const QJsonObject &json)
{
    const auto cause = causeFromName(json.value(View("cause")).toString());
    const auto step = recoveryStep(json.value(View("step")));
    if (!cause || !step)
        return std::nullopt;
    const QJsonValue position = json.value(View("position"));
    return RecoveryStep{.cause = *cause,
                        .kind = *step,
                        .attempt = json.value(View("attempt")).toInt(),
                        .delay = milliseconds(json.value(View("delayMs"))),
                        .position = position.isDouble() ? std::optional(position.toDouble()) : std::nullopt,
                        .why = json.value(View("why")).toString()};
}

Fields actionFields(const QJsonObject &json)
{
    using Outcome = ActionReport::Outcome;
    const auto outcome = named(std::array{Outcome::Closed, Outcome::Navigated, Outcome::Ignored},
                               json.value(View("outcome")), actionOutcomeName);
    if (!outcome)
        return std::nullopt;
    return ActionReport{json.value(View("name")).toString(), *outcome};
}

Fields rejectedFields(const QJsonObject &json)
{
    const auto why = rejectionFromName(json.value(View("why")).toString());
    if (!why)
        return std::nullopt;
    return MessageRejection{*why, json.value(View("count")).toInt(1), json.value(View("origin")).toString(),
                            json.value(View("detail")).toString()};
}

Fields pageFields(const QJsonObject &json)
{
    const auto name = pageName(json.value(View("name")));
    if (!name)
        return std::nullopt;
    const auto flag = [&json](View key) {
        const QJsonValue value = json.value(key);
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    };
    return PageReport{.name = *name,
                      .url = json.value(View("url")).toString(),
                      .ok = flag(View("ok")),
                      .why = json.value(View("why")).toString(),
                      .code = number(json.value(View("code"))),
                      .what = json.value(View("what")).toString(),
                      .count = json.value(View("count")).toInt(1),
                      .causes = texts(json.value(View("causes"))),
                      .timedOut = flag(View("timedOut")),
                      .httpStatus = json.value(View("httpStatus")).toInt(),
                      .reason = json.value(View("reason")).toString(),
                      .exitCode = number(json.value(View("exitCode")))};
}

Fields exitFields(const QJsonObject &json)
{
    return ExitReport{json.value(View("code")).toInt(), json.value(View("why")).toString()};
}

Fields unknownFields(const QJsonObject &json)
{
    return UnknownReport{json.value(View("content")).toString(), json.value(View("origin")).toString(),
                         json.value(View("count")).toInt(1)};
}

Fields reportFields(const QJsonObject &json)
{
    using Outcome = ReportDelivery::Outcome;
    const auto outcome =
        named(std::array{Outcome::Sent, Outcome::Delayed, Outcome::Refused, Outcome::Stopped, Outcome::Dropped},
              json.value(View("name")), reportOutcomeName);
    if (!outcome)
        return std::nullopt;
    return ReportDelivery{*outcome, json.value(View("count")).toInt(), number(json.value(View("status"))),
                          json.value(View("why")).toString()};
}

Fields commandFields(const QJsonObject &json)
{
    using By = CommandReport::By;
    const auto by = named(std::array{By::Control, By::Mpris, By::Instance, By::Viewer, By::Mqtt},
                          json.value(View("by")), commandSourceName);
    if (!by)
        return std::nullopt;
    const bool isDone = json.value(View("outcome")) == View("done");
    return CommandReport{json.value(View("name")).toString(), *by,
                         isDone ? CommandReport::Outcome::Done : CommandReport::Outcome::Failed,
                         json.value(View("why")).toString()};
}

Fields dialogFields(const QJsonObject &json)
{
    using State = DialogReport::State;
    const auto state = named(std::array{State::Opened, State::Closed}, json.value(View("state")), dialogStateName);
    if (!state)
        return std::nullopt;
    return DialogReport{json.value(View("name")).toString(), *state, json.value(View("title")).toString(),
                        json.value(View("action")).toString()};
}

Fields kioskFields(const QJsonObject &json)
{
    using Name = KioskReport::Name;
    const auto name = named(std::array{Name::ItemStarted, Name::ItemEnded, Name::ItemSkipped}, json.value(View("name")),
                            kioskReportName);
    if (!name)
        return std::nullopt;
    return KioskReport{*name, json.value(View("item")).toString(), json.value(View("why")).toString()};
}

constexpr std::array<std::pair<Kind, Fields (*)(const QJsonObject &)>, 12> readers{{
    {Kind::Ready, readyFields},
    {Kind::Error, errorFields},
    {Kind::Recovery, recoveryFields},
    {Kind::Action, actionFields},
    {Kind::Rejected, rejectedFields},
    {Kind::Page, pageFields},
    {Kind::Exit, exitFields},
    {Kind::Unknown, unknownFields},
    {Kind::Report, reportFields},
    {Kind::Command, commandFields},
    {Kind::Dialog, dialogFields},
    {Kind::Kiosk, kioskFields},
}};

} // namespace

std::optional<RunEvent::Fields> runEventFields(const QJsonObject &json)
{
    const QString kind = json.value(View("kind")).toString();
    for (const auto &[which, read] : readers) {
        if (kind == runEventKindName(which))
            return read(json);
    }
    return std::nullopt;
}

} // namespace vitrine
