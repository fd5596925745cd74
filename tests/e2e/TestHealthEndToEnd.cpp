// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "support/NotifySocket.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>
#include <QUrlQuery>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The health server and the messages to the service manager, of the real program.
class TestHealthEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private:
    struct Answer
    {
        int status = 0; ///< 0: no connection
        QByteArray type;
        QByteArray authenticate;
        QByteArray body;
    };

    QNetworkAccessManager m_network;
    quint16 m_port = 0;

    /// A port that is free now.
    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }

    static QString written(const VitrineProcess &vitrine, const QString &name, const QByteArray &content)
    {
        QFile file(vitrine.folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
            !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            qFatal("The test cannot write a file.");
        return file.fileName();
    }

    Answer ask(const QUrl &url, const QByteArray &token = {}, const QByteArray &method = "GET")
    {
        QNetworkRequest request(url);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 20'000))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), reply->rawHeader("WWW-Authenticate"),
                reply->readAll()};
    }

    Answer ask(const char *path, const QByteArray &token = {}, const QByteArray &method = "GET")
    {
        return ask(QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_port).arg(QLatin1StringView(path))), token, method);
    }

    static QJsonObject object(const Answer &answer) { return QJsonDocument::fromJson(answer.body).object(); }
    static bool isPlaying(const QJsonObject &entry) { return isEntry(entry, u"state"_s, u"to"_s, u"playing"_s); }
    static bool hasItem(const QJsonObject &entry) { return isEntry(entry, u"kiosk"_s, u"name"_s, u"item-started"_s); }

    [[nodiscard]] QStringList portOption() const { return {u"--health-port"_s, QString::number(m_port)}; }

private Q_SLOTS:
    void init()
    {
        m_port = freePort();
        QVERIFY(m_port != 0);
        m_network.clearConnectionCache();
    }

    void answersEachPathOfAKiosk()
    {
        VitrineProcess vitrine;
        const QByteArray token = "f00dfeed-0123";
        const QString file = written(vitrine, u"token"_s, token + '\n');
        vitrine.start(QStringList{u"--kiosk"_s, u"--health-token-file"_s, file} + portOption() +
                      QStringList{u"demo"_s});
        QVERIFY2(vitrine.waitFor(hasItem), vitrine.report());

        for (const char *path : {"/healthz", "/status", "/metrics", "/screenshot", "/other"}) {
            const Answer refused = ask(path, "f00dfeed-0124");
            QCOMPARE(refused.status, 401);
            QVERIFY(refused.authenticate.startsWith("Bearer"));
        }
        QCOMPARE(ask("/status").status, 401);
        QCOMPARE(ask("/other", token).status, 404);
        QCOMPARE(ask("/status", token, "DELETE").status, 405);

        const Answer health = ask("/healthz", token);
        QCOMPARE(health.status, 200);
        QCOMPARE(object(health).value(u"health").toString(), u"playing"_s);

        const QJsonObject status = object(ask("/status", token));
        const QString item = vitrine.entriesOf(u"kiosk"_s).first().value(u"item").toString();
        QCOMPARE(status.value(u"item").toString(), item);
        QCOMPARE(status.value(u"playback").toString(), u"playing"_s);
        QCOMPARE(status.value(u"asPlanned").toBool(), true);
        QVERIFY(status.value(u"sincePicture").toDouble() < 10);
        QVERIFY(status.value(u"lastProblem").isNull());
        QVERIFY(status.value(u"memory").toObject().value(u"processes").toInt() > 1);

        const Answer metrics = ask("/metrics", token);
        QVERIFY2(metrics.body.contains("\nvitrine_healthy 1\n"), metrics.body.constData());
        QVERIFY2(metrics.body.contains("\nvitrine_items_started_total 1\n"), metrics.body.constData());

        const Answer picture = ask("/screenshot", token);
        QCOMPARE(picture.status, 200);
        QCOMPARE(picture.type, "image/png");
        const QImage image = QImage::fromData(picture.body, "PNG");
        QVERIFY(image.width() >= 320 && image.height() >= 180);

        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
        QVERIFY(!vitrine.standardOutput().contains(token) && !vitrine.standardError().contains(token));
        QCOMPARE(ask("/healthz", token).status, 0);
    }

    void takesANewTokenWhenItReadsTheSettingsAgain()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"^warning vitrine[.]app: The token of the health server stays as it is: "_s);
        const QString file = written(vitrine, u"token"_s, "f00dfeed-0123\n");
        vitrine.start(QStringList{u"--kiosk"_s, u"--health-token-file"_s, file} + portOption() +
                      QStringList{u"demo"_s});
        QVERIFY2(vitrine.waitFor(hasItem), vitrine.report());
        QCOMPARE(ask("/healthz", "f00dfeed-0123").status, 200);
        written(vitrine, u"token"_s, "f00dfeed-0124\n");
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QVERIFY(QTest::qWaitFor([this] { return ask("/healthz", "f00dfeed-0124").status == 200; }, 20'000));
        QCOMPARE(ask("/healthz", "f00dfeed-0123").status, 401);
        QVERIFY(QFile::remove(file));
        QCOMPARE(::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP), 0);
        QTRY_VERIFY_WITH_TIMEOUT(vitrine.standardError().contains("stays as it is"), 30'000);
        QCOMPARE(ask("/healthz", "f00dfeed-0124").status, 200);
    }

    void withoutATokenThereAreNoScreenshots()
    {
        VitrineProcess vitrine;
        vitrine.start(portOption() + QStringList{u"demo"_s});
        QVERIFY2(vitrine.waitFor(isPlaying), vitrine.report());
        QCOMPARE(ask("/healthz").status, 200);
        QCOMPARE(object(ask("/status")).value(u"health").toString(), u"playing"_s);
        QCOMPARE(ask("/screenshot").status, 403);
    }

    void aClientThatAsksTooMuchIsNoHarm()
    {
        VitrineProcess vitrine;
        vitrine.start(portOption() + QStringList{u"demo"_s});
        QVERIFY2(vitrine.waitFor(isPlaying), vitrine.report());
        std::vector<std::unique_ptr<QTcpSocket>> sockets;
        for (int i = 0; i < 100; ++i) {
            sockets.push_back(std::make_unique<QTcpSocket>());
            sockets.back()->connectToHost(QHostAddress::LocalHost, m_port);
            sockets.back()->write("GET /status HTTP/1.1\r\nX-Large: " + QByteArray(2'000'000, 'x'));
        }
        for (const auto &socket : sockets)
            QTRY_COMPARE_WITH_TIMEOUT(socket->state(), QAbstractSocket::UnconnectedState, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(ask("/healthz").status, 200, 20'000);
    }

    void aRunWithAPortInUseEndsAndAKioskPlaysOn()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        m_port = other.serverPort();
        VitrineProcess run;
        run.allowStartError("The health server cannot be used");
        run.start(portOption() + QStringList{u"demo"_s});
        QCOMPARE(run.waitForExit(), std::optional(2));
        QVERIFY2(run.standardError().contains(QByteArray::number(m_port)), run.report());

        VitrineProcess kiosk;
        kiosk.allow(u"^warning vitrine[.]app: The health server cannot be used: "_s);
        kiosk.start(QStringList{u"--kiosk"_s} + portOption() + QStringList{u"demo"_s});
        QVERIFY2(kiosk.waitFor(hasItem), kiosk.report());
    }

    void withoutAReadableTokenThereIsNoServer()
    {
        VitrineProcess kiosk;
        kiosk.allow(u"^warning vitrine[.]app: The health server cannot be used: "_s);
        const QString file = written(kiosk, u"token"_s, "secret-0123\n");
        QVERIFY(QFile::setPermissions(file, QFileDevice::Permissions(0x6644)));
        kiosk.start(QStringList{u"--kiosk"_s, u"--health-token-file"_s, file} + portOption() + QStringList{u"demo"_s});
        QVERIFY2(kiosk.waitFor(hasItem), kiosk.report());
        QCOMPARE(ask("/healthz").status, 0);
        QVERIFY2(kiosk.standardError().contains("token") && !kiosk.standardError().contains("secret-0123"),
                 kiosk.report());
    }

    void tellsTheServiceManagerThatItPlays()
    {
        VitrineProcess vitrine;
        NotifySocket socket(vitrine.folder() + u"/notify"_s);
        QVERIFY(socket.isOpen());
        vitrine.setVariable(u"NOTIFY_SOCKET"_s, socket.path());
        vitrine.setVariable(u"WATCHDOG_USEC"_s, u"200000"_s);
        vitrine.start({u"--kiosk"_s, u"demo"_s});
        QVERIFY2(socket.waitFor("READY=1"), vitrine.report());
        QVERIFY2(std::ranges::any_of(vitrine.entries(), isPlaying) || vitrine.waitFor(isPlaying), vitrine.report());
        QVERIFY2(socket.waitFor("WATCHDOG=1"), vitrine.report());
        QVERIFY2(socket.waitForLine("STATUS=playing: "), vitrine.report());
        QVERIFY2(vitrine.waitFor(hasItem), vitrine.report());
        socket.forget();
        ::kill(static_cast<pid_t>(vitrine.process().processId()), SIGHUP);
        QVERIFY2(socket.waitForLine("RELOADING=1"), vitrine.report());
        QVERIFY2(socket.waitFor("READY=1"), vitrine.report());
        vitrine.process().terminate();
        QVERIFY2(socket.waitFor("STOPPING=1"), vitrine.report());
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
    }

    void isReadyWithTheCalmScreen()
    {
        VitrineProcess vitrine;
        NotifySocket socket(vitrine.folder() + u"/notify"_s);
        QVERIFY(socket.isOpen());
        vitrine.allow(u"^warning vitrine[.]app: The item “[ab]” cannot be opened"_s);
        vitrine.setVariable(u"NOTIFY_SOCKET"_s, socket.path());
        const QString file = written(vitrine, u"kiosk.toml"_s,
                                     "[[playlist]]\nname = \"a\"\ntarget = \"/nowhere/a.json\"\n"
                                     "[[playlist]]\nname = \"b\"\ntarget = \"/nowhere/b.json\"\n");
        vitrine.start({u"--kiosk"_s, u"--config"_s, file});
        QVERIFY2(socket.waitFor("READY=1"), vitrine.report());
    }

    void isReadyAndHealthyWhileThePlayerWaitsForATouch()
    {
        PageServer site;
        site.setBarePage("/embed", playerPage("tell('first');"));
        VitrineProcess vitrine;
        NotifySocket socket(vitrine.folder() + u"/notify"_s);
        QVERIFY(socket.isOpen());
        vitrine.setVariable(u"NOTIFY_SOCKET"_s, socket.path());
        vitrine.setVariable(u"WATCHDOG_USEC"_s, u"200000"_s);
        // So short that only the wait explains that it is healthy.
        vitrine.start(QStringList{u"--kiosk"_s, u"--kiosk-picture-limit"_s, u"1"_s} + portOption() +
                      QStringList{site.address("/embed")});
        QVERIFY2(socket.waitFor("READY=1"), vitrine.report());
        QVERIFY2(socket.waitForLine("STATUS=idle: "), vitrine.report());
        socket.forget();
        QVERIFY2(socket.waitFor("WATCHDOG=1"), vitrine.report());
        QCOMPARE(ask("/healthz").status, 200);
    }

    void aPictureThatStandsStillStopsTheWatchdog()
    {
        VitrineProcess vitrine;
        NotifySocket socket(vitrine.folder() + u"/notify"_s);
        QVERIFY(socket.isOpen());
        vitrine.setVariable(u"NOTIFY_SOCKET"_s, socket.path());
        vitrine.setVariable(u"WATCHDOG_USEC"_s, u"200000"_s);
        // Nothing else notices it, so that no recovery begins.
        vitrine.start(QStringList{u"--kiosk-picture-limit"_s, u"2"_s, u"--silent-timeout"_s, u"0"_s,
                                  u"--hung-timeout"_s, u"0"_s} +
                      portOption() + QStringList{u"demo"_s});
        QVERIFY2(socket.waitFor("READY=1"), vitrine.report());
        QVERIFY2(socket.waitFor("WATCHDOG=1"), vitrine.report());
        QCOMPARE(ask("/healthz").status, 200);

        QVERIFY2(signalRenderers(vitrine, SIGSTOP), vitrine.report());
        QTRY_COMPARE_WITH_TIMEOUT(ask("/healthz").status, 503, 20'000);
        QCOMPARE(object(ask("/healthz")).value(u"health").toString(), u"failed"_s);
        QVERIFY2(socket.waitForLine("STATUS=failed: "), vitrine.report());
        socket.forget();
        QVERIFY2(!socket.waitFor("WATCHDOG=1", 1000), "five times its interval");

        QVERIFY2(signalRenderers(vitrine, SIGCONT), vitrine.report());
        QVERIFY2(socket.waitFor("WATCHDOG=1"), vitrine.report());
        QTRY_COMPARE_WITH_TIMEOUT(ask("/healthz").status, 200, 20'000);
    }

    void anUnmodifiedPrometheusReadsTheMetrics()
    {
        const QString prometheus = QStandardPaths::findExecutable(u"prometheus"_s);
        if (prometheus.isEmpty())
            QSKIP("The package prometheus is not installed.");
        VitrineProcess vitrine;
        const QString token = written(vitrine, u"token"_s, "f00dfeed-0123\n");
        vitrine.start(QStringList{u"--kiosk"_s, u"--health-token-file"_s, token} + portOption() +
                      QStringList{u"demo"_s});
        QVERIFY2(vitrine.waitFor(hasItem), vitrine.report());

        // The configuration and the rules of the documentation, with the addresses of this test.
        QFile docs(QStringLiteral(VITRINE_DOCS "/health.md"));
        QVERIFY(docs.open(QIODevice::ReadOnly));
        const QStringList blocks = QString::fromUtf8(docs.readAll()).split(u"```yaml\n"_s);
        QCOMPARE(blocks.size(), 3);
        QString config = blocks.at(1).section(u"```"_s, 0, 0);
        config.replace(u"15s"_s, u"500ms\n    scrape_timeout: 500ms"_s);
        config.replace(u"/etc/prometheus/vitrine-token"_s, token);
        config.replace(u"9464"_s, QString::number(m_port));
        const QString configFile = written(vitrine, u"prometheus.yml"_s, config.toUtf8());
        const QString rules = written(vitrine, u"vitrine-rules.yml"_s, blocks.at(2).section(u"```"_s, 0, 0).toUtf8());
        QVERIFY(QFile::exists(rules));

        const quint16 port = freePort();
        QProcess server;
        server.setProcessChannelMode(QProcess::MergedChannels);
        server.start(prometheus,
                     {u"--config.file="_s + configFile, u"--storage.tsdb.path="_s + vitrine.folder() + u"/tsdb"_s,
                      u"--web.listen-address=127.0.0.1:%1"_s.arg(port)});
        QVERIFY(server.waitForStarted());
        const auto value = [&](const QString &query) {
            QUrl url(u"http://127.0.0.1:%1/api/v1/query"_s.arg(port));
            QUrlQuery parameters;
            parameters.addQueryItem(u"query"_s, QString::fromLatin1(QUrl::toPercentEncoding(query)));
            url.setQuery(parameters);
            const QJsonArray results = object(ask(url)).value(u"data").toObject().value(u"result").toArray();
            return results.first().toObject().value(u"value").toArray().last().toString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(value(u"up"_s), u"1"_s, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(value(u"vitrine_healthy"_s), u"1"_s, 20'000);
        QCOMPARE(value(u"vitrine_health_state{state=\"playing\"}"_s), u"1"_s);
        QCOMPARE(value(u"vitrine_items_started_total"_s), u"1"_s);
        const Answer loaded = ask(QUrl(u"http://127.0.0.1:%1/api/v1/rules"_s.arg(port)));
        QVERIFY2(loaded.body.contains("BlackScreen"), loaded.body.constData());
        server.terminate();
        QVERIFY2(server.waitForFinished(), server.readAll().constData());
    }
};

QTEST_GUILESS_MAIN(TestHealthEndToEnd)
#include "TestHealthEndToEnd.moc"
