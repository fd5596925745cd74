// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlaybackRestore.h"

#include "player/Logging.h"
#include "web/MediaAccess.h"
#include "web/MessageBridge.h"

#include <cmath>
#include <utility>

namespace vitrine {

namespace {

constexpr int hasMetadata = 1; // before, the player may still replace or reset the element
constexpr int canGoOn = 3;     // by then, the player has applied the requested start position

void logError(const Result<MediaStatus> &result)
{
    if (!result)
        qCInfo(playerLog).noquote() << "not restored:" << result.error().message;
}

} // namespace

PlaybackRestore::PlaybackRestore(MediaAccess &media, const MessageBridge &bridge, QObject *parent)
    : QObject(parent)
    , m_media(media)
{
    connect(&bridge, &MessageBridge::loadStarted, this, &PlaybackRestore::begin);
    connect(&media, &MediaAccess::statusChanged, this, &PlaybackRestore::follow);
}

void PlaybackRestore::forget()
{
    m_last.reset();
    m_wanted.reset();
    m_next.reset();
    m_position.reset();
}

void PlaybackRestore::expectPosition(std::optional<double> positionSeconds)
{
    m_next = positionSeconds;
}

void PlaybackRestore::begin()
{
    m_wanted = m_last;
    m_position = std::exchange(m_next, std::nullopt);
    m_open = 0;
}

void PlaybackRestore::follow(const std::optional<MediaStatus> &status)
{
    if (!status || status->readyState < hasMetadata)
        return;
    if (m_wanted && m_open == 0)
        restoreSettings(*status);
    if (m_position)
        restorePosition(*status);
    if (m_wanted)
        return;
    // A rate outside the allowed range is set by the player itself, for example 0 to freeze the picture.
    const bool isWish = status->playbackRate >= MediaAccess::lowestRate &&
                        status->playbackRate <= MediaAccess::highestRate && !status->duration.isLive();
    m_last = Wishes{isWish ? std::optional(status->playbackRate) : std::nullopt, status->volume, status->muted};
}

void PlaybackRestore::restoreSettings(const MediaStatus &status)
{
    const Wishes wanted = *m_wanted;
    // One extra, so that an immediate answer does not end the restore early.
    m_open = 1;
    const auto done = [this](const Result<MediaStatus> &result) {
        logError(result);
        if (m_open > 0 && --m_open == 0)
            m_wanted.reset();
    };
    const auto restore = [this, &done](auto &&command) {
        ++m_open;
        command(done);
    };
    if (wanted.playbackRate && *wanted.playbackRate != status.playbackRate)
        restore([&](const auto &reply) { m_media.setPlaybackRate(*wanted.playbackRate, reply); });
    if (wanted.volume != status.volume)
        restore([&](const auto &reply) { m_media.setVolume(wanted.volume, reply); });
    if (wanted.muted != status.muted)
        restore([&](const auto &reply) { m_media.setMuted(wanted.muted, reply); });
    done(status);
}

void PlaybackRestore::restorePosition(const MediaStatus &status)
{
    if (status.duration.isLive()) {
        m_position.reset();
        return;
    }
    // Media that is shorter than the position is different media, for example an advertisement.
    const bool isOther = status.duration.seconds().value_or(*m_position) < *m_position;
    if (isOther || status.readyState < canGoOn || status.seeking)
        return;
    const double position = *std::exchange(m_position, std::nullopt);
    if (std::abs(status.positionSeconds - position) > positionTolerance)
        m_media.seek(position, logError);
}

} // namespace vitrine
