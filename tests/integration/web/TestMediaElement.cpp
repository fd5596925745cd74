// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/MediaHarness.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QWebEngineHistory>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

#include <cmath>

using namespace vitrine;
using namespace std::chrono_literals;
using Reply = MediaAccess::Reply;
using Name = PageServer::Name;

namespace {

const QString done = QStringLiteral("done");

bool isNear(double a, double b)
{
    return std::abs(a - b) < 0.5;
}

} // namespace

/// What is known of the player's media element, and what it does when told, with a real one.
class TestMediaElement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(warmUp()); }

    void knowsTheElement()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        const MediaStatus status = *s.media.status();
        QVERIFY(status.isVideo);
        QVERIFY(status.paused && !status.ended && !status.seeking && !status.muted);
        QVERIFY2(isNear(status.duration.seconds().value_or(0.0), 90.0), qPrintable(QString::number(status.readyState)));
        QCOMPARE(status.positionSeconds, 0.0);
        QCOMPARE(status.playbackRate, 1.0);
        QCOMPARE(status.volume, 1.0);
        QVERIFY(!status.buffered.isEmpty() && !status.seekable.isEmpty());
        QVERIFY(isNear(status.seekable.last().end, 90.0));
        QVERIFY(status.totalFrames && status.droppedFrames);
    }

    void knowsTheElementOfAPageThatTheEngineHasMadeBefore()
    {
        // The engine makes its part of a page when it is first asked for anything, and then takes scripts differently.
        MediaHarness s;
        QVERIFY(!s.harness.page().history()->canGoBack());
        s.open();
        QVERIFY(s.isReady());
        s.harness.openAgain();
        QTRY_VERIFY(!s.media.status());
        QVERIFY(s.isReady());
    }

    void knowsTheElementOfAPageThatIsNotParsedToItsEnd_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("waiting for a script") << QByteArray("window.video = add('video'); video.volume = 0.35;");
        QTest::newRow("after document.open()")
            << QByteArray("setTimeout(() => { document.open(); document.write('<body>'); "
                          "add('video').volume = 0.35; });");
    }

    void knowsTheElementOfAPageThatIsNotParsedToItsEnd()
    {
        QFETCH(const QByteArray, script);
        QTcpServer mute; // accepts connections and answers nothing
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        MediaHarness s;
        s.open("<script>" + script + "</script><script src='http://127.0.0.1:" + QByteArray::number(mute.serverPort()) +
               "/'></script>");
        QVERIFY(s.isReady());
        QCOMPARE(s.media.status()->volume, 0.35);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.4, reply); }), done);
    }

    void aDoubleClickCountsFromTheFirstFrameOn_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<bool>("isBlocked"); // the page waits for a script
        QTest::addColumn<int>("count");
        const QByteArray opened = "document.open(); document.write('<body>'); document.close(); listen();";
        QTest::newRow("parsed") << QByteArray("listen();") << false << 1;
        QTest::newRow("waiting for a script") << QByteArray("listen();") << true << 1;
        QTest::newRow("opened again before it is parsed")
            << QByteArray("setTimeout(() => { " + opened + " });") << true << 1;
        QTest::newRow("opened again afterwards")
            << QByteArray("addEventListener('load', () => setTimeout(() => { " + opened + " }));") << false << 1;
        QTest::newRow("the page uses it")
            << QByteArray("addEventListener('dblclick', (event) => event.preventDefault()); listen();") << false << 0;
    }

    void aDoubleClickCountsFromTheFirstFrameOn()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const bool, isBlocked);
        QFETCH(const int, count);
        QTcpServer mute; // accepts connections and answers nothing
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        const QByteArray blocking =
            "<script src='http://127.0.0.1:" + QByteArray::number(mute.serverPort()) + "/'></script>";
        MediaHarness s;
        s.open("<script>const listen = () => { addEventListener('mousemove', () => report('moved'), {once: true}); "
               "addEventListener('dblclick', () => setTimeout(() => report('double'), 20)); };" +
               script + "</script>" + (isBlocked ? blocking : QByteArray()));
        QSignalSpy doubleClicked(&s.harness.bridge(), &MessageBridge::doubleClicked);
        const QPoint middle = s.harness.view().rect().center();
        int moves = 0;
        QVERIFY(waitUntil([&] {
            QTest::mouseMove(s.harness.view().windowHandle(), middle + QPoint(++moves % 2, 0));
            return s.server.reports().contains("moved");
        }));
        QTest::mouseDClick(s.harness.view().windowHandle(), Qt::LeftButton, {}, middle);
        QVERIFY(waitUntil([&] { return s.server.reports().contains("double"); }));
        if (count == 0) {
            // What the page tells takes the same way, in its order.
            s.tellPlayer("window.video = add('video');");
            QVERIFY(s.isReady());
        }
        QVERIFY(waitUntil([&] { return doubleClicked.count() == count; }));
    }

    void doesWhatItIsToldAndSaysWhenItIsDone()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.4, reply); }), done);
        QCOMPARE(s.media.status()->volume, 0.4);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setMuted(true, reply); }), done);
        QVERIFY(s.media.status()->muted);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setPlaybackRate(1.5, reply); }), done);
        QCOMPARE(s.media.status()->playbackRate, 1.5);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.seek(40.0, reply); }), done);
        QVERIFY(isNear(s.media.status()->positionSeconds, 40.0));
        QCOMPARE(s.does([&](const Reply &reply) { s.media.play(reply); }), done);
        QVERIFY(!s.media.status()->paused && !s.media.status()->ended);
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.positionSeconds > 40.6; }));
        QCOMPARE(s.does([&](const Reply &reply) { s.media.pause(reply); }), done);
        QVERIFY(s.media.status()->paused);
        // What is so already is done at once.
        QCOMPARE(s.does([&](const Reply &reply) { s.media.pause(reply); }), done);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.4, reply); }), done);
    }

    void refusesWhatCannotBe()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        const auto message = s.does([&](const Reply &reply) { s.media.seek(1000.0, reply); });
        QVERIFY2(message.startsWith(QStringLiteral("Cannot seek to 1000 s: the media can be played from 0 s to ")),
                 qPrintable(message));
        QCOMPARE(s.media.status()->positionSeconds, 0.0);
        s.tellPlayer("video.replaceWith(Object.assign(document.createElement('video'), {src: 'data:video/webm,x'}))");
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.readyState == 0; }));
        QTRY_COMPARE(s.does([&](const Reply &reply) { s.media.seek(1.0, reply); }),
                     QStringLiteral("Cannot seek: this media is not seekable."));
        const QString refused = s.does([&](const Reply &reply) { s.media.play(reply); });
        QVERIFY2(refused.contains(QStringLiteral("NotSupportedError")), qPrintable(refused));
    }

    void namesTheBrowsersRefusalToPlay()
    {
        MediaHarness s;
        s.harness.page().settings()->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
        s.open();
        QVERIFY(s.isReady());
        const QString refused = s.does([&](const Reply &reply) { s.media.play(reply); });
        QVERIFY2(refused.contains(QStringLiteral("NotAllowedError")), qPrintable(refused));
        QVERIFY(s.media.status()->paused);
    }

    void givesUpOnAnElementThatDoesNotDoIt()
    {
        MediaHarness s;
        s.open("<script>window.video = add('video'); video.onseeking = () => { video.currentTime = 5; };</script>");
        QVERIFY(s.isReady());
        QString answer;
        s.media.seek(60.0, [&](const Result<MediaStatus> &result) {
            answer = result ? QStringLiteral("done") : result.error().message;
        });
        QVERIFY(s.becomes([](const MediaStatus &status) { return isNear(status.positionSeconds, 5.0); }));
        QCOMPARE(answer, QString());
        s.clock.advance(MediaAccess::defaultLimit);
        QTRY_COMPARE(answer, QStringLiteral("The player did not complete the command within 3 s."));
    }

    void theLaterCommandCounts()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        QString first;
        s.media.seek(20.0, [&](const Result<MediaStatus> &result) { first = result ? done : result.error().message; });
        QCOMPARE(s.does([&](const Reply &reply) { s.media.seek(30.0, reply); }), done);
        QCOMPARE(first, QStringLiteral("A later command replaced this one."));
        QVERIFY(isNear(s.media.status()->positionSeconds, 30.0));
    }

    void followsTheElement_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<double>("volume"); // that gives away which one it is
        const QByteArray two = "<script>window.a = add('video'); a.volume = 0.1; window.b = add('video', "
                               "'width: 100px; height: 50px'); b.volume = 0.2;</script>";
        QTest::newRow("the largest first") << two << QByteArray("0") << 0.1;
        QTest::newRow("grown") << two
                               << QByteArray("b.style.width = '1000px'; b.style.height = '300px'; b.volume = 0.3")
                               << 0.3;
        QTest::newRow("not the hidden one")
            << two << QByteArray("a.style.visibility = 'hidden'; a.volume = 0.9;") << 0.2;
        QTest::newRow("the one that plays") << two << QByteArray("b.play()") << 0.2;
        QTest::newRow("the other one when it is gone") << two << QByteArray("a.remove()") << 0.2;
        QTest::newRow("a new one in its place")
            << two << QByteArray("b.remove(); const c = add('video'); c.volume = 0.5; a.replaceWith(c);") << 0.5;
        QTest::newRow("audio") << QByteArray("<script>add('audio').volume = 0.6;</script>") << QByteArray("0") << 0.6;
        QTest::newRow("in a shadow root")
            << QByteArray("<div id='host'></div><script>const root = host.attachShadow({mode: 'open'});"
                          "add('video', '', root).volume = 0.7;</script>")
            << QByteArray("0") << 0.7;
        QTest::newRow("in a shadow root that comes later")
            << QByteArray("<form><input name='shadowRoot'><input name='localName'></form><x-player></x-player>")
            << QByteArray("setTimeout(() => { const host = document.querySelector('x-player'); const root = "
                          "host.attachShadow({mode: 'open'}); add('video', '', root).volume = 0.8; }, 100); "
                          "setTimeout(() => document.body.append('something'), 200);")
            << 0.8;
        QTest::newRow("after the document was opened again")
            << two
            << QByteArray("document.open(); document.write('<body>'); document.close(); add('video').volume = 0.35;")
            << 0.35;
        QTest::newRow("where elements hide the document's methods")
            << QByteArray("<img name='querySelectorAll'><img name='addEventListener'><img id='addEventListener'>"
                          "<script>add('video').volume = 0.45;</script>")
            << QByteArray("0") << 0.45;
    }

    void followsTheElement()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, change);
        QFETCH(double, volume);
        MediaHarness s;
        s.open(body);
        QTRY_VERIFY(s.server.requests().contains("/drawn"));
        s.tellPlayer(change);
        QVERIFY2(s.becomes([volume](const MediaStatus &status) { return status.volume == volume; }),
                 qPrintable(QString::number(s.media.status() ? s.media.status()->volume : -1.0)));
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setMuted(true, reply); }), done);
    }

    void saysWhenThereIsNothingAnyMore()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        s.tellPlayer("video.remove()");
        QTRY_VERIFY(!s.media.status());
        QCOMPARE(s.does([&](const Reply &reply) { s.media.pause(reply); }),
                 QStringLiteral("The player has no media yet: wait until it has loaded its media."));
    }

    void startsAnewInANewDocument_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::newRow("reloaded") << QByteArray("location.reload()");
        QTest::newRow("elsewhere") << QByteArray("location = '/other'");
    }

    void startsAnewInANewDocument()
    {
        QFETCH(QByteArray, change);
        MediaHarness s;
        s.serve("/other", "<script>window.video = add('video');</script>");
        s.open();
        QVERIFY(s.isReady());
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.4, reply); }), done);
        s.tellPlayer(change);
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.volume == 1.0 && status.readyState == 4; }));
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.3, reply); }), done);
        s.harness.openAgain();
        QVERIFY(!s.media.status());
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.volume == 1.0 && status.readyState == 4; }));
    }

    void aPlayerThatHasGoneToAnotherOriginIsNoLongerKnown()
    {
        MediaHarness s;
        s.serve("/foreign", "<script>window.video = add('video');</script>");
        s.open();
        QVERIFY(s.isReady());
        s.tellPlayer("location = '" + s.server.url("/foreign", Name::Localhost).toEncoded() + "'");
        QTRY_VERIFY(!s.media.status());
        QTRY_COMPARE(s.server.requests().count("/clip"), 2);
        QVERIFY(!s.media.status());
    }

    void whatIsPendingFailsWithThePage()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        QString answer;
        s.media.seek(60.0, [&](const Result<MediaStatus> &result) { answer = result ? done : result.error().message; });
        s.harness.openAgain();
        QCOMPARE(answer, QStringLiteral("The page was left before the command was complete."));
    }

    void saysNothingWhileNothingChanges()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        s.tellPlayer("video.volume = 0.1");
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.volume == 0.1; }));
        QSignalSpy told(&s.harness.bridge(), &MessageBridge::mediaStatusReceived);
        // The page does all kinds of things that change nothing, and then something.
        s.tellPlayer("for (let i = 0; i < 50; ++i) { document.body.append('x'); video.dispatchEvent(new "
                     "Event('timeupdate')); video.dispatchEvent(new Event('volumechange')); } "
                     "setTimeout(() => { video.volume = 0.2; }, 400);");
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.volume == 0.2; }));
        QCOMPARE(told.count(), 1);
    }

    void aStormOfChangesIsToldAtAPace()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        QSignalSpy told(&s.harness.bridge(), &MessageBridge::mediaStatusReceived);
        s.tellPlayer("let i = 0; const timer = setInterval(() => { video.volume = (i % 90) / 100; if (++i === 200) { "
                     "clearInterval(timer); video.volume = 0.95; } }, 4);");
        QVERIFY(s.becomes([](const MediaStatus &status) { return status.volume == 0.95; }));
        QVERIFY2(told.count() < 60, qPrintable(QString::number(told.count())));
    }

    void switchedOffThereIsNothing()
    {
        MediaHarness s(MediaAccess::Mode::Off);
        s.open("<script>window.video = add('video'); video.oncanplaythrough = () => report('ready');</script>");
        QCOMPARE(s.harness.page().scripts().count(), 1);
        QTRY_COMPARE(s.server.reports(), QByteArrayList{"ready"});
        QVERIFY(!s.media.status());
        QCOMPARE(s.does([&](const Reply &reply) { s.media.pause(reply); }),
                 QStringLiteral("Media access is switched off: set “media_access” to true to control the player."));
    }
};

VITRINE_BROWSER_TEST_MAIN(TestMediaElement)
#include "TestMediaElement.moc"
