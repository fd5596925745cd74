// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/WeeklyHours.h"

#include <QString>
#include <QStringList>

#include <optional>

// Windows and zone are two keys of one value, in any order. Only for src/settings/rows.
namespace vitrine {

/// Sets the windows of \a hours and keeps its zone. Returns an error as the end of a sentence, or no value.
inline std::optional<QString> assignWindows(WeeklyHours &hours, const QStringList &windows)
{
    const Result<WeeklyHours> read = WeeklyHours::fromText(windows, hours.zoneId());
    if (!read)
        return read.error().message;
    hours = *read;
    return std::nullopt;
}

/// Sets the zone of \a hours and keeps its windows. Returns as assignWindows().
inline std::optional<QString> assignZone(WeeklyHours &hours, const QString &text)
{
    const Result<QByteArray> zone = WeeklyHours::parseZone(text);
    if (!zone)
        return zone.error().message;
    hours = hours.inZone(*zone);
    return std::nullopt;
}

} // namespace vitrine
