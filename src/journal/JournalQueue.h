// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalMaintenance.h"
#include "journal/SessionUpdate.h"
#include "journal/plays/PlayRecord.h"
#include "journal/report/ReportBatch.h"

#include <QList>
#include <QMutex>
#include <QWaitCondition>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief The updates that wait to be written: those of one session or play are merged, and their number is limited.
///
/// All functions are for any thread; only take(), pause() and waitForPlay() wait.
class JournalQueue
{
public:
    /// \a maximumBytes: estimated; beyond it the oldest events are dropped, and then the oldest sessions. The plays may
    /// take as much again.
    explicit JournalQueue(qsizetype maximumBytes);

    void add(SessionUpdate update);
    /// Returns the number of the update for waitForPlay().
    qint64 add(PlayUpdate update);
    /// Waits until the play update with the number \a update is written, for \a limit at most. Returns false at once
    /// while plays cannot be written, or have once taken longer, so that a bad disk delays its user once.
    [[nodiscard]] bool waitForPlay(qint64 update, std::chrono::milliseconds limit);
    /// What takePlays() has returned is on the disk.
    void notePlaysWritten();
    /// Puts updates that could not be written in front of the others.
    void giveBack(QList<SessionUpdate> updates, QList<PlayUpdate> plays = {});

    /// Old sessions are to be deleted when nothing else is to do.
    void requestMaintenance(const JournalMaintenance::Limits &limits);
    /// The limits of the latest request; none if there is none. It stays until endMaintenance().
    [[nodiscard]] std::optional<JournalMaintenance::Limits> maintenance() const;
    /// It is done, or is not to continue. Returns whether there was a request.
    bool endMaintenance();

    /// \a done no longer waits, and the next batch is to be read.
    void requestReports(const std::optional<ReportResult> &done);
    /// The request, which is none from now on.
    [[nodiscard]] std::optional<ReportRequest> takeReportRequest();

    /// All sessions that wait, in order. Waits until there is an update or a request, or stop() was called.
    [[nodiscard]] QList<SessionUpdate> take();
    /// All plays that wait, in order. Does not wait.
    [[nodiscard]] QList<PlayUpdate> takePlays();
    /// Waits for \a time, or until stop() was called.
    void pause(std::chrono::milliseconds time);

    /// The last take() is at hand: nothing waits from now on.
    void stop();
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] bool isEmpty() const;
    /// The number of events and plays dropped since the last call.
    [[nodiscard]] qint64 takeLost();

private:
    void append(SessionUpdate update);
    void append(PlayUpdate update);
    void trim();

    const qsizetype m_maximumBytes;
    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    QWaitCondition m_stopping;
    QWaitCondition m_playsChanged;
    QList<SessionUpdate> m_updates;
    qsizetype m_bytes = 0; ///< of m_updates
    QList<PlayUpdate> m_plays;
    qint64 m_lastPlay = 0;    ///< the number of the last play update
    qint64 m_takenPlay = 0;   ///< that of the last one taken
    qint64 m_writtenPlay = 0; ///< that of the last one written
    bool m_arePlaysLate = false;
    qint64 m_lost = 0;
    std::optional<JournalMaintenance::Limits> m_maintenance;
    std::optional<ReportRequest> m_reports;
    bool m_isStopped = false;
};

} // namespace vitrine
