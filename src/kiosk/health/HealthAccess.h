// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpMessage.h"

#include <QByteArray>

#include <utility>

namespace vitrine {

/// \brief Decides who may use the health server. Pure.
///
/// With a token, only requests that have it. Without one, programs on this machine, but no web pages: these reach a
/// loopback port as another site, which the browser tells in `Origin` or `Sec-Fetch-Site`, or with a name of their own
/// that resolves to this machine (DNS rebinding), which is in `Host`.
class HealthAccess
{
public:
    enum class Decision {
        Allowed,
        TokenMissing, ///< or wrong
        WebPage,
    };

    /// An empty \a token means that none is needed.
    explicit HealthAccess(QByteArray token = {})
        : m_token(std::move(token))
    {
    }

    [[nodiscard]] bool hasToken() const { return !m_token.isEmpty(); }
    [[nodiscard]] Decision decide(const HttpRequest &request) const;

private:
    [[nodiscard]] bool hasRightToken(const HttpRequest &request) const;

    QByteArray m_token;
};

} // namespace vitrine
