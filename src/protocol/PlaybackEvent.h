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
/// Every property is optional on the wire; absent stays absent, since 0 is a real position.
struct PlaybackEvent
{
    /// What `content_streaming_type` says.
    enum class StreamType {
        Vod,
        Live,
    };

    EventMeaning meaning = EventMeaning::Unknown;
    QString name;                             ///< canonical name; the name as sent when it is unknown
    QString rawName;                          ///< `playlogEventName` as sent
    QJsonObject data;                         ///< `playlogData` as sent
    std::optional<double> sentAtUnixSeconds;  ///< `currentTimeLastUpdated`, else `system_time`
    std::optional<double> positionSeconds;    ///< `current_position`, absent until the first frame
    std::optional<double> playbackRate;       ///< new rate of a RateChanged event, under each of its spellings
    MediaDuration duration;                   ///< `video_total_duration`; live also when the stream type says so
    std::optional<StreamType> streamType;     ///< `content_streaming_type`
    QString moduleVersion;                    ///< `playback_module_version`; often empty
    std::optional<PlaybackProgress> progress; ///< set when the same message also carried `currentTime`

    friend bool operator==(const PlaybackEvent &, const PlaybackEvent &) = default;
};

} // namespace vitrine
