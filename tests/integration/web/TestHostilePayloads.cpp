// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

using namespace vitrine;
using Why = MessageRejection::Why;

namespace {

/// What becomes of a message.
enum class Fate {
    Rejected,
    Ignored, ///< of no known shape
    Told,
};

} // namespace

/// What the trusted player itself may send: afterwards the next message comes as ever.
class TestHostilePayloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void changeNothing_data();
    void changeNothing();
    void areRefusedWhenTooLong_data();
    void areRefusedWhenTooLong();
    void losesNoCountInAFlood();

private:
    std::unique_ptr<PageServer> m_server;
};

void TestHostilePayloads::initTestCase()
{
    QVERIFY(warmUp());
}

void TestHostilePayloads::init()
{
    m_server = std::make_unique<PageServer>();
}

void TestHostilePayloads::changeNothing_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("fate");
    QTest::addColumn<QByteArray>("told"); // instead of the honest message's alone
    const auto row = [](const char *name, const QByteArray &data, Fate fate, const QByteArray &told = {}) {
        QTest::newRow(name) << data << int(fate) << told;
    };
    row("a cycle", "(() => { const a = {event: 'infoDelivery'}; a.info = a; return a; })()", Fate::Rejected);
    row("BigInt", "5n", Fate::Rejected);
    row("BigInt inside", "{event: 'infoDelivery', info: {currentTime: 5n}}", Fate::Rejected);
    row("nothing", "undefined", Fate::Rejected);
    row("null", "null", Fate::Rejected);
    row("NaN", "NaN", Fate::Rejected);
    row("a 100 MiB text", "'x'.repeat(100 << 20)", Fate::Rejected);
    row("a 100 MiB JSON text",
        "JSON.stringify({event: 'infoDelivery', info: {currentTime: 666}, x: 'x'.repeat(100 << 20)})", Fate::Rejected);
    row("a 100 MiB object", "{event: 'infoDelivery', info: {currentTime: 666}, x: 'x'.repeat(100 << 20)}",
        Fate::Rejected);
    row("a million keys", "Object.fromEntries(Array.from({length: 1e6}, (_, i) => ['key' + i, i]))", Fate::Rejected);
    row("a typed array of 100 MiB", "new Uint8Array(100 << 20)", Fate::Rejected);
    row("typed arrays inside", "{info: {currentTime: 666, x: new Float64Array(10 << 20)}}", Fate::Rejected);
    row("a buffer of 100 MiB", "new ArrayBuffer(100 << 20)", Fate::Rejected);
    row("a sparse array", "(() => { const a = []; a.length = 4e9; return a; })()", Fate::Rejected);
    row("a sparse array inside", "{info: {currentTime: 666, x: (() => { const a = []; a.length = 4e9; return a; })()}}",
        Fate::Rejected);
    row("branches that unfold to gigabytes",
        "(() => { let a = {x: 'x'}; for (let i = 0; i < 40; ++i) a = {a, b: a}; return a; })()", Fate::Rejected);
    row("a deep object", "deep(2000)", Fate::Rejected);
    row("a very deep object", "deep(100000)", Fate::Ignored); // too deep to be posted at all
    row("deep JSON", "'['.repeat(100000) + ']'.repeat(100000)", Fate::Rejected);
    row("deep JSON objects", "('{#a#:'.repeat(40000) + '1' + '}'.repeat(40000)).replaceAll('#', '\\x22')",
        Fate::Rejected);
    row("deep JSON without an end", "'['.repeat(200000)", Fate::Rejected);
    row("a map", "new Map([['event', 'infoDelivery'], ['info', {currentTime: 666}]])", Fate::Rejected);
    row("a set", "new Set([1, 2])", Fate::Rejected);
    row("a date", "new Date(0)", Fate::Rejected);
    row("a blob", "new Blob(['x'])", Fate::Rejected);
    row("an error", "new Error('x')", Fate::Rejected);
    row("a regular expression", "/x/g", Fate::Rejected);
    row("a boxed text", "new String('{}')", Fate::Rejected);
    row("lone surrogates", "'\\ud800{}'", Fate::Rejected);
    row("zeros", "'\\0'.repeat(1000)", Fate::Rejected);
    row("__proto__",
        "JSON.parse('{#__proto__#: {#event#: #infoDelivery#, #info#: {#currentTime#: 666}}}'.replaceAll('#', '\\x22'))",
        Fate::Ignored);
    row("__proto__ as text",
        "'{#__proto__#: {#event#: #infoDelivery#, #info#: {#currentTime#: 666}}}'.replaceAll('#', '\\x22')",
        Fate::Ignored);
    row("constructor", "{constructor: {prototype: {info: {currentTime: 666}}}, toString: 1, hasOwnProperty: 2}",
        Fate::Ignored);
    row("a toJSON of its own", "{toJSON: 'x', event: 'infoDelivery', info: {toJSON: 1, currentTime: 2}}", Fate::Told,
        "progress 2");
    for (const QByteArray name : {"__proto__", "constructor", "toString", "hasOwnProperty"})
        row(qPrintable(QStringLiteral("an event called ") + QString::fromLatin1(name)),
            "{event: 'infoDelivery', info: {playlogEventName: '" + name + "', playlogData: {}}}", Fate::Told,
            "event " + name);
    row("prototype keys in an event's data",
        "{event: 'infoDelivery', info: {playlogEventName: 'x', playlogData: JSON.parse('{#__proto__#: {#a#: 1}, "
        "#constructor#: "
        "null}'.replaceAll('#', '\\x22'))}}",
        Fate::Told, "event x");
}

void TestHostilePayloads::changeNothing()
{
    QFETCH(const QByteArray, data);
    QFETCH(const int, fate);
    QFETCH(const QByteArray, told);
    m_server->setPage("/embed",
                      script("const deep = (levels) => { let a = 1; for (let i = 0; i < levels; ++i) a = {info: a, "
                             "currentTime: 666}; return a; };"
                             "try { top.postMessage(" +
                             data + ", '*'); } catch (error) { report('not sent'); }") +
                          posting(honest) + ticking("3"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY_WITH_TIMEOUT(harness.told().count("progress 3") > 3, 20000);
    QByteArrayList other = harness.told();
    other.removeAll("progress 3");
    other.removeAll("malformed");
    QCOMPARE(other, told.isEmpty() ? QByteArrayList{"progress 1"} : (QByteArrayList{told, "progress 1"}));
    QTRY_COMPARE(harness.rejected(), Fate(fate) == Fate::Rejected ? 1 : 0);
    QVERIFY(harness.isResponsive());
}

void TestHostilePayloads::areRefusedWhenTooLong_data()
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

void TestHostilePayloads::areRefusedWhenTooLong()
{
    QFETCH(const QByteArray, data);
    QFETCH(const bool, accepted);
    m_server->setPage("/embed", posting(data) + posting(honest));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_VERIFY(harness.told().contains("progress 1"));
    QTRY_COMPARE(harness.rejected(Why::Oversize, m_server->origin()), accepted ? 0 : 1);
    QCOMPARE(harness.told().contains("progress 5"), accepted);
}

void TestHostilePayloads::losesNoCountInAFlood()
{
    constexpr int flood = 20000;
    m_server->setPage("/embed", script("for (let i = 0; i < " + QByteArray::number(flood) + "; ++i) top.postMessage(" +
                                       honest + ", '*');"));
    PlayerHarness harness;
    harness.openPlayer(m_server->url("/embed"));

    QTRY_COMPARE(harness.told().size() + harness.rejected(), flood);
    QCOMPARE(harness.told().constLast(), QByteArray("progress 1"));
    QVERIFY(harness.isResponsive());
}

VITRINE_BROWSER_TEST_MAIN(TestHostilePayloads)
#include "TestHostilePayloads.moc"
