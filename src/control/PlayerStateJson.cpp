// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/PlayerStateJson.h"

#include "events/RunEventJson.h"
#include "player/Player.h"
#include "protocol/OptionalJson.h"
#include "protocol/Redaction.h"
#include "recovery/RecoveryStateName.h"
#include "web/MediaStatus.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vitrine {

QJsonValue recoveryStatusJson(const RecoveryStatus &status)
{
    if (status.state == RecoveryStatus::State::None)
        return QJsonValue::Null;
    std::optional<double> remaining;
    if (status.remaining)
        remaining = std::chrono::duration<double>(*status.remaining).count();
    const QJsonObject json{
        {u"state"_s, recoveryStateName(status.state)},
        {u"cause"_s, status.cause ? QJsonValue(causeName(*status.cause)) : QJsonValue(QJsonValue::Null)},
        {u"attempt"_s, status.attempt},
        {u"attempts"_s, status.maximumAttempts},
        {u"remaining"_s, orNull(remaining)},
        {u"why"_s, orNull(status.why)},
        {u"likelyCauses"_s, QJsonArray::fromStringList(status.likelyCauses)},
        {u"position"_s, orNull(status.positionSeconds)}};
    return redactedJson(json);
}

QJsonObject playerStateJson(const Player &player)
{
    std::optional<double> rate;
    if (player.session().isReady())
        rate = player.playbackRate();
    return {{u"state"_s, playbackStateName(player.playbackState())},
            {u"currentTime"_s, orNull(player.position())},
            {u"duration"_s, orNull(player.duration().seconds())},
            {u"live"_s, orNull(player.session().knownLive())},
            {u"playbackRate"_s, orNull(rate)},
            {u"volume"_s, orNull(player.volume())},
            {u"muted"_s, orNull(player.isMuted())},
            {u"target"_s, player.hasSource() ? QJsonValue(player.source().redacted()) : QJsonValue()},
            {u"error"_s, player.error() ? redactedJson(playbackErrorJson(*player.error())) : QJsonValue()},
            {u"recovery"_s, recoveryStatusJson(player.recoveryStatus())}};
}

QJsonObject playerStateJson(const Player &player, const MediaStatus &confirmed)
{
    QJsonObject json = playerStateJson(player);
    json.insert(u"currentTime"_s, confirmed.positionSeconds);
    json.insert(u"playbackRate"_s, confirmed.playbackRate);
    json.insert(u"volume"_s, confirmed.volume);
    json.insert(u"muted"_s, confirmed.muted);
    return json;
}

} // namespace vitrine
