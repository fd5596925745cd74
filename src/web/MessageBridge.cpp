// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MessageBridge.h"

#include "protocol/PlayerMessageParser.h"
#include "web/Logging.h"
#include "web/RelayEndpoint.h"

#include <QWebChannel>

#include <array>
#include <optional>

namespace vitrine {

namespace {

using View = QLatin1StringView;
using Why = MessageRejection::Why;

std::optional<Why> relayReason(const QString &name)
{
    for (const Why why : std::array{Why::Origin, Why::Source, Why::Malformed, Why::Oversize, Why::Flood}) {
        if (rejectionName(why) == name)
            return why;
    }
    return std::nullopt;
}

} // namespace

MessageBridge::MessageBridge(QObject *parent)
    : QObject(parent)
    , m_channel(new QWebChannel(this))
{
    m_channel->registerObject(QStringLiteral("relay"), new RelayEndpoint(*this));
}

MessageBridge::~MessageBridge() = default;

int MessageBridge::startLoad(const QStringList &playerOrigins)
{
    m_playerOrigins = playerOrigins;
    m_documentId.clear();
    return ++m_generation;
}

void MessageBridge::beginDocument(int generation, const QString &documentId)
{
    if (generation != m_generation) {
        qCDebug(webLog) << "a relay of load" << generation << "came up during load" << m_generation;
        return;
    }
    if (documentId.isEmpty() || documentId == m_documentId)
        return;
    const bool isFirst = m_documentId.isEmpty();
    m_documentId = documentId;
    if (!isFirst)
        Q_EMIT documentReplaced();
}

void MessageBridge::receive(int generation, const QString &documentId, const QJsonArray &batch)
{
    if (generation != m_generation || documentId.isEmpty() || documentId != m_documentId) {
        reject(Why::Stale, QString(), static_cast<int>(batch.size()));
        return;
    }
    for (const auto &value : batch) {
        const QJsonArray item = value.toArray();
        const QString kind = item.at(0).toString();
        if (kind == View("message")) {
            receiveMessage(item.at(1).toString(), item.at(2).toString());
        } else if (kind == View("rejected")) {
            if (const std::optional<Why> why = relayReason(item.at(1).toString()))
                reject(*why, item.at(2).toString(), qMax(1, item.at(3).toInt()));
        } else if (kind == View("frameLoaded")) {
            Q_EMIT playerFrameLoaded();
        }
        // A slot may have started another load: the rest belongs to the former one.
        if (generation != m_generation)
            return;
    }
}

void MessageBridge::receiveMessage(const QString &origin, const QString &text)
{
    if (!m_playerOrigins.contains(origin)) {
        reject(Why::Origin, origin);
        return;
    }
    const QByteArray json = text.toUtf8();
    if (json.size() > maximumMessageBytes) {
        reject(Why::Oversize, origin);
        return;
    }

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
    else
        qCDebug(webLog) << "a message of a shape that is not documented, from" << origin;
}

void MessageBridge::reject(Why why, const QString &origin, int count, const QString &detail)
{
    Q_EMIT messageRejected(MessageRejection{why, count, origin.left(200), detail});
}

} // namespace vitrine
