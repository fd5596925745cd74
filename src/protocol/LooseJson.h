// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>

#include <optional>

namespace vitrine {

/// A finite number from a JSON number or a numeric string; the player sends both (docs/protocol.md, trap 7).
[[nodiscard]] std::optional<double> looseNumber(const QJsonValue &value);

/// A media position in seconds, 0 or more; negative and absurd values count as not sent.
[[nodiscard]] std::optional<double> loosePosition(const QJsonValue &value);

/// A Unix time in seconds from seconds or milliseconds, told apart by magnitude (above 1e11 means milliseconds);
/// 0, negative and absurd values count as not sent (docs/protocol.md, "Progress" and trap 6).
[[nodiscard]] std::optional<double> looseUnixSeconds(const QJsonValue &value);

/// A playback rate, 0 to 64; 0 is kept: players send it while they buffer (docs/protocol.md, trap 15).
[[nodiscard]] std::optional<double> looseRate(const QJsonValue &value);

} // namespace vitrine
