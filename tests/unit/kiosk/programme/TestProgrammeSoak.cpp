// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammeController.h"

#include "SoakRules.h"

#include <QTest>

#include <malloc.h>

using namespace vitrine;

namespace {

constexpr qsizetype mostGrowth = 64 * 1024; ///< bytes in half a year

/// The programme, and what happens to it.
class Soak
{
public:
    explicit Soak(quint32 seed)
        : m_random(seed)
        , m_player(m_clock, m_random)
        , m_controller(ProgrammeSchedule({}), m_clock, m_player, looping(playlistItem(u"fallback"_s)))
        , m_rules(m_clock, m_controller, m_player)
    {
        m_player.controller = &m_controller;
        m_player.tried = [this](const QString &name) {
            m_rules.noteTried(name);
        };
        QObject::connect(&m_controller, &ProgrammeController::itemStarted, &m_controller,
                         [this](const PlaylistItem &item) { m_rules.noteStarted(item); });
        QObject::connect(&m_controller, &ProgrammeController::itemEnded, &m_controller,
                         [this](const PlaylistItem &item, ItemEnd end) { m_rules.noteEnded(item, end); });
        QObject::connect(&m_controller, &ProgrammeController::itemSkipped, &m_controller,
                         [this](const PlaylistItem &item, ItemSkip skip) { m_rules.noteSkipped(item, skip); });
        m_clock.setBack(std::chrono::milliseconds(noon.msecsTo(m_clock.utcNow())));
        changePlaylist();
        m_rules.setRunning(true);
        m_controller.start();
        m_nextDisturbance = randomWait(m_random, disturbancePause);
    }

    /// Runs for \a time; false as soon as a rule is broken.
    bool run(std::chrono::milliseconds time)
    {
        const std::chrono::milliseconds end = m_clock.elapsed() + time;
        while (m_clock.elapsed() < end) {
            const int before = m_player.requests;
            step();
            if (m_player.requests - before > 40) {
                m_problem = u"items are requested without a pause"_s;
                return false;
            }
            if (!m_rules.check())
                return false;
        }
        return true;
    }

    [[nodiscard]] QString problem() const { return m_problem.isEmpty() ? m_rules.problem() : m_problem; }
    [[nodiscard]] const SoakRules &rules() const { return m_rules; }
    [[nodiscard]] int disturbances() const { return m_disturbances; }

private:
    static constexpr std::chrono::milliseconds disturbancePause = 3h;
    static constexpr std::chrono::milliseconds outage = 30min;
    /// The timer of the controller calls update() at least as often; while an item plays, that changes nothing.
    static constexpr std::chrono::milliseconds longestTimer = 60s;

    /// Advances to the next update, report or disturbance.
    void step()
    {
        std::optional<std::chrono::milliseconds> update = m_controller.nextUpdate();
        if (m_isDisplayOn && !m_player.shown && !m_player.loading)
            update = std::min(update.value_or(std::chrono::milliseconds::max()), m_clock.elapsed() + longestTimer);
        const std::optional<std::chrono::milliseconds> report = m_player.nextReport();
        std::chrono::milliseconds next = m_nextDisturbance;
        if (m_outageEnd)
            next = std::min(next, *m_outageEnd);
        if (update)
            next = std::min(next, *update);
        if (report)
            next = std::min(next, *report);
        m_clock.advance(std::max(next - m_clock.elapsed(), 0ms));
        if (report == next)
            m_player.report();
        else if (update == next)
            m_controller.update();
        else if (m_outageEnd == next)
            setNetwork(true);
        else
            disturb();
    }

    void disturb()
    {
        ++m_disturbances;
        m_nextDisturbance = m_clock.elapsed() + randomWait(m_random, disturbancePause);
        switch (m_random.bounded(7)) {
        case 0:
            m_outageEnd = m_clock.elapsed() + randomWait(m_random, outage);
            return setNetwork(false);
        case 1: // the wall clock is set
            return setWallClock(std::chrono::milliseconds(m_random.bounded(-10'800'000, 10'800'000)));
        case 2: // the machine was suspended: only the wall clock went on
            return setWallClock(std::chrono::milliseconds(m_random.bounded(43'200'000)));
        case 3:
            return setDisplay(!m_isDisplayOn);
        case 4:
            return changePlaylist();
        case 5:
            return m_controller.next();
        default:
            m_rules.forgetFailures();
            return m_controller.restart();
        }
    }

    void setNetwork(bool isReachable)
    {
        m_player.hasNetwork = isReachable;
        if (isReachable) {
            m_outageEnd.reset();
            m_rules.forgetFailures();
        }
        m_rules.setUnreachable(unreachableItems());
        m_controller.noteUnreachable(unreachableItems());
    }

    [[nodiscard]] QStringList unreachableItems() const
    {
        QStringList names;
        for (const PlaylistItem &item : m_items) {
            if (!m_player.hasNetwork)
                names += item.name;
        }
        return names;
    }

    void setWallClock(std::chrono::milliseconds forward)
    {
        m_clock.setBack(-forward);
        const std::chrono::milliseconds noticed =
            m_clock.elapsed() + std::chrono::milliseconds(m_random.bounded(static_cast<int>(longestTimer.count())));
        while (m_player.nextReport() && *m_player.nextReport() < noticed) {
            m_clock.advance(std::max(*m_player.nextReport() - m_clock.elapsed(), 0ms));
            m_player.report();
        }
        m_clock.advance(noticed - m_clock.elapsed());
        m_controller.update();
    }

    /// As RunProgramme does.
    void setDisplay(bool isOn)
    {
        m_isDisplayOn = isOn;
        m_rules.setRunning(isOn);
        if (isOn) {
            m_rules.forgetFailures();
            m_controller.restart();
            m_controller.start();
        } else {
            m_controller.stop();
            m_player.showCalmScreen();
        }
    }

    void changePlaylist()
    {
        m_items = randomPlaylist(m_random);
        m_rules.setItems(m_items);
        m_rules.setUnreachable(unreachableItems());
        m_controller.setSchedule(ProgrammeSchedule(m_items), unreachableItems());
        m_controller.update();
    }

    ManualClock m_clock;
    QRandomGenerator m_random;
    FaultyPlayer m_player;
    ProgrammeController m_controller;
    SoakRules m_rules;
    QList<PlaylistItem> m_items;
    bool m_isDisplayOn = true;
    std::chrono::milliseconds m_nextDisturbance{0};
    std::optional<std::chrono::milliseconds> m_outageEnd;
    int m_disturbances = 0;
    QString m_problem;
};

/// Bytes that are allocated in this process.
qsizetype allocatedBytes()
{
    const struct mallinfo2 use = mallinfo2();
    return static_cast<qsizetype>(use.uordblks + use.hblkhd);
}

} // namespace

/// A year of a programme with faults at random times, on a clock that does not wait.
class TestProgrammeSoak : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aYearWithFaultsKeepsTheRules_data()
    {
        QTest::addColumn<quint32>("seed");
        const bool isGiven = qEnvironmentVariableIsSet("VITRINE_TEST_SEED");
        const quint32 first = isGiven ? qEnvironmentVariable("VITRINE_TEST_SEED").toUInt() : 1;
        const quint32 last = isGiven ? first : 3;
        for (quint32 seed = first; seed <= last; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void aYearWithFaultsKeepsTheRules()
    {
        QFETCH(const quint32, seed);
        Soak soak(seed);
        QVERIFY2(soak.run(182 * 24h), report(soak, seed)); // time zones are read, and lists are as long as they get
        const qsizetype before = allocatedBytes();
        QVERIFY2(soak.run(183 * 24h), report(soak, seed));
        const qsizetype growth = allocatedBytes() - before;
        QVERIFY2(growth < mostGrowth, qPrintable(u"seed %1: %2 bytes more"_s.arg(seed).arg(growth)));
        // Otherwise it has tested nothing.
        QVERIFY(soak.rules().plays > 3000);
        QVERIFY(soak.rules().skips > 1000);
        QVERIFY(soak.disturbances() > 2000);
    }

private:
    [[nodiscard]] const char *report(const Soak &soak, quint32 seed)
    {
        m_report = u"seed %1, after %2 plays and %3 disturbances: %4"_s.arg(seed)
                       .arg(soak.rules().plays)
                       .arg(soak.disturbances())
                       .arg(soak.problem())
                       .toUtf8();
        return m_report.constData();
    }

    QByteArray m_report;
};

QTEST_GUILESS_MAIN(TestProgrammeSoak)
#include "TestProgrammeSoak.moc"
