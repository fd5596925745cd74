// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/KioskCommand.h"

#include "app/Console.h"
#include "app/RemoteDebugging.h"
#include "app/commands/kiosk/PinPrompt.h"
#include "kiosk/KioskCheck.h"
#include "kiosk/exit/PinFile.h"
#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>
#include <utility>

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
    const QStringList actions{u"check"_s, u"set-pin"_s};
    return {
        .name = u"kiosk"_s,
        .summary = Text::tr("Check the settings file of a kiosk, or set its PIN."),
        .explanation =
            Text::tr("“check” reads the settings as “vitrine --kiosk --config FILE” would, and the "
                     "files that they name. Prints each mistake with its file and line, or the "
                     "programme if there is none. “set-pin” asks for the PIN that leaves a kiosk, and writes "
                     "its hash to FILE, for the setting kiosk.pin_file."),
        .details = Text::tr("“check” exits with 0 if everything is right, and with 2 otherwise. A kiosk that starts is "
                            "more patient: it leaves out an item of the playlist that is wrong. “set-pin” reads "
                            "the PIN from standard input if that is no terminal, and exits with 2 if it is no PIN or "
                            "FILE cannot be written. Only the user that runs it can read FILE."),
        .arguments = {{.name = actions.join(u'|'), .hint = ValueHint::oneOf(actions), .help = Text::tr("What to do.")},
                      {.name = Text::tr("FILE"),
                       .hint = ValueHint::file(),
                       .help = Text::tr("The settings file, or the file for the PIN.")}},
        .settings = QStringList(),
        .wrongSettings = CommandDescription::WrongSettings::PassOn}; // “check” tells all mistakes
}

int KioskCommand::execute(const CommandCall &call) const
{
    // The names of time zones come from Qt, which wants this object.
    const QCoreApplication application(call.argc, call.argv);
    const QString file = call.run.arguments.value(1);
    return call.run.arguments.value(0) == u"set-pin"_s ? setPin(file) : check(call.environment, file);
}

int KioskCommand::check(const Environment &environment, const QString &file)
{
    const SettingsTable table;
    const SettingsLoader loader(table, {.variables = environment.variables});
    LoadedSettings loaded = loader.loadForCheck({{u"kiosk"_s, {u"true"_s}, u"--kiosk"_s}}, file);
    if (const Result<bool> debugging = RemoteDebugging::check(loaded.settings); !debugging)
        loaded.mistakes += debugging.error().message;
    const QStringList problems = kioskProblems(loaded, keyboardProblem(environment.variables));
    for (const QString &problem : std::as_const(problems))
        printLine(stderr, onOneLine(problem)); // begins with the file and the line, as editors expect
    if (!problems.isEmpty())
        return usageErrorCode;
    QStringList lines = programmeText(loaded.settings);
    std::ranges::transform(lines, lines.begin(), onOneLine);
    return printResult(lines.join(u'\n'), 0);
}

int KioskCommand::setPin(const QString &file)
{
    const Result<QString> pin = PinPrompt(STDIN_FILENO, STDERR_FILENO).ask();
    if (!pin)
        return printError(pin.error(), usageErrorCode);
    const Result<PinHash> hash = PinHash::create(*pin);
    if (!hash)
        return printError(hash.error(), internalErrorCode);
    if (const Result<bool> written = PinFile(file).write(*hash); !written)
        return printError(written.error(), usageErrorCode);
    return printResult(Text::tr("The PIN is set. Name its file in the settings of the kiosk: kiosk.pin_file = \"%1\"")
                           .arg(QFileInfo(file).absoluteFilePath()),
                       0);
}

} // namespace vitrine
