// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/SuspendAwareStopwatch.h"

#include "support/ManualClock.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

namespace {

/// A clock whose wall time may be set.
class TwoClocks final : public Clock
{
public:
    [[nodiscard]] std::chrono::milliseconds elapsed() const override { return m_steady.elapsed(); }
    [[nodiscard]] QDateTime utcNow() const override { return m_steady.utcNow().addMSecs(m_offset.count()); }

    void advance(std::chrono::milliseconds by) { m_steady.advance(by); }
    void setWall(std::chrono::milliseconds by) { m_offset += by; }

private:
    ManualClock m_steady;
    std::chrono::milliseconds m_offset{0};
};

} // namespace

class TestSuspendAwareStopwatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock = {}; }

    void countsWhatIsMissing()
    {
        SuspendAwareStopwatch stopwatch(m_clock, 1s);
        m_clock.advance(1s);
        QCOMPARE(stopwatch.look(), 1000ms);
        m_clock.advance(2900ms); // late, as on a busy machine
        QCOMPARE(stopwatch.look(), 3900ms);
        stopwatch.renew();
        m_clock.advance(500ms);
        QCOMPARE(stopwatch.look(), 500ms);
    }

    void aProgramThatStoodStillCountsAnew()
    {
        SuspendAwareStopwatch stopwatch(m_clock, 1s);
        m_clock.advance(1s);
        QCOMPARE(stopwatch.look(), 1000ms);
        m_clock.advance(3100ms);
        QCOMPARE(stopwatch.look(), 0ms);
        m_clock.advance(1s);
        QCOMPARE(stopwatch.look(), 1000ms);
    }

    void aMachineThatSleptCountsAnew_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("jump");
        QTest::addColumn<bool>("renewed");
        QTest::newRow("slept") << std::chrono::milliseconds(8h) << true;
        QTest::newRow("set back") << std::chrono::milliseconds(-1h) << true;
        QTest::newRow("corrected a little") << std::chrono::milliseconds(500ms) << false;
    }

    void aMachineThatSleptCountsAnew()
    {
        QFETCH(const std::chrono::milliseconds, jump);
        QFETCH(const bool, renewed);
        SuspendAwareStopwatch stopwatch(m_clock, 1s);
        m_clock.advance(1s);
        m_clock.setWall(jump); // the steady clock has stood still
        QCOMPARE(stopwatch.look(), renewed ? 0ms : 1000ms);
        m_clock.advance(1s);
        QCOMPARE(stopwatch.look(), renewed ? 1000ms : 2000ms);
    }

private:
    TwoClocks m_clock;
};

QTEST_APPLESS_MAIN(TestSuspendAwareStopwatch)
#include "TestSuspendAwareStopwatch.moc"
