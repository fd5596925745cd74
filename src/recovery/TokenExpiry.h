// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace vitrine {

/// When \a token expires (`exp` of a JWT, not verified), UTC; no value if it has no `exp`.
[[nodiscard]] std::optional<QDateTime> tokenExpiry(QStringView token);

/// When \a token, received at \a utcNow, is to be renewed, UTC: 60 s before it expires, or before the last tenth of its
/// remaining time if that is shorter; \a utcNow if it has expired. No value if it has no `exp`.
[[nodiscard]] std::optional<QDateTime> tokenRenewalTime(QStringView token, const QDateTime &utcNow);

} // namespace vitrine
