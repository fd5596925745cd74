// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "VitrineProcess.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/WaylandDesktop.h"

#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Starts under conditions that a desktop session never has: closed descriptors, ignored signals, another locale.
class TestStartEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closedDescriptorsTakeNoOutput_data()
    {
        QTest::addColumn<QList<int>>("closed");
        QTest::newRow("input and output") << QList<int>{STDIN_FILENO, STDOUT_FILENO};
        QTest::newRow("all three") << QList<int>{STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
    }

    void closedDescriptorsTakeNoOutput()
    {
        QFETCH(const QList<int>, closed);
        VitrineProcess vitrine;
        closeAtStart(vitrine, closed);
        const QString events = vitrine.folder() + u"/events.jsonl"_s;
        vitrine.startBare({u"--headless"_s, u"--events"_s, events, m_player});
        QTRY_VERIFY2(contentOf(events).contains("\"kind\":\"progress\""), vitrine.report());
        const QString descriptors = u"/proc/%1/fd/"_s.arg(vitrine.process().processId());
        for (const int descriptor : closed)
            QCOMPARE(QFile::symLinkTarget(descriptors + QString::number(descriptor)), u"/dev/null"_s);
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QVERIFY2(contentOf(events).contains("\"kind\":\"exit\""), vitrine.report());
    }

    // The test page of the defect “wayland-without-seat” in src/web/EngineDefects.cpp.
    void aWaylandDisplayWithoutInputDevicesIsEnough()
    {
        using Seat = WaylandDesktop::Seat;
        if (WaylandDesktop::isMissing(Seat::Missing))
            QSKIP("weston is not installed");
        PageServer server;
        server.setPage("/", contentOf(QStringLiteral(VITRINE_TEST_DEFECTS "/wayland-without-seat.html")));
        WaylandDesktop desktop(Seat::Missing);
        VitrineProcess vitrine;
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
        vitrine.setVariable(u"WAYLAND_DISPLAY"_s, desktop.display());
        vitrine.startBare({u"--events"_s, u"-"_s, u"--page"_s, server.address("/")});
        QTRY_COMPARE(server.reports(), QByteArrayList{"passed"});
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }

    void aSessionBusThatDoesNotAnswerIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only authentication")
            << QByteArray("DATA\r\nOK 0123456789abcdef0123456789abcdef\r\nAGREE_UNIX_FD\r\n");
    }

    // In a window of X11, because Qt connects to the bus when it shows one.
    void aSessionBusThatDoesNotAnswerIsLeftOut()
    {
        QFETCH(const QByteArray, reply);
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
        VitrineProcess vitrine;
        QLocalServer bus;
        QVERIFY2(bus.listen(vitrine.folder() + u"/silent-bus"_s), qPrintable(bus.errorString()));
        QObject::connect(&bus, &QLocalServer::newConnection, &bus, [&] {
            QLocalSocket *client = bus.nextPendingConnection();
            QObject::connect(client, &QLocalSocket::readyRead, client, [client, reply] {
                if (client->readAll().contains("AUTH EXTERNAL"))
                    client->write(reply);
            });
        });
        DesktopWindow desktop;
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + bus.fullServerName());
        vitrine.allow(u"^warning vitrine\\.app: The session bus \\(.*/silent-bus\\) does not answer"_s);
        desktop.start(vitrine, {m_player});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("does not answer"), vitrine.report());
    }

    void anEventStreamToClosedOutputIsRefused()
    {
        VitrineProcess vitrine;
        closeAtStart(vitrine, {STDOUT_FILENO});
        vitrine.allowStartError("standard output, which is closed");
        vitrine.start({m_player});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("closed"), vitrine.report());
    }

    void aSignalThatIsIgnoredAtTheStartStaysIgnored_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGHUP, under nohup") << SIGHUP;
        QTest::newRow("SIGINT, in a background job") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }

    void aSignalThatIsIgnoredAtTheStartStaysIgnored()
    {
        QFETCH(const int, number);
        VitrineProcess vitrine;
        vitrine.process().setChildProcessModifier([number] { ::signal(number, SIG_IGN); });
        vitrine.start({m_player});
        QVERIFY2(goesOn(vitrine), vitrine.report());
        const auto pid = static_cast<pid_t>(vitrine.process().processId());
        QCOMPARE(::kill(pid, number), 0);
        QVERIFY2(goesOn(vitrine) && goesOn(vitrine), vitrine.report());
        ::kill(pid, number == SIGTERM ? SIGINT : SIGTERM);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }

    void aSignalDuringTheStartEndsTheRun()
    {
        VitrineProcess vitrine;
        vitrine.start({m_player});
        QVERIFY(vitrine.process().waitForStarted());
        const auto pid = static_cast<pid_t>(vitrine.process().processId());
        const auto isCaught = [pid] {
            QFile status(u"/proc/%1/status"_s.arg(pid));
            static const QRegularExpression mask(u"^SigCgt:\\s*([0-9a-f]+)$"_s, QRegularExpression::MultilineOption);
            return status.open(QIODevice::ReadOnly) &&
                   (mask.match(QString::fromLatin1(status.readAll())).captured(1).toULongLong(nullptr, 16) >>
                    (SIGTERM - 1)) &
                       1U;
        };
        QVERIFY(QTest::qWaitFor(isCaught, 30'000));
        QCOMPARE(::kill(pid, SIGTERM), 0);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entries().constLast().value(u"why"_s).toString(), u"signal"_s);
    }

    void aSignalAfterTheEndDoesNotChangeTheExitCode()
    {
        VitrineProcess vitrine;
        vitrine.start({u"--exit-after"_s, u"1"_s, m_player});
        QVERIFY2(vitrine.waitFor(u"exit"_s, {}, {}), vitrine.report());
        ::kill(static_cast<pid_t>(vitrine.process().processId()), SIGTERM);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }

    void timesOfMonthsDoNotPassAtOnce()
    {
        VitrineProcess vitrine;
        // Longer than an int of milliseconds, up to the longest that a setting allows.
        vitrine.start({u"--exit-after"_s, u"4294968"_s, u"--ready-timeout"_s, u"2592000"_s, u"--silent-timeout"_s,
                       u"31536000"_s, u"--hung-timeout"_s, u"31536000"_s, u"--token-timeout"_s, u"2592000"_s,
                       u"--token-command"_s, u"echo a.b.c"_s, m_player});
        for (int i = 0; i < 3; ++i)
            QVERIFY2(goesOn(vitrine), vitrine.report());
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QVERIFY(vitrine.entriesOf(u"recovery"_s).isEmpty());
    }

    void aDisplayThatCannotBeOpenedIsSaid_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::newRow("X11") << u"DISPLAY"_s << u":4711"_s << 1; // it may be started later
        QTest::newRow("Wayland") << u"WAYLAND_DISPLAY"_s << u"nowhere-0"_s << 1;
        QTest::newRow("a platform that is not installed") << u"QT_QPA_PLATFORM"_s << u"nonsense"_s << 2;
        QTest::newRow("a platform without its display") << u"QT_QPA_PLATFORM"_s << u"xcb"_s << 2;
    }

    void aDisplayThatCannotBeOpenedIsSaid()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, value);
        QFETCH(const int, code);
        VitrineProcess vitrine;
        vitrine.allowStartError("The display cannot be opened");
        vitrine.allow(u"^warning qt\\.qpa\\."_s);
        vitrine.allow(u"Failed to create wl_display"_s); // libwayland, if the plugin is installed
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            vitrine.setVariable(QLatin1StringView(name), {});
        vitrine.setVariable(variable, value);
        vitrine.startBare({u"demo"_s});
        QVERIFY2(vitrine.waitForExit() == code, vitrine.report());
        QVERIFY2(vitrine.standardError().contains((variable + u'=' + value).toUtf8()), vitrine.report());
        QVERIFY2(!vitrine.standardError().contains("einstalling"), vitrine.report());
    }

    void aFolderOfAnyLettersKeepsTheIdentityInAnyLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::newRow("C") << u"C"_s;
        QTest::newRow("not installed") << u"xx_XX.UTF-8"_s;
    }

    void aFolderOfAnyLettersKeepsTheIdentityInAnyLocale()
    {
        QFETCH(const QString, locale);
        m_site.setBarePage("/store", playerPage("const id = localStorage.getItem('id');"
                                                "if (!id) localStorage.setItem('id', '17');"
                                                "tell('identity', {id});"));
        const QTemporaryDir folder;
        const QString home = folder.filePath(u"Größe 家"_s);
        for (const QString &known : {QString(), u"17"_s}) {
            VitrineProcess vitrine;
            vitrine.setVariable(u"LC_ALL"_s, locale);
            vitrine.setVariable(u"XDG_DATA_HOME"_s, home);
            vitrine.start({u"--exit-on"_s, u"ready"_s, m_site.address("/store")});
            QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
            const auto said = vitrine.waitFor(u"event"_s, u"name"_s, u"identity"_s);
            QVERIFY2(said, vitrine.report());
            QCOMPARE(said->value(u"data").toObject().value(u"id").toString(), known);
        }
    }

    void aSecondVitrineWithAProfileStoresNothing()
    {
        const QTemporaryDir home;
        VitrineProcess first;
        first.setVariable(u"XDG_DATA_HOME"_s, home.path());
        first.start({m_player});
        QVERIFY2(goesOn(first), first.report());
        VitrineProcess second;
        second.allow(u"another Vitrine \\(process %1\\) has it open"_s.arg(first.process().processId()));
        second.setVariable(u"XDG_DATA_HOME"_s, home.path());
        second.start({u"--exit-on"_s, u"ready"_s, m_player});
        QVERIFY2(second.waitForExit() == 0, second.report());
        QVERIFY2(second.standardError().contains("has it open"), second.report());
    }

    void initTestCase()
    {
        m_site.setBarePage("/embed", playerPage("let t = 0; setInterval(() => progress(t += 0.1), 100);"));
        m_player = m_site.address("/embed");
    }

private:
    static void closeAtStart(VitrineProcess &vitrine, const QList<int> &descriptors)
    {
        vitrine.process().setChildProcessModifier([descriptors] {
            for (const int descriptor : descriptors)
                ::close(descriptor);
        });
    }

    /// Waits for a new position of the player.
    static bool goesOn(VitrineProcess &vitrine)
    {
        const int from = static_cast<int>(vitrine.entries().size());
        return vitrine.waitFor(u"progress"_s, {}, {}, from).has_value();
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    PageServer m_site;
    QString m_player;
};

QTEST_GUILESS_MAIN(TestStartEndToEnd)
#include "TestStartEndToEnd.moc"
