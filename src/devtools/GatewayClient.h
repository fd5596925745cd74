// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/BrowserVersion.h"
#include "devtools/GatewayAccess.h"
#include "devtools/GatewayOptions.h"
#include "http/HttpMessage.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <memory>

class QNetworkAccessManager;

namespace vitrine {

/// \brief One connection to the gateway: reads the request, checks it, and answers it or starts a DevToolsRelay.
///
/// Answers GET and HEAD for `/json/version`, `/json/list` (also `/json`) and `/json/protocol` with what the browser
/// says, and closes the connection after each answer. Opening and closing pages over HTTP is not offered. A WebSocket
/// may be opened at the paths in these answers, and at `/` for that of the browser. Owned by DevToolsGateway; lives in
/// its thread.
class GatewayClient final : public QObject
{
    Q_OBJECT

public:
    /// What all clients of a gateway share; outlives them.
    struct Gateway
    {
        const GatewayOptions &options;
        const GatewayAccess &access;
        QNetworkAccessManager &network;
        QDeadlineTimer &refusalLogTimer; ///< no other refusal is logged until it expires
    };

    GatewayClient(std::unique_ptr<QTcpSocket> socket, const Gateway &gateway, QObject *parent = nullptr);
    ~GatewayClient() override;

Q_SIGNALS:
    void finished();

private:
    void readHead();
    void handle(const HttpRequest &request);
    void answerGet(const HttpRequest &request, const QString &path);
    void openRelay(const QString &path);
    /// Asks the browser for \a path; \a use gets the answer. Answers the client if there is none.
    void ask(const QString &path, std::function<void(const QByteArray &)> use);
    void askVersion(std::function<void(const QByteArray &, const BrowserVersion &)> use);
    void answerWithoutBrowser(const QString &why);
    void answer(int status, const QString &text);
    void answer(int status, const QByteArray &type, const QByteArray &body);

    const Gateway m_gateway;
    std::unique_ptr<QTcpSocket> m_socket; ///< until a relay takes it
    QTimer m_headTimer;
    bool m_isHead = false; ///< the method is HEAD: the answer has no body
};

} // namespace vitrine
