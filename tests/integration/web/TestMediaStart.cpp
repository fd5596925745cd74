// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/MediaHarness.h"

#include <QTcpServer>

using namespace vitrine;
using Reply = MediaAccess::Reply;

namespace {

const QString done = QStringLiteral("done");

/// An element without media; load() gives it the clip, after which it plays.
const QByteArray startedByPage = R"(<script>
window.video = document.createElement('video');
document.body.append(video);
let plays = 0;
video.onplay = () => report('play ' + ++plays);
video.onpause = () => report('pause');
const load = () => clip.then((url) => { video.src = url; });
const start = () => video.play().catch((error) => report(error.name));
</script>)";

} // namespace

/// Commands before the player has begun to play.
class TestMediaStart : public QObject
{
    Q_OBJECT

private:
    static QString pause(MediaHarness &s)
    {
        return s.does([&](const Reply &reply) { s.media.pause(reply); });
    }

    static QString play(MediaHarness &s)
    {
        return s.does([&](const Reply &reply) { s.media.play(reply); });
    }

    static bool hasElement(MediaHarness &s)
    {
        return s.becomes([](const MediaStatus &status) { return status.readyState == 0; });
    }

    static bool advances(MediaHarness &s)
    {
        return s.becomes([](const MediaStatus &status) { return status.positionSeconds > 0.0 && !status.paused; });
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(warmUp()); }

    void aPauseHoldsWhenThePageStartsToPlay_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("media comes later") << QByteArray() << QByteArray("load().then(start)");
        QTest::newRow("media is there") << QByteArray("load()") << QByteArray("start()");
        QTest::newRow("before it has media") << QByteArray("start()") << QByteArray("load().then(start)");
    }

    void aPauseHoldsWhenThePageStartsToPlay()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, after);
        MediaHarness s;
        s.open(startedByPage);
        QVERIFY(hasElement(s));
        s.tellPlayer(before);
        if (before == "load()")
            QVERIFY(s.isReady());
        QCOMPARE(pause(s), done);
        s.tellPlayer(after);
        QTRY_VERIFY(s.server.reports().contains("play 1") && s.server.reports().contains("pause"));
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.readyState == 4 && status.paused; }));
        QVERIFY(s.media.status()->positionSeconds < 0.5);
        QCOMPARE(play(s), done);
        QVERIFY(advances(s));
    }

    void whatTheViewerStartsInThePagePlays()
    {
        MediaHarness s;
        s.open(startedByPage + "<script>load(); onclick = start;</script>");
        QVERIFY(s.isReady());
        QCOMPARE(pause(s), done);
        QVERIFY(s.harness.click(s.server));
        QVERIFY(advances(s));
    }

    void aPageThatStartsAgainAndAgainPlays()
    {
        MediaHarness s;
        s.open(startedByPage + "<script>load(); video.onpause = () => setTimeout(start);</script>");
        QVERIFY(s.isReady());
        QCOMPARE(pause(s), done);
        s.tellPlayer("start()");
        QVERIFY(advances(s));
        QTRY_VERIFY(s.server.reports().contains("play 11"));
        QVERIFY(!s.server.reports().contains("play 12"));
    }

    void whatAPageAroundThePlayerStartsPlays()
    {
        MediaHarness s;
        s.open(startedByPage + "<script>load();</script>");
        QVERIFY(s.isReady());
        QCOMPARE(pause(s), done);
        s.media.noteInput();
        s.tellPlayer("start()");
        QVERIFY(advances(s));
    }

    void aPauseOfThePageEndsAPlayThatWaits()
    {
        MediaHarness s;
        s.open(startedByPage);
        QVERIFY(hasElement(s));
        QString answer;
        s.media.play([&](const Result<MediaStatus> &result) { answer = result ? done : result.error().message; });
        QTRY_VERIFY(s.server.reports().contains("play 1"));
        s.tellPlayer("video.pause()");
        QTRY_COMPARE(answer, QStringLiteral("The browser rejected the command: AbortError."));
        s.tellPlayer("load()");
        QVERIFY(s.isReady());
        QVERIFY(s.media.status()->paused);
    }

    void aPauseAfterwardsDoesNotHold()
    {
        MediaHarness s;
        s.open(startedByPage + "<script>load();</script>");
        QVERIFY(s.isReady());
        QCOMPARE(play(s), done);
        QVERIFY(advances(s));
        QCOMPARE(pause(s), done);
        const double before = s.media.status()->positionSeconds;
        s.tellPlayer("start()");
        QVERIFY(s.becomes([before](const MediaStatus &status) { return status.positionSeconds > before + 0.3; }));
    }

    void mediaThatIsLoadedMeanwhileIsPlayed()
    {
        QTcpServer mute; // accepts connections and answers nothing
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        MediaHarness s;
        s.open(startedByPage);
        QVERIFY(hasElement(s));
        s.tellPlayer("video.src = 'http://127.0.0.1:" + QByteArray::number(mute.serverPort()) + "/'; report('waits')");
        QTRY_VERIFY(s.server.reports().contains("waits"));
        QString answer;
        s.media.play([&](const Result<MediaStatus> &result) { answer = result ? done : result.error().message; });
        QTRY_VERIFY(s.server.reports().contains("play 1"));
        QCOMPARE(answer, QString());
        s.tellPlayer("load()");
        QTRY_COMPARE(answer, done);
        QVERIFY(advances(s));
    }

    void theLastOfManyCommandsCounts()
    {
        MediaHarness s;
        s.open(startedByPage);
        QVERIFY(hasElement(s));
        const QString replaced = QStringLiteral("A later command replaced this one.");
        QStringList answers;
        const auto note = [&answers](const Result<MediaStatus> &result) {
            answers += result ? done : result.error().message;
        };
        s.media.play(note);
        s.media.pause(note);
        s.media.play(note);
        s.media.play(note);
        s.tellPlayer("load()");
        QTRY_COMPARE(answers.size(), 4);
        // The pause may have been done before the next command came.
        QVERIFY2(answers.at(1) == replaced || answers.at(1) == done, qPrintable(answers.at(1)));
        answers.removeAt(1);
        QCOMPARE(answers, QStringList({replaced, done, done}));
        QVERIFY(advances(s));
    }

    void aSeekWaitsForMedia()
    {
        MediaHarness s;
        s.open(startedByPage);
        QVERIFY(hasElement(s));
        const auto seek = [&s] {
            return s.does([&](const Reply &reply) { s.media.seek(5.0, reply); });
        };
        QCOMPARE(seek(), QStringLiteral("The player has no media yet: wait until it has loaded its media."));
        s.tellPlayer("load()");
        QVERIFY(s.isReady());
        QCOMPARE(seek(), done);
    }
};

VITRINE_BROWSER_TEST_MAIN(TestMediaStart)
#include "TestMediaStart.moc"
