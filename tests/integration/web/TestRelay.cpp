// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QSignalSpy>

using namespace vitrine;
using Why = MessageRejection::Why;

namespace {

// The messages of docs/protocol.md, "Example messages"; each is posted as this string.
const QByteArrayList corpus{
    "{'event':'infoDelivery','info':{'currentTime':12.5,'currentTimeLastUpdated':1735689600.25,'playbackRate':1}}",
    "{'event':'infoDelivery','info':{'currentTime':13.5,'currentTimeLastUpdated':1735689600250,'playbackRate':1.25}}",
    "{'event':'infoDelivery','info':{'currentTimeLastUpdated':1735689601,'playlogEventName':'playback_video_began',"
    "'playlogData':{'playback_module_version':'2.22.1','system_time':1735689601.003,'current_position':0}}}",
    "{'event':'infoDelivery','info':{'currentTimeLastUpdated':0,'playlogEventName':'playback_error_occurred',"
    "'playlogData':{'playback_module_version':'','system_time':0,'error_code':7,"
    "'error_reason':'ERROR_REASON_PLAYBACK_SESSION_EXPIRED'}}}",
    "{'event':'infoDelivery','info':{'playlogEventName':'playback_error_occurred',"
    "'playlogData':{'errorcode':'1002'}}}",
    "{'event':'infoDelivery','info':{'playlogEventName':'playback_speed_change',"
    "'playlogData':{'playbackSpeed':1.07,'video_total_duration':4294967296}}}",
    "{'event':'infoDelivery','info':{'playlogEventName':'playback_video_started',"
    "'playlogData':{'video_total_duration':null}}}",
    "{'event':'infoDelivery','info':null}",
    "{'event':'infoDelivery'}",
    "{'event':5}",
    "null",
    "[]",
    "",
    "ping",
    "{'event':'actionDelivery','name':'back'}",
    "{'event':'actionDelivery'}",
    "{'event':'actionDelivery','name':'future'}",
    "{'command':'ping'}",
    "{'command':'pong'}",
};

QByteArray asJavaScriptArray(const QByteArrayList &texts)
{
    QByteArray array;
    for (const QByteArray &text : texts)
        array += '`' + QByteArray(text).replace('\'', '"') + "`,";
    return '[' + array + ']';
}

/// A script that posts progress at \a position every few milliseconds, for as long as its page lives.
QByteArray ticking(const QByteArray &position)
{
    return "<script>setInterval(() => top.postMessage({event: 'infoDelivery', info: {currentTime: " + position +
           "}}, '*'), 5);</script>";
}

} // namespace

class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void bringsEveryRowOfTheCorpusInOrder_data();
    void bringsEveryRowOfTheCorpusInOrder();
    void normalisesTimesOnTheWay();
    void losesNothingThatIsSaidWhileThePageLoads();
    void bringsABurstCompleteAndInOrder();
    void saysWhenThePlayersFrameHasLoaded_data();
    void saysWhenThePlayersFrameHasLoaded();
    void dropsTheRestOfABatchWhenAnotherPageIsOpened();
    void dropsLateMessagesOfThePageBefore();
    void dropsLateMessagesOfThePageBeforeItsReload();
    void survivesReloadsInTheMiddleOfABurst();
    void answersAPingInTheEncodingInWhichItCame();

private:
    std::unique_ptr<PageServer> m_server;
};

void TestRelay::init()
{
    m_server = std::make_unique<PageServer>();
}

void TestRelay::bringsEveryRowOfTheCorpusInOrder_data()
{
    QTest::addColumn<QByteArray>("post");
    QTest::newRow("strings") << QByteArray("(text) => text");
    // What is no JSON stays a string: there is no object that it could be.
    QTest::newRow("objects") << QByteArray(
        "(text) => { try { return JSON.parse(text); } catch (error) { return text; } }");
}

void TestRelay::bringsEveryRowOfTheCorpusInOrder()
{
    QFETCH(const QByteArray, post);
    const QByteArrayList expected{
        "progress 12.5",
        "progress 13.5",
        "event playback_video_began",
        "error 7 ERROR_REASON_PLAYBACK_SESSION_EXPIRED",
        "error 1002",
        "event playback_speed_change",
        "event playback_video_began",
        "malformed",
        "malformed", // no info
        "malformed",
        "malformed",
        "malformed",
        "malformed", // null, [], nothing, a bare word
        "action back",
        "malformed",
        "action future",
        "ping",
    };
    m_server->setPage("/embed", "<script>" + asJavaScriptArray(corpus) + ".map(" + post +
                                    ").forEach((data) => top.postMessage(data, '*'));</script>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY2(harness.told().contains("ping"), harness.told().join('\n').constData());
    QCOMPARE(harness.told(), expected);
    QCOMPARE(harness.rejected(), 7);
    QCOMPARE(harness.rejected(Why::Malformed, m_server->origin()), 7);
}

void TestRelay::normalisesTimesOnTheWay()
{
    m_server->setPage("/embed", "<script>" + asJavaScriptArray(corpus) +
                                    ".forEach((data) => top.postMessage(data, '*'));</script>");
    PlayerHarness harness;
    QList<PlaybackProgress> received;
    connect(&harness.intake(), &MessageIntake::progressReceived, this,
            [&received](const PlaybackProgress &progress) { received.append(progress); });
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(received.size(), 2);
    QCOMPARE(received[0], (PlaybackProgress{12.5, 1.0, 1735689600.25}));
    QCOMPARE(received[1], (PlaybackProgress{13.5, 1.25, 1735689600.25}));
}

void TestRelay::losesNothingThatIsSaidWhileThePageLoads()
{
    // Before, while and after the document is parsed, and behind its load event.
    m_server->setPage(
        "/embed", "<script>const say = (t) => top.postMessage({event: 'infoDelivery', info: {currentTime: t}}, '*');"
                  "say(1);</script><p>text</p><script>say(2); addEventListener('DOMContentLoaded', () => say(3));"
                  "addEventListener('load', () => say(4));</script>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(harness.told().size(), 4);
    QCOMPARE(harness.told(), (QByteArrayList{"progress 1", "progress 2", "progress 3", "progress 4"}));
}

void TestRelay::bringsABurstCompleteAndInOrder()
{
    constexpr int burst = 2000;
    m_server->setPage("/embed", "<script>for (let i = 0; i < " + QByteArray::number(burst) +
                                    "; ++i) top.postMessage(JSON.stringify({event: 'infoDelivery', "
                                    "info: {currentTime: i}}), '*');</script>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(harness.told().size(), burst);
    for (int i = 0; i < burst; ++i)
        QCOMPARE(harness.told().at(i), "progress " + QByteArray::number(i));
    QCOMPARE(harness.rejected(), 0);
}

void TestRelay::saysWhenThePlayersFrameHasLoaded_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("a page") << QByteArray("/embed");
    QTest::newRow("404") << QByteArray("/nowhere");
}

void TestRelay::saysWhenThePlayersFrameHasLoaded()
{
    QFETCH(const QByteArray, path);
    m_server->setPage("/embed", "<p>a player that says nothing</p>");
    PlayerHarness harness;
    QSignalSpy loaded(&harness.bridge(), &MessageBridge::playerFrameLoaded);
    harness.openPlayer(m_server->url(path));

    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(harness.evaluate("document.activeElement.id").toString(), QStringLiteral("player"));
}

void TestRelay::dropsTheRestOfABatchWhenAnotherPageIsOpened()
{
    m_server->setPage("/first", "<script>for (let i = 0; i < 500; ++i) top.postMessage("
                                "{event: 'infoDelivery', info: {currentTime: 1}}, '*');</script>");
    m_server->setPage("/second", ticking("2"));
    PlayerHarness harness;
    connect(&harness.intake(), &MessageIntake::progressReceived, this, [&](const PlaybackProgress &progress) {
        if (progress.positionSeconds == 1.0 && harness.page().request()->url == m_server->url("/first"))
            harness.openPlayer(m_server->url("/second"));
    });
    harness.openPlayer(m_server->url("/first"));

    QTRY_VERIFY(harness.told().contains("progress 2"));
    QCOMPARE(harness.told().count("progress 1"), 1);
}

void TestRelay::dropsLateMessagesOfThePageBefore()
{
    m_server->setPage("/first", ticking("1"));
    m_server->setPage("/second", ticking("2"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/first"));
    QTRY_VERIFY(harness.told().size() > 3);

    harness.openPlayer(m_server->url("/second"));
    harness.forgetTold();

    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(harness.told().count("progress 1"), 0);
}

void TestRelay::dropsLateMessagesOfThePageBeforeItsReload()
{
    m_server->setPage("/embed", ticking("1"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    QTRY_VERIFY(harness.told().size() > 3);

    m_server->setPage("/embed", ticking("2"));
    harness.openAgain();
    harness.forgetTold();

    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(harness.told().count("progress 1"), 0);
}

void TestRelay::survivesReloadsInTheMiddleOfABurst()
{
    m_server->setPage("/embed", ticking("1") + "<script>for (let i = 0; i < 1000; ++i) top.postMessage("
                                               "{event: 'infoDelivery', info: {currentTime: 0}}, '*');</script>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));
    for (int i = 0; i < 8; ++i) {
        QTRY_VERIFY(harness.told().contains("progress 0"));
        harness.openAgain();
        harness.forgetTold();
    }

    QTRY_COMPARE(harness.told().count("progress 0"), 1000);
    QTRY_VERIFY(harness.told().contains("progress 1"));
}

void TestRelay::answersAPingInTheEncodingInWhichItCame()
{
    m_server->setPage(
        "/embed",
        "<script>const text = '{\\x22command\\x22:\\x22ping\\x22}'; let answers = [];"
        "addEventListener('message', (event) => {"
        "  answers.push([typeof event.data, JSON.stringify(event.data), event.origin, event.source === top].join(' '));"
        "  if (answers.length === 1) top.postMessage(text, '*');"
        // Nothing answers these: a third answer would be told with the next object ping.
        "  if (answers.length === 2) { top.postMessage({command: 'pong'}, '*'); top.postMessage('ping', '*');"
        "    top.postMessage({command: ['ping']}, '*'); top.postMessage({command: 'ping', id: 1}, '*'); }"
        "  if (answers.length === 3) report(answers.join('|'));"
        "}); top.postMessage({command: 'ping'}, '*');</script>");
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(m_server->reports().size(), 1);
    const QByteArray from = ' ' + PlayerHarness::hostOrigin() + " true";
    const QByteArray object = "object {'command':'pong'}" + from;
    const QByteArray string = "string '{#'command#':#'pong#'}'" + from;
    QByteArray expected = object + '|' + string + '|' + object;
    expected.replace('#', '\\').replace('\'', '"');
    QCOMPARE(m_server->reports().constFirst(), expected);
    QTRY_COMPARE(harness.told().count("ping"), 3);
}

VITRINE_BROWSER_TEST_MAIN(TestRelay)
#include "TestRelay.moc"
