// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <utility>

namespace vitrine {

/// Names and values in the order in which they were sent. A name may occur more than once.
using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// \brief An HTTP request, independent of the HTTP library.
///
/// Do not log it, because it may contain secrets: `Authorization` in the headers, tokens in query and body.
struct HttpRequest
{
    enum class Method { Get, Head, Post, Options, Other };

    Method method = Method::Other;
    QString path = {};        ///< decoded, begins with a slash
    QUrlQuery query = {};     ///< as in the URL; may contain a token
    HttpHeaders headers = {}; ///< may contain `Authorization`, a secret
    QByteArray body = {};     ///< may contain a token

    /// The value of the header \a name, compared case-insensitively; empty if it was not sent. Several headers of one
    /// name are joined with ", " (RFC 9110, section 5.3).
    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/// \brief The reply to a request. For HEAD, the listener leaves out the body.
struct HttpReply
{
    int status = 200;
    QByteArray contentType = {};
    QByteArray body = {};
    HttpHeaders headers = {};           ///< besides Content-Type and Content-Length
    std::chrono::milliseconds delay{0}; ///< wait before sending; not sent if the client has disconnected by then

    using Send = std::function<void(const HttpReply &)>;
    /// Instead of all else: is called at once, and passes the reply to its argument, once, then or later. Nothing is
    /// sent if the client has disconnected by then.
    std::function<void(const Send &)> later = {};
};

} // namespace vitrine
