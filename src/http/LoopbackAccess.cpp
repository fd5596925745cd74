// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/LoopbackAccess.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

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
    if (!url.isValid() || !url.userInfo().isEmpty() || !url.path().isEmpty() || url.hasQuery() || url.hasFragment())
        return false;
    return url.host() == u"127.0.0.1" || url.host() == u"localhost" || url.host() == u"::1";
}

} // namespace

LoopbackFault loopbackFault(const HttpRequest &request)
{
    if (countOf(request, "Host") != 1 || !isThisMachine(request.header("Host")))
        return LoopbackFault::Host;
    if (countOf(request, "Origin") != 0)
        return LoopbackFault::Origin;
    const QByteArray site = request.header("Sec-Fetch-Site");
    return site.isEmpty() || site == "none" ? LoopbackFault::None : LoopbackFault::Site;
}

bool isSameSecret(const QByteArray &given, const QByteArray &expected)
{
    const QByteArray a = QCryptographicHash::hash(given, QCryptographicHash::Sha256);
    const QByteArray b = QCryptographicHash::hash(expected, QCryptographicHash::Sha256);
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned>(static_cast<uchar>(a.at(i)) ^ static_cast<uchar>(b.at(i)));
    return difference == 0;
}

} // namespace vitrine
