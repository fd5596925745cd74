// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/ErrorReason.h"

#include <array>

namespace vitrine {

namespace {

struct Row
{
    ErrorReason reason;
    QLatin1StringView name;
    int code;
};

// Source: BlendVision "Callback Integration", error table; docs/protocol.md, "Errors".
constexpr std::array<Row, 6> rows{{
    {ErrorReason::ResourceNotFound, QLatin1StringView("ERROR_REASON_RESOURCE_NOT_FOUND"), 5},
    {ErrorReason::DomainInvalid, QLatin1StringView("ERROR_REASON_DOMAIN_INVALID"), 7},
    {ErrorReason::OverDeviceLimit, QLatin1StringView("ERROR_REASON_OVER_DEVICE_LIMIT"), 7},
    {ErrorReason::PlaybackSessionExpired, QLatin1StringView("ERROR_REASON_PLAYBACK_SESSION_EXPIRED"), 7},
    {ErrorReason::TokenInvalid, QLatin1StringView("ERROR_REASON_TOKEN_INVALID"), 16},
    {ErrorReason::TokenExpired, QLatin1StringView("ERROR_REASON_TOKEN_EXPIRED"), 16},
}};

} // namespace

ErrorReason errorReasonFromName(QStringView name)
{
    const QStringView wanted = name.trimmed();
    for (const Row &row : rows) {
        // Comparing the sizes first is cheap, and they differ in most rows.
        if (wanted.size() == row.name.size() && wanted.compare(row.name, Qt::CaseInsensitive) == 0)
            return row.reason;
    }
    return ErrorReason::Unknown;
}

QString errorReasonName(ErrorReason reason)
{
    for (const Row &row : rows) {
        if (row.reason == reason)
            return row.name;
    }
    return {};
}

std::optional<int> errorReasonCode(ErrorReason reason)
{
    for (const Row &row : rows) {
        if (row.reason == reason)
            return row.code;
    }
    return std::nullopt;
}

} // namespace vitrine
