// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ReferenceServer.h"

#include "simulator/ByteRange.h"
#include "simulator/HttpListener.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUrlQuery>

#include <array>
#include <utility>

namespace vitrine {

namespace {

/// The page may load its own files, play media that it builds itself, and nothing else.
constexpr char contentSecurityPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'";

constexpr qsizetype longestSessionId = 64;

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
    const auto range = ByteRange::fromHeader(request.ifRange.isEmpty() ? request.range : QByteArray(), source.size());
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

/// Shaped like a resource token, so that all that handles tokens has one to handle; there is no secret in it.
QString sampleToken(const Scenario &scenario)
{
    const auto part = [](const QJsonObject &object) {
        return QString::fromLatin1(QJsonDocument(object)
                                       .toJson(QJsonDocument::Compact)
                                       .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    };
    const bool live = scenario.stream() == Scenario::Stream::Live;
    return part({{QStringLiteral("alg"), QStringLiteral("none")}, {QStringLiteral("typ"), QStringLiteral("JWT")}}) +
           QLatin1Char('.') +
           part({{QStringLiteral("resource_id"), QStringLiteral("reference-player")},
                 {QStringLiteral("resource_type"),
                  live ? QStringLiteral("RESOURCE_TYPE_LIVE_EVENT") : QStringLiteral("RESOURCE_TYPE_VOD_EVENT")}}) +
           QStringLiteral(".reference");
}

} // namespace

ReferenceServer::ReferenceServer(QObject *parent)
    : QObject(parent)
    , m_listener(new HttpListener([this](const HttpRequest &request) { return reply(request); }, this))
{
}

ReferenceServer::~ReferenceServer() = default;

Result<QUrl> ReferenceServer::start()
{
    const auto port = m_listener->listen();
    if (!port)
        return port.error();
    return baseUrl();
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

QUrl ReferenceServer::playerUrl(const Scenario &scenario)
{
    QUrl url = baseUrl();
    if (url.isEmpty())
        return {};
    // Two files of the same name, or a file named like a built-in scenario, must not answer for each other.
    QString id = scenario.name();
    for (int i = 2;; ++i) {
        const auto known = m_scenarios.constFind(id);
        const bool builtInOfOther =
            known == m_scenarios.cend() && Scenario::builtInNames().contains(id) && *Scenario::builtIn(id) != scenario;
        if (!builtInOfOther && (known == m_scenarios.cend() || *known == scenario))
            break;
        id = scenario.name() + QLatin1Char('-') + QString::number(i);
    }
    m_scenarios.insert(id, scenario);

    QUrlQuery query;
    query.addQueryItem(QStringLiteral("token"), sampleToken(scenario));
    query.addQueryItem(QStringLiteral("scenario"), QString::fromLatin1(QUrl::toPercentEncoding(id)));
    url.setPath(QStringLiteral("/embed"));
    url.setQuery(query);
    return url;
}

HttpReply ReferenceServer::reply(const HttpRequest &request)
{
    HttpReply result = [this, &request] {
        if (!isLoopbackHost(request.host))
            return text(421, "This server answers only under its loopback address.");
        if (request.path.startsWith(QLatin1String("/session/")))
            return replyToBeacon(request);
        if (request.method != HttpRequest::Method::Get && request.method != HttpRequest::Method::Head)
            return methodNotAllowed("GET, HEAD");
        return replyToPage(request);
    }();
    result.headers.emplaceBack("Cache-Control", "no-store");
    result.headers.emplaceBack("X-Content-Type-Options", "nosniff");
    return result;
}

HttpReply ReferenceServer::replyToPage(const HttpRequest &request) const
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

HttpReply ReferenceServer::replyToScenario(const QString &name) const
{
    const auto known = m_scenarios.constFind(name);
    const auto scenario = known != m_scenarios.cend() ? Result<Scenario>(*known) : Scenario::builtIn(name);
    if (!scenario)
        return text(404, scenario.error().message.toUtf8());
    return {.contentType = "application/json",
            .body = QJsonDocument(scenario->toJson()).toJson(QJsonDocument::Compact)};
}

HttpReply ReferenceServer::replyToBeacon(const HttpRequest &request)
{
    const bool begins = request.path == QLatin1String("/session/start");
    if (!begins && request.path != QLatin1String("/session/end"))
        return notFound(request);
    if (request.method != HttpRequest::Method::Post)
        return methodNotAllowed("POST");
    const QString id = request.query.queryItemValue(QStringLiteral("id"));
    if (id.isEmpty() || id.size() > longestSessionId)
        return text(400, "The session has no usable id.");

    if (begins) {
        if (m_openSessions.contains(id))
            return text(409, "This session has begun already.");
        m_openSessions.insert(id);
        ++m_sessionsBegun;
        Q_EMIT sessionBegun(id);
    } else {
        if (!m_openSessions.remove(id))
            return text(404, "No such session is open.");
        ++m_sessionsEnded;
        Q_EMIT sessionEnded(id);
    }
    return text(200, "ok");
}

bool ReferenceServer::isLoopbackHost(const QByteArray &host) const
{
    const QByteArray port = ':' + QByteArray::number(m_listener->port());
    return host == "127.0.0.1" + port || host.toLower() == "localhost" + port;
}

} // namespace vitrine
