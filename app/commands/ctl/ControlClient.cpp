// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/ctl/ControlClient.h"

#include "protocol/EchoedText.h"
#include "protocol/StrictJson.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QThread>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ControlClient)
};

constexpr int connectLimit = 5000;          // ms
constexpr unsigned long retryInterval = 20; // ms

RpcError errorFrom(const QJsonObject &json)
{
    return {static_cast<RpcErrorCode>(json.value("code"_L1).toInt()), json.value("message"_L1).toString(),
            json.value("data"_L1).toObject()};
}

} // namespace

QString controlResultText(const QJsonValue &result)
{
    return result.isObject() ? QString::fromUtf8(strictJson(QJsonDocument(result.toObject()))) : u"null"_s;
}

Result<bool> ControlClient::connectTo(const QString &path, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    bool isMissing = false;
    for (;;) {
        m_socket.connectToServer(path);
        if (m_socket.waitForConnected(connectLimit))
            return true;
        isMissing = m_socket.error() == QLocalSocket::ServerNotFoundError ||
                    m_socket.error() == QLocalSocket::ConnectionRefusedError;
        if (!isMissing || deadline.hasExpired())
            break;
        QThread::msleep(retryInterval);
    }
    const QString why = isMissing ? QString() : u" ("_s + echoed(m_socket.errorString()) + u')';
    return Error{Text::tr("No Vitrine listens at the control socket %1%2. Start one, or give the same --profile or "
                          "--control as it has.")
                     .arg(echoed(path), why)};
}

std::optional<QJsonObject> ControlClient::nextObject(int limit)
{
    const QDeadlineTimer deadline(limit);
    while (!m_socket.canReadLine()) {
        if (!m_socket.waitForReadyRead(static_cast<int>(deadline.remainingTime())) && !m_socket.canReadLine())
            return std::nullopt;
    }
    return QJsonDocument::fromJson(m_socket.readLine()).object();
}

Result<std::variant<QJsonValue, RpcError>> ControlClient::call(const QString &method, const QJsonObject &params,
                                                               std::chrono::milliseconds limit)
{
    const qint64 id = ++m_lastId;
    m_socket.write(rpcRequestLine(id, method, params));
    const QDeadlineTimer deadline(limit);
    while (const auto object = nextObject(static_cast<int>(deadline.remainingTime()))) {
        if (object->contains("method"_L1)) {
            m_notifications.append(*object);
            continue;
        }
        if (const QJsonValue error = object->value("error"_L1); error.isObject())
            return std::variant<QJsonValue, RpcError>(errorFrom(error.toObject()));
        if (object->value("id"_L1).toInteger() == id)
            return std::variant<QJsonValue, RpcError>(object->value("result"_L1));
    }
    if (!isConnected())
        return Error{Text::tr("Vitrine ended before it answered.")};
    return Error{Text::tr("Vitrine did not answer within %1 s.").arg(limit / std::chrono::seconds(1))};
}

std::optional<QJsonObject> ControlClient::nextNotification()
{
    if (!m_notifications.isEmpty())
        return m_notifications.takeFirst();
    return nextObject(-1);
}

} // namespace vitrine
