// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/PlayTarget.h"
#include "support/BrowserTest.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace vitrine;
using Name = PageServer::Name;
using Strictness = PagePolicy::Strictness;
using Why = MessageRejection::Why;

/// Pages that go elsewhere, or take the page around them along, and then speak.
class TestHostileNavigation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void thePlayerDoesNotTakeTheTopPageAlong_data();
    void thePlayerDoesNotTakeTheTopPageAlong();
    void aClickWhileThePageStillLoadsLeadsNowhere_data();
    void aClickWhileThePageStillLoadsLeadsNowhere();
    void thePlayersFrameIsNotHeardElsewhere_data();
    void thePlayersFrameIsNotHeardElsewhere();
    void aDocumentThatThePlayerMakesIsHeard();
    void theCustomersPageStaysInTheKiosk_data();
    void theCustomersPageStaysInTheKiosk();
    void aRedirectByTheServerIsTheLastOfThem();
    void noPageKeepsVitrineFromOpeningAnother_data();
    void noPageKeepsVitrineFromOpeningAnother();
    void noPageLeadsBackToTheTargetBefore_data();
    void noPageLeadsBackToTheTargetBefore();

private:
    [[nodiscard]] QByteArray elsewhere() const { return m_elsewhere->url("/hostile").toEncoded(); }

    std::unique_ptr<PageServer> m_server;
    std::unique_ptr<PageServer> m_elsewhere;
};

void TestHostileNavigation::initTestCase()
{
    QVERIFY(warmUp());
}

void TestHostileNavigation::init()
{
    m_server = std::make_unique<PageServer>();
    m_elsewhere = std::make_unique<PageServer>();
    m_elsewhere->setPage("/hostile", posting(hostile) + script("postMessage(" + hostile + ", '*');"));
}

void TestHostileNavigation::thePlayerDoesNotTakeTheTopPageAlong_data()
{
    QTest::addColumn<QByteArray>("attack");
    const auto row = [](const char *name, const QByteArray &attack) {
        QTest::newRow(name) << attack;
    };
    row("top.location", "top.location = URL;");
    row("top.location.replace", "top.location.replace(URL);");
    row("top.location after the load", "addEventListener('load', () => { top.location = URL; });");
    row("window.open into the top", "open(URL, '_top');");
    row("a form", "send({action: URL, target: '_top'});");
    row("a posted form", "send({action: URL, target: '_top', method: 'post'});");
    row("a link", "follow({href: URL, target: '_top'});");
    row("a script as address", "try { top.location = 'javascript:postMessage(" + hostile + ")'; } catch {}");
    row("data", "top.location = 'data:text/html,x';");
    row("the host's own origin", "top.location = '" + PlayerHarness::hostOrigin() + "/x';");
    row("Vitrine's empty page", "top.location = 'about:blank';");
    row("history", "history.pushState({}, '', '?1'); history.back(); history.go(-5); history.forward();");
    row("all at once", "for (let i = 0; i < 50; ++i) { try { top.location = URL + '?' + i; } catch {} }");
}

void TestHostileNavigation::thePlayerDoesNotTakeTheTopPageAlong()
{
    QFETCH(QByteArray, attack);
    attack.replace("URL", '\'' + elsewhere() + '\'');
    m_server->setPage("/embed",
                      "<body>" + ticking("1") +
                          script("const make = (tag, values) => Object.assign(document.createElement(tag), values);"
                                 "const add = (element) => { document.body.append(element); return element; };"
                                 "const follow = (values) => add(make('a', values)).click();"
                                 "const send = (values) => add(make('form', values)).submit();" +
                                 attack));
    PlayerHarness harness(Strictness::Kiosk);
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    harness.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY2(harness.told().size() > 5, harness.pageEvents().join('|').constData());
    QVERIFY(harness.hasToldOnly("progress 1"));
    QCOMPARE(documents.count(), 1);
    QCOMPARE(harness.page().url(), QUrl::fromEncoded(PlayerHarness::hostOrigin() + '/'));
    QCOMPARE(m_elsewhere->requests(), QByteArrayList());
    QVERIFY(harness.isResponsive());
}

void TestHostileNavigation::aClickWhileThePageStillLoadsLeadsNowhere_data()
{
    QTest::addColumn<QByteArray>("attack");
    QTest::newRow("top.location") << QByteArray("top.location = URL;");
    QTest::newRow("top.location.replace") << QByteArray("top.location.replace(URL);");
    QTest::newRow("window.open into the top") << QByteArray("open(URL, '_top');");
}

void TestHostileNavigation::aClickWhileThePageStillLoadsLeadsNowhere()
{
    // As long as a page loads, its own ways count as redirects; its picture never comes.
    QFETCH(QByteArray, attack);
    attack.replace("URL", '\'' + elsewhere() + '\'');
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_server->setPage("/embed", "<h1>Player</h1><img src='http://127.0.0.1:" + QByteArray::number(silent.serverPort()) +
                                    "/'>" + ticking("1") +
                                    script("onclick = () => { report('clicked'); " + attack + "};"));
    PlayerHarness harness(Strictness::Kiosk);
    harness.openPlayer(m_server->url("/embed"));
    QVERIFY(harness.click(*m_server));

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"clicked"});
    QTRY_VERIFY2(harness.blocked("navigation") == 1, m_elsewhere->requests().join('|').constData());
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 5);
    QVERIFY(harness.hasToldOnly("progress 1"));
    QCOMPARE(m_elsewhere->requests(), QByteArrayList());
}

void TestHostileNavigation::thePlayersFrameIsNotHeardElsewhere_data()
{
    QTest::addColumn<QByteArray>("attack");
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("location") << QByteArray(script("location = 'URL';")) << QByteArray();
    QTest::newRow("location.replace") << QByteArray(script("location.replace('URL');")) << QByteArray();
    QTest::newRow("meta refresh") << QByteArray("<meta http-equiv='refresh' content='0; url=URL'>") << QByteArray();
    QTest::newRow("a form") << QByteArray("<form action='URL'></form>" + script("document.forms[0].submit();"))
                            << QByteArray();
    QTest::newRow("data") << QByteArray(script("location = `data:text/html,<script>top.postMessage(" + hostile +
                                               ", '*')<\\/script>`;"))
                          << QByteArray("null");
}

void TestHostileNavigation::thePlayersFrameIsNotHeardElsewhere()
{
    QFETCH(QByteArray, attack);
    QFETCH(QByteArray, origin);
    attack.replace("'URL'", '\'' + elsewhere() + '\'').replace("url=URL", "url=" + elsewhere());
    m_server->setPage("/embed", posting(honest) + attack);
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(harness.rejected(Why::Origin, origin.isEmpty() ? m_elsewhere->origin() : origin), 1);
    QCOMPARE(harness.told(), QByteArrayList{"progress 1"});
}

// Its origin is that of the player.
void TestHostileNavigation::aDocumentThatThePlayerMakesIsHeard()
{
    m_server->setPage("/embed",
                      posting(honest) + script("location = URL.createObjectURL(new Blob([`<script>top.postMessage(" +
                                               hostile + ", '*')<\\/script>`], {type: 'text/html'}));"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(harness.told(), (QByteArrayList{"progress 1", "progress 666"}));
}

void TestHostileNavigation::theCustomersPageStaysInTheKiosk_data()
{
    QTest::addColumn<QByteArray>("attack");
    const auto row = [](const char *name, const QByteArray &attack) {
        QTest::newRow(name) << attack;
    };
    row("location", script("location = 'URL';"));
    row("location.replace", script("location.replace('URL');"));
    row("location.replace after the load", script("addEventListener('load', () => location.replace('URL'));"));
    row("location.replace later",
        script("addEventListener('load', () => setTimeout(() => location.replace('URL'), 50));"));
    row("meta refresh", "<meta http-equiv='refresh' content='0; url=URL'>");
    row("a form", "<form action='URL'></form>" + script("document.forms[0].submit();"));
    row("a link", "<a href='URL'>x</a>" + script("document.links[0].click();"));
    row("a redirect", script("location = '/away';"));
    row("a redirect after the load", script("addEventListener('load', () => { location.replace('/away'); });"));
    row("a service of refresh headers", script("location = '/refresh';"));
}

void TestHostileNavigation::theCustomersPageStaysInTheKiosk()
{
    QFETCH(QByteArray, attack);
    attack.replace("URL", elsewhere());
    m_server->setPage("/player", ticking("1"));
    m_server->setReply("/away", {.status = 302, .contentType = "text/plain", .headers = {{"Location", elsewhere()}}});
    m_server->setReply("/refresh",
                       {.contentType = "text/html",
                        .body = "<iframe src='" + m_server->url("/player", Name::Localhost).toEncoded() + "'></iframe>",
                        .headers = {{"Refresh", "0; url=" + elsewhere()}}});
    m_server->setPage("/page",
                      "<iframe src='" + m_server->url("/player", Name::Localhost).toEncoded() + "'></iframe>" + attack);
    PlayerHarness harness(Strictness::Kiosk);
    harness.openCustomerPage(m_server->url("/page"), m_server->origin(Name::Localhost));

    QTRY_VERIFY2(harness.blocked("navigation") > 0, m_elsewhere->requests().join('|').constData());
    harness.forgetTold();
    QTRY_VERIFY2(harness.told().size() > 3, harness.pageEvents().join('|').constData());
    QVERIFY(harness.hasToldOnly("progress 1"));
    QCOMPARE(originOf(harness.page().url()).toLatin1(), m_server->origin());
    QCOMPARE(m_elsewhere->requests(), QByteArrayList());
}

void TestHostileNavigation::aRedirectByTheServerIsTheLastOfThem()
{
    // Where the server leads at first is the customer's page; where that page leads is elsewhere.
    PageServer start;
    start.setReply(
        "/start",
        {.status = 302, .contentType = "text/plain", .headers = {{"Location", m_server->url("/page").toEncoded()}}});
    m_server->setPage("/player", ticking("1"));
    m_server->setPage("/page", "<iframe src='" + m_server->url("/player", Name::Localhost).toEncoded() + "'></iframe>" +
                                   script("location.replace('" + elsewhere() + "');"));
    PlayerHarness harness(Strictness::Kiosk);
    harness.openCustomerPage(start.url("/start"), m_server->origin(Name::Localhost));

    QTRY_VERIFY2(harness.blocked("navigation") > 0, m_elsewhere->requests().join('|').constData());
    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(m_elsewhere->requests(), QByteArrayList());
}

void TestHostileNavigation::noPageKeepsVitrineFromOpeningAnother_data()
{
    QTest::addColumn<bool>("isCustomers");
    QTest::newRow("a player") << false;
    QTest::newRow("a customer's page") << true;
}

void TestHostileNavigation::noPageKeepsVitrineFromOpeningAnother()
{
    // Each of its wishes is refused, and still stops the load that is under way.
    QFETCH(const bool, isCustomers);
    const auto goingTo = [](const QByteArray &url) {
        return script("setInterval(() => { try { top.location = '" + url + "'; } catch {} }, 0);");
    };
    m_server->setPage("/player", posting(honest));
    m_server->setPage("/page", "<iframe src='/player'></iframe>" + goingTo(elsewhere()));
    m_server->setPage("/first", posting(honest) + goingTo(PlayerHarness::hostOrigin() + "/x"));
    m_server->setPage("/second", posting(progress("2")));
    PlayerHarness harness(Strictness::Kiosk);
    for (int i = 0; i < 5; ++i) {
        if (isCustomers)
            harness.openCustomerPage(m_server->url("/page"), m_server->origin());
        else
            harness.openPlayer(m_server->url("/first"));
        QTRY_COMPARE(harness.told(), QByteArrayList{"progress 1"});
        harness.forgetTold();
        harness.openPlayer(m_server->url("/second"));
        QTRY_VERIFY2(harness.hasToldOnly("progress 2"), harness.pageEvents().join('|').constData());
        harness.forgetTold();
    }
}

void TestHostileNavigation::noPageLeadsBackToTheTargetBefore_data()
{
    QTest::addColumn<bool>("isCustomers");
    QTest::newRow("a player") << false;
    QTest::newRow("a customer's page") << true;
}

void TestHostileNavigation::noPageLeadsBackToTheTargetBefore()
{
    // The page before belongs to an older load: nothing that it says would be heard.
    QFETCH(const bool, isCustomers);
    m_server->setPage("/first", ticking("1"));
    m_server->setPage("/player", script("history.back();") + ticking("2"));
    m_server->setPage("/page", script("history.back();") + "<iframe src='/player'></iframe>");
    PlayerHarness harness(Strictness::Kiosk);
    harness.openPlayer(m_server->url("/first"));
    QTRY_VERIFY(harness.told().contains("progress 1"));

    if (isCustomers)
        harness.openCustomerPage(m_server->url("/page"), m_server->origin());
    else
        harness.openPlayer(m_server->url("/player"));
    harness.forgetTold();
    QTRY_VERIFY2(harness.told().size() > 5, harness.pageEvents().join('|').constData());
    harness.forgetTold();
    QTRY_VERIFY2(harness.told().size() > 5, harness.pageEvents().join('|').constData());
    QVERIFY(harness.hasToldOnly("progress 2"));
    QVERIFY(!harness.page().goBack());
}

VITRINE_BROWSER_TEST_MAIN(TestHostileNavigation)
#include "TestHostileNavigation.moc"
