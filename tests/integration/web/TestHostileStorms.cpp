// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"
#include "support/ResidentMemory.h"

#include <QSignalSpy>

#include <utility>

using namespace vitrine;
using namespace std::chrono_literals;
using Name = PageServer::Name;
using Strictness = PagePolicy::Strictness;
using Why = MessageRejection::Why;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;

/// A page that goes on after an attack: `done()` makes it tick, and tidies up what the attack has left.
const QByteArray afterwards = script("const done = () => { setInterval(() => { top.postMessage(" + honest +
                                     ", '*'); if (self.gc) gc(); }, 20); report('done'); };");

} // namespace

/// Pages that do things very often: nothing is lost from the count, nothing grows, nothing stands still.
class TestHostileStorms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void whatIsRefusedOftenIsToldAsANumber_data();
    void whatIsRefusedOftenIsToldAsANumber();
    void manyFramesAreANumber();
    void aStormOfPingsGetsAFewAnswers_data();
    void aStormOfPingsGetsAFewAnswers();
    void whatIsRejectedOftenIsToldAsANumber();
    void aLoopOfConsoleMessagesIsCut();
    void oneClickOpensOneThing_data();
    void oneClickOpensOneThing();

private:
    /// Waits until the page ticks again, and memory is no more than 64 MiB above \a before.
    void settle(PlayerHarness &harness, qint64 before);

    std::unique_ptr<PageServer> m_server;
};

void TestHostileStorms::initTestCase()
{
    QVERIFY(warmUp());
}

void TestHostileStorms::init()
{
    m_server = std::make_unique<PageServer>();
    m_server->setPage("/calm", posting(honest));
}

void TestHostileStorms::settle(PlayerHarness &harness, qint64 before)
{
    QVERIFY(waitUntil([this] { return m_server->reports().contains("done"); }, 240s));
    harness.forgetTold();
    QTRY_VERIFY2(harness.told().contains("progress 1"), harness.pageEvents().join('|').constData());
    const auto growth = [before] {
        return (residentMemory() - before) / mebibyte;
    };
    QTRY_VERIFY2_WITH_TIMEOUT(growth() < 64, QByteArray::number(growth()).constData(), 20000);
    qInfo("memory: %lld MiB more than before", growth());
    QVERIFY(harness.isResponsive());
}

void TestHostileStorms::whatIsRefusedOftenIsToldAsANumber_data()
{
    QTest::addColumn<QByteArray>("once");
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("least"); // how many of them reach Vitrine: the engine stops some by itself
    QTest::newRow("alert") << QByteArray("alert('x');") << QByteArray("alert") << 10000;
    QTest::newRow("confirm") << QByteArray("confirm('x');") << QByteArray("confirm") << 10000;
    QTest::newRow("prompt") << QByteArray("prompt('x');") << QByteArray("prompt") << 10000;
    // A window takes the engine some 20 ms, whoever refuses it.
    QTest::newRow("window.open") << QByteArray("if (i % 50 === 0) open('https://example.com/' + i);")
                                 << QByteArray("window") << 200;
    QTest::newRow("window.open of many origins")
        << QByteArray("if (i % 50 === 0) open('https://' + i + '.example.com/');") << QByteArray("window") << 200;
    QTest::newRow("window.open of long addresses")
        << QByteArray("if (i % 100 === 0) open('https://example.com/?token=' + 'x'.repeat(100000) + i);")
        << QByteArray("window") << 100;
    QTest::newRow("downloads") << QByteArray(
                                      "if (i % 10 === 0) { const a = document.createElement('a'); a.download = 'x'; "
                                      "a.href = 'data:,' + i; a.click(); }")
                               << QByteArray("download") << 1;
    QTest::newRow("frames from elsewhere")
        << QByteArray("if (i % 100 === 0) document.body.append(Object.assign(document.createElement('iframe'), {src: "
                      "'https://example.com/' + i, onload: (event) => event.target.remove()}));")
        << QByteArray("navigation") << 100;
    QTest::newRow("the top page") << QByteArray("try { top.location = 'https://example.com/' + i; } catch {}")
                                  << QByteArray("navigation") << 1;
}

void TestHostileStorms::whatIsRefusedOftenIsToldAsANumber()
{
    QFETCH(const QByteArray, once);
    QFETCH(const QByteArray, what);
    QFETCH(const int, least);
    // A little at a time, so that the page is alive.
    m_server->setPage("/embed", "<body>" + afterwards +
                                    script("let i = 0; const some = () => { for (const end = i + 500; i < end; ++i) {" +
                                           once + "} if (i < 10000) setTimeout(some, 0); else done(); }; some();"));
    PlayerHarness harness(Strictness::Kiosk);
    harness.openPlayer(m_server->url("/calm"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    const qint64 before = residentMemory();
    harness.eventLoop().restart();
    const qsizetype eventsBefore = harness.pageEvents().size();
    harness.openPlayer(m_server->url("/embed"));

    settle(harness, before);
    QTRY_VERIFY2(harness.blocked(what) >= least, QByteArray::number(harness.blocked(what)).constData());
    qInfo("%d refused, told in %lld lines", harness.blocked(what), harness.pageEvents().count("blocked " + what));
    QVERIFY2(harness.pageEvents().size() - eventsBefore < 1000,
             QByteArray::number(harness.pageEvents().size()).constData());
}

void TestHostileStorms::manyFramesAreANumber()
{
    // Each takes the engine milliseconds, so these come and go; VITRINE_TEST_FRAMES is for more, up to one a message.
    constexpr int messages = 10000;
    constexpr int atATime = 20;
    const int given = qEnvironmentVariableIntValue("VITRINE_TEST_FRAMES");
    const int frames = given > 0 ? given : 200;
    m_server->setPage(
        "/embed",
        "<body>" + afterwards +
            script("const some = (left) => { const frames = []; for (let i = 0; i < " + QByteArray::number(atATime) +
                   "; ++i) { const frame = document.createElement('iframe'); document.body.append(frame); "
                   "frames.push(frame); frame.contentWindow.eval(\"for (let i = 0; i < " +
                   QByteArray::number(messages / frames) + "; ++i) top.postMessage(" + hostile +
                   ", '*')\"); } for (const frame of frames) frame.remove(); if (left > 1) setTimeout(some, "
                   "0, left - 1); else done(); }; some(" +
                   QByteArray::number(frames / atATime) + ");"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/calm"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    const qint64 before = residentMemory();
    harness.eventLoop().restart();
    harness.openPlayer(m_server->url("/embed"));

    settle(harness, before);
    QVERIFY(harness.hasToldOnly("progress 1"));
    QTRY_COMPARE(harness.rejected(Why::Source, m_server->origin()), 10000);
    QCOMPARE(harness.rejected(), 10000);
}

void TestHostileStorms::aStormOfPingsGetsAFewAnswers_data()
{
    QTest::addColumn<QByteArray>("ping");
    QTest::newRow("objects") << QByteArray("{command: 'ping'}");
    QTest::newRow("texts") << QByteArray("'{\\x22command\\x22:\\x22ping\\x22}'");
}

void TestHostileStorms::aStormOfPingsGetsAFewAnswers()
{
    QFETCH(const QByteArray, ping);
    m_server->setPage("/embed",
                      afterwards + script("let pongs = 0; const ping = () => top.postMessage(" + ping +
                                          ", '*'); addEventListener('message', () => { ++pongs; ping(); ping(); });"
                                          "let sent = 0; const some = () => { for (let i = 0; i < 5000; ++i, ++sent) "
                                          "ping(); if (sent < 100000) setTimeout(some, 0); else setTimeout(() => { "
                                          "report('pongs ' + pongs); done(); }, 100); }; some();"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/calm"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    const qint64 before = residentMemory();
    harness.eventLoop().restart();
    harness.openPlayer(m_server->url("/embed"));

    settle(harness, before);
    const int pongs = m_server->reports().constFirst().split(' ').constLast().toInt();
    QVERIFY2(pongs > 0 && pongs < 1000, m_server->reports().constFirst().constData());
}

void TestHostileStorms::whatIsRejectedOftenIsToldAsANumber()
{
    constexpr int storm = 100000;
    m_server->setPage("/foreign", script("let sent = 0; const some = () => { for (let i = 0; i < 5000; ++i, ++sent) "
                                         "top.postMessage(" +
                                         hostile + ", '*'); if (sent < " + QByteArray::number(storm) +
                                         ") setTimeout(some, 0); else parent.postMessage('over', '*'); }; some();"));
    m_server->setPage("/embed", afterwards + script("addEventListener('message', done);") + "<iframe src='" +
                                    m_server->url("/foreign", Name::Localhost).toEncoded() + "'></iframe>");
    PlayerHarness harness;
    QSignalSpy rejected(&harness.intake(), &MessageIntake::messageRejected);
    harness.openPlayer(m_server->url("/calm"));
    QTRY_VERIFY(harness.told().contains("progress 1"));
    const qint64 before = residentMemory();
    harness.eventLoop().restart();
    harness.openPlayer(m_server->url("/embed"));

    settle(harness, before);
    QTRY_COMPARE(harness.rejected(Why::Origin, m_server->origin(Name::Localhost)), storm);
    QVERIFY2(rejected.count() < 200, QByteArray::number(rejected.count()).constData());
}

void TestHostileStorms::aLoopOfConsoleMessagesIsCut()
{
    static int lines;
    static qsizetype characters;
    lines = 0;
    characters = 0;
    const QtMessageHandler former =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            ++lines;
            characters += text.size();
        });
    m_server->setPage("/embed",
                      afterwards + script("let i = 0; const some = () => { for (const end = i + 2000; i < end; ++i) "
                                          "console.log(i === 5 ? 'x'.repeat(1 << 20) : 'token=secret' + i); if (i < "
                                          "100000) setTimeout(some, 0); else done(); }; some();"));
    {
        PlayerHarness harness;
        harness.openPlayer(m_server->url("/calm"));
        QTRY_VERIFY(harness.told().contains("progress 1"));
        harness.eventLoop().restart();
        const qint64 before = residentMemory();
        harness.openPlayer(m_server->url("/embed"));
        settle(harness, before);
    }
    qInstallMessageHandler(former);
    QVERIFY2(lines > 50 && lines < 5000, QByteArray::number(lines).constData());
    QVERIFY2(characters < mebibyte, QByteArray::number(characters).constData());
}

void TestHostileStorms::oneClickOpensOneThing_data()
{
    QTest::addColumn<QByteArray>("attack");
    QTest::newRow("mail") << QByteArray("location = 'mailto:a' + i + '@example.com';");
    QTest::newRow("the top page") << QByteArray("top.location = 'https://example.com/' + i;");
    QTest::newRow("windows") << QByteArray("open('https://example.com/' + i);");
    QTest::newRow("downloads") << QByteArray(
        "const a = document.createElement('a'); a.download = 'x'; a.href = '/file?' + i; "
        "a.click();");
}

void TestHostileStorms::oneClickOpensOneThing()
{
    QFETCH(const QByteArray, attack);
    m_server->setReply("/file", {.contentType = "application/zip", .body = "PK"});
    m_server->setPage("/embed", "<h1>Player</h1>" + ticking("1") +
                                    script("onclick = () => { let i = 0; const timer = setInterval(() => {" + attack +
                                           "if (++i === 20) { clearInterval(timer); report('done'); } }, 10); };"));
    PlayerHarness harness;
    QSignalSpy external(&harness.page(), &PlayerPage::externalRequested);
    harness.openPlayer(m_server->url("/embed"));
    QVERIFY(harness.click(*m_server));

    QTRY_COMPARE(m_server->reports(), QByteArrayList{"done"});
    harness.forgetTold();
    QTRY_VERIFY(harness.told().size() > 3);
    QCOMPARE(external.count(), 1);
}

VITRINE_BROWSER_TEST_MAIN(TestHostileStorms, "--js-flags=--expose-gc")
#include "TestHostileStorms.moc"
