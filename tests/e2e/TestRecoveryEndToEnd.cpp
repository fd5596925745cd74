// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include "simulator/FakeService.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

/// What Vitrine does when playback ends, step by step.
class TestRecoveryEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void aKilledRendererIsStartedAgainAndAgain()
    {
        constexpr int kills = 5;
        VitrineProcess vitrine;
        vitrine.start(
            {QStringLiteral("--config"),
             settings(vitrine, "[recovery.renderer-killed]\nattempts = 5\ndelay = 0.1\nlongest_delay = 0.1\n"),
             address("embedded")});
        QVERIFY2(playsBeyond(vitrine, 1.0), vitrine.report());
        QStringList expected;
        for (int i = 1; i <= kills; ++i) {
            QVERIFY2(killRenderer(vitrine), vitrine.report());
            if (i > 1)
                expected += QStringLiteral("renderer-killed wait %1").arg(i);
            expected += QStringLiteral("renderer-killed reload %1").arg(i);
            expected += QStringLiteral("renderer-killed resumed %1").arg(i);
            QVERIFY2(takes(vitrine, "resumed", i), vitrine.report());
            QVERIFY2(goesOn(vitrine), vitrine.report());
        }
        QCOMPARE(steps(vitrine), expected);

        QVERIFY2(killRenderer(vitrine), vitrine.report());
        QVERIFY2(vitrine.waitForExit() == 5, vitrine.report());
        QCOMPARE(steps(vitrine), expected + QStringList(QStringLiteral("renderer-killed give-up 5")));
    }

    void aCrashIsMendedAtOnce()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:crash")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine), (QStringList{QStringLiteral("renderer-crashed reload 1"),
                                              QStringLiteral("renderer-crashed resumed 1")}));
        QVERIFY2(goesOn(vitrine), vitrine.report());
    }

    void aServerThatComesBackIsNoticedWhateverThePageShows()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:net-drop")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QVERIFY2(goesOn(vitrine), vitrine.report());
        // The frame that could not connect was noticed, not waited for.
        const QList<QJsonObject> entries = vitrine.entries();
        for (const QJsonObject &entry : entries)
            QVERIFY2(!entry.value(u"timedOut").toBool(), vitrine.report());
    }

    void aPageThatWantsTooMuchMemoryIsToldFromACrash()
    {
        PageServer site;
        // Vitrine looks at the memory every 5 s: it must look once after the page has filled it, however long that
        // takes, and before the page wants more than its share. The share is small here, so that the test is short.
        site.setBarePage(
            "/embed",
            playerPage("let time = 0; tell('playback_video_began'); setInterval(() => progress(time += .1), 100);"
                       "const kept = [];"
                       "let full = 0;"
                       "const take = () => {"
                       "  if (kept.length < 20) full = time, kept.push(new Uint8Array(1 << 26).fill(1));"
                       "  else if (time > full + 9) for (;;) kept.push({}, {});"
                       "};"
                       "if (!localStorage.been) {"
                       "  localStorage.been = 1;"
                       "  setInterval(take, 50);"
                       "}"));
        VitrineProcess vitrine;
        // The script engine reports how it ran out of memory.
        vitrine.allow(QStringLiteral("^<--- (Last few GCs|JS stacktrace) --->$|^\\[[0-9]+:0x[0-9a-f]+\\] "));
        vitrine.setVariable(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"),
                            QStringLiteral("--js-flags=--max-old-space-size=64"));
        vitrine.start({QStringLiteral("--config"),
                       settings(vitrine, "[recovery.renderer-out-of-memory]\ndelay = 0.1\n"), site.address("/embed")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine), (QStringList{QStringLiteral("renderer-out-of-memory wait 1"),
                                              QStringLiteral("renderer-out-of-memory reload 1"),
                                              QStringLiteral("renderer-out-of-memory resumed 1")}));
    }

    void aFailureOfThePageEndsTheRunWhenAsked()
    {
        VitrineProcess vitrine;
        // With a window, where somebody could press a button: without one it would end anyway.
        vitrine.startBare({QStringLiteral("--ephemeral"), QStringLiteral("--events"), QStringLiteral("-"),
                           QStringLiteral("--config"), settings(vitrine, "on_page_failure = 'exit'\n"),
                           address("crash-always")});
        QVERIFY2(vitrine.waitForExit() == 5, vitrine.report());
        QCOMPARE(steps(vitrine), QStringList(QStringLiteral("renderer-crashed give-up 0")));
        QCOMPARE(vitrine.entries().last().value(u"why").toString(), QStringLiteral("page-failed"));
    }

    void aFullHouseIsWaitedFor()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--config"),
                       settings(vitrine, "[recovery.ERROR_REASON_OVER_DEVICE_LIMIT]\ndelay = 2\n"),
                       address("other-device-for-a-minute")});
        QVERIFY2(takes(vitrine, "wait", 1), vitrine.report());
        advance(60s);
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine), (QStringList{QStringLiteral("ERROR_REASON_OVER_DEVICE_LIMIT wait 1"),
                                              QStringLiteral("ERROR_REASON_OVER_DEVICE_LIMIT reload 1"),
                                              QStringLiteral("ERROR_REASON_OVER_DEVICE_LIMIT resumed 1")}));
        QCOMPARE(errorActions(vitrine), QStringList(QStringLiteral("wait")));
        const int delay = vitrine.entriesOf(QStringLiteral("recovery")).value(0).value(u"delayMs").toInt();
        QVERIFY2(delay >= 2000 && delay <= 2400, vitrine.report());
        QCOMPARE(server().service().state().value(u"slotsTaken").toInt(), 1);
    }

    void anExpiredSessionIsBegunAgain()
    {
        VitrineProcess vitrine;
        vitrine.start({address("session-expires-once")});
        QVERIFY2(takes(vitrine, "resumed", 1), vitrine.report());
        QCOMPARE(steps(vitrine), (QStringList{QStringLiteral("ERROR_REASON_PLAYBACK_SESSION_EXPIRED reload 1"),
                                              QStringLiteral("ERROR_REASON_PLAYBACK_SESSION_EXPIRED resumed 1")}));
        QCOMPARE(errorActions(vitrine), QStringList(QStringLiteral("reload")));
        QVERIFY2(goesOn(vitrine), vitrine.report());
    }

    void whatIsFinalIsNotTriedAgain()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:error-domain-invalid")});
        QVERIFY2(vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("failed")),
                 vitrine.report());
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 3, vitrine.report());
        QCOMPARE(steps(vitrine), QStringList(QStringLiteral("ERROR_REASON_DOMAIN_INVALID give-up 0")));
        QCOMPARE(errorActions(vitrine), QStringList(QStringLiteral("give-up")));
        const auto number = [&](const char *kind) {
            return vitrine.entriesOf(QLatin1String(kind)).value(0).value(u"seq").toInt();
        };
        QVERIFY2(number("error") < number("recovery"), vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestRecoveryEndToEnd)
#include "TestRecoveryEndToEnd.moc"
