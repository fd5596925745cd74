// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ScenarioFile.h"
#include "VitrineProcess.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// `vitrine simulate` as a program. tests/browser has the host pages.
class TestSimulateEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherVitrinePlaysItsAddress()
    {
        VitrineProcess simulator;
        simulator.startBare({u"simulate"_s, u"--json"_s, scenarioFile("own-event")});
        const auto list = simulator.waitFor([](const QJsonObject &entry) { return entry.contains(u"scenarios"); });
        QVERIFY2(list, simulator.report());
        const QJsonObject last = list->value(u"scenarios").toArray().last().toObject();
        QCOMPARE(last.value(u"id").toString(), u"own-event"_s);

        VitrineProcess vitrine;
        vitrine.start({last.value(u"address").toString()});
        QVERIFY2(vitrine.waitFor(u"event"_s, u"name"_s, u"own_event"_s), vitrine.report());

        simulator.process().terminate();
        QVERIFY2(simulator.waitForExit() == 0, simulator.report());
    }

    void printsAnAddressForEachScenario()
    {
        VitrineProcess simulator;
        simulator.startBare({u"simulate"_s});
        QTRY_VERIFY2(simulator.standardOutput().contains("Ctrl+C"), simulator.report());
        QVERIFY2(simulator.standardOutput().contains("/play/vod\n"), simulator.report());
        simulator.process().terminate();
        QVERIFY2(simulator.waitForExit() == 0, simulator.report());
    }

    void printsAllFaultsOfAllFiles()
    {
        VitrineProcess simulator;
        const QString first = write(simulator, u"/first.json"_s,
                                    "{\n\"title\": 5,\n\"steps\": [{\"at\": 1, \"do\": \"rate\", \"to\": 99}]}");
        const QString second = write(simulator, u"/second.json"_s, "{\n]");
        simulator.allow(u"^/.*/(first|second)\\.json:\\d+: "_s);
        simulator.startBare({u"simulate"_s, first, second});
        QVERIFY2(simulator.waitForExit() == 2, simulator.report());
        const QStringList lines = QString::fromUtf8(simulator.standardError()).trimmed().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[0], first + u":2: title: must be a text of at most 1000 characters."_s);
        QCOMPARE(lines[1], first + u":3: steps[0].to: must be a number from 0.0625 to 16."_s);
        QVERIFY2(lines[2].startsWith(second + u":2: column 2 is not valid JSON"_s), simulator.report());
        QVERIFY2(simulator.standardOutput().isEmpty(), simulator.report());
    }

    void refusesWrongOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const QStringList &arguments, const char *says) {
            QTest::newRow(name) << arguments << QByteArray(says);
        };
        row("port as a word", {u"--port"_s, u"http"_s}, "--port must be a number from 0 to 65535");
        row("port too large", {u"--port"_s, u"65536"_s}, "--port must be a number from 0 to 65535");
        row("address as a name", {u"--address"_s, u"localhost"_s}, "--address must be an IP address");
        row("address of another machine", {u"--address"_s, u"192.0.2.1"_s}, "192.0.2.1");
        row("missing file", {u"/nowhere/film.json"_s}, "/nowhere/film.json");
    }

    void refusesWrongOptions()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        VitrineProcess simulator;
        simulator.allowStartError(says);
        simulator.allow(u"^The scenario file"_s);
        simulator.startBare(QStringList(u"simulate"_s) + arguments);
        QVERIFY2(simulator.waitForExit() == 2, simulator.report());
        QVERIFY2(simulator.standardError().contains(says), simulator.report());
    }

    void aTakenPortIsAnError()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        VitrineProcess simulator;
        simulator.allowStartError("choose another one");
        simulator.startBare({u"simulate"_s, u"--port"_s, QString::number(other.serverPort())});
        QVERIFY2(simulator.waitForExit() == 2, simulator.report());
    }

    void checksFilesWithoutServing()
    {
        VitrineProcess simulator;
        simulator.startBare({u"simulate"_s, u"--check"_s, write(simulator, u"/good.json"_s, "{}")});
        QVERIFY2(simulator.waitForExit() == 0, simulator.report());
        QVERIFY2(simulator.standardOutput().isEmpty(), simulator.report());
    }

    void printsTheSchemaThatIsInstalled()
    {
        VitrineProcess simulator;
        simulator.startBare({u"simulate"_s, u"--schema"_s});
        QVERIFY2(simulator.waitForExit() == 0, simulator.report());
        QFile installed(QFINDTESTDATA("../../packaging/scenario.schema.json"));
        QVERIFY(installed.open(QIODevice::ReadOnly));
        QCOMPARE(simulator.standardOutput(), installed.readAll());
    }

private:
    static QString write(const VitrineProcess &process, const QString &name, const QByteArray &text)
    {
        QFile file(process.folder() + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The file cannot be written.");
        return file.fileName();
    }
};

QTEST_GUILESS_MAIN(TestSimulateEndToEnd)
#include "TestSimulateEndToEnd.moc"
