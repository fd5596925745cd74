// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/ManualClock.h"
#include "ui/HudModel.h"

#include <memory>

namespace vitrine {

/// \brief A HUD on a session that the test drives, and a clock whose hands it turns. What is said is shown at once.
class HudFixture
{
protected:
    void begin()
    {
        m_clock = std::make_unique<ManualClock>();
        m_session = std::make_unique<PlaybackSession>(*m_clock);
        m_hud = std::make_unique<HudModel>(*m_session, *m_clock);
    }

    void end()
    {
        m_hud.reset();
        m_session.reset();
        m_clock.reset();
    }

    static PlaybackEvent saying(EventMeaning meaning, std::optional<double> position = std::nullopt,
                                MediaDuration duration = {})
    {
        PlaybackEvent event;
        event.meaning = meaning;
        event.positionSeconds = position;
        event.duration = duration;
        return event;
    }

    void say(EventMeaning meaning, std::optional<double> position = std::nullopt)
    {
        m_session->handleEvent(saying(meaning, position));
        m_hud->tick();
    }

    void start(MediaDuration duration)
    {
        m_session->handleEvent(saying(EventMeaning::Started, std::nullopt, duration));
        m_hud->tick();
    }

    void deliver(double position, double rate = 1.0)
    {
        m_session->handleProgress({position, rate, std::nullopt});
        m_hud->tick();
    }

    void pass(std::chrono::milliseconds time)
    {
        m_clock->advance(time);
        m_hud->tick();
    }

    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<PlaybackSession> m_session;
    std::unique_ptr<HudModel> m_hud;
};

} // namespace vitrine
