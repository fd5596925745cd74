// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "kiosk/health/KioskStatus.h"
#include "kiosk/programme/ProgrammeSchedule.h"
#include "playback/Clock.h"

#include <QMap>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

struct Settings;

/// \brief What has happened since the start of a run, as numbers that only grow.
struct StatusCounters
{
    qint64 itemsStarted = 0;
    qint64 itemsSkipped = 0;
    qint64 pictureProblems = 0;
    QMap<QString, qint64> failures; ///< by causeName()

    friend bool operator==(const StatusCounters &, const StatusCounters &) = default;
};

/// \brief Puts together the status of a run, from the facts that its slots receive.
///
/// Knows neither the player nor the page: the owner passes the facts in. Owned by the application; GUI thread; the
/// clock must outlive it.
class StatusTracker final : public QObject
{
    Q_OBJECT

public:
    /// Reads the memory of the processes of the run; no value: not known.
    using Memory = std::function<std::optional<ProcessMemory>()>;

    StatusTracker(const Settings &settings, const Clock &clock, Memory memory, QObject *parent = nullptr);

    /// The status at this moment. It must be called from time to time, so that the beginning of the hours of an item
    /// is noticed.
    [[nodiscard]] KioskStatus status();
    /// KioskStatus::health at this moment.
    [[nodiscard]] HealthVerdict health();
    [[nodiscard]] const StatusCounters &counters() const { return m_counters; }

public Q_SLOTS:
    /// Playlist and limits from now on.
    void setSettings(const vitrine::Settings &settings);
    /// What is played, without a playlist: Player::contentId(); empty: nothing was opened.
    void setContent(const QString &contentId);
    void setScreenOff(bool isOff); ///< by plan
    /// What was read last: a screen is off, or all are on.
    void setScreenDark(bool isDark);
    /// The attract loop is due instead of the programme.
    void setAttracting(bool isAttracting);
    void followPlayback(vitrine::PlaybackState from, vitrine::PlaybackState to);
    void followRecovery(const vitrine::RecoveryStatus &status);
    /// The token source of \a item has no token: a cause that a new start does not remove.
    void noteTokenFailure(const QString &item);
    /// The player has been loading for so long that it may wait for a click, until the state of playback changes.
    void noteClickWait();
    /// What is known of its media element: false if that is not paused, or has no media; true if it cannot be seen.
    void setMayAwaitClick(bool mayAwait);
    /// Media is being presented.
    void notePicture();
    void noteEvent(const vitrine::RunEvent &event);

Q_SIGNALS:
    /// The item, the state of playback or of the recovery, or the screen has changed.
    void changed();

private:
    [[nodiscard]] QList<PlaylistItem> dueItems() const;
    [[nodiscard]] bool isDue() const;
    [[nodiscard]] bool isAsPlanned() const;
    [[nodiscard]] bool awaitsClick() const { return m_isClickWait && m_mayAwaitClick; }
    [[nodiscard]] HealthFacts facts();
    [[nodiscard]] QDateTime startTime();
    void updateExpectation();
    void noteFailure(FailureCause cause, const QString &item);
    void noteKiosk(const KioskReport &report, const QDateTime &time);
    void setItem(const QString &item, const QDateTime &time);

    const Clock &m_clock;
    const Memory m_memory;
    const std::chrono::milliseconds m_start;
    QDateTime m_startTime;
    bool m_isStartCorrected = false;
    ProgrammeSchedule m_schedule{{}};
    bool m_isKiosk = false;
    HealthLimits m_limits;
    QString m_content;
    QString m_item;
    std::optional<QDateTime> m_itemSince;
    std::optional<bool> m_isScreenOff;
    bool m_isScreenDark = false;  ///< it was read as off
    bool m_isScreenWrong = false; ///< it was told that it cannot be switched
    bool m_isAttracting = false;
    PlaybackState m_playback = PlaybackState::Connecting;
    bool m_isClickWait = false;
    bool m_mayAwaitClick = true;
    RecoveryStatus m_recovery;
    std::optional<FailureCause> m_cause; ///< since the last picture
    std::optional<KioskProblem> m_lastProblem;
    std::optional<std::chrono::milliseconds> m_pictureProblemSince;
    std::optional<std::chrono::milliseconds> m_pictureAt;
    std::optional<QDateTime> m_pictureTime;
    /// A picture is due, the screen is on, and no click is awaited.
    std::optional<std::chrono::milliseconds> m_expectedSince;
    StatusCounters m_counters;
};

} // namespace vitrine
