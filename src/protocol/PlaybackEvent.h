// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/EventVocabulary.h"
#include "protocol/MediaDuration.h"
#include "protocol/PlaybackProgress.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief One playback event (`infoDelivery` with `playlogEventName`).
///
/// Every property may be missing and then has no value, because 0 is a real position (docs/protocol.md, trap 10).
struct PlaybackEvent
{
    EventMeaning meaning = EventMeaning::Unknown;
    QString name;                             ///< canonical name; if unknown, the name as sent
    QString rawName;                          ///< `playlogEventName` as sent
    QJsonObject data;                         ///< `playlogData` as sent
    std::optional<double> sentAtUnixSeconds;  ///< `currentTimeLastUpdated`, else `system_time`
    std::optional<double> positionSeconds;    ///< `current_position`, absent until the first frame
    std::optional<double> playbackRate;       ///< the new rate of a RateChanged event, in either spelling
    MediaDuration duration;                   ///< `video_total_duration`; live also by `content_streaming_type`
    std::optional<PlaybackProgress> progress; ///< set if the same message has a `currentTime`

    friend bool operator==(const PlaybackEvent &, const PlaybackEvent &) = default;
};

} // namespace vitrine
