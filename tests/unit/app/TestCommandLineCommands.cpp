// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/CommandLine.h"
#include "app/commands/Commands.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestCommandLineCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesOptionsAndArgumentsToTheirCommand_data();
    void passesOptionsAndArgumentsToTheirCommand();
    void warnsOfSettingsWithoutEffect();
    void everySettingOfACommandExists();
    void commandsCheckOnlyWhatTheyUseOfTheUsersFile_data();
    void commandsCheckOnlyWhatTheyUseOfTheUsersFile();
    void refusesAnEmptyPath_data();
    void refusesAnEmptyPath();
    void refusesMistakesOfCommands_data();
    void refusesMistakesOfCommands();

private:
    /// With commands that take all there is to take.
    [[nodiscard]] static CommandLine::Outcome parsePaint(const QStringList &arguments);
};

CommandLine::Outcome TestCommandLineCommands::parsePaint(const QStringList &arguments)
{
    SettingsEnvironment environment;
    environment.variables.insert(u"HOME"_s, u"/nonexistent"_s);
    environment.systemFile.clear();
    using Count = ArgumentDescription::Count;
    const CommandDescription paint{
        .name = u"paint"_s,
        .options = {{.name = u"colour"_s, .letter = u"c"_s, .valueName = u"NAME"_s}, {.name = u"twice"_s}},
        .arguments = {{.name = u"wall|door"_s, .hint = ValueHint::oneOf({u"wall"_s, u"door"_s})},
                      {.name = u"FILE"_s, .count = Count::OneOrNone}}};
    const CommandDescription count{.name = u"count"_s, .arguments = {{.name = u"FILE"_s, .count = Count::AnyNumber}}};
    const CommandDescription look{.name = u"look"_s, .settings = QStringList{u"hud"_s}};
    return CommandLine(QString(), environment, {CommandDescription{.takesTarget = true}, paint, count, look})
        .parse(QStringList{u"vitrine"_s} + arguments);
}

void TestCommandLineCommands::passesOptionsAndArgumentsToTheirCommand_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("colours");
    QTest::addColumn<bool>("twice");
    QTest::addColumn<QStringList>("passed");

    QTest::newRow("arguments alone") << QStringList{u"paint"_s, u"wall"_s} << QStringList() << false
                                     << QStringList{u"wall"_s};
    QTest::newRow("all") << QStringList{u"paint"_s,         u"door"_s,    u"--colour"_s, u"red"_s,
                                        u"--colour=blue"_s, u"--twice"_s, u"--"_s,       u"-x"_s}
                         << QStringList{u"red"_s, u"blue"_s} << true << QStringList{u"door"_s, u"-x"_s};
    QTest::newRow("letter") << QStringList{u"paint"_s, u"-c"_s, u"red"_s, u"wall"_s} << QStringList{u"red"_s} << false
                            << QStringList{u"wall"_s};
    QTest::newRow("none") << QStringList{u"count"_s} << QStringList() << false << QStringList();
    QTest::newRow("any number") << QStringList{u"count"_s, u"a"_s, u"--kiosk"_s, u"b"_s} << QStringList() << false
                                << QStringList{u"a"_s, u"b"_s};
}

void TestCommandLineCommands::passesOptionsAndArgumentsToTheirCommand()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, colours);
    QFETCH(bool, twice);
    QFETCH(QStringList, passed);

    const auto outcome = parsePaint(arguments);

    const auto *run = std::get_if<CommandLine::Run>(&outcome);
    QVERIFY(run);
    QCOMPARE(run->command, arguments.first());
    QCOMPARE(run->options.value(u"colour"_s), colours);
    QCOMPARE(run->options.contains(u"twice"_s), twice);
    QCOMPARE(run->arguments, passed);
    QVERIFY(run->loaded && !run->loaded->settings.sources.contains(u"target"_s));
}

void TestCommandLineCommands::warnsOfSettingsWithoutEffect()
{
    const auto warningsOf = [](const QStringList &arguments) {
        return std::get<CommandLine::Run>(parsePaint(arguments)).loaded->warnings;
    };
    QCOMPARE(warningsOf({u"look"_s, u"--hud=on"_s}), QStringList());
    QCOMPARE(warningsOf({u"look"_s, u"--muted"_s}), QStringList{u"--muted has no effect on “vitrine look”."_s});
    QCOMPARE(warningsOf({u"count"_s, u"--muted"_s}), QStringList());
}

void TestCommandLineCommands::everySettingOfACommandExists()
{
    const SettingsTable table;
    int commands = 0;
    for (const CommandDescription &command : commandDescriptions()) {
        if (!command.settings)
            continue;
        ++commands;
        for (const QString &key : *command.settings)
            QVERIFY2(table.find(key) != nullptr, qPrintable(command.name + u' ' + key));
    }
    QVERIFY(commands > 0);
}

void TestCommandLineCommands::commandsCheckOnlyWhatTheyUseOfTheUsersFile_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("wrongValue"); ///< of a setting that the command uses

    QTest::newRow("ctl") << QStringList{u"ctl"_s, u"ping"_s} << QByteArray("profile = \"/\"");
    QTest::newRow("journal") << QStringList{u"journal"_s, u"stats"_s} << QByteArray("data_dir = 1");
    QTest::newRow("insights") << QStringList{u"insights"_s} << QByteArray("size = \"big\"");
    QTest::newRow("replay") << QStringList{u"replay"_s, u"x.vitrine"_s} << QByteArray("lang = \"xx\"");
    QTest::newRow("simulate") << QStringList{u"simulate"_s} << QByteArray("log_level = \"loud\"");
}

void TestCommandLineCommands::commandsCheckOnlyWhatTheyUseOfTheUsersFile()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, wrongValue);
    const QTemporaryDir home;
    SettingsEnvironment environment;
    environment.variables.insert(u"HOME"_s, home.path());
    environment.systemFile.clear();
    const CommandLine commandLine({}, environment, commandDescriptions());
    const QString folder = home.filePath(u".config/vitrine"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile file(folder + u"/vitrine.toml"_s);
    const auto outcomeWith = [&](const QByteArray &content, const QStringList &options = {}) {
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test cannot write its file.");
        file.close();
        return commandLine.parse(QStringList{u"vitrine"_s} + arguments + options);
    };
    const auto fails = [](const CommandLine::Outcome &outcome) {
        return std::holds_alternative<CommandLine::UsageError>(outcome);
    };

    const QByteArray elsewhere = "no_such_key = 1\nexit_after = \"soon\"\npage = true\nrecovery = 3\n";
    QVERIFY(!fails(outcomeWith(elsewhere)));
    QVERIFY2(fails(outcomeWith(elsewhere, {u"--config="_s + file.fileName()})), "a file that is named is checked");
    QVERIFY(fails(outcomeWith(wrongValue)));
    QVERIFY2(fails(outcomeWith("profile = \"x\"\nhud = \n")), "it may name another profile");
}

void TestCommandLineCommands::refusesAnEmptyPath_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");
    const auto row = [](const QStringList &arguments, const char *name) {
        QTest::addRow("%s", qPrintable(arguments.join(u' ')))
            << arguments << QString::fromLatin1(name) + u" must be a path, but is empty."_s;
    };
    row({u"kiosk"_s, u"check"_s, {}}, "FILE");
    row({u"kiosk"_s, u"check"_s, u" "_s}, "FILE");
    row({u"kiosk"_s, u"set-pin"_s, {}}, "FILE");
    row({u"replay"_s, {}}, "FILE");
    row({u"replay"_s, u"a"_s, u"--journal="_s}, "--journal");
    row({u"replay"_s, u"a"_s, u"--to-scenario="_s}, "--to-scenario");
    row({u"insights"_s, {}}, "FILE");
    row({u"simulate"_s, u"--check"_s, u"a"_s, {}}, "FILE");
    row({u"journal"_s, u"export"_s, u"--output"_s, {}}, "--output");
    row({u"journal"_s, u"stats"_s, u"--file="_s}, "--file");
    row({u"journal"_s, u"stats"_s, u"--file=a"_s, u"--file="_s}, "--file");
    row({u"journal"_s, u"import"_s, u"a"_s, {}}, "ID|FILE");
    row({u"journal"_s, u"stats"_s, u"--config="_s}, "--config");
    row({u"insights"_s, u"--screenshot="_s}, "--screenshot");
}

/// Such as that of a variable that is not set.
void TestCommandLineCommands::refusesAnEmptyPath()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, reason);
    SettingsEnvironment environment;
    environment.variables.insert(u"HOME"_s, u"/nonexistent"_s);
    environment.systemFile.clear();
    const auto outcome =
        CommandLine({}, environment, commandDescriptions()).parse(QStringList{u"vitrine"_s} + arguments);
    const auto *error = std::get_if<CommandLine::UsageError>(&outcome);
    QVERIFY(error);
    QVERIFY2(error->text.startsWith(u"vitrine: "_s + reason + u'\n'), qPrintable(error->text));
}

void TestCommandLineCommands::refusesMistakesOfCommands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");

    QTest::newRow("missing") << QStringList{u"paint"_s}
                             << u"wall|door is missing. Usage: vitrine paint [options] wall|door [FILE]"_s;
    QTest::newRow("other word") << QStringList{u"paint"_s, u"dor"_s}
                                << u"“dor” is not one of wall, door. Did you mean “door”?"_s;
    QTest::newRow("too many") << QStringList{u"paint"_s, u"wall"_s, u"a"_s, u"b"_s}
                              << u"Unexpected argument “b”. Usage: vitrine paint"_s;
    QTest::newRow("control characters") << QStringList{u"paint"_s, u"wall"_s, u"a"_s, u"\u001b[2J"_s}
                                        << u"Unexpected argument “\\x1b[2J”."_s;
    QTest::newRow("wrong setting") << QStringList{u"paint"_s, u"wall"_s, u"--hud=x"_s} << u"--hud must be auto"_s;
    QTest::newRow("option of another command") << QStringList{u"count"_s, u"--twice"_s} << u"no option “--twice”"_s;
}

void TestCommandLineCommands::refusesMistakesOfCommands()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, reason);

    const auto outcome = parsePaint(arguments);

    const auto *error = std::get_if<CommandLine::UsageError>(&outcome);
    QVERIFY(error);
    QVERIFY2(error->text.contains(reason), qPrintable(error->text));
    const QString help = u"\nTry “vitrine %1 --help”.\n"_s.arg(arguments.first());
    QVERIFY2(error->text.endsWith(help), qPrintable(error->text));
}

QTEST_APPLESS_MAIN(TestCommandLineCommands)
#include "TestCommandLineCommands.moc"
