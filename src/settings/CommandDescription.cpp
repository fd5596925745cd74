// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/CommandDescription.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::CommandDescription)
};

} // namespace

QString CommandDescription::usage() const
{
    QString usage = name.isEmpty() ? u"vitrine "_s : u"vitrine "_s + name + u' ';
    usage += Text::tr("[options]");
    if (takesTarget)
        usage += u' ' + Text::tr("[target]");
    for (const ArgumentDescription &argument : arguments) {
        const bool isNeeded = argument.count == ArgumentDescription::Count::One;
        const bool repeats = argument.count == ArgumentDescription::Count::AnyNumber;
        usage += u' ' + (isNeeded ? argument.name : u'[' + argument.name + (repeats ? u"…]"_s : u"]"_s));
    }
    return usage;
}

QList<OptionDescription> generalOptions()
{
    return {
        {.name = u"config"_s,
         .valueName = Text::tr("FILE"),
         .hint = ValueHint::file(),
         .help = Text::tr("Read this settings file (TOML) as well."),
         .details = Text::tr("It overrides the user's and the system's file.")},
        {.name = u"help"_s,
         .letter = u"h"_s,
         .help = Text::tr("Print this text."),
         .details = Text::tr("After a command: explain that command.")},
        {.name = u"version"_s, .letter = u"v"_s, .help = Text::tr("Print the versions.")},
    };
}

} // namespace vitrine
