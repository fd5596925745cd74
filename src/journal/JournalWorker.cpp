// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalWorker.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

constexpr qsizetype keptCopies = 3; // of damaged files

/// 0 if there is no such file.
quint64 inodeOf(const QString &path)
{
    struct stat status
    {
    };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_ino : 0;
}

} // namespace

JournalWorker::JournalWorker(JournalOptions options)
    : m_options(std::move(options))
    , m_queue(m_options.waitingBytes)
{
    if (m_options.reports)
        m_reports.emplace(*m_options.reports);
}

void JournalWorker::run()
{
    milliseconds retry = m_options.firstRetry;
    m_queue.pause(m_options.startDelay);
    // Not with the first update, so that sessions that were interrupted are closed even if nothing plays.
    report(open());
    while (!m_queue.isStopped() || !m_queue.isEmpty()) {
        QList<SessionUpdate> updates = m_queue.take();
        QList<PlayUpdate> plays = m_queue.takePlays();
        serveReports();
        if (updates.isEmpty() && plays.isEmpty()) {
            if (const auto limits = m_queue.maintenance())
                maintain(*limits);
            continue;
        }
        const std::optional<JournalError> error = write(updates, plays);
        report(error);
        if (!error) {
            m_queue.notePlaysWritten();
            retry = m_options.firstRetry;
            continue;
        }
        m_queue.giveBack(std::move(updates), std::move(plays));
        if (m_queue.isStopped())
            break;
        m_queue.pause(retry);
        retry = std::min(2 * retry, m_options.longestRetry);
    }
    serveReports();
    m_store.reset();
}

void JournalWorker::serveReports()
{
    const std::optional<ReportRequest> request = m_queue.takeReportRequest();
    if (!request)
        return;
    if (const std::optional<ReportBatch> batch = readReports(request->done))
        Q_EMIT reportsRead(*batch);
    else
        Q_EMIT reportsUnavailable();
}

std::optional<ReportBatch> JournalWorker::readReports(const std::optional<ReportResult> &done)
{
    if (done && done->remove == ReportResult::Remove::Session && m_reports)
        m_reports->stop(done->batch.session);
    if (!m_store)
        report(open());
    if (!m_store)
        return std::nullopt;
    // A new file has other records with the same numbers.
    if (done && done->batch.file == m_file && !m_store->outbox().remove(*done))
        return std::nullopt;
    std::optional<ReportBatch> batch = m_store->outbox().next();
    if (batch)
        batch->file = m_file;
    return batch;
}

void JournalWorker::tellReports()
{
    if (m_store->droppedReports() > 0)
        Q_EMIT reportsDropped(m_store->droppedReports());
    if (m_store->hasNewReports())
        Q_EMIT reportsWaiting();
}

std::optional<JournalError> JournalWorker::write(const QList<SessionUpdate> &updates, const QList<PlayUpdate> &plays)
{
    if (m_store && isFileGone()) {
        m_store.reset();
        ++m_file;
        Q_EMIT replaced();
    }
    if (!m_store) {
        if (const auto error = open())
            return error;
    }
    const auto lastEvent = std::ranges::find_if(updates.crbegin(), updates.crend(),
                                                [](const SessionUpdate &update) { return !update.events.isEmpty(); });
    const bool hasEvents = lastEvent != updates.crend();
    const bool hasNews = hasEvents || std::ranges::any_of(plays, &PlayUpdate::isMilestone);
    const auto durability = hasNews ? JournalStore::Durability::Disk : JournalStore::Durability::Process;
    std::optional<JournalError> error = m_store->write(updates, durability, plays);
    if (error && error->kind == JournalError::Kind::Corrupt) {
        error = open();
        if (!error)
            error = m_store->write(updates, durability, plays);
    }
    if (!error)
        tellReports();
    if (!error && hasEvents)
        Q_EMIT recorded(lastEvent->events.last().seq);
    return error;
}

std::optional<JournalError> JournalWorker::open()
{
    QDir().mkpath(QFileInfo(m_options.path).path());
    const bool wasOpen = m_store != nullptr;
    std::optional<JournalError> error;
    for (bool isDamaged = wasOpen;; isDamaged = true) {
        m_store.reset();
        if (isDamaged && !putAside())
            return JournalError{JournalError::Kind::Corrupt, u"and it cannot be renamed"_s};
        m_store = std::make_unique<JournalStore>(m_options.path, m_options.userIds, m_reports ? &*m_reports : nullptr);
        error = m_store->open();
        if (!error || error->kind != JournalError::Kind::Corrupt || isDamaged)
            break;
    }
    if (error)
        m_store.reset();
    else if (m_reports && !m_store->outbox().isEmpty())
        Q_EMIT reportsWaiting();
    m_inode = inodeOf(m_options.path);
    return error;
}

void JournalWorker::removeOldCopies() const
{
    const QFileInfo journal(m_options.path);
    QStringList copies = journal.dir().entryList({journal.fileName() + ".damaged-*"_L1}, QDir::Files, QDir::Name);
    copies.removeIf([](const QString &name) { return name.endsWith("-wal"_L1) || name.endsWith("-shm"_L1); });
    for (; copies.size() >= keptCopies; copies.removeFirst()) {
        for (const auto suffix : {QLatin1StringView(), "-wal"_L1, "-shm"_L1})
            QFile::remove(journal.dir().filePath(copies.first() + suffix));
    }
}

void JournalWorker::maintain(const JournalMaintenance::Limits &limits)
{
    if (!m_store) {
        m_queue.endMaintenance();
        return;
    }
    JournalMaintenance maintenance(m_store->connection());
    const auto mayContinue = [this](qint64, qint64) {
        return m_queue.isEmpty() && !m_queue.isStopped() && m_queue.maintenance();
    };
    // After an error, the next update reports it. What is left after an update is done then.
    const bool isDone = maintenance.prune(limits, mayContinue) && maintenance.freeSpace(mayContinue);
    if (!isDone || mayContinue(0, 0))
        m_queue.endMaintenance();
}

bool JournalWorker::isFileGone() const
{
    return inodeOf(m_options.path) != m_inode;
}

bool JournalWorker::putAside()
{
    removeOldCopies();
    const QString aside =
        m_options.path + ".damaged-"_L1 + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-hhmmss-zzz"_s);
    for (const auto suffix : {"-wal"_L1, "-shm"_L1}) {
        if (QFile::exists(m_options.path + suffix))
            QFile::rename(m_options.path + suffix, aside + suffix);
    }
    if (!QFile::rename(m_options.path, aside))
        return false;
    Q_EMIT setAside(aside);
    ++m_file;
    Q_EMIT replaced();
    return true;
}

void JournalWorker::report(const std::optional<JournalError> &error)
{
    if (error) {
        if (m_trouble != error->kind)
            Q_EMIT troubled(journalErrorText(*error, m_options.path));
        m_trouble = error->kind;
    } else if (std::exchange(m_trouble, std::nullopt)) {
        Q_EMIT recovered(m_queue.takeLost());
    }
}

} // namespace vitrine
