// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/RpcMessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

namespace vitrine {

/// \brief A client of the control socket that keeps what it gets.
class ControlSocketClient
{
public:
    explicit ControlSocketClient(const QString &path)
    {
        QObject::connect(&m_socket, &QLocalSocket::readyRead, &m_socket, [this] {
            while (m_socket.canReadLine())
                m_answers += QJsonDocument::fromJson(m_socket.readLine()).object();
        });
        m_socket.connectToServer(path);
    }

    void ask(const QByteArray &line) { m_socket.write(line + '\n'); }
    void call(qint64 id, const QString &method, const QJsonObject &params = {})
    {
        m_socket.write(rpcRequestLine(id, method, params));
    }

    [[nodiscard]] QLocalSocket &socket() { return m_socket; }
    [[nodiscard]] const QList<QJsonObject> &answers() const { return m_answers; }
    [[nodiscard]] int codeOf(qsizetype index) const
    {
        return m_answers.at(index)
            .value(QLatin1StringView("error"))
            .toObject()
            .value(QLatin1StringView("code"))
            .toInt();
    }

private:
    QLocalSocket m_socket;
    QList<QJsonObject> m_answers;
};

} // namespace vitrine
