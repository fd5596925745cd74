// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

using namespace vitrine;
using Why = MessageRejection::Why;

namespace {

constexpr int bound = 4096; // as RelayScript gives it to the relay

// What a page may say all at once, before anything of it can leave.
constexpr char words[] =
    "<script>const say = (info) => top.postMessage(JSON.stringify({event: 'infoDelivery', info}), '*');"
    "const progress = (time, pad) => say({currentTime: time, pad});"
    "const tell = (name, data) => say({playlogEventName: name, playlogData: data});"
    "const fail = (code) => tell('playback_error_occurred', {error_code: code});"
    "const flood = () => {";

} // namespace

// More at once than the relay keeps. What it makes of it, from what is worth least to what is worth most.
class TestRelayFlood : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positionsGoAndEventsStay();
    void theNewestPositionStaysBesideAFloodOfWords();
    void errorsOutlastEvents();
    void lengthCountsToo();
    void whatFitsIsComplete();

private:
    void openFlood(PlayerHarness &harness, const QByteArray &script);

    PageServer m_server;
};

// Opens a page that floods once the channel is up and idle.
void TestRelayFlood::openFlood(PlayerHarness &harness, const QByteArray &script)
{
    m_server.setPage("/embed", words + script +
                                   "}; fail(1); addEventListener('message', flood, {once: true});"
                                   "setTimeout(() => top.postMessage({command: 'ping'}, '*'), 100);</script>");
    harness.openPlayer(m_server.url("/embed"));
    QTRY_VERIFY(harness.told().contains("ping"));
    harness.forgetToldUntil("ping"); // what follows may be there already
}

void TestRelayFlood::positionsGoAndEventsStay()
{
    PlayerHarness harness;
    openFlood(harness, "for (let i = 0; i < 20000; ++i) { if (i % 1000 === 0) tell('play', {i}); progress(i); }"
                       "fail(7); top.postMessage({event: 'actionDelivery', name: 'back'}, '*');");
    QTRY_VERIFY(harness.told().contains("action back"));
    QCOMPARE(harness.told().count("event play"), 20);
    QCOMPARE(harness.told().count("error 7"), 1);
    QVERIFY(harness.told().contains("progress 19999"));
    QVERIFY(harness.told().indexOf("progress 19999") < harness.told().indexOf("error 7"));
    const auto positions = harness.told().size() - 22;
    QTRY_COMPARE(harness.rejected(Why::Flood, m_server.origin()), 20000 - positions);
    QCOMPARE(harness.rejected(), 20000 - positions);
}

void TestRelayFlood::theNewestPositionStaysBesideAFloodOfWords()
{
    PlayerHarness harness;
    openFlood(harness, "progress(1); progress(2); for (let i = 0; i < 6000; ++i) top.postMessage('word ' + i, '*');"
                       "tell('pause');");
    QTRY_VERIFY(harness.told().contains("event pause"));
    QVERIFY(harness.told().contains("progress 2"));
}

void TestRelayFlood::errorsOutlastEvents()
{
    PlayerHarness harness;
    openFlood(harness, "for (let i = 0; i < 30; ++i) fail(100 + i);"
                       "for (let i = 0; i < 20000; ++i) tell('seek_' + i); tell('the_end');");
    QTRY_VERIFY(harness.told().contains("event the_end"));
    for (int i = 0; i < 30; ++i)
        QVERIFY(harness.told().contains("error " + QByteArray::number(100 + i)));
    QVERIFY2(harness.told().contains("event seek_19999"), "the newest events stay");
    QVERIFY2(harness.told().size() <= 2 * bound, qPrintable(QString::number(harness.told().size())));
    QTRY_COMPARE(harness.rejected(Why::Flood, m_server.origin()) + static_cast<int>(harness.told().size()), 20031);
}

void TestRelayFlood::lengthCountsToo()
{
    PlayerHarness harness;
    openFlood(harness, "for (let i = 0; i < 100; ++i) progress(i, 'x'.repeat(100000)); tell('the_end');");
    QTRY_VERIFY(harness.told().contains("event the_end"));
    QVERIFY(harness.told().contains("progress 99"));
    QTRY_COMPARE(harness.rejected(Why::Flood, m_server.origin()) + static_cast<int>(harness.told().size()), 101);
    QVERIFY2(harness.told().size() < 30, qPrintable(QString::number(harness.told().size())));
}

void TestRelayFlood::whatFitsIsComplete()
{
    PlayerHarness harness;
    openFlood(harness, "for (let i = 0; i < " + QByteArray::number(bound) + "; ++i) progress(i);");
    QTRY_COMPARE(harness.told().size(), bound);
    for (int i = 0; i < bound; ++i)
        QCOMPARE(harness.told().at(i), "progress " + QByteArray::number(i));
    QCOMPARE(harness.rejected(), 0);
}

VITRINE_BROWSER_TEST_MAIN(TestRelayFlood)
#include "TestRelayFlood.moc"
