// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PauseRestore.h"

#include "playback/Clock.h"
#include "player/Logging.h"
#include "web/MessageBridge.h"

#include <QScopeGuard>

#include <utility>

namespace vitrine {

PauseRestore::PauseRestore(MediaAccess &media, const MessageBridge &bridge, const Clock &clock, Mode mode,
                           QObject *parent)
    : QObject(parent)
    , m_media(media)
    , m_clock(clock)
    , m_mode(mode)
{
    connect(&bridge, &MessageBridge::loadStarted, this, &PauseRestore::begin);
    // What the page loads by itself plays; a page that redirects has not been paused yet.
    const auto followPage = [this] {
        if (!m_isDue)
            endPause();
    };
    connect(&bridge, &MessageBridge::documentReplaced, this, followPage);
    connect(&bridge, &MessageBridge::playerReplaced, this, followPage);
    connect(&media, &MediaAccess::statusChanged, this, &PauseRestore::follow);
}

void PauseRestore::play(MediaAccess::Reply reply)
{
    m_media.play([this, reply = std::move(reply)](const Result<MediaStatus> &result) {
        if (result)
            endPause();
        if (reply)
            reply(result);
    });
}

void PauseRestore::pause(MediaAccess::Reply reply)
{
    m_media.pause([this, reply = std::move(reply)](const Result<MediaStatus> &result) {
        m_isPaused = m_isPaused || (result.hasValue() && !result->ended && !m_isLeft);
        if (reply)
            reply(result);
    });
}

void PauseRestore::noteInput()
{
    m_lastInput = m_clock.elapsed();
}

void PauseRestore::endPause()
{
    m_isPaused = false;
    m_isDue = false;
}

void PauseRestore::forget()
{
    endPause();
    m_isLeft = true;
}

void PauseRestore::begin()
{
    m_isLeft = false;
    m_isDue = m_isPaused && m_mode == Mode::Keep;
    m_last.reset();
}

void PauseRestore::follow(const std::optional<MediaStatus> &status)
{
    const auto keepLast = qScopeGuard([this, &status] { m_last = status; });
    if (!status || m_isLeft || m_isRestoring)
        return;
    if (std::exchange(m_isDue, false))
        pauseAgain();
    else if (isPause(*status))
        m_isPaused = true;
    else if (isPlayback(*status))
        m_isPaused = false;
}

void PauseRestore::pauseAgain()
{
    m_isRestoring = true;
    m_media.pause([this](const Result<MediaStatus> &result) {
        m_isRestoring = false;
        if (!result)
            qCInfo(playerLog).noquote() << "the pause is not restored:" << result.error().message;
    });
}

// An element that loads other media is reset to paused.
bool PauseRestore::isPause(const MediaStatus &status) const
{
    const bool wasPlaying = m_last && !m_last->paused && m_last->element == status.element;
    return wasPlaying && status.paused && !status.ended && status.readyState > 0 && isReaction();
}

// A page that starts to play is not paused for a moment, until the pause is repeated.
bool PauseRestore::isPlayback(const MediaStatus &status) const
{
    const bool hasMoved = m_last && !m_last->paused && status.positionSeconds > m_last->positionSeconds;
    return status.ended || (!status.paused && (hasMoved || isReaction()));
}

bool PauseRestore::isReaction() const
{
    return m_lastInput && m_clock.elapsed() - *m_lastInput <= reactionTime;
}

} // namespace vitrine
