// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/NetworkChecks.h"
#include "doctor/PlayerChecks.h"
#include "protocol/PlayTarget.h"
#include "simulator/ReferenceServer.h"
#include "support/PageServer.h"
#include "unit/doctor/CheckList.h"
#include "web/PlayerUrlProbe.h"

#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

constexpr PlayerUrlProbe::Limits patient{60s, 60s};

TargetFacts probe(const QUrl &url, const PlayerUrlProbe::Limits &limits = patient)
{
    PlayerUrlProbe probe(limits);
    TargetFacts found;
    bool isFinished = false;
    QObject::connect(&probe, &PlayerUrlProbe::finished, [&](const PlayerUrlFinding &, const TargetFacts &facts) {
        found = facts;
        isFinished = true;
    });
    probe.start(url, u"https://host.example"_s);
    if (!QTest::qWaitFor([&] { return isFinished; }, 30'000))
        qFatal("the probe did not finish");
    return found;
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

/// Lets \a server answer whatever it hears with \a answer.
void answerAll(QTcpServer &server, const QByteArray &answer)
{
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QObject::connect(&server, &QTcpServer::newConnection, &server, [&server, answer] {
        QTcpSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
            socket->readAll();
            socket->write(answer);
        });
    });
}

/// Speaks TLS, with a certificate that nobody knows.
class SecretiveServer final : public QTcpServer
{
public:
    QSslCertificate certificate;
    QSslKey key;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(certificate);
        socket->setPrivateKey(key);
        socket->startServerEncryption();
    }
};

} // namespace

class TestPlayerUrlChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy", "no_proxy"})
            qunsetenv(name);
    }

    void theReferencePlayerIsFine()
    {
        ReferenceServer server;
        QVERIFY(server.start());
        const QUrl url = server.playerUrl(Scenario::builtIn(u"vod"_s).value());
        const TargetFacts facts = probe(url);
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Ok, {u"HTTP 200"_s});
        expectCheck(playerCheckOf(facts, u"framing"_s), CheckVerdict::Ok, {u"https://host.example"_s});
        expectCheck(playerCheckOf(facts, u"secure-context"_s), CheckVerdict::Ok, {});
    }

    void tellsTheStatus_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {401, 403, 404, 500})
            QTest::addRow("%d", status) << status;
    }

    void tellsTheStatus()
    {
        QFETCH(int, status);
        PageServer server;
        server.setReply(
            "/",
            {.status = status, .contentType = "text/html", .headers = {{"WWW-Authenticate", "Basic realm=\"x\""}}});
        const TargetFacts facts = probe(server.url("/?token=hunter2hunter2"));
        QCOMPARE(facts.answers.size(), 1);
        QCOMPARE(facts.answers.first().status, status);
        const Check check = checkOf(facts, u"http"_s);
        expectCheck(check, CheckVerdict::Problem, {u"HTTP %1"_s.arg(status)});
        QVERIFY(!asLine(check).contains(u"hunter2"_s));
        QCOMPARE(server.requests(), QByteArrayList{"/"});
    }

    void readsTheHeadersAboutFrames()
    {
        PageServer server;
        server.setReply("/old", {.contentType = "text/html", .headers = {{"X-Frame-Options", "DENY"}}});
        server.setReply("/new", {.contentType = "text/html",
                                 .headers = {{"Content-Security-Policy", "frame-ancestors https://host.example"},
                                             {"Content-Security-Policy", "frame-ancestors https://other.example"}}});
        expectCheck(playerCheckOf(probe(server.url("/old")), u"framing"_s), CheckVerdict::Problem, {u"DENY"_s});
        expectCheck(playerCheckOf(probe(server.url("/new")), u"framing"_s), CheckVerdict::Problem,
                    {u"frame-ancestors https://other.example"_s});
    }

    void followsRedirects()
    {
        PageServer server;
        const QByteArray there = server.origin(PageServer::Name::Localhost) + "/there?token=hunter2hunter2";
        server.setReply(
            "/here",
            {.status = 302, .contentType = "text/html", .headers = {{"Location", there}, {"X-Frame-Options", "DENY"}}});
        server.setReply("/there", {.contentType = "text/html"});
        const TargetFacts facts = probe(server.url("/here"));
        QCOMPARE(facts.answers.size(), 2);
        QCOMPARE(facts.asked, QUrl::fromEncoded(there));
        const Check check = checkOf(facts, u"http"_s);
        expectCheck(check, CheckVerdict::Ok, {u"redirects"_s, u"/there?token=…"_s});
        expectCheck(playerCheckOf(facts, u"framing"_s), CheckVerdict::Problem, {u"DENY"_s});
        expectCheck(playerCheckOf(facts, u"player-origin"_s), CheckVerdict::Problem, {u"--player-origin"_s});
    }

    void isNotLedInCircles()
    {
        PageServer server;
        server.setReply("/", {.status = 307, .contentType = "text/html", .headers = {{"Location", "/"}}});
        const TargetFacts facts = probe(server.url("/"));
        QVERIFY(facts.tooManyRedirects);
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Problem, {u"endlessly"_s});
    }

    void leavesOtherSchemesAlone()
    {
        PageServer server;
        server.setReply("/", {.status = 302, .contentType = "text/html", .headers = {{"Location", "file:///etc"}}});
        const TargetFacts facts = probe(server.url("/"));
        QCOMPARE(facts.answers.size(), 1);
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Problem, {u"that cannot be opened"_s});
    }

    void comparesTheClocks_data()
    {
        QTest::addColumn<qint64>("dateOffset");
        QTest::addColumn<QByteArray>("age");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::newRow("right") << qint64(0) << QByteArray("0") << CheckVerdict::Ok;
        QTest::newRow("wrong") << qint64(-3600) << QByteArray("0") << CheckVerdict::Warning;
        QTest::newRow("from a cache") << qint64(-3600) << QByteArray("3600") << CheckVerdict::Ok;
    }

    void comparesTheClocks()
    {
        QFETCH(qint64, dateOffset);
        QFETCH(QByteArray, age);
        QFETCH(CheckVerdict, verdict);
        PageServer server;
        server.setReply(
            "/", {.contentType = "text/html",
                  .headers = {{"Date", httpDate(QDateTime::currentDateTimeUtc().addSecs(dateOffset))}, {"Age", age}}});
        expectCheck(checkOf(probe(server.url("/")), u"clock"_s), verdict, {});
    }

    void doesNotWaitForEver()
    {
        PageServer server;
        server.setReply("/", {.contentType = "text/html", .delay = 10min});
        for (const PlayerUrlProbe::Limits &limits :
             {PlayerUrlProbe::Limits{1s, 60s}, PlayerUrlProbe::Limits{60s, 1s}}) {
            const TargetFacts facts = probe(server.url("/"), limits);
            QVERIFY(facts.timedOut);
            expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Problem, {u"did not answer in time"_s});
        }
    }

    void tellsAClosedPort()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        const TargetFacts facts = probe(QUrl(u"http://127.0.0.1:%1/"_s.arg(port)));
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Problem, {u"Nothing listens at 127.0.0.1:%1"_s.arg(port)});
    }

    void tellsANameThatDoesNotExist()
    {
        const TargetFacts facts = probe(QUrl(u"https://nowhere.invalid/"_s));
        QCOMPARE(facts.lookup, TargetFacts::Lookup::NotFound);
        QVERIFY(facts.asked.isEmpty());
        expectCheck(checkOf(facts, u"dns"_s), CheckVerdict::Problem, {u"nowhere.invalid"_s});
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Skipped, {u"could not be resolved"_s});
    }

    void usesTheProxyOfTheSystem()
    {
        QTcpServer proxy;
        answerAll(proxy, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n");
        const QString name = u"http://127.0.0.1:%1"_s.arg(proxy.serverPort());
        qputenv("http_proxy", "http://user:hunter2@127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        const TargetFacts facts = probe(QUrl(u"http://nowhere.invalid/"_s));
        qunsetenv("http_proxy");
        QCOMPARE(facts.proxy, name);
        expectCheck(checkOf(facts, u"proxy"_s), CheckVerdict::Info, {name});
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Ok, {u"nowhere.invalid answered HTTP 200"_s});
    }

    void tellsACertificateThatNobodyKnows()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("needs openssl");
        const QTemporaryDir folder;
        const QString keyPath = folder.filePath(u"key"_s);
        const QString certificatePath = folder.filePath(u"certificate"_s);
        QProcess making;
        making.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-batch"_s,
                               u"-keyout"_s, keyPath, u"-out"_s, certificatePath, u"-subj"_s, u"/CN=player.test"_s,
                               u"-days"_s, u"2"_s, u"-addext"_s, u"subjectAltName=DNS:player.test"_s});
        QVERIFY(making.waitForFinished() && making.exitCode() == 0);
        SecretiveServer server;
        QFile keyFile(keyPath);
        QVERIFY(keyFile.open(QIODevice::ReadOnly));
        server.key = QSslKey(&keyFile, QSsl::Rsa);
        server.certificate = QSslCertificate::fromPath(certificatePath).value(0);
        QVERIFY(!server.key.isNull() && !server.certificate.isNull());
        QVERIFY(server.listen(QHostAddress::LocalHost));

        const TargetFacts facts = probe(QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())));
        expectCheck(checkOf(facts, u"tls"_s), CheckVerdict::Problem,
                    {u"self-signed"_s, u"another name (player.test)"_s, u"certificate for 127.0.0.1"_s});
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Skipped, {u"no secure connection"_s});
    }

    void tellsAServerThatDoesNotSpeakTls()
    {
        QTcpServer server;
        answerAll(server, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        const TargetFacts facts = probe(QUrl(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())));
        expectCheck(checkOf(facts, u"tls"_s), CheckVerdict::Problem, {u"another protocol"_s});
        expectCheck(checkOf(facts, u"http"_s), CheckVerdict::Skipped, {u"no secure connection"_s});
    }

private:
    static Check checkOf(const TargetFacts &facts, const QString &id)
    {
        return checkIn(networkChecks(firstUrl(facts), facts), id);
    }

    static Check playerCheckOf(const TargetFacts &facts, const QString &id)
    {
        const PlayerPlan plan{.url = firstUrl(facts),
                              .hostOrigin = u"https://host.example"_s,
                              .playerOrigins = {originOf(firstUrl(facts))}};
        return checkIn(playerChecks(plan, facts), id);
    }

    static QUrl firstUrl(const TargetFacts &facts)
    {
        return facts.answers.isEmpty() ? QUrl(u"https://nowhere.invalid/"_s) : facts.answers.first().url;
    }
};

QTEST_GUILESS_MAIN(TestPlayerUrlChecks)
#include "TestPlayerUrlChecks.moc"
