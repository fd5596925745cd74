// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlConnection.h"

#include "control/EventWaiter.h"
#include "control/OpenRpcDocument.h"
#include "events/RunEventJson.h"
#include "events/RunLog.h"
#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"

#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

RpcError unknownMethod(const QString &name)
{
    QStringList names;
    for (const ControlMethod &method : controlMethods())
        names += method.name;
    const QString nearest = closestName(name, names);
    return {RpcErrorCode::MethodNotFound,
            u"There is no method “%1”."_s.arg(echoed(name)) +
                (nearest.isEmpty() ? u" rpc.discover lists all methods."_s : u" Did you mean %1?"_s.arg(nearest))};
}

} // namespace

ControlConnection::ControlConnection(QLocalSocket *socket, const RunLog &log, const ControlHandler &handler,
                                     const ControlLimits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_log(log)
    , m_handler(handler)
    , m_limits(limits)
{
    socket->setParent(this);
    socket->setReadBufferSize(limits.requestBytes + 1);
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &ControlConnection::readRequests);
    connect(socket, &QLocalSocket::readyRead, &m_nextTurn, [this] {
        if (!m_nextTurn.isActive())
            m_nextTurn.start(0);
    });
    connect(socket, &QLocalSocket::bytesWritten, this, [this] {
        sendEvents();
        if (hasRoom() && m_socket->bytesAvailable() > 0 && !m_nextTurn.isActive())
            m_nextTurn.start(0);
    });
    connect(socket, &QLocalSocket::disconnected, this, &ControlConnection::closed);
    connect(&log, &RunLog::appended, this, &ControlConnection::sendEvents);
}

void ControlConnection::start()
{
    m_nextTurn.start(0);
    if (m_socket->state() != QLocalSocket::ConnectedState)
        Q_EMIT closed();
}

void ControlConnection::flush(std::chrono::milliseconds limit)
{
    m_socket->flush();
    if (m_socket->bytesToWrite() > 0)
        m_socket->waitForBytesWritten(static_cast<int>(limit.count()));
}

void ControlConnection::readRequests()
{
    for (int requests = 0; hasRoom() && m_socket->canReadLine(); ++requests) {
        if (requests == m_limits.requestsInATurn) {
            m_nextTurn.start(0);
            return;
        }
        const QByteArray line = m_socket->readLine().trimmed();
        if (!line.isEmpty())
            take(line);
    }
    if (hasRoom() && !m_socket->canReadLine() && m_socket->bytesAvailable() > m_limits.requestBytes)
        refuseLongLine();
}

void ControlConnection::refuseLongLine()
{
    send(rpcErrorLine(QJsonValue::Null,
                      {RpcErrorCode::InvalidRequest,
                       u"A request may have %1 bytes. The connection ends."_s.arg(m_limits.requestBytes)}));
    m_socket->readAll();
    m_socket->disconnectFromServer();
}

void ControlConnection::take(const QByteArray &line)
{
    const auto parsed = parseRpcRequest(line);
    if (const auto *rejection = std::get_if<RpcRejection>(&parsed))
        send(rpcErrorLine(rejection->id, rejection->error));
    else
        call(std::get<RpcRequest>(parsed));
}

void ControlConnection::call(const RpcRequest &request)
{
    const ControlMethod *method = findControlMethod(request.method);
    if (method == nullptr) {
        reply(request.id, unknownMethod(request.method));
        return;
    }
    auto checked = ControlArguments::check(*method, request.params);
    if (const auto *error = std::get_if<RpcError>(&checked)) {
        reply(request.id, *error);
        return;
    }
    const auto &arguments = std::get<ControlArguments>(checked);
    if (method->id == ControlMethod::Id::Subscribe) {
        subscribe(request.id, arguments);
    } else if (method->id == ControlMethod::Id::Unsubscribe) {
        m_subscription.reset();
        reply(request.id, QJsonObject());
    } else if (method->id == ControlMethod::Id::Discover) {
        reply(request.id, openRpcDocument());
    } else if (m_pending == m_limits.pending) {
        reply(request.id,
              RpcError{RpcErrorCode::Unavailable,
                       u"%1 requests of this connection have no answer yet. Wait for one."_s.arg(m_pending)});
    } else {
        ++m_pending;
        m_handler({method, arguments, this, [client = QPointer(this), id = request.id](const ControlResult &result) {
                       if (!client)
                           return;
                       --client->m_pending;
                       client->reply(id, result);
                   }});
    }
}

void ControlConnection::subscribe(const QJsonValue &id, const ControlArguments &arguments)
{
    const qint64 since = arguments.optionalInteger("since"_L1).value_or(m_log.lastSeq());
    if (const auto lost = historyLost(since, m_log)) {
        reply(id, *lost);
        return;
    }
    QList<RunEvent::Kind> kinds;
    for (const QString &name : arguments.texts("kinds"_L1))
        kinds += runEventKindFromName(name).value();
    reply(id, QJsonObject());
    m_subscription.emplace(m_log, kinds, since);
    sendEvents();
}

void ControlConnection::reply(const QJsonValue &id, const ControlResult &result)
{
    if (id.isUndefined())
        return;
    const auto *error = std::get_if<RpcError>(&result);
    send(error != nullptr ? rpcErrorLine(id, *error) : rpcResultLine(id, std::get<QJsonValue>(result)));
}

void ControlConnection::send(const QByteArray &line)
{
    m_socket->write(line);
}

void ControlConnection::sendEvents()
{
    while (m_subscription && hasRoom()) {
        const QByteArray line = m_subscription->next();
        if (line.isEmpty())
            return;
        send(line);
    }
}

} // namespace vitrine
