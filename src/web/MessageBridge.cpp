// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MessageBridge.h"

#include "playback/MessageIntake.h"
#include "web/Logging.h"
#include "web/RelayEndpoint.h"

#include <QWebChannel>

#include <optional>

namespace vitrine {

namespace {

using View = QLatin1StringView;
using Why = MessageRejection::Why;

} // namespace

MessageBridge::MessageBridge(MessageIntake &intake, QObject *parent)
    : QObject(parent)
    , m_intake(intake)
    , m_channel(new QWebChannel(this))
    , m_endpoint(new RelayEndpoint(*this))
{
    m_channel->registerObject(QStringLiteral("relay"), m_endpoint);
}

MessageBridge::~MessageBridge() = default;

int MessageBridge::startLoad(const QStringList &playerOrigins)
{
    m_intake.setPlayerOrigins(playerOrigins);
    m_documentId.clear();
    const int generation = ++m_generation;
    Q_EMIT loadStarted();
    return generation;
}

void MessageBridge::beginDocument(int generation, const QString &documentId)
{
    if (generation != m_generation) {
        qCDebug(webLog) << "ignored a relay of load" << generation << "during load" << m_generation;
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
        // A slot may have started another load: the rest belongs to the previous one. Not reported as rejected: whether
        // a page that is left still has something to say is chance, and equal runs have equal event streams.
        if (!isCurrent(batch)) {
            qCDebug(webLog) << "dropped" << batch.items.size() - batch.done << "items of a former document";
            return true;
        }
        const QJsonValue item = batch.items.at(batch.done++);
        if (item.isString())
            m_intake.receive(m_origin, item.toString());
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
        if (const std::optional<Why> why = rejectionFromName(note.at(1).toString()))
            m_intake.reject(*why, note.at(2).toString(), qMax(1, note.at(3).toInt()));
    } else if (kind == View("frameLoaded")) {
        Q_EMIT playerFrameLoaded();
    } else if (kind == View("frameStarted")) {
        Q_EMIT playerFrameStarted();
    } else if (kind == View("playerReplaced")) {
        Q_EMIT playerReplaced();
    } else if (kind == View("doubleClick")) {
        Q_EMIT doubleClicked();
    } else if (kind == View("mediaRefused")) {
        Q_EMIT mediaRefused();
    } else if (kind == View("noPlayerFrame")) {
        receiveFrameProblem(note.at(1).toString());
    } else {
        receiveMediaNote(kind, note);
    }
}

void MessageBridge::receiveFrameProblem(const QString &problem)
{
    if (problem == View("invalid"))
        Q_EMIT playerFrameNotFound(FrameProblem::Invalid);
    else if (problem == View("missing"))
        Q_EMIT playerFrameNotFound(FrameProblem::Missing);
    else if (problem == View("not-a-frame"))
        Q_EMIT playerFrameNotFound(FrameProblem::NotAFrame);
}

void MessageBridge::receiveMediaNote(const QString &kind, const QJsonArray &note)
{
    if (kind == View("media")) {
        const QJsonValue said = note.at(1);
        const std::optional<MediaStatus> status = MediaStatus::fromJson(said);
        if (status || said.isNull())
            Q_EMIT mediaStatusReceived(status);
        else
            qCDebug(webLog) << "ignored an invalid media status";
    } else if (kind == View("mediaAnswer") && note.at(1).isDouble()) {
        Q_EMIT mediaAnswered(note.at(1).toInt(), note.at(2).toString(), note.at(3).toString(),
                             MediaStatus::fromJson(note.at(4)));
    }
}

void MessageBridge::commandMedia(int id, const QString &name, double value)
{
    Q_EMIT m_endpoint->mediaCommanded(m_documentId, id, name, value);
}

} // namespace vitrine
