// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/GatewayAccess.h"
#include "devtools/GatewayClient.h"
#include "devtools/GatewayOptions.h"
#include "protocol/Result.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

namespace vitrine {

/// \brief A DevTools port on 127.0.0.1 in front of that of a Qt WebEngine application, to which Playwright and
/// Puppeteer attach as to Chromium.
///
/// A client that reaches it controls the page and reads everything in it, also its address with its token:
/// GatewayAccess says who that may be. Several clients may be connected at once. Knows nothing of the player; works in
/// any thread with an event loop, and all of its objects live in that thread.
class DevToolsGateway final : public QObject
{
    Q_OBJECT

public:
    explicit DevToolsGateway(const GatewayOptions &options, QObject *parent = nullptr);
    ~DevToolsGateway() override;

    /// Begins to listen, and returns the URL for clients, `http://127.0.0.1:PORT/` with the token if there is one. The
    /// URL is a secret then. The error says what to do. Needs no browser yet: a request before it runs gets an error.
    [[nodiscard]] Result<QUrl> listen();

    /// The connections at this moment.
    [[nodiscard]] int clientCount() const { return m_clients; }

private:
    void acceptClients();

    const GatewayOptions m_options;
    const GatewayAccess m_access;
    QNetworkAccessManager m_network;
    QTcpServer m_server;
    QDeadlineTimer m_refusalLogTimer{0};
    int m_clients = 0;
};

} // namespace vitrine
