// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ReporterHarness.h"

#include "support/JournalFixture.h"

#include <QDeadlineTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;

ReporterHarness::ReporterHarness()
    : m_server(std::make_unique<ReferenceServer>(m_clock))
{
    if (!m_server->start())
        qFatal("The collector does not listen.");
    url = m_server->collectorUrl();
}

ReporterHarness::~ReporterHarness()
{
    stop();
}

void ReporterHarness::start()
{
    m_writer = std::make_unique<JournalWriter>(
        JournalOptions{.path = file(), .firstRetry = 10ms, .longestRetry = 20ms, .reports = options});
    m_reporter = std::make_unique<Reporter>(Reporter::Options{.url = url, .version = u"1.2"_s, .timeLimit = timeLimit},
                                            *m_writer, m_clock, RetryBackoff([] { return 0.5; }));
    connect(m_writer.get(), &JournalWriter::reportsRead, this,
            [this](const ReportBatch &batch) { m_attempts += batch.count > 0 ? 1 : 0; });
    connect(m_reporter.get(), &Reporter::delivered, this,
            [this](const ReportDelivery &delivery) { m_deliveries += delivery; });
    connect(m_reporter.get(), &Reporter::troubled, this, [this](const QString &text) { m_told += text; });
}

void ReporterHarness::stop()
{
    m_reporter.reset();
    m_writer.reset();
}

void ReporterHarness::update(const QString &session, const QList<RunEvent> &events)
{
    SessionUpdate update{.session = sessionRecord(session), .events = events, .mono = m_clock.elapsed()};
    update.session.outcome.reset();
    update.session.endedAt.reset();
    update.session.updatedAt = m_clock.utcNow();
    m_writer->write(update);
}

void ReporterHarness::play(const QString &session, int count)
{
    QList<RunEvent> events;
    for (int i = 0; i < count; ++i) {
        ++m_seq;
        const StateReport change{PlaybackState::Loading, states.at(static_cast<std::size_t>(m_seq % 2))};
        events += {m_seq, m_clock.utcNow(), m_clock.elapsed(), change};
    }
    update(session, events);
}

void ReporterHarness::settle()
{
    const QDeadlineTimer limit(30s);
    QCoreApplication::processEvents();
    while (m_reporter->isBusy() && !limit.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    QVERIFY(!m_reporter->isBusy());
}

void ReporterHarness::advance(std::chrono::milliseconds time)
{
    m_clock.advance(time);
    m_reporter->poll();
    settle();
}

bool ReporterHarness::poll()
{
    m_clock.advance(1s);
    m_reporter->poll();
    return false;
}

bool ReporterHarness::delivers(int count)
{
    const auto isDelivered = [this, count] {
        poll();
        return collector().count() == count;
    };
    return QTest::qWaitFor(isDelivered, 30'000);
}

int ReporterHarness::countOf(Outcome outcome) const
{
    int count = 0;
    for (const ReportDelivery &delivery : m_deliveries)
        count += delivery.outcome == outcome ? delivery.count : 0;
    return count;
}

int ReporterHarness::waiting() const
{
    return journalTexts(file(), u"SELECT count(*) FROM reports"_s).value(0).toInt();
}

int ReporterHarness::total() const
{
    return journalTexts(file(), u"SELECT seq FROM sqlite_sequence WHERE name = 'reports'"_s).value(0).toInt();
}

} // namespace vitrine
