// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerStage.h"

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
    void openFlood(PlayerStage &stage, const QByteArray &script);

    PageServer m_server;
};

// Opens a page that floods once the channel is up and idle.
void TestRelayFlood::openFlood(PlayerStage &stage, const QByteArray &script)
{
    m_server.setPage("/embed", words + script +
                                   "}; fail(1); addEventListener('message', flood, {once: true});"
                                   "setTimeout(() => top.postMessage({command: 'ping'}, '*'), 100);</script>");
    stage.openPlayer(m_server.url("/embed"));
    QTRY_VERIFY(stage.told().contains("ping"));
    stage.forgetToldUntil("ping"); // what follows may be there already
}

void TestRelayFlood::positionsGoAndEventsStay()
{
    PlayerStage stage;
    openFlood(stage, "for (let i = 0; i < 20000; ++i) { if (i % 1000 === 0) tell('play', {i}); progress(i); }"
                     "fail(7); top.postMessage({event: 'actionDelivery', name: 'back'}, '*');");
    QTRY_VERIFY(stage.told().contains("action back"));
    QCOMPARE(stage.told().count("event play"), 20);
    QCOMPARE(stage.told().count("error 7"), 1);
    QVERIFY(stage.told().contains("progress 19999"));
    QVERIFY(stage.told().indexOf("progress 19999") < stage.told().indexOf("error 7"));
    const auto positions = stage.told().size() - 22;
    QTRY_COMPARE(stage.rejected(Why::Flood, m_server.origin()), 20000 - positions);
    QCOMPARE(stage.rejected(), 20000 - positions);
}

void TestRelayFlood::theNewestPositionStaysBesideAFloodOfWords()
{
    PlayerStage stage;
    openFlood(stage, "progress(1); progress(2); for (let i = 0; i < 6000; ++i) top.postMessage('word ' + i, '*');"
                     "tell('pause');");
    QTRY_VERIFY(stage.told().contains("event pause"));
    QVERIFY(stage.told().contains("progress 2"));
}

void TestRelayFlood::errorsOutlastEvents()
{
    PlayerStage stage;
    openFlood(stage, "for (let i = 0; i < 30; ++i) fail(100 + i);"
                     "for (let i = 0; i < 20000; ++i) tell('seek_' + i); tell('the_end');");
    QTRY_VERIFY(stage.told().contains("event the_end"));
    for (int i = 0; i < 30; ++i)
        QVERIFY(stage.told().contains("error " + QByteArray::number(100 + i)));
    QVERIFY2(stage.told().contains("event seek_19999"), "the newest events stay");
    QVERIFY2(stage.told().size() <= 2 * bound, qPrintable(QString::number(stage.told().size())));
    QTRY_COMPARE(stage.rejected(Why::Flood, m_server.origin()) + static_cast<int>(stage.told().size()), 20031);
}

void TestRelayFlood::lengthCountsToo()
{
    PlayerStage stage;
    openFlood(stage, "for (let i = 0; i < 100; ++i) progress(i, 'x'.repeat(100000)); tell('the_end');");
    QTRY_VERIFY(stage.told().contains("event the_end"));
    QVERIFY(stage.told().contains("progress 99"));
    QTRY_COMPARE(stage.rejected(Why::Flood, m_server.origin()) + static_cast<int>(stage.told().size()), 101);
    QVERIFY2(stage.told().size() < 30, qPrintable(QString::number(stage.told().size())));
}

void TestRelayFlood::whatFitsIsComplete()
{
    PlayerStage stage;
    openFlood(stage, "for (let i = 0; i < " + QByteArray::number(bound) + "; ++i) progress(i);");
    QTRY_COMPARE(stage.told().size(), bound);
    for (int i = 0; i < bound; ++i)
        QCOMPARE(stage.told().at(i), "progress " + QByteArray::number(i));
    QCOMPARE(stage.rejected(), 0);
}

VITRINE_BROWSER_TEST_MAIN(TestRelayFlood)
#include "TestRelayFlood.moc"
