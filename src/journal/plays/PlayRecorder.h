// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "journal/plays/PlayRecord.h"
#include "playback/PlayedSegments.h"
#include "protocol/UserIds.h"
#include "settings/PlaylistItem.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

namespace vitrine {

class Clock;
class JournalWriter;
class PlaybackSession;
class RunLog;

/// \brief Records the plays of the items of a kiosk in the journal: its proof of play.
///
/// Follows the events of kind `kiosk` in the run log, and PlaybackSession for the pictures. A play is written when it
/// begins and ends, before that is told (JournalWriter::writePlay()), and within progressInterval of a picture.
/// Pictures on a screen that is off do not count, and neither do those that PictureWatch finds to be black or frozen.
/// Owned by the application; GUI thread; log, session, clock and writer must outlive it.
class PlayRecorder final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds progressInterval{1000};
    /// The part of the time of a play that may be missing from a complete one.
    static constexpr double completeShare = 0.95;
    /// The player reports its position about twice a second, so that much of the end of a play may be unknown.
    static constexpr double reportSeconds = 0.6;

    struct Options
    {
        UserIds userIds = UserIds::Remove;
        QString frameId{}; ///< empty: none
        /// How long a picture was black or frozen when that is told; Settings::kioskPictureLimit.
        std::chrono::milliseconds pictureLimit{0};
    };

    PlayRecorder(const RunLog &log, const PlaybackSession &session, const Clock &clock, JournalWriter &writer,
                 const Options &options, QObject *parent = nullptr);

    /// The items, for the order and the limit of the plays that begin from now on.
    void setItems(const QList<PlaylistItem> &items) { m_items = items; }
    /// What is played now, without its token.
    void setTarget(const QString &redacted);

    /// Whether a screen was read as off; also if it is off by plan. \see DisplayPower::darkChanged()
    void setScreenDark(bool isDark) { m_isScreenDark = isDark; }

    /// The file is a new one: writes the current play again.
    void writeAgain();

private:
    /// What had been presented at one moment.
    struct Presented
    {
        std::chrono::milliseconds at{0}; ///< monotonic
        double seconds = 0.0;
        std::optional<QDateTime> lastPictureAt{};
    };

    /// A play that may still turn out to have been black.
    struct EndedPlay
    {
        PlayRecord play;
        QList<Presented> presented;
        std::optional<double> expectedSeconds{}; ///< of a complete one; none: unknown
        std::chrono::milliseconds at{0};         ///< when it ended; monotonic
    };

    void follow(const RunEvent &event);
    void begin(const RunEvent &event, const KioskReport &report);
    void end(const RunEvent &event, const QString &why);
    void takeBack();
    void notePicture(const PlayedPart &part);
    void correctTimes(const QDateTime &time, std::chrono::milliseconds mono);
    void write(bool isMilestone);
    [[nodiscard]] QDateTime notBeforeStart(const QDateTime &time) const;
    static bool takeBackFrom(PlayRecord &play, QList<Presented> &presented, std::chrono::milliseconds right);
    static bool isComplete(const PlayRecord &play, std::optional<double> expectedSeconds);

    const PlaybackSession &m_session;
    const Clock &m_clock;
    JournalWriter &m_writer;
    const Options m_options;
    const std::chrono::milliseconds m_start; ///< of the run; monotonic
    const QString m_run;
    QList<PlaylistItem> m_items;
    QString m_target;

    qint64 m_lastNumber = 0;
    std::optional<PlayRecord> m_play;
    std::chrono::milliseconds m_since{0};    ///< when m_play began; monotonic
    std::optional<double> m_expectedSeconds; ///< length of the media at its rate; none: unknown or live
    std::optional<double> m_limitSeconds;    ///< of the item
    bool m_isScreenOff = false;              ///< as planned
    bool m_isScreenDark = false;             ///< read as off
    bool m_isPictureWrong = false;           ///< black or frozen; until that is over, also in the next plays
    QList<Presented> m_presented;            ///< of the last Options::pictureLimit, and one before
    QList<EndedPlay> m_ended;                ///< within the last Options::pictureLimit
    QTimer m_soon;                           ///< for pictures
};

} // namespace vitrine
