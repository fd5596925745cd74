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
    void tellsWhatAnAnswerMeans_data()
    {
        QTest::addColumn<QNetworkReply::NetworkError>("error");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("frameOptions");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("page") << QNetworkReply::NoError << 200 << QByteArray() << Kind::Answers;
        QTest::newRow("gone") << QNetworkReply::ContentNotFoundError << 404 << QByteArray() << Kind::HttpStatus;
        QTest::newRow("broken") << QNetworkReply::InternalServerError << 500 << QByteArray() << Kind::HttpStatus;
        QTest::newRow("no such host") << QNetworkReply::HostNotFoundError << 0 << QByteArray() << Kind::Unresolved;
        QTest::newRow("refused") << QNetworkReply::ConnectionRefusedError << 0 << QByteArray() << Kind::Unreachable;
        QTest::newRow("too slow") << QNetworkReply::OperationCanceledError << 0 << QByteArray() << Kind::Unreachable;
        QTest::newRow("certificate") << QNetworkReply::SslHandshakeFailedError << 0 << QByteArray() << Kind::Tls;
        QTest::newRow("framing denied") << QNetworkReply::NoError << 200 << QByteArray(" deny ") << Kind::Framing;
        QTest::newRow("framing by itself only")
            << QNetworkReply::NoError << 200 << QByteArray("SAMEORIGIN") << Kind::Framing;
        QTest::newRow("framing allowed") << QNetworkReply::NoError << 200 << QByteArray("ALLOWALL") << Kind::Answers;
    }

    void tellsWhatAnAnswerMeans()
    {
        QFETCH(QNetworkReply::NetworkError, error);
        QFETCH(int, status);
        QFETCH(QByteArray, frameOptions);
        QFETCH(Kind, kind);
        const auto finding =
            PlayerUrlProbe::judge(error, QStringLiteral("why"), status, frameOptions, "player.example.com");
        QCOMPARE(finding.kind, kind);
        QVERIFY2(finding.text.contains(QStringLiteral("player.example.com")), qPrintable(finding.text));
        QCOMPARE(finding.isFinal(), kind != Kind::Answers);
    }

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
        std::optional<PlayerUrlProbe::Finding> found;
        connect(&probe, &PlayerUrlProbe::finished, &probe,
                [&](const PlayerUrlProbe::Finding &finding) { found = finding; });
        probe.start(QUrl(url), QStringLiteral("https://host.example.com"));
        (void)QTest::qWaitFor([&] { return found.has_value(); }, 15'000);
        return found;
    }
};

QTEST_GUILESS_MAIN(TestPlayerUrlProbe)
#include "TestPlayerUrlProbe.moc"
