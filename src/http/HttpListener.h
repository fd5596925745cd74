// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpConnections.h"
#include "http/HttpMessage.h"
#include "protocol/Result.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QObject>
#include <QPointer>

#include <functional>
#include <list>
#include <memory>

class QHttpServer;
class QHttpServerResponder;

namespace vitrine {

/// \brief Listens for HTTP, by default on 127.0.0.1, and passes every request to one handler.
///
/// The only class that uses Qt HttpServer, whose API differs between Qt 6.4 and 6.8. Owned by its parent; calls the
/// handler on its own thread.
class HttpListener final : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpReply(const HttpRequest &)>;

    explicit HttpListener(Handler handler, QObject *parent = nullptr);
    ~HttpListener() override;

    /// Before listen(). Without it, nothing is limited.
    void setLimits(const HttpLimits &limits) { m_limits = limits; }
    /// Where to listen, before the first listen(); with \a port 0 on a port that the system chooses.
    void setAddress(const QHostAddress &address, quint16 port);
    /// Begins to listen and returns the port; after close(), on the same port again. The error gives the reason.
    [[nodiscard]] Result<quint16> listen();
    /// Closes every connection and stops listening. The handler must not call it.
    void close();

    [[nodiscard]] bool isListening() const { return m_server != nullptr; }
    /// 0 before the first listen(), unless set; close() does not change it.
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QHostAddress address() const { return m_address; }

private:
    struct HeldReply;

    void answer(const HttpRequest &request, QHttpServerResponder &responder);

    Handler m_handler;
    std::unique_ptr<QHttpServer> m_server;
    std::list<std::shared_ptr<HeldReply>> m_held; ///< destroyed before the server
    QPointer<HttpConnections> m_connections;      ///< owned by the server
    HttpLimits m_limits;
    QHostAddress m_address{QHostAddress::LocalHost};
    quint16 m_port = 0;
};

} // namespace vitrine
