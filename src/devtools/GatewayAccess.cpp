// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/GatewayAccess.h"

#include "http/LoopbackAccess.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

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
    switch (loopbackFault(request)) {
    case LoopbackFault::None:
        break;
    case LoopbackFault::Host:
        return Error{u"The Host header must name this machine: use 127.0.0.1 or localhost in the URL."_s};
    case LoopbackFault::Origin:
        return Error{u"Web pages may not use this port: the request has an Origin header."_s};
    case LoopbackFault::Site:
        return Error{u"Web pages may not use this port: a page of a browser sent the request."_s};
    }
    if (m_token.isEmpty())
        return request.path;
    const QString token = request.path.section(u'/', 1, 1);
    if (!isSameSecret(token.toUtf8(), m_token.toUtf8()))
        return Error{u"The URL lacks the token: use the URL that was given when the gateway started."_s};
    const QString rest = request.path.mid(token.size() + 1);
    return rest.isEmpty() ? u"/"_s : rest;
}

QString GatewayAccess::basePath() const
{
    return m_token.isEmpty() ? u"/"_s : u'/' + m_token + u'/';
}

} // namespace vitrine
