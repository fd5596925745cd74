// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/HttpListener.h"

#include <QBuffer>
#include <QHostAddress>
#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QTcpServer>

namespace vitrine {

namespace {

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
    default:
        break;
    }
    result.path = request.url().path();
    result.query = request.query();
    result.host = request.value("Host");
    result.range = request.value("Range");
    result.ifRange = request.value("If-Range");
    return result;
}

} // namespace

HttpListener::HttpListener(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_server(std::make_unique<QHttpServer>())
{
}

HttpListener::~HttpListener() = default;

// Qt HttpServer was a technology preview until 6.8: what differs between its versions is here and nowhere else.
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
        // Content-Length is always set by Qt: to the size of a device, of which nothing is sent when it stands at its
        // end.
        auto body = std::make_unique<QBuffer>();
        body->setData(reply.body);
        body->open(QIODevice::ReadOnly);
        body->seek(reply.body.size());
        responder.write(body.release(), headers, status); // takes ownership
    } else {
        responder.write(reply.body, headers, status);
    }
}

void setHandler(QHttpServer &server, QObject *context, const HttpListener::Handler &handler)
{
    server.setMissingHandler(context, [&handler](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        const HttpRequest plain = fromQt(request);
        send(responder, handler(plain), plain.method);
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

void setHandler(QHttpServer &server, QObject *, const HttpListener::Handler &handler)
{
    server.setMissingHandler([&handler](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        const HttpRequest plain = fromQt(request);
        send(responder, handler(plain), plain.method);
    });
}

bool bind(QHttpServer &server, std::unique_ptr<QTcpServer> &socket)
{
    server.bind(socket.release()); // the HTTP server becomes its parent
    return true;
}

} // namespace

#endif

Result<quint16> HttpListener::listen()
{
    if (m_port != 0)
        return m_port;
    auto socket = std::make_unique<QTcpServer>();
    if (!socket->listen(QHostAddress::LocalHost, 0)) {
        return Error{tr("The reference player's server cannot listen on 127.0.0.1: %1. Check that the loopback network "
                        "interface is up and that a sandbox does not forbid local sockets.")
                         .arg(socket->errorString())};
    }
    const quint16 port = socket->serverPort();
    if (!bind(*m_server, socket)) {
        return Error{tr("The reference player's server cannot serve on port %1: Qt HttpServer refused the socket. "
                        "Start Vitrine again; if this stays, the Qt installation is broken.")
                         .arg(port)};
    }
    setHandler(*m_server, this, m_handler);
    m_port = port;
    return m_port;
}

} // namespace vitrine
