// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/RequestHead.h"

#include <algorithm>

namespace vitrine {

namespace {

bool isLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isTokenCharacter(char c)
{
    return isLetterOrDigit(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isPathCharacter(char c)
{
    return isLetterOrDigit(c) || QByteArrayView("/_-.").contains(c);
}

bool isValueCharacter(char c)
{
    return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
}

Error invalid(const char *what)
{
    return Error{QStringLiteral("The request is not valid HTTP/1.1: %1.").arg(QLatin1StringView(what))};
}

HttpRequest::Method methodOf(const QByteArray &name)
{
    if (name == "GET")
        return HttpRequest::Method::Get;
    if (name == "HEAD")
        return HttpRequest::Method::Head;
    return name == "POST" ? HttpRequest::Method::Post : HttpRequest::Method::Other;
}

Result<HttpRequest> parseLines(const QByteArray &head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().chopped(1).split(' ');
    if (words.size() != 3 || words[0].isEmpty() || (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0"))
        return invalid("its first line is not “METHOD PATH HTTP/1.1”");

    HttpRequest request;
    request.method = methodOf(words[0]);
    const QByteArray path = words[1].split('?').first();
    if (!path.startsWith('/') || !std::ranges::all_of(path, isPathCharacter))
        return invalid("its path has characters that no path of the DevTools protocol has");
    request.path = QString::fromLatin1(path);

    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines[i].endsWith('\r'))
            return invalid("a line does not end in CR LF");
        const QByteArray line = lines[i].chopped(1);
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
        const QByteArray value = line.mid(colon + 1).trimmed();
        if (name.isEmpty() || !std::ranges::all_of(name, isTokenCharacter))
            return invalid("a header has no valid name");
        if (!std::ranges::all_of(value, isValueCharacter))
            return invalid("a header has control characters");
        request.headers.append({name, value});
    }
    return request;
}

} // namespace

std::optional<Result<HttpRequest>> parseRequestHead(const QByteArray &received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end > largestRequestHead || (end < 0 && received.size() > largestRequestHead))
        return invalid("its head has more than 16 KiB");
    if (end < 0)
        return std::nullopt;
    return parseLines(received.left(end + 1));
}

} // namespace vitrine
