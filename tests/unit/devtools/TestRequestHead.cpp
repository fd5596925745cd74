// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "devtools/RequestHead.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestRequestHead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMethodPathAndHeaders();
    void waitsForTheEmptyLine();
    void ignoresWhatFollows();
    void rejectsWhatParsersReadDifferently_data();
    void rejectsWhatParsersReadDifferently();
    void limitsTheHead_data();
    void limitsTheHead();
};

void TestRequestHead::readsMethodPathAndHeaders()
{
    const auto head =
        parseRequestHead("GET /devtools/page/0A-b_c?x=/../ HTTP/1.1\r\nhost: h:1\r\nX-Two:  a b \r\nX-Two:c\r\n\r\n");

    QVERIFY(head && *head);
    QCOMPARE((*head)->method, HttpRequest::Method::Get);
    QCOMPARE((*head)->path, u"/devtools/page/0A-b_c"_s);
    QCOMPARE((*head)->header("Host"), "h:1"_ba);
    QCOMPARE((*head)->header("x-two"), "a b, c"_ba);
}

void TestRequestHead::waitsForTheEmptyLine()
{
    const QByteArray head = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
    for (qsizetype size = 0; size < head.size(); ++size)
        QVERIFY2(!parseRequestHead(head.left(size)), head.left(size).constData());
    QVERIFY(parseRequestHead(head));
}

void TestRequestHead::ignoresWhatFollows()
{
    const auto head = parseRequestHead("PUT / HTTP/1.1\r\nHost: h\r\n\r\nOrigin: https://a.example\r\n\r\n");

    QVERIFY(head && *head);
    QCOMPARE((*head)->method, HttpRequest::Method::Other);
    QCOMPARE((*head)->headers.size(), 1);
}

void TestRequestHead::rejectsWhatParsersReadDifferently_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("no version") << "GET /\r\n\r\n"_ba;
    QTest::newRow("version 2") << "GET / HTTP/2\r\n\r\n"_ba;
    QTest::newRow("two spaces") << "GET  / HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("no method") << " / HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("absolute URL") << "GET http://127.0.0.1/ HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("escapes in the path") << "GET /%2e HTTP/1.1\r\n\r\n"_ba;
    QTest::newRow("space before the colon") << "GET / HTTP/1.1\r\nOrigin : x\r\n\r\n"_ba;
    QTest::newRow("folded line") << "GET / HTTP/1.1\r\nA: b\r\n Origin: x\r\n\r\n"_ba;
    QTest::newRow("no colon") << "GET / HTTP/1.1\r\nHost\r\n\r\n"_ba;
    QTest::newRow("no name") << "GET / HTTP/1.1\r\n: h\r\n\r\n"_ba;
    QTest::newRow("LF alone") << "GET / HTTP/1.1\r\nA: b\nOrigin: x\r\n\r\n"_ba;
    QTest::newRow("CR alone") << "GET / HTTP/1.1\r\nA: b\rOrigin: x\r\n\r\n"_ba;
    QTest::newRow("NUL") << "GET / HTTP/1.1\r\nA: b"_ba + '\0' + "\r\n\r\n";
    QTest::newRow("binary") << "\x16\x03\x01\x02\r\n\r\n"_ba;
}

void TestRequestHead::rejectsWhatParsersReadDifferently()
{
    QFETCH(const QByteArray, head);
    const auto result = parseRequestHead(head);

    QVERIFY(result && !*result);
    QVERIFY(!result->error().message.isEmpty());
}

void TestRequestHead::limitsTheHead_data()
{
    QTest::addColumn<int>("padding");
    QTest::addColumn<bool>("complete");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("almost full") << 16'000 << true << true;
    QTest::newRow("too much, complete") << 16'400 << true << false;
    QTest::newRow("too much, without an end") << 16'400 << false << false;
}

void TestRequestHead::limitsTheHead()
{
    QFETCH(const int, padding);
    QFETCH(const bool, complete);
    const auto result =
        parseRequestHead("GET / HTTP/1.1\r\nA: " + QByteArray(padding, 'a') + (complete ? "\r\n\r\n" : ""));

    QVERIFY(result);
    QTEST(result->hasValue(), "accepted");
}

QTEST_GUILESS_MAIN(TestRequestHead)
#include "TestRequestHead.moc"
