// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/MessageIntake.h"

#include "playback/PlaybackSession.h"
#include "protocol/PlayerMessageParser.h"
#include "protocol/Redaction.h"
#include "protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr auto unknownKind = "unknown"_L1; // not the name of a rejection

QString textOf(const QJsonValue &content)
{
    const QByteArray json = strictJson(QJsonDocument(QJsonArray{content}));
    return QString::fromUtf8(json.mid(1, json.size() - 2));
}

} // namespace

MessageIntake::MessageIntake(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_rejections(clock, reportedOneByOne)
{
    connect(&m_rejections, &RejectionReporter::reported, this, &MessageIntake::report);
}

void MessageIntake::finish()
{
    m_rejections.finish();
}

void MessageIntake::feed(PlaybackSession &session)
{
    connect(this, &MessageIntake::progressReceived, &session, &PlaybackSession::handleProgress);
    connect(this, &MessageIntake::playbackEventReceived, &session, &PlaybackSession::handleEvent);
    connect(this, &MessageIntake::playbackErrorOccurred, &session, &PlaybackSession::handleError);
    connect(this, &MessageIntake::pingReceived, &session, &PlaybackSession::handlePing);
    connect(this, &MessageIntake::actionReceived, &session, &PlaybackSession::handleAction);
}

void MessageIntake::receive(const QString &origin, const QString &text)
{
    using Why = MessageRejection::Why;
    if (!m_playerOrigins.contains(origin)) {
        reject(Why::Origin, origin);
        return;
    }
    const QByteArray json = text.toUtf8();
    if (json.size() > maximumMessageBytes) {
        reject(Why::Oversize, origin);
        return;
    }
    Q_EMIT arrived(origin, text);
    handle(origin, json);
    Q_EMIT handled();
}

void MessageIntake::handle(const QString &origin, const QByteArray &json)
{
    using Why = MessageRejection::Why;
    const PlayerMessage message = parsePlayerMessage(json);
    if (const auto *progress = std::get_if<PlaybackProgress>(&message))
        Q_EMIT progressReceived(*progress);
    else if (const auto *event = std::get_if<PlaybackEvent>(&message))
        Q_EMIT playbackEventReceived(*event);
    else if (const auto *error = std::get_if<PlaybackError>(&message))
        Q_EMIT playbackErrorOccurred(*error);
    else if (const auto *action = std::get_if<PlayerAction>(&message))
        Q_EMIT actionReceived(*action);
    else if (std::holds_alternative<PlayerPing>(message))
        Q_EMIT pingReceived();
    else if (const auto *malformed = std::get_if<MalformedMessage>(&message))
        reject(Why::Malformed, origin, 1, malformed->why);
    else if (const auto *unknown = std::get_if<UnknownMessage>(&message))
        m_rejections.add(unknownKind, origin, textOf(redactedJson(unknown->content)), 1);
}

void MessageIntake::reject(MessageRejection::Why why, const QString &origin, int count, const QString &detail)
{
    m_rejections.add(rejectionName(why), origin, detail, count);
}

void MessageIntake::report(const RejectionRateLimiter::Sum &sum)
{
    if (sum.kind == unknownKind)
        Q_EMIT unknownReceived(sum.detail, sum.origin, sum.count);
    else if (const auto why = rejectionFromName(sum.kind))
        Q_EMIT messageRejected({*why, sum.count, sum.origin, sum.detail});
}

} // namespace vitrine
