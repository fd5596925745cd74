// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerStage.h"

using namespace vitrine;
using Name = PageServer::Name;
using Why = MessageRejection::Why;

namespace {

const QByteArray hostile = "{event: 'infoDelivery', info: {currentTime: 666}}";
const QByteArray honest = "{event: 'infoDelivery', info: {currentTime: 1}}";

QByteArray script(const QByteArray &text)
{
    return "<script>" + text + "</script>";
}

QByteArray posting(const QByteArray &message)
{
    return script("top.postMessage(" + message + ", '*');");
}

/// A script that says whether the page around it can see the channel or the relay.
const QByteArray looking = "[typeof qt, typeof QWebChannel, typeof vitrineRelay, typeof navigator.qt, "
                           "typeof window.qWebChannelTransport].join()";
const QByteArray nothingToSee = "undefined,undefined,undefined,undefined,undefined";

} // namespace

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
    void refusesWhatCannotBeText();
    void refusesWhatIsTooLong_data();
    void refusesWhatIsTooLong();
    void countsWhatAFloodWashedAway();
    void cannotBeSeenByAnyPage();
    void cannotBeSeenByTheCustomersPage();
    void givesTheHostPageItsOrigin();
    void tellsThePlayerItsHostAsReferrer();

private:
    std::unique_ptr<PageServer> m_server;
};

void TestRelayTrust::init()
{
    m_server = std::make_unique<PageServer>();
    m_server->setPage("/hostile", posting(hostile));
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
    QTest::newRow("a data frame in the player")
        << "src=\"data:text/html," + posting(hostile) + '"' << Why::Origin << QByteArray("null");
}

void TestRelayTrust::hearsNobodyButThePlayer()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const Why, why);
    QFETCH(const QByteArray, name);
    const QByteArray foreign = m_server->url("/hostile", Name::Localhost).toEncoded();
    m_server->setPage("/embed", "<iframe " + frame + "></iframe>" +
                                    script("const foreign = document.getElementById('foreign');"
                                           "if (foreign) foreign.src = '" +
                                           foreign + "'; addEventListener('load', () => setInterval(() => " +
                                           "top.postMessage(" + honest + ", '*'), 10));"));
    const QByteArray origin = name.isEmpty()        ? m_server->origin()
                              : name == "localhost" ? m_server->origin(Name::Localhost)
                                                    : name;
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(stage.rejected(why, origin), 1);
    QTRY_VERIFY(stage.told().contains("progress 1"));
    QVERIFY(!stage.told().contains("progress 666"));
    QCOMPARE(stage.rejected(), 1);
}

void TestRelayTrust::hearsNoOtherFrameOfTheHostPage()
{
    m_server->setPage("/embed", posting(honest));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(stage.told(), QByteArrayList{"progress 1"});

    stage.evaluate("document.body.append(Object.assign(document.createElement('iframe'), {src: '" +
                   m_server->url("/hostile").toEncoded() + "'})); 0");

    QTRY_COMPARE(stage.rejected(Why::Source, m_server->origin()), 1);
    QCOMPARE(stage.told(), QByteArrayList{"progress 1"});
}

void TestRelayTrust::hearsNotTheHostPageItself()
{
    m_server->setPage("/embed", posting(honest));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));
    QTRY_COMPARE(stage.told(), QByteArrayList{"progress 1"});

    stage.evaluate("window.postMessage(" + hostile + ", '*'); 0");

    QTRY_COMPARE(stage.rejected(Why::Origin, PlayerStage::hostOrigin()), 1);
    QCOMPARE(stage.told(), QByteArrayList{"progress 1"});
}

void TestRelayTrust::hearsThePlayerNoLongerOnceItIsElsewhere()
{
    m_server->setPage("/embed",
                      posting(honest) +
                          script("location = '" + m_server->url("/hostile", Name::Localhost).toEncoded() + "';"));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(stage.rejected(Why::Origin, m_server->origin(Name::Localhost)), 1);
    QCOMPARE(stage.told(), QByteArrayList{"progress 1"});
}

void TestRelayTrust::hearsOnlyDirectChildrenOfACustomersPage()
{
    // The page's talk with itself is nobody's business, whatever its origin; a frame in the player is not the player.
    m_server->setPage("/customer", script("postMessage(" + hostile + ", '*');") + "<iframe src='" +
                                       m_server->url("/embed", Name::Localhost).toEncoded() + "'></iframe>");
    m_server->setPage("/embed", "<iframe src='/hostile'></iframe>" + posting(honest));
    PlayerStage stage;
    stage.openCustomerPage(m_server->url("/customer"), m_server->origin(Name::Localhost));

    QTRY_COMPARE(stage.rejected(Why::Source, m_server->origin(Name::Localhost)), 1);
    QTRY_COMPARE(stage.told(), QByteArrayList{"progress 1"});
    QCOMPARE(stage.rejected(), 1);
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
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"0 pongs"});
    QTRY_COMPARE(stage.rejected(Why::Origin, m_server->origin(Name::Localhost)), 2);
    QCOMPARE(stage.told(), QByteArrayList{"ping"});
}

void TestRelayTrust::refusesWhatCannotBeText()
{
    m_server->setPage("/embed", script("const cycle = {event: 'infoDelivery'}; cycle.info = cycle;"
                                       "for (const data of [cycle, {event: 5n}, 5n, undefined, " +
                                       honest + "]) top.postMessage(data, '*');"));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(stage.rejected(Why::Malformed, m_server->origin()), 4);
    QCOMPARE(stage.told(), QByteArrayList{"progress 1"});
}

void TestRelayTrust::refusesWhatIsTooLong_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("accepted");
    const QByteArray around = "'{#event#:#infoDelivery#,#info#:{#currentTime#:5},#x#:#' + PAD + '#}'";
    const auto row = [&](const char *name, const QByteArray &pad, bool accepted) {
        QByteArray data = around;
        data.replace('#', '"').replace("PAD", pad);
        QTest::newRow(name) << data << accepted;
    };
    row("a string of 256 KiB", "'x'.repeat(262144 - 56)", true);
    row("one more", "'x'.repeat(262145 - 56)", false);
    row("fewer characters, but more bytes", "'\\u3042'.repeat(90000)", false);
    QTest::newRow("an object") << QByteArray("{x: 'x'.repeat(262144)}") << false;
}

void TestRelayTrust::refusesWhatIsTooLong()
{
    QFETCH(const QByteArray, data);
    QFETCH(const bool, accepted);
    m_server->setPage("/embed", script("top.postMessage(" + data + ", '*'); top.postMessage(" + honest + ", '*');"));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY(stage.told().contains("progress 1"));
    QTRY_COMPARE(stage.rejected(Why::Oversize, m_server->origin()), accepted ? 0 : 1);
    QCOMPARE(stage.told().contains("progress 5"), accepted);
}

void TestRelayTrust::countsWhatAFloodWashedAway()
{
    constexpr int flood = 20000;
    m_server->setPage("/embed", script("for (let i = 0; i < " + QByteArray::number(flood) + "; ++i) top.postMessage(" +
                                       honest + ", '*');"));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(stage.told().size() + stage.rejected(Why::Flood, {}), flood);
}

void TestRelayTrust::cannotBeSeenByAnyPage()
{
    m_server->setPage("/embed", script("addEventListener('load', () => report(" + looking + "));") + posting(honest));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(m_server->reports(), QByteArrayList{nothingToSee});
    QTRY_COMPARE(stage.told(), QByteArrayList{"progress 1"});
    QCOMPARE(stage.evaluate(looking).toByteArray(), nothingToSee);
}

void TestRelayTrust::cannotBeSeenByTheCustomersPage()
{
    m_server->setPage("/embed", posting(honest));
    m_server->setPage("/customer",
                      script("report(" + looking + "); addEventListener('load', () => report(" + looking + "));") +
                          "<iframe src='/embed'></iframe>");
    PlayerStage stage;
    stage.openCustomerPage(m_server->url("/customer"), m_server->origin());

    QTRY_COMPARE(stage.told(), QByteArrayList{"progress 1"});
    QTRY_COMPARE(m_server->reports(), (QByteArrayList{nothingToSee, nothingToSee}));
}

void TestRelayTrust::givesTheHostPageItsOrigin()
{
    m_server->setPage("/embed", script("report([location.ancestorOrigins.length, location.ancestorOrigins[0], "
                                       "isSecureContext].join())"));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"));

    const QByteArray host = PlayerStage::hostOrigin();
    QTRY_COMPARE(m_server->reports(), QByteArrayList{"1," + host + ",true"});
    QCOMPARE(stage.evaluate("[origin, isSecureContext].join()").toByteArray(), host + ",true");
}

void TestRelayTrust::tellsThePlayerItsHostAsReferrer()
{
    // From https to http a browser keeps the referrer to itself, so this host is http as the test's server is.
    m_server->setPage("/embed", script("report(document.referrer)"));
    PlayerStage stage;
    stage.openPlayer(m_server->url("/embed"), "http://kiosk.example.com");

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"http://kiosk.example.com/"});
}

VITRINE_BROWSER_TEST_MAIN(TestRelayTrust)
#include "TestRelayTrust.moc"
