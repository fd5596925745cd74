// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/PlayerFiles.h"

#include "http/ByteRange.h"
#include "http/HttpMessage.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <optional>
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
        std::pair{".m4v", "video/mp4"},
        std::pair{".webm", "video/webm"},
    };
    for (const auto &[suffix, type] : types) {
        if (path.endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
            return type;
    }
    return "application/octet-stream";
}

HttpReply notFound(const HttpRequest &request)
{
    return replyWithText(404, "Not found: the reference player has no " + request.path.toUtf8());
}

constexpr qint64 longestVideoPart = 1024 * 1024;

/// The file at \a path, or the part of it that \a request asks for, of \a longestPart bytes at most.
HttpReply file(const QString &path, const HttpRequest &request, std::optional<qint64> longestPart = std::nullopt)
{
    QFile source(path);
    if (!QFileInfo(path).isFile() || !source.open(QIODevice::ReadOnly))
        return notFound(request);
    // No validators are sent, so an If-Range cannot match: RFC 9110 then wants the whole file.
    const QByteArray asked = request.header("If-Range").isEmpty() ? request.header("Range") : QByteArray();
    auto range = ByteRange::fromHeader(asked, source.size());
    if (longestPart) {
        range = range.limitedTo(*longestPart);
        if (range.length() > *longestPart)
            return replyWithText(400, "The file is large: ask for a part of it with Range.");
    }
    if (range.kind() == ByteRange::Kind::Unsatisfiable) {
        HttpReply reply = replyWithText(416, "The file has no such bytes.");
        reply.headers.emplaceBack("Content-Range", range.contentRange());
        return reply;
    }
    source.seek(range.first());
    HttpReply reply{.contentType = contentTypeOf(path), .body = source.read(range.length())};
    if (reply.body.size() != range.length())
        return replyWithText(500, "The file cannot be read: " + source.errorString().toUtf8());
    reply.headers.emplaceBack("Accept-Ranges", "bytes");
    if (range.kind() == ByteRange::Kind::Partial) {
        reply.status = 206;
        reply.headers.emplaceBack("Content-Range", range.contentRange());
    }
    return reply;
}

} // namespace

HttpReply replyWithText(int status, const QByteArray &message)
{
    return {.status = status, .contentType = "text/plain; charset=utf-8", .body = message + '\n'};
}

HttpReply replyWithVideo(const QString &path, const HttpRequest &request)
{
    return file(path, request, longestVideoPart);
}

HttpReply replyWithPlayerFile(const HttpRequest &request)
{
    const QString &path = request.path;
    if (path == QLatin1String("/embed")) {
        HttpReply page = file(QStringLiteral(":/vitrine/player/index.html"), request);
        page.headers.emplaceBack("Content-Security-Policy", contentSecurityPolicy);
        return page;
    }
    const QStringList parts = path.split(QLatin1Char('/')); // "", folder, file
    if (parts.size() == 3 && (parts[1] == QLatin1String("player") || parts[1] == QLatin1String("sample")) &&
        !parts[2].startsWith(QLatin1Char('.')))
        return file(QStringLiteral(":/vitrine") + path, request);
    return notFound(request);
}

} // namespace vitrine
