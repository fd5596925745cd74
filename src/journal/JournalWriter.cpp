// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalWriter.h"

#include <QDeadlineTimer>
#include <QThread>

#include <tuple>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

JournalWriter::JournalWriter(JournalOptions options, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<JournalWorker>(std::move(options)))
    , m_thread(QThread::create([worker = m_worker.get()] { worker->run(); }))
{
    const auto forward = [this](auto from, auto to) {
        connect(m_worker.get(), from, this, to, Qt::QueuedConnection);
    };
    forward(&JournalWorker::recorded, &JournalWriter::recorded);
    forward(&JournalWorker::troubled, &JournalWriter::troubled);
    forward(&JournalWorker::recovered, &JournalWriter::recovered);
    forward(&JournalWorker::setAside, &JournalWriter::setAside);
    forward(&JournalWorker::replaced, &JournalWriter::replaced);
    forward(&JournalWorker::reportsWaiting, &JournalWriter::reportsWaiting);
    forward(&JournalWorker::reportsDropped, &JournalWriter::reportsDropped);
    forward(&JournalWorker::reportsRead, &JournalWriter::reportsRead);
    forward(&JournalWorker::reportsUnavailable, &JournalWriter::reportsUnavailable);
    m_thread->setObjectName(QStringLiteral("journal"));
    m_thread->start();
}

JournalWriter::~JournalWriter()
{
    finish(2s);
}

void JournalWriter::write(SessionUpdate update)
{
    if (m_worker)
        m_worker->queue().add(std::move(update));
}

void JournalWriter::writePlay(PlayUpdate update)
{
    if (!m_worker)
        return;
    JournalQueue &queue = m_worker->queue();
    const bool isMilestone = update.isMilestone;
    const qint64 number = queue.add(std::move(update));
    if (isMilestone)
        std::ignore = queue.waitForPlay(number, longestWait);
}

void JournalWriter::maintain(const JournalMaintenance::Limits &limits)
{
    if (m_worker)
        m_worker->queue().requestMaintenance(limits);
}

bool JournalWriter::stopMaintenance()
{
    return m_worker && m_worker->queue().endMaintenance();
}

void JournalWriter::requestReports(const std::optional<ReportResult> &done)
{
    if (m_worker)
        m_worker->queue().requestReports(done);
}

JournalWriter::End JournalWriter::finish(std::chrono::milliseconds limit)
{
    if (!m_worker)
        return End::AllWritten;
    m_worker->queue().stop();
    if (!m_thread->wait(QDeadlineTimer(limit))) {
        // It waits for the disk, and cannot be interrupted.
        m_worker->disconnect(this);
        std::ignore = m_worker.release();
        std::ignore = m_thread.release();
        return End::Stuck;
    }
    const bool isAllWritten = m_worker->queue().isEmpty();
    m_thread.reset();
    m_worker.reset();
    return isAllWritten ? End::AllWritten : End::Incomplete;
}

} // namespace vitrine
