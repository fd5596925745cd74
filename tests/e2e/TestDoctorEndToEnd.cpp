// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/PageServer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

#include <unistd.h>

#include <algorithm>
#include <csignal>

using namespace vitrine;

class TestDoctorEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhyNothingWouldStart()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare({QStringLiteral("doctor")});
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        const QByteArray said = vitrine.standardOutput();
        QVERIFY2(said.startsWith("vitrine " VITRINE_VERSION " (Qt "), vitrine.report());
        const QByteArray flowing = said.simplified();
        QVERIFY2(flowing.contains("problem Display There is no display"), vitrine.report());
        QVERIFY2(flowing.contains("Vitrine draws in software"), vitrine.report());
        QVERIFY2(flowing.contains("does not run as root") == (::geteuid() == 0), vitrine.report());
        QVERIFY2(!said.contains('\x1b'), vitrine.report());
        QVERIFY2(vitrine.standardError().isEmpty(), vitrine.report());
        const QStringList lines = QString::fromUtf8(said).split(u'\n');
        QVERIFY2(lines.size() > 10, vitrine.report());
        for (const QString &line : lines)
            QVERIFY2(line.size() <= 80 || !line.trimmed().contains(u' '), qPrintable(line));
    }

    void asksTheEngineItself()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--headless"),
                           QStringLiteral("--graphics"), QStringLiteral("software")});
        QVERIFY2(vitrine.waitForExit().has_value(), vitrine.report());
        const QJsonObject said = reportOf(vitrine);
        for (const char *version : {"vitrine", "qt", "chromium"})
            QVERIFY2(!said.value(QLatin1StringView(version)).toString().isEmpty(), vitrine.report());
        const QJsonObject graphics = detailsOf(said, QStringLiteral("graphics"));
        QCOMPARE(graphics.value(u"uses"), QStringLiteral("software"));
        QCOMPARE(graphics.value(u"why"), QStringLiteral("software-option"));
        // VP9 is in every engine, Clear Key in every secure context.
        QVERIFY2(detailsOf(said, QStringLiteral("codecs")).value(u"vp9").toBool(), vitrine.report());
        const QJsonObject drm = detailsOf(said, QStringLiteral("drm"));
        QVERIFY2(drm.value(u"secureContext").toBool() && drm.value(u"clearkey").toBool(), vitrine.report());
        QVERIFY2(verdictOf(said, QStringLiteral("fonts")) != QStringLiteral("skipped"), vitrine.report());
        QVERIFY2(verdictOf(said, QStringLiteral("target")) == QStringLiteral("skipped"), vitrine.report());
    }

    void theDemoIsFine()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.setVariable(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--headless"),
                           QStringLiteral("demo:live")});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        const QJsonObject said = reportOf(vitrine);
        for (const char *id : {"target", "http", "framing", "secure-context", "player-origin", "token"})
            QVERIFY2(verdictOf(said, QLatin1StringView(id)) == QStringLiteral("ok"), vitrine.report());
    }

    void aDisplayThatIsNotThereDoesNotEndIt()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.setVariable(QStringLiteral("DISPLAY"), QStringLiteral(":987"));
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json")});
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        QVERIFY2(checkOf(reportOf(vitrine), QStringLiteral("display"))
                     .value(u"found")
                     .toString()
                     .contains(QStringLiteral("Qt cannot open it (DISPLAY=:987)")),
                 vitrine.report());
    }

    void looksAtTheItemsOfAKiosk()
    {
        PageServer site;
        site.setReply("/gone", {.status = 404, .contentType = "text/html"});
        site.setBarePage("/page", "<!DOCTYPE html>");
        VitrineProcess vitrine;
        prepare(vitrine);
        QFile file(vitrine.folder() + QStringLiteral("/kiosk.toml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QString content = QStringLiteral("[kiosk]\nfallback = \"demo\"\n"
                                               "[[playlist]]\nname = \"old\"\ntarget = \"%1\"\n"
                                               "[[playlist]]\nname = \"new\"\ntarget = \"%2\"\n")
                                    .arg(site.address("/gone?token=") + secret(), site.address("/page"));
        QVERIFY(file.write(content.toUtf8()) > 0);
        file.close();
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--headless"),
                           QStringLiteral("--kiosk"), QStringLiteral("--config"), file.fileName()});
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        const QJsonObject said = reportOf(vitrine);
        QVERIFY2(verdictOf(said, QStringLiteral("playlist")) == QStringLiteral("problem"), vitrine.report());
        QStringList worst;
        for (const QJsonValue &item : detailsOf(said, QStringLiteral("playlist")).value(u"items").toArray())
            worst += item[u"name"].toString() + u' ' + item[u"worst"].toString();
        QCOMPARE(worst, (QStringList{QStringLiteral("old http"), QStringLiteral("new "), QStringLiteral("fallback ")}));
        QVERIFY2(!isTold(vitrine), "the token is not told");
    }

    void tellsWhatTheServerSays()
    {
        PageServer site;
        site.setReply("/gone",
                      {.status = 404, .contentType = "text/html", .headers = {{"X-Frame-Options", "SAMEORIGIN"}}});
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare(
            {QStringLiteral("doctor"), QStringLiteral("--json"), site.address("/gone?token=") + secret()});
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        const QJsonObject said = reportOf(vitrine);
        QVERIFY2(verdictOf(said, QStringLiteral("http")) == QStringLiteral("problem"), vitrine.report());
        QCOMPARE(detailsOf(said, QStringLiteral("http")).value(u"status"), 404);
        QVERIFY2(verdictOf(said, QStringLiteral("framing")) == QStringLiteral("problem"), vitrine.report());
        QCOMPARE(site.requests(), QByteArrayList{"/gone"});
        QVERIFY2(!isTold(vitrine), "the token is not told");
    }

    void keepsSecretsToItself_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString target = QStringLiteral("http://127.0.0.1:1/embed?token=") + secret();
        QTest::newRow("text") << QStringList{target};
        QTest::newRow("json") << QStringList{QStringLiteral("--json"), target};
        QTest::newRow("token") << QStringList{QStringLiteral("--json"), QStringLiteral("--page"), target};
        QTest::newRow("malformed") << QStringList{QStringLiteral("http://[/?token=") + secret()};
        QTest::newRow("scheme") << QStringList{QStringLiteral("ftp://host/?token=") + secret()};
        QTest::newRow("program") << QStringList{QStringLiteral("--token-command"),
                                                QStringLiteral("no-such-program ") + secret(), target};
    }

    void keepsSecretsToItself()
    {
        QFETCH(QStringList, arguments);
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare(QStringList{QStringLiteral("doctor")} + arguments);
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        QVERIFY2(!vitrine.standardOutput().isEmpty(), vitrine.report());
        QVERIFY2(!isTold(vitrine), "the token is not told");
    }

    void anInterruptEndsIt()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("http://127.0.0.1:%1/").arg(silent.serverPort())});
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 30'000);
        ::kill(static_cast<pid_t>(vitrine.process().processId()), SIGINT);
        QVERIFY2(!vitrine.waitForExit().has_value(), "the signal ended it, before there was anything to say");
        QCOMPARE(vitrine.process().state(), QProcess::NotRunning);
        QVERIFY2(vitrine.standardOutput().isEmpty(), vitrine.report());
    }

    void aWrongFileIsAProblem()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        const QString path = vitrine.folder() + QStringLiteral("/wrong.toml");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hud = \"maybe\"\n");
        file.close();
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--headless"),
                           QStringLiteral("--config"), path});
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        const QJsonObject said = reportOf(vitrine);
        QCOMPARE(said.value(u"verdict"), QStringLiteral("problem"));
        const QString found = checkOf(said, QStringLiteral("settings")).value(u"found").toString();
        QVERIFY2(found.contains(QStringLiteral("wrong.toml")), vitrine.report());
        QVERIFY2(verdictOf(said, QStringLiteral("display")) == QStringLiteral("skipped"), vitrine.report());
    }

    void anOutputThatCannotBeWrittenIsAProblem()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--headless"),
                           QStringLiteral("--events"), vitrine.folder() + QStringLiteral("/missing/events"),
                           QStringLiteral("--screenshot"), vitrine.folder()});
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        const QJsonObject said = reportOf(vitrine);
        for (const char *id : {"event-stream", "screenshot"})
            QVERIFY2(verdictOf(said, QLatin1StringView(id)) == QStringLiteral("problem"), vitrine.report());
    }

    void aTypoIsExplained()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.allowStartError("vitrine doctor");
        vitrine.startBare({QStringLiteral("docter")});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("vitrine doctor"), vitrine.report());
    }

private:
    /// As over a plain connection: no display, and for root nothing that lets the browser engine start.
    static void prepare(VitrineProcess &vitrine)
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QTWEBENGINE_DISABLE_SANDBOX"})
            vitrine.setVariable(QLatin1StringView(name), {});
    }

    static QString secret() { return QStringLiteral("aGVhZGVyaGVhZGVy.cGF5bG9hZHBheWxvYWQ.c2lnbmF0dXJlc2ln"); }

    static bool isTold(const VitrineProcess &vitrine)
    {
        const QByteArray all = vitrine.standardOutput() + vitrine.standardError();
        const QList<QByteArray> parts = secret().toLatin1().split('.');
        return std::ranges::any_of(parts, [&all](const QByteArray &part) { return all.contains(part); });
    }

    static QJsonObject reportOf(const VitrineProcess &vitrine)
    {
        return QJsonDocument::fromJson(vitrine.standardOutput()).object();
    }

    static QJsonObject detailsOf(const QJsonObject &report, const QString &id)
    {
        return checkOf(report, id).value(u"details").toObject();
    }

    static QString verdictOf(const QJsonObject &report, const QString &id)
    {
        return checkOf(report, id).value(u"verdict").toString();
    }

    static QJsonObject checkOf(const QJsonObject &report, const QString &id)
    {
        const QJsonArray checks = report.value(u"checks").toArray();
        for (const QJsonValue &check : checks) {
            if (check.toObject().value(u"id") == id)
                return check.toObject();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestDoctorEndToEnd)
#include "TestDoctorEndToEnd.moc"
