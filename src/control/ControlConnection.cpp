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

#include <limits>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int eventsOfAStep = 16;

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
    connect(socket, &QLocalSocket::readyRead, this, &ControlConnection::stepWanted);
    connect(socket, &QLocalSocket::bytesWritten, this, [this] {
        if (hasWork())
            Q_EMIT stepWanted();
    });
    connect(socket, &QLocalSocket::disconnected, this, &ControlConnection::closed);
    connect(&log, &RunLog::appended, this, [this] {
        if (!m_subscription)
            return;
        sendEvents(1); // at once, so that a client which keeps up gets it before the answers that follow
        if (hasWork())
            Q_EMIT stepWanted();
    });
}

void ControlConnection::start()
{
    Q_EMIT stepWanted();
    if (!isConnected())
        Q_EMIT closed();
}

bool ControlConnection::hasWork() const
{
    const bool isBehind = m_subscription && m_subscription->isBehind();
    return isConnected() && hasRoom() && (isBehind || m_socket->canReadLine());
}

bool ControlConnection::step()
{
    sendEvents(eventsOfAStep);
    if (hasRoom())
        readRequest();
    return hasWork();
}

bool ControlConnection::drain()
{
    do {
        sendEvents(std::numeric_limits<int>::max());
    } while (m_socket->flush());
    return isConnected() && (m_socket->bytesToWrite() > 0 || (m_subscription && m_subscription->isBehind()));
}

void ControlConnection::readRequest()
{
    if (m_socket->canReadLine()) {
        const QByteArray line = m_socket->readLine().trimmed();
        if (!line.isEmpty())
            take(line);
    } else if (m_socket->bytesAvailable() > m_limits.requestBytes) {
        refuseLongLine();
    }
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
    if (const auto problem = sinceProblem(since, m_log)) {
        reply(id, *problem);
        return;
    }
    std::set<RunEvent::Kind> kinds;
    for (const QString &name : arguments.texts("kinds"_L1))
        kinds.insert(runEventKindFromName(name).value());
    reply(id, QJsonObject());
    m_subscription.emplace(m_log, kinds, since);
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

void ControlConnection::sendEvents(int count)
{
    for (int sent = 0; sent < count && m_subscription && hasRoom(); ++sent) {
        const QByteArray line = m_subscription->next();
        if (line.isEmpty())
            return;
        send(line);
    }
}

} // namespace vitrine
