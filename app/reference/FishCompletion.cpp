// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/Reference.h"
#include "settings/Sentence.h"

using namespace Qt::StringLiterals;

namespace vitrine::reference {

namespace {

/// \a text in single quotes.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

QString meaning(const QString &help)
{
    return u" -d "_s + quoted(withoutFullStop(help));
}

/// The kind of value: -x is a value that is not a file, -r a value that may be a file.
QString value(const ValueHint &hint)
{
    switch (hint.kind) {
    case ValueHint::Kind::Choices:
        return u" -xa "_s + quoted(hint.choices.join(u' '));
    case ValueHint::Kind::File:
        return u" -rF"_s;
    case ValueHint::Kind::Folder:
        return u" -xa '(__fish_complete_directories)'"_s;
    case ValueHint::Kind::Program:
        return u" -xa '(__fish_complete_command)'"_s;
    case ValueHint::Kind::Anything:
        break;
    }
    return u" -x"_s;
}

/// The lines of one option, for \a condition.
QString lines(const Option &option, const QString &condition)
{
    const OptionDescription &description = option.description;
    const QString start = u"complete -c vitrine"_s + condition;
    QString text = start + u" -l "_s + description.name;
    if (!description.letter.isEmpty())
        text += u" -s "_s + description.letter;
    if (!description.valueName.isEmpty())
        text += value(description.hint);
    text += meaning(description.help) + u'\n';
    if (option.isSwitch)
        text += start + u" -l no-"_s + description.name + meaning(u"Not: "_s + description.help) + u'\n';
    return text;
}

/// Functions for the conditions: the first word may be a command, and a target follows options with their values.
QString functions(const SettingsTable &table, const QList<CommandDescription> &commands)
{
    QStringList valued;
    for (const Option &option : options(table)) {
        if (!option.description.valueName.isEmpty())
            valued += u"--"_s + option.description.name;
    }
    QStringList names;
    for (const CommandDescription &command : commands.sliced(1))
        names += command.name;
    return u"\nfunction __vitrine_is_first\n"
           "    test (count (commandline -opc)) -eq 1\n"
           "end\n\n"
           "function __vitrine_in_command\n"
           "    set -l words (commandline -opc)\n"
           "    test (count $words) -gt 1; and test $words[2] = $argv[1]\n"
           "end\n\n"
           "function __vitrine_awaits_target\n"
           "    set -l words (commandline -opc)\n"
           "    set -l is_value 0\n"
           "    if test (count $words) -gt 1; and contains -- $words[2] "_s +
           names.join(u' ') +
           u"\n"
           "        return 1\n"
           "    end\n"
           "    for word in $words[2..-1]\n"
           "        if test $is_value -eq 1\n"
           "            set is_value 0\n"
           "        else if contains -- $word "_s +
           valued.join(u' ') +
           u"\n"
           "            set is_value 1\n"
           "        else if not string match -q -- '-*' $word\n"
           "            return 1\n"
           "        end\n"
           "    end\n"
           "    return 0\n"
           "end\n\n"_s;
}

} // namespace

QString fishCompletion(const SettingsTable &table, const QList<CommandDescription> &commands)
{
    QString text = completionHeader() + functions(table, commands) + u"complete -c vitrine -f\n"_s;
    for (const CommandDescription &command : commands) {
        const bool plays = command.name.isEmpty();
        const QString here =
            plays ? u" -n __vitrine_awaits_target"_s : u" -n '__vitrine_in_command "_s + command.name + u'\'';
        if (!plays)
            text +=
                u"complete -c vitrine -n __vitrine_is_first -a "_s + command.name + meaning(command.summary) + u'\n';
        if (command.takesTarget) {
            text += u"complete -c vitrine"_s + here + u" -a demo -d 'The built-in player'\n"_s;
            text += u"complete -c vitrine"_s + here + u" -F\n"_s;
        }
        for (const ArgumentDescription &argument : command.arguments) {
            const QString offered = argument.hint.kind == ValueHint::Kind::File ? u" -F"_s : value(argument.hint);
            text += u"complete -c vitrine"_s + here + offered + meaning(argument.help) + u'\n';
        }
        for (const OptionDescription &option : command.options)
            text += lines(Option{option}, here);
    }
    for (const Option &option : options(table))
        text += lines(option, QString());
    return text;
}

} // namespace vitrine::reference
