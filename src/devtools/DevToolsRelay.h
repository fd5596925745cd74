// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/GatewayOptions.h"
#include "devtools/MessageTranslator.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <memory>

class QTcpSocket;

namespace vitrine {

/// \brief Carries the messages of one client to the browser engine and back, through a MessageTranslator.
///
/// First connects to the browser, then answers the client's WebSocket handshake: a client that cannot be served gets an
/// HTTP error instead of a connection. Memory is bounded: a message above GatewayLimits::messageBytes ends the
/// connection with code 1009, and a receiver that leaves more than GatewayLimits::unsentBytes unread is disconnected.
/// Owned by GatewayClient; lives in its thread.
class DevToolsRelay final : public QObject
{
    Q_OBJECT

public:
    DevToolsRelay(const BrowserVersion &version, const GatewayLimits &limits, QObject *parent = nullptr);
    ~DevToolsRelay() override;

    /// Connects to the WebSocket of the browser at \a url; then emits connected() or refused().
    void open(const QUrl &url);
    /// Takes over \a socket, from which the client's handshake has not been read; after connected().
    void accept(std::unique_ptr<QTcpSocket> socket);

Q_SIGNALS:
    void connected();
    /// The browser does not accept the connection; \a why is a part of a sentence.
    void refused(const QString &why);
    /// One side has left. Nothing follows.
    void finished();

private:
    void refuse(const QString &why);
    void adoptClient();
    void apply(const MessageTranslator::Output &output);
    void send(QWebSocket &receiver, const QString &text, const char *name);
    void handleBrowserEnd();

    const BrowserVersion m_version;
    const GatewayLimits m_limits;
    std::unique_ptr<MessageTranslator> m_translator;
    QWebSocketServer m_handshake; ///< does not listen
    QWebSocket m_browser;
    std::unique_ptr<QWebSocket> m_client; ///< once the handshake is done
    QStringList m_early;                  ///< what the browser has said before that
    bool m_isRefused = false;
    bool m_isAccepted = false; ///< the client's socket has been taken over
    QTimer m_timer;            ///< limits connecting, the handshake and closing
};

} // namespace vitrine
