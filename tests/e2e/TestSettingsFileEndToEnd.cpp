// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFiles.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// A user's settings file that is wrong, with the real program.
class TestSettingsFileEndToEnd : public QObject, private SettingsFiles
{
    Q_OBJECT

private:
    static void startWindow(VitrineProcess &vitrine)
    {
        vitrine.startBare(arguments(vitrine, {u"--events"_s, u"-"_s, u"demo"_s}));
    }

    static QStringList filesOf(const VitrineProcess &vitrine)
    {
        return QDir(folderOf(vitrine)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    }

private Q_SLOTS:
    void aWindowOpensAndTheDamagedFileIsKept_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no TOML") << QByteArray("hud = \"off\nmuted = true\n");
        QTest::newRow("wrong type") << QByteArray("hud = \"off\"\nmuted = \"yes\"\n");
        QTest::newRow("binary") << QByteArray("\0\xff\xfe\x01", 4);
    }

    void aWindowOpensAndTheDamagedFileIsKept()
    {
        QFETCH(QByteArray, content);
        VitrineProcess vitrine;
        vitrine.allow(
            u"vitrine\\.toml:[0-9]+: .* This run uses the defaults\\. The file is now .*vitrine\\.toml\\.broken-"
            "[-0-9]+: correct it"_s);
        write(fileOf(vitrine), content);
        startWindow(vitrine);
        openSettings(vitrine);
        QVERIFY2(vitrine.standardError().contains("This run uses the defaults"), vitrine.report());
        QVERIFY2(textOf(vitrine, u"settings.notice.text"_s).contains("vitrine.toml.broken-"_L1), vitrine.report());
        QCOMPARE(filesOf(vitrine).size(), 1);
        const QString aside = folderOf(vitrine) + u'/' + filesOf(vitrine).constFirst();
        QVERIFY2(aside.contains("/vitrine.toml.broken-"_L1), qPrintable(aside));
        QCOMPARE(read(aside), content);
        click(vitrine, u"settings.row.muted.switch"_s);
        QCOMPARE(read(fileOf(vitrine)), QByteArray("muted = true\n"));
        QCOMPARE(read(aside), content);
    }

    void theLogHasItInItsFormat()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"This run uses the defaults|Changed"_s);
        write(fileOf(vitrine), "hud = \"off\n");
        vitrine.startBare(arguments(vitrine, {u"--log-format"_s, u"json"_s, u"--exit-on"_s, u"ready"_s, u"demo"_s}));
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        const QList<QByteArray> lines = vitrine.standardError().split('\n');
        const auto told = std::ranges::find_if(
            lines, [](const QByteArray &line) { return line.contains("This run uses the defaults"); });
        QVERIFY2(told != lines.end(), vitrine.report());
        QCOMPARE(QJsonDocument::fromJson(*told).object().value("level"_L1).toString(), u"error"_s);
    }

    void theViewerIsToldInTheStartView()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"vitrine\\.toml:[0-9]+: .* This run uses the defaults"_s);
        write(fileOf(vitrine), "hud = \"off\n");
        vitrine.startBare(arguments(vitrine, {}));
        QTRY_VERIFY2_WITH_TIMEOUT(textOf(vitrine, u"start.note"_s).contains("settings file is wrong"_L1),
                                  vitrine.report(), 30'000);
    }

    void theViewerIsToldInTheirLanguage()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"This run uses the defaults"_s);
        write(fileOf(vitrine), "hud = \"off\n");
        vitrine.setVariable(u"VITRINE_LANG"_s, u"ja"_s);
        startWindow(vitrine);
        openSettings(vitrine);
        const QString text = textOf(vitrine, u"settings.notice.text"_s);
        QVERIFY2(text.contains(u"既定値"_s) && !text.contains("This run"_L1), qPrintable(text));
    }

    void theViewerIsToldInThePicture()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"This run uses the defaults"_s);
        write(fileOf(vitrine), "hud = \n");
        startWindow(vitrine);
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QTRY_VERIFY2(textOf(vitrine, u"hud.state"_s).contains("see Settings"_L1), vitrine.report());
    }

    void unknownKeysStayInTheFile()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"vitrine\\.toml:1: there is no setting “from_the_future”\\. .*It is ignored\\."_s);
        write(fileOf(vitrine), "from_the_future = 1 # !\n[later]\nkey = [1, 2]\n");
        vitrine.allow(u"vitrine\\.toml:3: there is no setting “later.key”\\. .*It is ignored\\."_s);
        startWindow(vitrine);
        openSettings(vitrine);
        QVERIFY2(vitrine.standardError().contains("from_the_future"), vitrine.report());
        click(vitrine, u"settings.row.muted.switch"_s);
        QCOMPARE(read(fileOf(vitrine)), QByteArray("from_the_future = 1 # !\nmuted = true\n[later]\nkey = [1, 2]\n"));
    }

    void whatCannotBeReadStaysWhereItIs()
    {
        VitrineProcess vitrine;
        vitrine.allow(u"vitrine\\.toml cannot be read: it is a folder\\. .* the file stays as it is"_s);
        QVERIFY(QDir().mkpath(fileOf(vitrine)));
        startWindow(vitrine);
        openSettings(vitrine);
        QVERIFY2(vitrine.standardError().contains("it is a folder"), vitrine.report());
        QVERIFY2(textOf(vitrine, u"settings.notice.text"_s).contains("it is a folder"_L1), vitrine.report());
        QCOMPARE(filesOf(vitrine), QStringList{u"vitrine.toml"_s});
        click(vitrine, u"settings.row.muted.switch"_s);
        QTRY_VERIFY2(textOf(vitrine, u"settings.row.muted.error"_s).contains("Nothing was changed"_L1),
                     vitrine.report());
    }

    void runsWithoutAPersonEndWithTwo_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("options");
        const QByteArray wrong = "hud = 3\n";
        QTest::newRow("headless") << wrong << QStringList{u"--headless"_s};
        QTest::newRow("kiosk") << wrong << QStringList{u"--kiosk"_s};
        QTest::newRow("kiosk in the file") << "kiosk = true\n" + wrong << QStringList();
        QTest::newRow("unknown key") << QByteArray("hudd = 1\n") << QStringList{u"--headless"_s};
    }

    void runsWithoutAPersonEndWithTwo()
    {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, options);
        VitrineProcess vitrine;
        vitrine.allowStartError("vitrine.toml:");
        write(fileOf(vitrine), content);
        vitrine.startBare(arguments(vitrine, options + QStringList{u"demo"_s}));
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QCOMPARE(filesOf(vitrine), QStringList{u"vitrine.toml"_s});
        QCOMPARE(read(fileOf(vitrine)), content);
    }

    void aNamedFileMustBeRight()
    {
        VitrineProcess vitrine;
        vitrine.allowStartError("own.toml:1");
        write(folderOf(vitrine) + u"/own.toml"_s, "hud = 3\n");
        vitrine.startBare(arguments(vitrine, {u"--config"_s, folderOf(vitrine) + u"/own.toml"_s, u"demo"_s}));
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestSettingsFileEndToEnd)
#include "TestSettingsFileEndToEnd.moc"
