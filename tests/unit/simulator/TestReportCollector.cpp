// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ReportCollector.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QByteArray line(int number, const QByteArray &session = "s", int time = 1)
{
    return "e=t,sid=\"" + session + "\",sn=" + QByteArray::number(number) + ",ts=" + QByteArray::number(time) + ",v=2";
}

QByteArray json(int number)
{
    return R"({"e":"t","sid":"s","sn":)" + QByteArray::number(number) + R"(,"ts":1,"v":2})";
}

HttpRequest post(const QByteArray &body, const QByteArray &type = "application/cmcd")
{
    return {.method = HttpRequest::Method::Post,
            .path = ReportCollector::path(),
            .headers = {{"Content-Type", type}},
            .body = body};
}

} // namespace

class TestReportCollector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesRecords()
    {
        ReportCollector collector;
        QCOMPARE(collector.reply(post(line(0) + '\n' + line(1))).status, 204);
        QCOMPARE(collector.reply(post(line(0, "other"))).status, 204);
        QCOMPARE(collector.reply(post(line(4))).status, 204);
        QCOMPARE(collector.sessions(), (QList<QByteArray>{"s", "other"}));
        QCOMPARE(collector.records("s").values(), (QList<QByteArray>{line(0), line(1), line(4)}));
        QCOMPARE(collector.count(), 4);
        QCOMPARE(collector.gaps(), 2);
        QCOMPARE(collector.duplicates(), 0);
        QCOMPARE(collector.posts(), 3);
    }

    void takesJson()
    {
        ReportCollector collector;
        QCOMPARE(collector.reply(post(json(0), "application/json")).status, 204);
        QCOMPARE(collector.reply(post('[' + json(1) + ',' + json(2) + ']', "application/json")).status, 204);
        QCOMPARE(collector.count(), 3);
    }

    void countsDuplicates()
    {
        ReportCollector collector;
        QCOMPARE(collector.reply(post(line(0) + '\n' + line(1))).status, 204);
        QCOMPARE(collector.reply(post(line(0) + '\n' + line(1) + '\n' + line(2))).status, 204);
        QCOMPARE(collector.count(), 3);
        QCOMPARE(collector.duplicates(), 2);
        QCOMPARE(collector.gaps(), 0);
    }

    void refusesReports_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("fault");
        const QByteArray cmcd = "application/cmcd";
        const QByteArray json = "application/json";
        QTest::newRow("no type") << line(5) << QByteArray() << 415 << QString();
        QTest::newRow("another type") << line(5) << QByteArray("text/plain") << 415 << QString();
        QTest::newRow("a type with a charset") << line(5) << cmcd + ";charset=utf-8" << 415 << QString();
        QTest::newRow("an end of the last line") << line(5) + '\n' << cmcd << 400 << u"record 1: the line is empty"_s;
        QTest::newRow("an empty line") << line(5) + "\n\n" + line(6) << cmcd << 400 << u"record 1: the line is empty"_s;
        QTest::newRow("a carriage return") << line(5) + "\r\n" + line(6) << cmcd << 400 << u"record 0"_s;
        QTest::newRow("nothing") << QByteArray() << cmcd << 400 << u"record 0: the line is empty"_s;
        QTest::newRow("one wrong record") << line(5) + "\ne=t" << cmcd << 400 << u"record 1: sid is missing"_s;
        QTest::newRow("other values for a number") << line(3, "s", 2) << cmcd << 400 << u"sn 3 is there"_s;
        QTest::newRow("twice in one report") << line(7) + '\n' + line(7, "s", 2) << cmcd << 400 << u"sn 7 is there"_s;
        QTest::newRow("a number that is late") << line(2) << cmcd << 400 << u"sn 2 comes after 3"_s;
        QTest::newRow("no JSON") << QByteArray("{") << json << 400 << u"neither"_s;
        QTest::newRow("an empty array") << QByteArray("[]") << json << 400 << u"neither"_s;
        QTest::newRow("an array of numbers") << QByteArray("[1]") << json << 400 << u"it is no object"_s;
        QTest::newRow("an object without keys") << QByteArray("[{}]") << json << 400 << u"e is missing"_s;
        QTest::newRow("too much") << QByteArray(64 * 1024 + 1, 'x') << cmcd << 413 << QString();
    }

    void refusesReports()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        QFETCH(QString, fault);
        ReportCollector collector;
        QCOMPARE(collector.reply(post(line(3))).status, 204);
        const HttpReply reply = collector.reply(post(body, type));
        QCOMPARE(reply.status, status);
        QVERIFY2(reply.body.contains(fault.toUtf8()), reply.body.constData());
        QCOMPARE(!collector.faults().isEmpty(), status == 400);
        QCOMPARE(collector.count(), 1); // nothing of it
    }

    void onlyPostIsAnswered()
    {
        ReportCollector collector;
        HttpRequest request = post(line(0));
        request.method = HttpRequest::Method::Get;
        QCOMPARE(collector.reply(request).status, 405);
        QCOMPARE(collector.count(), 0);
    }

    void misbehavesWhenAsked()
    {
        ReportCollector collector;
        collector.answerNext(2, {.status = 429, .headers = {{"Retry-After", "7"}}});
        QCOMPARE(collector.reply(post(line(0))).status, 429);
        QCOMPARE(collector.reply(post(line(0))).status, 429);
        QCOMPARE(collector.count(), 0);
        collector.answerNext(1, {.status = 500}, ReportCollector::Records::Taken);
        QCOMPARE(collector.reply(post(line(0))).status, 500);
        QCOMPARE(collector.count(), 1);
        QCOMPARE(collector.reply(post(line(0))).status, 204);
        QCOMPARE(collector.duplicates(), 1);
    }
};

QTEST_APPLESS_MAIN(TestReportCollector)
#include "TestReportCollector.moc"
