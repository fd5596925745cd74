// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "VitrineProcess.h"
#include "support/FakeLogind.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PrivateBus.h"

#include "simulator/FakeService.h"

#include <QDirIterator>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace vitrine;
using namespace std::chrono_literals;

/// Each way in which a player is left, and that its service hears of it: no place stays taken.
class TestGoodbyeEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whoeverEndsTheRunThePlaceIsFree_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QList<int>>("signals_");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QString &arguments, const char *scenario,
                            const QList<int> &signals_, int code, const char *why) {
            QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << QByteArray(scenario) << signals_ << code
                                << QString::fromLatin1(why);
        };
        row("time is over", QStringLiteral("--exit-after 3"), "vod", {}, 0, "exit-after");
        row("exit on ready", QStringLiteral("--exit-on ready"), "vod", {}, 0, "ready");
        row("exit on ended", QStringLiteral("--exit-on ended"), "seek-past-the-end", {}, 0, "ended");
        row("exit on error", QStringLiteral("--exit-on error"), "error-without-a-reason", {}, 3, "error");
        row("Back", QStringLiteral("--on-back close"), "back-once", {}, 0, "back");
        row("SIGTERM", {}, "vod", {SIGTERM}, 0, "signal");
        row("SIGINT", {}, "vod", {SIGINT}, 0, "signal");
        row("two signals in one go", {}, "vod", {SIGTERM, SIGINT}, 0, "signal");
        row("SIGHUP, twice when a terminal closes", {}, "vod", {SIGHUP, SIGHUP}, 0, "signal");
        row("the end of a kiosk's login session", QStringLiteral("--kiosk"), "vod", {SIGTERM, SIGHUP}, 0, "signal");
    }

    void whoeverEndsTheRunThePlaceIsFree()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, scenario);
        QFETCH(const QList<int>, signals_);
        QFETCH(const int, code);
        QFETCH(const QString, why);
        VitrineProcess vitrine;
        vitrine.start(arguments + QStringList(address(scenario.constData())));
        const bool endsByItself = signals_.isEmpty();
        QVERIFY2(endsByItself || plays(vitrine), vitrine.report());
        QVERIFY2(endsByItself || number("slotsTaken") == 1, vitrine.report());
        for (const int signal : signals_)
            send(vitrine, signal);
        QVERIFY2(vitrine.waitForExit() == code, vitrine.report());
        QVERIFY2(isEntry(vitrine.entries().last(), QStringLiteral("exit"), QStringLiteral("why"), why),
                 vitrine.report());
        QTRY_COMPARE(number("sessionsEnded"), number("sessionsBegun"));
        QCOMPARE(number("slotsTaken"), 0);
        // A player that is left as soon as it has spoken may not have got a place yet.
        QVERIFY(number("sessionsBegun") == 1 || why == QStringLiteral("ready"));
        // The empty page that the player is left for is not told of.
        QVERIFY2(vitrine.entriesOf(QStringLiteral("ready")).size() == 1, vitrine.report());
    }

    // At the end, the engine waits for its connection to the bus, 25 s.
    void aSessionBusThatNoLongerAnswersHoldsNeitherPlaybackNorTheEnd()
    {
        PrivateBus bus;
        VitrineProcess vitrine;
        vitrine.setVariable(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus.address());
        vitrine.allow(QStringLiteral("^vitrine: The end took too long"));
        vitrine.start({address("vod")});
        QVERIFY2(playsBeyond(vitrine, 0.5), vitrine.report());
        bus.freeze();
        QVERIFY2(playsBeyond(vitrine, 3.0), vitrine.report());
        send(vitrine, SIGTERM);
        QVERIFY2(vitrine.waitForExit(20'000) == 0, vitrine.report());
        QVERIFY2(
            isEntry(vitrine.entries().last(), QStringLiteral("exit"), QStringLiteral("why"), QStringLiteral("signal")),
            vitrine.report());
    }

    // Qt waits for a display for ever.
    void aDisplayThatDoesNotAnswerHoldsNeitherTheStartNorTheEnd_data()
    {
        QTest::addColumn<bool>("isEnded");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("by itself") << false << QByteArray("The display /");
        QTest::newRow("SIGTERM") << true << QByteArray("The end took too long");
    }

    void aDisplayThatDoesNotAnswerHoldsNeitherTheStartNorTheEnd()
    {
        QFETCH(const bool, isEnded);
        QFETCH(const QByteArray, told);
        const QTemporaryDir folder;
        QLocalServer display;
        QVERIFY(display.listen(folder.filePath(QStringLiteral("display"))));
        QSignalSpy connections(&display, &QLocalServer::newConnection);
        VitrineProcess vitrine;
        vitrine.setVariable(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("wayland"));
        vitrine.setVariable(QStringLiteral("WAYLAND_DISPLAY"), display.fullServerName());
        vitrine.allowStartError(told);
        vitrine.startBare({address("vod")});
        QTRY_COMPARE(connections.size(), 2); // whether there is a keyboard, and Qt's
        if (isEnded)
            send(vitrine, SIGTERM);
        QVERIFY2(vitrine.waitForExit(30'000) == 1, vitrine.report());
        QVERIFY2(vitrine.standardError().contains(told), vitrine.standardError().constData());
    }

    void theMachineShutsDownBehindTheGoodbye()
    {
        PrivateBus bus;
        FakeLogind logind(bus.connect());
        VitrineProcess vitrine;
        vitrine.setVariable(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), bus.address());
        vitrine.start({address("vod")});
        QVERIFY2(plays(vitrine), vitrine.report());
        QTRY_VERIFY2(logind.isLocked(), vitrine.report());
        bool wasLocked = false;
        connect(&server().service(), &FakeService::sessionEnded, &logind, [&] { wasLocked = logind.isLocked(); });
        Q_EMIT logind.PrepareForShutdown(true);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entries().last().value(u"why").toString(), QStringLiteral("session-end"));
        QTRY_COMPARE(number("slotsTaken"), 0);
        QVERIFY(wasLocked);
        QVERIFY(!logind.isLocked());
    }

    void aSystemBusThatIsMuteKeepsNobodyWaiting()
    {
        QTemporaryDir folder;
        QLocalServer bus;
        QVERIFY(bus.listen(folder.filePath(QStringLiteral("bus"))));
        VitrineProcess vitrine;
        vitrine.setVariable(QStringLiteral("DBUS_SYSTEM_BUS_ADDRESS"), QStringLiteral("unix:path=") + bus.serverName());
        vitrine.start({address("vod")});
        QVERIFY2(plays(vitrine), vitrine.report());
        QTRY_VERIFY(bus.hasPendingConnections());
        const auto goesOn = vitrine.waitFor([](const QJsonObject &entry) {
            return entry.value(u"kind").toString() == u"progress" && entry.value(u"currentTime").toDouble() > 1.0;
        });
        QVERIFY2(goesOn, vitrine.report());
        send(vitrine, SIGTERM);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QTRY_COMPARE(number("slotsTaken"), 0);
    }

    // Who plays something else, or the same again, has said goodbye to what was before.
    void anotherPageTakesThePlaceOfTheFirst_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QString>("onBack");
        QTest::newRow("Back to an address") << QByteArray("back-once") << "URL";
        QTest::newRow("a reload by itself") << QByteArray("session-expires-once") << "none";
    }

    void anotherPageTakesThePlaceOfTheFirst()
    {
        QFETCH(const QByteArray, scenario);
        QFETCH(QString, onBack);
        const QString next = address("vod");
        QStringList story;
        connect(&server().service(), &FakeService::sessionBegun, this, [&] { story += QStringLiteral("begun"); });
        connect(&server().service(), &FakeService::sessionEnded, this, [&] { story += QStringLiteral("ended"); });
        VitrineProcess vitrine;
        vitrine.start(
            {QStringLiteral("--on-back"), onBack.replace(QStringLiteral("URL"), next), address(scenario.constData())});
        QVERIFY2(plays(vitrine, 2), vitrine.report());
        QCOMPARE(number("sessionsBegun"), 2);
        QCOMPARE(number("slotsTaken"), 1);
        send(vitrine, SIGTERM);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QTRY_COMPARE(number("slotsTaken"), 0);
        const QString begun = QStringLiteral("begun");
        const QString ended = QStringLiteral("ended");
        QCOMPARE(story, (QStringList{begun, ended, begun, ended}));
        QCOMPARE(number("sessionsLapsed"), 0);
    }

    // The browser writes a device's identity to the disk some seconds after it was made.
    void whoIsKilledComesBack_data()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("as the device that it was") << true;
        QTest::newRow("as whoever it is") << false;
    }

    void whoIsKilledComesBack()
    {
        QFETCH(const bool, onDisk);
        const QString player = address("one-device");
        QSignalSpy begun(&server().service(), &FakeService::sessionBegun);
        QTemporaryDir home;
        const auto startAtHome = [&](VitrineProcess &vitrine) {
            vitrine.setVariable(QStringLiteral("XDG_DATA_HOME"), home.path());
            vitrine.start(
                {QStringLiteral("--config"),
                 settings(vitrine, "[recovery.ERROR_REASON_OVER_DEVICE_LIMIT]\ndelay = 1\nlongest_delay = 1\n"),
                 player});
        };
        VitrineProcess killed;
        startAtHome(killed);
        QVERIFY2(plays(killed), killed.report());
        const QByteArray device = begun.value(0).value(0).toByteArray();
        QTRY_VERIFY_WITH_TIMEOUT(!onDisk || isWritten(home.path(), device), 20'000);
        send(killed, SIGKILL);
        QVERIFY(!killed.waitForExit());
        QCOMPARE(number("slotsTaken"), 1);

        VitrineProcess next;
        startAtHome(next);
        if (!onDisk && refused(next))
            advance(30s);
        QVERIFY2(plays(next), next.report());
        QVERIFY2(!onDisk || next.entriesOf(QStringLiteral("error")).isEmpty(), next.report());
        QCOMPARE(number("slotsTaken"), 1);
        send(next, SIGTERM);
        QVERIFY2(next.waitForExit() == 0, next.report());
        QTRY_COMPARE(number("slotsTaken"), 0);
    }

    void aPageThatDoesNotLetGoIsLeft()
    {
        PageServer site;
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--exit-on"), QStringLiteral("ready"), clingingPage(site)});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entries().last().value(u"why").toString(), QStringLiteral("ready"));
    }

    void whoAsksASecondTimeDoesNotWait_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("SIGTERM") << SIGTERM << SIGTERM;
        QTest::newRow("SIGINT, then SIGTERM") << SIGINT << SIGTERM;
    }

    void whoAsksASecondTimeDoesNotWait()
    {
        QFETCH(const int, first);
        QFETCH(const int, second);
        PageServer site;
        VitrineProcess vitrine;
        vitrine.start({clingingPage(site)});
        QVERIFY2(vitrine.waitFor(QStringLiteral("ready"), {}, {}), vitrine.report());
        send(vitrine, first);
        QTRY_VERIFY(site.requests().contains("/leaving"));
        // Right behind the first, it would count as the same request.
        QTRY_VERIFY((send(vitrine, second), vitrine.process().state() == QProcess::NotRunning));
        QVERIFY2(!vitrine.waitForExit(), vitrine.report()); // by the signal
        QVERIFY2(vitrine.entriesOf(QStringLiteral("exit")).isEmpty(), vitrine.report());
    }

private:
    [[nodiscard]] int number(const char *key)
    {
        return server().service().state().value(QLatin1StringView(key)).toInt(-1);
    }

    /// Waits until \a vitrine plays for the time number \a times.
    static bool plays(VitrineProcess &vitrine, int times = 1)
    {
        int seen = 0;
        return vitrine
            .waitFor([&](const QJsonObject &entry) {
                return isEntry(entry, QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing")) &&
                       ++seen == times;
            })
            .has_value();
    }

    /// Waits until \a vitrine plays or is told that there is no place; true in the second case.
    static bool refused(VitrineProcess &vitrine)
    {
        const auto entry = vitrine.waitFor([](const QJsonObject &said) {
            return isEntry(said, QStringLiteral("error"), QStringLiteral("reason"),
                           QStringLiteral("ERROR_REASON_OVER_DEVICE_LIMIT")) ||
                   isEntry(said, QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing"));
        });
        return entry && isEntry(*entry, QStringLiteral("error"), {}, {});
    }

    static void send(VitrineProcess &vitrine, int signal)
    {
        // 0 would be the group of this test.
        if (const qint64 id = vitrine.process().processId(); id > 0)
            ::kill(static_cast<pid_t>(id), signal);
    }

    /// True when a file below \a folder contains \a text.
    static bool isWritten(const QString &folder, const QByteArray &text)
    {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

    /// The address of a player that asks for `/leaving` when it is to go, and then does not go.
    static QString clingingPage(PageServer &site)
    {
        site.setBarePage("/player", playerPage("tell('playback_video_began');"
                                               "addEventListener('pagehide', () => {"
                                               "  navigator.sendBeacon('/leaving');"
                                               "  for (;;) ; });"
                                               "addEventListener('beforeunload', (event) => event.preventDefault());"));
        return site.address("/player");
    }
};

QTEST_GUILESS_MAIN(TestGoodbyeEndToEnd)
#include "TestGoodbyeEndToEnd.moc"
