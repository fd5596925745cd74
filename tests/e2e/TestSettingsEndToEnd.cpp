// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFiles.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The settings view of the real program, and the user's file.
class TestSettingsEndToEnd : public QObject, private SettingsFiles
{
    Q_OBJECT

private:
    static qsizetype sessionsIn(const QTemporaryDir &folder)
    {
        QProcess list;
        list.start(QStringLiteral(VITRINE_BINARY),
                   {u"journal"_s, u"sessions"_s, u"--json"_s, u"--data-dir"_s, folder.filePath(u"data"_s)});
        list.waitForFinished();
        return QJsonDocument::fromJson(list.readAllStandardOutput()).array().size();
    }

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

    void theDisplayFollowsAtOnce()
    {
        VitrineProcess vitrine;
        write(fileOf(vitrine), "hud = \"off\"\n");
        vitrine.start(arguments(vitrine, {u"demo"_s}));
        openSettings(vitrine);
        click(vitrine, u"settings.row.hud.choice.on"_s);
        click(vitrine, u"settings.close"_s);
        QTRY_VERIFY2(!control(vitrine, u"hud.state"_s).isEmpty(), vitrine.report());
        openSettings(vitrine);
        click(vitrine, u"settings.row.hud.choice.off"_s);
        click(vitrine, u"settings.close"_s);
        QTRY_VERIFY2(control(vitrine, u"settings.close"_s).isEmpty(), vitrine.report());
        QTRY_VERIFY2(control(vitrine, u"hud.state"_s).isEmpty(), vitrine.report());
        QCOMPARE(read(fileOf(vitrine)), QByteArray("hud = \"off\"\n"));
    }

    void anErrorDialogFollowsTheActionOfBack()
    {
        VitrineProcess vitrine;
        vitrine.start(arguments(vitrine, {u"demo:error-over-device-limit"_s}));
        QVERIFY2(vitrine.waitFor(u"dialog"_s, u"state"_s, u"opened"_s), vitrine.report());
        const auto actions = [&vitrine] {
            QStringList names;
            for (const QJsonValue &action : ctl(vitrine, {u"dialog"_s}).json.value("actions"_L1).toArray())
                names += action["name"_L1].toString();
            return names;
        };
        QVERIFY2(!actions().contains(u"back"_s), qPrintable(actions().join(u' ')));
        QCOMPARE(ctl(vitrine, {u"ui.type"_s, u"window"_s, u"{Ctrl+,}"_s}).code, 0);
        QTRY_VERIFY2(!control(vitrine, u"settings.close"_s).isEmpty(), vitrine.report());
        click(vitrine, u"settings.row.on-back.choice.home"_s);
        QTRY_VERIFY2(actions().contains(u"back"_s), qPrintable(actions().join(u' ')));
        click(vitrine, u"settings.close"_s);
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

    void clearedDataIsGoneAtTheNextStart()
    {
        const QTemporaryDir folder;
        const QStringList options{u"--data-dir"_s, folder.filePath(u"data"_s), u"--cache-dir"_s,
                                  folder.filePath(u"cache"_s), u"demo"_s};
        const QString old = folder.filePath(u"data/default/browser/of-before"_s);
        const QString damaged = folder.filePath(u"data/default/journal.sqlite.damaged-1"_s);
        write(old, "x");
        write(damaged, "x");
        write(folder.filePath(u"cache/default/of-before"_s), "x");
        {
            VitrineProcess vitrine;
            vitrine.start(options);
            openSettings(vitrine);
            click(vitrine, u"settings.data.clear"_s);
            click(vitrine, u"settings.data.confirm"_s);
            QTRY_VERIFY2(textOf(vitrine, u"settings.data.help"_s).contains("starts next time"_L1), vitrine.report());
            QVERIFY2(QFile::exists(old), "the run uses it");
            QCOMPARE(ctl(vitrine, {u"play"_s}).code, 0); // and it is well
            QCOMPARE(ctl(vitrine, {u"quit"_s}).code, 0);
            QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        }
        QCOMPARE(sessionsIn(folder), 1);
        for (int run = 0; run < 2; ++run) {
            VitrineProcess vitrine;
            vitrine.start(options);
            QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
            QVERIFY(!QFile::exists(old) && !QFile::exists(damaged));
            QVERIFY(!QFile::exists(folder.filePath(u"cache/default/of-before"_s)));
            QCOMPARE(ctl(vitrine, {u"quit"_s}).code, 0);
            QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        }
        QCOMPARE(sessionsIn(folder), 2); // deleted once
    }

    void aKioskHasNoSettings()
    {
        VitrineProcess vitrine;
        vitrine.start(arguments(vitrine, controlOptions(vitrine) + QStringList{u"--kiosk"_s, u"demo"_s}));
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QCOMPARE(ctl(vitrine, {u"ui.type"_s, u"window"_s, u"{Ctrl+,}"_s}).code, 0);
        QVERIFY2(control(vitrine, u"settings.close"_s).isEmpty(), vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestSettingsEndToEnd)
#include "TestSettingsEndToEnd.moc"
