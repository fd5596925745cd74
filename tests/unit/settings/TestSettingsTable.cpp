// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsTable.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using vitrine::SettingRow;
using vitrine::SettingsDraft;
using vitrine::SettingsTable;
using vitrine::ValueHint;

class TestSettingsTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesFollowFromTheKey();
    void everyRowIsComplete();
    void everyChoiceIsAValidValue();
    void everyDefaultIsAValidValue();
    void findsRowsByKey();
};

void TestSettingsTable::namesFollowFromTheKey()
{
    const SettingsTable table;
    const SettingRow *row = table.find(u"exit_after"_s);

    QVERIFY(row);
    QCOMPARE(row->optionName(), u"exit-after"_s);
    QCOMPARE(row->variable(), u"VITRINE_EXIT_AFTER"_s);

    const SettingRow nested{.key = u"wall.idle_after"_s};
    QCOMPARE(nested.optionName(), u"wall-idle-after"_s);
    QCOMPARE(nested.variable(), u"VITRINE_WALL_IDLE_AFTER"_s);
}

void TestSettingsTable::everyRowIsComplete()
{
    const SettingsTable table;
    static const QRegularExpression snakeCase(u"^([a-z]+(_[a-z]+)*\\.)?[a-z]+(_[a-z]+)*$"_s);
    QSet<QString> keys;
    for (const SettingRow &row : table.rows()) {
        QVERIFY2(snakeCase.match(row.key).hasMatch(), qPrintable(row.key));
        QVERIFY2(!keys.contains(row.key), qPrintable(row.key));
        // In a file with a table [kiosk], the key “kiosk” is kiosk.enabled.
        QVERIFY2(!table.hasTable(row.key) || table.find(row.key + u".enabled"_s) != nullptr, qPrintable(row.key));
        keys.insert(row.key);
        QVERIFY2(row.help.endsWith(u'.'), qPrintable(row.key));
        QVERIFY2(row.valueName.isEmpty() == (row.type == SettingRow::Type::Flag), qPrintable(row.key));
        QVERIFY2(!row.label.isEmpty() && row.label.size() <= 30 && !row.label.endsWith(u'.'), qPrintable(row.key));
        QVERIFY2(row.details.isEmpty() || row.details.endsWith(u'.'), qPrintable(row.key));
        QVERIFY2(row.assign, qPrintable(row.key));
    }
}

void TestSettingsTable::everyChoiceIsAValidValue()
{
    const SettingsTable table;
    int choices = 0;
    for (const SettingRow &row : table.rows()) {
        QCOMPARE(row.hint.kind == ValueHint::Kind::Choices, !row.hint.choices.isEmpty());
        for (const QString &choice : row.hint.choices) {
            SettingsDraft draft;
            const auto problem = row.assign(draft, {choice});
            QVERIFY2(!problem, qPrintable(row.key + u' ' + problem.value_or(QString())));
            ++choices;
        }
    }
    QVERIFY(choices > 30);
}

void TestSettingsTable::everyDefaultIsAValidValue()
{
    const QStringList switchedOn{u"media_access"_s, u"journal.keep"_s, u"keep_recent"_s};
    const SettingsTable table;
    for (const SettingRow &row : table.rows()) {
        SettingsDraft draft;
        if (!row.defaultValue.isEmpty()) {
            const auto problem = row.assign(draft, {row.defaultValue});
            QVERIFY2(!problem, qPrintable(row.key + u' ' + problem.value_or(QString())));
        }
        if (row.type != SettingRow::Type::Flag)
            continue;
        if (row.key == u"mpris") // depends on another setting
            QVERIFY(row.defaultValue.isEmpty() && !row.defaultNote.isEmpty());
        else
            QCOMPARE(row.defaultValue, switchedOn.contains(row.key) ? u"true"_s : u"false"_s);
    }
}

void TestSettingsTable::findsRowsByKey()
{
    const SettingsTable table;

    QVERIFY(table.find(u"kiosk"_s));
    QVERIFY(!table.find(u"Kiosk"_s));
    QVERIFY(!table.find(QString()));

    QVERIFY(table.find(u"recovery.network-lost.delay"_s));
    QVERIFY(table.hasTable(u"recovery"_s) && table.hasTable(u"recovery.network-lost"_s));
    QVERIFY(!table.hasTable(u"recovery.network"_s) && !table.hasTable(u"target"_s));
    QCOMPARE(table.otherKey(u"kiosk"_s), u"kiosk.enabled"_s);
    QCOMPARE(table.otherKey(u"kiosk.image"_s), u"kiosk_image"_s);
    QVERIFY(table.otherKey(u"muted"_s).isEmpty() && table.otherKey(u"nothing"_s).isEmpty());
}

QTEST_APPLESS_MAIN(TestSettingsTable)
#include "TestSettingsTable.moc"
