// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventFields.h"

#include <QJsonArray>

namespace vitrine {

namespace {

QJsonValue orNull(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

// A number where it is one, so that 7 and "7" read the same; else as sent.
QJsonValue codeOf(const PlaybackError &error)
{
    return error.code ? QJsonValue(*error.code) : orNull(error.rawCode);
}

} // namespace

QJsonObject stateFields(PlaybackState from, PlaybackState to)
{
    return {{QStringLiteral("from"), playbackStateName(from)}, {QStringLiteral("to"), playbackStateName(to)}};
}

QJsonObject progressFields(const PlaybackProgress &progress, double playbackRate, const MediaDuration &duration)
{
    return {{QStringLiteral("currentTime"), progress.positionSeconds},
            {QStringLiteral("playbackRate"), playbackRate},
            {QStringLiteral("duration"), orNull(duration.seconds())},
            {QStringLiteral("sentAt"), orNull(progress.sentAtUnixSeconds)}};
}

QJsonObject eventFields(const PlaybackEvent &event)
{
    QJsonObject fields{{QStringLiteral("name"), event.name}, {QStringLiteral("data"), event.data}};
    if (event.rawName != event.name)
        fields.insert(QStringLiteral("rawName"), event.rawName);
    return fields;
}

QJsonObject errorFields(const PlaybackError &error, const QString &action)
{
    return {{QStringLiteral("code"), codeOf(error)},
            {QStringLiteral("reason"), orNull(error.rawReason)},
            {QStringLiteral("known"), error.isKnown()},
            {QStringLiteral("action"), action},
            {QStringLiteral("data"), error.event.data}};
}

QJsonObject notReadyFields(const StartupWatchdog::Diagnosis &diagnosis)
{
    QJsonObject fields{{QStringLiteral("why"), diagnosis.summary},
                       {QStringLiteral("causes"), QJsonArray::fromStringList(diagnosis.causes)},
                       {QStringLiteral("timedOut"), diagnosis.timedOut}};
    if (diagnosis.httpStatus != 0)
        fields.insert(QStringLiteral("httpStatus"), diagnosis.httpStatus);
    return fields;
}

QJsonObject recoveryFields(const RecoveryStep &step)
{
    QJsonObject fields{{QStringLiteral("cause"), causeName(step.cause)},
                       {QStringLiteral("step"), recoveryStepName(step.kind)},
                       {QStringLiteral("attempt"), step.attempt},
                       {QStringLiteral("delayMs"), static_cast<qint64>(step.delay.count())},
                       {QStringLiteral("position"), orNull(step.position)}};
    if (!step.why.isEmpty())
        fields.insert(QStringLiteral("why"), step.why);
    return fields;
}

QJsonObject rejectionFields(const MessageRejection &rejection)
{
    QJsonObject fields{{QStringLiteral("why"), rejectionName(rejection.why)},
                       {QStringLiteral("count"), rejection.count},
                       {QStringLiteral("origin"), orNull(rejection.origin)}};
    if (!rejection.detail.isEmpty())
        fields.insert(QStringLiteral("detail"), rejection.detail);
    return fields;
}

} // namespace vitrine
