// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/DoctorCommand.h"

#include "app/Console.h"
#include "doctor/Diagnosis.h"
#include "graphics/GpuProbe.h"
#include "protocol/StrictJson.h"

#include <QCoreApplication>

#include <unistd.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DoctorCommand)
};

/// Coloured on a terminal, unless NO_COLOR is set (https://no-color.org).
DoctorReport::Style styleFor(const QProcessEnvironment &environment)
{
    const bool wantsColour =
        environment.value(u"NO_COLOR"_s).isEmpty() && environment.value(u"TERM"_s) != QLatin1StringView("dumb");
    return wantsColour && ::isatty(STDOUT_FILENO) != 0 ? DoctorReport::Style::Coloured : DoctorReport::Style::Plain;
}

} // namespace

CommandDescription DoctorCommand::description() const
{
    return {.name = u"doctor"_s,
            .summary = Text::tr("Check whether Vitrine can play on this machine."),
            .explanation = Text::tr(
                "Checks whether Vitrine can play on this machine, and the target if one is given. Reports what it "
                "found, why it matters and what to do. Requests the page of the target once. Needs no display "
                "and plays nothing. Exits with 0 if there is no problem, otherwise with 1."),
            .details = Text::tr("Tokens and keys are never printed. On a terminal the report has colours, unless the "
                                "variable NO_COLOR is set."),
            .options = {{.name = u"json"_s, .help = Text::tr("Print one JSON object, for scripts.")}},
            .takesTarget = true,
            .wrongSettings = CommandDescription::WrongSettings::PassOn};
}

int DoctorCommand::execute(const CommandCall &call) const
{
    const GpuProbe gpu;
    const DiagnosisFacts facts = gatherFacts(
        call.run.loaded, call.environment, [&gpu](DisplayKind display) { return gpu.look(display); }, call.argc,
        call.argv);
    const DoctorReport report = diagnose(call.run.loaded, call.environment, facts);
    const QString text = call.run.options.contains(u"json"_s)
                             ? QString::fromUtf8(strictJson(QJsonDocument(report.json()), QJsonDocument::Indented))
                             : report.text(styleFor(call.environment.variables));
    const int exitCode = printResult(text, report.exitCode());
    // A Qt thread may still wait for a name server, and a normal exit would wait for that thread.
    if (facts.isAsking())
        std::_Exit(exitCode);
    return exitCode;
}

} // namespace vitrine
