// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingOrigin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

Q_DECLARE_METATYPE(vitrine::SettingOrigin)

class TestSettingOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheLayerOfASource_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<SettingOrigin>("origin");
        QTest::addColumn<bool>("overrides");
        QTest::newRow("none") << QString() << SettingOrigin::Default << false;
        QTest::newRow("system") << u"/etc/vitrine.toml:3"_s << SettingOrigin::SystemFile << false;
        QTest::newRow("user") << u"/var/me:you/vitrine.toml:12"_s << SettingOrigin::UserFile << false;
        QTest::newRow("other file") << u"own.toml:1"_s << SettingOrigin::NamedFile << true;
        QTest::newRow("variable") << u"VITRINE_HUD"_s << SettingOrigin::Environment << true;
        QTest::newRow("option") << u"--hud"_s << SettingOrigin::CommandLine << true;
        QTest::newRow("negated") << u"--no-media-access"_s << SettingOrigin::CommandLine << true;
    }

    void isTheLayerOfASource()
    {
        QFETCH(QString, source);
        QFETCH(SettingOrigin, origin);
        QFETCH(bool, overrides);
        const SettingOrigin found = settingOrigin(source, u"/var/me:you/vitrine.toml"_s, u"/etc/vitrine.toml"_s);
        QCOMPARE(found, origin);
        QCOMPARE(overridesUserFile(found), overrides);
    }
};

QTEST_APPLESS_MAIN(TestSettingOrigin)
#include "TestSettingOrigin.moc"
