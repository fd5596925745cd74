// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/KioskStatus.h"

#include "protocol/OptionalJson.h"
#include "recovery/RecoveryStateName.h"

#include <QCoreApplication>
#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KioskStatus)
};

double seconds(std::chrono::milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

QJsonValue timeJson(const std::optional<QDateTime> &time)
{
    return time ? QJsonValue(time->toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QJsonObject recoveryJson(const RecoveryStatus &recovery)
{
    std::optional<double> remaining;
    if (recovery.remaining)
        remaining = seconds(*recovery.remaining);
    return {{u"state"_s, recoveryStateName(recovery.state)},
            {u"cause"_s, orNull(recovery.cause ? causeName(*recovery.cause) : QString())},
            {u"attempt"_s, recovery.attempt},
            {u"remaining"_s, orNull(remaining)},
            {u"why"_s, orNull(recovery.why)}};
}

QJsonValue problemJson(const std::optional<KioskProblem> &problem)
{
    if (!problem)
        return QJsonValue::Null;
    return QJsonObject{{u"time"_s, timeJson(problem->time)},
                       {u"name"_s, problem->name},
                       {u"text"_s, problem->text},
                       {u"item"_s, orNull(problem->item)}};
}

QJsonValue memoryJson(const std::optional<ProcessMemory> &memory)
{
    if (!memory)
        return QJsonValue::Null;
    return QJsonObject{{u"bytes"_s, memory->bytes}, {u"processes"_s, memory->processes}};
}

} // namespace

QJsonObject statusJson(const KioskStatus &status)
{
    return {{u"version"_s, status.version},
            {u"time"_s, timeJson(status.time)},
            {u"uptime"_s, seconds(status.uptime)},
            {u"healthy"_s, status.health.isHealthy()},
            {u"health"_s, healthStateName(status.health.state)},
            {u"why"_s, status.health.why},
            {u"item"_s, orNull(status.item)},
            {u"itemSince"_s, timeJson(status.itemSince)},
            {u"due"_s, status.isDue},
            {u"asPlanned"_s, status.isAsPlanned},
            {u"screenOff"_s, orNull(status.isScreenOff)},
            {u"playback"_s, playbackStateName(status.playback)},
            {u"lastPicture"_s, timeJson(status.lastPicture)},
            {u"sincePicture"_s, seconds(status.sincePicture)},
            {u"recovery"_s, recoveryJson(status.recovery)},
            {u"lastProblem"_s, problemJson(status.lastProblem)},
            {u"memory"_s, memoryJson(status.memory)}};
}

QString statusLine(const KioskStatus &status)
{
    const QString word = healthStateName(status.health.state);
    if (status.item.isEmpty())
        return Text::tr("%1: %2").arg(word, status.health.why);
    return Text::tr("%1: item “%2”. %3").arg(word, status.item, status.health.why);
}

} // namespace vitrine
