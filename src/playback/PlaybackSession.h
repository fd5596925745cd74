// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackClock.h"
#include "playback/PlaybackState.h"
#include "playback/PlayedSegments.h"
#include "protocol/PlaybackError.h"
#include "protocol/PlaybackEvent.h"
#include "protocol/PlaybackProgress.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief What the player's messages mean: the state machine, the position, the duration, the rate, what was played.
///
/// Driven by results only (state events and advancing progress), never by the viewer's button intents, which lie when
/// autoplay is blocked or a stall never ends (docs/protocol.md, trap 11). Knows nothing of pages; the owner calls
/// startLoad() whenever a new document is on its way. Owned by Player; GUI thread; the clock must outlive it.
class PlaybackSession final : public QObject
{
    Q_OBJECT

public:
    explicit PlaybackSession(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] PlaybackState state() const { return m_state; }

    /// True from the player's first message after startLoad().
    [[nodiscard]] bool isReady() const { return m_ready; }

    /// Media seconds at this moment, extrapolated (PlaybackClock); no value before the first delivery.
    [[nodiscard]] std::optional<double> positionSeconds() const { return m_position.positionSeconds(); }

    /// The same where it was last told: for a player that may have stopped at any moment since.
    [[nodiscard]] std::optional<double> toldPositionSeconds() const { return m_position.toldSeconds(); }

    [[nodiscard]] double playbackRate() const { return m_position.playbackRate(); }
    /// What the player says; where it says nothing, what its media element says.
    [[nodiscard]] MediaDuration duration() const;

    /// Steady time since the player last told a position; no value before the first time.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceDelivery() const { return m_position.sinceDelivery(); }

    [[nodiscard]] const PlayedSegments &playedSegments() const { return m_played; }

    /// The error that the session failed with; none unless the player reported one.
    [[nodiscard]] const std::optional<PlaybackError> &error() const { return m_error; }

public Q_SLOTS:
    /// Something else is to be played, or the same from anew: nothing of the former session counts any more.
    void startSession();

    /// A new document is on its way: everything said so far belongs to the former one. The session goes on: what was
    /// played stays played.
    void startLoad();

    void handlePing();
    void handleAction();
    void handleProgress(const vitrine::PlaybackProgress &progress);
    void handleEvent(const vitrine::PlaybackEvent &event);
    void handleError(const vitrine::PlaybackError &error);

    /// What the player's media element says of its own length.
    void setMediaDuration(vitrine::MediaDuration duration);

    /// The host knows that playback cannot go on (never ready, renderer gone), though the player said nothing.
    void fail();

Q_SIGNALS:
    /// startSession() was called.
    void sessionStarted();
    /// The player's first sign of life after startLoad(); emitted before what it says.
    void ready();
    void stateChanged(vitrine::PlaybackState from, vitrine::PlaybackState to);
    void progressed(const vitrine::PlaybackProgress &progress);
    void eventOccurred(const vitrine::PlaybackEvent &event);
    void errorOccurred(const vitrine::PlaybackError &error);
    void durationChanged(vitrine::MediaDuration duration);
    void playbackRateChanged(double rate);
    void positionJumped(double fromSeconds, double toSeconds);
    /// A progress delivery was dropped because it is older than the last event (trap 16).
    void staleProgressDropped();

private:
    enum class Movement {
        Unknown, ///< nothing to compare with
        Still,
        Advance, ///< forward, no faster than playback can
        Jump,
    };

    void hear();
    void setState(PlaybackState state);
    void setRate(double rate);
    void setDuration(MediaDuration &which, MediaDuration to);
    void applyMeaning(const PlaybackEvent &event);
    void beginSeek();
    void endSeek();
    [[nodiscard]] bool isStale(const PlaybackProgress &progress) const;
    [[nodiscard]] Movement movementTo(double positionSeconds) const;
    void compareWith(std::optional<double> positionSeconds);
    void followMovement(Movement movement);

    const Clock &m_clock;
    PlaybackClock m_position;
    PlayedSegments m_played;
    MediaDuration m_duration;      // as the player says
    MediaDuration m_mediaDuration; // as its media element says
    std::optional<PlaybackError> m_error;
    PlaybackState m_state = PlaybackState::Connecting;
    PlaybackState m_afterSeek = PlaybackState::Loading; // where a seek returns to
    bool m_ready = false;

    struct Delivery
    {
        double positionSeconds;
        std::chrono::milliseconds arrived;
    };
    std::optional<Delivery> m_reference;       // the delivery that the next one is compared with
    int m_advances = 0;                        // advancing deliveries in a row since the state was entered
    std::chrono::milliseconds m_lastAdvance{}; // when the position last moved, or the state was entered
    std::optional<double> m_lastEventStamp;
};

} // namespace vitrine
