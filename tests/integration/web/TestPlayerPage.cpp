// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/HttpListener.h"
#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QSignalSpy>
#include <QWebEngineHistory>

using namespace vitrine;
using Name = PageServer::Name;

namespace {

/// A script that posts progress at \a position every 50 ms.
QByteArray ticking(const QByteArray &position)
{
    return "<script>setInterval(() => top.postMessage({event: 'infoDelivery', info: {currentTime: " + position +
           "}}, '*'), 50);</script>";
}

} // namespace

class TestPlayerPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsOneLoadWhateverThePlayersFrameDoes();
    void tellsWhetherThePlayersFrameHasADocument();
    void asksForAPasswordOnce();
    void resetsNothingWhenAFrameNavigates();
    void opensAnotherPlayerInPlaceOfTheFirst();
    void goesBackWithinThePlayersFrame();
    void goesNeverBackToAnotherTarget();
    void tellsWhenTheRendererIsGoneAndComesBack();
    void staysActiveWhenNobodySeesIt();
    void leavesTheSystemsBrowserToAClick();
    void opensNothingElsewhereWithoutAClick();
    void goesFullscreenForThePlayer();
    void refusesWhatAPlayerHasNoUseFor();

private:
    std::unique_ptr<PageServer> m_server;
    QByteArrayList m_credentials;
};

void TestPlayerPage::init()
{
    m_server = std::make_unique<PageServer>();
}

void TestPlayerPage::tellsOneLoadWhateverThePlayersFrameDoes()
{
    m_server->setPage("/embed", "<script>setTimeout(() => location = '/next', 10);</script>");
    m_server->setPage("/next", "<iframe src='/inner'></iframe><script>location.hash = 'here';"
                               "history.pushState({}, '', '/pushed');</script>" +
                                   ticking("1"));
    PlayerHarness harness;
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    harness.openPlayer(m_server->url("/embed?token=secret"));

    QTRY_VERIFY(harness.told().size() > 5);
    QCOMPARE(harness.pageEvents(), (QByteArrayList{"loadStarted", "loadFinished"}));
    QCOMPARE(documents.count(), 1);
    QCOMPARE(harness.lastReport("loadFinished").ok, std::optional(true));
    QCOMPARE(harness.lastReport("loadFinished").url.toLatin1(), PlayerHarness::hostOrigin() + '/');
}

void TestPlayerPage::tellsWhetherThePlayersFrameHasADocument()
{
    m_server->setPage("/embed", "a page that says nothing");
    PlayerHarness harness;
    QStringList order;
    connect(&harness.bridge(), &MessageBridge::playerFrameStarted, this, [&] { order += QStringLiteral("started"); });
    connect(&harness.page(), &PlayerPage::loaded, this, [&] { order += QStringLiteral("loaded"); });
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(order, QStringList({QStringLiteral("started"), QStringLiteral("loaded")}));

    order.clear();
    const QUrl gone = m_server->url("/embed");
    m_server.reset();
    harness.openPlayer(gone);
    QTRY_COMPARE(order, QStringList(QStringLiteral("loaded")));
    // Nothing of the frame arrives later either: the message of another page comes after it.
    m_server = std::make_unique<PageServer>();
    m_server->setPage("/embed", ticking("1"));
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    QTRY_COMPARE(order.count(QStringLiteral("started")), 1);
}

void TestPlayerPage::asksForAPasswordOnce()
{
    HttpListener server([this](const HttpRequest &request) {
        m_credentials += request.header("authorization");
        HttpReply reply{401, "text/html", "who are you?", {}};
        reply.headers.emplaceBack("WWW-Authenticate", "Basic realm=\"x\"");
        return reply;
    });
    const auto port = server.listen();
    QVERIFY(port.hasValue());
    PlayerHarness harness;
    QSignalSpy loaded(&harness.page(), &PlayerPage::loaded);
    harness.openPlayer(QUrl(QStringLiteral("http://127.0.0.1:%1/embed").arg(*port)));
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(harness.blocked("login"), 1);
    QCOMPARE(m_credentials, QByteArrayList{QByteArray()});
}

void TestPlayerPage::resetsNothingWhenAFrameNavigates()
{
    m_server->setPage("/embed", ticking("1") + "<iframe src='/inner'></iframe>");
    m_server->setPage("/inner", "<script>top.postMessage('inner', '*'); report('loaded');"
                                "addEventListener('load', () => setTimeout(() => location.reload(), 10));</script>");
    PlayerHarness harness;
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    harness.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY(m_server->reports().size() > 2);
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 2);
    QCOMPARE(documents.count(), 1);
    QCOMPARE(harness.rejected(MessageRejection::Why::Stale, {}), 0);
}

void TestPlayerPage::opensAnotherPlayerInPlaceOfTheFirst()
{
    m_server->setPage("/first", ticking("1"));
    m_server->setPage("/second", ticking("2"));
    PlayerHarness harness;
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    harness.openPlayer(m_server->url("/first"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    harness.openPlayer(m_server->url("/second", Name::Localhost));

    QTRY_VERIFY(harness.told().contains("progress 2"));
    QCOMPARE(documents.count(), 2);
    QCOMPARE(harness.page().request()->url, m_server->url("/second", Name::Localhost));
}

void TestPlayerPage::goesBackWithinThePlayersFrame()
{
    m_server->setPage("/embed", ticking("1"));
    m_server->setPage("/next", ticking("2"));
    m_server->setPage("/embed", ticking("1") + "<script>addEventListener('click', () => location = '/next');</script>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    QVERIFY(!harness.page().canGoBack());
    QVERIFY(!harness.page().goBack());
    QVERIFY(harness.click(*m_server));
    QTRY_VERIFY(harness.told().contains("progress 2"));

    harness.forgetTold();
    QVERIFY(harness.page().canGoBack());
    QVERIFY(harness.page().goBack());

    QTRY_VERIFY(harness.told().contains("progress 1"));
}

void TestPlayerPage::goesNeverBackToAnotherTarget()
{
    m_server->setPage("/first", ticking("1"));
    m_server->setPage("/second", ticking("2"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/first"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    harness.openPlayer(m_server->url("/second"));
    QTRY_VERIFY(harness.told().contains("progress 2"));

    QVERIFY(!harness.page().canGoBack());
    QVERIFY(!harness.page().goBack());
}

void TestPlayerPage::tellsWhenTheRendererIsGoneAndComesBack()
{
    m_server->setPage("/embed", ticking("1"));
    PlayerHarness harness;
    QSignalSpy gone(&harness.page(), &PlayerPage::rendererGone);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().contains("progress 1"));

    harness.page().load(QUrl(QStringLiteral("chrome://crash")));

    QTRY_COMPARE(gone.count(), 1);
    QCOMPARE(harness.lastReport("renderer-gone").reason, gone.constFirst().constFirst().toString());
    harness.forgetTold();
    harness.openAgain();
    QTRY_VERIFY(harness.told().contains("progress 1"));
}

void TestPlayerPage::staysActiveWhenNobodySeesIt()
{
    // Chromium lets the timers of a page that is not seen fire once a second.
    m_server->setPage("/embed", "<script>let ticks = 0; setInterval(() => { if (document.hidden && ++ticks === 40) "
                                "report('ticked'); }, 25);</script>" +
                                    ticking("1"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().contains("progress 1"));

    harness.view().hide();

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"ticked"});
    QCOMPARE(harness.page().lifecycleState(), QWebEnginePage::LifecycleState::Active);
}

void TestPlayerPage::leavesTheSystemsBrowserToAClick()
{
    m_server->setPage("/embed", ticking("1") + "<script>addEventListener('click', () => "
                                               "window.open('https://example.com/help'));</script>");
    PlayerHarness harness;
    QSignalSpy external(&harness.page(), &PlayerPage::externalRequested);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    QVERIFY(harness.click(*m_server));

    QTRY_COMPARE(external.count(), 1);
    QCOMPARE(external.constFirst().constFirst().toUrl(), QUrl(QStringLiteral("https://example.com/help")));
    QVERIFY(!harness.pageEvents().contains("blocked window"));
}

void TestPlayerPage::opensNothingElsewhereWithoutAClick()
{
    m_server->setPage("/embed", ticking("1") +
                                    "<script>const opened = window.open('https://example.com/'); setInterval(() => { "
                                    "if (opened === null || opened.closed) report('nothing'); }, 10);</script>");
    PlayerHarness harness;
    QSignalSpy external(&harness.page(), &PlayerPage::externalRequested);
    harness.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY(harness.told().contains("progress 1"));
    QTRY_VERIFY(m_server->reports().contains("nothing"));
    QVERIFY(harness.pageEvents().contains("blocked window"));
    QCOMPARE(external.count(), 0);
}

void TestPlayerPage::goesFullscreenForThePlayer()
{
    m_server->setPage("/embed", ticking("1") + "<script>addEventListener('click', () => "
                                               "document.documentElement.requestFullscreen().then(() => "
                                               "report('full'), (error) => report(error)));</script>");
    PlayerHarness harness(PagePolicy::Strictness::Kiosk);
    QSignalSpy fullscreen(&harness.page(), &PlayerPage::fullscreenChanged);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    QVERIFY(harness.click(*m_server));

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"full"});
    const QUrl origin(QString::fromLatin1(m_server->origin() + '/'));
    QCOMPARE(fullscreen, (QList<QVariantList>{{true, origin}}));
    harness.page().triggerAction(QWebEnginePage::ExitFullScreen);
    QTRY_COMPARE(fullscreen.count(), 2);
    QCOMPARE(fullscreen.at(1).constFirst(), QVariant(false));
}

void TestPlayerPage::refusesWhatAPlayerHasNoUseFor()
{
    m_server->setPage("/embed", ticking("1") + "<script>navigator.geolocation.getCurrentPosition(() => report('got'), "
                                               "(error) => report('refused ' + error.code));</script>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"refused 1"});
    QTRY_VERIFY(harness.told().contains("progress 1"));
}

VITRINE_BROWSER_TEST_MAIN(TestPlayerPage)
#include "TestPlayerPage.moc"
