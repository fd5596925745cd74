// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFiles.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The settings view of the real program, and the user's file.
class TestSettingsEndToEnd : public QObject, private SettingsFiles
{
    Q_OBJECT

private Q_SLOTS:
    void aClickChangesTheFileAndTheRun()
    {
        VitrineProcess vitrine;
        write(fileOf(vitrine), "# mine\nmuted = false\n\n[journal]\nmax_age = 100 # days\n");
        vitrine.start(arguments(vitrine, {u"demo"_s}));
        openSettings(vitrine);
        // Someone else adds what this version does not know.
        write(fileOf(vitrine),
              "# mine\nmuted = false\nfrom_the_future = { a = 1 }\n\n[journal]\nmax_age = 100 # days\n");
        click(vitrine, u"settings.row.muted.switch"_s);
        click(vitrine, u"settings.row.on-back.choice.none"_s);
        QCOMPARE(read(fileOf(vitrine)),
                 QByteArray("# mine\nmuted = true\nfrom_the_future = { a = 1 }\non_back = \"none\"\n\n"
                            "[journal]\nmax_age = 100 # days\n"));
        // Back is at once what the view says.
        click(vitrine, u"settings.close"_s);
        QCOMPARE(ctl(vitrine, {u"back"_s}).code, 0);
        QVERIFY2(vitrine.waitFor(u"action"_s, u"outcome"_s, u"ignored"_s), vitrine.report());
    }

    void anOptionStillCountsAndTheViewSaysSo()
    {
        VitrineProcess vitrine;
        vitrine.start(arguments(vitrine, {u"--on-back"_s, u"none"_s, u"demo"_s}));
        openSettings(vitrine);
        QVERIFY2(control(vitrine, u"settings.row.on-back.note"_s).value("text"_L1).toString().contains("--on-back"_L1),
                 vitrine.report());
        click(vitrine, u"settings.row.on-back.choice.close"_s);
        QCOMPARE(read(fileOf(vitrine)), QByteArray("on_back = \"close\"\n"));
        click(vitrine, u"settings.close"_s);
        QCOMPARE(ctl(vitrine, {u"back"_s}).code, 0);
        QVERIFY2(vitrine.waitFor(u"action"_s, u"outcome"_s, u"ignored"_s), vitrine.report());
    }

    void aFolderThatCannotBeWrittenIsExplained()
    {
        VitrineProcess vitrine;
        vitrine.start({u"--config-dir"_s, u"/proc/vitrine"_s, u"demo"_s});
        openSettings(vitrine);
        click(vitrine, u"settings.row.fullscreen.switch"_s);
        QTRY_VERIFY2(control(vitrine, u"settings.row.fullscreen.error"_s)
                         .value("text"_L1)
                         .toString()
                         .contains("/proc/vitrine/vitrine.toml cannot be written"_L1),
                     vitrine.report());
        QVERIFY2(vitrine.process().state() == QProcess::Running, vitrine.report());
    }

    void aKioskHasNoSettings()
    {
        VitrineProcess vitrine;
        vitrine.start(arguments(vitrine, {u"--kiosk"_s, u"demo"_s}));
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QCOMPARE(ctl(vitrine, {u"ui.type"_s, u"window"_s, u"{Ctrl+,}"_s}).code, 0);
        QVERIFY2(control(vitrine, u"settings.close"_s).isEmpty(), vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestSettingsEndToEnd)
#include "TestSettingsEndToEnd.moc"
