// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"
#include "protocol/Result.h"

#include <QByteArray>
#include <QString>

namespace vitrine {

/// \brief Decides who may use the gateway. Pure.
///
/// Programs on this machine may, web pages may not. A page reaches a loopback port in two ways: as another site, which
/// its browser tells in `Origin` or `Sec-Fetch-Site`, or with a name of its own that resolves to this machine (DNS
/// rebinding), which is in `Host`. With a token, only those may that know the URL.
class GatewayAccess
{
public:
    /// An empty \a token means that none is needed.
    explicit GatewayAccess(QString token = {});

    /// A token of 128 random bits from the system, as 22 characters of a URL.
    [[nodiscard]] static QString randomToken();

    /// The path after the token, `/json/version` for example, if \a request is allowed; otherwise the reason.
    [[nodiscard]] Result<QString> allowedPath(const HttpRequest &request) const;
    /// The path of a URL that is allowed: `/`, or `/TOKEN/`.
    [[nodiscard]] QString basePath() const;

private:
    QString m_token;
};

} // namespace vitrine
