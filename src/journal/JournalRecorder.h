// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "journal/JournalEvent.h"
#include "journal/SessionUpdate.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace vitrine {

class Clock;
class JournalWriter;
class SessionMeter;

/// \brief Records the sessions of a run in the journal.
///
/// Follows a SessionMeter, and passes on what is new: events at once, progress within progressInterval. A
/// reload for a recovery continues the session. Owned by the application; GUI thread; meter, clock and writer must
/// outlive it.
class JournalRecorder final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds progressInterval{500};

    enum class Progress {
        Segments, ///< only as played segments
        Messages, ///< each message, too
    };

    struct Options
    {
        Progress progress = Progress::Segments;
        UserIds userIds = UserIds::Remove;
        /// Old sessions are deleted this long after playback started, and daily: never while a player starts, which
        /// stops it until this long after playback starts again.
        std::chrono::milliseconds maintenanceDelay{60'000};
        std::chrono::days maximumAge{365};           ///< older sessions are deleted
        qint64 maximumBytes = 500'000'000;           ///< beyond it, the oldest sessions are deleted
        std::chrono::milliseconds longestSilence{0}; ///< between two updates; 0: no limit
        QString version{};                           ///< of Vitrine
        QString graphics{};                          ///< `gpu`, `software`
    };

    /// What is played where; without secrets.
    struct Subject
    {
        QString contentId{};
        QString target{};
        QString hostOrigin{};

        friend bool operator==(const Subject &, const Subject &) = default;
    };

    /// \a writer: null if nothing is stored.
    JournalRecorder(SessionMeter &meter, const Clock &clock, JournalWriter *writer, const Options &options,
                    QObject *parent = nullptr);

    /// The subject of the current session, and of the following ones.
    void setSubject(const Subject &subject);

    /// The file is a new one: writes all of the current session again but its events.
    void writeAgain();

public Q_SLOTS:
    /// Passes on what is new, even if that is only the time.
    void flush();

Q_SIGNALS:
    /// What is new in the current session, also if nothing is stored.
    void updated(const vitrine::SessionUpdate &update);

private:
    void begin();
    void end();
    void record(const RunEvent &event);
    void followEnd();
    [[nodiscard]] QDateTime now() const;
    void scheduleMaintenance(const RunEvent &event);
    void maintain();
    void complete(SessionRecord &session) const;

    SessionMeter &m_meter;
    const Clock &m_clock;
    JournalWriter *const m_writer;
    const Options m_options;
    Subject m_subject;
    std::optional<SessionRecord> m_session; ///< without metrics
    QList<RunEvent> m_events;               ///< to write
    qsizetype m_parts = 0;                  ///< written, but the last may have grown
    QTimer m_silence;                       ///< until an update without news
    QTimer m_soon;                          ///< for progress
    bool m_isPlaying = false;
    QTimer m_maintenance; ///< until the next one
    QTimer m_atOnce;      ///< for events: once for all of a turn of the event loop
};

} // namespace vitrine
