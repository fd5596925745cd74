// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/PlayerOptions.h"

#include "settings/SettingsLoader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What a run opens first.
class TestPlayerOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aViewerChoosesUnlessATargetIsNamed_data()
    {
        QTest::addColumn<QStringList>("options"); ///< KEY=VALUE
        QTest::addColumn<bool>("opens");
        QTest::newRow("nothing") << QStringList() << false;
        QTest::newRow("full screen") << QStringList{u"fullscreen=true"_s} << false;
        QTest::newRow("target") << QStringList{u"target=demo"_s} << true;
        QTest::newRow("start") << QStringList{u"start=3"_s} << true;
        for (const char *script :
             {"headless=true", "kiosk=true", "exit_after=5", "events=-", "record=/x", "screenshot=/x.png",
              "remote_debugging_port=9222", "exit_on=ended", "ephemeral=true"})
            QTest::newRow(script) << QStringList{QString::fromLatin1(script)} << true;
    }

    void aViewerChoosesUnlessATargetIsNamed()
    {
        QFETCH(const QStringList, options);
        QFETCH(const bool, opens);
        const QTemporaryDir folder;
        SettingsEnvironment environment{.systemFile = folder.filePath(u"system.toml"_s)};
        environment.variables.insert(u"HOME"_s, folder.path());
        const SettingsTable table;
        QList<SettingAssignment> given;
        for (const QString &option : options)
            given += {option.section(u'=', 0, 0), {option.section(u'=', 1)}, u"command line"_s};
        const auto loaded = SettingsLoader(table, environment).load(given);
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
        QCOMPARE(firstTarget(loaded->settings, nullptr).has_value(), opens);
    }

    void onlyAHeadlessRunThatIsNoKioskEndsIfItsFirstPlayerDoesNotStart()
    {
        using FirstStart = PlaybackMonitor::FirstStart;
        Settings settings;
        QCOMPARE(playerOptions(settings).monitor.firstStart, FirstStart::Recoverable);
        settings.headless = true;
        QCOMPARE(playerOptions(settings).monitor.firstStart, FirstStart::Final);
        settings.kiosk = true;
        QCOMPARE(playerOptions(settings).monitor.firstStart, FirstStart::Recoverable);
    }
};

QTEST_GUILESS_MAIN(TestPlayerOptions)
#include "TestPlayerOptions.moc"
