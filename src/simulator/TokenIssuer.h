// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QSet>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

class Clock;

/// \brief Issues tokens in the form of a resource token, and verifies them.
///
/// A token is a JWT. Each issuer signs with its own random key, so tokens of another issuer and changed tokens are
/// invalid. The tokens are good for nothing but the fake service. The clock must outlive the issuer.
class TokenIssuer
{
public:
    enum class Verdict { Valid, Invalid, Expired };

    explicit TokenIssuer(const Clock &clock);

    /// A token with \a claims, and with `iat` and `exp` when there is an \a expiry; without one it never expires, as
    /// BlendVision's do. No two tokens are equal.
    [[nodiscard]] QString issue(const QJsonObject &claims, const std::optional<QDateTime> &expiry = std::nullopt);
    /// From now on \a token, which must be valid, has expired.
    void expire(const QString &token);
    /// Whether this issuer has issued \a token, and whether it has expired: from the second that `exp` names on. With
    /// an \a age, that is the time since the token was issued (`iat`), instead of the clock.
    [[nodiscard]] Verdict check(const QString &token,
                                std::optional<std::chrono::milliseconds> age = std::nullopt) const;

    /// How many tokens were issued.
    [[nodiscard]] int issued() const { return m_issued; }

private:
    [[nodiscard]] QByteArray signature(const QByteArray &content) const;

    const Clock &m_clock;
    QByteArray m_key;
    QSet<QString> m_expired; ///< before their time
    int m_issued = 0;
};

} // namespace vitrine
