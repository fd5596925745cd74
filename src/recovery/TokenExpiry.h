// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QStringView>

#include <chrono>
#include <optional>

namespace vitrine {

/// When \a token expires (`exp` of a JWT, not verified), UTC; no value if it has no `exp`.
[[nodiscard]] std::optional<QDateTime> tokenExpiry(QStringView token);

/// The time from \a utcNow to the renewal of \a token: 60 s before it expires, or before the last tenth of its
/// remaining time if that is shorter; 0 if it has expired. No value if it has no `exp`.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeUntilRenewal(QStringView token, const QDateTime &utcNow);

} // namespace vitrine
