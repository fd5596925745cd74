// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

#include <unistd.h>

using namespace vitrine;

class TestBadInputEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usageErrorsExitAtOnce_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QStringList &arguments, const char *says) {
            QTest::newRow(name) << arguments << QByteArray(says);
        };
        row("unknown option", {QStringLiteral("--hudd"), QStringLiteral("on")}, "--hud");
        row("unknown scenario", {QStringLiteral("demo:bufering")}, "buffering");
        row("missing scenario file", {QStringLiteral("/nowhere/at-all.json")}, "at-all.json");
        row("missing configuration", {QStringLiteral("--config"), QStringLiteral("/nowhere/v.toml")}, "v.toml");
        row("malformed URL", {QStringLiteral("https://exa mple.com:99999/")}, "malformed");
        row("other scheme", {QStringLiteral("ftp://example.com/")}, "http");
        row("empty token", {QStringLiteral("https://showroom.one.blendvision.com/embed?token=")}, "token");
        row("bad value", {QStringLiteral("--exit-after"), QStringLiteral("soon")}, "--exit-after");
        row("event stream in no folder", {QStringLiteral("--events"), QStringLiteral("/nowhere/events")},
            "/nowhere/events");
        row("two targets", {QStringLiteral("demo"), QStringLiteral("demo")}, "2 targets");
    }

    void usageErrorsExitAtOnce()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        VitrineProcess vitrine;
        vitrine.allowStartError(says);
        vitrine.startBare(QStringList(QStringLiteral("--headless")) + arguments);
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains(says), vitrine.report());
        QVERIFY2(vitrine.standardOutput().isEmpty(), vitrine.report());
    }

    void aFileThatCannotBeReadSaysWhere()
    {
        VitrineProcess vitrine;
        vitrine.allowStartError("broken.json");
        const QString path = vitrine.folder() + QStringLiteral("/broken.json");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\n  \"steps\": [ }\n");
        file.close();
        vitrine.start({path});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("broken.json"), vitrine.report());
    }

    void anAddressThatAnswers404IsNotWaitedFor()
    {
        PageServer site;
        VitrineProcess vitrine;
        vitrine.start({site.address("/gone")});
        QVERIFY2(vitrine.waitForExit() == 4, vitrine.report());
        const auto line = vitrine.waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("not-ready"));
        QVERIFY2(line, vitrine.report());
        QCOMPARE(line->value(u"httpStatus").toInt(), 404);
        QCOMPARE(line->value(u"timedOut"), QJsonValue(false));
    }

    void aServerThatDoesNotAnswerIsNotWaitedFor()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const QString url = QStringLiteral("http://127.0.0.1:%1/embed").arg(server.serverPort());
        server.close();
        refused(url, "127.0.0.1");
    }

    void aHostThatDoesNotResolveIsNotWaitedFor()
    {
        refused(QStringLiteral("http://player.invalid/embed"), "player.invalid");
    }

    void aPageThatIsNoPlayerIsGivenUp()
    {
        PageServer site;
        site.setBarePage("/", "<!DOCTYPE html><title>Recipes</title><p>Soup");
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--ready-timeout"), QStringLiteral("4"), site.address("/")});
        QVERIFY2(vitrine.waitForExit() == 4, vitrine.report());
        const auto line = vitrine.waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("not-ready"));
        QVERIFY2(line, vitrine.report());
        QCOMPARE(line->value(u"timedOut"), QJsonValue(true));
        QVERIFY(line->value(u"causes").toArray().size() >= 3);
    }

    void aPlayerOfAnotherOriginIsNamed()
    {
        PageServer site;
        PageServer elsewhere;
        elsewhere.setBarePage("/embed", playerPage("setInterval(() => progress(1), 100);"));
        site.setReply("/embed", HttpReply{302, "text/plain", "", {{"Location", elsewhere.address("/embed").toUtf8()}}});
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--ready-timeout"), QStringLiteral("4"), site.address("/embed")});
        QVERIFY2(vitrine.waitForExit() == 4, vitrine.report());
        const auto line = vitrine.waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("not-ready"));
        QVERIFY2(line, vitrine.report());
        QVERIFY2(line->value(u"causes").toArray().at(0).toString().contains(elsewhere.address()), vitrine.report());
    }

    void aCustomersPageThatIsGoneSaysSo()
    {
        PageServer site;
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--page"), site.address("/gone")});
        QVERIFY2(vitrine.waitForExit() == 4, vitrine.report());
        const auto line = vitrine.waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("not-ready"));
        QVERIFY2(line && line->value(u"why").toString().contains(QStringLiteral("404")), vitrine.report());
    }

    void rootIsToldAboutTheSandbox()
    {
        if (::geteuid() != 0)
            QSKIP("only root is told about the sandbox");
        VitrineProcess vitrine;
        vitrine.allowStartError("QTWEBENGINE_DISABLE_SANDBOX=1");
        vitrine.setVariable(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QString());
        vitrine.start({QStringLiteral("demo")});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("QTWEBENGINE_DISABLE_SANDBOX=1"), vitrine.report());
        QCOMPARE(vitrine.standardError().trimmed().count('\n'), 0);
    }

    void withoutADisplayItSaysWhatToDo()
    {
        VitrineProcess vitrine;
        vitrine.allowStartError("--headless");
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            vitrine.setVariable(QLatin1StringView(name), QString());
        vitrine.startBare({QStringLiteral("demo")});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("--headless"), vitrine.report());
    }

    void helpAndVersionGoToStandardOutput_data()
    {
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("--help") << QByteArray("--on-back");
        QTest::newRow("--version") << QByteArray("vitrine ");
    }

    void helpAndVersionGoToStandardOutput()
    {
        QFETCH(QByteArray, says);
        VitrineProcess vitrine;
        vitrine.startBare({QString::fromLatin1(QTest::currentDataTag())});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QVERIFY2(vitrine.standardOutput().contains(says), vitrine.report());
    }

    void aFullDiskIsNotSilent_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{QStringLiteral("--help")};
        QTest::newRow("version") << QStringList{QStringLiteral("--version")};
        QTest::newRow("help of a command") << QStringList{QStringLiteral("doctor"), QStringLiteral("--help")};
        QTest::newRow("command") << QStringList{QStringLiteral("doctor"), QStringLiteral("--json")};
    }

    void aFullDiskIsNotSilent()
    {
        QFETCH(QStringList, arguments);
        VitrineProcess vitrine;
        vitrine.allowStartError("cannot be written");
        vitrine.process().setStandardOutputFile(QStringLiteral("/dev/full"));
        vitrine.startBare(arguments);
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("The output cannot be written: No space left on device."),
                 vitrine.report());
    }

private:
    static void refused(const QString &url, const char *names)
    {
        VitrineProcess vitrine;
        vitrine.start({url});
        QVERIFY2(vitrine.waitForExit() == 4, vitrine.report());
        const auto line = vitrine.waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("not-ready"));
        QVERIFY2(line, vitrine.report());
        QCOMPARE(line->value(u"timedOut"), QJsonValue(false));
        QVERIFY2(line->value(u"why").toString().contains(QLatin1StringView(names)), vitrine.report());
        const QRegularExpression said(QStringLiteral("^failed: The player did not start: .*%1.* \\(not-ready\\)$")
                                          .arg(QRegularExpression::escape(QString::fromLatin1(names))),
                                      QRegularExpression::MultilineOption);
        QVERIFY2(said.match(QString::fromUtf8(vitrine.standardError())).hasMatch(), vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestBadInputEndToEnd)
#include "TestBadInputEndToEnd.moc"
