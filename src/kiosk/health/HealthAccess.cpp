// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/HealthAccess.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

bool isThisMachine(const QByteArray &host)
{
    const QUrl url(u"http://"_s + QString::fromLatin1(host), QUrl::StrictMode);
    if (!url.isValid() || !url.userInfo().isEmpty() || !url.path().isEmpty() || url.hasQuery() || url.hasFragment())
        return false;
    return url.host() == u"127.0.0.1" || url.host() == u"localhost" || url.host() == u"::1";
}

bool isFromWebPage(const HttpRequest &request)
{
    const QByteArray site = request.header("Sec-Fetch-Site");
    return !request.header("Origin").isEmpty() || (!site.isEmpty() && site != "none");
}

/// Of hashes, so that the time depends neither on the length of what is given nor on how much of it is right.
bool isSame(const QByteArray &given, const QByteArray &expected)
{
    const QByteArray a = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<uchar>(a.at(i)) ^ static_cast<uchar>(b.at(i)));
    return difference == 0;
}

} // namespace

bool HealthAccess::hasRightToken(const HttpRequest &request) const
{
    const QByteArray header = request.header("Authorization").trimmed();
    constexpr QByteArrayView scheme("Bearer ");
    if (header.size() <= scheme.size() ||
        QByteArrayView(header).first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return false;
    return isSame(header.mid(scheme.size()).trimmed(), m_token);
}

HealthAccess::Decision HealthAccess::decide(const HttpRequest &request) const
{
    if (hasToken())
        return hasRightToken(request) ? Decision::Allowed : Decision::TokenMissing;
    return isFromWebPage(request) || !isThisMachine(request.header("Host")) ? Decision::WebPage : Decision::Allowed;
}

} // namespace vitrine
