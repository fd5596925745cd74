// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MessageBridge.h"

#include "protocol/PlayerMessageParser.h"
#include "web/Logging.h"
#include "web/RelayEndpoint.h"

#include <QWebChannel>

#include <algorithm>
#include <array>
#include <optional>

namespace vitrine {

namespace {

using View = QLatin1StringView;
using Why = MessageRejection::Why;

constexpr int rejectionsOneByOne = 20; // a second, of a kind and origin

std::optional<Why> reasonNamed(const QString &name)
{
    for (const Why why : std::array{Why::Origin, Why::Source, Why::Malformed, Why::Oversize, Why::Flood, Why::Stale}) {
        if (rejectionName(why) == name)
            return why;
    }
    return std::nullopt;
}

} // namespace

MessageBridge::MessageBridge(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_channel(new QWebChannel(this))
    , m_endpoint(new RelayEndpoint(*this))
    , m_rejections(clock, rejectionsOneByOne)
{
    m_rejectionsDue.setSingleShot(true);
    connect(&m_rejectionsDue, &QTimer::timeout, this, [this] {
        for (const RejectionRateLimiter::Sum &sum : m_rejections.takeDue())
            tellRejection(sum);
        waitForRejections();
    });
    m_channel->registerObject(QStringLiteral("relay"), m_endpoint);
}

MessageBridge::~MessageBridge() = default;

int MessageBridge::startLoad(const QStringList &playerOrigins)
{
    m_playerOrigins = playerOrigins;
    m_documentId.clear();
    const int generation = ++m_generation;
    Q_EMIT loadStarted();
    return generation;
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
    m_origin.clear();
    if (!isFirst)
        Q_EMIT documentReplaced();
    Q_EMIT relayConnected();
}

void MessageBridge::askHeartbeat()
{
    Q_EMIT m_endpoint->heartbeat();
}

void MessageBridge::receiveHeartbeat(int generation, const QString &documentId)
{
    if (generation == m_generation && !documentId.isEmpty() && documentId == m_documentId)
        Q_EMIT heartbeatReceived();
}

bool MessageBridge::receive(int generation, const QString &documentId, const QJsonArray &batch)
{
    m_batches.push_back({generation, documentId, batch});
    return !m_working && workOff();
}

bool MessageBridge::isCurrent(const Batch &batch) const
{
    return batch.generation == m_generation && !batch.documentId.isEmpty() && batch.documentId == m_documentId;
}

bool MessageBridge::workOff()
{
    m_working = true;
    Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    const bool complete = workOffSlice(batch);
    if (!complete)
        m_batches.push_front(std::move(batch));
    m_working = !m_batches.empty();
    if (m_working)
        QMetaObject::invokeMethod(this, &MessageBridge::workOffMore, Qt::QueuedConnection);
    return complete;
}

void MessageBridge::workOffMore()
{
    const QString documentId = m_batches.front().documentId;
    if (workOff())
        Q_EMIT m_endpoint->taken(documentId);
}

bool MessageBridge::workOffSlice(Batch &batch)
{
    const qsizetype end = qMin(batch.items.size(), batch.done + sliceLength);
    while (batch.done < end) {
        // A slot may have started another load: the rest belongs to the former one.
        if (!isCurrent(batch)) {
            const auto isMessage = [](const QJsonValue &item) {
                return item.isString();
            };
            const auto rest = std::count_if(batch.items.begin() + batch.done, batch.items.end(), isMessage);
            if (rest > 0)
                reject(Why::Stale, QString(), static_cast<int>(rest));
            return true;
        }
        const QJsonValue item = batch.items.at(batch.done++);
        if (item.isString())
            receiveMessage(m_origin, item.toString());
        else
            receiveNote(item.toArray());
    }
    return batch.done == batch.items.size();
}

void MessageBridge::receiveNote(const QJsonArray &note)
{
    const QString kind = note.at(0).toString();
    if (kind == View("from")) {
        m_origin = note.at(1).toString();
    } else if (kind == View("rejected")) {
        if (const std::optional<Why> why = reasonNamed(note.at(1).toString()))
            reject(*why, note.at(2).toString(), qMax(1, note.at(3).toInt()));
    } else if (kind == View("frameLoaded")) {
        Q_EMIT playerFrameLoaded();
    } else {
        receiveMediaNote(kind, note);
    }
}

void MessageBridge::receiveMediaNote(const QString &kind, const QJsonArray &note)
{
    if (kind == View("media")) {
        const QJsonValue said = note.at(1);
        const std::optional<MediaStatus> status = MediaStatus::fromJson(said);
        if (status || said.isNull())
            Q_EMIT mediaStatusReceived(status);
        else
            qCDebug(webLog) << "a media element in a state that there cannot be";
    } else if (kind == View("mediaAnswer") && note.at(1).isDouble()) {
        Q_EMIT mediaAnswered(note.at(1).toInt(), note.at(2).toString(), note.at(3).toString(),
                             MediaStatus::fromJson(note.at(4)));
    }
}

void MessageBridge::commandMedia(int id, const QString &name, double value)
{
    Q_EMIT m_endpoint->mediaCommanded(m_documentId, id, name, value);
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
    if (const auto now = m_rejections.add(rejectionName(why), origin, detail, count))
        tellRejection(*now);
    else
        waitForRejections();
}

void MessageBridge::tellRejection(const RejectionRateLimiter::Sum &sum)
{
    Q_EMIT messageRejected(MessageRejection{*reasonNamed(sum.kind), sum.count, sum.origin, sum.detail});
}

void MessageBridge::waitForRejections()
{
    const auto time = m_rejections.dueIn();
    if (time && !m_rejectionsDue.isActive())
        m_rejectionsDue.start(*time);
}

} // namespace vitrine
