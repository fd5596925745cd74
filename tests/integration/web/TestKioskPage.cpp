// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QApplication>
#include <QDesktopServices>
#include <QSignalSpy>

using namespace vitrine;
using Name = PageServer::Name;

const QByteArray ticking = "<script>let clicks = 0; setInterval(() => top.postMessage("
                           "{event: 'infoDelivery', info: {currentTime: clicks}}, '*'), 20);</script>";

/// Stands in for the programs of the desktop, and counts who wants one.
class OtherPrograms : public QObject
{
    Q_OBJECT

public:
    OtherPrograms()
    {
        for (const QString &scheme : schemes())
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~OtherPrograms() override
    {
        for (const QString &scheme : schemes())
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }

private:
    static QStringList schemes()
    {
        return {QStringLiteral("mailto"), QStringLiteral("tel"), QStringLiteral("https"), QStringLiteral("odd")};
    }
};

/// What a page can try on a visitor's click in the kiosk: it neither leaves nor stops.
class TestKioskPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void refusesAndGoesOn_data();
    void refusesAndGoesOn();
    void refusesFullscreenToAForeignFrame();
    void asksNothingWhenVitrineItselfLeavesThePage();

private:
    std::unique_ptr<PageServer> m_server;
};

void TestKioskPage::init()
{
    m_server = std::make_unique<PageServer>();
}

void TestKioskPage::refusesAndGoesOn_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char *name, const QByteArray &script, const QByteArray &what) {
        QTest::newRow(name) << script << what;
    };
    row("window.open", "open('https://example.com/');", "window");
    row("window.open of nothing", "open();", "window");
    row("window.open of the player", "open(location);", "window");
    row("a link to a new window", "follow({href: 'https://example.com/', target: '_blank'});", "window");
    row("a form to a new window", "send({action: 'https://example.com/', target: '_blank'});", "window");
    row("top.location", "top.location = 'https://example.com/';", "navigation");
    row("top.location to the player", "top.location = location;", "navigation");
    row("a link to the top", "follow({href: 'https://example.com/', target: '_top'});", "navigation");
    row("another page in the frame", "location = 'https://example.com/';", "navigation");
    row("a redirect in the frame", "location = '/away';", "navigation");
    row("mail", "location = 'mailto:a@example.com';", "navigation");
    row("telephone", "follow({href: 'tel:+100'});", "navigation");
    row("an unknown scheme", "location = 'odd:thing';", "navigation");
    row("a local file", "location = 'file:///etc/hostname';", "");
    row("a frame from elsewhere", "document.body.append(make('iframe', {src: 'https://example.com/'}));", "navigation");
    row("a file to save", "location = '/file';", "download");
    row("a link to a file to save", "follow({href: '/file', download: 'x.zip'});", "download");
    row("a made file to save", "follow({href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt'});", "download");
    row("alert", "alert('Hello');", "alert");
    row("confirm", "report(confirm('Sure?'));", "confirm");
    row("prompt", "report(prompt('Name?', 'none'));", "prompt");
    row("print", "print();", "print");
    row("a file to choose", "make('input', {type: 'file'}).click();", "file-chooser");
    row("close", "top.close();", "close");
    row("the pointer", "document.body.requestPointerLock();", "permission");
}

void TestKioskPage::refusesAndGoesOn()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QByteArray, what);
    const OtherPrograms programs;
    m_server->setReply("/file", {.contentType = "application/zip",
                                 .body = "PK",
                                 .headers = {{"Content-Disposition", "attachment; filename=file.zip"}}});
    m_server->setReply("/away",
                       {.status = 302, .contentType = "text/plain", .headers = {{"Location", "https://example.com/"}}});
    m_server->setPage("/embed",
                      "<h1>Player</h1>" + ticking +
                          "<script>const make = (tag, values) => Object.assign(document.createElement(tag), values);"
                          "const add = (element) => { document.body.append(element); return element; };"
                          "const follow = (values) => add(make('a', values)).click();"
                          "const send = (values) => add(make('form', values)).submit();"
                          "onpagehide = () => report('left');"
                          "addEventListener('click', (event) => { if (event.isTrusted) { ++clicks; " +
                          script + " } });</script>");
    PlayerHarness harness(PagePolicy::Strictness::Kiosk);
    QSignalSpy documents(&harness.page(), &PlayerPage::documentRequested);
    QSignalSpy external(&harness.page(), &PlayerPage::externalRequested);
    QSignalSpy fullscreen(&harness.page(), &PlayerPage::fullscreenChanged);
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().contains("progress 0"));
    QVERIFY(harness.click(*m_server));

    QTRY_VERIFY2(what.isEmpty() || harness.pageEvents().contains("blocked " + what),
                 harness.pageEvents().join('|').constData());
    QTRY_VERIFY(harness.told().contains("progress 1"));
    harness.forgetTold();
    QTRY_VERIFY2(harness.told().size() > 3, harness.pageEvents().join('|').constData());
    QCOMPARE(harness.told().constLast(), QByteArray("progress 1"));
    QCOMPARE(documents.count(), 1);
    QCOMPARE(external.count(), 0);
    QCOMPARE(fullscreen.count(), 0);
    QCOMPARE(programs.opened, QList<QUrl>());
    QCOMPARE(QApplication::topLevelWidgets().count(), 1);
    QVERIFY(!m_server->reports().contains("left"));
    QCOMPARE(harness.page().url(), QUrl::fromEncoded(PlayerHarness::hostOrigin() + '/'));
}

void TestKioskPage::refusesFullscreenToAForeignFrame()
{
    // Sandboxed, so its origin is nobody's.
    m_server->setPage(
        "/embed", "<iframe sandbox='allow-scripts' allow='fullscreen' style='position: fixed; inset: 0; width: 100%; "
                  "height: 100%' srcdoc=\"<body><script>const tell = (path) => fetch(path, {mode: 'no-cors'});"
                  "onmousemove = () => tell('/mouse');"
                  "onclick = () => document.body.requestFullscreen().then(() => tell('/report?full'),"
                  "() => tell('/report?refused'));</script></body>\"></iframe>" +
                      ticking);
    PlayerHarness harness(PagePolicy::Strictness::Kiosk);
    QSignalSpy fullscreen(&harness.page(), &PlayerPage::fullscreenChanged);
    harness.openPlayer(m_server->url("/embed"));
    QVERIFY(harness.click(*m_server));

    QTRY_VERIFY2(harness.pageEvents().contains("blocked fullscreen"), harness.pageEvents().join('|').constData());
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(fullscreen.count(), 0);
}

void TestKioskPage::asksNothingWhenVitrineItselfLeavesThePage()
{
    m_server->setPage(
        "/first",
        "<h1>First</h1><script>onbeforeunload = (event) => { event.preventDefault(); event.returnValue = 'stay'; };"
        "addEventListener('click', () => report('clicked'));</script>");
    m_server->setPage("/second", "<script>top.postMessage({command: 'ping'}, '*');</script>");
    PlayerHarness harness(PagePolicy::Strictness::Kiosk);
    harness.openPlayer(m_server->url("/first"));
    QVERIFY(harness.click(*m_server));
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"clicked"});

    harness.openPlayer(m_server->url("/second"));

    QTRY_COMPARE(harness.told(), QByteArrayList{"ping"});
    QVERIFY2(!harness.pageEvents().contains("blocked confirm"), harness.pageEvents().join('|').constData());
}

VITRINE_BROWSER_TEST_MAIN(TestKioskPage)
#include "TestKioskPage.moc"
