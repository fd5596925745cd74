// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlaybackRestore.h"

#include "player/Logging.h"
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

PlaybackRestore::PlaybackRestore(MediaAccess &media, const MessageBridge &bridge, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_media(media)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PlaybackRestore::tick);
    connect(&bridge, &MessageBridge::loadStarted, this, &PlaybackRestore::begin);
    connect(&media, &MediaAccess::statusChanged, this, &PlaybackRestore::follow);
}

template<typename T>
MediaAccess::Reply PlaybackRestore::keeping(std::optional<T> Wishes::*wish, T value, MediaAccess::Reply reply)
{
    if (m_wanted)
        ((*m_wanted).*wish).reset();
    return [this, wish, value, reply = std::move(reply)](const Result<MediaStatus> &result) {
        if (result && result->readyState < hasMetadata && !m_isLeft) {
            if (!m_wanted)
                m_wanted.emplace();
            (*m_wanted).*wish = value;
        }
        if (reply)
            reply(result);
    };
}

void PlaybackRestore::setPlaybackRate(double rate, MediaAccess::Reply reply)
{
    m_media.setPlaybackRate(rate, keeping(&Wishes::playbackRate, rate, std::move(reply)));
}

void PlaybackRestore::setVolume(double volume, MediaAccess::Reply reply)
{
    m_media.setVolume(volume, keeping(&Wishes::volume, volume, std::move(reply)));
}

void PlaybackRestore::setMuted(bool muted, MediaAccess::Reply reply)
{
    m_media.setMuted(muted, keeping(&Wishes::muted, muted, std::move(reply)));
}

void PlaybackRestore::forget()
{
    m_last = {.volume = m_initialVolume};
    m_isLeft = true;
    m_wanted.reset();
    m_next.reset();
    m_position.reset();
    m_isPending = false;
    m_deadline.reset();
    m_timer.stop();
}

void PlaybackRestore::expectPosition(std::optional<double> positionSeconds)
{
    m_next = positionSeconds;
    ++m_requests;
    m_isPending = positionSeconds && m_media.isOn();
}

void PlaybackRestore::notePlaying()
{
    if (!isPositionPending() || m_deadline)
        return;
    m_deadline = m_clock.elapsed() + positionLimit;
    m_timer.start(positionLimit);
}

void PlaybackRestore::tick()
{
    if (!m_deadline)
        return;
    // A coarse timer may fire early.
    if (const auto left = *m_deadline - m_clock.elapsed(); left > std::chrono::milliseconds(0))
        m_timer.start(left);
    else
        settle(std::nullopt);
}

void PlaybackRestore::settle(std::optional<double> positionSeconds)
{
    m_deadline.reset();
    m_timer.stop();
    if (std::exchange(m_isPending, false))
        Q_EMIT positionSettled(positionSeconds);
}

void PlaybackRestore::begin()
{
    m_isLeft = false;
    if (!m_wanted)
        m_wanted = m_last;
    m_position = std::exchange(m_next, std::nullopt);
    m_deadline.reset();
    m_timer.stop();
    m_open = 0;
}

void PlaybackRestore::follow(const std::optional<MediaStatus> &status)
{
    if (m_isLeft || !status || status->readyState < hasMetadata)
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
    if (wanted.volume && *wanted.volume != status.volume)
        restore([&](const auto &reply) { m_media.setVolume(*wanted.volume, reply); });
    if (wanted.muted && *wanted.muted != status.muted)
        restore([&](const auto &reply) { m_media.setMuted(*wanted.muted, reply); });
    done(status);
}

void PlaybackRestore::restorePosition(const MediaStatus &status)
{
    if (status.duration.isLive()) {
        m_position.reset();
        settle(std::nullopt);
        return;
    }
    // Media that is shorter than the position is different media, for example an advertisement.
    const bool isOther = status.duration.seconds().value_or(*m_position) < *m_position;
    if (isOther || status.readyState < canGoOn || status.seeking)
        return;
    const double position = *std::exchange(m_position, std::nullopt);
    if (std::abs(status.positionSeconds - position) > positionTolerance)
        seek(position);
    else
        settle(status.positionSeconds);
}

void PlaybackRestore::seek(double positionSeconds)
{
    m_media.seek(positionSeconds, [this, request = m_requests](const Result<MediaStatus> &result) {
        logError(result);
        if (request == m_requests)
            settle(result ? std::optional(result->positionSeconds) : std::nullopt);
    });
}

} // namespace vitrine
