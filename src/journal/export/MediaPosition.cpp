// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/MediaPosition.h"

#include <algorithm>

namespace vitrine {

using std::chrono::milliseconds;

namespace {

/// The position in \a part at \a now, which is not before its start.
double positionIn(const PlayedPart &part, milliseconds now)
{
    const double length = static_cast<double>((part.end - part.start).count());
    const double passed = static_cast<double>((std::min(now, part.end) - part.start).count());
    const double share = length > 0.0 ? passed / length : 1.0;
    return part.media.fromSeconds + share * (part.media.toSeconds - part.media.fromSeconds);
}

} // namespace

std::optional<MediaPosition> mediaPosition(const QList<PlayedPart> &parts, qint64 mono)
{
    const milliseconds now(mono);
    const auto after = std::ranges::upper_bound(parts, now, {}, &PlayedPart::start);
    if (after == parts.begin())
        return std::nullopt;
    const PlayedPart &part = *std::prev(after);
    return MediaPosition{std::min(now, part.end).count(), positionIn(part, now)};
}

QList<PlayedPart> partsUntil(const QList<PlayedPart> &parts, qint64 mono)
{
    const milliseconds now(mono);
    const auto after = std::ranges::upper_bound(parts, now, {}, &PlayedPart::start);
    QList<PlayedPart> until(parts.begin(), after);
    if (!until.isEmpty() && until.last().end > now) {
        until.last().media.toSeconds = positionIn(until.last(), now);
        until.last().end = now;
    }
    return until;
}

} // namespace vitrine
