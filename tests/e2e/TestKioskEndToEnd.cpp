// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ControlCommand.h"
#include "VitrineProcess.h"
#include "protocol/PlayTarget.h"
#include "support/NotifySocket.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QFile>
#include <QImage>
#include <QTest>

#include <csignal>

using namespace vitrine;

class TestKioskEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsTheDemo()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--kiosk"), QStringLiteral("demo")});
        QVERIFY2(vitrine.waitFor([](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("progress"), {}, {}) && entry.value(u"currentTime").toDouble() > 1.0;
        }),
                 vitrine.report());
        QStringList pageEvents;
        for (const QJsonObject &entry : vitrine.entriesOf(QStringLiteral("page")))
            pageEvents += entry.value(u"name").toString();
        QVERIFY2(pageEvents.contains(QStringLiteral("loadFinished")), vitrine.report());
        QVERIFY2(!pageEvents.contains(QStringLiteral("blocked")), vitrine.report());
    }

    // Its language comes from the settings, which have no target.
    void settingsThatAreReadAgainLeaveTheDemoAsItIs()
    {
        VitrineProcess vitrine;
        QFile file(vitrine.folder() + QStringLiteral("/kiosk.toml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("lang = \"ja\"\n[kiosk]\nenabled = true\n");
        file.close();
        NotifySocket manager(vitrine.folder() + QStringLiteral("/notify"));
        QVERIFY(manager.isOpen());
        vitrine.setVariable(QStringLiteral("NOTIFY_SOCKET"), manager.path());
        vitrine.start({QStringLiteral("--config"), file.fileName()});
        QVERIFY2(vitrine.waitFor(QStringLiteral("kiosk"), QStringLiteral("name"), QStringLiteral("item-started")),
                 vitrine.report());
        QVERIFY2(manager.waitFor("READY=1"), vitrine.report());
        manager.forget();
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QVERIFY2(manager.waitForLine("RELOADING=1") && manager.waitFor("READY=1"), vitrine.report());
        const int from = static_cast<int>(vitrine.entries().size());
        QVERIFY2(vitrine.waitFor(QStringLiteral("progress"), {}, {}, from), vitrine.report());
        QCOMPARE(vitrine.entriesOf(QStringLiteral("ready")).size(), 1);
    }

    // Each wish of a page is refused and told, and playback goes on behind it.
    void aPageNeitherLeavesNorStops_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("what");
        QTest::newRow("window.open") << QByteArray("window.open('https://example.com/')") << "window";
        QTest::newRow("top.location") << QByteArray("top.location = 'https://example.com/'") << "";
        QTest::newRow("own location") << QByteArray("location = 'https://example.com/'") << "navigation";
        QTest::newRow("foreign frame") << QByteArray("document.body.append(Object.assign(document.createElement('"
                                                     "iframe'), {src: 'https://example.com/'}))")
                                       << "navigation";
        QTest::newRow("download")
            << QByteArray("document.body.append(Object.assign(document.createElement('iframe'), {src: '/file'}))")
            << "download";
        QTest::newRow("alert") << QByteArray("alert('hello')") << "alert";
        QTest::newRow("confirm") << QByteArray("confirm('sure?')") << "confirm";
        QTest::newRow("prompt") << QByteArray("prompt('name?')") << "prompt";
        QTest::newRow("print") << QByteArray("print()") << "print";
        QTest::newRow("mailto") << QByteArray("location = 'mailto:somebody@example.com'") << "navigation";
    }

    void aPageNeitherLeavesNorStops()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, what);
        PageServer site;
        site.setReply("/file", HttpReply{200,
                                         "application/octet-stream",
                                         "data",
                                         {{"Content-Disposition", "attachment; filename=a.bin"}}});
        // The host asks nothing of example.com: it is refused before anything is sent.
        site.setBarePage("/player", playerPage("let time = 0; setInterval(() => progress(time += 0.1), 100);"
                                               "setTimeout(() => { tell('trying'); try { " +
                                               script + "; } catch (error) {} tell('tried'); }, 300);"));
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--kiosk"), site.address("/player")});
        const auto trying = vitrine.waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("trying"));
        QVERIFY2(trying, vitrine.report());
        const auto tried = vitrine.waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("tried"));
        QVERIFY2(tried, vitrine.report());
        const auto blocked =
            what.isEmpty() ? QJsonObject()
                           : vitrine.waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("blocked"))
                                 .value_or(QJsonObject());
        QVERIFY2(blocked.value(u"what").toString() == what, vitrine.report());
        const double before = vitrine.entriesOf(QStringLiteral("progress")).last().value(u"currentTime").toDouble();
        const auto after = vitrine.waitFor([before](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("progress"), {}, {}) &&
                   entry.value(u"currentTime").toDouble() > before + 1.0;
        });
        QVERIFY2(after, vitrine.report());
        QCOMPARE(vitrine.entriesOf(QStringLiteral("ready")).size(), 1);
    }

    // Such as that of a login, when a session has ended.
    void aPageThatReplacesItselfIsNotSeen()
    {
        PageServer site;
        site.setBarePage("/player", playerPage("let time = 0; setInterval(() => progress(time += 0.1), 100);"));
        site.setBarePage("/page", "<iframe src='/player' style='position: fixed; inset: 0'></iframe>"
                                  "<script>setTimeout(() => { location = '/login'; }, 3000);</script>");
        site.setBarePage(
            "/login",
            "<body style='background: white'><script>setTimeout(() => fetch('/drawn'), 1000);</script></body>");
        VitrineProcess vitrine;
        vitrine.startBare(QStringList{QStringLiteral("--kiosk"), QStringLiteral("--page"),
                                      QStringLiteral("--ready-timeout"), QStringLiteral("60"),
                                      QStringLiteral("--events"), QStringLiteral("-"),
                                      QStringLiteral("--player-origin"), originOf(QUrl(site.address("/page"))),
                                      site.address("/page")} +
                          controlOptions(vitrine));
        const auto playing = vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing"));
        QVERIFY2(playing, vitrine.report());
        QVERIFY2(vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("connecting"),
                                 static_cast<int>(vitrine.entries().indexOf(*playing))),
                 vitrine.report());
        const QString file = vitrine.folder() + QStringLiteral("/screen.png");
        QTRY_VERIFY2(site.requests().contains("/drawn"), vitrine.report());
        const CtlAnswer answer = ctl(vitrine, {QStringLiteral("screenshot"), QStringLiteral("path=") + file});
        QVERIFY2(answer.code == 0, answer.error.constData());
        QVERIFY2(QImage(file).pixelColor(5, 5).lightness() < 60, vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestKioskEndToEnd)
#include "TestKioskEndToEnd.moc"
