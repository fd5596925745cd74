// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace vitrine {

class Clock;

/// \brief Makes tokens of the shape of a resource token, and knows its own again.
///
/// A token is a JWT, signed with a key that is made anew for each mint: what another mint has made, or somebody has
/// changed, is invalid here. There is nothing that such a token could open elsewhere. The clock must outlive the mint.
class TokenMint
{
public:
    enum class Verdict { Valid, Invalid, Expired };

    explicit TokenMint(const Clock &clock);

    /// A token with \a claims, and with `exp` when it has an \a expiry; else it is good for ever, as BlendVision's are.
    /// No two are the same.
    [[nodiscard]] QString mint(const QJsonObject &claims, const std::optional<QDateTime> &expiry = std::nullopt);
    /// Whether \a token is one of ours, and whether its time is over: it is from the second that `exp` names.
    [[nodiscard]] Verdict check(const QString &token) const;

    /// How many tokens have been made.
    [[nodiscard]] int minted() const { return m_minted; }

private:
    [[nodiscard]] QByteArray signature(const QByteArray &content) const;

    const Clock &m_clock;
    QByteArray m_key;
    int m_minted = 0;
};

} // namespace vitrine
