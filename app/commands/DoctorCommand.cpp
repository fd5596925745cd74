// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/DoctorCommand.h"

#include "app/Console.h"
#include "doctor/Diagnosis.h"
#include "graphics/GpuProbe.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <unistd.h>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DoctorCommand)
};

/// Colour is for people at a terminal who have not refused it (https://no-color.org).
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
            .summary = Text::tr("Look whether this machine is fit for Vitrine, and say what to do."),
            .explanation =
                Text::tr("Looks whether this machine is fit for Vitrine and for the target, when one is named: says "
                         "what it found, why that matters and what to do. Asks the server of the target for its page "
                         "once. Needs no display and plays nothing. Exits with 0 when there is no problem, and with 1 "
                         "when there is one."),
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
    printLine(stdout, call.run.options.contains(u"json"_s)
                          ? QString::fromUtf8(QJsonDocument(report.json()).toJson(QJsonDocument::Indented))
                          : report.text(styleFor(call.environment.variables)));
    // A thread of Qt may still wait for a name server; an ordinary exit would wait for that thread.
    if (facts.target.timedOut)
        std::_Exit(report.exitCode());
    return report.exitCode();
}

} // namespace vitrine
