// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/PageServer.h"

namespace vitrine {

namespace {

constexpr char pageStart[] =
    "<!DOCTYPE html><meta charset='utf-8'><link rel='icon' href='data:,'><script>"
    "const report = (text) => { fetch('/report?' + encodeURIComponent(text), {mode: 'no-cors', keepalive: true}); };"
    "addEventListener('mousemove', () => fetch('/mouse', {mode: 'no-cors'}), {once: true});"
    "requestAnimationFrame(() => requestAnimationFrame(() => fetch('/drawn', {mode: 'no-cors'})));"
    "</script>\n";

} // namespace

PageServer::PageServer()
    : m_listener([this](const HttpRequest &request) { return reply(request); })
{
    const Result<quint16> port = m_listener.listen();
    if (!port)
        qFatal("%s", qPrintable(port.error().message));
}

void PageServer::setPage(const QByteArray &path, const QByteArray &html)
{
    setBarePage(path, pageStart + html);
}

void PageServer::setBarePage(const QByteArray &path, const QByteArray &html)
{
    setReply(path, {.contentType = "text/html; charset=utf-8", .body = html});
}

void PageServer::setReply(const QByteArray &path, const HttpReply &reply)
{
    m_replies.insert(path, reply);
}

QByteArray PageServer::origin(Name name) const
{
    return (name == Name::Address ? "http://127.0.0.1:" : "http://localhost:") + QByteArray::number(m_listener.port());
}

QUrl PageServer::url(const QByteArray &path, Name name) const
{
    return QUrl::fromEncoded(origin(name) + path);
}

QString PageServer::address(const QByteArray &path, Name name) const
{
    return QString::fromLatin1(origin(name) + path);
}

HttpReply PageServer::reply(const HttpRequest &request)
{
    const QByteArray path = request.path.toUtf8();
    m_requests.append(path);
    if (path == "/report") {
        m_reports.append(request.query.toString(QUrl::FullyDecoded).toUtf8());
        return {.status = 204, .contentType = "text/plain"};
    }
    return m_replies.value(path, {.status = 404, .contentType = "text/plain", .body = "There is nothing here."});
}

} // namespace vitrine
