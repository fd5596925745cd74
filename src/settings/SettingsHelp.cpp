// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsHelp.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// \a text wrapped at SettingsHelp::columns and indented by \a indent spaces; longer words stay whole.
QString wrapped(const QString &text, int indent)
{
    const QString margin(indent, u' ');
    QStringList lines;
    QString line;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!line.isEmpty() && indent + line.size() + 1 + word.size() > SettingsHelp::columns) {
            lines += margin + line;
            line.clear();
        }
        line += line.isEmpty() ? word : u' ' + word;
    }
    lines += margin + line;
    return lines.join(u'\n') + u'\n';
}

/// `  term      meaning`, the meaning in its own column.
QString entry(const QString &term, const QString &meaning)
{
    constexpr int indent = 2;
    constexpr int column = 26;
    QString head = QString(indent, u' ') + term;
    const QString body = wrapped(meaning, column);
    if (head.size() + 2 > column)
        return head + u'\n' + body;
    return head.leftJustified(column) + body.mid(column);
}

/// `--name VALUE`
QString optionTerm(const QString &name, const QString &valueName)
{
    return "--"_L1 + name + (valueName.isEmpty() ? QString() : u' ' + valueName);
}

QString entry(const OptionDescription &option)
{
    const QString letter = option.letter.isEmpty() ? QString() : u'-' + option.letter + ", "_L1;
    return entry(letter + optionTerm(option.name, option.valueName), option.help);
}

} // namespace

QString SettingsHelp::text(const SettingsTable &table, const QList<CommandDescription> &commands)
{
    return tr("Usage: vitrine [options] [target]") + "\n       "_L1 + tr("vitrine COMMAND [options]") + "\n\n"_L1 +
           wrapped(tr("Plays BlendVision's iframe player, with live progress, playback rate and error dialogs."), 0) +
           u'\n' + targets() + allCommands(commands) + options(table) + elsewhere() + examples();
}

QString SettingsHelp::text(const CommandDescription &command)
{
    QString text = tr("Usage: %1").arg(command.usage()) + "\n\n"_L1 + wrapped(command.explanation, 0) + u'\n';
    if (!command.arguments.isEmpty()) {
        text += tr("Arguments:") + u'\n';
        for (const ArgumentDescription &argument : command.arguments)
            text += entry(argument.name, argument.help);
        text += u'\n';
    }
    text += tr("Options:") + u'\n';
    for (const OptionDescription &option : command.options)
        text += entry(option);
    QStringList names;
    for (const QString &key : command.settings.value_or(QStringList()))
        names += "--"_L1 + SettingRow{.key = key}.optionName();
    text += entry(u"-h, --help"_s, tr("Print this text."));
    if (command.settings && names.isEmpty())
        return text;
    return text + u'\n' +
           wrapped(command.settings
                       ? tr("Of the options of “vitrine --help”, these also apply here: %1.").arg(names.join(u", "_s))
                       : tr("The options of “vitrine --help” also apply here."),
                   0);
}

QString SettingsHelp::meaning(const SettingRow &row)
{
    QString meaning = row.help;
    if (row.repeatable)
        meaning += u' ' + tr("Repeatable.");
    if (row.type != SettingRow::Type::Flag && !row.defaultValue.isEmpty())
        meaning += u' ' + tr("Default: %1.").arg(row.defaultValue);
    else if (!row.defaultNote.isEmpty())
        meaning += u' ' + tr("Default: %1.").arg(row.defaultNote);
    return meaning;
}

QString SettingsHelp::targets()
{
    return tr("Targets:") + u'\n' +
           entry(tr("(none)"), tr("the start view; for a script, a kiosk or a headless run the demo")) +
           entry(tr("demo"), tr("the built-in reference player with the sample clip")) +
           entry(u"demo:SCENARIO"_s, tr("the same with a scenario, such as demo:buffering")) +
           entry(u"FILE.json"_s, tr("the same with the scenario in that file")) +
           entry(u"FILE.mp4"_s, tr("the same with that video, also FILE.m4v and FILE.webm")) +
           entry(u"https://…"_s,
                 tr("that URL in the player frame, usually an embed URL; showroom URLs with a token become the "
                    "embed URL")) +
           entry(tr("a token"), tr("the embed URL with that token (three parts with dots between)")) +
           entry(u"vitrine://play?…"_s,
                 tr("a link: url=URL, token=TOKEN or demo=SCENARIO, optionally with t=SECONDS and lang=LANGUAGE")) +
           u'\n';
}

QString SettingsHelp::allCommands(const QList<CommandDescription> &commands)
{
    QString text = tr("Commands:") + u'\n';
    for (const CommandDescription &command : commands.sliced(1))
        text += entry(command.name, command.summary);
    return text + u'\n' + wrapped(tr("The command is the first argument; “vitrine COMMAND --help” explains it."), 0) +
           u'\n';
}

QString SettingsHelp::options(const SettingsTable &table)
{
    QString text;
    for (const SettingGroup &group : table.groups()) {
        text += group.title + ":\n"_L1;
        for (const SettingRow &row : group.rows) {
            if (row.isPositional())
                continue;
            text += entry(optionTerm(row.optionName(), row.valueName), meaning(row));
        }
        text += u'\n';
    }
    return text;
}

QString SettingsHelp::elsewhere()
{
    QString text = tr("Other:") + u'\n';
    for (const OptionDescription &option : generalOptions())
        text += entry(option);
    return text + u'\n' +
           wrapped(
               tr("--no-… turns a switch off, such as --no-kiosk. Qt's own options with one dash also work, such as "
                  "-platform offscreen."),
               0) +
           u'\n' +
           wrapped(tr("Every option is also a key in vitrine.toml and an environment variable: --exit-after 10, "
                      "exit_after = 10, VITRINE_EXIT_AFTER=10. Order of precedence: command line, environment, "
                      "--config FILE, the user's vitrine.toml, /etc/vitrine/vitrine.toml, default."),
                   0) +
           u'\n';
}

QString SettingsHelp::examples()
{
    return tr("Examples:") + u'\n' +
           u"  vitrine\n"
           "  vitrine 'https://showroom.one.blendvision.com/embed?token=…'\n"
           "  vitrine --kiosk --host-origin https://kiosk.example.com TOKEN\n"
           "  vitrine --page https://www.example.com/watch\n"
           "  vitrine --headless --events - --exit-after 10 demo\n"_s;
}

} // namespace vitrine
