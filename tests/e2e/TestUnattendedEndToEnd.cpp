// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "simulator/ReferenceServer.h"
#include "simulator/Scenario.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What a kiosk does without a visit: another playlist by SIGHUP, a broken picture, planned reloads, a lost network.
class TestUnattendedEndToEnd : public QObject
{
    Q_OBJECT

private:
    using Condition = VitrineProcess::Condition;

    static constexpr int severalPages = 90'000; ///< milliseconds, for what needs several pages in turn

    static void write(const VitrineProcess &vitrine, const QString &content)
    {
        QFile file(vitrine.folder() + u"/kiosk.toml"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(content.toUtf8()) > 0);
    }

    static void start(VitrineProcess &vitrine, const QString &content, const QStringList &options = {})
    {
        write(vitrine, content);
        vitrine.start(QStringList{u"--kiosk"_s, u"--config"_s, vitrine.folder() + u"/kiosk.toml"_s} + options);
    }

    static QString item(const QString &name, const QString &target)
    {
        return u"[[playlist]]\nname = \"%1\"\ntarget = \"%2\"\n"_s.arg(name, target);
    }

    [[nodiscard]] static Condition fact(const QString &name, const QString &item, const QString &why = {})
    {
        return [name, item, why](const QJsonObject &entry) {
            return isEntry(entry, u"kiosk"_s, u"name"_s, name) && entry.value(u"item").toString() == item &&
                   entry.value(u"why").toString() == why;
        };
    }

    [[nodiscard]] static QString scenario(const QString &name)
    {
        return QStringLiteral(VITRINE_TEST_SCENARIOS "/") + name;
    }

    static void hangUp(VitrineProcess &vitrine) { ::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP); }

private Q_SLOTS:
    void aReloadKeepsAnItemAndReplacesAnother()
    {
        VitrineProcess vitrine;
        start(vitrine, item(u"first"_s, u"demo"_s));
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"first"_s)), vitrine.report());
        write(vitrine, item(u"before"_s, u"demo:vod"_s) + item(u"first"_s, u"demo"_s));
        hangUp(vitrine);
        QVERIFY2(vitrine.waitFor(fact(u"configuration"_s, {}, u"reloaded"_s)), vitrine.report());
        write(vitrine, item(u"second"_s, u"demo:vod"_s));
        hangUp(vitrine);
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"second"_s)), vitrine.report());
        QStringList facts;
        for (const QJsonObject &entry : vitrine.entriesOf(u"kiosk"_s)) {
            if (entry.value(u"name"_s) != u"configuration"_s)
                facts += entry.value(u"item").toString() + u' ' + entry.value(u"name").toString();
        }
        QCOMPARE(facts, (QStringList{u"first item-started"_s, u"first item-ended"_s, u"second item-started"_s}));
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    void aReloadWithAMistakeChangesNothing()
    {
        VitrineProcess vitrine;
        vitrine.allow(
            u"The settings stay as they are[.] (.*kiosk[.]toml:|They have neither a target nor a playlist)"_s);
        vitrine.allow(u"Changed settings that count at the next start: muted[.]"_s);
        start(vitrine, item(u"first"_s, u"demo"_s));
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"first"_s)), vitrine.report());
        // The last of these is a file that somebody is writing.
        const QStringList wrong{u"mutet = true\n"_s,
                                item(u"second"_s, u"demo:vod"_s) + item(u"third"_s, u"demo"_s) + u"lop = true\n"_s,
                                u"\n"_s};
        for (const QString &content : wrong) {
            const auto before = static_cast<int>(vitrine.entries().size());
            write(vitrine, content);
            hangUp(vitrine);
            QVERIFY2(vitrine.waitFor(fact(u"configuration"_s, {}, u"refused"_s), before), vitrine.report());
        }
        write(vitrine, u"muted = true\n"_s + item(u"first"_s, u"demo"_s));
        hangUp(vitrine);
        QVERIFY2(vitrine.waitFor(fact(u"configuration"_s, {}, u"reloaded"_s)), vitrine.report());
        const auto entries = vitrine.entries().size();
        QVERIFY2(vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"kind"_s) == u"progress"_s; },
                                 static_cast<int>(entries)),
                 vitrine.report());
        QCOMPARE(vitrine.entriesOf(u"kiosk"_s).size(), 5);
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
        QVERIFY(vitrine.standardError().contains("The settings stay as they are"));
        QVERIFY(vitrine.standardError().contains("muted"));
    }

    void aBrokenPictureIsToldAndReloaded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::newRow("black") << u"black-picture-once.json"_s << u"black"_s;
        QTest::newRow("frozen") << u"still-picture-once.json"_s << u"frozen"_s;
    }

    void aBrokenPictureIsToldAndReloaded()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, why);
        VitrineProcess vitrine;
        start(vitrine, item(u"film"_s, scenario(name)), {u"--kiosk-picture-limit"_s, u"3"_s});
        const auto problem = vitrine.waitFor(fact(u"picture-problem"_s, {}, why));
        QVERIFY2(problem, vitrine.report());
        QVERIFY2(vitrine.waitFor(fact(u"picture-problem"_s, {}, u"over"_s)), vitrine.report());
        qsizetype loads = 0;
        for (const QJsonObject &entry : vitrine.entriesOf(u"page"_s))
            loads += entry.value(u"name"_s) == u"loadStarted"_s ? 1 : 0;
        QCOMPARE(loads, 2);
    }

    void aScreenThatStaysBlackWithShortItemsIsTold()
    {
        PageServer site;
        for (const QByteArray path : {"/first", "/second"})
            site.setBarePage(path, playerPage("document.documentElement.style.background = 'black';"
                                              "tell('playback_video_began'); let at = 0;"
                                              "setInterval(() => progress(at += 0.1), 100);"));
        VitrineProcess vitrine;
        start(vitrine,
              item(u"first"_s, site.address("/first")) + u"duration = 2\n"_s +
                  item(u"second"_s, site.address("/second")) + u"duration = 2\n"_s,
              {u"--kiosk-picture-limit"_s, u"5"_s});
        const auto black = vitrine.waitFor(fact(u"picture-problem"_s, {}, u"black"_s));
        QVERIFY2(black, vitrine.report());
        QVERIFY2(vitrine.entriesOf(u"kiosk"_s).size() > 4, vitrine.report()); // several items
        // It goes on, through the reload and the next items.
        int from = black->value(u"seq").toInt();
        for (const QString &name : {u"first"_s, u"second"_s, u"first"_s}) {
            const auto started = vitrine.waitFor(fact(u"item-started"_s, name), from);
            QVERIFY2(started, vitrine.report());
            from = started->value(u"seq").toInt();
        }
        const QList<QJsonObject> entries = vitrine.entries();
        QVERIFY2(!std::ranges::any_of(entries, fact(u"picture-problem"_s, {}, u"over"_s)), vitrine.report());
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    void aProcessIsReplacedBetweenTwoItems()
    {
        VitrineProcess vitrine;
        start(vitrine, u"[kiosk]\nreload_at = \"00:00-23:59\"\n"_s + item(u"first"_s, u"demo"_s) + u"duration = 1\n"_s +
                           item(u"second"_s, u"demo:vod"_s));
        // Due at once, so before the first item, where there is no process to end.
        QVERIFY2(vitrine.waitFor(fact(u"planned-reload"_s, {}, u"daily"_s)), vitrine.report());
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"second"_s)), vitrine.report());
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    void aRendererThatAlwaysCrashesIsNeverGivenUp()
    {
        VitrineProcess vitrine;
        start(vitrine, u"[recovery.renderer-crashed]\nattempts = 2\ndelay = 0\n"_s +
                           item(u"film"_s, scenario(u"crash-always.json"_s)));
        const auto left = fact(u"item-ended"_s, u"film"_s, u"failed"_s);
        QVERIFY2(vitrine.waitFor(left, 0, severalPages), vitrine.report());
        const auto from = static_cast<int>(vitrine.entries().size());
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"film"_s), from, severalPages), vitrine.report());
        QVERIFY(vitrine.entriesOf(u"dialog"_s).isEmpty());
        vitrine.process().terminate();
        QVERIFY(vitrine.waitForExit());
    }

    void anItemWhosePageCrashesIsLeft()
    {
        VitrineProcess vitrine;
        start(vitrine,
              item(u"film"_s, scenario(u"crash-always.json"_s)) + item(u"other"_s, u"demo"_s) + u"duration = 1\n"_s);
        QVERIFY2(vitrine.waitFor(fact(u"item-ended"_s, u"film"_s, u"failed"_s), 0, severalPages), vitrine.report());
        QVERIFY2(vitrine.waitFor(fact(u"item-ended"_s, u"other"_s, u"time-limit"_s)), vitrine.report());
        vitrine.process().terminate();
        QVERIFY(vitrine.waitForExit());
    }

    void anItemThatIsRedirectedOutOfTheAllowListIsSkipped()
    {
        PageServer server;
        server.setReply("/film", {.status = 302,
                                  .contentType = "text/plain",
                                  .body = {},
                                  .headers = {{"Location", server.origin(PageServer::Name::Localhost) + "/away"}}});
        server.setBarePage("/away", "<!DOCTYPE html><script>new Image().src = '/report?away';</script>");
        VitrineProcess vitrine;
        start(vitrine, u"[kiosk]\nenabled = true\nallow = [\"%1\"]\n"_s.arg(server.address("/film")) +
                           item(u"film"_s, server.address("/film")) + item(u"other"_s, u"demo"_s) +
                           u"duration = 1\n"_s);
        QVERIFY2(vitrine.waitFor(fact(u"item-skipped"_s, u"film"_s, u"failed"_s)), vitrine.report());
        QVERIFY2(vitrine.waitFor(fact(u"item-ended"_s, u"other"_s, u"time-limit"_s)), vitrine.report());
        QVERIFY(server.reports().isEmpty());
        QVERIFY2(vitrine.waitFor(u"page"_s, u"name"_s, u"blocked"_s), vitrine.report());
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    void anItemThatLosesItsServerGivesWayToOneWithout_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("others");
        QTest::addColumn<QString>("other");
        QTest::newRow("another item") << QString() << item(u"near"_s, u"demo"_s) + u"duration = 1\n"_s << u"near"_s;
        QTest::newRow("the fallback") << u"fallback = \"demo\"\n"_s << QString() << u"fallback"_s;
    }

    void anItemThatLosesItsServerGivesWayToOneWithout()
    {
        QFETCH(const QString, settings);
        QFETCH(const QString, others);
        QFETCH(const QString, other);
        ReferenceServer server;
        QVERIFY(server.start());
        const Result<Scenario> video = Scenario::builtIn(u"vod"_s);
        QVERIFY(video);
        const QString far = QString::fromLatin1(server.playerUrl(*video).toEncoded());
        VitrineProcess vitrine;
        start(vitrine, u"[kiosk]\nenabled = true\n"_s + settings + item(u"far"_s, far) + others);
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"far"_s)), vitrine.report());
        server.stop();
        QVERIFY2(vitrine.waitFor(fact(u"item-ended"_s, u"far"_s, u"failed"_s), 0, severalPages), vitrine.report());
        const auto gone = static_cast<int>(vitrine.entries().size());
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, other), gone, severalPages), vitrine.report());
        QVERIFY(server.start());
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"far"_s), gone, severalPages), vitrine.report());
        if (other == u"fallback")
            QVERIFY2(vitrine.waitFor(fact(u"item-ended"_s, other, u"interrupted"_s), gone), vitrine.report());
        vitrine.process().terminate();
        QVERIFY(vitrine.waitForExit());
    }

    void aFileThatIsMissingIsNoReasonToEnd_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("missing");
        QTest::newRow("of the only item")
            << u"fallback = \"demo\"\n"_s + item(u"film"_s, u"/nowhere/film.mp4"_s) << u"film"_s;
        QTest::newRow("of the attract loop")
            << u"attract = \"/nowhere/attract.mp4\"\n"_s + item(u"film"_s, u"demo"_s) << u"attract"_s;
    }

    void aFileThatIsMissingIsNoReasonToEnd()
    {
        QFETCH(const QString, settings);
        QFETCH(const QString, missing);
        VitrineProcess vitrine;
        start(vitrine, u"[kiosk]\nenabled = true\n"_s + settings);
        QVERIFY2(vitrine.waitFor(fact(u"item-skipped"_s, missing, u"failed"_s)), vitrine.report());
        QVERIFY2(vitrine.standardError().contains("cannot be played: "), vitrine.report());
        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    void theFallbackPlaysWhileThereIsNoNetwork_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("the demo") << u"demo"_s;
        QTest::newRow("a video") << QStringLiteral(VITRINE_TEST_SCENARIOS "/../../resources/sample/sample.webm");
    }

    void theFallbackPlaysWhileThereIsNoNetwork()
    {
        QFETCH(const QString, target);
        VitrineProcess vitrine;
        start(vitrine, u"[kiosk]\nenabled = true\nfallback = \"%1\"\n"_s.arg(target) +
                           item(u"far"_s, u"https://player.invalid/embed?token=x"_s));
        QVERIFY2(vitrine.waitFor(fact(u"item-skipped"_s, u"far"_s, u"failed"_s), 0, severalPages), vitrine.report());
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"fallback"_s)), vitrine.report());
        hangUp(vitrine);
        QVERIFY2(vitrine.waitFor(fact(u"configuration"_s, {}, u"reloaded"_s)), vitrine.report());
        // It is not interrupted now, nor after the 30 s in which a failed item waits.
        const auto isLater = [begin = vitrine.entries().last().value(u"mono"_s).toDouble()](const QJsonObject &entry) {
            return entry.value(u"kind"_s) == u"progress"_s && entry.value(u"mono"_s).toDouble() > begin + 35.0;
        };
        QVERIFY2(vitrine.waitFor(isLater, 0, severalPages), vitrine.report());
        QCOMPARE(std::ranges::count_if(vitrine.entries(), fact(u"item-skipped"_s, u"far"_s, u"failed"_s)), 1);
        QCOMPARE(std::ranges::count_if(vitrine.entries(), fact(u"item-started"_s, u"fallback"_s)), 1);
        vitrine.process().terminate();
        QVERIFY(vitrine.waitForExit());
    }

    // A page notices that only after its ready_timeout.
    void aServerThatHangsIsKnownBeforeItsPageHasFailed()
    {
        QTcpServer server; // accepts, and does not answer
        QVERIFY(server.listen(QHostAddress::LocalHost));
        VitrineProcess vitrine;
        start(vitrine, u"ready_timeout = 600\n[kiosk]\nenabled = true\nfallback = \"demo\"\n"_s +
                           item(u"far"_s, u"http://127.0.0.1:%1/embed?token=x"_s.arg(server.serverPort())));
        QVERIFY2(vitrine.waitFor(fact(u"item-started"_s, u"fallback"_s), 0, severalPages), vitrine.report());
        QVERIFY2(!vitrine.waitFor(fact(u"item-skipped"_s, u"far"_s, u"start-limit"_s), 0, 0), vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestUnattendedEndToEnd)
#include "TestUnattendedEndToEnd.moc"
