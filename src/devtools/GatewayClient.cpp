// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/GatewayClient.h"

#include "devtools/DevToolsRelay.h"
#include "devtools/Logging.h"
#include "devtools/RequestHead.h"
#include "devtools/TargetList.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qint64 largestAnswer = qint64{16} * 1024 * 1024; // that to /json/protocol has 1.3 MiB

QByteArray statusLine(int status)
{
    const char *reason = "OK";
    switch (status) {
    case 400:
        reason = "Bad Request";
        break;
    case 403:
        reason = "Forbidden";
        break;
    case 404:
        reason = "Not Found";
        break;
    case 405:
        reason = "Method Not Allowed";
        break;
    case 408:
        reason = "Request Timeout";
        break;
    case 502:
        reason = "Bad Gateway";
        break;
    default:
        break;
    }
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason + "\r\n";
}

bool wantsWebSocket(const HttpRequest &request)
{
    return request.header("Upgrade").toLower() == "websocket";
}

/// Whether the handshake is one of RFC 6455: QWebSocketServer drops others without an answer.
bool isHandshake(const HttpRequest &request)
{
    return request.method == HttpRequest::Method::Get && request.header("Sec-WebSocket-Version") == "13" &&
           QByteArray::fromBase64(request.header("Sec-WebSocket-Key")).size() == 16 &&
           request.header("Connection").toLower().contains("upgrade");
}

} // namespace

GatewayClient::GatewayClient(std::unique_ptr<QTcpSocket> socket, const Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_socket(std::move(socket))
{
    m_socket->setReadBufferSize(largestRequestHead + 1024);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &GatewayClient::readHead);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &GatewayClient::finished);
    m_headTimer.setSingleShot(true);
    m_headTimer.callOnTimeout(this, [this] { answer(408, u"The request did not arrive in time."_s); });
    m_headTimer.start(m_gateway.options.limits.headTime);
}

GatewayClient::~GatewayClient()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void GatewayClient::readHead()
{
    // Only looks: the WebSocket handshake reads the head again.
    const auto head = parseRequestHead(m_socket->peek(largestRequestHead + 1024));
    if (!head)
        return;
    m_socket->disconnect(this, nullptr);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &GatewayClient::finished);
    m_headTimer.stop();
    if (*head)
        handle(**head);
    else
        answer(400, head->error().message);
}

void GatewayClient::handle(const HttpRequest &request)
{
    m_isHead = request.method == HttpRequest::Method::Head;
    const Result<QString> path = m_gateway.access.allowedPath(request);
    if (!path) {
        if (m_gateway.refusalLogTimer.hasExpired()) {
            qCWarning(devToolsLog, "A DevTools request was refused: %s", qPrintable(path.error().message));
            m_gateway.refusalLogTimer.setRemainingTime(refusalLogPause);
        }
        answer(403, path.error().message);
    } else if (request.method != HttpRequest::Method::Get && !m_isHead) {
        answer(405, u"Only GET is allowed. Pages are opened and closed by the application."_s);
    } else if (wantsWebSocket(request)) {
        if (isHandshake(request))
            openRelay(*path);
        else
            answer(400, u"The WebSocket handshake is not that of RFC 6455."_s);
    } else {
        answerGet(request, *path);
    }
}

void GatewayClient::answerGet(const HttpRequest &request, const QString &path)
{
    const QString name = path.endsWith(u'/') ? path.chopped(1) : path; // Playwright asks for /json/version/
    const QUrl base(u"http://"_s + QString::fromLatin1(request.header("Host")) + m_gateway.access.basePath());
    if (name == "/json/version"_L1) {
        askVersion([this, base](const QByteArray &json, const BrowserVersion &version) {
            answer(200, "application/json; charset=UTF-8"_ba, rewriteVersion(json, version, base));
        });
    } else if (name == "/json"_L1 || name == "/json/list"_L1) {
        ask(u"/json/list"_s, [this, base](const QByteArray &json) {
            answer(200, "application/json; charset=UTF-8"_ba, rewriteTargets(json, base));
        });
    } else if (name == "/json/protocol"_L1) {
        ask(name, [this](const QByteArray &json) { answer(200, "application/json; charset=UTF-8"_ba, json); });
    } else {
        answer(404, u"Here are only /json/version, /json/list and /json/protocol."_s);
    }
}

void GatewayClient::openRelay(const QString &path)
{
    askVersion([this, path](const QByteArray &, const BrowserVersion &version) {
        const QString target = path == "/"_L1 ? version.browserPath : path;
        auto *relay = new DevToolsRelay(version, m_gateway.options.limits, this);
        connect(relay, &DevToolsRelay::connected, this, [this, relay] {
            m_socket->disconnect(this);
            m_socket->setReadBufferSize(0);
            relay->accept(std::move(m_socket));
        });
        connect(relay, &DevToolsRelay::refused, this, [this, target](const QString &why) {
            if (m_socket)
                answer(502, tr("The browser engine at %1 does not open %2: %3. The URL /json/list shows what is there.")
                                .arg(m_gateway.options.browser.text(), target, why));
        });
        connect(relay, &DevToolsRelay::finished, this, &GatewayClient::finished);
        relay->open(m_gateway.options.browser.url(u"ws"_s, target));
    });
}

void GatewayClient::ask(const QString &path, std::function<void(const QByteArray &)> use)
{
    QNetworkRequest request(m_gateway.options.browser.url(u"http"_s, path));
    request.setTransferTimeout(static_cast<int>(m_gateway.options.limits.browserTime.count()));
    QNetworkReply *reply = m_gateway.network.get(request);
    reply->setParent(this); // ends with this
    const auto isTooLarge = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::readyRead, reply, [reply, isTooLarge] {
        *isTooLarge = reply->bytesAvailable() > largestAnswer;
        if (*isTooLarge)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, isTooLarge, use = std::move(use)] {
        reply->deleteLater();
        if (*isTooLarge)
            answerWithoutBrowser(tr("its answer is larger than %1 MiB").arg(largestAnswer / 1024 / 1024));
        else if (reply->error() == QNetworkReply::OperationCanceledError)
            answerWithoutBrowser(tr("it does not answer"));
        else if (reply->error() != QNetworkReply::NoError)
            answerWithoutBrowser(reply->errorString());
        else
            use(reply->readAll());
    });
}

void GatewayClient::askVersion(std::function<void(const QByteArray &, const BrowserVersion &)> use)
{
    ask(u"/json/version"_s, [this, use = std::move(use)](const QByteArray &json) {
        const Result<BrowserVersion> version = BrowserVersion::fromJson(json);
        if (version)
            use(json, *version);
        else
            answerWithoutBrowser(version.error().message);
    });
}

void GatewayClient::answerWithoutBrowser(const QString &why)
{
    const QString text =
        tr("The browser engine cannot be reached at %1: %2. Check that the application runs, and that it "
           "was started with QTWEBENGINE_REMOTE_DEBUGGING=%1.")
            .arg(m_gateway.options.browser.text(), why);
    qCInfo(devToolsLog, "%s", qPrintable(text));
    answer(502, text);
}

void GatewayClient::answer(int status, const QString &text)
{
    answer(status, "text/plain; charset=UTF-8"_ba, text.toUtf8() + '\n');
}

void GatewayClient::answer(int status, const QByteArray &type, const QByteArray &body)
{
    m_headTimer.stop();
    m_socket->disconnect(this, nullptr);
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &GatewayClient::finished);
    m_socket->readAll(); // a socket that is closed with unread data loses its answer
    m_socket->write(statusLine(status) + "Content-Type: " + type +
                    "\r\nContent-Length: " + QByteArray::number(body.size()) +
                    "\r\nConnection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff"
                    "\r\nCross-Origin-Resource-Policy: same-origin\r\n\r\n" +
                    (m_isHead ? QByteArray() : body));
    m_socket->disconnectFromHost();
    // A client that does not read the answer keeps its place no longer than one that does not send a request.
    m_headTimer.disconnect(this);
    m_headTimer.callOnTimeout(this, &GatewayClient::finished);
    m_headTimer.start(m_gateway.options.limits.headTime);
}

} // namespace vitrine
