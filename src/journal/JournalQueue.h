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
/// All functions are for any thread; only take() and pause() wait.
class JournalQueue
{
public:
    /// \a maximumBytes: estimated; beyond it the oldest events are dropped, and then the oldest sessions. The plays may
    /// take as much again.
    explicit JournalQueue(qsizetype maximumBytes);

    void add(SessionUpdate update);
    void add(PlayUpdate update);
    /// Puts updates that could not be written in front of the others.
    void giveBack(QList<SessionUpdate> updates, QList<PlayUpdate> plays = {});

    /// Old sessions are to be deleted when nothing else is to do.
    void requestMaintenance(const JournalMaintenance::Limits &limits);
    /// The limits of the latest request; none if there is none. It stays until endMaintenance().
    [[nodiscard]] std::optional<JournalMaintenance::Limits> maintenance() const;
    /// It is done, or is not to continue.
    void endMaintenance();

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
    QList<SessionUpdate> m_updates;
    qsizetype m_bytes = 0; ///< of m_updates
    QList<PlayUpdate> m_plays;
    qint64 m_lost = 0;
    std::optional<JournalMaintenance::Limits> m_maintenance;
    std::optional<ReportRequest> m_reports;
    bool m_isStopped = false;
};

} // namespace vitrine
