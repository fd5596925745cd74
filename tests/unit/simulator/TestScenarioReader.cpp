// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioReader.h"

#include <QJsonDocument>
#include <QTest>

using vitrine::ScenarioReader;

class TestScenarioReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatTheFormatAllows_data();
    void takesWhatTheFormatAllows();
    void namesTheFaultAndItsPlace_data();
    void namesTheFaultAndItsPlace();
    void refusesEndlessLists();
    void tellsAllFaultsInTheOrderOfTheirLines();
    void tellsFiftyFaultsAtMost();
};

void TestScenarioReader::takesWhatTheFormatAllows_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char *name, const char *json) {
        QTest::newRow(name) << QByteArray(json);
    };
    row("empty", "{}");
    row("every option", R"({"title":"t","description":"d","stream":"live","layout":"embedded","progress":"playing",
        "startDelaySeconds":0.5,"neverReady":false,"ping":false,"steps":[]})");
    row("step options", R"({"steps":[{"at":0,"from":"load","by":"page","do":"pause"}]})");
    row("play and pause", R"({"steps":[{"at":1,"do":"pause"},{"at":2,"do":"play"}]})");
    row("back and end", R"({"steps":[{"at":1,"do":"back"},{"at":2,"do":"end"}]})");
    row("seek from the end", R"({"steps":[{"at":1,"do":"seek","to":-2.5}]})");
    row("rate, volume, mute", R"({"steps":[{"at":1,"do":"rate","to":0.0625},{"at":1,"do":"volume","to":0},
        {"at":1,"do":"mute","to":true}]})");
    row("stall and hang", R"({"steps":[{"at":1,"do":"stall","seconds":2},{"at":9,"do":"hang","seconds":2}]})");
    row("error in any spelling", R"({"steps":[{"at":1,"do":"error","data":{"errorcode":"1002"}}]})");
    row("event", R"({"steps":[{"at":1,"do":"event","name":"playback_ad_began"},
        {"at":2,"do":"event","name":"x","data":{"a":1}}]})");
    row("post object", R"({"steps":[{"at":1,"do":"post","data":{"command":"ping"},"repeat":100000}]})");
    row("post text", R"({"steps":[{"at":1,"do":"post","data":"{\"event\":5}"}]})");
    row("service", R"({"service":{"tokenSeconds":1,"deviceLimit":1,"otherDevices":0,"otherDevicesSeconds":0.5,
        "heartbeatSeconds":0.1,"sessionSeconds":0.3,"heartbeats":"visible","domains":["a.example","*.b.example"]}})");
    row("steps about the service",
        R"({"steps":[{"at":1,"do":"hide","seconds":2},{"at":9,"do":"outage","seconds":2}]})");
    row("steps that break the page", R"({"steps":[{"at":1,"do":"freeze","once":true},{"at":9,"do":"crash"}]})");
    row("triggers", R"({"steps":[{"atPosition":0.5,"do":"pause"},{"on":"ping","number":3,"do":"play","after":1},
        {"onHost":"pong","do":"back","load":2}]})");
    row("faults of messages",
        R"({"seed":4294967295,"steps":[{"at":1,"do":"drop"},{"at":1,"do":"drop","which":"progress",
        "count":3,"seconds":2,"share":0.5},{"at":1,"do":"delay","delaySeconds":0.5,"jitter":1},{"at":1,"do":"duplicate","times":3},
        {"at":1,"do":"reorder","group":4,"order":"random"}]})");
    row("floods and navigation", R"({"steps":[{"at":1,"do":"flood","perSecond":100,"seconds":1,"data":null},
        {"at":1,"do":"navigate"},{"at":1,"do":"navigate","to":"elsewhere"}]})");
    row("changes of the media",
        R"({"startSeekSeconds":2,"rateWhileBuffering":"zero","steps":[{"at":1,"do":"duration","to":20},
        {"at":2,"do":"live"},{"at":3,"do":"error","data":{},"playOn":4}]})");
    row("virtual clock", R"({"clock":"virtual","clockSeconds":5,"steps":[{"at":1,"do":"stall","seconds":1}]})");
    row("faults of the server", R"({"steps":[{"at":1,"do":"expire"},
        {"at":0,"from":"load","do":"fault","path":"/sample/*","status":404,"seconds":2}]})");
    row("post null", R"({"steps":[{"at":1,"do":"post","data":null}]})");
}

void TestScenarioReader::takesWhatTheFormatAllows()
{
    QFETCH(const QByteArray, json);

    ScenarioReader reader(QStringLiteral("s.json"));
    const auto scenario = reader.read(json);

    QVERIFY2(scenario, scenario ? "" : qPrintable(reader.faults().first().message));
    QCOMPARE(*scenario, QJsonDocument::fromJson(json).object());
    QVERIFY(reader.faults().isEmpty());
}

void TestScenarioReader::namesTheFaultAndItsPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const char *json, const char *start, const char *part) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(start) << QString::fromUtf8(part);
    };
    row("not JSON", "{\n  \"title\": ?\n}", "s.json:2: column 1", "not valid JSON");
    row("no object", "[]", "s.json:1: ", "JSON object");
    row("empty file", "", "s.json:1: column 1", "not valid JSON");
    row("unknown key", R"({"streem":"vod"})", "s.json:1: streem: ", "did you mean \"stream\"?");
    row("unknown key, nothing near", R"({"colour":"red"})",
        "s.json:1: colour: ", "known here: $schema, title, description");
    row("empty key", R"({"":1})", "s.json:1: \"\": ", "this key is unknown");
    row("wrong choice", R"({"stream":"both"})", "s.json:1: stream: ", "one of vod, live");
    row("choice of another type", R"({"layout":1})", "s.json:1: layout: ", "one of standalone, embedded");
    row("flag as text", R"({"ping":"no"})", "s.json:1: ping: ", "true or false");
    row("delay below zero", R"({"startDelaySeconds":-1})", "s.json:1: startDelaySeconds: ", "from 0 to 86400");
    row("delay as text", R"({"startDelaySeconds":"4"})", "s.json:1: startDelaySeconds: ", "a number");
    row("title as number", R"({"title":5})", "s.json:1: title: ", "a text");
    row("steps as object", R"({"steps":{}})", "s.json:1: steps: ", "must be a list of steps");
    row("step as text", R"({"steps":["pause"]})", "s.json:1: steps[0]: ", "must be an object such as");
    row("step without do", R"({"steps":[{"at":1}]})", "s.json:1: steps[0].do: ", "one of play, pause");
    row("unknown do", R"({"steps":[{"at":1,"do":"pause"},{"at":1,"do":"paus"}]})",
        "s.json:1: steps[1].do: ", "did you mean \"pause\"? It must be one of play");
    row("step without at", R"({"steps":[{"do":"pause"}]})",
        "s.json:1: steps[0]: ", "must have exactly one of at, atPosition, on, onHost; it has 0");
    row("two triggers", R"({"steps":[{"at":1,"on":"ping","do":"pause"}]})", "s.json:1: steps[0]: ", "it has 2");
    row("from without at", R"({"steps":[{"on":"ping","from":"load","do":"pause"}]})",
        "s.json:1: steps[0].from: ", "has a meaning only beside at");
    row("number without message", R"({"steps":[{"at":1,"number":2,"do":"pause"}]})",
        "s.json:1: steps[0].number: ", "has a meaning only beside on or onHost");
    row("load 0", R"({"steps":[{"at":1,"load":0,"do":"pause"}]})",
        "s.json:1: steps[0].load: ", "a whole number from 1");
    row("fault of success", R"({"steps":[{"at":1,"do":"fault","path":"/x","status":200,"seconds":1}]})",
        "s.json:1: steps[0].status: ", "from 400 to 599");
    row("share above 1", R"({"steps":[{"at":1,"do":"drop","share":2}]})", "s.json:1: steps[0].share: ", "from 0 to 1");
    row("outage with a virtual clock", R"({"clock":"virtual","steps":[{"at":1,"do":"outage","seconds":1}]})",
        "s.json:1: steps[0].do: ", "\"outage\" needs the real clock");
    row("negative seed", R"({"seed":-1})", "s.json:1: seed: ", "a whole number from 0 to 4294967295");
    row("at below zero", R"({"steps":[{"at":-1,"do":"pause"}]})", "s.json:1: steps[0].at: ", "from 0 to 86400");
    row("seek without to", R"({"steps":[{"at":1,"do":"seek"}]})", "s.json:1: steps[0].to: ", "missing");
    row("to where none belongs", R"({"steps":[{"at":1,"do":"pause","to":1}]})", "s.json:1: steps[0].to: ", "unknown");
    row("rate of zero", R"({"steps":[{"at":1,"do":"rate","to":0}]})", "s.json:1: steps[0].to: ", "from 0.0625 to 16");
    row("volume of two", R"({"steps":[{"at":1,"do":"volume","to":2}]})", "s.json:1: steps[0].to: ", "from 0 to 1");
    row("error without data", R"({"steps":[{"at":1,"do":"error"}]})", "s.json:1: steps[0].data: ", "missing");
    row("error data as text", R"({"steps":[{"at":1,"do":"error","data":"x"}]})",
        "s.json:1: steps[0].data: ", "an object");
    row("service as text", R"({"service":"strict"})", "s.json:1: service: ", "an object");
    row("unknown rule", R"({"service":{"deviceLimits":1}})",
        "s.json:1: service.deviceLimits: ", "did you mean \"deviceLimit\"?");
    row("half a device", R"({"service":{"deviceLimit":1.5}})", "s.json:1: service.deviceLimit: ", "a whole number");
    row("no heartbeat", R"({"service":{"heartbeatSeconds":0}})",
        "s.json:1: service.heartbeatSeconds: ", "from 0.1 to 3600");
    row("no domain", R"({"service":{"domains":[]}})", "s.json:1: service.domains: ", "a list of 1 to 100 texts");
    row("domain as number", R"({"service":{"domains":["a",5]}})",
        "s.json:1: service.domains: ", "a list of 1 to 100 texts");
    row("outage without end", R"({"steps":[{"at":1,"do":"outage"}]})", "s.json:1: steps[0].seconds: ", "missing");
    row("once as text", R"({"steps":[{"at":1,"do":"crash","once":"yes"}]})",
        "s.json:1: steps[0].once: ", "true or false");
    row("half a repeat", R"({"steps":[{"at":1,"do":"post","data":1,"repeat":1.5}]})",
        "s.json:1: steps[0].repeat: ", "a whole number from 1 to 100000");
}

void TestScenarioReader::namesTheFaultAndItsPlace()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, start);
    QFETCH(const QString, part);

    ScenarioReader reader(QStringLiteral("s.json"));
    QVERIFY(!reader.read(json));

    QCOMPARE(reader.faults().size(), 1);
    const QString message = reader.faults().first().message;
    QVERIFY2(message.startsWith(start), qPrintable(message));
    QVERIFY2(message.contains(part), qPrintable(message));
}

void TestScenarioReader::refusesEndlessLists()
{
    const QByteArray step = R"({"at":1,"do":"pause"},)";
    ScenarioReader reader(QStringLiteral("s"));

    QVERIFY(!reader.read("{\"steps\":[" + step.repeated(10000) + step.chopped(1) + "]}"));
    QCOMPARE(reader.faults().first().message, QStringLiteral("s:1: steps: must have at most 10000 steps."));
}

void TestScenarioReader::tellsAllFaultsInTheOrderOfTheirLines()
{
    ScenarioReader reader(QStringLiteral("film.json"));

    QVERIFY(!reader.read("{\n"
                         "    \"title\": 5,\n"
                         "    \"steps\": [\n"
                         "        { \"at\": 1, \"do\": \"pause\" },\n"
                         "        {\n"
                         "            \"at\": 2,\n"
                         "            \"do\": \"rate\",\n"
                         "            \"to\": 20\n"
                         "        },\n"
                         "        { \"do\": \"play\" }\n"
                         "    ],\n"
                         "    \"service\": { \"deviceLimit\": 0 },\n"
                         "    \"stream\": \"vod\"\n"
                         "}\n"));

    QStringList messages;
    for (const vitrine::Error &fault : reader.faults())
        messages.append(fault.message);
    QCOMPARE(
        messages,
        QStringList(
            {QStringLiteral("film.json:2: title: must be a text of at most 1000 characters."),
             QStringLiteral("film.json:8: steps[1].to: must be a number from 0.0625 to 16."),
             QStringLiteral("film.json:10: steps[2]: must have exactly one of at, atPosition, on, onHost; it has 0."),
             QStringLiteral("film.json:12: service.deviceLimit: must be a whole number from 1 to 1000.")}));
}

void TestScenarioReader::tellsFiftyFaultsAtMost()
{
    ScenarioReader reader(QStringLiteral("s"));

    QVERIFY(!reader.read("{\"steps\":[" + QByteArray("1,").repeated(999) + "1]}"));

    QCOMPARE(reader.faults().size(), 50);
}

QTEST_GUILESS_MAIN(TestScenarioReader)
#include "TestScenarioReader.moc"
