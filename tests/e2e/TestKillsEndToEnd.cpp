// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "simulator/FakeService.h"
#include "support/ProcessTree.h"
#include "support/ResidentMemory.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace vitrine;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 maximumGrowth = 32 * mebibyte;
constexpr qsizetype maximumMoreHandles = 8;
constexpr qint64 delayMs = 50;
constexpr qint64 maximumMedianMs = 3000;

// 200 take two minutes, and the clip is long enough for them.
int killsWanted()
{
    const int given = qEnvironmentVariableIntValue("VITRINE_TEST_KILLS");
    return given > 0 ? given : 12;
}

/// \brief What Vitrine holds; of several looks the least, since both go up and down by themselves.
struct Holdings
{
    qint64 memory = std::numeric_limits<qint64>::max();        ///< of all its processes
    qsizetype handles = std::numeric_limits<qsizetype>::max(); ///< of its own process

    void look(qint64 vitrine)
    {
        memory = std::min(memory, residentMemory(vitrine));
        const QDir open(QStringLiteral("/proc/%1/fd").arg(vitrine));
        handles = std::min(handles, open.entryList(QDir::Files | QDir::System).size());
    }
};

/// True while a process of \a vitrine is a zombie: ended, but its exit status was not read.
bool hasZombies(qint64 vitrine)
{
    const ProcessTree tree = ProcessTree::of(static_cast<pid_t>(vitrine));
    return std::any_of(tree.members().begin(), tree.members().end(),
                       [](const ProcessTree::Member &member) { return member.isZombie; });
}

} // namespace

/// One playback whose renderer process is killed again and again.
class TestKillsEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void playbackOutlivesThemAllAndNothingGrows()
    {
        const int kills = killsWanted();
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--config"),
                       settings(vitrine, "[recovery.renderer-killed]\nattempts = 1000\ndelay = 0.05\n"
                                         "longest_delay = 0.05\n"),
                       address("one-device")});
        QVERIFY2(playsBeyond(vitrine, 0.5), vitrine.report());
        const qint64 id = vitrine.process().processId();
        Holdings early;
        Holdings late;
        QList<qint64> times;
        QStringList expected;
        for (int i = 1; i <= kills; ++i) {
            QElapsedTimer sinceKill;
            sinceKill.start();
            QVERIFY2(killRenderer(vitrine), vitrine.report());
            if (i > 1)
                expected += QStringLiteral("renderer-killed wait %1").arg(i);
            expected += QStringLiteral("renderer-killed reload %1").arg(i);
            expected += QStringLiteral("renderer-killed resumed %1").arg(i);
            QVERIFY2(takes(vitrine, "resumed", i), vitrine.report());
            times += sinceKill.elapsed();
            QVERIFY2(goesOn(vitrine), vitrine.report());
            // The picture moves; not each time, for the clip must be long enough for all of them.
            const double position =
                vitrine.entriesOf(QStringLiteral("progress")).last().value(u"currentTime").toDouble();
            QVERIFY2(i % 4 != 0 || playsBeyond(vitrine, position), vitrine.report());
            if (i > kills / 5 && i <= kills * 2 / 5)
                early.look(id);
            else if (i > kills * 4 / 5)
                late.look(id);
        }
        QCOMPARE(steps(vitrine), expected);
        std::sort(times.begin(), times.end());
        const qint64 median = times.at(times.size() / 2);
        qInfo("%d kills: playing again after %lld ms (median), %lld ms at most; %lld MiB and %lld handles, %+lld MiB "
              "and %+lld handles than after the first ones",
              kills, median, times.last(), late.memory / mebibyte, static_cast<qint64>(late.handles),
              (late.memory - early.memory) / mebibyte, static_cast<qint64>(late.handles - early.handles));
        QVERIFY(median < delayMs + maximumMedianMs);
        QVERIFY(late.memory - early.memory < maximumGrowth);
        QVERIFY(late.handles - early.handles <= maximumMoreHandles);
        QTRY_VERIFY(!hasZombies(id));
        // A page that was killed has said no goodbye, but to the service they are all one device.
        QCOMPARE(number("slotsTaken"), 1);
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(number("slotsTaken"), 0);
        // Every page that was not killed has said goodbye, also one whose frame was renewed at its start.
        QCOMPARE(number("sessionsLapsed"), kills);
        qInfo("%d sessions begun", number("sessionsBegun"));
    }

private:
    int number(const char *key) { return server().service().state().value(QLatin1StringView(key)).toInt(-1); }
};

QTEST_GUILESS_MAIN(TestKillsEndToEnd)
#include "TestKillsEndToEnd.moc"
