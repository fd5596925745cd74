// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/LooseJson.h"

#include <cmath>

namespace vitrine {

namespace {

constexpr double millisecondsFrom = 1e11;           // seconds reach this in the year 5138
constexpr double latestUnixSeconds = 32503680000.0; // year 3000
constexpr double farthestPosition = 1e11;           // includes wall-clock positions of live streams
constexpr double highestRate = 64.0;

std::optional<double> within(std::optional<double> number, double low, double high)
{
    return number && *number >= low && *number <= high ? number : std::nullopt;
}

} // namespace

std::optional<double> looseNumber(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::isfinite(number) ? std::optional(number) : std::nullopt;
    }
    if (value.isString()) {
        bool ok = false;
        const double number = value.toString().toDouble(&ok);
        if (ok && std::isfinite(number))
            return number;
    }
    return std::nullopt;
}

std::optional<double> loosePosition(const QJsonValue &value)
{
    return within(looseNumber(value), 0.0, farthestPosition);
}

std::optional<double> looseUnixSeconds(const QJsonValue &value)
{
    std::optional<double> seconds = looseNumber(value);
    if (!seconds || *seconds <= 0.0)
        return std::nullopt;
    if (*seconds > millisecondsFrom)
        *seconds /= 1000.0;
    return within(seconds, 1.0, latestUnixSeconds);
}

std::optional<double> looseRate(const QJsonValue &value)
{
    return within(looseNumber(value), 0.0, highestRate);
}

} // namespace vitrine
