// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/JournalWriter.h"
#include "journal/report/Reporter.h"
#include "simulator/ReferenceServer.h"
#include "support/ManualClock.h"

#include <QList>
#include <QTemporaryDir>
#include <QUrl>

#include <array>
#include <memory>

namespace vitrine {

/// \brief A reporter with a journal and a collector, on a clock that the test advances.
class ReporterHarness final : public QObject
{
    Q_OBJECT

public:
    using Outcome = ReportDelivery::Outcome;

    ReporterHarness();
    ~ReporterHarness() override;

    // To be set before start().
    QUrl url; ///< of the collector
    ReportOptions options{};
    std::chrono::milliseconds timeLimit{30'000};
    /// What play() changes between: by default without intervals, so that the number of records is known.
    std::array<PlaybackState, 2> states{PlaybackState::Ended, PlaybackState::Failed};

    /// A new process on the same journal.
    void start();
    /// The end of a process.
    void stop();

    /// Records \a count changes of the state, each of which is a record.
    void play(const QString &session, int count);
    /// Records that \a session goes on.
    void update(const QString &session, const QList<RunEvent> &events = {});

    /// Lets the reporter end what it does.
    void settle();
    /// Advances the clock, and settles.
    void advance(std::chrono::milliseconds time);
    /// Advances the clock by a second. Returns false, for QTRY_VERIFY.
    bool poll();
    /// Whether the collector has \a count records after some time.
    [[nodiscard]] bool delivers(int count);

    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("journal.sqlite")); }
    [[nodiscard]] ReferenceServer &server() { return *m_server; }
    [[nodiscard]] ReportCollector &collector() { return m_server->collector(); }
    [[nodiscard]] JournalWriter &writer() { return *m_writer; }
    [[nodiscard]] bool isBusy() const { return m_reporter->isBusy(); }

    [[nodiscard]] const QList<ReportDelivery> &deliveries() const { return m_deliveries; }
    /// The number of records that \a outcome was told for.
    [[nodiscard]] int countOf(Outcome outcome) const;
    /// The texts for the log.
    [[nodiscard]] const QStringList &told() const { return m_told; }
    /// The number of batches that were posted, answered or not.
    [[nodiscard]] int attempts() const { return m_attempts; }
    /// The number of records in the outbox.
    [[nodiscard]] int waiting() const;
    /// The number of records that were ever in the outbox.
    [[nodiscard]] int total() const;

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    std::unique_ptr<ReferenceServer> m_server;
    std::unique_ptr<JournalWriter> m_writer;
    std::unique_ptr<Reporter> m_reporter;
    QList<ReportDelivery> m_deliveries;
    QStringList m_told;
    qint64 m_seq = 0;
    int m_attempts = 0;
};

} // namespace vitrine
