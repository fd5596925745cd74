// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/MediaHarness.h"
#include "support/PageScripts.h"

#include <QSignalSpy>

using namespace vitrine;
using Reply = MediaAccess::Reply;
using Name = PageServer::Name;

namespace {

const QString done = QStringLiteral("done");

/// What a page would send that had read the scripts, but for the words that it cannot know.
const QByteArray forgery =
    "(() => { const channel = new MessageChannel(); const status = {element: 1, video: true, position: 666, duration: "
    "700, live: false, paused: false, ended: false, seeking: false, rate: 1, volume: 1, muted: false, readyState: 4, "
    "buffered: [], seekable: [], droppedFrames: 0, totalFrames: 1}; channel.port1.onmessage = (event) => report('got ' "
    "+ JSON.stringify(event.data)); for (const hello of [undefined, null, '', 'hello', true, {}]) { "
    "top.postMessage({vitrine: hello}, '*', [new MessageChannel().port2]); } top.postMessage({vitrine: 'hello', "
    "status}, "
    "'*', [channel.port2]); channel.port1.postMessage({answer: undefined}); channel.port1.postMessage({status}); "
    "top.postMessage({status}, '*'); top.postMessage(['media', status], '*'); top.postMessage({id: 1, problem: '', "
    "status}, '*'); })()";

} // namespace

/// What a page tries, to overhear media access, to command in its name or to answer in its place.
class TestMediaTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(warmUp()); }

    void thePlayersPageHearsNothing_data()
    {
        QTest::addColumn<QByteArray>("attack");
        QTest::newRow("listening") << QByteArray("0");
        QTest::newRow("opened again before") << QByteArray(
            "document.open(); document.write('<body>'); document.close(); addEventListener('message', (event) => { if "
            "(event.ports.length > 0 || typeof event.data !== 'string' || !event.data.startsWith('do: ')) "
            "report('heard')"
            "; }, true)");
        QTest::newRow("prototypes replaced") << QByteArray(
            "for (const name of ['postMessage', 'start', 'close']) MessagePort.prototype[name] = () => report(name);"
            "for (const name of ['play', 'pause']) HTMLMediaElement.prototype[name] = () => report(name);"
            "for (const name of ['volume', 'paused', 'currentTime']) Object.defineProperty(HTMLMediaElement.prototype, "
            "name, {get: () => 0.123, set: () => report(name)});"
            "window.MessageChannel = function () { report('channel'); };"
            "Object.defineProperty(Object.prototype, 'ask', {set: () => report('ask'), get: () => report('ask')});"
            "EventTarget.prototype.addEventListener = () => report('listened');"
            "EventTarget.prototype.dispatchEvent = () => report('dispatched');"
            "document.querySelectorAll = () => []; JSON.stringify = () => '{}';");
    }

    void thePlayersPageHearsNothing()
    {
        QFETCH(QByteArray, attack);
        MediaHarness s;
        // A document that is still being read cannot be opened.
        s.open("<script>addEventListener('load', () => setTimeout(() => { " + attack +
               "; window.video = add('video'); }));</script>");
        QVERIFY(s.isReady());
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.5, reply); }), done);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.play(reply); }), done);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.seek(30.0, reply); }), done);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.pause(reply); }), done);
        QCOMPARE(s.media.status()->volume, 0.5);
        QCOMPARE(s.server.reports(), QByteArrayList());
        QCOMPARE(s.harness.rejected(), 0);
    }

    void aFrameOfThePlayerGetsNoPort()
    {
        MediaHarness s;
        s.serve("/nested", "<script>add('video').volume = 0.9; setInterval(() => { " + forgery + " }, 50);</script>");
        s.open("<iframe src='/nested'></iframe><iframe srcdoc='x'></iframe>"
               "<script>window.video = add('video'); video.volume = 0.1;</script>");
        QVERIFY(s.isReady());
        QTRY_COMPARE(s.server.requests().count("/clip"), 2);
        QTRY_VERIFY(s.harness.rejected() > 20);
        QCOMPARE(s.media.status()->volume, 0.1);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setMuted(true, reply); }), done);
        QCOMPARE(s.media.status()->volume, 0.1);
        QCOMPARE(s.server.reports(), QByteArrayList());
    }

    void thePlayersPageCannotAnswerInPlaceOfTheElement()
    {
        MediaHarness s;
        s.open("<script>window.video = add('video'); setInterval(() => { " + forgery + " }, 20);</script>");
        QVERIFY(s.isReady());
        QSignalSpy told(&s.media, &MediaAccess::statusChanged);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.5, reply); }), done);
        QCOMPARE(s.does([&](const Reply &reply) { s.media.seek(30.0, reply); }), done);
        QVERIFY(s.media.status()->positionSeconds < 31.0);
        QVERIFY(!told.isEmpty());
        for (const QList<QVariant> &change : told)
            QVERIFY(change.at(0).value<std::optional<MediaStatus>>()->positionSeconds < 31.0);
        QCOMPARE(s.server.reports(), QByteArrayList());
    }

    void aPageCannotCommandInTheNameOfVitrine()
    {
        MediaHarness s;
        s.open();
        QVERIFY(s.isReady());
        // The page around the player, should it ever have scripts.
        s.harness.evaluate(
            "for (const data of [{ask: ''}, {ask: undefined}, {vitrine: 'hello'}, {id: 1, name: 'volume', value: 0.1}, "
            "{id: 2, name: 'play', value: 0}]) { const channel = new MessageChannel(); frames[0].postMessage(data, "
            "'*', "
            "[channel.port2]); channel.port1.postMessage({id: 1, name: 'volume', value: 0.1}); } 0");
        QTRY_COMPARE(s.server.reports().size(),
                     5); // what it heard, the player's page has heard as well: a plain message
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setMuted(true, reply); }), done);
        QCOMPARE(s.media.status()->volume, 1.0);
        QVERIFY(s.media.status()->paused);
    }

    void theCustomersPageHearsNothing()
    {
        MediaHarness s;
        openCustomersPage(s, listening);
        QTRY_COMPARE(s.server.reports(), QByteArrayList{"ready"});
        QVERIFY(s.isReady());
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.5, reply); }), done);
        QCOMPARE(s.harness.evaluate("typeof port").toString(), QStringLiteral("undefined"));
    }

    // It gets a port, which is of no use: neither Vitrine nor the player takes the page for the other.
    void aCustomersPageThatIsOpenedAnewCommandsNothing()
    {
        MediaHarness s;
        openCustomersPage(s, "document.open(); " + listening + " document.write('<body>');");
        QTRY_COMPARE(s.server.reports(), QByteArrayList{"ready"});
        QCOMPARE(s.harness.evaluate("typeof port").toString(), QStringLiteral("object"));
        s.harness.evaluate("port.postMessage({id: 1, name: 'volume', value: 0.5}); 0");
        s.harness.evaluate("frames[0].postMessage('do: report(video.volume)', '*'); 0");
        QTRY_COMPARE(s.server.reports(), (QByteArrayList{"ready", "1"}));
        QVERIFY(!s.media.status());
        QCOMPARE(s.does([&](const Reply &reply) { s.media.setVolume(0.5, reply); }),
                 QStringLiteral("No media access: the page around the player has replaced its document "
                                "(document.open()). Use a page that does not."));
        // The next page has it again.
        s.open();
        QVERIFY(s.isReady());
    }

    void anotherFrameOfTheCustomersPageGetsNoPort()
    {
        MediaHarness s;
        const QByteArray player = s.server.origin(Name::Localhost);
        s.serve("/embed", "<script>add('video').volume = 0.1;</script>");
        s.serve("/foreign", "<script>add('video').volume = 0.9; setInterval(() => { " + forgery + " }, 50);</script>");
        s.server.setPage("/customer", "<body><iframe src='/foreign'></iframe><iframe src='" + player +
                                          "/embed'></iframe><iframe sandbox='allow-scripts' src='" + player +
                                          "/embed'></iframe>");
        s.harness.openCustomerPage(s.server.url("/customer"), player);
        QVERIFY(s.isReady());
        QTRY_VERIFY(s.harness.rejected() > 10);
        QCOMPARE(s.media.status()->volume, 0.1);
        QCOMPARE(s.server.reports(), QByteArrayList());
    }

private:
    static inline const QByteArray listening =
        "addEventListener('message', (event) => { if (event.ports.length > 0) { window.port = event.ports[0]; "
        "port.onmessage = (message) => report('told ' + JSON.stringify(message.data)); } }, true);";

    /// Opens a page of the customer's that runs \a attack and then frames the player.
    static void openCustomersPage(MediaHarness &s, const QByteArray &attack)
    {
        const QByteArray player = s.server.origin(Name::Localhost);
        s.serve("/embed", "<script>window.video = add('video'); video.onloadeddata = () => report('ready');</script>");
        // A document that is still being read cannot be opened.
        s.server.setPage("/customer", "<body><script>addEventListener('load', () => setTimeout(() => { " + attack +
                                          "const frame = document.createElement('iframe'); frame.src = '" + player +
                                          "/embed'; document.body.append(frame); }));</script>");
        s.harness.openCustomerPage(s.server.url("/customer"), player);
    }
};

VITRINE_BROWSER_TEST_MAIN(TestMediaTrust)
#include "TestMediaTrust.moc"
