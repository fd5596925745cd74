// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/MediaHarness.h"
#include "support/PageScripts.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace vitrine;
using Name = PageServer::Name;
using Reply = MediaAccess::Reply;
using Why = MessageRejection::Why;

/// The customer's own page with several players: one is the player, the messages of the others are only counted.
class TestPlayerFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(warmUp()); }

    void theFirstFrameThatPlaysIsThePlayer_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::newRow("says so") << playing(100);
        QTest::newRow("with another name of the event") << playing(100, "video_playback_started");
        QTest::newRow("only moves on") << advancing(100);
    }

    void theFirstFrameThatPlaysIsThePlayer()
    {
        QFETCH(QByteArray, first);
        serve("/a", first);
        serve("/b", playing(500));
        PlayerHarness harness;
        // The second player starts later, and nearer to the beginning of the page.
        open(harness, frame("a", "/a") + script("setTimeout(() => document.body.prepend(add('b', '/b')), 500);"));

        QTRY_VERIFY(othersOf(harness) > 20);
        QVERIFY(hasOnlyTold(harness, 100));
    }

    void untilOnePlaysTheFirstThatSpeaksIsReady()
    {
        serve("/a", script("top.postMessage({command: 'ping'}, '*');") + ticking("100"));
        serve("/b", ticking("500"));
        PlayerHarness harness;
        QSignalSpy replaced(&harness.bridge(), &MessageBridge::playerReplaced);
        open(harness, frame("a", "/a") + script("setTimeout(() => document.body.append(add('b', '/b')), 500);"
                                                "const later = () => document.body.append(add('c', '/c'));"));
        QTRY_VERIFY(harness.told().contains("ping"));
        QTRY_VERIFY(othersOf(harness) > 20);
        QVERIFY(hasOnlyTold(harness, 100));
        QCOMPARE(replaced.count(), 0);

        serve("/c", playing(900));
        harness.evaluate("later(); 0");
        QTRY_COMPARE(replaced.count(), 1);
        harness.forgetTold();
        QTRY_VERIFY(harness.told().size() > 20);
        QVERIFY(hasOnlyTold(harness, 900));
        QCOMPARE(replaced.count(), 1);
    }

    void aSeekIsNotPlayback_data()
    {
        QTest::addColumn<QByteArray>("positions");
        // A paused player that is sought moves once, not twice in a row.
        QTest::newRow("seeks") << QByteArray("500, 500, 510, 510");
        QTest::newRow("not numbers") << QByteArray("{toString: 1, valueOf: 1}, null, [1], [2], [3]");
    }

    void aSeekIsNotPlayback()
    {
        QFETCH(const QByteArray, positions);
        serve("/a", script("top.postMessage({command: 'ping'}, '*');"));
        serve("/b", script("setInterval(() => { for (const at of [" + positions + "]) top.postMessage(" +
                           progress("at") + ", '*'); }, 20);"));
        PlayerHarness harness;
        open(harness, frame("a", "/a") + script("setTimeout(() => document.body.append(add('b', '/b')), 500);"));
        QTRY_VERIFY(othersOf(harness) > 40);
        QCOMPARE(harness.told(), QByteArrayList{"ping"});
    }

    void aFrameThatThePageRemovesIsThePlayerNoLonger_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<int>("next");
        QTest::newRow("inserted again") << QByteArray("document.getElementById('a').remove();"
                                                      "document.body.append(add('a', '/a'));")
                                        << 300;
        QTest::newRow("removed beside another") << QByteArray("document.getElementById('a').remove();") << 500;
        QTest::newRow("emptied beside another")
            << QByteArray("document.getElementById('a').src = 'about:blank';") << 500;
        QTest::newRow("moved") << QByteArray("document.body.prepend(document.getElementById('a'));") << 300;
    }

    void aFrameThatThePageRemovesIsThePlayerNoLonger()
    {
        QFETCH(const QByteArray, change);
        QFETCH(const int, next);
        serve("/a", playing(100));
        serve("/b", playing(500));
        const bool hasOther = next == 500;
        PlayerHarness harness;
        QSignalSpy replaced(&harness.bridge(), &MessageBridge::playerReplaced);
        open(harness, frame("a", "/a") + (hasOther ? script("setTimeout(() => document.body.append(add('b', '/b')), "
                                                            "500);")
                                                   : QByteArray()));
        QTRY_VERIFY(harness.told().size() > 20);
        if (hasOther)
            QTRY_VERIFY(othersOf(harness) > 20);

        serve("/a", playing(300)); // if it loads again
        harness.evaluate(change + " 0");

        QTRY_COMPARE(replaced.count(), 1);
        harness.forgetTold();
        QTRY_VERIFY(harness.told().size() > 20);
        QVERIFY2(hasOnlyTold(harness, next), harness.told().join('|').constData());
        QCOMPARE(replaced.count(), 1);
    }

    void theFirstMessageOfTheNextPlayerArrives()
    {
        serve("/a", playing(100));
        serve("/b",
              ticking("500") + script("addEventListener('message', () => top.postMessage({event: 'infoDelivery', "
                                      "info: {playlogEventName: 'playback_video_paused', playlogData: {}}}, '*'));"));
        PlayerHarness harness;
        open(harness, frame("a", "/a") + script("setTimeout(() => document.body.append(add('b', '/b')), 500);"));
        QTRY_VERIFY(othersOf(harness) > 20);
        harness.evaluate("document.getElementById('a').remove();"
                         "document.getElementById('b').contentWindow.postMessage('', '*'); 0");
        QTRY_VERIFY(harness.told().contains("progress 500"));
        // A message of the timer may have been queued before.
        QTRY_VERIFY2(harness.told().contains("event playback_video_paused"), harness.told().join('|').constData());
    }

    void aPlayerThatLoadsItselfAgainStaysThePlayer()
    {
        serve("/a", script("let first = !sessionStorage.seen; sessionStorage.seen = 1;"
                           "if (first) setTimeout(() => location.reload(), 1000);") +
                        playing(100));
        serve("/b", playing(500));
        const auto earlier = m_server.requests().count("/a");
        PlayerHarness harness;
        QSignalSpy replaced(&harness.bridge(), &MessageBridge::playerReplaced);
        open(harness, frame("a", "/a") + script("setTimeout(() => document.body.append(add('b', '/b')), 500);"));
        const auto loads = [&] {
            return m_server.requests().count("/a") - earlier;
        };
        QTRY_COMPARE(loads(), 2);
        const int before = othersOf(harness);
        QTRY_VERIFY(othersOf(harness) > before + 50);
        QVERIFY(hasOnlyTold(harness, 100));
        QCOMPARE(harness.told().count("event playback_video_began"), 2);
        QCOMPARE(loads(), 2);
        QCOMPARE(replaced.count(), 0);
    }

    void theSelectorDecides_data()
    {
        QTest::addColumn<QByteArray>("selector");
        QTest::addColumn<QByteArray>("body");
        const QByteArray both = frame("a", "/a") + frame("b", "/b");
        QTest::newRow("id") << QByteArray("#b") << both;
        QTest::newRow("attribute") << QByteArray("iframe[src$='/b']") << both;
        QTest::newRow("the first match") << QByteArray("iframe") << frame("b", "/b") + frame("a", "/a");
        QTest::newRow("inserted later") << QByteArray("#b")
                                        << frame("a", "/a") +
                                               script("setTimeout(() => document.body.append(add('b', '/b')), 500);");
        QTest::newRow("matched later")
            << QByteArray(".player")
            << both + script("setTimeout(() => { document.getElementById('b').className = 'player'; }, 500);");
        QTest::newRow("an element that has the name of the query")
            << QByteArray("#b") << both + "<form name=querySelector></form>";
    }

    void theSelectorDecides()
    {
        QFETCH(QByteArray, selector);
        QFETCH(QByteArray, body);
        serve("/a", playing(100));
        serve("/b", playing(500));
        PlayerHarness harness;
        open(harness, body, selector);
        QTRY_VERIFY(othersOf(harness) > 20);
        QTRY_VERIFY(harness.told().size() > 20);
        QVERIFY2(hasOnlyTold(harness, 500), harness.told().join('|').constData());
        QVERIFY(!harness.pageEvents().contains("no-player-frame"));
    }

    void theSelectorMayMatchAnotherFrameLater()
    {
        serve("/a", playing(100));
        serve("/b", playing(500));
        PlayerHarness harness;
        QSignalSpy replaced(&harness.bridge(), &MessageBridge::playerReplaced);
        open(harness,
             frame("a", "/a") + frame("b", "/b") + script("document.getElementById('a').className = 'player';"),
             ".player");
        QTRY_VERIFY(othersOf(harness) > 20);
        QTRY_VERIFY(harness.told().size() > 20);
        QVERIFY(hasOnlyTold(harness, 100));

        harness.evaluate("for (const id of ['a', 'b']) document.getElementById(id).classList.toggle('player'); 0");
        QTRY_COMPARE(replaced.count(), 1);
        harness.forgetTold();
        QTRY_VERIFY(harness.told().size() > 20);
        QVERIFY(hasOnlyTold(harness, 500));
        QCOMPARE(replaced.count(), 1);
    }

    void aSelectorWithoutAPlayerIsReportedOnce_data()
    {
        QTest::addColumn<QByteArray>("selector");
        QTest::addColumn<QString>("problem");
        QTest::newRow("invalid") << QByteArray("iframe[") << QStringLiteral("is not a valid CSS selector");
        QTest::newRow("nothing") << QByteArray("#missing") << QStringLiteral("Nothing in the page matches");
        QTest::newRow("no frame") << QByteArray("p") << QStringLiteral("is not a frame");
    }

    void aSelectorWithoutAPlayerIsReportedOnce()
    {
        QFETCH(QByteArray, selector);
        QFETCH(QString, problem);
        serve("/a", playing(100));
        PlayerHarness harness;
        QSignalSpy missing(&harness.page(), &PlayerPage::playerFrameMissing);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(problem));
        open(harness, "<p>Cinema</p>" + frame("a", "/a"), selector);
        QTRY_COMPARE_WITH_TIMEOUT(missing.count(), 1, 15'000);
        const QString why = harness.lastReport("no-player-frame").why;
        QVERIFY2(why.contains(problem) && why.contains(QString::fromUtf8(selector)), qPrintable(why));
        QCOMPARE(missing.at(0).at(0).toString(), why);

        harness.openAgain();
        QTRY_COMPARE_WITH_TIMEOUT(missing.count(), 2, 15'000);
        QCOMPARE(harness.pageEvents().count("no-player-frame"), 1);
        QTRY_VERIFY(othersOf(harness) > 0);
        QVERIFY(harness.told().isEmpty());
    }

    void theHandshakeOfEveryPlayerIsAnswered()
    {
        serve("/a", playing(100));
        serve("/b", script("addEventListener('message', (event) => report('b ' + event.data.command));"
                           "setInterval(() => top.postMessage({command: 'ping'}, '*'), 20);"));
        PlayerHarness harness;
        open(harness, frame("a", "/a") + frame("b", "/b"), "#a");
        QTRY_VERIFY(m_server.reports().contains("b pong"));
        QTRY_VERIFY(othersOf(harness) > 5);
        QVERIFY(!harness.told().contains("ping"));
    }

    void mediaAccessIsThatOfThePlayer_data()
    {
        QTest::addColumn<QByteArray>("selector");
        QTest::newRow("the first that plays") << QByteArray();
        QTest::newRow("selector") << QByteArray("#a");
    }

    void mediaAccessIsThatOfThePlayer()
    {
        QFETCH(QByteArray, selector);
        MediaHarness s;
        const QByteArray elements = "<script>window.video = add('video'); video.muted = true; video.volume = ";
        s.serve("/a", playing(100) + elements + "0.1;</script>");
        s.serve("/b", elements + "0.9; video.onplaying = () => report('playing'); video.autoplay = true;</script>" +
                          script("setTimeout(() => {" + playing(500).replace("<script>", "").replace("</script>", "") +
                                 "}, 500);"));
        openPage(s.server, s.harness, frame(s.server, "a", "/a") + frame(s.server, "b", "/b"), selector);
        QTRY_COMPARE(s.server.reports(), QByteArrayList{"playing"});
        QVERIFY(s.isReady());
        QTRY_VERIFY(othersOf(s.harness, s.server) > 20);
        QCOMPARE(s.media.status()->volume, 0.1);
        QVERIFY(s.media.status()->paused);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.2, reply); }), QStringLiteral("done"));
        QCOMPARE(s.media.status()->volume, 0.2);

        s.harness.evaluate("document.getElementById('a').remove(); document.getElementById('b').id = 'a'; 0");
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.volume == 0.9 && !status.paused; }));
    }

    void otherPlayersLeaveRoomForTheMediaAccessOfThePlayer()
    {
        MediaHarness s;
        s.serve("/a", playing(100) + "<script>window.video = add('video'); video.volume = 0.1;</script>");
        s.serve("/b", "<script>add('video'); report('other');</script>");
        QByteArray others;
        for (int i = 0; i < 8; ++i)
            others += frame(s.server, "b" + QByteArray::number(i), "/b");
        openPage(s.server, s.harness, others, "#a");
        QTRY_COMPARE(s.server.reports().size(), 8);
        s.harness.evaluate("document.body.append(add('a', '/a')); 0");
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.volume == 0.1; }));
    }

private:
    /// A script that begins at \a position and plays.
    static QByteArray playing(int position, const QByteArray &start = "playback_video_began")
    {
        return script("top.postMessage({event: 'infoDelivery', info: {playlogEventName: '" + start +
                      "', playlogData: {}}}, '*');") +
               advancing(position);
    }

    static QByteArray advancing(int position)
    {
        return script("{ let t = " + QByteArray::number(position) + "; setInterval(() => top.postMessage(" +
                      progress("t += 0.02") + ", '*'), 20); }");
    }

    static QByteArray frame(const PageServer &server, const QByteArray &id, const QByteArray &path)
    {
        return "<iframe id=" + id + " src='" + server.origin(Name::Localhost) + path + "'></iframe>";
    }

    [[nodiscard]] QByteArray frame(const QByteArray &id, const QByteArray &path) const
    {
        return frame(m_server, id, path);
    }

    void serve(const QByteArray &path, const QByteArray &body) { m_server.setPage(path, body); }

    static void openPage(PageServer &server, PlayerHarness &harness, const QByteArray &body, const QByteArray &selector)
    {
        server.setPage("/page", "<body>" +
                                    script("const add = (id, path) => Object.assign("
                                           "document.createElement('iframe'), {id, src: '" +
                                           server.origin(Name::Localhost) + "' + path});") +
                                    body);
        harness.openCustomerPage(server.url("/page"), server.origin(Name::Localhost), selector);
    }

    void open(PlayerHarness &harness, const QByteArray &body, const QByteArray &selector = {})
    {
        openPage(m_server, harness, body, selector);
    }

    static int othersOf(const PlayerHarness &harness, const PageServer &server)
    {
        return harness.rejected(Why::Source, server.origin(Name::Localhost));
    }

    [[nodiscard]] int othersOf(const PlayerHarness &harness) const { return othersOf(harness, m_server); }

    /// True if there is progress, and all of it is within 100 s after \a position.
    static bool hasOnlyTold(const PlayerHarness &harness, int position)
    {
        int count = 0;
        for (const QByteArray &told : harness.told()) {
            if (!told.startsWith("progress "))
                continue;
            ++count;
            const double at = told.mid(9).toDouble();
            if (at < position || at >= position + 100)
                return false;
        }
        return count > 0;
    }

    PageServer m_server;
};

VITRINE_BROWSER_TEST_MAIN(TestPlayerFrames)
#include "TestPlayerFrames.moc"
