// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Command.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Command)
};

} // namespace

QList<Command> commands()
{
    return {
        {.name = u"doctor"_s,
         .summary = Text::tr("Look whether this machine is fit for Vitrine, and say what to do."),
         .explanation = Text::tr("Looks whether this machine is fit for Vitrine and for the target, when one is named: "
                                 "says what it found, why that matters and what to do. Asks the server of the target "
                                 "for its page once. Needs no display and plays nothing. Exits with 0 when there is "
                                 "no problem, and with 1 when there is one."),
         .options = {{u"json"_s, Text::tr("Print one JSON object, for scripts.")}}},
    };
}

} // namespace vitrine
