// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QSignalSpy>
#include <QTcpServer>

using namespace vitrine;
using Name = PageServer::Name;
using Strictness = PagePolicy::Strictness;

/// The customer's own page (`--page`), which frames a player of another origin.
class TestCustomerPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void bringsThePlayersMessages();
    void goesOnWithinItsOrigin();
    void knowsWhoLeavesAPageThatIsStillLoading_data();
    void knowsWhoLeavesAPageThatIsStillLoading();
    void goesBack();
    void keepsTheLineWhenItStaysWhereItIs_data();
    void keepsTheLineWhenItStaysWhereItIs();
    void speaksAgainAfterItsOwnReload();
    void opensAgainWhateverItsFragment_data();
    void opensAgainWhateverItsFragment();
    void followsTheRedirectsOfItsAddress_data();
    void followsTheRedirectsOfItsAddress();
    void staysWhereItBelongs();
    void saysWhyItCannotBeLoaded_data();
    void saysWhyItCannotBeLoaded();
    void getsNoPermissions_data();
    void getsNoPermissions();

private:
    /// A page at \a path with a player that ticks at \a position, and with \a script.
    void setPage(const QByteArray &path, const QByteArray &position, const QByteArray &script = {});
    void open(PlayerHarness &harness, const QByteArray &path);

    std::unique_ptr<PageServer> m_server;
};

void TestCustomerPage::init()
{
    m_server = std::make_unique<PageServer>();
}

void TestCustomerPage::setPage(const QByteArray &path, const QByteArray &position, const QByteArray &script)
{
    m_server->setPage("/embed" + position,
                      "<script>setInterval(() => top.postMessage({event: 'infoDelivery', info: {currentTime: " +
                          position + "}}, '*'), 20);</script>");
    m_server->setPage(path, "<p>The customer's page</p><iframe src='" +
                                m_server->url("/embed" + position, Name::Localhost).toEncoded() +
                                "'></iframe><script>" + script + "</script>");
}

void TestCustomerPage::open(PlayerHarness &harness, const QByteArray &path)
{
    harness.openCustomerPage(m_server->url(path), m_server->origin(Name::Localhost));
}

void TestCustomerPage::bringsThePlayersMessages()
{
    setPage("/page", "1");
    PlayerHarness harness(Strictness::Kiosk);
    open(harness, "/page?token=secret");

    QTRY_VERIFY(harness.told().contains("progress 1"));
    QTRY_COMPARE(harness.pageEvents(), (QByteArrayList{"loadStarted", "loadFinished"}));
    QCOMPARE(harness.lastReport("loadFinished").url, QString::fromUtf8(m_server->origin() + "/page?token=…"));
}

void TestCustomerPage::goesOnWithinItsOrigin()
{
    setPage("/page", "1", "setTimeout(() => location = '/next', 100);");
    setPage("/next", "2");
    PlayerHarness harness(Strictness::Kiosk);
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    QSignalSpy navigated(&harness.page(), &PlayerPage::navigated);
    open(harness, "/page");

    QTRY_VERIFY(harness.told().contains("progress 2"));
    QCOMPARE(documents.count(), 2);
    QCOMPARE(navigated.count(), 1);
    QCOMPARE(navigated.at(0).at(0).value<Initiator>(), Initiator::Page);
    const qsizetype change = harness.told().indexOf("progress 2");
    QVERIFY(!harness.told().mid(change).contains("progress 1"));
}

void TestCustomerPage::knowsWhoLeavesAPageThatIsStillLoading_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<Initiator>("initiator");
    QTest::newRow("the page") << QByteArray("setTimeout(() => location = '/next', 1000);") << Initiator::Page;
    QTest::newRow("the user") << QByteArray("onclick = () => location = '/next';") << Initiator::User;
}

void TestCustomerPage::knowsWhoLeavesAPageThatIsStillLoading()
{
    QFETCH(const QByteArray, script);
    QFETCH(Initiator, initiator);
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    setPage("/page", "1",
            script + "new Image().src = 'http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/';");
    setPage("/next", "2");
    PlayerHarness harness;
    QSignalSpy navigated(&harness.page(), &PlayerPage::navigated);
    open(harness, "/page");
    QTRY_VERIFY(harness.told().contains("progress 1"));
    if (initiator == Initiator::User)
        QVERIFY(harness.click(*m_server));
    QTRY_VERIFY(harness.told().contains("progress 2"));
    QCOMPARE(navigated.count(), 1);
    QCOMPARE(navigated.at(0).at(0).value<Initiator>(), initiator);
}

void TestCustomerPage::goesBack()
{
    setPage("/page", "1", "addEventListener('click', () => location = '/next');");
    setPage("/next", "2");
    PlayerHarness harness;
    QSignalSpy navigated(&harness.page(), &PlayerPage::navigated);
    open(harness, "/page");
    QTRY_VERIFY(harness.told().contains("progress 1"));
    harness.page().noteUserInput();
    QVERIFY(harness.click(*m_server));
    QTRY_VERIFY(harness.told().contains("progress 2"));
    QCOMPARE(navigated.count(), 1);
    QCOMPARE(navigated.takeFirst().at(0).value<Initiator>(), Initiator::User);

    QVERIFY(harness.page().goBack());
    harness.forgetTold();

    QTRY_VERIFY(harness.told().contains("progress 1"));
    QCOMPARE(navigated.count(), 1);
    QCOMPARE(navigated.at(0).at(0).value<Initiator>(), Initiator::User);
    QVERIFY(!harness.page().goBack());
}

void TestCustomerPage::keepsTheLineWhenItStaysWhereItIs_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("event");
    QTest::newRow("another fragment") << QByteArray("location.hash = 'x';") << QByteArray();
    QTest::newRow("pushState") << QByteArray("history.pushState({}, '', '/pushed');") << QByteArray();
    QTest::newRow("replaceState") << QByteArray("history.replaceState({}, '', '/replaced');") << QByteArray();
    QTest::newRow("history.back") << QByteArray("history.pushState({}, '', '/pushed'); history.back();")
                                  << QByteArray();
    QTest::newRow("a file to save") << QByteArray("location = '/file';") << QByteArray("blocked download");
    QTest::newRow("an answer without a page") << QByteArray("location = '/empty';") << QByteArray();
    QTest::newRow("a stopped load") << QByteArray("location = '/page'; stop();") << QByteArray();
    QTest::newRow("a link that leads away")
        << QByteArray("location = 'https://example.com/';") << QByteArray("blocked navigation");
    QTest::newRow("mail") << QByteArray("location = 'mailto:a@example.com';") << QByteArray("blocked navigation");
    QTest::newRow("close") << QByteArray("window.close();") << QByteArray("blocked close");
}

void TestCustomerPage::keepsTheLineWhenItStaysWhereItIs()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QByteArray, event);
    setPage("/page", "1",
            "addEventListener('load', () => setTimeout(() => {" + script +
                " setTimeout(() => report('done'), 100); }, 0));");
    m_server->setReply("/file", {.contentType = "application/zip",
                                 .body = "PK",
                                 .headers = {{"Content-Disposition", "attachment; filename=file.zip"}}});
    m_server->setReply("/empty", {.status = 204, .contentType = "text/plain"});
    PlayerHarness harness(Strictness::Kiosk);
    open(harness, "/page");

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"done"});
    QTRY_VERIFY2(event.isEmpty() || harness.pageEvents().contains(event), harness.pageEvents().join('|').constData());
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 3);
}

void TestCustomerPage::speaksAgainAfterItsOwnReload()
{
    setPage("/page", "1",
            "if (!sessionStorage.seen) setTimeout(() => location.reload(), 100); sessionStorage.seen = 1;");
    PlayerHarness harness(Strictness::Kiosk);
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    open(harness, "/page");

    QTRY_COMPARE(documents.count(), 2);
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(harness.rejected(MessageRejection::Why::Stale, m_server->origin(Name::Localhost)), 0);
}

void TestCustomerPage::opensAgainWhateverItsFragment_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("none") << QByteArray("/page") << QByteArray("/page");
    QTest::newRow("the same") << QByteArray("/page#a") << QByteArray("/page#a");
    QTest::newRow("another") << QByteArray("/page#a") << QByteArray("/page#b");
    QTest::newRow("a new one") << QByteArray("/page") << QByteArray("/page#b");
}

void TestCustomerPage::opensAgainWhateverItsFragment()
{
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, second);
    setPage("/page", "1");
    PlayerHarness harness;
    open(harness, first);
    QTRY_VERIFY(harness.told().size() > 3);

    open(harness, second);
    harness.forgetTold();

    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(harness.page().url(), m_server->url(second));
}

void TestCustomerPage::followsTheRedirectsOfItsAddress_data()
{
    QTest::addColumn<Strictness>("strictness");
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("desktop, same origin") << Strictness::Desktop << false;
    QTest::newRow("desktop, another origin") << Strictness::Desktop << true;
    QTest::newRow("kiosk, same origin") << Strictness::Kiosk << false;
    QTest::newRow("kiosk, another origin") << Strictness::Kiosk << true;
}

void TestCustomerPage::followsTheRedirectsOfItsAddress()
{
    QFETCH(const Strictness, strictness);
    QFETCH(const bool, elsewhere);
    setPage("/page", "1");
    setPage("/next", "2");
    PageServer start;
    const QUrl page = m_server->url("/page");
    PageServer &first = elsewhere ? start : *m_server;
    first.setReply("/start", {.status = 302, .contentType = "text/plain", .headers = {{"Location", page.toEncoded()}}});
    PlayerHarness harness(strictness);
    harness.openCustomerPage(first.url("/start"), m_server->origin(Name::Localhost));

    QTRY_VERIFY2(harness.told().contains("progress 1"), harness.pageEvents().join('|').constData());
    // Where it ends, it goes on as the customer's page.
    harness.page().runJavaScript(QStringLiteral("location = '/next'"));
    QTRY_VERIFY2(harness.told().contains("progress 2"), harness.pageEvents().join('|').constData());
}

void TestCustomerPage::staysWhereItBelongs()
{
    setPage("/page", "1", "addEventListener('click', () => location = 'https://example.com/');");
    PlayerHarness harness;
    QSignalSpy external(&harness.page(), &PlayerPage::externalRequested);
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    open(harness, "/page");
    QTRY_VERIFY(harness.told().contains("progress 1"));
    QVERIFY(harness.click(*m_server));

    QTRY_COMPARE(external.count(), 1);
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(documents.count(), 1);
    QCOMPARE(harness.page().url(), m_server->url("/page"));
}

void TestCustomerPage::saysWhyItCannotBeLoaded_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("reason");
    QTest::newRow("404") << QUrl() << QStringLiteral("404");
    QTest::newRow("nobody listens") << QUrl(QStringLiteral("http://127.0.0.1:9/")) << QStringLiteral("ERR_");
    QTest::newRow("no such host") << QUrl(QStringLiteral("http://nowhere.invalid/")) << QStringLiteral("ERR_");
}

void TestCustomerPage::saysWhyItCannotBeLoaded()
{
    QFETCH(QUrl, url);
    QFETCH(const QString, reason);
    if (url.isEmpty())
        url = m_server->url("/missing");
    PlayerHarness harness;
    QSignalSpy failed(&harness.page(), &PlayerPage::loadFailed);
    harness.openCustomerPage(url, "https://player.example.com");

    QTRY_COMPARE(failed.count(), 1);
    QVERIFY2(failed.constFirst().constFirst().toString().contains(reason),
             qPrintable(failed.constFirst().constFirst().toString()));
    QCOMPARE(harness.lastReport("loadFinished").ok, std::optional(false));
}

void TestCustomerPage::getsNoPermissions_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("geolocation") << QByteArray(
        "navigator.geolocation.getCurrentPosition(() => report('got'), () => report('refused'));");
    QTest::newRow("notifications") << QByteArray(
        "Notification.requestPermission().then((answer) => report(answer === 'granted' ? 'got' : 'refused'));");
}

void TestCustomerPage::getsNoPermissions()
{
    QFETCH(const QByteArray, script);
    setPage("/page", "1", script);
    PlayerHarness harness;
    open(harness, "/page");

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"refused"});
    QVERIFY2(harness.pageEvents().contains("blocked permission"), harness.pageEvents().join('|').constData());
    QTRY_VERIFY(harness.told().contains("progress 1"));
}

VITRINE_BROWSER_TEST_MAIN(TestCustomerPage)
#include "TestCustomerPage.moc"
