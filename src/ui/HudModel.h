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
/// While the HUD is shown, reads the session four times a second during playback, when a time limit ends, and after
/// changes of the session, but at most once a frame. While it is hidden, reads nothing and runs no timer. A property's
/// signal is emitted only if its value has changed. Owned by the application; GUI thread; session and clock must
/// outlive it.
class HudModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(vitrine::HudModel::State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged)
    Q_PROPERTY(bool positionKnown READ isPositionKnown NOTIFY elapsedTextChanged)
    Q_PROPERTY(double positionSeconds READ positionSeconds NOTIFY positionChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY elapsedTextChanged)
    Q_PROPERTY(vitrine::HudModel::DurationKind durationKind READ durationKind NOTIFY durationChanged)
    Q_PROPERTY(double durationSeconds READ durationSeconds NOTIFY durationChanged)
    Q_PROPERTY(QString durationText READ durationText NOTIFY durationChanged)
    Q_PROPERTY(bool live READ isLive NOTIFY durationChanged)
    Q_PROPERTY(double playbackRate READ playbackRate NOTIFY playbackRateChanged)
    Q_PROPERTY(QString playbackRateText READ playbackRateText NOTIFY playbackRateChanged)
    Q_PROPERTY(vitrine::HudModel::Freshness freshness READ freshness NOTIFY freshnessChanged)
    Q_PROPERTY(QList<qreal> playedFractions READ playedFractions NOTIFY playedFractionsChanged)
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)

public:
    /// Same as PlaybackState, as a QML enum.
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

    /// When the HUD is shown. Auto: for shownFor after input or a change, and while connecting, loading or buffering.
    using Policy = HudMode;

    static constexpr std::chrono::milliseconds shownFor{3000};
    static constexpr std::chrono::milliseconds refreshInterval{250};

    HudModel(const PlaybackSession &session, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_view.state; }
    /// The state in the viewer's language: "Playing", "Buffering…".
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool isPositionKnown() const { return m_view.positionSeconds.has_value(); }
    /// Media seconds at the last refresh; 0 when unknown.
    [[nodiscard]] double positionSeconds() const { return m_view.positionSeconds.value_or(0.0); }
    /// Position as a fraction of the duration, 0 to 1, in steps of 1/4096; 0 unless the duration is finite.
    [[nodiscard]] double progress() const { return m_view.progress; }
    /// "1:02:03"; empty when the position is unknown.
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
    [[nodiscard]] Freshness freshness() const { return m_view.freshness; }
    /// Played segments as fractions of the duration: from, to, from, to, …; sorted, without overlap.
    [[nodiscard]] QList<qreal> playedFractions() const { return m_view.playedFractions; }
    [[nodiscard]] bool isShown() const { return m_shown; }

    /// The text of announce() for shownFor; else empty.
    [[nodiscard]] QString notice() const { return m_view.notice; }

    [[nodiscard]] Policy policy() const { return m_policy; }
    void setPolicy(Policy policy);

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

    /// Shows \a text instead of the state for shownFor: news that the viewer did not cause.
    void announce(const QString &text);

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
    void freshnessChanged();
    void playedFractionsChanged();
    void shownChanged(bool shown);

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
        Freshness freshness = Freshness::Neutral;
        QList<qreal> playedFractions;
        QString notice;
    };

    [[nodiscard]] View readSession() const;
    [[nodiscard]] Freshness readFreshness(State state) const;
    [[nodiscard]] bool shouldBeShown() const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextChange() const;
    void noteChange();
    void noteProgress();
    void refresh();
    void update();

    const PlaybackSession &m_session;
    const Clock &m_clock;
    FrameGate m_gate;
    QTimer m_timer;
    View m_view;
    Policy m_policy = Policy::Auto;
    std::chrono::milliseconds m_lastActivity;
    QString m_notice;
    std::chrono::milliseconds m_noticeUntil{0};
    bool m_shown = false;
};

} // namespace vitrine
