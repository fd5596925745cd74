// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/KioskCommand.h"

#include "app/Console.h"
#include "kiosk/KioskCheck.h"
#include "protocol/EchoedText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KioskCommand)
};

} // namespace

CommandDescription KioskCommand::description() const
{
    return {
        .name = u"kiosk"_s,
        .summary = Text::tr("Check the settings file of a kiosk."),
        .explanation = Text::tr("“check” reads the settings as “vitrine --kiosk --config FILE” would, and the "
                                "files that they name. Prints each mistake with its file and line, or the "
                                "programme if there is none."),
        .details = Text::tr("Exits with 0 if everything is right, and with 2 otherwise. A kiosk that starts is "
                            "more patient: it leaves out an item of the playlist that is wrong."),
        .arguments = {{.name = u"check"_s, .hint = ValueHint::oneOf({u"check"_s}), .help = Text::tr("What to do.")},
                      {.name = Text::tr("FILE"), .hint = ValueHint::file(), .help = Text::tr("The settings file.")}},
        .settings = QStringList()};
}

int KioskCommand::execute(const CommandCall &call) const
{
    // The names of time zones come from Qt, which wants this object.
    const QCoreApplication application(call.argc, call.argv);
    const QString file = call.run.arguments.value(1);
    const SettingsTable table;
    const SettingsLoader loader(table, {.variables = call.environment.variables});
    const Result<LoadedSettings> loaded = loader.load({{u"kiosk"_s, {u"true"_s}, u"--kiosk"_s}}, file);
    if (!loaded)
        return printError(loaded.error(), usageErrorCode);
    const QStringList problems = kioskProblems(*loaded);
    for (const QString &problem : problems)
        printLine(stderr, onOneLine(problem)); // begins with the file and the line, as editors expect
    return problems.isEmpty() ? printResult(programmeText(loaded->settings).join(u'\n'), 0) : usageErrorCode;
}

} // namespace vitrine
