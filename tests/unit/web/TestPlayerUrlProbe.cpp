// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PlayerUrlProbe.h"

#include "http/HttpListener.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace vitrine;
using Kind = PlayerUrlProbe::Finding::Kind;

Q_DECLARE_METATYPE(vitrine::PlayerUrlProbe::Finding::Kind)

class TestPlayerUrlProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheServer_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("page") << "/page" << Kind::Answers << 200;
        QTest::newRow("nothing there") << "/nothing" << Kind::HttpStatus << 404;
        QTest::newRow("moved to a page") << "/moved" << Kind::Answers << 200;
        QTest::newRow("moved to nothing") << "/lost" << Kind::HttpStatus << 404;
        QTest::newRow("not to be framed") << "/alone" << Kind::Framing << 200;
        QTest::newRow("without ancestors") << "/orphan" << Kind::Framing << 200;
        QTest::newRow("asks for a password") << "/locked" << Kind::Password << 401;
    }

    void asksTheServer()
    {
        QFETCH(QString, path);
        QFETCH(Kind, kind);
        QFETCH(int, status);
        HttpListener server([](const HttpRequest &request) {
            if (request.path == u"/page")
                return HttpReply{200, "text/html", "<p>", {}};
            if (request.path == u"/alone")
                return HttpReply{200, "text/html", "<p>", {{"X-Frame-Options", "DENY"}}};
            if (request.path == u"/orphan")
                return HttpReply{200, "text/html", "<p>", {{"Content-Security-Policy", "frame-ancestors 'none'"}}};
            if (request.path == u"/locked")
                return HttpReply{401, "text/html", "", {{"WWW-Authenticate", "Basic realm=\"x\""}}};
            if (request.path == u"/moved")
                return HttpReply{302, "text/html", "", {{"Location", "/page"}}};
            if (request.path == u"/lost")
                return HttpReply{302, "text/html", "", {{"Location", "/nothing"}}};
            return HttpReply{404, "text/plain", "nothing", {}};
        });
        const auto port = server.listen();
        QVERIFY(port.hasValue());
        const auto finding = ask(QStringLiteral("http://127.0.0.1:%1%2").arg(*port).arg(path));
        QVERIFY(finding);
        QCOMPARE(finding->kind, kind);
        QCOMPARE(finding->httpStatus, status);
    }

    void aServerThatIsNotThereIsUnreachable()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        const auto finding = ask(QStringLiteral("http://127.0.0.1:%1/").arg(port));
        QVERIFY(finding);
        QCOMPARE(finding->kind, Kind::Unreachable);
    }

    void sendsNeitherCookiesNorCredentials()
    {
        QList<HttpRequest> requests;
        HttpListener server([&requests](const HttpRequest &request) {
            requests.append(request);
            return request.path == u"/first"
                       ? HttpReply{302, "text/html", "", {{"Location", "/second"}, {"Set-Cookie", "id=1; Path=/"}}}
                       : HttpReply{401, "text/html", "", {{"WWW-Authenticate", "Basic realm=\"x\""}}};
        });
        const auto finding = ask(QStringLiteral("http://user:hunter2@127.0.0.1:%1/first").arg(*server.listen()));
        QVERIFY(finding);
        QCOMPARE(finding->httpStatus, 401);
        QCOMPARE(requests.size(), 2);
        for (const HttpRequest &request : requests) {
            QCOMPARE(request.header("Cookie"), QByteArray());
            QCOMPARE(request.header("Authorization"), QByteArray());
        }
    }

    void doesNotWaitForEver_data()
    {
        QTest::addColumn<int>("stepMs");
        QTest::addColumn<int>("totalMs");
        QTest::newRow("one step") << 200 << 3'600'000;
        QTest::newRow("all together") << 3'600'000 << 200;
    }

    void doesNotWaitForEver()
    {
        QFETCH(int, stepMs);
        QFETCH(int, totalMs);
        HttpListener server(
            [](const HttpRequest &) { return HttpReply{.contentType = "text/html", .delay = std::chrono::hours(1)}; });
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(*server.listen()));
        PlayerUrlProbe probe({.step = std::chrono::milliseconds(stepMs), .total = std::chrono::milliseconds(totalMs)});
        const auto finding = ask(probe, url);
        QVERIFY(finding);
        QCOMPARE(finding->kind, Kind::Unreachable);
    }

    void canBeUsedAgain()
    {
        HttpListener server([](const HttpRequest &request) {
            return HttpReply{request.path == u"/page" ? 200 : 404, "text/html", "", {}};
        });
        const QString origin = QStringLiteral("http://127.0.0.1:%1").arg(*server.listen());
        PlayerUrlProbe probe;
        const auto first = ask(probe, QUrl(origin + QStringLiteral("/nothing")));
        const auto second = ask(probe, QUrl(origin + QStringLiteral("/page")));
        QVERIFY(first && second);
        QCOMPARE(first->kind, Kind::HttpStatus);
        QCOMPARE(second->kind, Kind::Answers);
    }

    void aCancelledProbeSaysNothing()
    {
        HttpListener server([](const HttpRequest &) { return HttpReply{200, "text/html", "", {}}; });
        const QUrl url(QStringLiteral("http://127.0.0.1:%1/").arg(*server.listen()));
        PlayerUrlProbe probe;
        QSignalSpy finished(&probe, &PlayerUrlProbe::finished);
        probe.start(url, QStringLiteral("https://host.example.com"));
        probe.cancel();
        probe.start(url, QStringLiteral("https://host.example.com"));
        QVERIFY(finished.wait());
        QCOMPARE(finished.count(), 1);
    }

private:
    static std::optional<PlayerUrlProbe::Finding> ask(const QString &url)
    {
        PlayerUrlProbe probe;
        return ask(probe, QUrl(url));
    }

    static std::optional<PlayerUrlProbe::Finding> ask(PlayerUrlProbe &probe, const QUrl &url)
    {
        QObject context;
        std::optional<PlayerUrlProbe::Finding> found;
        connect(&probe, &PlayerUrlProbe::finished, &context,
                [&](const PlayerUrlProbe::Finding &finding) { found = finding; });
        probe.start(url, QStringLiteral("https://host.example.com"));
        (void)QTest::qWaitFor([&] { return found.has_value(); }, 15'000);
        return found;
    }
};

QTEST_GUILESS_MAIN(TestPlayerUrlProbe)
#include "TestPlayerUrlProbe.moc"
