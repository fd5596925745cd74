// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/RendererProcess.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace vitrine;
using Memory = RendererProcess::Memory;
using Status = QWebEnginePage::RenderProcessTerminationStatus;

Q_DECLARE_METATYPE(Memory)

namespace {

using Killed = std::optional<RendererProcess::Kill>;

constexpr qint64 gibi = 1024 * 1024 * 1024;

} // namespace

class TestRendererProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndHasAReason_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<Killed>("kill");
        QTest::addColumn<Memory>("before");
        QTest::addColumn<Memory>("after");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, Status status, int exitCode, Killed kill, const Memory &before,
                            const Memory &after, const char *reason) {
            QTest::newRow(name) << status << exitCode << kill << before << after << QString::fromLatin1(reason);
        };
        const auto crashed = QWebEnginePage::CrashedTerminationStatus;
        const auto killed = QWebEnginePage::KilledTerminationStatus;
        const Memory little{gibi / 4, 7, 16 * gibi};
        const Memory much{2 * gibi, 7, 16 * gibi};
        const Memory killedMore{{}, 8, 16 * gibi};
        row("ended", QWebEnginePage::NormalTerminationStatus, 0, {}, little, little, "ended");
        row("abnormal", QWebEnginePage::AbnormalTerminationStatus, 1, {}, little, little, "abnormal");
        row("fault", crashed, SIGSEGV, {}, much, much, "crashed");
        row("fault while another was killed", crashed, SIGSEGV, {}, much, killedMore, "crashed");
        row("trap with much memory", crashed, SIGTRAP, {}, much, much, "out-of-memory");
        row("other trap with much memory", crashed, SIGILL, {}, much, much, "out-of-memory");
        row("trap with little memory", crashed, SIGTRAP, {}, little, little, "crashed");
        row("trap on a small machine", crashed, SIGTRAP, {}, {gibi / 2, 7, 2 * gibi}, {{}, 7, 2 * gibi},
            "out-of-memory");
        row("trap, nothing known", crashed, SIGTRAP, {}, {}, {}, "crashed");
        row("killed", killed, SIGKILL, {}, much, much, "killed");
        row("killed by the kernel", killed, SIGKILL, {}, little, killedMore, "out-of-memory");
        row("killed, counters unknown", killed, SIGKILL, {}, {}, killedMore, "killed");
        row("terminated while another was killed", killed, SIGTERM, {}, little, killedMore, "killed");
        row("hung", killed, SIGKILL, RendererProcess::Kill::Hung, little, little, "hung");
        row("another process is wanted", killed, SIGKILL, RendererProcess::Kill::Planned, little, little, "planned");
        row("crashed before it could be killed", crashed, SIGSEGV, RendererProcess::Kill::Hung, little, little,
            "crashed");
    }

    void anEndHasAReason()
    {
        QFETCH(const Status, status);
        QFETCH(const int, exitCode);
        QFETCH(const Killed, kill);
        QFETCH(const Memory, before);
        QFETCH(const Memory, after);
        QTEST(RendererProcess::judge(status, exitCode, kill, before, after), "reason");
    }

    void theMachineTellsItsMemory()
    {
        const Memory own = RendererProcess::memoryOf(QCoreApplication::applicationPid());
        QVERIFY(own.resident && own.total);
        QVERIFY(*own.resident > 0 && *own.resident < *own.total);
        QVERIFY(!RendererProcess::memoryOf(0).resident);
    }

    void onlyOwnChildrenAreKilled()
    {
        RendererProcess renderer;
        QVERIFY(!renderer.kill(0));
        QVERIFY(!renderer.kill(-1));
        QVERIFY(!renderer.kill(1));
        QVERIFY(!renderer.kill(QCoreApplication::applicationPid()));
        const auto killed = QWebEnginePage::KilledTerminationStatus;
        QCOMPARE(renderer.endReason(killed, SIGKILL), QStringLiteral("killed"));

        QProcess child;
        child.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(child.waitForStarted());
        QVERIFY(renderer.kill(child.processId()));
        QVERIFY(child.waitForFinished());
        QCOMPARE(renderer.endReason(killed, SIGKILL), QStringLiteral("hung"));
        QCOMPARE(renderer.endReason(killed, SIGKILL), QStringLiteral("killed")); // the next one
    }
};

QTEST_GUILESS_MAIN(TestRendererProcess)
#include "TestRendererProcess.moc"
