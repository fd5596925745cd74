// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/ChromiumFlags.h"

#include <QTest>

using namespace vitrine;

namespace {

const QVersionNumber engine{6, 4, 2};

} // namespace

class TestChromiumFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAPageAwakeAndAlone()
    {
        const QList<QByteArray> flags = chromiumFlags({}, {.engine = engine}).split(' ');
        for (const char *flag : {"--disable-background-timer-throttling", "--disable-renderer-backgrounding",
                                 "--disable-backgrounding-occluded-windows",
                                 "--disable-features=MediaSessionService,HardwareMediaKeyHandling"})
            QVERIFY2(flags.contains(flag), flag);
    }

    void whatTheUserHasSetStays()
    {
        const QList<QByteArray> flags =
            chromiumFlags("--widevine-path=/a/b  --disable-features=One,Two --disable-renderer-backgrounding",
                          {.engine = engine})
                .split(' ');
        QVERIFY(flags.contains("--widevine-path=/a/b"));
        QVERIFY(flags.contains("--disable-features=One,Two,MediaSessionService,HardwareMediaKeyHandling"));
        QCOMPARE(flags.count("--disable-renderer-backgrounding"), 1);
        QCOMPARE(flags.count(QByteArray()), 0);
    }

    void splitsAsTheEngineDoes_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("quoted value") << QByteArray("--js-flags=\"--a --b\"") << QByteArray("\"--js-flags=--a --b\"");
        QTest::newRow("quoted flag") << QByteArray("\"--js-flags=--a --b\" -c")
                                     << QByteArray("\"--js-flags=--a --b\" -c");
        QTest::newRow("two spaces in quotes") << QByteArray("--a=\"b  c\"") << QByteArray("\"--a=b  c\"");
        QTest::newRow("quotes without need") << QByteArray("\"--a\"=b") << QByteArray("--a=b");
        QTest::newRow("quote not closed") << QByteArray("--a=\"b c") << QByteArray("\"--a=b c\"");
        QTest::newRow("single quotes are none") << QByteArray("--a='b c'") << QByteArray("--a='b c'");
        QTest::newRow("backslash is none") << QByteArray(R"(--a=b\ c)") << QByteArray(R"(--a=b\ c)");
        QTest::newRow("many spaces") << QByteArray("  --a   --b ") << QByteArray("--a --b");
        QTest::newRow("a tab is no space") << QByteArray("--a\t--b") << QByteArray("--a\t--b");
    }

    void splitsAsTheEngineDoes()
    {
        QFETCH(const QByteArray, given);
        QFETCH(const QByteArray, kept);
        const QByteArray flags = chromiumFlags(given);
        QVERIFY2(flags.startsWith(kept + " --disable-background-timer-throttling "), flags.constData());
    }

    void quotedFlagsAreKnownToo()
    {
        const QByteArray flags = chromiumFlags("\"--disable-features=One,Two\" --log-level=\"0\"", {.engine = engine});
        QVERIFY2(flags.endsWith("--disable-features=One,Two,MediaSessionService,HardwareMediaKeyHandling"),
                 flags.constData());
        QCOMPARE(flags.count("--log-level="), 1);
        QCOMPARE(sharedMemoryPlace(flags), SharedMemoryPlace::DevShm);
        QCOMPARE(sharedMemoryPlace("\"--disable-dev-shm-usage\""), SharedMemoryPlace::Temporary);
        QVERIFY(!needsSandboxSwitch(true, {}, "\"--no-sandbox\""));
        QVERIFY(needsSandboxSwitch(true, {}, "--a=\"b --no-sandbox\""));
    }

    void findsTheValueOfAFlag()
    {
        QCOMPARE(chromiumFlagValue("--a=1 --b=\"2 3\" --ab=4 --a=5", "--a"), QByteArray("5"));
        QCOMPARE(chromiumFlagValue("--a=1 --b=\"2 3\"", "--b"), QByteArray("2 3"));
        QCOMPARE(chromiumFlagValue("--a --b=--c=1", "--a"), QByteArray());
        QCOMPARE(chromiumFlagValue("--a --b=--c=1", "--c"), QByteArray());
    }

    void allListsOfFeaturesBecomeOne()
    {
        // Chromium takes the last of them only.
        const QByteArray flags = chromiumFlags("--disable-features=One --no-sandbox --disable-features=Two");
        QCOMPARE(flags.count("--disable-features="), 1);
        QVERIFY2(flags.contains("One") && flags.contains("Two"), flags.constData());
    }

    void theProcessorDecodesIfAskedTo()
    {
        QCOMPARE(chromiumFlags({}).count("--disable-accelerated-video-decode"), 0);
        QCOMPARE(chromiumFlags({}, {.decodesInSoftware = true}).count("--disable-accelerated-video-decode"), 1);
    }

    void twoFingersDoNotZoomIfAskedTo()
    {
        QCOMPARE(chromiumFlags({}).count("--disable-pinch"), 0);
        QCOMPARE(chromiumFlags({}, {.zoomsByPinch = false}).count("--disable-pinch"), 1);
    }

    void avoidsTheDefectsOfTheEngine()
    {
        const auto flagsFor = [](const QVersionNumber &version, PageAccessibility accessibility = {}) {
            return chromiumFlags("--disable-features=One", {.accessibility = accessibility, .engine = version});
        };
        const QByteArray features = " --disable-features=One,MediaSessionService,HardwareMediaKeyHandling";
        QVERIFY(flagsFor({6, 4, 2}).endsWith(features));
        QVERIFY(flagsFor({6, 4, 2}).contains(" --disable-accelerated-2d-canvas "));
        QVERIFY(flagsFor({6, 8, 2}).endsWith(features + ",DocumentPictureInPictureAPI"));
        QVERIFY(!flagsFor({6, 8, 2}).contains("canvas"));
        QVERIFY(flagsFor({6, 10, 0}).endsWith(features + ",DocumentPictureInPictureAPI,PermissionElement"));
        QVERIFY(flagsFor({6, 10, 1}).contains(" --disable-renderer-accessibility "));
        QVERIFY(!flagsFor({6, 10, 1}, PageAccessibility::Always).contains("--disable-renderer-accessibility"));
        QVERIFY(!flagsFor({6, 10, 2}).contains("--disable-renderer-accessibility"));
    }

    void aPageIsAccessibleIfAskedFor()
    {
        const auto countIn = [](const QByteArray &userFlags, PageAccessibility accessibility) {
            return chromiumFlags(userFlags, {.accessibility = accessibility}).count("--force-renderer-accessibility");
        };
        QCOMPARE(countIn({}, PageAccessibility::OnDemand), 0);
        QCOMPARE(countIn({}, PageAccessibility::Always), 1);
        QCOMPARE(countIn("--force-renderer-accessibility=basic", PageAccessibility::Always), 1);
    }

    void sharesMemoryWhereThereIsRoom()
    {
        QCOMPARE(chromiumFlags({}).count("--disable-dev-shm-usage"), 0);
        QCOMPARE(chromiumFlags({}, {.place = SharedMemoryPlace::Temporary}).count("--disable-dev-shm-usage"), 1);
        QCOMPARE(chromiumFlags("--disable-dev-shm-usage", {.place = SharedMemoryPlace::Temporary}).count("-dev-shm-"),
                 1);
    }

    void theLogIsTheUsersToTurnOn_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("level") << QByteArray("--log-level=0") << false;
        QTest::newRow("logging") << QByteArray("--enable-logging=stderr") << false;
    }

    void theLogIsTheUsersToTurnOn()
    {
        QFETCH(QByteArray, given);
        QFETCH(bool, quiet);
        QCOMPARE(chromiumFlags(given).contains("--log-level=3"), quiet);
    }

    void rootNeedsTheSwitch_data()
    {
        QTest::addColumn<bool>("isRoot");
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<QByteArray>("flags");
        QTest::addColumn<bool>("needed");
        QTest::newRow("user") << false << QByteArray() << QByteArray() << false;
        QTest::newRow("root") << true << QByteArray() << QByteArray() << true;
        QTest::newRow("root, 0") << true << QByteArray("0") << QByteArray() << true;
        QTest::newRow("root, 1") << true << QByteArray("1") << QByteArray() << false;
        QTest::newRow("root, flag") << true << QByteArray() << QByteArray("--no-sandbox") << false;
    }

    void rootNeedsTheSwitch()
    {
        QFETCH(bool, isRoot);
        QFETCH(QByteArray, variable);
        QFETCH(QByteArray, flags);
        QTEST(needsSandboxSwitch(isRoot, variable, flags), "needed");
    }
};

QTEST_APPLESS_MAIN(TestChromiumFlags)
#include "TestChromiumFlags.moc"
