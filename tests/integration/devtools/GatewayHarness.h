// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/DevToolsGateway.h"
#include "support/FakeDevTools.h"

#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

namespace vitrine {

/// \brief A gateway in front of a fake browser.
class GatewayHarness
{
public:
    explicit GatewayHarness(GatewayOptions options = {}, const QString &chromium = QStringLiteral("122.0.6261.171"))
        : browser(chromium)
    {
        options.browser.port = browser.port();
        gateway = std::make_unique<DevToolsGateway>(options);
        const Result<QUrl> listening = gateway->listen();
        if (!listening)
            qFatal("%s", qPrintable(listening.error().message));
        url = *listening;
    }

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(url.port()); }

    /// The whole answer to the bytes \a request, which ends when the gateway closes the connection.
    [[nodiscard]] QByteArray exchange(const QByteArray &request) const
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), port());
        if (!socket.waitForConnected())
            return "not connected";
        socket.write(request);
        const bool isClosed =
            QTest::qWaitFor([&socket] { return socket.state() == QAbstractSocket::UnconnectedState; }, 10'000);
        return isClosed ? socket.readAll() : "not closed: " + socket.readAll();
    }

    /// The answer to a GET of \a path by a program.
    [[nodiscard]] QByteArray get(const QString &path, const QByteArray &method = "GET") const
    {
        return exchange(method + ' ' + (url.path().chopped(1) + path).toLatin1() +
                        " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port()) + "\r\n\r\n");
    }

    /// Opens a WebSocket of the gateway at \a path below its URL.
    void open(QWebSocket &client, const QString &path = QStringLiteral("devtools/browser/B")) const
    {
        QUrl address = url;
        address.setScheme(QStringLiteral("ws"));
        address.setPath(url.path() + path);
        client.open(address);
    }

    FakeDevTools browser;
    std::unique_ptr<DevToolsGateway> gateway;
    QUrl url;
};

} // namespace vitrine
