// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/Reference.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace vitrine::reference {

namespace {

/// The command that sets COMPREPLY to the completions for \a hint; empty if there are none.
QString offer(const ValueHint &hint)
{
    switch (hint.kind) {
    case ValueHint::Kind::Choices:
        return u"COMPREPLY=($(compgen -W '%1' -- \"$cur\"))"_s.arg(hint.choices.join(u' '));
    case ValueHint::Kind::File:
        return u"_filedir"_s;
    case ValueHint::Kind::Folder:
        return u"_filedir -d"_s;
    case ValueHint::Kind::Program:
        return u"COMPREPLY=($(compgen -c -- \"$cur\"))"_s;
    case ValueHint::Kind::Anything:
        break;
    }
    return {};
}

/// The branches of a `case` that complete the values of \a options; each name has the prefix \a before.
QString valueBranches(const QList<Option> &options, const QString &before)
{
    QMap<QString, QStringList> names; // by completion command
    for (const Option &option : options) {
        if (!option.description.valueName.isEmpty())
            names[offer(option.description.hint)] += before + "--"_L1 + option.description.name;
    }
    QString text;
    for (auto branch = names.cbegin(); branch != names.cend(); ++branch) {
        text += u"    "_s + branch->join(" | \\\n        "_L1) + u")\n        "_s +
                (branch.key().isEmpty() ? QString() : branch.key() + u"\n        "_s) + u"return\n        ;;\n"_s;
    }
    return text;
}

QList<Option> ownOptions(const CommandDescription &command)
{
    QList<Option> options;
    for (const OptionDescription &option : command.options)
        options += Option{option};
    return options;
}

QString words(const QList<Option> &options)
{
    QStringList words;
    for (const Option &option : options)
        words += option.spellings();
    return words.join("\n            "_L1);
}

/// The completions for arguments that are not options.
QString argumentBranch(const CommandDescription &command)
{
    QString text = u"        "_s + (command.name.isEmpty() ? u"''"_s : command.name) + u")\n"_s;
    if (command.takesTarget)
        text +=
            u"            _filedir '@(json|mp4|m4v|webm)'\n            COMPREPLY+=($(compgen -W 'demo' -- \"$cur\"))\n"_s;
    for (const ArgumentDescription &argument : command.arguments) {
        if (const QString offered = offer(argument.hint); !offered.isEmpty())
            text += u"            "_s + offered + u'\n';
    }
    return text + u"            ;;\n"_s;
}

} // namespace

QString bashCompletion(const SettingsTable &table, const QList<CommandDescription> &commands)
{
    QStringList names;
    QString ownWords;
    QString ownValues;
    QString arguments;
    for (const CommandDescription &command : commands) {
        arguments += argumentBranch(command);
        if (command.name.isEmpty())
            continue;
        names += command.name;
        const QList<Option> own = ownOptions(command);
        ownValues += valueBranches(own, command.name + u"\\ "_s);
        ownWords += u"    %1) own='%2' ;;\n"_s.arg(command.name, words(own));
    }
    const QString ownValuesCase =
        ownValues.isEmpty() ? QString() : u"    case \"$verb $prev\" in\n"_s + ownValues + u"    esac\n"_s;
    return u"# shellcheck shell=bash\n"_s + completionHeader() +
           u"\n# What bash offers after `vitrine` and Tab.\n"
           "_vitrine() {\n"
           "    local cur prev words cword split verb='' own=''\n"
           "    _init_completion -s || return\n\n"
           "    case ${words[1]} in\n"
           "    "_s +
           names.join(" | "_L1) + u") verb=${words[1]} ;;\n    esac\n    case $verb in\n"_s + ownWords +
           u"    esac\n\n"_s + ownValuesCase + u"    case $prev in\n"_s + valueBranches(options(table), QString()) +
           u"    esac\n\n"
           "    if [[ $cur == -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$own\n            "_s +
           words(options(table)) +
           u"\" -- \"$cur\"))\n"
           "    else\n"
           "        case $verb in\n"_s +
           arguments +
           u"        esac\n"
           "        [[ $cword -ne 1 ]] || COMPREPLY+=($(compgen -W '"_s +
           names.join(u' ') +
           u"' -- \"$cur\"))\n"
           "    fi\n"
           "} && complete -F _vitrine vitrine\n"_s;
}

} // namespace vitrine::reference
