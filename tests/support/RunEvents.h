// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"

namespace vitrine {

/// An event like those of RunLog, with number \a seq and a time that depends on it.
inline RunEvent runEvent(qint64 seq, const RunEvent::Fields &fields)
{
    return {seq, QDateTime::fromString(QStringLiteral("2026-01-01T12:00:00Z"), Qt::ISODate).addMSecs(1000 * seq + 250),
            std::chrono::milliseconds(1000 * seq), fields};
}

/// A playback event with the name \a name.
inline PlaybackEvent playbackEvent(const QString &name)
{
    PlaybackEvent event;
    event.name = name;
    event.rawName = name;
    return event;
}

/// A progress delivery at \a positionSeconds.
inline ProgressReport progressReport(double positionSeconds, double playbackRate = 1.0, MediaDuration duration = {})
{
    return {{positionSeconds, playbackRate, std::nullopt}, playbackRate, duration};
}

/// An error of the player; \a code may be empty.
inline PlaybackError playbackError(ErrorReason reason, const QString &code = {})
{
    PlaybackError error;
    error.event = playbackEvent(QStringLiteral("playback_error_occurred"));
    error.reason = reason;
    if (error.isKnown())
        error.rawReason = errorReasonName(reason);
    error.rawCode = code;
    bool isNumber = false;
    const qint64 number = code.toLongLong(&isNumber);
    if (isNumber)
        error.code = number;
    return error;
}

} // namespace vitrine
