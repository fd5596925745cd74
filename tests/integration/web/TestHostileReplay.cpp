// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

using namespace vitrine;
using Name = PageServer::Name;
using Why = MessageRejection::Why;

/// What a page says when it is no longer the page, and a page that takes its own document away.
class TestHostileReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void aPageThatIsGoneIsNotHeard_data();
    void aPageThatIsGoneIsNotHeard();
    void theDocumentBeforeIsNotHeard_data();
    void theDocumentBeforeIsNotHeard();
    void aNewDocumentInTheOldWindowKeepsTheLine_data();
    void aNewDocumentInTheOldWindowKeepsTheLine();
    void aPlayerThatRewritesItselfIsHeard();

private:
    /// Rows of `attack`: ways to post hostile messages late, as a script.
    static void addLateWays();

    std::unique_ptr<PageServer> m_server;
};

void TestHostileReplay::initTestCase()
{
    QVERIFY(warmUp());
}

void TestHostileReplay::init()
{
    m_server = std::make_unique<PageServer>();
    m_server->setReply("/worker.js",
                       {.contentType = "text/javascript", .body = "setInterval(() => postMessage('now'), 1);"});
    // Says it on the channel of its origin for as long as it can.
    m_server->setPage("/caller", script("const channel = new BroadcastChannel('late'); setInterval(() => "
                                        "channel.postMessage('now'), 1);"));
}

void TestHostileReplay::addLateWays()
{
    QTest::addColumn<QByteArray>("attack");
    const auto row = [](const char *name, const QByteArray &attack) {
        QTest::newRow(name) << "const say = () => top.postMessage(" + hostile + ", '*');" + attack;
    };
    row("a timer", "setInterval(say, 0);");
    row("a flood", "setInterval(() => { for (let i = 0; i < 200; ++i) say(); }, 0);");
    row("a worker", "new Worker('/worker.js').onmessage = say;");
    row("a frame", "addEventListener('message', say); document.write(`<iframe srcdoc=\"<script>setInterval(() => "
                   "parent.postMessage('now', '*'), 1)<\\/script>\"></iframe>`);");
    row("a broadcast channel",
        "new BroadcastChannel('late').onmessage = say; document.write(`<iframe src='/caller'></iframe>`);");
    row("goodbyes",
        "for (const name of ['beforeunload', 'pagehide', 'unload', 'visibilitychange', 'freeze']) "
        "for (const target of [window, document]) target.addEventListener(name, () => { for (let i = 0; i < "
        "50; ++i) say(); });");
    row("a goodbye that waits",
        "addEventListener('pagehide', () => { const end = Date.now() + 200; while (Date.now() < end) "
        "say(); });");
    row("a promise",
        "(async () => { for (;;) { say(); await new Promise((done) => { const line = new MessageChannel(); "
        "line.port1.onmessage = done; line.port2.postMessage(0); }); } })();");
}

void TestHostileReplay::aPageThatIsGoneIsNotHeard_data()
{
    addLateWays();
}

void TestHostileReplay::aPageThatIsGoneIsNotHeard()
{
    QFETCH(const QByteArray, attack);
    PlayerHarness harness;
    for (int i = 0; i < 3; ++i) {
        m_server->setPage("/embed", posting(honest) + script(attack));
        harness.openPlayer(m_server->url("/embed"));
        QTRY_VERIFY(harness.told().contains("progress 1"));

        m_server->setPage("/embed", ticking("2"));
        harness.openAgain();
        harness.forgetTold();

        QTRY_VERIFY(harness.told().size() > 5);
        QVERIFY2(harness.hasToldOnly("progress 2"), harness.told().join('|').constData());
        harness.forgetTold();
    }
    QVERIFY(harness.isResponsive());
}

void TestHostileReplay::theDocumentBeforeIsNotHeard_data()
{
    addLateWays();
}

void TestHostileReplay::theDocumentBeforeIsNotHeard()
{
    // Two documents of one load: the customer's page goes on by itself.
    QFETCH(const QByteArray, attack);
    const auto frame = [this](const QByteArray &path) {
        return "<iframe src='" + m_server->url(path, Name::Localhost).toEncoded() + "'></iframe>";
    };
    m_server->setPage("/first", posting(honest) + script(attack));
    m_server->setPage("/second", ticking("2"));
    m_server->setPage("/page", frame("/first") + script("onmessage = () => setTimeout(() => location = '/next', 20);"));
    m_server->setPage("/next", frame("/second"));
    PlayerHarness harness;
    int documents = 0;
    connect(&harness.page(), &PlayerPage::documentRequested, this, [&] {
        harness.forgetTold();
        ++documents;
    });
    harness.openCustomerPage(m_server->url("/page"), m_server->origin(Name::Localhost));

    QTRY_COMPARE_WITH_TIMEOUT(documents, 2, 30'000);
    QTRY_VERIFY(harness.told().size() > 5);
    QVERIFY2(harness.hasToldOnly("progress 2"), harness.told().join('|').constData());
    QVERIFY(harness.isResponsive());
}

void TestHostileReplay::aNewDocumentInTheOldWindowKeepsTheLine_data()
{
    // document.open() takes every listener of the window away, the relay's too.
    QTest::addColumn<QByteArray>("script");
    const auto row = [](const char *name, const QByteArray &script) {
        QTest::newRow(name) << script;
    };
    row("open and write", "document.open(); document.write(PAGE); document.close();");
    row("write after the load", "document.write(PAGE);");
    row("open without an end", "document.open(); document.write(PAGE);");
    row("twice", "document.write('x'); document.close(); document.open(); document.write(PAGE); document.close();");
    row("bit by bit", "document.open(); for (const part of PAGE) document.write(part); document.close();");
    row("by hand",
        "document.documentElement.remove(); const html = document.createElement('html'); document.append(html); "
        "html.innerHTML = PAGE;");
    row("replaceChildren", "document.replaceChildren(); document.append(document.createElement('html')); "
                           "document.documentElement.innerHTML = PAGE;");
    row("later",
        "document.open(); document.write('x'); setTimeout(() => { document.write(PAGE); document.close(); }, 50);");
}

void TestHostileReplay::aNewDocumentInTheOldWindowKeepsTheLine()
{
    QFETCH(QByteArray, script);
    script.replace("PAGE",
                   "`<p>new<iframe src='" + m_server->url("/second", Name::Localhost).toEncoded() + "'></iframe>`");
    m_server->setPage("/first", ticking("1"));
    m_server->setPage("/second", ticking("2"));
    m_server->setPage("/page", "<iframe src='" + m_server->url("/first", Name::Localhost).toEncoded() + "'></iframe>" +
                                   "<script>addEventListener('load', () => setTimeout(() => {" + script +
                                   "}, 0));</script>");
    PlayerHarness harness;
    harness.openCustomerPage(m_server->url("/page"), m_server->origin(Name::Localhost));

    QTRY_VERIFY2(harness.told().contains("progress 2"), harness.pageEvents().join('|').constData());
    // A message of the frame before may still have been on its way; its source is gone.
    const int before = harness.rejected();
    QVERIFY(before <= 1);
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 3);
    QVERIFY(harness.hasToldOnly("progress 2"));
    QCOMPARE(harness.rejected(), before);
}

void TestHostileReplay::aPlayerThatRewritesItselfIsHeard()
{
    m_server->setPage("/embed",
                      script("addEventListener('load', () => setTimeout(() => { document.open(); document.write("
                             "`<script>setInterval(() => top.postMessage(" +
                             honest + ", '*'), 20)<\\/script>`); document.close(); }, 0));"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY(harness.told().size() > 3);
    QVERIFY(harness.hasToldOnly("progress 1"));
    QCOMPARE(harness.rejected(), 0);
}

VITRINE_BROWSER_TEST_MAIN(TestHostileReplay)
#include "TestHostileReplay.moc"
