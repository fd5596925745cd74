// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ReferenceServer.h"

#include "http/ByteRange.h"
#include "http/HttpListener.h"
#include "simulator/FakeService.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <array>
#include <utility>

namespace vitrine {

namespace {

/// The page may load its own files and play media that it builds itself, nothing else.
constexpr char contentSecurityPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'";

QByteArray contentTypeOf(const QString &path)
{
    static constexpr std::array types = {
        std::pair{".html", "text/html; charset=utf-8"},
        std::pair{".css", "text/css; charset=utf-8"},
        std::pair{".js", "text/javascript; charset=utf-8"},
        std::pair{".json", "application/json"},
        std::pair{".mp4", "video/mp4"},
        std::pair{".webm", "video/webm"},
    };
    for (const auto &[suffix, type] : types) {
        if (path.endsWith(QLatin1String(suffix)))
            return type;
    }
    return "application/octet-stream";
}

HttpReply text(int status, const QByteArray &message)
{
    return {.status = status, .contentType = "text/plain; charset=utf-8", .body = message + '\n'};
}

HttpReply notFound(const HttpRequest &request)
{
    return text(404, "Not found: the reference player has no " + request.path.toUtf8());
}

HttpReply methodNotAllowed(const QByteArray &allowed)
{
    HttpReply reply = text(405, "Only " + allowed + " is answered here.");
    reply.headers.emplaceBack("Allow", allowed);
    return reply;
}

/// The file \a path of the resources, or the part of it that the request asks for.
HttpReply file(const QString &path, const HttpRequest &request)
{
    QFile source(path);
    if (!QFileInfo(path).isFile() || !source.open(QIODevice::ReadOnly))
        return notFound(request);
    // No validators are sent, so an If-Range cannot match: RFC 9110 then wants the whole file.
    const QByteArray asked = request.header("If-Range").isEmpty() ? request.header("Range") : QByteArray();
    const auto range = ByteRange::fromHeader(asked, source.size());
    if (range.kind() == ByteRange::Kind::Unsatisfiable) {
        HttpReply reply = text(416, "The file has no such bytes.");
        reply.headers.emplaceBack("Content-Range", range.contentRange());
        return reply;
    }
    source.seek(range.first());
    HttpReply reply{.contentType = contentTypeOf(path), .body = source.read(range.length())};
    reply.headers.emplaceBack("Accept-Ranges", "bytes");
    if (range.kind() == ByteRange::Kind::Partial) {
        reply.status = 206;
        reply.headers.emplaceBack("Content-Range", range.contentRange());
    }
    return reply;
}

QString resourceType(const Scenario &scenario)
{
    return scenario.stream() == Scenario::Stream::Live ? QStringLiteral("RESOURCE_TYPE_LIVE_EVENT")
                                                       : QStringLiteral("RESOURCE_TYPE_VOD_EVENT");
}

/// \a scenario without the steps for the first page only.
QJsonObject withoutOnce(QJsonObject scenario)
{
    const QString key = QStringLiteral("steps");
    const QJsonArray steps = scenario.value(key).toArray();
    QJsonArray kept;
    for (const QJsonValue &step : steps) {
        if (!step.toObject().value(QStringLiteral("once")).toBool())
            kept.append(step);
    }
    if (!steps.isEmpty())
        scenario.insert(key, kept);
    return scenario;
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
    // Queued, because the request for it is still being answered.
    connect(m_service, &FakeService::outageRequested, this, &ReferenceServer::stopFor, Qt::QueuedConnection);
}

ReferenceServer::~ReferenceServer() = default;

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

QUrl ReferenceServer::baseUrl() const
{
    if (m_listener->port() == 0)
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
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
    // Two files of the same name, or a file named like a built-in scenario, must get different addresses.
    QString id = scenario.name();
    for (int i = 2;; ++i) {
        const auto known = m_shows.constFind(id);
        const bool builtInOfOther =
            known == m_shows.cend() && Scenario::builtInNames().contains(id) && *Scenario::builtIn(id) != scenario;
        if (!builtInOfOther && (known == m_shows.cend() || known->scenario == scenario))
            break;
        id = scenario.name() + QLatin1Char('-') + QString::number(i);
    }
    m_service->setRules(ServiceRules::fromJson(scenario.toJson().value(QStringLiteral("service")).toObject()));
    if (!m_shows.contains(id)) {
        const auto lifetime = m_service->rules().tokenLifetime;
        m_shows.insert(id, {scenario, m_service->issueToken(resourceType(scenario), lifetime)});
    }

    QUrlQuery query;
    query.addQueryItem(QStringLiteral("token"), m_shows.constFind(id)->token);
    query.addQueryItem(QStringLiteral("scenario"), QString::fromLatin1(QUrl::toPercentEncoding(id)));
    url.setPath(QStringLiteral("/embed"));
    url.setQuery(query);
    return url;
}

QString ReferenceServer::freshToken()
{
    return m_service->issueToken(QStringLiteral("RESOURCE_TYPE_VOD_EVENT"));
}

HttpReply ReferenceServer::reply(const HttpRequest &request)
{
    HttpReply result;
    if (!isLoopbackHost(request.header("Host"))) {
        result = text(421, "This server answers only under its loopback address.");
    } else if (request.path == QLatin1String("/service/state")) { // for tests, unaffected by faults
        result = m_service->reply(request);
    } else {
        const std::optional<HttpReply> wrong = m_faults.replyTo(request.path);
        result = wrong ? *wrong : truthfulReply(request);
        result.delay += m_faults.delay();
    }
    result.headers.emplaceBack("Cache-Control", "no-store");
    result.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    return result;
}

HttpReply ReferenceServer::truthfulReply(const HttpRequest &request)
{
    if (FakeService::hasPath(request.path))
        return m_service->reply(request);
    if (request.path == ReportCollector::path())
        return m_collector.reply(request);
    if (request.method != HttpRequest::Method::Get && request.method != HttpRequest::Method::Head)
        return methodNotAllowed("GET, HEAD");
    return replyToPage(request);
}

HttpReply ReferenceServer::replyToPage(const HttpRequest &request)
{
    const QString &path = request.path;
    if (path == QLatin1String("/embed")) {
        HttpReply page = file(QStringLiteral(":/vitrine/player/index.html"), request);
        page.headers.emplaceBack("Content-Security-Policy", contentSecurityPolicy);
        return page;
    }
    static const QString scenarios = QStringLiteral("/scenarios/");
    static const QString json = QStringLiteral(".json");
    if (path.startsWith(scenarios) && path.endsWith(json) && path.size() > scenarios.size() + json.size())
        return replyToScenario(path.mid(scenarios.size(), path.size() - scenarios.size() - json.size()));

    const QStringList parts = path.split(QLatin1Char('/')); // "", folder, file
    if (parts.size() == 3 && (parts[1] == QLatin1String("player") || parts[1] == QLatin1String("sample")) &&
        !parts[2].startsWith(QLatin1Char('.')))
        return file(QStringLiteral(":/vitrine") + path, request);
    return notFound(request);
}

HttpReply ReferenceServer::replyToScenario(const QString &name)
{
    const auto show = m_shows.constFind(name);
    const auto scenario = show != m_shows.cend() ? Result<Scenario>(show->scenario) : Scenario::builtIn(name);
    if (!scenario)
        return text(404, scenario.error().message.toUtf8());
    const bool again = m_served.contains(name);
    m_served.insert(name);
    const QJsonObject json = again ? withoutOnce(scenario->toJson()) : scenario->toJson();
    return {.contentType = "application/json", .body = QJsonDocument(json).toJson(QJsonDocument::Compact)};
}

bool ReferenceServer::isLoopbackHost(const QByteArray &host) const
{
    const QByteArray port = ':' + QByteArray::number(m_listener->port());
    return host == "127.0.0.1" + port || host.toLower() == "localhost" + port;
}

} // namespace vitrine
