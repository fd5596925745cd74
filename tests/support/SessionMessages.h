// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackSession.h"
#include "support/ManualClock.h"

#include <memory>
#include <optional>

namespace vitrine {

inline PlaybackEvent eventOf(EventMeaning meaning, std::optional<double> position = std::nullopt)
{
    PlaybackEvent event;
    event.meaning = meaning;
    event.positionSeconds = position;
    return event;
}

/// \brief A session whose player has loaded, and what the player says to it.
class SessionMessages
{
protected:
    void startAgain()
    {
        m_session = std::make_unique<PlaybackSession>(m_time);
        m_session->startLoad();
    }

    void say(EventMeaning meaning, std::optional<double> position = std::nullopt)
    {
        m_session->handleEvent(eventOf(meaning, position));
    }

    void progress(double position) { m_session->handleProgress({position, 1.0, std::nullopt}); }

    /// The next delivery, after half a second.
    void tick(double position)
    {
        m_time.advance(std::chrono::milliseconds(500));
        progress(position);
    }

    ManualClock m_time;
    std::unique_ptr<PlaybackSession> m_session;
};

} // namespace vitrine
