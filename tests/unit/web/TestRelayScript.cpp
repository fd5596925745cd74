// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/RelayScript.h"

#include <QTest>
#include <QWebEngineScript>

using namespace vitrine;

class TestRelayScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsBeforeThePageInAWorldOfItsOwn()
    {
        const QWebEngineScript script =
            relayScript({3, {QStringLiteral("https://example.com")}, QStringLiteral("player")});
        QCOMPARE(script.worldId(), static_cast<quint32>(QWebEngineScript::ApplicationWorld));
        QCOMPARE(script.injectionPoint(), QWebEngineScript::DocumentCreation);
        QVERIFY(!script.runsOnSubFrames());
    }

    void aKioskIsLockedInEveryFrame()
    {
        const QWebEngineScript script = lockdownScript();
        QCOMPARE(script.injectionPoint(), QWebEngineScript::DocumentCreation);
        QVERIFY(script.runsOnSubFrames());
        QVERIFY(script.sourceCode().contains(QStringLiteral("dragstart")));
    }

    void knowsItsLoad()
    {
        const QString source =
            relayScript({42, {QStringLiteral("https://a.example.com"), QStringLiteral("https://b.example.com")}, {}})
                .sourceCode();
        QVERIFY(source.contains(QStringLiteral("\"generation\":42")));
        QVERIFY(source.contains(QStringLiteral("[\"https://a.example.com\",\"https://b.example.com\"]")));
        QVERIFY(source.contains(QStringLiteral("\"frameId\":null")));
        QVERIFY(source.contains(QStringLiteral("QWebChannel")));
    }

    void knowsThePlayersFrameInACustomersPage()
    {
        RelayConfiguration configuration{1, {QStringLiteral("https://a.example.com")}, {}};
        QVERIFY(relayScript(configuration).sourceCode().contains(QStringLiteral("\"frameSelector\":null")));
        configuration.frameSelector = QStringLiteral("iframe[src*=\"a\"]");
        const QString source = relayScript(configuration).sourceCode();
        QVERIFY(source.contains(QStringLiteral("\"frameSelector\":\"iframe[src*=\\\"a\\\"]\"")));
        QVERIFY(source.contains(QStringLiteral("\"playback_video_began\",\"")));
        QVERIFY(source.contains(QStringLiteral("\"video_playback_started\"")));
    }

    void theScriptsOfALoadShareWordsThatNobodyElseHas()
    {
        const HandshakeNonces words = HandshakeNonces::make();
        QCOMPARE(words.ask.size(), 32);
        QVERIFY(words.ask != words.hello && words.ask != words.answer && words.ask != HandshakeNonces::make().ask);
        const QList<QWebEngineScript> scripts =
            pageScripts({1, {QStringLiteral("https://a.example.com")}, QStringLiteral("player"), words});
        QCOMPARE(scripts.size(), 2);
        for (const QWebEngineScript &script : scripts) {
            QCOMPARE(script.worldId(), static_cast<quint32>(QWebEngineScript::ApplicationWorld));
            QCOMPARE(script.injectionPoint(), QWebEngineScript::DocumentCreation);
            for (const QString &word : {words.hello, words.ask, words.answer})
                QVERIFY(script.sourceCode().contains(word));
        }
        QVERIFY(!scripts.first().runsOnSubFrames());
        QVERIFY(scripts.last().runsOnSubFrames());
        QVERIFY(scripts.last().sourceCode().contains(QStringLiteral("[\"https://a.example.com\"]")));
    }

    void withoutMediaAccessThereIsNothingOfIt()
    {
        const QList<QWebEngineScript> scripts = pageScripts({1, {}, QStringLiteral("player")});
        QCOMPARE(scripts.size(), 1);
        QVERIFY(!scripts.first().sourceCode().contains(QStringLiteral("vitrinePorts")));
    }

    void namesAreNoCode()
    {
        const QString source = relayScript({1, {}, QStringLiteral("\"});alert(1)//")}).sourceCode();
        QVERIFY(!source.contains(QStringLiteral("\"\"});alert(1)")));
        QVERIFY(source.contains(QStringLiteral("\\\"});alert(1)//")));
    }
};

QTEST_APPLESS_MAIN(TestRelayScript)
#include "TestRelayScript.moc"
