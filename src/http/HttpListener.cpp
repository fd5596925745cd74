// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/HttpListener.h"

#include <QBuffer>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>
#include <QTimer>

namespace vitrine {

/// A delayed reply: sent after its delay if client and server still exist.
struct HttpListener::HeldReply
{
    QHttpServerResponder responder;
    QPointer<QTcpSocket> socket; // Qt 6.4 gives the responder a bare pointer
};

namespace {

HttpHeaders headersOf(const QHttpServerRequest &request)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return request.headers().toListOfPairs();
#else
    return request.headers();
#endif
}

HttpRequest fromQt(const QHttpServerRequest &request)
{
    HttpRequest result;
    switch (request.method()) {
    case QHttpServerRequest::Method::Get:
        result.method = HttpRequest::Method::Get;
        break;
    case QHttpServerRequest::Method::Head:
        result.method = HttpRequest::Method::Head;
        break;
    case QHttpServerRequest::Method::Post:
        result.method = HttpRequest::Method::Post;
        break;
    case QHttpServerRequest::Method::Options:
        result.method = HttpRequest::Method::Options;
        break;
    default:
        break;
    }
    result.path = request.url().path();
    result.query = request.query();
    result.headers = headersOf(request);
    result.body = request.body();
    return result;
}

} // namespace

HttpListener::HttpListener(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
}

HttpListener::~HttpListener() = default;

// Qt HttpServer was a technology preview until 6.8. The differences between its versions are handled here and in
// headersOf() only.
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)

namespace {

void send(QHttpServerResponder &responder, const HttpReply &reply, HttpRequest::Method method)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, reply.contentType);
    for (const auto &[name, value] : reply.headers)
        headers.append(name, value);
    const auto status = static_cast<QHttpServerResponder::StatusCode>(reply.status);
    if (method == HttpRequest::Method::Head) {
        // Qt sets Content-Length to the size of the device, and sends the data after its position: here, none.
        auto body = std::make_unique<QBuffer>();
        body->setData(reply.body);
        body->open(QIODevice::ReadOnly);
        body->seek(reply.body.size());
        responder.write(body.release(), headers, status); // takes ownership
    } else {
        responder.write(reply.body, headers, status);
    }
}

template<typename Answer>
void setHandler(QHttpServer &server, QObject *context, Answer answer)
{
    server.setMissingHandler(context, [answer](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        answer(fromQt(request), responder);
    });
}

bool bind(QHttpServer &server, std::unique_ptr<QTcpServer> &socket)
{
    if (!server.bind(socket.get()))
        return false;
    static_cast<void>(socket.release()); // the HTTP server is its parent now
    return true;
}

} // namespace

#else

namespace {

void send(QHttpServerResponder &responder, const HttpReply &reply, HttpRequest::Method method)
{
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(reply.status));
    responder.writeHeader("Content-Type", reply.contentType);
    responder.writeHeader("Content-Length", QByteArray::number(reply.body.size()));
    for (const auto &[name, value] : reply.headers)
        responder.writeHeader(name, value);
    responder.writeBody(method == HttpRequest::Method::Head ? QByteArray() : reply.body);
}

template<typename Answer>
void setHandler(QHttpServer &server, QObject *, Answer answer)
{
    server.setMissingHandler([answer](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        answer(fromQt(request), responder);
    });
}

bool bind(QHttpServer &server, std::unique_ptr<QTcpServer> &socket)
{
    server.bind(socket.release()); // the HTTP server becomes its parent
    return true;
}

} // namespace

#endif

void HttpListener::setAddress(const QHostAddress &address, quint16 port)
{
    m_address = address;
    m_port = port;
}

Result<quint16> HttpListener::listen()
{
    if (isListening())
        return m_port;
    auto connections = std::make_unique<HttpConnections>(m_limits);
    QPointer<HttpConnections> accepting(connections.get());
    std::unique_ptr<QTcpServer> socket = std::move(connections);
    if (!socket->listen(m_address, m_port)) {
        const QString place =
            m_port == 0 ? m_address.toString() : tr("%1, port %2").arg(m_address.toString()).arg(m_port);
        const bool isTaken = socket->serverError() == QAbstractSocket::AddressInUseError;
        return Error{tr("Vitrine cannot listen for HTTP on %1: %2. %3")
                         .arg(place, socket->errorString(),
                              isTaken ? tr("Another program uses this port: choose another one.")
                                      : tr("Check that this machine has the address, that the network interface is up, "
                                           "and that no sandbox forbids sockets."))};
    }
    const quint16 port = socket->serverPort();
    auto server = std::make_unique<QHttpServer>();
    if (!bind(*server, socket)) {
        return Error{
            tr("Vitrine cannot answer HTTP on port %1: Qt HttpServer refused the socket. Start Vitrine again. If it "
               "happens again, reinstall Qt HttpServer.")
                .arg(port)};
    }
    setHandler(*server, this,
               [this](const HttpRequest &request, QHttpServerResponder &responder) { answer(request, responder); });
    m_server = std::move(server);
    m_connections = accepting;
    m_port = port;
    return m_port;
}

void HttpListener::close()
{
    m_held.clear();
    m_server.reset();
}

void HttpListener::answer(const HttpRequest &request, QHttpServerResponder &responder)
{
    const QPointer<QTcpSocket> asking = m_connections ? m_connections->asking() : nullptr;
    if (m_connections && !m_connections->acceptRequest()) {
        send(responder, {.status = 413}, request.method);
        return;
    }
    HttpReply reply = m_handler(request);
    if (reply.delay.count() == 0 && !reply.later) {
        send(responder, reply, request.method);
        return;
    }
    m_held.push_back(std::make_shared<HeldReply>(HeldReply{std::move(responder), asking}));
    const auto sendHeld = [self = QPointer(this), waiting = std::weak_ptr(m_held.back()),
                           method = request.method](const HttpReply &late) {
        const std::shared_ptr<HeldReply> held = waiting.lock();
        if (!self || !held)
            return;
        if (held->socket && held->socket->state() == QAbstractSocket::ConnectedState)
            send(held->responder, late, method);
        self->m_held.remove(held);
    };
    if (reply.later)
        reply.later(sendHeld);
    else
        QTimer::singleShot(reply.delay, this, [sendHeld, reply] { sendHeld(reply); });
}

} // namespace vitrine
