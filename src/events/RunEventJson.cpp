// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "events/RunEventJson.h"

#include "protocol/OptionalJson.h"
#include "protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Kind = RunEvent::Kind;

struct KindRow
{
    Kind kind;
    QLatin1StringView name;
    QLatin1StringView fields; ///< separated by spaces
};

constexpr std::array<KindRow, 15> kinds{{
    {Kind::Ready, "ready"_L1, "target playerOrigin readyMs"_L1},
    {Kind::State, "state"_L1, "from to"_L1},
    {Kind::Progress, "progress"_L1, "currentTime duration playbackRate sentAt"_L1},
    {Kind::Event, "event"_L1, "name rawName data"_L1},
    {Kind::Error, "error"_L1, "code reason known data action"_L1},
    {Kind::Recovery, "recovery"_L1, "cause step attempt delayMs position why"_L1},
    {Kind::Action, "action"_L1, "name outcome"_L1},
    {Kind::Rejected, "rejected"_L1, "why count origin detail"_L1},
    {Kind::Page, "page"_L1, "name url ok why code what count causes timedOut httpStatus reason exitCode"_L1},
    {Kind::Exit, "exit"_L1, "code why"_L1},
    {Kind::Unknown, "unknown"_L1, "content origin count"_L1},
    {Kind::Report, "report"_L1, "name count status why"_L1},
    {Kind::Command, "command"_L1, "name by outcome why"_L1},
    {Kind::Dialog, "dialog"_L1, "name state title action"_L1},
    {Kind::Kiosk, "kiosk"_L1, "name item why"_L1},
}};

// To milliseconds: the position is extrapolated, and its last digits mean nothing.
QJsonValue rounded(const std::optional<double> &seconds)
{
    return orNull(seconds ? std::optional(std::round(*seconds * 1000.0) / 1000.0) : std::nullopt);
}

// A number if possible, so that 7 and "7" give the same JSON; otherwise the text as sent.
QJsonValue codeOf(const PlaybackError &error)
{
    return error.code ? QJsonValue(*error.code) : orNull(error.rawCode);
}

QJsonObject fieldsOf(const ReadyReport &report)
{
    return {{u"target"_s, report.target},
            {u"playerOrigin"_s, report.playerOrigin},
            {u"readyMs"_s, static_cast<qint64>(report.readyTime.count())}};
}

QJsonObject fieldsOf(const StateReport &report)
{
    return {{u"from"_s, playbackStateName(report.from)}, {u"to"_s, playbackStateName(report.to)}};
}

QJsonObject fieldsOf(const ProgressReport &report)
{
    return {{u"currentTime"_s, report.progress.positionSeconds},
            {u"playbackRate"_s, report.playbackRate},
            {u"duration"_s, orNull(report.duration.seconds())},
            {u"sentAt"_s, orNull(report.progress.sentAtUnixSeconds)}};
}

QJsonObject fieldsOf(const PlaybackEvent &event)
{
    QJsonObject fields{{u"name"_s, event.name}, {u"data"_s, event.data}};
    if (event.rawName != event.name)
        fields.insert(u"rawName"_s, event.rawName);
    return fields;
}

QJsonObject fieldsOf(const ErrorReport &report)
{
    QJsonObject fields = playbackErrorJson(report.error);
    fields.insert(u"action"_s, errorActionName(report.action));
    return fields;
}

QJsonObject fieldsOf(const RecoveryStep &step)
{
    QJsonObject fields{{u"cause"_s, causeName(step.cause)},
                       {u"step"_s, recoveryStepName(step.kind)},
                       {u"attempt"_s, step.attempt},
                       {u"delayMs"_s, static_cast<qint64>(step.delay.count())},
                       {u"position"_s, rounded(step.position)}};
    if (!step.why.isEmpty())
        fields.insert(u"why"_s, step.why);
    return fields;
}

QJsonObject fieldsOf(const ActionReport &report)
{
    return {{u"name"_s, report.name}, {u"outcome"_s, actionOutcomeName(report.outcome)}};
}

QJsonObject fieldsOf(const MessageRejection &rejection)
{
    QJsonObject fields{{u"why"_s, rejectionName(rejection.why)},
                       {u"count"_s, rejection.count},
                       {u"origin"_s, orNull(rejection.origin)}};
    if (!rejection.detail.isEmpty())
        fields.insert(u"detail"_s, rejection.detail);
    return fields;
}

QJsonObject fieldsOf(const PageReport &report)
{
    QJsonObject fields{{u"name"_s, pageReportName(report.name)}};
    const auto insertText = [&fields](const QString &name, const QString &text) {
        if (!text.isEmpty())
            fields.insert(name, text);
    };
    const auto insert = [&fields](const QString &name, const auto &value) {
        if (value)
            fields.insert(name, *value);
    };
    using Name = PageReport::Name;
    const bool mayLackUrl = report.name == Name::Blocked || report.name == Name::NoPlayerFrame ||
                            report.name == Name::NotReady || report.name == Name::RendererGone;
    if (!report.url.isEmpty() || !mayLackUrl)
        fields.insert(u"url"_s, report.url);
    insert(u"ok"_s, report.ok);
    insertText(u"why"_s, report.why);
    insert(u"code"_s, report.code);
    insertText(u"what"_s, report.what);
    if (report.count > 1)
        fields.insert(u"count"_s, report.count);
    if (report.name == Name::NotReady || !report.causes.isEmpty())
        fields.insert(u"causes"_s, QJsonArray::fromStringList(report.causes));
    insert(u"timedOut"_s, report.timedOut);
    if (report.httpStatus != 0)
        fields.insert(u"httpStatus"_s, report.httpStatus);
    insertText(u"reason"_s, report.reason);
    insert(u"exitCode"_s, report.exitCode);
    return fields;
}

QJsonObject fieldsOf(const ExitReport &report)
{
    return {{u"code"_s, report.code}, {u"why"_s, report.why}};
}

QJsonObject fieldsOf(const UnknownReport &report)
{
    return {{u"content"_s, report.content}, {u"origin"_s, orNull(report.origin)}, {u"count"_s, report.count}};
}

QJsonObject fieldsOf(const ReportDelivery &delivery)
{
    QJsonObject fields{{u"name"_s, reportOutcomeName(delivery.outcome)}, {u"count"_s, delivery.count}};
    if (delivery.status)
        fields.insert(u"status"_s, *delivery.status);
    if (!delivery.why.isEmpty())
        fields.insert(u"why"_s, delivery.why);
    return fields;
}

QJsonObject fieldsOf(const CommandReport &report)
{
    QJsonObject fields{{u"name"_s, report.name},
                       {u"by"_s, commandSourceName(report.by)},
                       {u"outcome"_s, report.outcome == CommandReport::Outcome::Done ? u"done"_s : u"failed"_s}};
    if (!report.why.isEmpty())
        fields.insert(u"why"_s, report.why);
    return fields;
}

QJsonObject fieldsOf(const DialogReport &report)
{
    QJsonObject fields{
        {u"name"_s, report.name}, {u"state"_s, dialogStateName(report.state)}, {u"title"_s, report.title}};
    if (report.state == DialogReport::State::Closed)
        fields.insert(u"action"_s, orNull(report.action));
    return fields;
}

QJsonObject fieldsOf(const KioskReport &report)
{
    QJsonObject fields{{u"name"_s, kioskReportName(report.name)}, {u"item"_s, report.item}};
    if (!report.why.isEmpty())
        fields.insert(u"why"_s, report.why);
    return fields;
}

} // namespace

QList<RunEvent::Kind> allRunEventKinds()
{
    QList<Kind> all;
    for (const KindRow &row : kinds)
        all.append(row.kind);
    return all;
}

QString runEventKindName(Kind kind)
{
    return kinds[static_cast<std::size_t>(kind)].name;
}

std::optional<Kind> runEventKindFromName(const QString &name)
{
    const auto row = std::ranges::find(kinds, name, &KindRow::name);
    return row == kinds.end() ? std::nullopt : std::optional(row->kind);
}

QStringList runEventFieldNames(Kind kind)
{
    return QString(kinds[static_cast<std::size_t>(kind)].fields).split(u' ');
}

QJsonObject playbackErrorJson(const PlaybackError &error)
{
    return {{u"code"_s, codeOf(error)},
            {u"reason"_s, orNull(error.rawReason)},
            {u"known"_s, error.isKnown()},
            {u"data"_s, error.event.data}};
}

QJsonObject runEventJson(const RunEvent &event)
{
    QJsonObject json = std::visit([](const auto &fields) { return fieldsOf(fields); }, event.fields);
    json.insert(u"seq"_s, event.seq);
    json.insert(u"time"_s, event.time.toString(Qt::ISODateWithMs));
    json.insert(u"mono"_s, static_cast<double>(event.mono.count()) / 1000.0);
    json.insert(u"kind"_s, runEventKindName(event.kind()));
    return json;
}

QByteArray runEventLine(const RunEvent &event)
{
    return strictJsonLine(runEventJson(event), {"seq"_L1, "time"_L1, "mono"_L1, "kind"_L1});
}

QString actionOutcomeName(ActionReport::Outcome outcome)
{
    switch (outcome) {
    case ActionReport::Outcome::Closed:
        return u"closed"_s;
    case ActionReport::Outcome::Navigated:
        return u"navigated"_s;
    case ActionReport::Outcome::Ignored:
        break;
    }
    return u"ignored"_s;
}

QString pageReportName(PageReport::Name name)
{
    switch (name) {
    case PageReport::Name::LoadStarted:
        return u"loadStarted"_s;
    case PageReport::Name::LoadFinished:
        return u"loadFinished"_s;
    case PageReport::Name::Blocked:
        return u"blocked"_s;
    case PageReport::Name::CertificateError:
        return u"certificate-error"_s;
    case PageReport::Name::External:
        return u"external"_s;
    case PageReport::Name::NoPlayerFrame:
        return u"no-player-frame"_s;
    case PageReport::Name::NotReady:
        return u"not-ready"_s;
    case PageReport::Name::RendererGone:
        return u"renderer-gone"_s;
    case PageReport::Name::Unresponsive:
        break;
    }
    return u"unresponsive"_s;
}

QString reportOutcomeName(ReportDelivery::Outcome outcome)
{
    switch (outcome) {
    case ReportDelivery::Outcome::Sent:
        return u"sent"_s;
    case ReportDelivery::Outcome::Delayed:
        return u"delayed"_s;
    case ReportDelivery::Outcome::Refused:
        return u"refused"_s;
    case ReportDelivery::Outcome::Stopped:
        return u"stopped"_s;
    case ReportDelivery::Outcome::Dropped:
        break;
    }
    return u"dropped"_s;
}

QString commandSourceName(CommandReport::By by)
{
    switch (by) {
    case CommandReport::By::Control:
        break;
    case CommandReport::By::Mpris:
        return u"mpris"_s;
    case CommandReport::By::Instance:
        return u"instance"_s;
    case CommandReport::By::Viewer:
        return u"viewer"_s;
    case CommandReport::By::Mqtt:
        return u"mqtt"_s;
    }
    return u"control"_s;
}

QString dialogStateName(DialogReport::State state)
{
    return state == DialogReport::State::Opened ? u"opened"_s : u"closed"_s;
}

QString kioskReportName(KioskReport::Name name)
{
    switch (name) {
    case KioskReport::Name::ItemStarted:
        return u"item-started"_s;
    case KioskReport::Name::ItemEnded:
        return u"item-ended"_s;
    case KioskReport::Name::ItemSkipped:
        return u"item-skipped"_s;
    case KioskReport::Name::IdleReset:
        return u"idle-reset"_s;
    case KioskReport::Name::ExitAttempt:
        return u"exit-attempt"_s;
    case KioskReport::Name::PlannedReload:
        return u"planned-reload"_s;
    case KioskReport::Name::PictureProblem:
        return u"picture-problem"_s;
    case KioskReport::Name::DisplayPower:
        return u"display-power"_s;
    case KioskReport::Name::Configuration:
        break;
    }
    return u"configuration"_s;
}

QString errorActionName(const std::optional<RecoveryStep::Kind> &action)
{
    return action ? recoveryStepName(*action) : u"none"_s;
}

} // namespace vitrine
