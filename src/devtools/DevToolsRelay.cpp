// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/DevToolsRelay.h"

#include "devtools/Logging.h"

#include <QNetworkProxy>
#include <QTcpSocket>

#include <utility>

namespace vitrine {

namespace {

void limit(QWebSocket &socket, const GatewayLimits &limits)
{
    socket.setMaxAllowedIncomingFrameSize(static_cast<quint64>(limits.messageBytes));
    socket.setMaxAllowedIncomingMessageSize(static_cast<quint64>(limits.messageBytes));
    socket.setOutgoingFrameSize(QWebSocket::maxOutgoingFrameSize()); // not every engine puts frames together
}

} // namespace

DevToolsRelay::DevToolsRelay(const BrowserVersion &version, const GatewayLimits &limits, QObject *parent)
    : QObject(parent)
    , m_version(version)
    , m_limits(limits)
    , m_handshake(QStringLiteral("vitrine"), QWebSocketServer::NonSecureMode)
{
    m_timer.setSingleShot(true);
}

DevToolsRelay::~DevToolsRelay()
{
    // Closing emits signals.
    m_browser.disconnect(this);
    if (m_client)
        m_client->disconnect(this);
}

void DevToolsRelay::open(const QUrl &url)
{
    const auto root = url.path().startsWith(QStringLiteral("/devtools/browser/")) ? MessageTranslator::Root::Browser
                                                                                  : MessageTranslator::Root::Page;
    m_translator = std::make_unique<MessageTranslator>(m_version, root);
    limit(m_browser, m_limits);
    m_browser.setProxy(QNetworkProxy::NoProxy);
    connect(&m_browser, &QWebSocket::connected, this, [this] {
        m_timer.stop();
        // QWebSocket gives no access to it. With Nagle's algorithm every second message waits 40 ms.
        if (auto *transport = m_browser.findChild<QTcpSocket *>())
            transport->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        Q_EMIT connected();
    });
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto failed = &QWebSocket::errorOccurred;
#else
    const auto failed = qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
    connect(&m_browser, failed, this, [this] { refuse(m_browser.errorString()); });
    connect(&m_browser, &QWebSocket::disconnected, this, &DevToolsRelay::handleBrowserEnd);
    connect(&m_browser, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (m_client)
            apply(m_translator->fromBrowser(text));
        else
            m_early += text;
    });
    m_timer.callOnTimeout(this, [this] { refuse(tr("it does not answer")); });
    m_timer.start(m_limits.browserTime);
    m_browser.open(url);
}

void DevToolsRelay::refuse(const QString &why)
{
    if (m_isAccepted || std::exchange(m_isRefused, true))
        return;
    m_timer.stop();
    Q_EMIT refused(why.endsWith(u'.') ? why.chopped(1) : why);
}

void DevToolsRelay::accept(std::unique_ptr<QTcpSocket> socket)
{
    m_isAccepted = true;
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.disconnect(this);
    m_timer.callOnTimeout(this, &DevToolsRelay::finished);
    m_timer.start(m_limits.headTime);
    connect(socket.get(), &QTcpSocket::disconnected, this, &DevToolsRelay::finished);
    connect(&m_handshake, &QWebSocketServer::newConnection, this, &DevToolsRelay::adoptClient);
    m_handshake.handleConnection(socket.release()); // takes ownership
}

void DevToolsRelay::adoptClient()
{
    m_timer.stop();
    m_client.reset(m_handshake.nextPendingConnection());
    m_client->setParent(nullptr);
    limit(*m_client, m_limits);
    connect(m_client.get(), &QWebSocket::disconnected, this, &DevToolsRelay::finished);
    connect(m_client.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { apply(m_translator->fromClient(text)); });
    connect(m_client.get(), &QWebSocket::binaryMessageReceived, this, [this] {
        m_client->close(QWebSocketProtocol::CloseCodeDatatypeNotSupported,
                        QStringLiteral("Messages of the DevTools protocol are texts."));
    });
    const QStringList early = std::exchange(m_early, {});
    for (const QString &text : early)
        apply(m_translator->fromBrowser(text));
}

void DevToolsRelay::apply(const MessageTranslator::Output &output)
{
    for (const QString &text : output.toBrowser)
        send(m_browser, text, "browser");
    for (const QString &text : output.toClient)
        send(*m_client, text, "client");
}

void DevToolsRelay::send(QWebSocket &receiver, const QString &text, const char *name)
{
    if (receiver.state() != QAbstractSocket::ConnectedState)
        return;
    if (receiver.bytesToWrite() <= m_limits.unsentBytes) {
        receiver.sendTextMessage(text);
        return;
    }
    qCWarning(devToolsLog, "A DevTools connection was closed: its %s has not read %lld MiB of messages.", name,
              static_cast<long long>(receiver.bytesToWrite() / (1024 * 1024)));
    receiver.abort(); // to close in an orderly way, the receiver would have to read
}

void DevToolsRelay::handleBrowserEnd()
{
    if (!m_isAccepted) {
        // Qt 6.8 says why only after this.
        QMetaObject::invokeMethod(
            this, [this] { refuse(m_browser.errorString()); }, Qt::QueuedConnection);
        return;
    }
    if (!m_client) {
        Q_EMIT finished();
        return;
    }
    // Qt also reports 1000 for a connection that has broken off; the client must not take that for an orderly end.
    if (m_browser.closeReason().isEmpty())
        m_client->close(QWebSocketProtocol::CloseCodeGoingAway,
                        QStringLiteral("The browser has closed the connection."));
    else
        m_client->close(m_browser.closeCode(), m_browser.closeReason());
    m_timer.start(m_limits.headTime);
}

} // namespace vitrine
