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

/// \brief What the head-up display shows, and when it is there.
///
/// Reads the session while the HUD is shown: four times a second while the picture moves, when something is due to
/// change, and at most once a frame whatever the player says. While it is hidden nothing is read and no timer runs. A
/// property's signal comes only when what it shows has changed. Owned by the application; GUI thread; session and clock
/// must outlive it.
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
    /// As PlaybackState; an enum of its own, so that QML knows its names.
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

    /// How long ago the player last told a position.
    enum class Freshness {
        Neutral, ///< nothing is expected: before the first delivery, or stopped and quiet
        Fresh,   ///< under 1 s
        Late,    ///< under 3 s
        Silent,  ///< 3 s or more
    };
    Q_ENUM(Freshness)

    /// When the HUD is shown: Auto is on movement and on change, for shownFor, and as long as something is awaited.
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
    /// Position as a fraction of the duration, 0 to 1, in steps too small to see; 0 unless the duration is finite.
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
    /// What was played, as fractions of the duration: from, to, from, to, …; sorted, without overlap.
    [[nodiscard]] QList<qreal> playedFractions() const { return m_view.playedFractions; }
    [[nodiscard]] bool isShown() const { return m_shown; }

    /// What announce() was given, for as long as the HUD is shown for it; else empty.
    [[nodiscard]] QString notice() const { return m_view.notice; }

    [[nodiscard]] Policy policy() const { return m_policy; }
    void setPolicy(Policy policy);

    /// True while the model will look at the session by itself.
    [[nodiscard]] bool isTicking() const { return m_timer.isActive() || m_gate.isWaiting(); }
    /// When it looks next, counted from its last look; no value while it does not.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextLook() const
    {
        return m_timer.isActive() ? std::optional(m_timer.intervalAsDuration()) : std::nullopt;
    }

public Q_SLOTS:
    /// The viewer moved the mouse or touched the screen. Cheap; called for every movement.
    void noteActivity();

    /// Shows \a text in place of the state for a while: something has happened that the viewer has not brought about.
    void announce(const QString &text);

    /// Reads session and clock again and hides the HUD when its time is over. The model's own timer calls this.
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
