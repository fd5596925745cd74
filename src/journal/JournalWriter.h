// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalWorker.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>

class QThread;

namespace vitrine {

/// \brief Writes sessions and plays to the journal in a thread of its own, so that playback does not wait for the disk.
///
/// The signals are those of JournalWorker. Owned by the application; GUI thread.
class JournalWriter final : public QObject
{
    Q_OBJECT

public:
    enum class End {
        AllWritten,
        Incomplete, ///< something could not be written
        Stuck,      ///< the thread still waits for the disk, and is left behind
    };

    explicit JournalWriter(JournalOptions options, QObject *parent = nullptr);
    /// finish() with a limit of two seconds, unless it was called before.
    ~JournalWriter() override;

    /// Returns at once. Updates that arrive during a transaction are written together in the next one.
    void write(SessionUpdate update);
    /// How long a play may be waited for. \see writePlay()
    static constexpr std::chrono::milliseconds longestWait{500};

    /// The same, of the proof of play: a play that has begun or ended is on the disk when this returns. Waits for that,
    /// for longestWait at most, and not while the disk fails.
    void writePlay(PlayUpdate update);

    /// Deletes old sessions beyond \a limits, in the background, between updates.
    void maintain(const JournalMaintenance::Limits &limits);
    /// Stops that after the current step. Returns true if it was not finished: the rest is for the next maintain().
    [[nodiscard]] bool stopMaintenance();

    /// Removes the records of \a done, if any, and reads the next batch: ends in reportsRead() or reportsUnavailable().
    void requestReports(const std::optional<ReportResult> &done);

    /// Writes what waits, for at most \a limit. Afterwards nothing is written and nothing signalled.
    End finish(std::chrono::milliseconds limit);

Q_SIGNALS:
    void recorded(qint64 seq);
    void troubled(const QString &text);
    void recovered(qint64 lost);
    void setAside(const QString &path);
    void replaced();
    void reportsWaiting();
    void reportsDropped(int count);
    void reportsRead(const vitrine::ReportBatch &batch);
    void reportsUnavailable();

private:
    std::unique_ptr<JournalWorker> m_worker;
    std::unique_ptr<QThread> m_thread;
};

} // namespace vitrine
