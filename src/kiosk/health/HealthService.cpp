// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthService.h"

#include "kiosk/health/HealthMetrics.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QPointer>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

HttpReply answer(int status, const QByteArray &type, const QByteArray &body)
{
    return {.status = status,
            .contentType = type,
            .body = body,
            .headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}}};
}

HttpReply text(int status, const QString &message)
{
    return answer(status, "text/plain; charset=utf-8", message.toUtf8() + '\n');
}

HttpReply json(int status, const QJsonObject &object)
{
    return answer(status, "application/json", QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

HttpReply health(const HealthVerdict &verdict)
{
    return json(
        verdict.isHealthy() ? 200 : 503,
        {{u"health"_s, healthStateName(verdict.state)}, {u"healthy"_s, verdict.isHealthy()}, {u"why"_s, verdict.why}});
}

} // namespace

HealthService::HealthService(HealthAccess access, Host host, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_access(std::move(access))
    , m_host(std::move(host))
    , m_clock(clock)
{
}

HttpReply HealthService::reply(const HttpRequest &request)
{
    switch (m_access.decide(request)) {
    case HealthAccess::Decision::Allowed:
        break;
    case HealthAccess::Decision::TokenMissing: {
        HttpReply refused = text(401, tr("The token is missing or wrong: send “Authorization: Bearer TOKEN”, with the "
                                         "token in the file of health.token_file."));
        refused.headers.emplaceBack("WWW-Authenticate", "Bearer realm=\"vitrine\"");
        return refused;
    }
    case HealthAccess::Decision::WebPage:
        return text(403, tr("Web pages may not use this port. A program must use 127.0.0.1 or localhost in the URL; "
                            "for other names, set health.token_file and send the token."));
    }
    const QString &path = request.path;
    if (path != u"/healthz" && path != u"/status" && path != u"/metrics" && path != u"/screenshot")
        return text(404, tr("There is nothing here. Use /healthz, /status, /metrics or /screenshot."));
    if (request.method != HttpRequest::Method::Get && request.method != HttpRequest::Method::Head) {
        HttpReply refused = text(405, tr("Only GET and HEAD are possible."));
        refused.headers.emplaceBack("Allow", "GET, HEAD");
        return refused;
    }
    if (path == u"/healthz")
        return health(m_host.status().health);
    if (path == u"/status")
        return json(200, statusJson(m_host.status()));
    if (path == u"/metrics")
        return answer(200, "text/plain; version=0.0.4; charset=utf-8", metricsText(m_host.status(), m_host.counters()));
    return screenshot();
}

HttpReply HealthService::screenshot()
{
    if (!m_access.hasToken())
        return text(403, tr("A screenshot needs a token, because all users of this machine can connect: set "
                            "health.token_file."));
    if (m_pictureAt && m_clock.elapsed() - *m_pictureAt < screenshotInterval)
        return m_picture;
    HttpReply reply;
    reply.later = [self = QPointer(this)](const HttpReply::Send &send) {
        if (!self)
            return;
        self->m_waiting += send;
        if (self->m_waiting.size() == 1)
            self->takeScreenshot();
    };
    return reply;
}

void HealthService::takeScreenshot()
{
    m_host.screenshot([self = QPointer(this)](const Result<QByteArray> &png) {
        if (self)
            self->finishScreenshot(png);
    });
}

void HealthService::finishScreenshot(const Result<QByteArray> &png)
{
    m_picture = png ? answer(200, "image/png", *png) : text(503, png.error().message);
    m_pictureAt = m_clock.elapsed();
    for (const HttpReply::Send &send : std::exchange(m_waiting, {}))
        send(m_picture);
}

} // namespace vitrine
