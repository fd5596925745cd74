// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ReferenceServer.h"

#include <QFile>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using vitrine::ReferenceServer;
using vitrine::Scenario;

class TestReferenceServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hasNoAddressBeforeItStarts();
    void givesThePlayerAddressOfAScenario();
    void servesEveryFileWithItsType_data();
    void servesEveryFileWithItsType();
    void servesTheScenarioAskedFor();
    void answersRanges_data();
    void answersRanges();
    void refusesARangeBeyondTheEnd();
    void sendsAVideoInParts();
    void refusesWhatItDoesNotServe_data();
    void refusesWhatItDoesNotServe();
    void refusesForeignHosts_data();
    void refusesForeignHosts();

private:
    using Reply = std::unique_ptr<QNetworkReply>;

    [[nodiscard]] QUrl url(const QString &pathAndQuery) const;
    Reply send(const QByteArray &verb, const QUrl &target, const QByteArray &range = {});
    static int status(const Reply &reply) { return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }
    static Scenario scenario(const QByteArray &json, const QString &name)
    {
        return Scenario::fromJson(json, name, name).value();
    }
    static QByteArray resource(const QString &path)
    {
        QFile file(QStringLiteral(":/vitrine") + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<ReferenceServer> m_server;
    QNetworkAccessManager m_network;
};

void TestReferenceServer::init()
{
    m_server = std::make_unique<ReferenceServer>();
    const auto base = m_server->start();
    QVERIFY2(base.hasValue(), base ? "" : qPrintable(base.error().message));
    QCOMPARE(*base, m_server->baseUrl());
}

void TestReferenceServer::cleanup()
{
    m_server.reset();
}

QUrl TestReferenceServer::url(const QString &pathAndQuery) const
{
    return m_server->baseUrl().resolved(QUrl(pathAndQuery));
}

TestReferenceServer::Reply TestReferenceServer::send(const QByteArray &verb, const QUrl &target,
                                                     const QByteArray &range)
{
    QNetworkRequest request(target);
    request.setTransferTimeout(10000);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
    if (!range.isEmpty())
        request.setRawHeader("Range", range);
    Reply reply(m_network.sendCustomRequest(request, verb, verb == "POST" ? QByteArray("x") : QByteArray()));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait();
    return reply;
}

void TestReferenceServer::hasNoAddressBeforeItStarts()
{
    ReferenceServer server;

    QVERIFY(server.baseUrl().isEmpty());
    QVERIFY(server.playerUrl(scenario("{}", QStringLiteral("x"))).isEmpty());
}

void TestReferenceServer::givesThePlayerAddressOfAScenario()
{
    const QUrl player = m_server->playerUrl(*Scenario::builtIn(QStringLiteral("rate")));

    QCOMPARE(player.scheme(), QStringLiteral("http"));
    QCOMPARE(player.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(player.path(), QStringLiteral("/embed"));
    const QUrlQuery query(player);
    QCOMPARE(query.queryItemValue(QStringLiteral("scenario")), QStringLiteral("rate"));
    QCOMPARE(query.queryItemValue(QStringLiteral("token")).split(QLatin1Char('.')).size(), 3);
    QCOMPARE(m_server->playerUrl(*Scenario::builtIn(QStringLiteral("rate"))), player);
    QCOMPARE(status(send("GET", player)), 200);
}

void TestReferenceServer::servesEveryFileWithItsType_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("type");
    const auto row = [](const char *path, const char *file, const char *type) {
        QTest::newRow(path) << QString::fromLatin1(path) << QString::fromLatin1(file) << QString::fromLatin1(type);
    };
    row("/embed", "/player/index.html", "text/html; charset=utf-8");
    row("/player/player.css", "/player/player.css", "text/css; charset=utf-8");
    row("/player/player.js", "/player/player.js", "text/javascript; charset=utf-8");
    row("/sample/sample.mp4", "/sample/sample.mp4", "video/mp4");
    row("/sample/sample.webm", "/sample/sample.webm", "video/webm");
}

void TestReferenceServer::servesEveryFileWithItsType()
{
    QFETCH(const QString, path);
    QFETCH(const QString, file);

    const Reply reply = send("GET", url(path));

    QCOMPARE(status(reply), 200);
    QTEST(QString::fromLatin1(reply->rawHeader("Content-Type")), "type");
    QCOMPARE(reply->rawHeader("X-Content-Type-Options"), QByteArray("nosniff"));
    QCOMPARE(reply->rawHeader("Cache-Control"), QByteArray("no-store"));
    QCOMPARE(reply->rawHeader("Accept-Ranges"), QByteArray("bytes"));
    QCOMPARE(reply->hasRawHeader("Content-Security-Policy"), path == QStringLiteral("/embed"));
    const QByteArray expected = resource(file);
    QVERIFY(!expected.isEmpty());
    QVERIFY(reply->readAll() == expected);
}

void TestReferenceServer::servesTheScenarioAskedFor()
{
    const QString name = QStringLiteral("vod"); // also a built-in one
    const QList<Scenario> all = {scenario(R"({"title":"first"})", name), scenario(R"({"title":"second"})", name),
                                 *Scenario::builtIn(name), scenario(R"({"ping":false})", QStringLiteral("my own #1"))};

    QSet<QString> ids;
    for (const Scenario &one : all) {
        const QUrlQuery query(m_server->playerUrl(one));
        const QString id = query.queryItemValue(QStringLiteral("scenario"), QUrl::FullyDecoded);
        ids.insert(id);
        QUrl target = m_server->baseUrl();
        target.setPath(QStringLiteral("/scenarios/%1.json").arg(id));
        const Reply reply = send("GET", target);
        QCOMPARE(status(reply), 200);
        QCOMPARE(reply->rawHeader("Content-Type"), QByteArray("application/json"));
        QCOMPARE(QJsonDocument::fromJson(reply->readAll()).object(), one.toJson());
    }
    QCOMPARE(ids.size(), all.size()); // those of one name do not answer for each other
}

void TestReferenceServer::answersRanges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("expectedStatus");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("contentRange");
    const auto size = static_cast<qint64>(resource(QStringLiteral("/sample/sample.mp4")).size());
    QTest::newRow("none") << QByteArray() << 200 << qint64(0) << size << QByteArray();
    QTest::newRow("open end") << QByteArray("bytes=1000-") << 206 << qint64(1000) << size - 1000
                              << "bytes 1000-" + QByteArray::number(size - 1) + '/' + QByteArray::number(size);
    QTest::newRow("middle") << QByteArray("bytes=1000-1999") << 206 << qint64(1000) << qint64(1000)
                            << "bytes 1000-1999/" + QByteArray::number(size);
    QTest::newRow("suffix") << QByteArray("bytes=-500") << 206 << size - 500 << qint64(500)
                            << "bytes " + QByteArray::number(size - 500) + '-' + QByteArray::number(size - 1) + '/' +
                                   QByteArray::number(size);
    QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 200 << qint64(0) << size << QByteArray();
}

void TestReferenceServer::answersRanges()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, expectedStatus);
    QFETCH(const qint64, first);
    QFETCH(const qint64, length);
    QFETCH(const QByteArray, contentRange);
    const QByteArray whole = resource(QStringLiteral("/sample/sample.mp4"));

    const Reply reply = send("GET", url(QStringLiteral("/sample/sample.mp4")), range);

    QCOMPARE(status(reply), expectedStatus);
    QVERIFY(reply->readAll() == whole.mid(first, length));
    QCOMPARE(reply->rawHeader("Content-Length").toLongLong(), length);
    QCOMPARE(reply->rawHeader("Content-Range"), contentRange);
}

void TestReferenceServer::refusesARangeBeyondTheEnd()
{
    const Reply reply = send("GET", url(QStringLiteral("/sample/sample.mp4")), "bytes=999999999-");

    QCOMPARE(status(reply), 416);
    const QByteArray size = QByteArray::number(resource(QStringLiteral("/sample/sample.mp4")).size());
    QCOMPARE(reply->rawHeader("Content-Range"), "bytes */" + size);
}

void TestReferenceServer::sendsAVideoInParts()
{
    constexpr qsizetype part = 1024 * 1024;
    const QByteArray content = QByteArray(part, 'a') + QByteArray(part / 2, 'b');
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("x.webm")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    const QUrlQuery query(m_server->playerUrl(*Scenario::fromFile(file.fileName())));
    const QUrl video = url(QStringLiteral("/video?key=") + query.queryItemValue(QStringLiteral("key")));

    const Reply first = send("GET", video, "bytes=0-");
    QCOMPARE(status(first), 206);
    QCOMPARE(first->rawHeader("Content-Range"), QByteArray("bytes 0-1048575/1572864"));
    QCOMPARE(first->rawHeader("Content-Type"), QByteArray("video/webm"));
    QCOMPARE(first->readAll(), content.first(part));
    const Reply last = send("GET", video, "bytes=1048576-");
    QCOMPARE(status(last), 206);
    QCOMPARE(last->readAll(), content.mid(part));
    QCOMPARE(status(send("GET", video)), 400);

    QVERIFY(file.remove());
    QCOMPARE(status(send("GET", video, "bytes=0-")), 404);
    QCOMPARE(status(send("GET", url(QStringLiteral("/video")), "bytes=0-")), 404);
    QCOMPARE(status(send("GET", url(QStringLiteral("/video?key=x")), "bytes=0-")), 404);
}

void TestReferenceServer::refusesWhatItDoesNotServe_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("expectedStatus");
    const auto row = [](const char *verb, const char *path, int expectedStatus) {
        QTest::addRow("%s %s", verb, path) << QByteArray(verb) << QString::fromLatin1(path) << expectedStatus;
    };
    row("GET", "/", 404);
    row("GET", "/nothing", 404);
    row("GET", "/player/", 404);
    row("GET", "/player/missing.js", 404);
    row("GET", "/player/scenarios/vod.json", 404);
    row("GET", "/player/..%2fsample%2fsample.mp4", 404);
    row("GET", "/player/..%2fsample", 404);
    row("GET", "/scenarios/unknown.json", 404);
    row("GET", "/scenarios/.json", 404);
    row("GET", "/scenarios/%2e%2e%2fplayer%2fscenarios%2fvod.json", 404);
    row("POST", "/embed", 405);
    row("PUT", "/sample/sample.mp4", 405);
    row("DELETE", "/embed", 405);
}

void TestReferenceServer::refusesWhatItDoesNotServe()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QString, path);
    QFETCH(const int, expectedStatus);

    const Reply reply = send(verb, url(path));

    QCOMPARE(status(reply), expectedStatus);
    QCOMPARE(reply->rawHeader("Content-Type"), QByteArray("text/plain; charset=utf-8"));
    QVERIFY(!reply->readAll().trimmed().isEmpty());
    QCOMPARE(reply->hasRawHeader("Allow"), expectedStatus == 405);
}

void TestReferenceServer::refusesForeignHosts_data()
{
    QTest::addColumn<QByteArray>("hostLine");
    QTest::addColumn<QByteArray>("statusLine");
    const auto row = [](const char *name, const char *hostLine, const char *statusLine) {
        QTest::newRow(name) << QByteArray(hostLine) << QByteArray(statusLine);
    };
    row("address", "Host: 127.0.0.1:PORT\r\n", "HTTP/1.1 200");
    row("localhost", "Host: LOCALHOST:PORT\r\n", "HTTP/1.1 200");
    row("a name that was bound to loopback", "Host: rebind.example:PORT\r\n", "HTTP/1.1 421");
    row("a name that begins alike", "Host: localhost:PORT.example\r\n", "HTTP/1.1 421");
    row("another port", "Host: 127.0.0.1:1\r\n", "HTTP/1.1 421");
    row("none", "", "HTTP/1.1 421");
}

void TestReferenceServer::refusesForeignHosts()
{
    QFETCH(QByteArray, hostLine);
    QFETCH(const QByteArray, statusLine);
    const auto port = static_cast<quint16>(m_server->baseUrl().port());
    hostLine.replace("PORT", QByteArray::number(port));
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    QVERIFY(socket.waitForConnected());

    socket.write("GET /embed HTTP/1.1\r\n" + hostLine + "\r\n");
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).contains("\r\n\r\n"));

    QVERIFY2(answer.startsWith(statusLine), answer.constData());
}

QTEST_GUILESS_MAIN(TestReferenceServer)
#include "TestReferenceServer.moc"
