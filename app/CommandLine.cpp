// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/CommandLine.h"

#include "protocol/Redaction.h"
#include "settings/SettingsHelp.h"
#include "settings/Suggestion.h"

#include <QCommandLineParser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// \a arguments without what QGuiApplication and QApplication read from them themselves.
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

} // namespace

CommandLine::CommandLine(const QString &chromiumVersion, const SettingsSurroundings &surroundings)
    : m_surroundings(surroundings)
    , m_chromiumVersion(chromiumVersion)
{
}

CommandLine::Outcome CommandLine::parse(const QStringList &arguments) const
{
    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOptions(
        {{{u"h"_s, u"help"_s}, QString()}, {{u"v"_s, u"version"_s}, QString()}, {u"config"_s, QString(), u"FILE"_s}});
    QStringList names{u"help"_s, u"version"_s, u"config"_s};
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
    const bool understood = parser.parse(withoutQtOptions(arguments));
    // Whoever asks for help gets it, whatever else is wrong.
    if (parser.isSet(u"help"_s))
        return Print{SettingsHelp::text(m_table)};
    if (parser.isSet(u"version"_s))
        return Print{versionText()};
    if (!understood) {
        const QStringList unknown = parser.unknownOptionNames();
        if (unknown.isEmpty())
            return usageError(misuse(parser.errorText(), arguments));
        const QString nearest = closestName(unknown.first(), names);
        const QString problem = tr("There is no option “--%1”.").arg(redactSecrets(unknown.first()));
        return usageError(nearest.isEmpty() ? problem : problem + u' ' + tr("Did you mean “--%1”?").arg(nearest));
    }

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
    const QStringList targets = parser.positionalArguments();
    if (targets.size() > 1)
        return usageError(
            tr("There are %1 targets, but Vitrine plays one. Put quotes around a target with spaces or “&” in it.")
                .arg(targets.size()));
    if (!targets.isEmpty())
        assignments += {u"target"_s, targets, tr("command line")};
    if (parser.isSet(u"config"_s) && parser.value(u"config"_s).isEmpty())
        return usageError(tr("--config must be a path, but is empty."));

    const Result<LoadedSettings> loaded =
        SettingsLoader(m_table, m_surroundings).load(assignments, parser.value(u"config"_s));
    if (!loaded)
        return usageError(loaded.error().message);
    return Run{loaded->settings, loaded->warnings};
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
    return redactSecrets(generalProblem);
}

QString CommandLine::versionText() const
{
    return u"vitrine %1 (Qt %2, Chromium %3)\n"_s.arg(QLatin1StringView(VITRINE_VERSION), QLatin1StringView(qVersion()),
                                                      m_chromiumVersion);
}

CommandLine::UsageError CommandLine::usageError(const QString &problem) const
{
    return {"vitrine: "_L1 + problem + u'\n' + tr("Try “vitrine --help”.") + u'\n'};
}

} // namespace vitrine
