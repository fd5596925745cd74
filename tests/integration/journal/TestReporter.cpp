// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ReporterHarness.h"
#include "support/RawServer.h"
#include "support/SelfSignedServer.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Outcome = ReportDelivery::Outcome;

/// The reporter and the answers of a collector.
class TestReporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_run = std::make_unique<ReporterHarness>(); }
    void cleanup() { m_run.reset(); }

    void postsWhatIsPlayed_data()
    {
        QTest::addColumn<ReportFormat>("format");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("lines") << ReportFormat::Cmcd << QByteArray("application/cmcd");
        QTest::newRow("JSON") << ReportFormat::Json << QByteArray("application/json");
    }

    void postsWhatIsPlayed()
    {
        QFETCH(ReportFormat, format);
        m_run->options.format = format;
        m_run->start();
        m_run->play(u"a"_s, 250);
        m_run->play(u"b"_s, 3);
        QVERIFY(m_run->delivers(253));
        QTRY_COMPARE(m_run->waiting(), 0);
        QCOMPARE(m_run->collector().faults(), QStringList());
        QCOMPARE(m_run->collector().gaps(), 0);
        QCOMPARE(m_run->collector().duplicates(), 0);
        QCOMPARE(m_run->collector().sessions(), (QList<QByteArray>{"a", "b"}));
        QTEST(HttpRequest{.headers = m_run->collector().headers()}.header("Content-Type"), "type");
        QCOMPARE(HttpRequest{.headers = m_run->collector().headers()}.header("User-Agent"), QByteArray("Vitrine/1.2"));
        QVERIFY(HttpRequest{.headers = m_run->collector().headers()}.header("Cookie").isEmpty());
        QCOMPARE(m_run->countOf(Outcome::Sent), 253);
        QCOMPARE(m_run->deliveries().first().status, std::optional(204));
        QCOMPARE(m_run->told(), QStringList());
    }

    void waitsForFurtherRecords()
    {
        m_run->start();
        for (int i = 0; i < 5; ++i)
            m_run->play(u"a"_s, 1);
        QTRY_COMPARE(m_run->waiting(), 5);
        m_run->settle();
        QCOMPARE(m_run->collector().posts(), 0);
        m_run->advance(999ms);
        QCOMPARE(m_run->collector().posts(), 0);
        m_run->advance(1ms);
        QCOMPARE(m_run->collector().posts(), 1);
        QCOMPARE(m_run->collector().count(), 5);
        m_run->play(u"a"_s, 1);
        QTRY_COMPARE(m_run->waiting(), 1);
        m_run->settle();
        QCOMPARE(m_run->collector().posts(), 1);
        m_run->advance(1s);
        QCOMPARE(m_run->collector().count(), 6);
    }

    void aFailureIsRetriedLater_data()
    {
        QTest::addColumn<HttpReply>("reply");
        QTest::addColumn<qint64>("firstWait");
        QTest::addColumn<QString>("text");
        const QByteArray elsewhere = "http://127.0.0.1:9/";
        QTest::newRow("500") << HttpReply{.status = 500} << qint64{1000} << u"HTTP 500"_s;
        QTest::newRow("503 with a time") << HttpReply{.status = 503, .headers = {{"Retry-After", "60"}}}
                                         << qint64{60'000} << u"HTTP 503"_s;
        QTest::newRow("429") << HttpReply{.status = 429} << qint64{1000} << u"HTTP 429"_s;
        QTest::newRow("429 with a time") << HttpReply{.status = 429, .headers = {{"Retry-After", "120"}}}
                                         << qint64{120'000} << u"HTTP 429"_s;
        QTest::newRow("429 with a date") << HttpReply{.status = 429,
                                                      .headers = {{"Retry-After", "Wed, 01 Jan 2025 00:05:01 GMT"}}}
                                         << qint64{300'000} << u"HTTP 429"_s;
        QTest::newRow("a redirect") << HttpReply{.status = 307, .headers = {{"Location", elsewhere}}} << qint64{1000}
                                    << u"redirects with HTTP 307"_s;
        QTest::newRow("a redirect for ever") << HttpReply{.status = 301, .headers = {{"Location", elsewhere}}}
                                             << qint64{1000} << u"redirects with HTTP 301"_s;
    }

    void aFailureIsRetriedLater()
    {
        QFETCH(HttpReply, reply);
        QFETCH(qint64, firstWait);
        QFETCH(QString, text);
        m_run->collector().answerNext(2, reply);
        m_run->start();
        m_run->play(u"a"_s, 3);
        QTRY_COMPARE(m_run->waiting(), 3);
        m_run->settle();
        m_run->advance(1s);
        QCOMPARE(m_run->collector().posts(), 1);
        m_run->advance(milliseconds(firstWait - 1));
        QCOMPARE(m_run->collector().posts(), 1);
        m_run->advance(1ms);
        QCOMPARE(m_run->collector().posts(), 2);
        QVERIFY(m_run->delivers(3));
        QTRY_COMPARE(m_run->waiting(), 0);
        QCOMPARE(m_run->collector().posts(), 3);
        QCOMPARE(m_run->countOf(Outcome::Delayed), 3); // once
        QCOMPARE(m_run->countOf(Outcome::Sent), 3);
        QCOMPARE(m_run->deliveries().first().status, std::optional(reply.status));
        QCOMPARE(m_run->told().size(), 1);
        QVERIFY2(m_run->told().first().contains(text), qPrintable(m_run->told().first()));
        QVERIFY2(m_run->told().first().contains("127.0.0.1"_L1), qPrintable(m_run->told().first()));
    }

    void goneEndsTheReportsOfTheSession()
    {
        m_run->start();
        m_run->collector().answerNext(1, {.status = 410});
        m_run->play(u"a"_s, 250);
        QTRY_COMPARE(m_run->waiting(), 250);
        QTRY_VERIFY(m_run->waiting() == 0 || m_run->poll());
        QCOMPARE(m_run->collector().posts(), 1);
        QCOMPARE(m_run->countOf(Outcome::Stopped), 100);
        m_run->play(u"a"_s, 5);
        m_run->play(u"b"_s, 2);
        QVERIFY(m_run->delivers(2));
        QCOMPARE(m_run->collector().sessions(), QList<QByteArray>{"b"});
        QTRY_COMPARE(m_run->waiting(), 0);
        QCOMPARE(m_run->told().size(), 1);
        QVERIFY2(m_run->told().first().contains("410"_L1), qPrintable(m_run->told().first()));
    }

    // The network's library has its own ideas about these.
    void eachRefusalIsTold_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::newRow("who are you") << QByteArray("HTTP/1.1 401 X\r\nWWW-Authenticate: Basic realm=\"x\"\r\n") << 401;
        QTest::newRow("another method") << QByteArray("HTTP/1.1 405 X\r\nAllow: GET\r\n") << 405;
        QTest::newRow("too large") << QByteArray("HTTP/1.1 413 X\r\n") << 413;
        QTest::newRow("after a promise") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 X\r\n") << 404;
    }

    void eachRefusalIsTold()
    {
        QFETCH(QByteArray, answer);
        RawServer server;
        server.answer = answer + "Content-Length: 0\r\n\r\n";
        m_run->url = server.url();
        m_run->start();
        m_run->play(u"a"_s, 3);
        QTRY_VERIFY(m_run->countOf(Outcome::Refused) == 3 || m_run->poll());
        QTEST(m_run->deliveries().first().status.value_or(0), "status");
        QTRY_COMPARE(m_run->waiting(), 0);
        QCOMPARE(server.requests, 1);
        QCOMPARE(m_run->told().size(), 1);
    }

    void whatIsRefusedIsDropped()
    {
        m_run->start();
        m_run->play(u"a"_s, 150);
        m_run->collector().answerNext(1, {.status = 400});
        QVERIFY(m_run->delivers(50));
        QTRY_COMPARE(m_run->waiting(), 0);
        QCOMPARE(m_run->collector().posts(), 2);
        QCOMPARE(m_run->collector().records("a").firstKey(), 100);
        QCOMPARE(m_run->countOf(Outcome::Refused), 100);
        QCOMPARE(m_run->deliveries().first().status, std::optional(400));
        QVERIFY(m_run->deliveries().first().why.contains(m_run->url.authority()));
        QCOMPARE(m_run->told().size(), 1);
        QVERIFY(m_run->told().first().contains("report.url"_L1));
    }

    void whatIsNoAnswerIsAFailure_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<RawServer::After>("after");
        using After = RawServer::After;
        QTest::newRow("nothing") << QByteArray() << After::Close;
        QTest::newRow("words") << QByteArray("who are you?\r\n\r\n") << After::Close;
        QTest::newRow("words without an end") << QByteArray("who") << After::Open;
        QTest::newRow("bytes") << QByteArray("\x00\x01\xff\xfe\r\n\r\n", 8) << After::Close;
        QTest::newRow("bytes for ever") << QByteArray(1000, '\x01') << After::Endless;
        QTest::newRow("half a status line") << QByteArray("HTTP/1.1 2") << After::Close;
        QTest::newRow("no status") << QByteArray("HTTP/1.1 OK\r\n\r\n") << After::Close;
        QTest::newRow("half a header") << QByteArray("HTTP/1.1 204 OK\r\nA: ") << After::Open;
        QTest::newRow("an unknown status") << QByteArray("HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n") << After::Close;
        QTest::newRow("silence") << QByteArray() << After::Open;
    }

    void whatIsNoAnswerIsAFailure()
    {
        QFETCH(QByteArray, answer);
        QFETCH(RawServer::After, after);
        m_run->timeLimit = 300ms;
        auto server = std::make_unique<RawServer>();
        server->answer = answer;
        server->after = after;
        m_run->url = server->url();
        m_run->url.setQuery(u"key=secret"_s);
        m_run->start();
        m_run->play(u"a"_s, 3);
        QTRY_VERIFY(m_run->countOf(Outcome::Delayed) > 0 || m_run->poll());
        QTRY_VERIFY(server->requests >= 2 || m_run->poll());
        QTRY_VERIFY(!m_run->isBusy());
        QCOMPARE(m_run->waiting(), 3);
        QCOMPARE(m_run->countOf(Outcome::Delayed), 3);
        QCOMPARE(m_run->countOf(Outcome::Sent), 0);
        QVERIFY(m_run->told().size() >= 1 && m_run->told().size() <= 2);
        QVERIFY2(!m_run->told().join(u' ').contains("secret"_L1), qPrintable(m_run->told().join(u' ')));
        QVERIFY(!m_run->deliveries().first().why.contains("secret"_L1));
        server->answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        server->after = RawServer::After::Close;
        QTRY_VERIFY(m_run->countOf(Outcome::Sent) == 3 || m_run->poll());
        QTRY_COMPARE(m_run->waiting(), 0);
    }

    void theRestOfAnAnswerDoesNotMatter_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<RawServer::After>("after");
        using After = RawServer::After;
        QTest::newRow("endless") << QByteArray("HTTP/1.1 200 OK\r\n\r\n") << After::Endless;
        QTest::newRow("endless chunks") << QByteArray(
                                               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n")
                                        << After::Endless;
        QTest::newRow("never comes") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n") << After::Open;
        QTest::newRow("two answers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").repeated(2)
                                     << After::Open;
        QTest::newRow("a body with 204") << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello")
                                         << After::Open;
        QTest::newRow("cookies") << QByteArray("HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n")
                                 << After::Open;
    }

    void theRestOfAnAnswerDoesNotMatter()
    {
        QFETCH(QByteArray, answer);
        QFETCH(RawServer::After, after);
        RawServer server;
        server.answer = answer;
        server.after = after;
        m_run->url = server.url();
        m_run->start();
        m_run->play(u"a"_s, 250);
        QTRY_VERIFY(m_run->countOf(Outcome::Sent) == 250 || m_run->poll());
        QTRY_COMPARE(m_run->waiting(), 0);
        QCOMPARE(server.requests, 3);
        QVERIFY2(server.sentBytes < 50'000'000, qPrintable(QString::number(server.sentBytes)));
        QCOMPARE(m_run->told(), QStringList());
    }

    void aCertificateMustVerify_data()
    {
        QTest::addColumn<bool>("isTrusted");
        QTest::newRow("one that does not") << false;
        QTest::newRow("one that does") << true;
    }

    void aCertificateMustVerify()
    {
        QFETCH(bool, isTrusted);
        RawServer server(isTrusted ? trustedServer() : selfSignedServer());
        server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        m_run->url = QUrl(u"https://127.0.0.1:%1/collector?key=secret"_s.arg(server.port()));
        m_run->start();
        m_run->play(u"a"_s, 3);
        QTRY_VERIFY(!m_run->deliveries().isEmpty() || m_run->poll());
        QCOMPARE(m_run->countOf(isTrusted ? Outcome::Sent : Outcome::Delayed), 3);
        QTRY_COMPARE(m_run->waiting(), isTrusted ? 0 : 3);
        QCOMPARE(server.requests, isTrusted ? 1 : 0);
        if (isTrusted)
            return;
        QCOMPARE(m_run->told().size(), 1);
        QVERIFY2(
            m_run->told().first().startsWith(u"The certificate of "_s + m_run->url.authority() + u" does not verify"_s),
            qPrintable(m_run->told().first()));
        QVERIFY(!m_run->told().first().contains("secret"_L1));
    }

private:
    std::unique_ptr<ReporterHarness> m_run;
};

QTEST_GUILESS_MAIN(TestReporter)
#include "TestReporter.moc"
