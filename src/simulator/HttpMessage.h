// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <utility>

namespace vitrine {

/// \brief What the reference server needs to know of a request, free of any HTTP library.
struct HttpRequest
{
    enum class Method { Get, Head, Post, Other };

    Method method = Method::Other;
    QString path = {};             ///< decoded, begins with a slash
    QUrlQuery query = {};          ///< as in the URL
    QByteArray host = {};          ///< value of `Host`, empty when not sent
    QByteArray range = {};         ///< value of `Range`
    QByteArray ifRange = {};       ///< value of `If-Range`
    QByteArray authorization = {}; ///< value of `Authorization`; a secret
    QByteArray organisation = {};  ///< value of `x-bv-org-id`
    QByteArray body = {};
};

/// \brief What the reference server answers. A HEAD request is answered with the same; the listener leaves the body
/// out.
struct HttpReply
{
    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    QList<std::pair<QByteArray, QByteArray>> headers = {}; ///< besides Content-Type and Content-Length
    std::chrono::milliseconds delay{0}; ///< answered so much later, if the client is still there then
};

} // namespace vitrine
