// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalConnection.h"
#include "journal/JournalEvent.h"
#include "journal/JournalQueue.h"
#include "journal/JournalStore.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace vitrine {

/// \brief The settings of a JournalWriter.
struct JournalOptions
{
    QString path; ///< of the journal; its folder is created
    UserIds userIds = UserIds::Remove;
    qsizetype waitingBytes = qsizetype{64} * 1024 * 1024; ///< of events that cannot be written yet, estimated
    std::chrono::milliseconds startDelay{0};              ///< before the journal is opened, unless it is ended first
    std::chrono::milliseconds firstRetry{1000};           ///< after a failure; doubled up to longestRetry
    std::chrono::milliseconds longestRetry{60'000};
    std::optional<ReportOptions> reports{}; ///< none: nothing is reported
};

/// \brief Writes the updates of a queue to the journal until the queue is stopped.
///
/// If the journal cannot be written, the updates go back to the queue until a later attempt. A damaged file is renamed,
/// and a new one is created. Maintenance gives way to updates. run() is called in the writer's thread, which emits the
/// signals; other threads only add updates to the queue, and delete this object after run() has returned.
class JournalWorker final : public QObject
{
    Q_OBJECT

public:
    explicit JournalWorker(JournalOptions options);

    [[nodiscard]] JournalQueue &queue() { return m_queue; }
    /// Blocks until the queue is stopped, and tries once to write what is left.
    void run();

Q_SIGNALS:
    /// All events up to \a seq are on the disk, or were dropped.
    void recorded(qint64 seq);
    /// The journal cannot be written; \a text says why and what to do. Once, until it can be written again.
    void troubled(const QString &text);
    /// The journal can be written again; \a lost events were dropped meanwhile.
    void recovered(qint64 lost);
    /// The damaged file was renamed to \a path.
    void setAside(const QString &path);
    /// The file is a new one, which has nothing of the current session but what is written from now on.
    void replaced();
    /// There are records for the collector: new ones, or at the start.
    void reportsWaiting();
    /// \a count records for the collector were dropped, since too many wait.
    void reportsDropped(int count);
    /// The next batch; its count is 0 if nothing waits.
    void reportsRead(const vitrine::ReportBatch &batch);
    /// A request for the next batch failed, and its result did not take effect.
    void reportsUnavailable();

private:
    [[nodiscard]] std::optional<JournalError> write(const QList<SessionUpdate> &updates,
                                                    const QList<PlayUpdate> &plays);
    [[nodiscard]] std::optional<JournalError> open();
    [[nodiscard]] bool putAside();
    void removeOldCopies() const;
    /// Whether the open file has been deleted, or another one has its name.
    [[nodiscard]] bool isFileGone() const;
    void maintain(const JournalMaintenance::Limits &limits);
    void report(const std::optional<JournalError> &error);
    void serveReports();
    [[nodiscard]] std::optional<ReportBatch> readReports(const std::optional<ReportResult> &done);
    void tellReports();

    const JournalOptions m_options;
    JournalQueue m_queue;
    std::optional<SessionReports> m_reports;
    std::unique_ptr<JournalStore> m_store;
    quint64 m_inode = 0; ///< of its file
    int m_file = 0;      ///< number of its file in this run
    std::optional<JournalError::Kind> m_trouble;
};

} // namespace vitrine
