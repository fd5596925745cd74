// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/GrowingDuration.h"
#include "playback/PlaybackClock.h"
#include "playback/PlaybackState.h"
#include "playback/PlayedSegments.h"
#include "playback/StallDetector.h"
#include "protocol/PlaybackError.h"
#include "protocol/PlaybackEvent.h"
#include "protocol/PlaybackProgress.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The state of playback according to the player's messages: state, position, duration, rate, played segments.
///
/// Follows only results (state events and advancing progress), never the viewer's button intents, which are wrong if
/// autoplay is blocked or a stall does not end (docs/protocol.md, trap 11). Independent of pages: the owner calls
/// startLoad() before each new document. Owned by Player; GUI thread; the clock must outlive it.
class PlaybackSession final : public QObject
{
    Q_OBJECT

public:
    explicit PlaybackSession(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] PlaybackState state() const { return m_state; }

    /// True while the player seeks, or buffers as it has announced: the position may stand still.
    [[nodiscard]] bool isWaitAnnounced() const { return m_state == PlaybackState::Seeking || m_isStallAnnounced; }

    /// True from the player's first message after startLoad().
    [[nodiscard]] bool isReady() const { return m_ready; }

    /// Current position in media seconds, extrapolated (PlaybackClock); no value before the first delivery.
    [[nodiscard]] std::optional<double> positionSeconds() const { return m_position.positionSeconds(); }

    /// The last position without extrapolation, for a player that may have stopped since then.
    [[nodiscard]] std::optional<double> toldPositionSeconds() const { return m_position.toldSeconds(); }

    [[nodiscard]] double playbackRate() const { return m_position.playbackRate(); }
    /// The duration reported by the player, otherwise that of its media element.
    [[nodiscard]] MediaDuration duration() const;

    /// By the last known duration of the session, because it is unknown while the page loads again. The position of a
    /// live stream may be a time of day: it is neither shown nor resumed at.
    [[nodiscard]] bool isLive() const { return m_isLive.value_or(false); }
    /// The same; no value while no duration of the session was known.
    [[nodiscard]] std::optional<bool> knownLive() const { return m_isLive; }

    /// False if the position says nothing about playback: that of a live stream which has not changed since the load.
    [[nodiscard]] bool isPositionMeaningful() const { return m_stall.isMeaningful(duration().isLive()); }

    /// Monotonic time since the last reported position; no value before the first.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceDelivery() const { return m_position.sinceDelivery(); }

    /// Since the session or the latest replay began.
    [[nodiscard]] const PlayedSegments &playedSegments() const { return m_played; }

    /// The player's error that made the session fail; none if the player reported none.
    [[nodiscard]] const std::optional<PlaybackError> &error() const { return m_error; }

public Q_SLOTS:
    /// Starts a new session, for another target or the same one again: also clears the played segments.
    void startSession();

    /// A new document is about to load: resets the state of the former document. The session continues and keeps its
    /// played segments.
    void startLoad();

    void handlePing();
    void handleAction();
    void handleProgress(const vitrine::PlaybackProgress &progress);
    void handleEvent(const vitrine::PlaybackEvent &event);
    /// An error with a documented reason ends playback. Any other may be harmless: only errorSuspected() is emitted.
    void handleError(const vitrine::PlaybackError &error);

    /// The duration of the player's media element; one that grows as fast as the clock is that of a live stream.
    void setMediaDuration(vitrine::MediaDuration duration);

    /// The position of the player's media element, media seconds; no value if there is no element. While it advances,
    /// a position that the player repeats is not a stall.
    void setMediaPosition(std::optional<double> seconds);

    /// Playback cannot continue. \a error: what the player has reported; none if it was never ready, its renderer is
    /// gone, and so on.
    void fail(const std::optional<vitrine::PlaybackError> &error = std::nullopt);

Q_SIGNALS:
    /// startSession() was called; the state is still that of the former session.
    void sessionStarted();
    /// The player has sent a message; emitted before the signals for its content.
    void messageReceived();
    /// Its first message after startLoad(); follows messageReceived().
    void ready();
    void stateChanged(vitrine::PlaybackState from, vitrine::PlaybackState to);
    void progressed(const vitrine::PlaybackProgress &progress);
    void eventOccurred(const vitrine::PlaybackEvent &event);
    void errorOccurred(const vitrine::PlaybackError &error);
    void errorSuspected(const vitrine::PlaybackError &error);
    void durationChanged(vitrine::MediaDuration duration);
    void playbackRateChanged(double rate);
    void positionJumped(double fromSeconds, double toSeconds);
    /// Media was played, a segment or a part of one; adjacent to the last one unless segmentClosed() was emitted
    /// between.
    void mediaPlayed(const vitrine::PlayedPart &part);
    void segmentClosed();
    /// The position of the media element has changed: see setMediaPosition().
    void mediaMoved();
    /// A progress delivery was dropped because it is older than the last event (trap 16).
    void staleProgressDropped();

private:
    struct Delivery
    {
        double positionSeconds;
        std::chrono::milliseconds arrived;
    };
    enum class Movement {
        Unknown, ///< nothing to compare with
        Still,
        Advance, ///< forward, not faster than playback allows
        Jump,
    };

    void forgetPage();
    void hear();
    void setState(PlaybackState state);
    void setRate(double rate);
    void takeDuration(const PlaybackEvent &event);
    void setDuration(MediaDuration &which, MediaDuration to);
    void applyMeaning(const PlaybackEvent &event);
    void beginSeek();
    void endSeek();
    void notePlayed(const Delivery &from, double toSeconds);
    /// What was played up to this position had the rate of before.
    void endPartAt(std::optional<double> positionSeconds);
    void closeSegment();
    /// A position that advances has been played. The end of a stall is reported after the first pictures.
    [[nodiscard]] bool isPicturePlaying() const;
    [[nodiscard]] bool isStale(const PlaybackProgress &progress) const;
    [[nodiscard]] Movement movementTo(double positionSeconds) const;
    void compareWith(std::optional<double> positionSeconds);
    void followMovement(Movement movement);

    const Clock &m_clock;
    PlaybackClock m_position;
    PlayedSegments m_played;
    MediaDuration m_duration;      // reported by the player
    MediaDuration m_mediaDuration; // of its media element
    GrowingDuration m_growing;
    std::optional<bool> m_isLive;
    std::optional<PlaybackError> m_error;
    PlaybackState m_state = PlaybackState::Connecting;
    PlaybackState m_afterSeek = PlaybackState::Loading; // the state after the seek
    bool m_ready = false;
    bool m_hasEnded = false;         // and has not played since
    bool m_isStallAnnounced = false; // while buffering, by the player, which then reports the end as well

    std::optional<Delivery> m_reference;       // the delivery that the next one is compared with
    int m_advances = 0;                        // advancing deliveries in a row since the state was entered
    std::chrono::milliseconds m_lastAdvance{}; // last change of the position or the state
    std::optional<double> m_lastEventStamp;
    StallDetector m_stall;
};

} // namespace vitrine
