// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/BenchSite.h"

#include <QFile>
#include <QUrlQuery>

namespace vitrine {

namespace {

QByteArray playerPage()
{
    QFile file(QStringLiteral(":/bench/player.html"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The player page is missing from this build.");
    return file.readAll();
}

} // namespace

BenchSite::BenchSite(QObject *parent)
    : QObject(parent)
    , m_listener([this](const HttpRequest &request) { return reply(request); })
{
    if (const Result<quint16> port = m_listener.listen(); !port)
        qFatal("%s", qPrintable(port.error().message));
    if (const Result<QUrl> url = m_clips.start(); !url)
        qFatal("%s", qPrintable(url.error().message));
}

QUrl BenchSite::playerUrl(int run, const PlayTimes &times) const
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("run"), QString::number(run));
    query.addQueryItem(QStringLiteral("settle"), QString::number(times.settle.count()));
    query.addQueryItem(QStringLiteral("seconds"), QString::number(times.window.count()));
    query.addQueryItem(QStringLiteral("clip"), m_clips.baseUrl().toString() + QStringLiteral("sample/sample.mp4"));
    QUrl url(QStringLiteral("http://127.0.0.1:%1/player").arg(m_listener.port()));
    url.setQuery(query);
    return url;
}

HttpReply BenchSite::reply(const HttpRequest &request)
{
    const auto number = [&request](const char *name) {
        return request.query.queryItemValue(QLatin1StringView(name)).toInt();
    };
    const int run = number("run");
    if (request.path == QLatin1StringView("/player")) {
        Q_EMIT pageRequested(run);
        return {.contentType = "text/html; charset=utf-8", .body = playerPage()};
    }
    if (request.path == QLatin1StringView("/beacon")) {
        Q_EMIT told(run, request.query.queryItemValue(QStringLiteral("step")), number("frames"), number("dropped"));
        return {.status = 204, .contentType = "text/plain"};
    }
    return {.status = 404, .contentType = "text/plain"};
}

} // namespace vitrine
