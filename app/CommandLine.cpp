// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/CommandLine.h"

#include "protocol/EchoedText.h"
#include "settings/SettingsHelp.h"
#include "settings/Suggestion.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// \a arguments without the options that QGuiApplication and QApplication read.
QStringList withoutQtOptions(const QStringList &arguments)
{
    static const QStringList withValue{
        u"-platform"_s,
        u"-platformpluginpath"_s,
        u"-platformtheme"_s,
        u"-plugin"_s,
        u"-qwindowgeometry"_s,
        u"-qwindowicon"_s,
        u"-qwindowtitle"_s,
        u"-geometry"_s,
        u"-icon"_s,
        u"-title"_s,
        u"-display"_s,
        u"-session"_s,
        u"-style"_s,
        u"-stylesheet"_s,
        u"-qmljsdebugger"_s,
    };
    QStringList kept;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (argument == "--"_L1)
            return kept + arguments.mid(i);
        if (withValue.contains(argument))
            ++i;
        else if (argument != "-reverse"_L1 && argument != "-widgetcount"_L1 && !argument.startsWith("-style="_L1) &&
                 !argument.startsWith("-stylesheet="_L1) && !argument.startsWith("-qmljsdebugger="_L1))
            kept += argument;
    }
    return kept;
}

const auto negation = "no-"_L1;

/// The option \a name with the dashes that it has in \a arguments.
QString withDashes(const QString &name, const QStringList &arguments)
{
    const QString oneDash = u'-' + name;
    const bool hasOne = std::any_of(arguments.cbegin(), arguments.cend(), [&oneDash](const QString &argument) {
        return argument == oneDash || argument.startsWith(oneDash + u'=');
    });
    return hasOne ? oneDash : u'-' + oneDash;
}

// Qt 6.8 warns if an option without a value is asked for one.
QStringList valuesOf(const OptionDescription &option, const QCommandLineParser &parser)
{
    return option.valueName.isEmpty() ? QStringList() : parser.values(option.name);
}

} // namespace

CommandLine::CommandLine(const QString &chromiumVersion, const SettingsEnvironment &environment,
                         const QList<CommandDescription> &commands)
    : m_commands(commands)
    , m_environment(environment)
    , m_chromiumVersion(chromiumVersion)
{
    Q_ASSERT(!m_commands.isEmpty() && m_commands.first().name.isEmpty());
}

CommandLine::Outcome CommandLine::parse(const QStringList &arguments) const
{
    QStringList own = withoutQtOptions(arguments);
    const auto named = std::find_if(m_commands.cbegin() + 1, m_commands.cend(),
                                    [&own](const CommandDescription &command) { return command.name == own.value(1); });
    const bool isNamed = named != m_commands.cend();
    const CommandDescription &command = isNamed ? *named : m_commands.first();
    if (isNamed)
        own.removeAt(1);

    QCommandLineParser parser;
    const QStringList names = declareOptions(parser, command);
    const bool understood = parser.parse(own);
    // --help works even with other errors.
    if (parser.isSet(u"help"_s))
        return Print{isNamed ? SettingsHelp::text(command) : SettingsHelp::text(m_table, m_commands)};
    if (parser.isSet(u"version"_s))
        return Print{versionText()};
    if (!understood)
        return usageError(misunderstanding(parser, names, arguments), command);

    QList<SettingAssignment> given = assignments(parser);
    const QStringList positionals = parser.positionalArguments();
    if (const Problem problem = misplaced(command, positionals))
        return usageError(*problem, command);
    if (command.takesTarget && !positionals.isEmpty())
        given += {u"target"_s, positionals, tr("command line")};
    if (const Problem problem = emptyPath(parser, command))
        return usageError(*problem, command);

    using WrongSettings = CommandDescription::WrongSettings;
    const SettingsLoader loader(m_table, m_environment);
    const QString configFile = parser.value(u"config"_s);
    Result<LoadedSettings> loaded = command.wrongSettings == WrongSettings::LeaveOutUserFile
                                        ? loader.loadForDesktop(given, configFile)
                                    : command.wrongSettings == WrongSettings::Refuse && command.settings
                                        ? loader.loadUsed(given, configFile, *command.settings)
                                        : loader.load(given, configFile);
    if (!loaded && command.wrongSettings != WrongSettings::PassOn) {
        UsageError error =
            usageError(loaded.error().message + (isNamed ? QString() : commandHint(positionals)), command);
        if (!isNamed)
            error.badTarget = badTarget(given, configFile, loaded.error().message);
        return error;
    }
    if (loaded)
        loaded = LoadedSettings{loaded->settings, loaded->warnings + warningsAbout(given, command), loaded->userFile,
                                loaded->playlist, loaded->values};
    Run run{command.name, loaded};
    run.settingOptions = settingOptions(parser);
    run.given = given;
    run.configFile = configFile;
    for (const OptionDescription &option : command.options) {
        if (parser.isSet(option.name))
            run.options.insert(option.name, valuesOf(option, parser));
    }
    if (!command.takesTarget)
        run.arguments = positionals;
    return run;
}

QStringList CommandLine::warningsAbout(const QList<SettingAssignment> &given, const CommandDescription &command) const
{
    QStringList warnings;
    for (const SettingAssignment &assignment : given) {
        if (command.settings && !command.settings->contains(assignment.key))
            warnings += tr("%1 has no effect on “vitrine %2”.").arg(assignment.source, command.name);
    }
    return warnings;
}

std::optional<CommandLine::BadTarget> CommandLine::badTarget(QList<SettingAssignment> given, const QString &configFile,
                                                             const QString &problem) const
{
    const auto target = std::ranges::find(given, u"target"_s, &SettingAssignment::key);
    if (target == given.end())
        return std::nullopt;
    const QString text = target->values.last();
    target->values = {u"demo"_s};
    const Result<LoadedSettings> loaded = SettingsLoader(m_table, m_environment).loadForDesktop(given, configFile);
    if (!loaded)
        return std::nullopt;
    // Without the name of the setting, of which someone who clicks a link knows nothing.
    const Result<PlayTarget> resolved = PlayTarget::resolve(text);
    return BadTarget{text, resolved ? problem : resolved.error().message, {QString(), loaded}};
}

QStringList CommandLine::declareOptions(QCommandLineParser &parser, const CommandDescription &command) const
{
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    QStringList names;
    for (const OptionDescription &option : generalOptions() + command.options) {
        const QStringList spellings =
            option.letter.isEmpty() ? QStringList{option.name} : QStringList{option.letter, option.name};
        parser.addOption({spellings, QString(), option.valueName});
        names += option.name;
    }
    for (const SettingRow &row : m_table.rows()) {
        if (row.isPositional())
            continue;
        parser.addOption({row.optionName(), QString(), row.valueName});
        names += row.optionName();
        if (row.type == SettingRow::Type::Flag) {
            parser.addOption(QCommandLineOption(negation + row.optionName()));
            names += negation + row.optionName();
        }
    }
    return names;
}

QList<SettingAssignment> CommandLine::assignments(const QCommandLineParser &parser) const
{
    QList<SettingAssignment> assignments;
    for (const SettingRow &row : m_table.rows()) {
        if (row.isPositional())
            continue;
        const QString name = row.optionName();
        if (row.type == SettingRow::Type::Flag) {
            // The last of --kiosk and --no-kiosk counts.
            const QStringList given = parser.optionNames();
            const qsizetype on = given.lastIndexOf(name);
            const qsizetype off = given.lastIndexOf(negation + name);
            if (on >= 0 || off >= 0)
                assignments +=
                    {row.key, {on > off ? u"true"_s : u"false"_s}, "--"_L1 + (on > off ? name : negation + name)};
        } else if (parser.isSet(name)) {
            assignments += {row.key, parser.values(name), "--"_L1 + name};
        }
    }
    return assignments;
}

QStringList CommandLine::settingOptions(const QCommandLineParser &parser) const
{
    QStringList options;
    if (parser.isSet(u"config"_s))
        options += "--config="_L1 + parser.value(u"config"_s);
    for (const SettingAssignment &assignment : assignments(parser)) {
        if (m_table.find(assignment.key)->type == SettingRow::Type::Flag) {
            options += assignment.source; // the switch itself
            continue;
        }
        for (const QString &value : assignment.values)
            options += assignment.source + u'=' + value;
    }
    return options;
}

CommandLine::Problem CommandLine::misplaced(const CommandDescription &command, const QStringList &arguments) const
{
    if (command.takesTarget) {
        if (arguments.size() <= 1)
            return std::nullopt;
        return tr("There are %1 targets, but Vitrine plays one. Put quotes around a target with spaces or “&” in it.")
            .arg(arguments.size());
    }
    using Count = ArgumentDescription::Count;
    const bool isOpen = !command.arguments.isEmpty() && command.arguments.last().count == Count::AnyNumber;
    if (!isOpen && arguments.size() > command.arguments.size())
        return tr("Unexpected argument “%1”. Usage: %2")
            .arg(echoed(arguments[command.arguments.size()]), command.usage());
    for (qsizetype i = 0; i < command.arguments.size(); ++i) {
        const ArgumentDescription &expected = command.arguments[i];
        if (i >= arguments.size()) {
            if (expected.count == Count::One)
                return tr("%1 is missing. Usage: %2").arg(expected.name, command.usage());
            break;
        }
        if (expected.hint.kind != ValueHint::Kind::Choices || expected.hint.choices.contains(arguments[i]))
            continue;
        const QString nearest = closestName(arguments[i], expected.hint.choices);
        const QString problem =
            tr("“%1” is not one of %2.").arg(echoed(arguments[i]), expected.hint.choices.join(", "_L1));
        return nearest.isEmpty() ? problem : problem + u' ' + tr("Did you mean “%1”?").arg(nearest);
    }
    return std::nullopt;
}

CommandLine::Problem CommandLine::emptyPath(const QCommandLineParser &parser, const CommandDescription &command) const
{
    const auto isWrong = [](const ValueHint &hint, const QString &value) {
        return hint.kind == ValueHint::Kind::File && value.trimmed().isEmpty();
    };
    const QStringList arguments = parser.positionalArguments();
    for (qsizetype i = 0; i < arguments.size() && !command.arguments.isEmpty(); ++i) {
        const ArgumentDescription &expected = command.arguments[std::min(i, command.arguments.size() - 1)];
        if (isWrong(expected.hint, arguments[i]))
            return tr("%1 must be a path, but is empty.").arg(expected.name);
    }
    for (const OptionDescription &option : generalOptions() + command.options) {
        const QStringList values = valuesOf(option, parser);
        if (std::any_of(values.cbegin(), values.cend(),
                        [&](const QString &value) { return isWrong(option.hint, value); }))
            return tr("%1 must be a path, but is empty.").arg("--"_L1 + option.name);
    }
    return std::nullopt;
}

QString CommandLine::misunderstanding(const QCommandLineParser &parser, const QStringList &names,
                                      const QStringList &arguments) const
{
    const QStringList unknown = parser.unknownOptionNames();
    if (unknown.isEmpty())
        return misuse(parser.errorText(), arguments);
    const QString nearest = closestName(unknown.first(), names);
    const QString problem = tr("There is no option “%1”.").arg(echoed(withDashes(unknown.first(), arguments), 64));
    return nearest.isEmpty() ? problem : problem + u' ' + tr("Did you mean “--%1”?").arg(nearest);
}

QString CommandLine::commandHint(const QStringList &targets) const
{
    QStringList names;
    for (const CommandDescription &command : m_commands.sliced(1))
        names += command.name;
    const QString nearest = targets.isEmpty() ? QString() : closestName(targets.first(), names);
    if (nearest.isEmpty())
        return {};
    return u' ' + (nearest == targets.first() ? tr("A command must be the first argument: “vitrine %1”.")
                                              : tr("Did you mean the command “vitrine %1”?"))
                      .arg(nearest);
}

QString CommandLine::misuse(const QString &generalProblem, const QStringList &arguments) const
{
    for (const SettingRow &row : m_table.rows()) {
        const QString option = "--"_L1 + row.optionName();
        const bool hasValue = std::any_of(arguments.cbegin(), arguments.cend(), [&option](const QString &argument) {
            return argument.startsWith(option + u'=');
        });
        if (row.type == SettingRow::Type::Flag && hasValue)
            return tr("%1 takes no value. Use %1 to switch it on and --%2%3 to switch it off.")
                .arg(option, negation, row.optionName());
    }
    return echoed(generalProblem);
}

QString CommandLine::versionText() const
{
    return u"vitrine %1 (Qt %2, Chromium %3)\n"_s.arg(QLatin1StringView(VITRINE_VERSION), QLatin1StringView(qVersion()),
                                                      m_chromiumVersion);
}

CommandLine::UsageError CommandLine::usageError(const QString &problem, const CommandDescription &command) const
{
    const QString help = command.name.isEmpty() ? u"vitrine --help"_s : u"vitrine %1 --help"_s.arg(command.name);
    return {"vitrine: "_L1 + onOneLine(problem) + u'\n' + tr("Try “%1”.").arg(help) + u'\n'};
}

} // namespace vitrine
