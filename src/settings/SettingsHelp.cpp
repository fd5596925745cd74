// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsHelp.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// \a text in lines of at most SettingsHelp::columns, each after \a indent spaces; a word that is longer stays whole.
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

/// `  term      what it means`, the meaning in a column of its own.
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

} // namespace

QString SettingsHelp::text(const SettingsTable &table)
{
    return tr("Usage: vitrine [options] [target]") + "\n       "_L1 + tr("vitrine COMMAND [options]") + "\n\n"_L1 +
           wrapped(tr("Plays BlendVision's iframe player, with live progress, playback rate and error dialogs."), 0) +
           u'\n' + targets() + allCommands() + options(table) + elsewhere() + examples();
}

QString SettingsHelp::text(const Command &command)
{
    QString text = tr("Usage: vitrine %1 [options] [target]").arg(command.name) + "\n\n"_L1 +
                   wrapped(command.explanation, 0) + u'\n' + tr("Options:") + u'\n';
    for (const auto &[name, meaning] : command.options)
        text += entry("--"_L1 + name, meaning);
    return text + entry(u"-h, --help"_s, tr("Print this text.")) + u'\n' +
           wrapped(tr("The options of “vitrine --help” count here as they do for playing."), 0);
}

QString SettingsHelp::targets()
{
    return tr("Targets:") + u'\n' +
           entry(tr("(none), demo"), tr("the built-in reference player with the sample clip")) +
           entry(u"demo:SCENARIO"_s, tr("the same with a scenario, such as demo:buffering")) +
           entry(u"FILE.json"_s, tr("the same with the scenario in that file")) +
           entry(u"https://…"_s,
                 tr("that URL in the player frame, usually an embed URL; showroom URLs with a token become the "
                    "embed URL")) +
           entry(tr("a token"), tr("the embed URL with that token (three parts with dots between)")) +
           entry(u"vitrine://play?…"_s,
                 tr("a link: url=URL, token=TOKEN or demo=SCENARIO, with t=SECONDS and lang=LANGUAGE "
                    "if wanted")) +
           u'\n';
}

QString SettingsHelp::allCommands()
{
    QString text = tr("Commands:") + u'\n';
    const QList<Command> all = commands();
    for (const Command &command : all)
        text += entry(command.name, command.summary);
    return text + u'\n' + wrapped(tr("A command comes first; “vitrine COMMAND --help” explains it."), 0) + u'\n';
}

QString SettingsHelp::options(const SettingsTable &table)
{
    QString text;
    for (const SettingGroup &group : table.groups()) {
        text += group.title + ":\n"_L1;
        for (const SettingRow &row : group.rows) {
            if (row.isPositional())
                continue;
            QString meaning = row.help;
            if (row.repeatable)
                meaning += u' ' + tr("Repeatable.");
            if (row.type != SettingRow::Type::Flag && !row.defaultValue.isEmpty())
                meaning += u' ' + tr("Default: %1.").arg(row.defaultValue);
            else if (!row.defaultNote.isEmpty())
                meaning += u' ' + tr("Default: %1.").arg(row.defaultNote);
            text += entry("--"_L1 + row.optionName() + (row.valueName.isEmpty() ? QString() : u' ' + row.valueName),
                          meaning);
        }
        text += u'\n';
    }
    return text;
}

QString SettingsHelp::elsewhere()
{
    return tr("Other:") + u'\n' + entry(u"--config FILE"_s, tr("Read this settings file (TOML) as well.")) +
           entry(u"-h, --help"_s, tr("Print this text.")) + entry(u"-v, --version"_s, tr("Print the versions.")) +
           u'\n' +
           wrapped(tr("Switches without a value can be turned off again with --no-…, such as --no-kiosk. Options of Qt "
                      "with one dash work too, such as -platform offscreen."),
                   0) +
           u'\n' +
           wrapped(tr("Every option is also a key in vitrine.toml and an environment variable: --exit-after 10, "
                      "exit_after = 10, VITRINE_EXIT_AFTER=10. What counts, in this order: command line, environment, "
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
