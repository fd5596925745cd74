// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

using namespace vitrine;
using Name = PageServer::Name;

namespace {

/// A script that says whether the page around it can see the channel or the relay.
const QByteArray looking = "[typeof qt, typeof QWebChannel, typeof vitrineRelay, typeof navigator.qt, "
                           "typeof window.qWebChannelTransport].join()";
const QByteArray nothingToSee = "undefined,undefined,undefined,undefined,undefined";

/// A transport and a client of the page's own, which say what somebody wants of them.
const QByteArray fakes =
    "window.qt = {webChannelTransport: {send: (text) => report('sent ' + text), set onmessage(f) { "
    "report('listened'); }}}; window.QWebChannel = function () { report('made'); };";

} // namespace

/// What a page tries to get at the channel, or to stand between the player and the relay.
class TestChannelReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void noPageSeesTheChannel();
    void noTopPageReachesTheChannel_data();
    void noTopPageReachesTheChannel();
    void noPageStandsInBetween_data();
    void noPageStandsInBetween();
    void noScriptMakesMessagesUp_data();
    void noScriptMakesMessagesUp();

private:
    /// Opens a customer's page with \a start before, and \a end behind a player that ticks at 1.
    void openCustomerPage(PlayerHarness &harness, const QByteArray &start, const QByteArray &end = {});

    std::unique_ptr<PageServer> m_server;
};

void TestChannelReach::initTestCase()
{
    QVERIFY(warmUp());
}

void TestChannelReach::init()
{
    m_server = std::make_unique<PageServer>();
    m_server->setPage("/embed", ticking("1"));
}

void TestChannelReach::openCustomerPage(PlayerHarness &harness, const QByteArray &start, const QByteArray &end)
{
    const QByteArray player = m_server->origin(Name::Localhost);
    m_server->setPage("/customer", "<body>" + start + "<iframe src='" + player + "/embed'></iframe>" + end);
    harness.openCustomerPage(m_server->url("/customer"), player);
}

void TestChannelReach::noPageSeesTheChannel()
{
    m_server->setPage("/embed", script("addEventListener('load', () => report(" + looking + "));") + posting(honest));
    PlayerHarness harness;
    openCustomerPage(harness,
                     script("report(" + looking + "); addEventListener('load', () => report(" + looking + "));"));
    QTRY_COMPARE(harness.told(), QByteArrayList{"progress 1"});
    QTRY_COMPARE(m_server->reports(), (QByteArrayList{nothingToSee, nothingToSee, nothingToSee}));

    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(harness.told().size(), 2);
    QCOMPARE(harness.evaluate(looking).toByteArray(), nothingToSee);
    // Nothing else either: what a window has here, a fresh one has, too.
    QCOMPARE(
        harness
            .evaluate("(() => { const frame = document.createElement('iframe'); document.body.append(frame);"
                      "const fresh = Object.getOwnPropertyNames(frame.contentWindow); frame.remove();"
                      "return Object.getOwnPropertyNames(window).filter((name) => !fresh.includes(name)).join(); })()")
            .toByteArray(),
        QByteArray("0")); // the player, by its number
}

void TestChannelReach::noTopPageReachesTheChannel_data()
{
    QTest::addColumn<QByteArray>("attack");
    const auto row = [](const char *name, const QByteArray &attack) {
        QTest::newRow(name) << attack;
    };
    const QByteArray call =
        "JSON.stringify({type: 6, id: 1, object: 'relay', method: 'deliver', args: [1, 'x', [['from', "
        "PLAYER], JSON.stringify(" +
        hostile + ")]]})";
    row("a channel of its own", "new QWebChannel(qt.webChannelTransport, (channel) => channel.objects.relay.deliver("
                                "1, 'x', [['from', PLAYER], JSON.stringify(" +
                                    hostile + ")]))");
    row("the transport", "qt.webChannelTransport.send(" + call + ")");
    row("the transport of the frame", "frames[0].qt.webChannelTransport.send(" + call + ")");
    row("the transport's message event", "dispatchEvent(new MessageEvent('message', {data: " + call + "}))");
    row("a message to the transport", "postMessage(" + call + ", '*')");
    row("an object to register", "qt.webChannelTransport.send(JSON.stringify({type: 3})); "
                                 "channel.registerObject('x', {})");
    row("the relay", "vitrineRelay({})");
    row("another relay", "(" + fakes.mid(0, fakes.size() - 1) + ", vitrineRelay({origins: [PLAYER]}))");
}

void TestChannelReach::noTopPageReachesTheChannel()
{
    QFETCH(QByteArray, attack);
    attack.replace("PLAYER", "'" + m_server->origin(Name::Localhost) + "'");
    attack = "try { " + attack + " } catch (error) { report('failed'); }";
    for (const bool isCustomers : {true, false}) {
        PlayerHarness harness;
        if (isCustomers)
            openCustomerPage(harness, script(attack),
                             script(attack + " addEventListener('load', () => {" + attack + "});"));
        else
            harness.openPlayer(m_server->url("/embed"));
        QTRY_VERIFY(harness.told().size() > 2);
        if (!isCustomers)
            harness.evaluate(QByteArray(attack).replace("report", "String") + " 0");

        harness.forgetTold();
        QTRY_VERIFY(harness.told().size() > 2);
        QVERIFY2(harness.hasToldOnly("progress 1"), harness.told().join('|').constData());
        QVERIFY(harness.isResponsive());
    }
    const QByteArrayList reports = m_server->reports();
    QVERIFY2(reports.count("failed") == reports.size(), reports.join('|').constData());
}

void TestChannelReach::noPageStandsInBetween_data()
{
    QTest::addColumn<QByteArray>("attack"); // before anything else in the page
    const auto row = [](const char *name, const QByteArray &attack) {
        QTest::newRow(name) << attack;
    };
    const auto elements = [&row](const char *name, const QByteArray &html) {
        row(name, html);
    };
    const auto code = [&row](const char *name, const QByteArray &text) {
        row(name, script(text));
    };
    elements("elements called qt", "<form id=qt><input name=webChannelTransport></form><form id=qt></form>");
    elements("a frame called qt", "<iframe name=qt srcdoc='x'></iframe>");
    elements("a link called QWebChannel", "<a id=QWebChannel></a><a id=QWebChannel name=Client></a>");
    elements("an image called getElementById", "<img name=getElementById><img name=querySelector>");
    elements("a form called addEventListener", "<form name=addEventListener></form><form id=addEventListener></form>");
    elements(
        "elements called like what it uses",
        "<img name=crypto id=crypto><form name=body></form><form id=top></form><form id=parent></form><form "
        "id=location></form><form name=location></form><form id=MutationObserver></form><form id=performance></form>"
        "<form id=JSON></form><form id=window name=window></form><form id=document name=document></form>");
    code("its own transport", fakes);
    code("its own transport that cannot change",
         "Object.defineProperty(window, 'qt', {value: {webChannelTransport: {send: report}}});");
    code("JSON",
         "JSON.stringify = () => '{\\x22event\\x22:\\x22infoDelivery\\x22,\\x22info\\x22:{\\x22currentTime\\x22:666}}';"
         "JSON.parse = () => (" +
             hostile + ");");
    code("arrays", "for (const name of Object.getOwnPropertyNames(Array.prototype)) if (name !== 'constructor' && "
                   "name !== 'length') Array.prototype[name] = () => { report(name); return true; };");
    code("maps",
         "for (const name of ['get', 'set', 'has', 'values', 'clear']) Map.prototype[name] = () => report(name);");
    code("texts", "String.prototype.includes = () => { report('includes'); return true; };"
                  "String.prototype.toString = () => 'x'; Function.prototype.call = () => { report('call'); };");
    code("postMessage", "window.postMessage = () => {}; Window.prototype.postMessage = () => {};");
    code("event getters",
         "for (const [name, get] of Object.entries({data: () => (" + hostile +
             "), origin: () => PLAYER, "
             "source: () => frames[0], isTrusted: () => true})) for (const of of [MessageEvent, Event]) "
             "Object.defineProperty(of.prototype, name, {get, configurable: true});");
    code("addEventListener", "EventTarget.prototype.addEventListener = () => {}; window.addEventListener = () => {};"
                             "EventTarget.prototype.removeEventListener = () => {}; window.onmessage = () => {};");
    code("promises", "window.Promise = function () { report('promise'); }; Promise.prototype = {then() {}};");
    code("timers", "for (const name of ['setTimeout', 'setInterval', 'queueMicrotask']) "
                   "window[name] = () => report(name);");
    code(
        "setters of every object",
        "for (const name of ['info', 'event', 'why', 'origin', 'count', 'currentTime', 'type', 'id', 'args', 'method', "
        "'object', 'data', 'send', 'onmessage', '0', '1', '2']) Object.defineProperty(Object.prototype, name, {set() { "
        "report('set ' + name); }, get() { return 666; }, configurable: true});");
    code("frozen prototypes", "for (const of of [Object, Array, Function, Map, String, EventTarget, MessageEvent]) "
                              "Object.freeze(of.prototype);");
    code("random numbers and clocks", "crypto.getRandomValues = (array) => array; Crypto.prototype.getRandomValues = "
                                      "(array) => array; performance.now = () => NaN; Date.now = () => NaN;");
    code("the document's methods",
         "Document.prototype.getElementById = () => null; document.getElementById = () => null;"
         "window.MutationObserver = function () {};");
    code("stopImmediatePropagation",
         "for (const target of [window, document]) target.addEventListener('message', (event) => "
         "event.stopImmediatePropagation(), {capture: true});");
    code("content policy", "document.write(`<meta http-equiv='Content-Security-Policy' content=\"script-src 'none'; "
                           "default-src * 'unsafe-inline'\">`);");
}

void TestChannelReach::noPageStandsInBetween()
{
    QFETCH(QByteArray, attack);
    attack.replace("PLAYER", "'" + m_server->origin(Name::Localhost) + "'");
    PlayerHarness harness;
    openCustomerPage(harness, attack, "<script>self.postMessage(" + hostile + ", '*');</script>");

    QTRY_VERIFY2(harness.told().size() > 5, harness.pageEvents().join('|').constData());
    QVERIFY2(harness.hasToldOnly("progress 1"), harness.told().join('|').constData());
    QCOMPARE(m_server->reports(), QByteArrayList());
    QCOMPARE(harness.rejected(), 0);
    QVERIFY(harness.isResponsive());
}

void TestChannelReach::noScriptMakesMessagesUp_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("to the window") << QByteArray("window");
    QTest::newRow("to the document") << QByteArray("document");
    QTest::newRow("to the frame's element") << QByteArray("document.querySelector('iframe')");
}

void TestChannelReach::noScriptMakesMessagesUp()
{
    // A made-up event may claim any origin and source; only the browser's own events are trusted.
    QFETCH(const QByteArray, target);
    const QByteArray forge = "for (let i = 0; i < 10; ++i) " + target +
                             ".dispatchEvent(new MessageEvent('message', {data: " + hostile + ", origin: '" +
                             m_server->origin(Name::Localhost) + "', source: frames[0], bubbles: true}));";
    PlayerHarness harness;
    openCustomerPage(harness, {}, script(forge + "setTimeout(() => { " + forge + " report('forged'); }, 50);"));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"forged"});
    QTRY_VERIFY(harness.told().size() > 5);
    QVERIFY(harness.hasToldOnly("progress 1"));

    harness.openPlayer(m_server->url("/embed", Name::Localhost));
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 2);
    harness.evaluate(forge + " 0");
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 2);
    QVERIFY(harness.hasToldOnly("progress 1"));
}

VITRINE_BROWSER_TEST_MAIN(TestChannelReach)
#include "TestChannelReach.moc"
