// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/DevToolsGateway.h"

#include "devtools/Logging.h"

#include <QHostAddress>
#include <QNetworkProxy>

#include <memory>

namespace vitrine {

DevToolsGateway::DevToolsGateway(const GatewayOptions &options, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_access(options.token == GatewayOptions::Token::Random ? GatewayAccess::randomToken() : QString())
    , m_network(this)
    , m_server(this)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_server.setProxy(QNetworkProxy::NoProxy);
    connect(&m_server, &QTcpServer::newConnection, this, &DevToolsGateway::acceptClients);
}

DevToolsGateway::~DevToolsGateway()
{
    const auto clients = findChildren<GatewayClient *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(clients); // before what they share
}

Result<QUrl> DevToolsGateway::listen()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_options.port)) {
        if (m_server.serverError() == QAbstractSocket::AddressInUseError) {
            return Error{
                tr("The DevTools gateway cannot listen on 127.0.0.1:%1: another program uses this port. End that "
                   "program, or choose another port.")
                    .arg(m_options.port)};
        }
        return Error{tr("The DevTools gateway cannot listen on 127.0.0.1:%1: %2. Choose a port from 1024 on.")
                         .arg(m_options.port)
                         .arg(m_server.errorString())};
    }
    return BrowserPort{.port = m_server.serverPort()}.url(QStringLiteral("http"), m_access.basePath());
}

void DevToolsGateway::acceptClients()
{
    while (std::unique_ptr<QTcpSocket> socket{m_server.nextPendingConnection()}) {
        if (m_clients >= m_options.limits.clients) {
            if (m_refusalLogTimer.hasExpired()) {
                qCWarning(devToolsLog, "A DevTools connection was refused: %d are open already.", m_clients);
                m_refusalLogTimer.setRemainingTime(refusalLogPause);
            }
            continue;
        }
        socket->setParent(nullptr);
        auto *client = new GatewayClient(std::move(socket), {m_options, m_access, m_network, m_refusalLogTimer}, this);
        ++m_clients;
        connect(client, &GatewayClient::finished, this, [this, client] {
            client->disconnect(this);
            client->deleteLater();
            --m_clients;
        });
    }
}

} // namespace vitrine
