// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/Reference.h"
#include "settings/SettingsHelp.h"
#include "ui/keys/KeyBinding.h"

#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine::reference {

namespace {

/// \a text as roff text lines: one sentence a line, special and non-ASCII characters escaped.
QString roff(const QString &text)
{
    static const QRegularExpression sentenceEnd(uR"(\. (?=[A-Z“]))"_s);
    const QString lines = QString(text).replace(sentenceEnd, u".\n"_s);
    QString escaped;
    for (const QChar c : lines) {
        if (c == u'\\')
            escaped += "\\e"_L1;
        else if (c == u'-')
            escaped += "\\-"_L1;
        else if (c == u'“')
            escaped += "\\(lq"_L1;
        else if (c == u'”')
            escaped += "\\(rq"_L1;
        else if (c == u'…')
            escaped += "..."_L1;
        else if (c < u'\x80')
            escaped += c;
        else
            escaped += u"\\[u%1]"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
    }
    // Otherwise a line that begins with these is a macro.
    static const QRegularExpression lineBegin(uR"(^(?=[.']))"_s, QRegularExpression::MultilineOption);
    return escaped.replace(lineBegin, u"\\&"_s) + u'\n';
}

/// `auto|on|URL` as mdoc: literal words are Cm, value names are Ar.
QString values(const QString &valueName)
{
    QStringList parts;
    QString macro;
    for (const QString &part : valueName.split(u'|')) {
        const QString needed = part == part.toLower() ? u"Cm"_s : u"Ar"_s;
        parts += needed == macro ? part : needed + u' ' + part;
        macro = needed;
    }
    return parts.join(" | "_L1);
}

QString item(const QString &name, const QString &valueName, const QString &text)
{
    return ".It Fl Fl "_L1 + name + (valueName.isEmpty() ? QString() : u' ' + values(valueName)) + u'\n' + roff(text);
}

QString item(const OptionDescription &option)
{
    return item(option.name, option.valueName,
                option.details.isEmpty() ? option.help : option.help + u' ' + option.details);
}

const auto listBegin = ".Bl -tag -width Ds\n"_L1;
const auto listEnd = ".El\n"_L1;

} // namespace

QString manualSynopsis(const QList<CommandDescription> &commands)
{
    QString text;
    for (const CommandDescription &command : commands) {
        text += ".Nm\n"_L1;
        if (!command.name.isEmpty())
            text += ".Cm "_L1 + command.name + u'\n';
        for (const OptionDescription &option : command.options)
            text += ".Op Fl Fl "_L1 + option.name +
                    (option.valueName.isEmpty() ? QString() : u' ' + values(option.valueName)) + u'\n';
        text += ".Op Ar option ...\n"_L1;
        if (command.takesTarget)
            text += ".Op Ar target\n"_L1;
        for (const ArgumentDescription &argument : command.arguments) {
            using Count = ArgumentDescription::Count;
            text += (argument.count == Count::One ? u"."_s : u".Op "_s) + values(argument.name) +
                    (argument.count == Count::AnyNumber ? u" ...\n"_s : u"\n"_s);
        }
    }
    return text;
}

QString manualCommands(const QList<CommandDescription> &commands)
{
    QString text = listBegin;
    for (const CommandDescription &command : commands.sliced(1)) {
        text += ".It Cm "_L1 + command.name + u'\n' + roff(command.explanation);
        if (!command.details.isEmpty())
            text += roff(command.details);
        if (command.options.isEmpty() && command.arguments.isEmpty())
            continue;
        text += listBegin;
        for (const ArgumentDescription &argument : command.arguments)
            text += ".It "_L1 + values(argument.name) + u'\n' + roff(argument.help);
        for (const OptionDescription &option : command.options)
            text += item(option);
        text += listEnd;
    }
    return text + listEnd;
}

QString manualOptions(const SettingsTable &table)
{
    QString text;
    for (const SettingGroup &group : table.groups()) {
        text += ".Ss "_L1 + group.title + u'\n' + listBegin;
        for (const SettingRow &row : group.rows) {
            if (row.isPositional())
                continue;
            QString meaning = SettingsHelp::meaning(row);
            if (row.defaultValue == "true"_L1)
                meaning += u" On by default: --no-%1 switches it off."_s.arg(row.optionName());
            text +=
                item(row.optionName(), row.valueName, row.details.isEmpty() ? meaning : meaning + u' ' + row.details);
        }
        text += listEnd;
    }
    text += ".Ss Other\n"_L1 + listBegin;
    for (const OptionDescription &option : generalOptions())
        text += item(option);
    return text + listEnd;
}

QString manualKeys()
{
    QString text;
    std::optional<KeyBinding::Group> group;
    for (const KeyBinding &key : keyBindings()) {
        if (group != key.group)
            text += (group ? listEnd : QString()) + ".Ss "_L1 + keyGroupTitle(key.group) + u'\n' + listBegin;
        group = key.group;
        text += ".It "_L1 + roff(key.text()) + roff(key.help);
    }
    return text + listEnd;
}

} // namespace vitrine::reference
