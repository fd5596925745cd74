// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/Scenario.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using vitrine::Scenario;

class TestScenario : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersEveryScenarioByName_data();
    void offersEveryScenarioByName();
    void offersNoOthers();
    void saysWhichErrorEachScenarioReports_data();
    void saysWhichErrorEachScenarioReports();
    void listsTheNamesWhenOneIsUnknown();
    void readsAFile();
    void playsAVideoFile();
    void tellsWhyAVideoFileCannotBePlayed();
    void tellsWhyAFileCannotBeRead_data();
    void tellsWhyAFileCannotBeRead();

private:
    [[nodiscard]] static QStringList expectedNames();
};

QStringList TestScenario::expectedNames()
{
    return QStringLiteral("back buffering crash device-limit-then-free duration-changes ended error-domain-invalid "
                          "error-media error-over-device-limit error-plays-on error-resource-not-found "
                          "error-session-expired error-token-expired error-token-invalid flood freeze goes-live "
                          "late-start-seek live message-faults mse-append-error mse-buffer-full mse-live "
                          "mse-segment-missing mse-slow-network mse navigates-away net-drop never-ready "
                          "rate-zero-while-buffering rate reloads-itself service-unavailable "
                          "session-expires-when-hidden slow-start token-expires-mid-play token-revoked triggers "
                          "virtual-clock vod")
        .split(QLatin1Char(' '));
}

void TestScenario::offersEveryScenarioByName_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = expectedNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestScenario::offersEveryScenarioByName()
{
    QFETCH(const QString, name);

    const auto scenario = Scenario::builtIn(name);

    QVERIFY2(scenario.hasValue(), scenario ? "" : qPrintable(scenario.error().message));
    QCOMPARE(scenario->name(), name);
    QVERIFY2(scenario->toJson().contains(QStringLiteral("description")), "a built-in scenario says what it is for");
    const QStringList live{QStringLiteral("live"), QStringLiteral("mse-live")};
    QCOMPARE(scenario->stream(), live.contains(name) ? Scenario::Stream::Live : Scenario::Stream::Vod);
}

void TestScenario::offersNoOthers()
{
    QCOMPARE(Scenario::builtInNames(), expectedNames());
}

void TestScenario::saysWhichErrorEachScenarioReports_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonObject>("data");
    QTest::addColumn<bool>("beforePlayback");
    const auto row = [](const char *name, int code, const char *reason, bool beforePlayback) {
        const QJsonObject data{{QStringLiteral("error_code"), code},
                               {QStringLiteral("error_reason"), QLatin1String(reason)}};
        QTest::newRow(name) << QString::fromLatin1(name) << data << beforePlayback;
    };
    row("error-resource-not-found", 5, "ERROR_REASON_RESOURCE_NOT_FOUND", true);
    row("error-domain-invalid", 7, "ERROR_REASON_DOMAIN_INVALID", true);
    row("error-over-device-limit", 7, "ERROR_REASON_OVER_DEVICE_LIMIT", false);
    row("error-session-expired", 7, "ERROR_REASON_PLAYBACK_SESSION_EXPIRED", false);
    row("error-token-invalid", 16, "ERROR_REASON_TOKEN_INVALID", true);
    row("error-token-expired", 16, "ERROR_REASON_TOKEN_EXPIRED", false);
    QTest::newRow("error-media") << QStringLiteral("error-media")
                                 << QJsonObject{{QStringLiteral("module_error_code"), 3016}} << false;
}

void TestScenario::saysWhichErrorEachScenarioReports()
{
    QFETCH(const QString, name);

    const auto scenario = Scenario::builtIn(name);

    QVERIFY(scenario.hasValue());
    const QJsonArray steps = scenario->toJson().value(QStringLiteral("steps")).toArray();
    QCOMPARE(steps.size(), 1);
    const QJsonObject step = steps.first().toObject();
    QCOMPARE(step.value(QStringLiteral("do")).toString(), QStringLiteral("error"));
    QTEST(step.value(QStringLiteral("data")).toObject(), "data");
    QTEST(step.value(QStringLiteral("from")).toString() == QStringLiteral("load"), "beforePlayback");
}

void TestScenario::listsTheNamesWhenOneIsUnknown()
{
    const auto scenario = Scenario::builtIn(QStringLiteral("bufering"));

    QVERIFY(!scenario);
    const QString message = scenario.error().message;
    QVERIFY2(message.contains(QStringLiteral("There is no scenario “bufering”. Did you mean “buffering”?")),
             qPrintable(message));
    const QStringList names = expectedNames();
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QVERIFY2(message.contains(name), qPrintable(message));
    QVERIFY(!Scenario::builtIn(QStringLiteral("zzzzzz")).error().message.contains(QStringLiteral("Did you mean")));
    QVERIFY(!Scenario::builtIn(QStringLiteral("../scenarios/vod")));
}

void TestScenario::readsAFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("my.test.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBF{\"title\": \"\u5c55\u793a\", \"stream\": \"live\"}"); // with a byte order mark
    file.close();

    const auto scenario = Scenario::fromFile(file.fileName());

    QVERIFY2(scenario.hasValue(), scenario ? "" : qPrintable(scenario.error().message));
    QCOMPARE(scenario->name(), QStringLiteral("my.test"));
    QCOMPARE(scenario->title(), QStringLiteral("\u5c55\u793a"));
    QCOMPARE(scenario->stream(), Scenario::Stream::Live);
}

void TestScenario::playsAVideoFile()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("Our house.MP4")));
    QVERIFY(file.open(QIODevice::WriteOnly));

    const auto scenario = Scenario::fromFile(file.fileName());

    QVERIFY2(scenario.hasValue(), scenario ? "" : qPrintable(scenario.error().message));
    QCOMPARE(scenario->videoFile(), file.fileName());
    QCOMPARE(scenario->title(), QStringLiteral("Our house"));
    QCOMPARE(scenario->stream(), Scenario::Stream::Vod);
    QCOMPARE(Scenario::builtIn(QStringLiteral("vod"))->videoFile(), QString());
}

void TestScenario::tellsWhyAVideoFileCannotBePlayed()
{
    const QTemporaryDir folder;
    const QString missing = folder.filePath(QStringLiteral("missing.webm"));
    const QString pipe = folder.filePath(QStringLiteral("pipe.mp4"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    for (const QString &path : {missing, pipe}) {
        const auto scenario = Scenario::fromFile(path);
        QVERIFY(!scenario.hasValue());
        QVERIFY2(scenario.error().message.contains(path), qPrintable(scenario.error().message));
    }
}

void TestScenario::tellsWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("missing") << QStringLiteral("missing.json") << QStringLiteral("cannot be read");
    QTest::newRow("folder") << QStringLiteral("folder.json") << QStringLiteral("is a folder");
    QTest::newRow("too large") << QStringLiteral("large.json") << QStringLiteral("larger than 1 MiB");
    QTest::newRow("a named pipe") << QStringLiteral("pipe.json") << QStringLiteral("is not a file");
    QTest::newRow("an unreadable file") << QStringLiteral("unreadable.json") << QStringLiteral("Input/output error");
    QTest::newRow("two faults") << QStringLiteral("faults.json") << QStringLiteral("There are 2 faults");
    QTest::newRow("fault inside") << QStringLiteral("fault.json") << QStringLiteral("fault.json:1: ping: ");
}

void TestScenario::tellsWhyAFileCannotBeRead()
{
    QFETCH(const QString, name);
    QFETCH(const QString, expected);
    QTemporaryDir folder;
    const auto write = [&folder](const QString &fileName, const QByteArray &content) {
        QFile file(folder.filePath(fileName));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.json")));
    QCOMPARE(::mkfifo(QFile::encodeName(folder.filePath(QStringLiteral("pipe.json"))).constData(), 0600), 0);
    // A file whose first byte cannot be read.
    QVERIFY(QFile::link(QStringLiteral("/proc/self/mem"), folder.filePath(QStringLiteral("unreadable.json"))));
    QVERIFY(write(QStringLiteral("large.json"), QByteArray(1024 * 1024 + 1, ' ')));
    QVERIFY(write(QStringLiteral("fault.json"), "{\"ping\": 1}"));
    QVERIFY(write(QStringLiteral("faults.json"), "{\"ping\": 1, \"title\": 2}"));

    const auto scenario = Scenario::fromFile(folder.filePath(name));

    QVERIFY(!scenario);
    QVERIFY2(scenario.error().message.contains(expected), qPrintable(scenario.error().message));
    QVERIFY2(scenario.error().message.contains(name), qPrintable(scenario.error().message));
    const QList<vitrine::Error> faults = Scenario::readFile(folder.filePath(name)).faults;
    QCOMPARE(faults.size(), name == QStringLiteral("faults.json") ? 2 : 1);
    QVERIFY2(scenario.error().message.startsWith(faults.first().message), qPrintable(faults.first().message));
}

QTEST_GUILESS_MAIN(TestScenario)
#include "TestScenario.moc"
