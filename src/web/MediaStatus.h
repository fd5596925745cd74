// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/MediaDuration.h"

#include <QJsonValue>
#include <QList>

#include <optional>

namespace vitrine {

/// \brief A stretch of the media, in media seconds.
struct MediaRange
{
    double start = 0.0; ///< not negative
    double end = 0.0;   ///< not before \a start

    friend bool operator==(const MediaRange &, const MediaRange &) = default;
};

/// \brief How the player's media element is, as the browser itself says (HTML standard, media elements).
struct MediaStatus
{
    int element = 0;              ///< number of the element; another one is another element, or the same in a new page
    bool isVideo = false;         ///< else audio
    double positionSeconds = 0.0; ///< media seconds; negative only in a few live streams
    MediaDuration duration;       ///< live: the element says that there is no end
    bool paused = true;           ///< asked to stand still; a stall is not a pause
    bool ended = false;           ///< has played to the end
    bool seeking = false;         ///< on its way to another position
    double playbackRate = 1.0;    ///< 1 is normal; the browser has from 0 to 16
    double volume = 1.0;          ///< 0 to 1
    bool muted = false;           ///< whatever the volume is
    int readyState = 0;           ///< 0 nothing, 1 metadata, 2 this frame, 3 a little more, 4 enough
    QList<MediaRange> buffered;   ///< in order; at most 32
    QList<MediaRange> seekable;   ///< in order; at most 32
    std::optional<qint64> droppedFrames; ///< since the media was loaded; no value for audio
    std::optional<qint64> totalFrames;   ///< dropped ones included

    /// Reads what resources/web/media.js tells. No value when anything is missing, of another type or out of range.
    [[nodiscard]] static std::optional<MediaStatus> fromJson(const QJsonValue &value);

    friend bool operator==(const MediaStatus &, const MediaStatus &) = default;
};

} // namespace vitrine
