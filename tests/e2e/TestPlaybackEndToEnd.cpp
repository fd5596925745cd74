// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ScenarioFile.h"
#include "VitrineProcess.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPlaybackEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenariosSayWhatTheyShow_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("buffering") << "demo:buffering"
                                   << "state"
                                   << "to"
                                   << "buffering";
        QTest::newRow("rate") << "demo:rate"
                              << "event"
                              << "name"
                              << "playback_speed_change";
        QTest::newRow("ended") << "demo:ended"
                               << "state"
                               << "to"
                               << "ended";
        QTest::newRow("slow start") << "demo:slow-start"
                                    << "state"
                                    << "to"
                                    << "playing";
        QTest::newRow("live") << "demo:live"
                              << "state"
                              << "to"
                              << "playing";
    }

    void scenariosSayWhatTheyShow()
    {
        QFETCH(QString, target);
        QFETCH(QString, kind);
        QFETCH(QString, field);
        QFETCH(QString, value);
        VitrineProcess vitrine;
        vitrine.start({target});
        QVERIFY2(vitrine.waitFor(kind, field, value), vitrine.report());
    }

    void aVideoOnThisMachinePlaysToItsEnd()
    {
        const QTemporaryDir folder;
        const QString video = folder.filePath(u"Our house.webm"_s);
        QVERIFY(QFile::copy(QStringLiteral(VITRINE_TEST_SCENARIOS "/../../resources/sample/sample.webm"), video));
        VitrineProcess vitrine;
        vitrine.start({u"--start"_s, u"86"_s, video});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"ended"_s), vitrine.report());
    }

    void aVideoThatIsDamagedIsAnErrorOfThePlayer()
    {
        const QTemporaryDir folder;
        QFile video(folder.filePath(u"damaged.mp4"_s));
        QVERIFY(video.open(QIODevice::WriteOnly));
        QCOMPARE(video.write("no video"), 8);
        video.close();
        VitrineProcess vitrine;
        vitrine.start({video.fileName()});
        QVERIFY2(vitrine.waitFor(u"error"_s, {}, {}), vitrine.report());
    }

    void everyStallOfAScenarioEndsAlthoughTheNextOneIsDue()
    {
        VitrineProcess vitrine;
        vitrine.start({scenarioFile("overlapping-stalls")});
        int ended = 0;
        const auto last = vitrine.waitFor([&ended](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("event"), QStringLiteral("name"),
                           QStringLiteral("playback_video_buffering_ended")) &&
                   ++ended == 4;
        });
        QVERIFY2(last, vitrine.report());
        QVERIFY2(vitrine.waitFor(QStringLiteral("progress"), {}, {}, last->value(u"seq").toInt()), vitrine.report());
    }

    void aPlayerOfTheLocalNetworkPlaysWithoutHttps()
    {
        PageServer site;
        site.setBarePage("/embed", playerPage("let time = 0; tell('playback_video_began');"
                                              "setInterval(() => progress(time += .1), 100);"));
        QUrl player(site.address("/embed"));
        player.setHost(QStringLiteral("player.test"));
        VitrineProcess vitrine;
        vitrine.setVariable(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"),
                            QStringLiteral("--host-resolver-rules=\"MAP player.test 127.0.0.1\""));
        vitrine.start({player.toString()});
        QVERIFY2(vitrine.waitFor(QStringLiteral("progress"), {}, {}), vitrine.report());
    }

    void aChangedRateIsInTheProgress()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:rate")});
        const auto faster = vitrine.waitFor([](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("progress"), {}, {}) && entry.value(u"playbackRate").toDouble() != 1.0;
        });
        QVERIFY2(faster, vitrine.report());
    }

    void liveHasNoDuration()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:live")});
        QVERIFY2(vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing")),
                 vitrine.report());
        const auto progress = vitrine.waitFor(QStringLiteral("progress"), {}, {});
        QVERIFY2(progress, vitrine.report());
        QVERIFY2(progress->value(u"duration").isNull(), vitrine.report());
    }

    void startsWhereItIsTold()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--start"), QStringLiteral("30"), QStringLiteral("demo")});
        const auto progress = vitrine.waitFor([](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("progress"), {}, {}) && entry.value(u"currentTime").toDouble() > 30.4;
        });
        QVERIFY2(progress, vitrine.report());
        QVERIFY(progress->value(u"currentTime").toDouble() < 35.0);
    }

    void exitsWhenAsked_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("event");
        QTest::newRow("ready") << "demo"
                               << "ready";
        QTest::newRow("ended") << "demo:ended"
                               << "ended";
        QTest::newRow("back") << "demo:back"
                              << "back";
        QTest::newRow("playing") << "demo"
                                 << "playing";
        QTest::newRow("a state") << "demo:buffering"
                                 << "state=buffering";
    }

    void exitsWhenAsked()
    {
        QFETCH(QString, target);
        QFETCH(QString, event);
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--exit-on"), event, target});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        const QString why = event.section(u'=', -1);
        QVERIFY2(isEntry(vitrine.entries().last(), QStringLiteral("exit"), QStringLiteral("why"), why),
                 vitrine.report());
    }

    void writesAScreenshot()
    {
        VitrineProcess vitrine;
        const QString file = vitrine.folder() + QStringLiteral("/shot.png");
        vitrine.start({QStringLiteral("--exit-after"), QStringLiteral("3"), QStringLiteral("--screenshot"), file,
                       QStringLiteral("--size"), QStringLiteral("640x360"), QStringLiteral("demo")});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        const QImage image(file);
        QCOMPARE(image.size(), QSize(640, 360));
        // The clip is no plain surface: its clock and its sun are light, its corners dark.
        int light = 0;
        for (int y = 0; y < image.height(); y += 4) {
            for (int x = 0; x < image.width(); x += 4)
                light += image.pixelColor(x, y).lightness() > 150 ? 1 : 0;
        }
        QVERIFY2(light > 100, qPrintable(QString::number(light)));
    }

    void aSecondRunOfAProfileStoresNothing()
    {
        VitrineProcess first;
        first.start({QStringLiteral("demo")});
        QVERIFY2(first.waitFor(QStringLiteral("ready"), {}, {}), first.report());
        VitrineProcess second;
        second.allow(
            QStringLiteral("^warning vitrine\\.[a-z]+: The profile \"default\" cannot be used: .* stores nothing"));
        second.setVariable(QStringLiteral("HOME"), first.folder());
        second.start({QStringLiteral("--exit-on"), QStringLiteral("ready"), QStringLiteral("demo")});
        QVERIFY2(second.waitForExit() == 0, second.report());
        QVERIFY2(second.standardError().contains("stores nothing"), second.report());
    }
};

QTEST_GUILESS_MAIN(TestPlaybackEndToEnd)
#include "TestPlaybackEndToEnd.moc"
