// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/SessionMeter.h"
#include "journal/JournalRecorder.h"
#include "journal/JournalWriter.h"
#include "journal/plays/PlayRecorder.h"
#include "journal/report/Reporter.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace vitrine {

class Clock;
class Player;
class RunLog;
struct Settings;

/// \brief The sessions of a run with their metrics, and the plays of a kiosk, recorded in the journal; sessions are
/// reported if the settings say so.
///
/// Owned by the application; GUI thread. Player, log and clock must outlive it.
class RunJournal final : public QObject
{
    Q_OBJECT

public:
    enum class Storage {
        File, ///< the journal of the profile
        None, ///< the run stores nothing
    };

    RunJournal(const Settings &settings, Storage storage, Player &player, RunLog &log, const Clock &clock);
    ~RunJournal() override;

    /// Reports what is new in the current session; null after finish().
    [[nodiscard]] JournalRecorder *recorder() { return m_recorder.get(); }

    /// The playlist of a kiosk is that of \a settings from now on.
    void followPlaylist(const Settings &settings);

    /// Ends the session and writes what is left, within two seconds.
    void finish();

    /// True if a thread is left that waits for the disk: the process must end without waiting for it.
    [[nodiscard]] bool isStuck() const { return m_isStuck; }

public Q_SLOTS:
    /// A screen was read as off, or no longer: what plays on it is not presented.
    void setScreenDark(bool isDark);

Q_SIGNALS:
    /// The journal cannot be written; \a text is for the viewer. Once in a run, while it plays.
    void troubled(const QString &text);

private:
    void describe();
    void connectWriter();
    void reportTrouble(const QString &text);
    void startReports(const Settings &settings, const Clock &clock);
    void tellViewer(PlaybackState state);

    Player &m_player;
    RunLog &m_log;
    SessionMeter m_meter;
    std::unique_ptr<JournalWriter> m_writer; ///< none: nothing is stored
    std::unique_ptr<JournalRecorder> m_recorder;
    std::unique_ptr<PlayRecorder> m_plays; ///< only in a kiosk that stores something
    std::unique_ptr<Reporter> m_reporter;  ///< none: nothing is reported
    QStringList m_reported;                ///< troubles
    bool m_hasNews = false;                ///< for the viewer
    bool m_isStuck = false;
};

} // namespace vitrine
