// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include <QFile>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The port for remote debugging: who may use it, and where its URL is told. Clients attach in tests/devtools.
class TestRemoteDebuggingEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPortInUseEndsTheStart();
    void aKioskTakesItFromTheCommandLineOnly();
    void theUrlWithItsTokenIsInTheFileAlone();
    void aPortThatTheUserGaveToTheEngineIsKept();

private:
    static int unusedPort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
    }

    /// The status of the answer to a GET of \a url; 0 if there is none.
    static int statusOf(const QUrl &url)
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(url)));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10'000))
            return 0;
        return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    }

    static QUrl versionAt(int port) { return QUrl(u"http://127.0.0.1:%1/json/version"_s.arg(port)); }
};

void TestRemoteDebuggingEndToEnd::aPortInUseEndsTheStart()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    VitrineProcess vitrine;
    vitrine.allowStartError("another program uses this port");

    vitrine.start({u"--remote-debugging-port"_s, QString::number(other.serverPort()), u"demo"_s});

    QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
    QVERIFY2(vitrine.standardError().contains(QByteArray::number(other.serverPort())), vitrine.report());
}

void TestRemoteDebuggingEndToEnd::aKioskTakesItFromTheCommandLineOnly()
{
    const int port = unusedPort();
    VitrineProcess vitrine;
    vitrine.setVariable(u"VITRINE_REMOTE_DEBUGGING_PORT"_s, QString::number(port));
    vitrine.allowStartError("A kiosk allows remote debugging only on its command line");

    vitrine.start({u"--kiosk"_s, u"demo"_s});

    QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
    QVERIFY2(vitrine.standardError().contains("(VITRINE_REMOTE_DEBUGGING_PORT)"), vitrine.report());
}

void TestRemoteDebuggingEndToEnd::theUrlWithItsTokenIsInTheFileAlone()
{
    const int port = unusedPort();
    VitrineProcess vitrine;
    vitrine.allow(u"^DevTools listening on ws://127\\.0\\.0\\.1:"_s);
    vitrine.allow(u"A DevTools request was refused: The URL lacks the token"_s);
    const QString path = vitrine.folder() + u"/url"_s;
    vitrine.start({u"--log-level"_s, u"debug"_s, u"--remote-debugging-port"_s, QString::number(port),
                   u"--remote-debugging-url-file"_s, path, u"demo"_s});
    QVERIFY2(vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"kind"_s) == u"ready"_s; }),
             vitrine.report());

    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), vitrine.report());
    const QUrl url(QString::fromUtf8(file.readAll().trimmed()));
    QCOMPARE(url.port(), port);
    QCOMPARE(statusOf(url.resolved(QUrl(u"json/version"_s))), 200);
    QCOMPARE(statusOf(versionAt(port)), 403);
    vitrine.process().terminate();
    QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());

    const QByteArray token = url.path().toLatin1().mid(1, 22);
    QCOMPARE(token.size(), 22);
    QVERIFY2(!vitrine.standardOutput().contains(token) && !vitrine.standardError().contains(token), vitrine.report());
    QVERIFY(!QFile::exists(path));
}

void TestRemoteDebuggingEndToEnd::aPortThatTheUserGaveToTheEngineIsKept()
{
    const int gateway = unusedPort();
    const int engine = unusedPort();
    VitrineProcess vitrine;
    vitrine.allow(u"^DevTools listening on ws://127\\.0\\.0\\.1:"_s);
    vitrine.setVariable(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, u"127.0.0.1:%1"_s.arg(engine));
    vitrine.start({u"--remote-debugging-port"_s, QString::number(gateway), u"demo"_s});
    QVERIFY2(vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"kind"_s) == u"ready"_s; }),
             vitrine.report());

    QCOMPARE(statusOf(versionAt(engine)), 200);
    QCOMPARE(statusOf(versionAt(gateway)), 200);
}

QTEST_GUILESS_MAIN(TestRemoteDebuggingEndToEnd)
#include "TestRemoteDebuggingEndToEnd.moc"
