// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/MediaDuration.h"

#include <QJsonValue>
#include <QList>

#include <optional>

namespace vitrine {

/// \brief A time range of the media, in media seconds.
struct MediaRange
{
    double start = 0.0; ///< not negative
    double end = 0.0;   ///< not less than start

    friend bool operator==(const MediaRange &, const MediaRange &) = default;
};

/// \brief The state of the player's media element, as the browser reports it (HTML standard, media elements).
struct MediaStatus
{
    int element = 0;                     ///< number of the element in its page; increases when another one is chosen
    bool isVideo = false;                ///< else audio
    double positionSeconds = 0.0;        ///< media seconds; negative only in a few live streams
    MediaDuration duration;              ///< live: the element reports an infinite duration
    bool paused = true;                  ///< a stall is not a pause
    bool ended = false;                  ///< playback has reached the end
    bool seeking = false;                ///< a seek is in progress
    double playbackRate = 1.0;           ///< 1 is normal; -16 to 16
    double volume = 1.0;                 ///< 0 to 1
    bool muted = false;                  ///< independent of the volume
    int readyState = 0;                  ///< 0 (HAVE_NOTHING) to 4 (HAVE_ENOUGH_DATA)
    QList<MediaRange> buffered;          ///< in order; at most 32
    QList<MediaRange> seekable;          ///< in order; at most 32
    std::optional<qint64> droppedFrames; ///< since the media was loaded; no value for audio
    std::optional<qint64> totalFrames;   ///< dropped ones included

    /// Parses a status from resources/web/media.js. No value if a field is missing, of another type or out of range.
    [[nodiscard]] static std::optional<MediaStatus> fromJson(const QJsonValue &value);

    friend bool operator==(const MediaStatus &, const MediaStatus &) = default;
};

} // namespace vitrine
