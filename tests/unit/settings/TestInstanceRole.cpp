// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/InstanceRole.h"
#include "settings/SettingsLoader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

Q_DECLARE_METATYPE(InstanceRole)

class TestInstanceRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheSettings_data();
    void followsTheSettings();

private:
    const SettingsTable m_table;
};

void TestInstanceRole::followsTheSettings_data()
{
    QTest::addColumn<QString>("option"); // KEY=VALUE
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<InstanceRole>("role");
    QTest::addColumn<bool>("hasTarget");
    const QString none;
    const QByteArray empty;

    QTest::newRow("nothing") << none << none << empty << InstanceRole::HandsOver << false;
    QTest::newRow("target") << u"target=demo:rate"_s << none << empty << InstanceRole::HandsOver << true;
    QTest::newRow("target, variable") << none << u"VITRINE_TARGET=demo"_s << empty << InstanceRole::HandsOver << true;
    QTest::newRow("target, file") << none << none << QByteArray("target = \"demo:rate\"") << InstanceRole::HandsOver
                                  << false;
    QTest::newRow("start") << u"start=3"_s << none << empty << InstanceRole::HandsOver << true;
    QTest::newRow("language") << u"lang=ja"_s << none << empty << InstanceRole::HandsOver << false;
    for (const char *other :
         {"profile=x", "data_dir=/x", "cache_dir=/x", "log_level=info", "log_format=json", "contrast=more"})
        QTest::newRow(other) << QString::fromLatin1(other) << none << empty << InstanceRole::HandsOver << false;
    for (const char *own : {"fullscreen=true", "muted=true", "hud=on", "token_file=/x", "on_back=none", "events=-",
                            "record=/x", "control=none", "control=/x", "remote_debugging_port=9222"}) {
        const QString option = QString::fromLatin1(own);
        QTest::newRow(own) << option << none << empty << InstanceRole::Receives << false;
    }
    QTest::newRow("option, variable") << none << u"VITRINE_HUD=on"_s << empty << InstanceRole::Receives << false;
    QTest::newRow("option, file") << none << none << QByteArray("hud = \"on\"") << InstanceRole::HandsOver << false;
    QTest::newRow("option and target") << u"target=demo"_s << u"VITRINE_HUD=on"_s << empty << InstanceRole::Receives
                                       << true;
    for (const char *alone : {"kiosk=true", "headless=true", "ephemeral=true", "exit_after=3", "exit_on=ended",
                              "exit_on=playing", "screenshot=/x.png"})
        QTest::newRow(alone) << QString::fromLatin1(alone) << none << empty << InstanceRole::Alone << false;
    QTest::newRow("kiosk, file") << none << none << QByteArray("kiosk = true") << InstanceRole::Alone << false;
    QTest::newRow("kiosk with deep links")
        << u"kiosk=true"_s << u"VITRINE_KIOSK_DEEP_LINKS=true"_s << empty << InstanceRole::Receives << false;
    QTest::newRow("kiosk with deep links, file")
        << u"kiosk=true"_s << none << QByteArray("kiosk.deep_links = true") << InstanceRole::Receives << false;
    QTest::newRow("kiosk with deep links, stores nothing")
        << u"ephemeral=true"_s << u"VITRINE_KIOSK_DEEP_LINKS=true"_s << QByteArray("kiosk = true")
        << InstanceRole::Alone << false;
    QTest::newRow("not a kiosk") << u"kiosk=false"_s << none << QByteArray("kiosk = true") << InstanceRole::Receives
                                 << false;
}

void TestInstanceRole::followsTheSettings()
{
    QFETCH(const QString, option);
    QFETCH(const QString, variable);
    QFETCH(const QByteArray, file);
    const QTemporaryDir folder;
    SettingsEnvironment environment{.systemFile = folder.filePath(u"system.toml"_s)};
    environment.variables.insert(u"HOME"_s, folder.path());
    if (!variable.isEmpty())
        environment.variables.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    if (!file.isEmpty()) {
        QFile system(environment.systemFile);
        QVERIFY(system.open(QIODevice::WriteOnly) && system.write(file) == file.size());
    }
    QList<SettingAssignment> given;
    if (!option.isEmpty()) {
        const QString key = option.section(u'=', 0, 0);
        given += {key,
                  {option.section(u'=', 1)},
                  key == u"target"_s ? u"command line"_s : u"--"_s + m_table.find(key)->optionName()};
    }
    const auto loaded = SettingsLoader(m_table, environment).load(given);
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().message));
    QTEST(instanceRole(loaded->settings, m_table), "role");
    QTEST(hasTargetOfItsOwn(loaded->settings), "hasTarget");
}

QTEST_APPLESS_MAIN(TestInstanceRole)
#include "TestInstanceRole.moc"
