// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ControlCommand.h"
#include "ScenarioFile.h"
#include "support/PageServer.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The control socket, from outside by `vitrine ctl`.
class TestControlEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void drivesAPlayer()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"--on-back"_s, u"none"_s, u"demo"_s});
        QCOMPARE(ctl(vitrine, {u"ping"_s}).json.value("pid"_L1), QJsonValue(vitrine.process().processId()));
        QCOMPARE(ctl(vitrine, {u"waitFor"_s, u"state=playing"_s}).json.value("to"_L1), QJsonValue(u"playing"_s));
        QCOMPARE(ctl(vitrine, {u"pause"_s}).code, 0);
        QCOMPARE(ctl(vitrine, {u"waitFor"_s, u"state=paused"_s}).code, 0);
        QCOMPARE(ctl(vitrine, {u"setMuted"_s, u"true"_s}).json.value("muted"_L1), QJsonValue(true));
        QCOMPARE(ctl(vitrine, {u"setVolume"_s, u"0.25"_s}).json.value("volume"_L1), QJsonValue(0.25));
        const CtlAnswer sought = ctl(vitrine, {u"seek"_s, u"position=42"_s});
        QVERIFY2(sought.json.value("currentTime"_L1).toDouble() >= 41.5, sought.output.constData());
        QCOMPARE(ctl(vitrine, {u"setRate"_s, u"2"_s}).code, 0);
        QCOMPARE(ctl(vitrine, {u"play"_s}).code, 0);
        QCOMPARE(ctl(vitrine, {u"waitFor"_s, u"position=43"_s}).json.value("kind"_L1), QJsonValue(u"progress"_s));
        const QJsonObject state = ctl(vitrine, {u"state"_s}).json;
        QCOMPARE(state.value("state"_L1), QJsonValue(u"playing"_s));
        QCOMPARE(state.value("playbackRate"_L1), QJsonValue(2));
        QCOMPARE(state.value("duration"_L1), QJsonValue(90));
        QCOMPARE(state.value("target"_L1), QJsonValue(u"demo"_s));
        QVERIFY(state.value("error"_L1).isNull() && state.value("recovery"_L1).isNull());
        QCOMPARE(ctl(vitrine, {u"back"_s}).json.value("outcome"_L1), QJsonValue(u"ignored"_s));
        QCOMPARE(ctl(vitrine, {u"quit"_s}).code, 0);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entries().last().value("why"_L1), QJsonValue(u"control"_s));
        QStringList commands;
        for (const QJsonObject &entry : vitrine.entriesOf(u"command"_s))
            commands += entry.value("name"_L1).toString() + u' ' + entry.value("outcome"_L1).toString();
        QCOMPARE(commands, (QStringList{u"pause done"_s, u"setMuted done"_s, u"setVolume done"_s, u"seek done"_s,
                                        u"setRate done"_s, u"play done"_s, u"back done"_s, u"quit done"_s}));
    }

    void commandsBeforeTheMediaHasLoadedCount()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo:slow-start"_s});
        QTRY_COMPARE_WITH_TIMEOUT(ctl(vitrine, {u"pause"_s}).code, 0, 20'000);
        QCOMPARE(ctl(vitrine, {u"setRate"_s, u"2"_s}).code, 0);
        QCOMPARE(ctl(vitrine, {u"setVolume"_s, u"0.25"_s}).code, 0);
        const QByteArray sought = ctl(vitrine, {u"seek"_s, u"position=42"_s}).error;
        QVERIFY2(sought.contains("The player has no media yet"), sought.constData());
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"paused"_s), vitrine.report());
        const auto state = [&] {
            return ctl(vitrine, {u"state"_s}).json;
        };
        QTRY_COMPARE(state().value("playbackRate"_L1), QJsonValue(2));
        QCOMPARE(state().value("volume"_L1), QJsonValue(0.25));
        QVERIFY2(state().value("currentTime"_L1).toDouble() < 0.5, vitrine.report());
        QCOMPARE(ctl(vitrine, {u"play"_s}).code, 0);
        QVERIFY2(
            vitrine.waitFor([](const QJsonObject &entry) { return entry.value("currentTime"_L1).toDouble() > 1.0; }),
            vitrine.report());
    }

    void waitForWaitsForTheStart()
    {
        VitrineProcess vitrine;
        QProcess client;
        startCtl(client, vitrine, {u"waitFor"_s, u"kind=ready"_s, u"since=0"_s, u"timeout=30"_s});
        // Others do not wait. When this one has ended, the first one has most likely found no Vitrine, too.
        const CtlAnswer state = ctl(vitrine, {u"state"_s});
        QCOMPARE(state.code, 1);
        QVERIFY2(state.error.contains("No Vitrine listens"), state.error.constData());
        QCOMPARE(ctl(vitrine, {u"waitFor"_s, u"kind=ready"_s, u"timeout=0.2"_s}).code, 6);
        QCOMPARE(client.state(), QProcess::Running);
        vitrine.start({u"demo"_s});
        QVERIFY2(client.waitForFinished(), vitrine.report());
        QCOMPARE(client.exitCode(), 0);
        QVERIFY(client.readAllStandardOutput().contains("\"kind\":\"ready\""));
    }

    void opensAndReloads()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        const QString film = scenario(vitrine, "{}");
        QCOMPARE(ctl(vitrine, {u"waitFor"_s, u"state=playing"_s}).code, 0);
        // A path is one of the client's working directory.
        const CtlAnswer opened = ctl(vitrine, {u"open"_s, u"film.json"_s}, vitrine.folder());
        QVERIFY2(opened.code == 0, opened.error.constData());
        const QString since = u"since=%1"_s.arg(opened.json.value("seq"_L1).toInteger());
        const QJsonObject ready = ctl(vitrine, {u"waitFor"_s, u"kind=ready"_s, since}).json;
        QCOMPARE(ready.value("target"_L1).toString(), film);
        const QString again = u"since=%1"_s.arg(ctl(vitrine, {u"reload"_s}).json.value("seq"_L1).toInteger());
        QVERIFY(ctl(vitrine, {u"waitFor"_s, u"kind=ready"_s, again}).json.value("seq"_L1).toInteger() >
                ready.value("seq"_L1).toInteger());
    }

    /// The player's own messages may come later than the confirmation, or never.
    void answersWithWhatTheMediaElementConfirmed()
    {
        VitrineProcess vitrine;
        start(vitrine, {scenarioFile("event-then-silence")});
        QCOMPARE(ctl(vitrine, {u"waitFor"_s, u"event=dropping"_s}).code, 0);
        const CtlAnswer sought = ctl(vitrine, {u"seek"_s, u"position=42"_s});
        QVERIFY2(sought.json.value("currentTime"_L1).toDouble() >= 41.5, sought.output.constData());
        QCOMPARE(ctl(vitrine, {u"setRate"_s, u"2"_s}).json.value("playbackRate"_L1), QJsonValue(2));
    }

    void tellsWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("too late") << QStringList{u"waitFor"_s, u"state=failed"_s, u"timeout=0.1"_s} << 6
                                  << QByteArray("within 0.1 s");
        QTest::newRow("nothing to wait for") << QStringList{u"waitFor"_s} << 2 << QByteArray("at least one of");
        QTest::newRow("no socket") << QStringList{u"state"_s, u"--control=none"_s} << 2
                                   << QByteArray("--control says that there is no control socket");
        QTest::newRow("no kinds") << QStringList{u"subscribe"_s, u"kinds="_s} << 2 << QByteArray("that is not empty");
        QTest::newRow("a wrong value") << QStringList{u"setRate"_s, u"9"_s} << 2 << QByteArray("from 0.25 to 4");
        QTest::newRow("a missing value") << QStringList{u"seek"_s} << 2 << QByteArray("needs “position”");
        QTest::newRow("an unknown method") << QStringList{u"dance"_s} << 2 << QByteArray("dance");
        QTest::newRow("an unknown scenario") << QStringList{u"open"_s, u"demo:nope"_s} << 1 << QByteArray("nope");
        QTest::newRow("a secret") << QStringList{u"open"_s, u"ftp://a.example/?token=opaque-secret"_s} << 1
                                  << QByteArray("ftp");
        QTest::newRow("a word too many") << QStringList{u"mcp"_s, u"x"_s} << 2 << QByteArray("takes no parameters");
    }

    void tellsWhatIsWrong()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, text);
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        const CtlAnswer answer = ctl(vitrine, words);
        QTEST(answer.code, "code");
        QVERIFY2(answer.error.contains(text), answer.error.constData());
        QVERIFY2(!(answer.error + answer.output).contains("opaque-secret"), answer.error.constData());
        QCOMPARE(answer.output, QByteArray());
    }

    void saysThatNothingListens()
    {
        VitrineProcess vitrine; // is not started
        const CtlAnswer answer = ctl(vitrine, {u"state"_s});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.error.contains("No Vitrine listens") && !answer.error.contains("QLocalSocket"),
                 answer.error.constData());
    }

    void aPlayerThatIsStoppedIsNotWaitedForForEver()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        ::kill(static_cast<pid_t>(vitrine.process().processId()), SIGSTOP);
        const CtlAnswer answer = ctl(vitrine, {u"waitFor"_s, u"state=ended"_s, u"timeout=0.1"_s});
        ::kill(static_cast<pid_t>(vitrine.process().processId()), SIGCONT);
        QVERIFY2(answer.code == 6, answer.error.constData());
        QVERIFY2(answer.error.contains("did not answer within 10 s"), answer.error.constData());
    }

    void printsEventsUntilTheEnd()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        QProcess client;
        startCtl(client, vitrine, {u"subscribe"_s, u"since=0"_s, u"kinds=state,exit"_s});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QCOMPARE(ctl(vitrine, {u"quit"_s}).code, 0);
        QVERIFY(client.waitForFinished());
        QCOMPARE(client.exitCode(), 0);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QByteArrayList lines = client.readAllStandardOutput().split('\n');
        lines.removeAll({});
        QList<QJsonObject> events;
        for (const QByteArray &line : std::as_const(lines))
            events += QJsonDocument::fromJson(line).object();
        QCOMPARE(events, vitrine.entriesOf(u"state"_s) + vitrine.entriesOf(u"exit"_s));
    }

    void diagnoses()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        const CtlAnswer answer = ctl(vitrine, {u"diagnose"_s});
        QVERIFY2(answer.code == 0, answer.error.constData());
        QVERIFY2(answer.json.contains("checks"_L1), answer.output.constData());
    }

    void diagnosesTheTargetOfThisMoment()
    {
        PageServer site;
        VitrineProcess vitrine;
        // The shape of a token counts, not what is in it.
        start(vitrine, {site.address("/embed") + u"?token=eyJhbGciOiJSUzI1NiJ9.eyJyIjoieCJ9.c2VjcmV0LXNpZ25hdHVyZQ"_s});
        const QJsonObject first = tokenCheck(ctl(vitrine, {u"diagnose"_s}));
        QCOMPARE(first.value("verdict"_L1), QJsonValue(u"ok"_s));
        QCOMPARE(first.value("details"_L1).toObject().value("present"_L1), QJsonValue(true));
        const CtlAnswer opened = ctl(vitrine, {u"open"_s, site.address("/other")});
        QVERIFY2(opened.code == 0, opened.error.constData());
        QCOMPARE(tokenCheck(ctl(vitrine, {u"diagnose"_s})).value("details"_L1).toObject().value("present"_L1),
                 QJsonValue(false));
    }

    void aRelativePathIsOneOfTheWorkingDirectory()
    {
        VitrineProcess vitrine;
        vitrine.process().setWorkingDirectory(vitrine.folder());
        start(vitrine, {u"--control"_s, u"c.sock"_s, u"demo"_s});
        QVERIFY(QFileInfo::exists(vitrine.folder() + u"/c.sock"_s));
        const CtlAnswer answer = ctl(vitrine, {u"--control"_s, u"c.sock"_s, u"ping"_s}, vitrine.folder());
        QVERIFY2(answer.code == 0, answer.error.constData());
        QCOMPARE(answer.json.value("pid"_L1), QJsonValue(vitrine.process().processId()));
    }

    void servesAnAssistant()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        QProcess client;
        startCtl(client, vitrine, {u"mcp"_s});
        const auto ask = [&client](const QByteArray &line) {
            client.write(line + '\n');
            while (!client.canReadLine() && client.waitForReadyRead()) {
            }
            return QJsonDocument::fromJson(client.readLine()).object().value("result"_L1).toObject();
        };
        ask("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\"}}");
        client.write("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n");
        const QJsonObject waited =
            ask("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/"
                "call\",\"params\":{\"name\":\"waitFor\",\"arguments\":{\"state\":\"playing\"}}}");
        QCOMPARE(waited.value("structuredContent"_L1).toObject().value("to"_L1), QJsonValue(u"playing"_s));
        vitrine.process().kill();
        QVERIFY(vitrine.process().waitForFinished());
        const QJsonObject gone = ask("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/"
                                     "call\",\"params\":{\"name\":\"state\",\"arguments\":{}}}");
        QCOMPARE(gone.value("isError"_L1), QJsonValue(true));
        client.closeWriteChannel();
        QVERIFY(client.waitForFinished());
        QCOMPARE(client.exitCode(), 0);
    }

    void theFirstOfAProfileHasTheSocket()
    {
        VitrineProcess first;
        start(first, {u"demo"_s});
        VitrineProcess second;
        second.setVariable(u"XDG_RUNTIME_DIR"_s, first.folder());
        second.start({u"demo"_s});
        QVERIFY2(second.waitFor(u"state"_s, u"to"_s, u"playing"_s), second.report());
        QCOMPARE(ctl(first, {u"ping"_s}).json.value("pid"_L1), QJsonValue(first.process().processId()));
        // A crash leaves its socket, which the next one replaces.
        first.process().kill();
        QVERIFY(first.process().waitForFinished());
        QVERIFY(QFileInfo::exists(first.folder() + u"/vitrine/default.sock"_s));
        VitrineProcess third;
        third.setVariable(u"XDG_RUNTIME_DIR"_s, first.folder());
        third.start({u"demo"_s});
        QVERIFY2(third.waitFor(u"page"_s, u"name"_s, u"loadStarted"_s), third.report());
        QCOMPARE(ctl(first, {u"ping"_s}).json.value("pid"_L1), QJsonValue(third.process().processId()));
    }

    void aSocketThatIsAskedForIsNeeded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no folder") << u"no/control.sock"_s << QByteArray("cannot be locked");
        QTest::newRow("a folder") << u"."_s << QByteArray("something else is there");
    }

    void aSocketThatIsAskedForIsNeeded()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        VitrineProcess vitrine;
        vitrine.allowStartError(text);
        vitrine.start({u"--control"_s, vitrine.folder() + u'/' + name, u"demo"_s});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains(text), vitrine.report());
    }

    void noneOpensNone()
    {
        VitrineProcess vitrine;
        vitrine.start({u"--control"_s, u"none"_s, u"demo"_s});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QVERIFY(!QFileInfo::exists(vitrine.folder() + u"/vitrine/default.sock"_s));
    }

private:
    /// Returns the path of a scenario file with \a text.
    static QString scenario(const VitrineProcess &vitrine, const char *text)
    {
        QFile file(vitrine.folder() + u"/film.json"_s);
        file.open(QIODevice::WriteOnly);
        file.write(text);
        return file.fileName();
    }

    static QJsonObject tokenCheck(const CtlAnswer &answer)
    {
        for (const QJsonValue &check : answer.json.value("checks"_L1).toArray()) {
            if (check.toObject().value("id"_L1) == "token"_L1)
                return check.toObject();
        }
        return {};
    }

    static void start(VitrineProcess &vitrine, const QStringList &arguments)
    {
        vitrine.start(arguments);
        QVERIFY2(vitrine.waitFor(u"page"_s, u"name"_s, u"loadStarted"_s), vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestControlEndToEnd)
#include "TestControlEndToEnd.moc"
