// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/SettingTexts.h"

#include "settings/SettingsTable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSettingTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingOfTheViewHasTexts()
    {
        const SettingsTable table;
        int settings = 0;
        for (const SettingRow &row : table.rows()) {
            const SettingTexts texts = settingTexts(row.key);
            const bool isShown = row.placement.group != SettingPlacement::Group::None;
            QVERIFY2(texts.label.isEmpty() != isShown, qPrintable(row.key));
            if (!isShown)
                continue;
            ++settings;
            QVERIFY2(texts.label.size() <= 30 && !texts.label.endsWith(u'.'), qPrintable(row.key));
            QVERIFY2(texts.help.size() <= 80 && texts.help.endsWith(u'.'), qPrintable(row.key));
            QVERIFY2(!settingGroupTitle(row.placement.group).isEmpty(), qPrintable(row.key));
            for (const QString &choice : row.hint.choices)
                QVERIFY2(settingChoiceText(row.key, choice) != choice, qPrintable(row.key + u' ' + choice));
        }
        QVERIFY(settings > 7);
    }

    void aSettingWithoutADefaultValueSaysWhatNoneMeans()
    {
        const SettingsTable table;
        for (const SettingRow &row : table.rows()) {
            SettingsDraft draft;
            if (!row.placement.unset.isEmpty())
                QVERIFY2(row.defaultValue.isEmpty() && !row.assign(draft, {row.placement.unset}), qPrintable(row.key));
        }
    }

    void anUnknownChoiceIsItself()
    {
        QCOMPARE(settingChoiceText(u"hud"_s, u"sometimes"_s), u"sometimes"_s);
        QCOMPARE(settingChoiceText(u"lang"_s, QString()), u"Not set"_s);
    }

    void saysWhereAnotherValueComesFrom()
    {
        QCOMPARE(settingOriginText(SettingOrigin::Default, QString()), QString());
        QCOMPARE(settingOriginText(SettingOrigin::UserFile, u"vitrine.toml:1"_s), QString());
        for (const SettingOrigin origin : {SettingOrigin::SystemFile, SettingOrigin::NamedFile,
                                           SettingOrigin::Environment, SettingOrigin::CommandLine})
            QVERIFY(settingOriginText(origin, u"the place"_s).contains("the place"_L1));
    }
};

QTEST_APPLESS_MAIN(TestSettingTexts)
#include "TestSettingTexts.moc"
