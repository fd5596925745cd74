// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventSummary.h"

#include <QJsonDocument>
#include <QTest>

using namespace vitrine;

class TestEventSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const char *json, const char *summary) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(summary);
        };
        row("state", R"({"kind":"state","from":"playing","to":"buffering"})", "playing → buffering");
        row("progress", R"({"kind":"progress","currentTime":62.5,"playbackRate":1.25,"duration":null})",
            "1:02 · 1.25×");
        row("progress at the very start", R"({"kind":"progress","currentTime":0,"playbackRate":1,"duration":75})",
            "0:00 of 1:15 · 1×");
        row("event", R"({"kind":"event","name":"playback_video_began","data":{}})", "playback_video_began");
        row("event under another name", R"({"kind":"event","name":"a","rawName":"b"})", "a (b)");
        row("error with a number",
            R"({"kind":"error","code":16,"reason":"ERROR_REASON_TOKEN_EXPIRED","action":"none"})",
            "ERROR_REASON_TOKEN_EXPIRED · 16 · none");
        row("error with a text", R"({"kind":"error","code":"1002","reason":null})", "1002");
        row("action", R"({"kind":"action","name":"back","outcome":"closed"})", "back → closed");
        row("ready", R"({"kind":"ready","readyMs":412.4,"playerOrigin":"https://p.example.com"})",
            "412 ms · https://p.example.com");
        row("rejected", R"({"kind":"rejected","why":"origin","count":3,"origin":"https://a.example"})",
            "origin · ×3 · https://a.example");
        row("recovery", R"({"kind":"recovery","cause":"expired","step":"wait","delayMs":2000,"position":12})",
            "expired · wait · 2,000 ms · 0:12");
        row("exit", R"({"kind":"exit","code":3,"why":"error"})", "3 · error");
        row("page", R"({"kind":"page","name":"blocked","url":"https://a.example","seq":4})",
            "blocked · https://a.example");
        row("page with an answer", R"({"kind":"page","name":"loadFinished","ok":true})", "loadFinished · true");
        row("unknown kind", R"({"kind":"future","seq":9,"time":"t","mono":1,"value":7})", R"({"value":7})");
        row("no kind", R"({})", "");
    }

    void tellsWhatHappened()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, summary);
        QCOMPARE(eventSummary(QJsonDocument::fromJson(json).object()), summary);
    }

    void countsDeliveries()
    {
        const QJsonObject entry{{QStringLiteral("kind"), QStringLiteral("progress")},
                                {QStringLiteral("currentTime"), 6.0}};
        QCOMPARE(eventSummary(entry, 1200), QStringLiteral("0:06 · 1,200 deliveries"));
    }

    void isNeverEndless()
    {
        const QJsonObject entry{{QStringLiteral("kind"), QStringLiteral("event")},
                                {QStringLiteral("name"), QString(10'000, QLatin1Char('n'))}};
        QVERIFY(eventSummary(entry).size() <= 241);
    }
};

QTEST_GUILESS_MAIN(TestEventSummary)
#include "TestEventSummary.moc"
