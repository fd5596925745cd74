// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QSignalSpy>

#include <QTcpServer>

#include <csignal>

using namespace vitrine;
using Name = PageServer::Name;

/// How a page is left, so that the player can end its session.
class TestPageUnload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void letsThePageSayGoodbye_data();
    void letsThePageSayGoodbye();
    void letsThePageSayGoodbyeWhenAnotherIsOpened();
    void doesNotWaitForAPageThatHangs_data();
    void doesNotWaitForAPageThatHangs();
    void doesNotAskWhetherToLeave_data();
    void doesNotAskWhetherToLeave();
    void letsAPageGoThatIsStillLoading();
    void letsADeadPageGo();
    void startsNoProcessForAPageThatDiesWhileItIsLeft();
    void letsNothingGoAsWell();
    void happensOnce();

private:
    static constexpr int limitMs = 2500; ///< the limit of two seconds, and what a busy machine takes on top

    std::unique_ptr<PageServer> m_server;
};

void TestPageUnload::init()
{
    m_server = std::make_unique<PageServer>();
}

void TestPageUnload::letsThePageSayGoodbye_data()
{
    QTest::addColumn<QByteArray>("goodbye");
    QTest::addColumn<bool>("framed");
    for (const bool framed : {true, false}) {
        const char *where = framed ? "player" : "customer's page";
        QTest::addRow("%s: pagehide", where)
            << QByteArray("onpagehide = () => navigator.sendBeacon('/bye');") << framed;
        QTest::addRow("%s: unload", where) << QByteArray("onunload = () => navigator.sendBeacon('/bye');") << framed;
        QTest::addRow("%s: fetch", where)
            << QByteArray("onpagehide = () => fetch('/bye', {method: 'POST', keepalive: true});") << framed;
        QTest::addRow("%s: visibilitychange", where)
            << QByteArray("document.onvisibilitychange = () => navigator.sendBeacon('/bye');") << framed;
    }
}

void TestPageUnload::letsThePageSayGoodbye()
{
    QFETCH(const QByteArray, goodbye);
    QFETCH(const bool, framed);
    m_server->setPage("/embed", "<script>" + goodbye + "report('here');</script>");
    PlayerHarness harness;
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);
    if (framed)
        harness.openPlayer(m_server->url("/embed"));
    else
        harness.openCustomerPage(m_server->url("/embed"), m_server->origin());
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"here"});
    QTRY_VERIFY(harness.pageEvents().contains("loadFinished"));

    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
    QTRY_VERIFY(m_server->requests().contains("/bye"));
    QCOMPARE(unloaded.count(), 1);
}

void TestPageUnload::letsThePageSayGoodbyeWhenAnotherIsOpened()
{
    m_server->setPage("/embed", "<script>onpagehide = () => navigator.sendBeacon('/bye'); report('here');</script>");
    m_server->setPage("/next", "<p>next</p>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"here"});

    harness.openPlayer(m_server->url("/next"));

    QTRY_VERIFY(m_server->requests().contains("/bye"));
}

void TestPageUnload::doesNotWaitForAPageThatHangs_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<bool>("framed");
    const QByteArray hang = "for (const start = Date.now(); Date.now() - start < 10000;);";
    QTest::newRow("player: pagehide") << "onpagehide = () => { " + hang + "};" << true;
    QTest::newRow("player: always") << QByteArray("setTimeout(() => { for (;;); }, 0);") << true;
    QTest::newRow("customer's page: pagehide") << "onpagehide = () => { " + hang + "};" << false;
    QTest::newRow("customer's page: beforeunload") << "onbeforeunload = () => { " + hang + "};" << false;
}

void TestPageUnload::doesNotWaitForAPageThatHangs()
{
    QFETCH(const QByteArray, script);
    QFETCH(const bool, framed);
    m_server->setPage("/embed", "<script>" + script + "report('here');</script>");
    PlayerHarness harness;
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);
    if (framed)
        harness.openPlayer(m_server->url("/embed"));
    else
        harness.openCustomerPage(m_server->url("/embed"), m_server->origin());
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"here"});

    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
}

void TestPageUnload::doesNotAskWhetherToLeave_data()
{
    QTest::addColumn<PagePolicy::Strictness>("strictness");
    QTest::newRow("desktop") << PagePolicy::Strictness::Desktop;
    QTest::newRow("kiosk") << PagePolicy::Strictness::Kiosk;
}

void TestPageUnload::doesNotAskWhetherToLeave()
{
    QFETCH(const PagePolicy::Strictness, strictness);
    // A page may ask once it has been clicked.
    m_server->setPage(
        "/embed",
        "<h1>Player</h1><script>onbeforeunload = (event) => { event.preventDefault(); event.returnValue = 'stay'; };"
        "onpagehide = () => navigator.sendBeacon('/bye');"
        "addEventListener('click', () => report('clicked'));</script>");
    PlayerHarness harness(strictness);
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);
    harness.openPlayer(m_server->url("/embed"));
    QVERIFY(harness.click(*m_server));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"clicked"});

    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
    QTRY_VERIFY(m_server->requests().contains("/bye"));
    QVERIFY(!QApplication::activeModalWidget());
}

void TestPageUnload::letsAPageGoThatIsStillLoading()
{
    // The picture never comes: the address takes the connection, and nobody answers.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_server->setPage("/embed", "<script>onpagehide = () => navigator.sendBeacon('/bye'); report('here');</script>"
                                "<img src='http://127.0.0.1:" +
                                    QByteArray::number(silent.serverPort()) + "/picture'>");
    PlayerHarness harness;
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"here"});
    QVERIFY(!harness.pageEvents().contains("loadFinished"));

    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
    QCOMPARE(harness.page().url(), QUrl(QStringLiteral("about:blank")));
    QTRY_VERIFY(m_server->requests().contains("/bye"));
}

void TestPageUnload::letsADeadPageGo()
{
    m_server->setPage("/embed", "<script>report('here');</script>");
    PlayerHarness harness;
    QSignalSpy gone(&harness.page(), &PlayerPage::rendererGone);
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"here"});
    harness.page().load(QUrl(QStringLiteral("chrome://crash")));
    QTRY_COMPARE(gone.count(), 1);

    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
    QCOMPARE(harness.page().renderProcessPid(), 0); // no new process for that
}

void TestPageUnload::startsNoProcessForAPageThatDiesWhileItIsLeft()
{
    m_server->setPage("/embed", "<script>report('here');</script>");
    PlayerHarness harness;
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"here"});
    harness.openAgain();
    QCOMPARE(::kill(static_cast<pid_t>(harness.page().renderProcessPid()), SIGKILL), 0);
    QTRY_COMPARE(harness.lastReport("renderer-gone").reason, QStringLiteral("killed"));

    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
    QCOMPARE(harness.page().renderProcessPid(), 0);
    QCOMPARE(m_server->reports(), QByteArrayList{"here"});
}

void TestPageUnload::letsNothingGoAsWell()
{
    PlayerHarness harness;
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);

    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
}

void TestPageUnload::happensOnce()
{
    m_server->setPage("/embed", "<script>report('here'); onpagehide = () => navigator.sendBeacon('/bye');</script>");
    PlayerHarness harness;
    QSignalSpy unloaded(&harness.page(), &PlayerPage::unloaded);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"here"});
    const qsizetype events = harness.pageEvents().size();

    harness.page().unload();
    harness.page().unload();

    QTRY_COMPARE_WITH_TIMEOUT(unloaded.count(), 1, limitMs);
    QTRY_VERIFY(m_server->requests().contains("/bye"));
    QCOMPARE(unloaded.count(), 1);
    QVERIFY2(!harness.pageEvents().mid(events).contains("loadStarted"),
             "leaving is no load that anybody should hear of");
}

VITRINE_BROWSER_TEST_MAIN(TestPageUnload)
#include "TestPageUnload.moc"
