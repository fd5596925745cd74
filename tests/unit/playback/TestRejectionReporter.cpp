// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/RejectionReporter.h"
#include "support/ManualClock.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;
using Sum = RejectionRateLimiter::Sum;

class TestRejectionReporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = ManualClock();
        m_reporter = std::make_unique<RejectionReporter>(m_clock, 2);
        m_reports.clear();
        connect(m_reporter.get(), &RejectionReporter::reported, this, [this](const Sum &sum) { m_reports += sum; });
    }

    void reportsABurstAtOnceAndTheRestAsANumber()
    {
        for (int i = 0; i < 5; ++i)
            m_reporter->add(u"flood"_s, u"https://a.example"_s);
        QCOMPARE(m_reports.size(), 2);
        m_clock.advance(1s);
        QTRY_COMPARE(m_reports.size(), 3);
        QCOMPARE(m_reports.last(), (Sum{u"flood"_s, u"https://a.example"_s, {}, 3}));
    }

    void reportsTheRestAtTheEnd()
    {
        for (int i = 0; i < 5; ++i)
            m_reporter->add(u"flood"_s, u"https://a.example"_s, QString::number(i));
        m_reporter->finish();
        QCOMPARE(m_reports.size(), 3);
        QCOMPARE(m_reports.last(), (Sum{u"flood"_s, u"https://a.example"_s, u"4"_s, 3}));
        m_reporter->finish();
        QCOMPARE(m_reports.size(), 3);
    }

private:
    ManualClock m_clock;
    std::unique_ptr<RejectionReporter> m_reporter;
    QList<Sum> m_reports;
};

QTEST_GUILESS_MAIN(TestRejectionReporter)
#include "TestRejectionReporter.moc"
