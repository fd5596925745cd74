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
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

/// \a text with brackets, colons and backslashes escaped for _arguments.
QString escaped(const QString &text)
{
    QString escaped;
    for (const QChar c : text) {
        if (c == u'[' || c == u']' || c == u':' || c == u'\\')
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

/// The action of _arguments for \a hint.
QString action(const ValueHint &hint)
{
    switch (hint.kind) {
    case ValueHint::Kind::Choices:
        return u'(' + hint.choices.join(u' ') + u')';
    case ValueHint::Kind::File:
        return u"_files"_s;
    case ValueHint::Kind::Folder:
        return u"_files -/"_s;
    case ValueHint::Kind::Program:
        return u"_command_names -e"_s;
    case ValueHint::Kind::Anything:
        break;
    }
    return u" "_s;
}

/// The specifications of one option, one a line.
QString specifications(const Option &option)
{
    const OptionDescription &description = option.description;
    const QString help = withoutFullStop(description.help);
    const QString value = description.valueName.isEmpty()
                              ? QString()
                              : u':' + escaped(description.valueName) + u':' + action(description.hint);
    const QStringList spellings = option.spellings();
    QString text;
    for (const QString &spelling : spellings) {
        QString specification = option.repeatable      ? u"*"_s
                                : spellings.size() > 1 ? u'(' + spellings.join(u' ') + u')'
                                                       : QString();
        specification += spelling + (value.isEmpty() ? u"["_s : u"=["_s);
        specification += (spelling.startsWith("--no-"_L1) ? u"Not: "_s : QString()) + escaped(help) + u']' + value;
        text += u"    "_s + quoted(specification) + u'\n';
    }
    return text;
}

QString argumentSpecification(const ArgumentDescription &argument)
{
    using Count = ArgumentDescription::Count;
    const QString place = argument.count == Count::One         ? u":"_s
                          : argument.count == Count::OneOrNone ? u"::"_s
                                                               : u"*:"_s;
    return quoted(place + escaped(argument.name) + u':' + action(argument.hint));
}

QString commandBranch(const CommandDescription &command)
{
    QString text = u"    "_s + command.name +
                   u":1)\n        shift words\n        (( CURRENT -= 1 ))\n"_s
                   u"        _arguments -s $options"_s;
    for (const OptionDescription &option : command.options)
        text += u" \\\n        "_s + specifications(Option{option}).trimmed();
    if (command.takesTarget)
        text += u" \\\n            ':target:_vitrine_target'"_s;
    for (const ArgumentDescription &argument : command.arguments)
        text += u" \\\n            "_s + argumentSpecification(argument);
    return text + u"\n        ;;\n"_s;
}

} // namespace

QString zshCompletion(const SettingsTable &table, const QList<CommandDescription> &commands)
{
    QString specified;
    for (const Option &option : options(table))
        specified += specifications(option);
    QString names;
    QString branches;
    for (const CommandDescription &command : commands.sliced(1)) {
        names += u"    "_s + quoted(command.name + u':' + withoutFullStop(command.summary)) + u'\n';
        branches += commandBranch(command);
    }
    return u"#compdef vitrine\n"_s + completionHeader() +
           u"\n_vitrine_target() {\n"
           "    _alternative 'targets:target:(demo)' 'files:scenario or video file:_files -g "
           "\"*.(json|mp4|m4v|webm)\"'\n"
           "}\n\n"
           "local -a commands options\n"
           "commands=(\n"_s +
           names + u")\noptions=(\n"_s + specified +
           u")\n\n"
           "case $words[2]:$(( CURRENT > 2 )) in\n"_s +
           branches +
           u"*)\n"
           "    # The command comes first, or there is none.\n"
           "    (( CURRENT > 2 )) || [[ $PREFIX == -* ]] || _describe -t commands command commands\n"
           "    _arguments -s $options ':target:_vitrine_target'\n"
           "    ;;\n"
           "esac\n"_s;
}

} // namespace vitrine::reference
