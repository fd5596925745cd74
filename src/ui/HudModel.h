// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/PlaybackSession.h"
#include "settings/Settings.h"
#include "ui/FrameGate.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief Content and visibility of the head-up display (HUD).
///
/// Two views show it: the pill with state, times and rate (`shown`), and the spinner in the middle of the window
/// (`waiting`). While one is shown, reads the session four times a second during playback, when a time limit ends, and
/// after changes of the session, but at most once a frame. While both are hidden, reads nothing and runs no timer,
/// except for the time until `waiting`. A property's signal is emitted only if its value has changed. Owned by the
/// application; GUI thread; session and clock must outlive it.
class HudModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(vitrine::HudModel::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(double positionSeconds READ positionSeconds NOTIFY positionChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY elapsedTextChanged)
    Q_PROPERTY(vitrine::HudModel::DurationKind durationKind READ durationKind NOTIFY durationChanged)
    Q_PROPERTY(double durationSeconds READ durationSeconds NOTIFY durationChanged)
    Q_PROPERTY(QString durationText READ durationText NOTIFY durationChanged)
    Q_PROPERTY(bool live READ isLive NOTIFY durationChanged)
    Q_PROPERTY(double playbackRate READ playbackRate NOTIFY playbackRateChanged)
    Q_PROPERTY(QString playbackRateText READ playbackRateText NOTIFY playbackRateChanged)
    Q_PROPERTY(bool rateNotable READ isRateNotable NOTIFY rateNotableChanged)
    Q_PROPERTY(vitrine::HudModel::Freshness freshness READ freshness NOTIFY freshnessChanged)
    Q_PROPERTY(QList<qreal> playedFractions READ playedFractions NOTIFY playedFractionsChanged)
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)
    Q_PROPERTY(bool waiting READ isWaiting NOTIFY waitingChanged)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY waitingTextChanged)

public:
    /// Same as PlaybackState, as a QML enum; a player that plays at a rate of 0 is Buffering.
    enum class State {
        Connecting,
        Loading,
        Playing,
        Paused,
        Buffering,
        Seeking,
        Ended,
        Failed,
    };
    Q_ENUM(State)

    enum class DurationKind {
        Unknown,
        Live,
        Finite,
    };
    Q_ENUM(DurationKind)

    /// Age of the last progress delivery.
    enum class Freshness {
        Neutral, ///< none expected: before the first delivery, or paused, ended or failed
        Fresh,   ///< under 1 s
        Late,    ///< under 3 s
        Silent,  ///< 3 s or more
    };
    Q_ENUM(Freshness)

    /// When the HUD is shown. Auto: for shownFor after input or a change, and while buffering. Until there is a
    /// position, the spinner takes the place of the pill, unless the policy is Off.
    using Policy = HudMode;

    static constexpr std::chrono::milliseconds shownFor{3000};
    /// The spinner appears this long after the wait has begun; a player that is ready has one of its own, and gets
    /// until waitingLong.
    static constexpr std::chrono::milliseconds waitingAfter{500};
    static constexpr std::chrono::milliseconds waitingLong{3000};
    static constexpr std::chrono::milliseconds waitingVeryLong{8000};
    static constexpr std::chrono::milliseconds refreshInterval{250};

    /// \a firstWait: when the spinner appears while the player is not ready, between waitingAfter and waitingLong.
    HudModel(const PlaybackSession &session, const Clock &clock, std::chrono::milliseconds firstWait = waitingAfter,
             QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_view.state; }
    /// The state in the viewer's language: "Playing", "Buffering…".
    [[nodiscard]] QString stateText() const;
    /// Media seconds at the last refresh; 0 when unknown.
    [[nodiscard]] double positionSeconds() const { return m_view.positionSeconds.value_or(0.0); }
    /// Position as a fraction of the duration, 0 to 1, in steps of 1/4096; 0 unless the duration is finite.
    [[nodiscard]] double progress() const { return m_view.progress; }
    /// "1:02:03"; empty when the position is unknown, and for a live stream.
    [[nodiscard]] QString elapsedText() const { return m_view.elapsedText; }
    [[nodiscard]] DurationKind durationKind() const { return m_view.durationKind; }
    /// Media seconds; 0 unless finite.
    [[nodiscard]] double durationSeconds() const { return m_view.durationSeconds; }
    /// "1:45:00"; empty unless finite.
    [[nodiscard]] QString durationText() const;
    [[nodiscard]] bool isLive() const { return m_view.durationKind == DurationKind::Live; }
    [[nodiscard]] double playbackRate() const { return m_view.playbackRate; }
    /// "1.25×".
    [[nodiscard]] QString playbackRateText() const;
    /// isNotableRate() of the rate.
    [[nodiscard]] bool isRateNotable() const { return m_view.rateNotable; }
    [[nodiscard]] Freshness freshness() const { return m_view.freshness; }
    /// Played segments as fractions of the duration: from, to, from, to, …; sorted, without overlap.
    [[nodiscard]] QList<qreal> playedFractions() const { return m_view.playedFractions; }
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    /// What the viewer waits for; another text after waitingLong and waitingVeryLong.
    [[nodiscard]] QString waitingText() const { return m_view.waitingText; }

    /// The text of announce() for shownFor; else empty.
    [[nodiscard]] QString notice() const { return m_view.notice; }

    [[nodiscard]] Policy policy() const { return m_policy; }
    void setPolicy(Policy policy);

    /// Hides everything regardless of the policy: a dialog covers the picture, or the window is too small.
    void setCovered(bool covered);

    /// True while a refresh is scheduled.
    [[nodiscard]] bool isTicking() const { return m_timer.isActive() || m_gate.isWaiting(); }
    /// The refresh timer's interval, from the last refresh; no value while the timer is stopped.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextLook() const
    {
        return m_timer.isActive() ? std::optional(m_timer.intervalAsDuration()) : std::nullopt;
    }

public Q_SLOTS:
    /// Call this when the viewer moves the mouse or touches the screen. Cheap enough for every move event.
    void noteActivity();

    /// Shows \a text instead of the state for shownFor: news, or what a key has done.
    void announce(const QString &text);
    /// Announces that a recovery has succeeded; \a positionSeconds is not shown for a live stream.
    void announceResumed(double positionSeconds);

    /// Refreshes from session and clock, and hides the HUD if its time is over. The model's timer calls this.
    void tick();

Q_SIGNALS:
    void stateChanged();
    void noticeChanged();
    void positionChanged();
    void progressChanged();
    void elapsedTextChanged();
    void durationChanged();
    void playbackRateChanged();
    void rateNotableChanged();
    void freshnessChanged();
    void playedFractionsChanged();
    void shownChanged(bool shown);
    void waitingChanged(bool waiting);
    void waitingTextChanged();

private:
    struct View
    {
        State state = State::Connecting;
        std::optional<double> positionSeconds;
        double progress = 0.0;
        QString elapsedText;
        DurationKind durationKind = DurationKind::Unknown;
        double durationSeconds = 0.0;
        double playbackRate = 1.0;
        bool rateNotable = false;
        Freshness freshness = Freshness::Neutral;
        QList<qreal> playedFractions;
        QString notice;
        QString waitingText;
    };

    [[nodiscard]] View readSession() const;
    [[nodiscard]] Freshness readFreshness(State state) const;
    [[nodiscard]] State sessionState() const;
    [[nodiscard]] QString readWaitingText(State state) const;
    [[nodiscard]] std::chrono::milliseconds waited() const;
    [[nodiscard]] std::chrono::milliseconds spinnerDelay() const;
    [[nodiscard]] bool shouldBeShown() const;
    [[nodiscard]] bool shouldWait() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextChange() const;
    void noteState();
    void noteRate(double rate);
    void noteDuration();
    void noteChange();
    void noteProgress();
    void refresh();
    void update();

    const PlaybackSession &m_session;
    const Clock &m_clock;
    const std::chrono::milliseconds m_firstWait;
    FrameGate m_gate;
    QTimer m_timer;
    View m_view;
    Policy m_policy = Policy::Auto;
    std::chrono::milliseconds m_lastActivity;
    QString m_notice;
    std::chrono::milliseconds m_noticeUntil{0};
    std::optional<double> m_notableRate;                     // shown last; none if it was not notable
    std::optional<std::chrono::milliseconds> m_waitingSince; // the state has to be waited for
    bool m_covered = false;
    bool m_shown = false;
    bool m_waiting = false;
};

} // namespace vitrine
