// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/GatewayAccess.h"

#include <QRandomGenerator>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

qsizetype countOf(const HttpRequest &request, QByteArrayView name)
{
    return std::ranges::count_if(request.headers, [name](const auto &header) {
        return QByteArrayView(header.first).compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool isThisMachine(const QByteArray &host)
{
    const QUrl url(u"http://"_s + QString::fromLatin1(host), QUrl::StrictMode);
    // A user name would be a part of the host for another parser.
    if (!url.isValid() || !url.userInfo().isEmpty() || url.path() != QString() || url.hasQuery() || url.hasFragment())
        return false;
    return url.host() == u"127.0.0.1" || url.host() == u"localhost" || url.host() == u"::1";
}

/// Compares without giving away by its time how much is right.
bool isSame(const QString &given, const QString &expected)
{
    if (given.size() != expected.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < given.size(); ++i)
        difference |= static_cast<unsigned>(given[i].unicode() ^ expected[i].unicode());
    return difference == 0;
}

} // namespace

GatewayAccess::GatewayAccess(QString token)
    : m_token(std::move(token))
{
}

QString GatewayAccess::randomToken()
{
    std::array<quint32, 4> numbers{};
    QRandomGenerator::system()->generate(numbers.begin(), numbers.end());
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(numbers.data()), static_cast<qsizetype>(sizeof numbers));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QString> GatewayAccess::allowedPath(const HttpRequest &request) const
{
    if (countOf(request, "Host") != 1 || !isThisMachine(request.header("Host")))
        return Error{u"The Host header must name this machine: use 127.0.0.1 or localhost in the URL."_s};
    if (countOf(request, "Origin") != 0)
        return Error{u"Web pages may not use this port: the request has an Origin header."_s};
    if (const QByteArray site = request.header("Sec-Fetch-Site"); !site.isEmpty() && site != "none")
        return Error{u"Web pages may not use this port: a page of a browser sent the request."_s};
    if (m_token.isEmpty())
        return request.path;
    const QString token = request.path.section(u'/', 1, 1);
    if (!isSame(token, m_token))
        return Error{u"The URL lacks the token: use the URL that was given when the gateway started."_s};
    const QString rest = request.path.mid(token.size() + 1);
    return rest.isEmpty() ? u"/"_s : rest;
}

QString GatewayAccess::basePath() const
{
    return m_token.isEmpty() ? u"/"_s : u'/' + m_token + u'/';
}

} // namespace vitrine
