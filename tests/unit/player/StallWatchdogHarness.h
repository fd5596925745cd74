// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackSession.h"
#include "player/StallWatchdog.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

namespace vitrine {

using namespace std::chrono_literals;
using enum EventMeaning;

/// \brief A watchdog with a session and a clock, for tests that derive from it.
class StallWatchdogHarness : public QObject
{
protected:
    void begin(const StallWatchdog::Options &options = {})
    {
        m_watch.reset();
        m_session = std::make_unique<PlaybackSession>(m_clock);
        m_watch = std::make_unique<StallWatchdog>(*m_session, m_clock, options);
        m_silent = std::make_unique<QSignalSpy>(m_watch.get(), &StallWatchdog::silent);
        m_session->startLoad();
    }

    void play()
    {
        say(Started);
        progress(0.0);
        m_clock.advance(500ms);
        progress(0.5);
        QCOMPARE(m_session->state(), PlaybackState::Playing);
    }
    void progress(double position) { m_session->handleProgress({position, 1.0, std::nullopt}); }
    void say(EventMeaning meaning, const QString &name = {})
    {
        PlaybackEvent event;
        event.meaning = meaning;
        event.name = name;
        m_session->handleEvent(event);
    }
    /// Seconds in which the player says nothing, or only that it is at \a position.
    void pass(int seconds, std::optional<double> position = std::nullopt)
    {
        for (int i = 0; i < seconds; ++i) {
            m_clock.advance(1s);
            if (position)
                progress(*position);
            m_watch->tick();
        }
    }

    /// The player has never been silent, and is so for the first time after exactly \a seconds more; see pass().
    [[nodiscard]] bool isSilentAfter(int seconds, std::optional<double> position = std::nullopt)
    {
        pass(seconds - 1, position);
        const bool wasEarly = m_silent->count() != 0;
        pass(1, position);
        return !wasEarly && m_silent->count() == 1;
    }

    ManualClock m_clock;
    std::unique_ptr<PlaybackSession> m_session;
    std::unique_ptr<StallWatchdog> m_watch;
    std::unique_ptr<QSignalSpy> m_silent;
};

} // namespace vitrine
