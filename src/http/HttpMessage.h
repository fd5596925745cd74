// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <utility>

namespace vitrine {

/// Names and values in the order in which they were sent. A name may occur more than once.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// \brief A request, free of any HTTP library.
///
/// May hold secrets, so it must not be logged: the value of `Authorization` in the headers, and tokens in query and
/// body.
struct HttpRequest
{
    enum class Method { Get, Head, Post, Other };

    Method method = Method::Other;
    QString path = {};        ///< decoded, begins with a slash
    QUrlQuery query = {};     ///< as in the URL; may hold a token
    HttpHeaders headers = {}; ///< may hold `Authorization`, a secret
    QByteArray body = {};     ///< may hold a token

    /// The value of the header \a name, in any case of letters; empty when it was not sent. Several headers of one name
    /// are joined with ", " (RFC 9110, section 5.3).
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// \brief The answer to a request. To HEAD, the listener sends it without the body.
struct HttpReply
{
    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    HttpHeaders headers = {};           ///< besides Content-Type and Content-Length
    std::chrono::milliseconds delay{0}; ///< how long to wait before sending; not sent when the client has gone by then
};

} // namespace vitrine
