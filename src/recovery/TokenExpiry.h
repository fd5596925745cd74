// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QStringView>

#include <chrono>
#include <optional>

namespace vitrine {

/// When \a token expires (`exp` of a JWT), UTC; none when it does not say. Nothing is verified: a hint, not a proof.
[[nodiscard]] std::optional<QDateTime> tokenExpiry(QStringView token);

/// How long after \a utcNow \a token is to be renewed: 60 s before it expires, or before the last tenth of the time
/// that it has left where that is shorter; 0 when it has expired. None when it does not say.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeUntilRenewal(QStringView token, const QDateTime &utcNow);

} // namespace vitrine
