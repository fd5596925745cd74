// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "TestSite.h"

namespace vitrine {

TestSite::TestSite()
    : m_listener([this](const HttpRequest &request) {
        m_requests.append(request.path);
        return m_replies.value(request.path, HttpReply{404, "text/plain", "There is nothing here.", {}});
    })
{
    const Result<quint16> port = m_listener.listen();
    if (!port)
        qFatal("%s", qPrintable(port.error().message));
}

void TestSite::add(const QString &path, const HttpReply &reply)
{
    m_replies.insert(path, reply);
}

void TestSite::addPage(const QString &path, const QByteArray &html)
{
    add(path, HttpReply{200, "text/html; charset=utf-8", html, {}});
}

QString TestSite::url(const QString &path, const QString &host) const
{
    return QStringLiteral("http://%1:%2%3").arg(host).arg(m_listener.port()).arg(path);
}

QByteArray playerPage(const QByteArray &script)
{
    return "<!DOCTYPE html><meta charset=utf-8><title>player</title><body><script>'use strict';"
           "const say = (message) => parent.postMessage(JSON.stringify(message), '*');"
           "const progress = (time) => say({event: 'infoDelivery', info: {currentTime: time, playbackRate: 1,"
           "  currentTimeLastUpdated: Date.now() / 1000}});"
           "const tell = (name, data) => say({event: 'infoDelivery', info: {playlogEventName: name,"
           "  currentTimeLastUpdated: Date.now() / 1000, playlogData: data || {}}});" +
           script + "</script>";
}

} // namespace vitrine
