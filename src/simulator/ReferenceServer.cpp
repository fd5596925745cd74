// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ReferenceServer.h"

#include "http/HttpListener.h"
#include "simulator/FakeService.h"
#include "simulator/PlayerFiles.h"

#include <QJsonDocument>
#include <QSysInfo>
#include <QUrlQuery>
#include <QUuid>

namespace vitrine {

namespace {

HttpReply methodNotAllowed(const QByteArray &allowed)
{
    HttpReply reply = replyWithText(405, "Only " + allowed + " is answered here.");
    reply.headers.emplaceBack("Allow", allowed);
    return reply;
}

QString resourceType(const Scenario &scenario)
{
    return scenario.stream() == Scenario::Stream::Live ? QStringLiteral("RESOURCE_TYPE_LIVE_EVENT")
                                                       : QStringLiteral("RESOURCE_TYPE_VOD_EVENT");
}

ServiceRules rulesOf(const Scenario &scenario)
{
    return ServiceRules::fromJson(scenario.toJson().value(QStringLiteral("service")).toObject());
}

/// For a browser that asks whether the script of another page may send a request (Fetch, "CORS protocol"; Private
/// Network Access).
HttpReply permission()
{
    HttpReply reply{.status = 204, .contentType = "text/plain"};
    reply.headers.emplaceBack("Access-Control-Allow-Methods", "GET, HEAD, POST");
    reply.headers.emplaceBack("Access-Control-Allow-Headers", "Authorization, Content-Type, Range, x-bv-org-id");
    reply.headers.emplaceBack("Access-Control-Allow-Private-Network", "true");
    return reply;
}

/// For tests; a reset ends the faults.
bool isUnaffectedByFaults(const QString &path)
{
    return path == QLatin1String("/service/state") || path == QLatin1String("/service/reset");
}

} // namespace

ReferenceServer::ReferenceServer(QObject *parent)
    : ReferenceServer(m_systemClock, parent)
{
}

ReferenceServer::ReferenceServer(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_service(new FakeService(clock, this))
    , m_listener(new HttpListener([this](const HttpRequest &request) { return reply(request); }, this))
{
    m_outage.setSingleShot(true);
    connect(&m_outage, &QTimer::timeout, this, [this] {
        if (const Result<QUrl> started = start(); !started)
            qWarning("%s", qPrintable(started.error().message));
    });
    connect(m_service, &FakeService::faultRequested, this, &ReferenceServer::failFor);
    // Queued, because the request for it is still being answered.
    connect(m_service, &FakeService::outageRequested, this, &ReferenceServer::stopFor, Qt::QueuedConnection);
}

ReferenceServer::~ReferenceServer() = default;

void ReferenceServer::setAddress(const QHostAddress &address, quint16 port)
{
    m_listener->setAddress(address, port);
}

Result<QUrl> ReferenceServer::start()
{
    m_outage.stop();
    const auto port = m_listener->listen();
    if (!port)
        return port.error();
    return baseUrl();
}

void ReferenceServer::stop()
{
    m_outage.stop();
    m_listener->close();
}

bool ReferenceServer::isListening() const
{
    return m_listener->isListening();
}

void ReferenceServer::stopFor(std::chrono::milliseconds duration)
{
    stop();
    m_outage.start(duration);
}

void ReferenceServer::failFor(const QString &path, int status, std::chrono::milliseconds duration)
{
    m_faults.setStatus(path, status, QDeadlineTimer(duration));
}

QUrl ReferenceServer::baseUrl() const
{
    if (m_listener->port() == 0)
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    const QHostAddress address = m_listener->address();
    const bool isEvery =
        address == QHostAddress::Any || address == QHostAddress::AnyIPv4 || address == QHostAddress::AnyIPv6;
    url.setHost(isEvery ? QStringLiteral("127.0.0.1") : address.toString());
    url.setPort(m_listener->port());
    url.setPath(QStringLiteral("/"));
    return url;
}

QUrl ReferenceServer::collectorUrl() const
{
    QUrl url = baseUrl();
    if (!url.isEmpty())
        url.setPath(ReportCollector::path());
    return url;
}

QUrl ReferenceServer::playerUrl(const Scenario &scenario)
{
    QUrl url = baseUrl();
    if (url.isEmpty())
        return {};
    const QString id = m_catalog.add(scenario);
    m_service->setRules(rulesOf(scenario));
    if (!m_tokens.contains(id))
        m_tokens.insert(id, m_service->issueToken(resourceType(scenario), m_service->rules().tokenLifetime));

    QUrlQuery query;
    query.addQueryItem(QStringLiteral("token"), m_tokens.value(id));
    query.addQueryItem(QStringLiteral("scenario"), QString::fromLatin1(QUrl::toPercentEncoding(id)));
    if (const QString video = scenario.videoFile(); !video.isEmpty()) {
        QString &key = m_videoKeys[video];
        if (key.isEmpty())
            key = QUuid::createUuid().toString(QUuid::Id128); // random from the system
        query.addQueryItem(QStringLiteral("key"), key);
    }
    url.setPath(QStringLiteral("/embed"));
    url.setQuery(query);
    return url;
}

QString ReferenceServer::offer(const Scenario &scenario)
{
    const QString id = m_catalog.add(scenario);
    m_service->addResource(id, rulesOf(scenario));
    return id;
}

QString ReferenceServer::tokenFor(const QString &id)
{
    const Result<Scenario> scenario = m_catalog.find(id);
    return scenario ? m_service->issueToken(resourceType(*scenario), rulesOf(*scenario).tokenLifetime, id) : QString();
}

void ReferenceServer::forgetRuns()
{
    m_catalog.forgetRuns();
    m_service->forgetRuns();
    m_faults.clear();
}

QString ReferenceServer::freshToken()
{
    return m_service->issueToken(QStringLiteral("RESOURCE_TYPE_VOD_EVENT"));
}

HttpReply ReferenceServer::reply(const HttpRequest &request)
{
    HttpReply result;
    if (!isOwnHost(request.header("Host"))) {
        result = replyWithText(421, "This server answers only under its own address.");
    } else if (m_pages && request.method == HttpRequest::Method::Options) {
        result = permission();
    } else if (isUnaffectedByFaults(request.path)) {
        result = truthfulReply(request);
    } else {
        const std::optional<HttpReply> wrong = m_faults.replyTo(request.path);
        result = wrong ? *wrong : truthfulReply(request);
        result.delay += m_faults.delay();
    }
    if (m_pages) {
        result.headers.emplaceBack("Access-Control-Allow-Origin", "*");
        result.headers.emplaceBack("Access-Control-Expose-Headers", "Content-Range, Location");
    }
    result.headers.emplaceBack("Cache-Control", "no-store");
    result.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    return result;
}

HttpReply ReferenceServer::truthfulReply(const HttpRequest &request)
{
    if (m_pages) {
        if (std::optional<HttpReply> page = m_pages(request))
            return *page;
    }
    if (FakeService::hasPath(request.path))
        return m_service->reply(request);
    if (request.path == ReportCollector::path() && !m_pages)
        return m_collector.reply(request);
    if (request.method != HttpRequest::Method::Get && request.method != HttpRequest::Method::Head)
        return methodNotAllowed("GET, HEAD");
    return replyToPage(request);
}

HttpReply ReferenceServer::replyToPage(const HttpRequest &request)
{
    static const QString scenarios = QStringLiteral("/scenarios/");
    static const QString json = QStringLiteral(".json");
    const QString &path = request.path;
    if (path == QLatin1String("/video"))
        return replyWithVideo(m_videoKeys.key(request.query.queryItemValue(QStringLiteral("key"))), request);
    if (!path.startsWith(scenarios) || !path.endsWith(json) || path.size() <= scenarios.size() + json.size())
        return replyWithPlayerFile(request);
    const Result<QJsonObject> scenario =
        m_catalog.open(path.mid(scenarios.size(), path.size() - scenarios.size() - json.size()),
                       request.query.queryItemValue(QStringLiteral("run"), QUrl::FullyDecoded));
    if (!scenario)
        return replyWithText(404, scenario.error().message.toUtf8());
    return {.contentType = "application/json", .body = QJsonDocument(*scenario).toJson(QJsonDocument::Compact)};
}

/// A page that reaches this server by DNS rebinding does so under a name of its own, never under an IP address.
bool ReferenceServer::isOwnHost(const QByteArray &host) const
{
    if (host.toLower() == "localhost:" + QByteArray::number(m_listener->port()))
        return true;
    const QUrl url(QStringLiteral("http://") + QString::fromLatin1(host), QUrl::StrictMode);
    if (!url.isValid() || url.port(80) != m_listener->port() || !url.userInfo().isEmpty())
        return false;
    const QHostAddress literal(url.host());
    if (m_listener->address().isLoopback())
        return literal.isLoopback();
    return !literal.isNull() || url.host().compare(QSysInfo::machineHostName(), Qt::CaseInsensitive) == 0;
}

} // namespace vitrine
