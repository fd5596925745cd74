// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

using namespace vitrine;
using Name = PageServer::Name;
using Why = MessageRejection::Why;

class TestRelayTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void hearsNobodyButThePlayer_data();
    void hearsNobodyButThePlayer();
    void hearsNoOtherFrameOfTheHostPage();
    void hearsNotTheHostPageItself();
    void hearsThePlayerNoLongerOnceItIsElsewhere();
    void hearsOnlyDirectChildrenOfACustomersPage();
    void answersNoPingOfAForeigner();
    void givesTheHostPageItsOrigin();
    void tellsThePlayerItsHostAsReferrer();

private:
    std::unique_ptr<PageServer> m_server;
};

void TestRelayTrust::init()
{
    m_server = std::make_unique<PageServer>();
    m_server->setPage("/hostile", posting(hostile));
    m_server->setPage("/nested", "<iframe src='/hostile'></iframe>");
}

void TestRelayTrust::hearsNobodyButThePlayer_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<Why>("why");
    QTest::addColumn<QByteArray>("name"); // of the origin that is told; empty for the player's own
    QTest::newRow("a frame in the player") << QByteArray("src='/hostile'") << Why::Source << QByteArray();
    QTest::newRow("a srcdoc frame in the player")
        << "srcdoc=\"" + posting(hostile) + '"' << Why::Source << QByteArray();
    QTest::newRow("a foreign frame in the player")
        << QByteArray("id='foreign'") << Why::Origin << QByteArray("localhost");
    QTest::newRow("a sandboxed frame in the player")
        << QByteArray("sandbox='allow-scripts' src='/hostile'") << Why::Origin << QByteArray("null");
    QTest::newRow("a srcdoc frame in a sandbox in the player")
        << "sandbox='allow-scripts' srcdoc=\"" + posting(hostile) + '"' << Why::Origin << QByteArray("null");
    QTest::newRow("a sandboxed frame of the player's origin in the player")
        << QByteArray("sandbox='allow-scripts allow-same-origin' src='/hostile'") << Why::Source << QByteArray();
    QTest::newRow("a frame in a frame in the player") << QByteArray("src='/nested'") << Why::Source << QByteArray();
    QTest::newRow("a blob frame in the player") << QByteArray("id='blob'") << Why::Source << QByteArray();
    QTest::newRow("a frame that the player has written") << QByteArray("id='written'") << Why::Source << QByteArray();
    QTest::newRow("a data frame in the player")
        << "src=\"data:text/html," + posting(hostile) + '"' << Why::Origin << QByteArray("null");
}

void TestRelayTrust::hearsNobodyButThePlayer()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const Why, why);
    QFETCH(const QByteArray, name);
    const QByteArray foreign = m_server->url("/hostile", Name::Localhost).toEncoded();
    m_server->setPage("/embed",
                      "<iframe " + frame + "></iframe>" +
                          script("const foreign = document.getElementById('foreign');"
                                 "if (foreign) foreign.src = '" +
                                 foreign + "'; const page = `" + QByteArray(posting(hostile)).replace("</", "<\\/") +
                                 "`; const blob = document.getElementById('blob'); if (blob) blob.src = "
                                 "URL.createObjectURL(new Blob([page], {type: 'text/html'}));"
                                 "const written = document.getElementById('written'); if (written) { "
                                 "written.contentDocument.write(page); written.contentDocument.close(); }"
                                 "addEventListener('load', () => setInterval(() => " +
                                 "top.postMessage(" + honest + ", '*'), 10));"));
    const QByteArray origin = name.isEmpty()        ? m_server->origin()
                              : name == "localhost" ? m_server->origin(Name::Localhost)
                                                    : name;
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(harness.rejected(why, origin), 1);
    QTRY_VERIFY(harness.told().contains("progress 1"));
    QVERIFY(!harness.told().contains("progress 666"));
    QCOMPARE(harness.rejected(), 1);
}

void TestRelayTrust::hearsNoOtherFrameOfTheHostPage()
{
    m_server->setPage("/embed", posting(honest));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(harness.told(), QByteArrayList{"progress 1"});

    harness.evaluate("document.body.append(Object.assign(document.createElement('iframe'), {src: '" +
                     m_server->url("/hostile").toEncoded() + "'})); 0");

    QTRY_COMPARE(harness.rejected(Why::Source, m_server->origin()), 1);
    QCOMPARE(harness.told(), QByteArrayList{"progress 1"});
}

void TestRelayTrust::hearsNotTheHostPageItself()
{
    m_server->setPage("/embed", posting(honest));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(harness.told(), QByteArrayList{"progress 1"});

    harness.evaluate("window.postMessage(" + hostile + ", '*'); 0");

    QTRY_COMPARE(harness.rejected(Why::Origin, PlayerHarness::hostOrigin()), 1);
    QCOMPARE(harness.told(), QByteArrayList{"progress 1"});
}

void TestRelayTrust::hearsThePlayerNoLongerOnceItIsElsewhere()
{
    m_server->setPage("/embed",
                      posting(honest) +
                          script("location = '" + m_server->url("/hostile", Name::Localhost).toEncoded() + "';"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(harness.rejected(Why::Origin, m_server->origin(Name::Localhost)), 1);
    QCOMPARE(harness.told(), QByteArrayList{"progress 1"});
}

void TestRelayTrust::hearsOnlyDirectChildrenOfACustomersPage()
{
    // The page's talk with itself is nobody's business, whatever its origin; a frame in the player is not the player.
    m_server->setPage("/customer", script("postMessage(" + hostile + ", '*');") + "<iframe src='" +
                                       m_server->url("/embed", Name::Localhost).toEncoded() + "'></iframe>");
    m_server->setPage("/embed", "<iframe src='/hostile'></iframe>" + posting(honest));
    PlayerHarness harness;
    harness.openCustomerPage(m_server->url("/customer"), m_server->origin(Name::Localhost));

    QTRY_COMPARE(harness.rejected(Why::Source, m_server->origin(Name::Localhost)), 1);
    QTRY_COMPARE(harness.told(), QByteArrayList{"progress 1"});
    QCOMPARE(harness.rejected(), 1);
}

void TestRelayTrust::answersNoPingOfAForeigner()
{
    // The foreigner pings; when the player's own ping has been answered, it says how many answers it got.
    m_server->setPage("/foreign", script("let pongs = 0; addEventListener('message', (event) => {"
                                         "if (event.data === 'count') report(pongs + ' pongs'); else ++pongs; });"
                                         "top.postMessage({command: 'ping'}, '*');"
                                         "top.postMessage('{\\x22command\\x22:\\x22ping\\x22}', '*');"
                                         "parent.postMessage('pinged', '*');"));
    m_server->setPage("/embed", "<iframe src='" + m_server->url("/foreign", Name::Localhost).toEncoded() +
                                    "'></iframe>" +
                                    script("addEventListener('message', (event) => {"
                                           "if (event.data === 'pinged') top.postMessage({command: 'ping'}, '*');"
                                           "else frames[0].postMessage('count', '*'); });"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"0 pongs"});
    QTRY_COMPARE(harness.rejected(Why::Origin, m_server->origin(Name::Localhost)), 2);
    QCOMPARE(harness.told(), QByteArrayList{"ping"});
}

void TestRelayTrust::givesTheHostPageItsOrigin()
{
    m_server->setPage("/embed", script("report([location.ancestorOrigins.length, location.ancestorOrigins[0], "
                                       "isSecureContext].join())"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    const QByteArray host = PlayerHarness::hostOrigin();
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"1," + host + ",true"});
    QCOMPARE(harness.evaluate("[origin, isSecureContext].join()").toByteArray(), host + ",true");
}

void TestRelayTrust::tellsThePlayerItsHostAsReferrer()
{
    // From https to http a browser keeps the referrer to itself, so this host is http as the test's server is.
    m_server->setPage("/embed", script("report(document.referrer)"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"), "http://kiosk.example.com");

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"http://kiosk.example.com/"});
}

VITRINE_BROWSER_TEST_MAIN(TestRelayTrust)
#include "TestRelayTrust.moc"
