// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/FakeService.h"

#include "http/HttpMessage.h"
#include "playback/Clock.h"
#include "protocol/ErrorReason.h"
#include "protocol/TokenPayload.h"
#include "simulator/TokenRequest.h"

#include <QJsonDocument>

#include <cmath>

namespace vitrine {

namespace {

constexpr qsizetype longestId = 64;
constexpr qsizetype largestBody = 64 * 1024;
constexpr qsizetype longestPath = 200;
constexpr qsizetype mostWildcards = 4; // a pattern with many takes long to match
constexpr double longestClock = 86400.0;
constexpr double longestOutage = 3600.0;

QString sessionsPath()
{
    return QStringLiteral("/bv/playback/v1/sessions/");
}

QString outagePath()
{
    return QStringLiteral("/service/outage");
}

QString faultPath()
{
    return QStringLiteral("/service/fault");
}

QString expiryPath()
{
    return QStringLiteral("/service/expire-token");
}

QString statePath()
{
    return QStringLiteral("/service/state");
}

QString resourceKey()
{
    return QStringLiteral("resource_id");
}

/// The text \a key of \a body, if it is short enough for an id.
QString idIn(const QJsonObject &body, const QString &key)
{
    const QString id = body.value(key).toString();
    return id.size() <= longestId ? id : QString();
}

HttpReply json(int status, const QJsonObject &object)
{
    return {.status = status,
            .contentType = "application/json",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpReply fault(int status, const QString &message)
{
    return json(status, {{QStringLiteral("message"), message}});
}

HttpReply onlyMethod(const QByteArray &allowed)
{
    HttpReply reply = fault(405, QStringLiteral("Only %1 is answered here.").arg(QString::fromLatin1(allowed)));
    reply.headers.emplaceBack("Allow", allowed);
    return reply;
}

/// The token after `Bearer `; empty when there is none.
QByteArray bearer(const HttpRequest &request)
{
    static const QByteArray scheme = "bearer ";
    const QByteArray authorization = request.header("Authorization");
    return authorization.left(scheme.size()).toLower() == scheme ? authorization.mid(scheme.size()).trimmed()
                                                                 : QByteArray();
}

/// How long an outage or a fault is to last; none if the request does not say so.
std::optional<std::chrono::milliseconds> durationIn(const HttpRequest &request)
{
    const double seconds = request.query.queryItemValue(QStringLiteral("seconds")).toDouble();
    if (!(seconds > 0.0 && seconds <= longestOutage))
        return std::nullopt;
    return std::chrono::milliseconds(static_cast<qint64>(seconds * 1000.0));
}

int statusFor(int code)
{
    return code == 16 ? 401 : code == 5 ? 404 : 403;
}

} // namespace

FakeService::FakeService(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_issuer(clock)
    , m_slots(clock)
{
}

void FakeService::setApiKey(const QByteArray &key, const QByteArray &organisation)
{
    m_apiKey = key;
    m_organisation = organisation;
}

QString FakeService::commonResource()
{
    return QStringLiteral("reference-player");
}

QString FakeService::issueToken(const QString &resourceType, std::optional<std::chrono::seconds> lifetime,
                                const QString &resource)
{
    std::optional<QDateTime> expiry;
    if (lifetime)
        expiry = m_clock.utcNow().addSecs(qint64{lifetime->count()});
    return m_issuer.issue({{resourceKey(), resource}, {QStringLiteral("resource_type"), resourceType}}, expiry);
}

QString FakeService::tokensPath()
{
    return QStringLiteral("/bv/cms/v1/resources/tokens");
}

bool FakeService::hasPath(const QString &path)
{
    return path.startsWith(sessionsPath()) ||
           QStringList({tokensPath(), outagePath(), faultPath(), expiryPath(), statePath()}).contains(path);
}

HttpReply FakeService::reply(const HttpRequest &request)
{
    if (request.path == statePath())
        return request.method == HttpRequest::Method::Get ? json(200, state()) : onlyMethod("GET");
    if (request.method != HttpRequest::Method::Post)
        return onlyMethod("POST");
    if (request.body.size() > largestBody)
        return fault(413, QStringLiteral("The body is larger than 64 KiB."));
    if (request.path == tokensPath())
        return replyToTokenRequest(request);
    if (request.path == outagePath())
        return replyToOutage(request);
    if (request.path == faultPath())
        return replyToFault(request);
    if (request.path == expiryPath())
        return replyToExpiry(request);
    return replyToSession(request);
}

HttpReply FakeService::replyToTokenRequest(const HttpRequest &request)
{
    ++m_tokenRequests;
    if (m_apiKey.isEmpty() || bearer(request) != m_apiKey)
        return fault(401, QStringLiteral("The API token is missing or wrong."));
    if (!m_organisation.isEmpty() && request.header("x-bv-org-id") != m_organisation)
        return fault(403, QStringLiteral("x-bv-org-id names no organisation of this API token."));
    const Result<TokenRequest> wanted = TokenRequest::fromJson(request.body, m_clock.utcNow());
    if (!wanted)
        return fault(400, wanted.error().message);
    QJsonObject answer{{QStringLiteral("token"), m_issuer.issue(wanted->claims, wanted->expiry)}};
    if (wanted->expiry)
        answer.insert(QStringLiteral("expired_at"), wanted->expiry->toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")));
    return json(200, answer);
}

HttpReply FakeService::replyToSession(const HttpRequest &request)
{
    const QString rest = request.path.mid(sessionsPath().size()); // device:verb
    const qsizetype colon = rest.lastIndexOf(QLatin1Char(':'));
    const QString device = rest.left(colon);
    const QString verb = rest.mid(colon + 1);
    if (colon < 1 || device.size() > longestId || device.contains(QLatin1Char('/')))
        return fault(404, QStringLiteral("There is no such device."));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QString session = idIn(body, QStringLiteral("session"));
    if (session.isEmpty())
        return fault(400, QStringLiteral("session: expected an id of 1 to 64 characters."));

    if (verb == QLatin1String("end")) { // a beacon sends no Authorization; the session's id is enough
        const ResourceSlots::Place place{idIn(body, QStringLiteral("resource")), idIn(body, QStringLiteral("run"))};
        takeClock(place, body);
        if (!m_slots.slotsFor(place).end(device, session))
            return fault(404, QStringLiteral("No such session is open."));
        Q_EMIT sessionEnded(device);
        return json(200, {});
    }
    const bool begins = verb == QLatin1String("start");
    if (!begins && verb != QLatin1String("heartbeat"))
        return fault(404, QStringLiteral("A session has start, heartbeat and end."));
    const QString token = QString::fromLatin1(bearer(request));
    const ResourceSlots::Place place{tokenPayload(token).value(resourceKey()).toString(),
                                     idIn(body, QStringLiteral("run"))};
    switch (m_issuer.check(token, takeClock(place, body))) {
    case TokenIssuer::Verdict::Invalid:
        return refuse(16, errorReasonName(ErrorReason::TokenInvalid));
    case TokenIssuer::Verdict::Expired:
        return refuse(16, errorReasonName(ErrorReason::TokenExpired));
    case TokenIssuer::Verdict::Valid:
        break;
    }
    if (m_slots.hasResources() && place.resource != commonResource() && !m_slots.hasRules(place.resource))
        return refuse(5, errorReasonName(ErrorReason::ResourceNotFound));
    if (begins)
        return begin(place, device, body);
    ++m_heartbeats;
    if (!m_slots.slotsFor(place).keepAlive(device, session))
        return refuse(7, errorReasonName(ErrorReason::PlaybackSessionExpired));
    return json(200, {});
}

/// Sets the clock of a run to that of a page with a virtual clock, and returns it; none for other pages.
std::optional<std::chrono::milliseconds> FakeService::takeClock(const ResourceSlots::Place &place,
                                                                const QJsonObject &body)
{
    const double seconds = body.value(QStringLiteral("clock")).toDouble(-1.0);
    if (!(seconds >= 0.0 && seconds <= longestClock))
        return std::nullopt;
    RunClock &clock = m_slots.clockFor(place);
    clock.setPageTime(std::chrono::milliseconds(std::llround(seconds * 1000.0)));
    return clock.elapsed();
}

HttpReply FakeService::begin(const ResourceSlots::Place &place, const QString &device, const QJsonObject &body)
{
    const ServiceRules &rules = m_slots.rulesFor(place.resource);
    if (!rules.allowsDomain(body.value(QStringLiteral("domain")).toString()))
        return refuse(7, errorReasonName(ErrorReason::DomainInvalid));
    if (!m_slots.slotsFor(place).begin(device, idIn(body, QStringLiteral("session"))))
        return refuse(7, errorReasonName(ErrorReason::OverDeviceLimit));
    Q_EMIT sessionBegun(device);
    return json(200,
                {{QStringLiteral("heartbeatSeconds"), static_cast<double>(rules.heartbeatInterval.count()) / 1000.0}});
}

/// Accepts only a page with an open session, not every page that knows the port.
HttpReply FakeService::replyToOutage(const HttpRequest &request)
{
    const std::optional<std::chrono::milliseconds> duration = durationIn(request);
    if (!duration)
        return fault(400, QStringLiteral("seconds is a number above 0, and 3600 at most."));
    if (!m_slots.isOpen(request.query.queryItemValue(QStringLiteral("session"))))
        return fault(403, QStringLiteral("No such session is open."));
    Q_EMIT outageRequested(*duration);
    return json(200, {});
}

/// Accepts only a player, whose session need not have begun.
HttpReply FakeService::replyToFault(const HttpRequest &request)
{
    const QString path = request.query.queryItemValue(QStringLiteral("path"), QUrl::FullyDecoded);
    const int status = request.query.queryItemValue(QStringLiteral("status")).toInt();
    const std::optional<std::chrono::milliseconds> duration = durationIn(request);
    if (!duration || path.isEmpty() || path.size() > longestPath || path.count(QLatin1Char('*')) > mostWildcards ||
        status < 400 || status > 599)
        return fault(
            400, QStringLiteral("Give seconds up to 3600, a path with at most 4 \"*\" and a status from 400 to 599."));
    if (!hasValidToken(request))
        return fault(401, QStringLiteral("The token is missing or wrong."));
    Q_EMIT faultRequested(path, status, *duration);
    return json(200, {});
}

HttpReply FakeService::replyToExpiry(const HttpRequest &request)
{
    if (!hasValidToken(request))
        return fault(401, QStringLiteral("The token is missing or wrong."));
    m_issuer.expire(QString::fromLatin1(bearer(request)));
    return json(200, {});
}

bool FakeService::hasValidToken(const HttpRequest &request) const
{
    return m_issuer.check(QString::fromLatin1(bearer(request))) == TokenIssuer::Verdict::Valid;
}

HttpReply FakeService::refuse(int code, const QString &reason)
{
    ++m_refused[reason];
    return json(statusFor(code), {{QStringLiteral("error_code"), code}, {QStringLiteral("error_reason"), reason}});
}

QJsonObject FakeService::state()
{
    QJsonObject refused;
    for (auto it = m_refused.cbegin(); it != m_refused.cend(); ++it)
        refused.insert(it.key(), it.value());
    return {
        {QStringLiteral("slotsTaken"), m_slots.sum(&DeviceSlots::taken)},
        {QStringLiteral("otherDevices"), m_slots.sum(&DeviceSlots::othersNow)},
        {QStringLiteral("sessionsBegun"), m_slots.sum(&DeviceSlots::begun)},
        {QStringLiteral("sessionsEnded"), m_slots.sum(&DeviceSlots::ended)},
        {QStringLiteral("sessionsLapsed"), m_slots.sum(&DeviceSlots::lapsed)},
        {QStringLiteral("heartbeats"), m_heartbeats},
        {QStringLiteral("tokensMinted"), m_issuer.issued()},
        {QStringLiteral("tokenRequests"), m_tokenRequests},
        {QStringLiteral("refused"), refused},
    };
}

} // namespace vitrine
