// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/Commands.h"

#include "settings/SettingsHelp.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstPlays();
    void everyDescriptionIsComplete();
    void everyHelpHasWholeSentences();
    void noOptionIsASettingToo();
};

void TestCommands::theFirstPlays()
{
    const QList<CommandDescription> commands = commandDescriptions();

    QVERIFY(commands.size() > 1);
    QCOMPARE(commands.first(),
             (CommandDescription{.takesTarget = true,
                                 .wrongSettings = CommandDescription::WrongSettings::LeaveOutUserFile}));
}

void TestCommands::everyDescriptionIsComplete()
{
    QSet<QString> names;
    for (const CommandDescription &command : commandDescriptions().sliced(1)) {
        const char *name = qPrintable(command.name);
        QVERIFY2(!command.name.isEmpty() && !names.contains(command.name), name);
        names.insert(command.name);
        QVERIFY2(command.summary.endsWith(u'.') && command.explanation.endsWith(u'.'), name);
        QVERIFY2(command.details.isEmpty() || command.details.endsWith(u'.'), name);
        QVERIFY2(!command.takesTarget || command.arguments.isEmpty(), name);
        for (const OptionDescription &option : command.options)
            QVERIFY2(!option.name.isEmpty() && option.help.endsWith(u'.'), name);
        for (qsizetype i = 0; i < command.arguments.size(); ++i) {
            QVERIFY2(command.arguments[i].help.endsWith(u'.'), name);
            const bool isLast = i + 1 == command.arguments.size();
            QVERIFY2(isLast || command.arguments[i].count == ArgumentDescription::Count::One, name);
        }
    }
}

void TestCommands::everyHelpHasWholeSentences()
{
    for (const CommandDescription &command : commandDescriptions().sliced(1)) {
        const QString text = SettingsHelp::text(command).simplified();
        QVERIFY2(!text.contains(": ."_L1) && !text.contains(".."_L1), qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
    }
}

void TestCommands::noOptionIsASettingToo()
{
    QStringList taken;
    const SettingsTable table;
    for (const SettingRow &row : table.rows())
        taken << row.optionName() << u"no-"_s + row.optionName();
    for (const OptionDescription &option : generalOptions())
        taken += option.name;
    for (const CommandDescription &command : commandDescriptions()) {
        for (const OptionDescription &option : command.options)
            QVERIFY2(!taken.contains(option.name), qPrintable(option.name));
    }
}

QTEST_APPLESS_MAIN(TestCommands)
#include "TestCommands.moc"
