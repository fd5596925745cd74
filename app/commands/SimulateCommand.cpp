// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/SimulateCommand.h"

#include "app/Console.h"
#include "app/LogOutput.h"
#include "app/TerminationSignals.h"
#include "http/ListenPort.h"
#include "protocol/EchoedText.h"
#include "protocol/StrictJson.h"
#include "simulator/ScenarioSchema.h"
#include "simulator/Simulator.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SimulateCommand)
};

/// The last value of an option, or \a usual.
QString option(const CommandLine::Run &run, const QString &name, const QString &usual)
{
    const QStringList values = run.options.value(name);
    return values.isEmpty() ? usual : values.last();
}

Result<QHostAddress> addressOf(const QString &text)
{
    const QHostAddress address(text);
    if (address.isNull())
        return Error{
            Text::tr("--address must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0, not “%1”.")
                .arg(echoed(text))};
    return address;
}

/// The scenarios in \a files, or all faults of all files.
struct Files
{
    QList<Scenario> scenarios = {};
    QList<Error> faults = {};
};

Files read(const QStringList &files)
{
    Files result;
    for (const QString &file : files) {
        const ScenarioReading reading = Scenario::readFile(file);
        if (reading.scenario)
            result.scenarios += *reading.scenario;
        result.faults += reading.faults;
    }
    return result;
}

QString listText(const Simulator &simulator)
{
    const QList<Simulator::Entry> entries = simulator.entries();
    qsizetype width = 0;
    for (const Simulator::Entry &entry : entries)
        width = std::max(width, entry.id.size());
    QStringList lines;
    for (const Simulator::Entry &entry : entries)
        lines += echoed(entry.id.leftJustified(width + 2)) + entry.address.toString(QUrl::FullyEncoded);
    const QString index = simulator.toJson().value("index"_L1).toString();
    lines += {QString(), Text::tr("The list for browsers: %1").arg(index),
              Text::tr("Tokens: POST %1 with “Authorization: Bearer %2” and the scenario as resource_id")
                  .arg(simulator.tokensUrl().toString(), Simulator::apiKey()),
              Text::tr("Ctrl+C ends the simulator.")};
    return lines.join(u'\n');
}

} // namespace

CommandDescription SimulateCommand::description() const
{
    return {
        .name = u"simulate"_s,
        .summary = Text::tr("Serve the reference player to host pages in any browser."),
        .explanation = Text::tr(
            "Serves the reference player and its service, so that you can test your own host page in your own browser "
            "against it. Prints an address for each built-in scenario and for each scenario file: put it into the "
            "frame of your page. Runs until Ctrl+C. Exits with 2 if a file is no scenario, and prints all its "
            "faults."),
        .details = Text::tr("The service issues tokens to clients with the API key “simulator”."),
        .options = {{.name = u"port"_s,
                     .valueName = u"N"_s,
                     .help = Text::tr("Listen on this port, so that the addresses stay the same. With 0, the default, "
                                      "the system chooses one.")},
                    {.name = u"address"_s,
                     .valueName = u"ADDRESS"_s,
                     .help =
                         Text::tr("Listen on this IP address of the machine; the default is 127.0.0.1. With 0.0.0.0, "
                                  "other machines can reach the simulator.")},
                    {.name = u"json"_s, .help = Text::tr("Print the addresses as one line of JSON, for scripts.")},
                    {.name = u"check"_s, .help = Text::tr("Only check the files.")},
                    {.name = u"schema"_s, .help = Text::tr("Print the JSON Schema of scenario files.")}},
        .arguments = {{.name = Text::tr("FILE"),
                       .count = ArgumentDescription::Count::AnyNumber,
                       .hint = ValueHint::file(),
                       .help = Text::tr("A scenario file.")}},
        .settings = QStringList{u"config_dir"_s, u"log_level"_s, u"log_format"_s}};
}

int SimulateCommand::execute(const CommandCall &call) const
{
    const CommandLine::Run &run = call.run;
    if (run.options.contains(u"schema"_s))
        return printResult(scenarioSchemaText(), 0);
    const Result<quint16> port = parseListenPort(option(run, u"port"_s, u"0"_s));
    if (!port)
        return printError(Error{u"--port "_s + port.error().message}, usageErrorCode);
    const Result<QHostAddress> address = addressOf(option(run, u"address"_s, u"127.0.0.1"_s));
    if (!address)
        return printError(address.error(), usageErrorCode);
    const Files files = read(run.arguments);
    for (const Error &fault : files.faults)
        printLine(stderr, onOneLine(fault.message)); // begins with the file and the line, as editors expect
    if (!files.faults.isEmpty())
        return usageErrorCode;
    if (run.options.contains(u"check"_s))
        return 0;

    const Settings &settings = run.loaded->settings;
    installLogOutput(settings.logLevel, settings.logFormat);
    TerminationSignals::install();
    const QCoreApplication application(call.argc, call.argv);
    Simulator simulator;
    for (const Scenario &scenario : files.scenarios)
        simulator.add(scenario);
    const Result<QUrl> started = simulator.start(*address, *port);
    if (!started)
        return printError(started.error(), usageErrorCode);
    const TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::received, &application, &QCoreApplication::quit);
    const bool isJson = run.options.contains(u"json"_s);
    const int exitCode =
        printResult(isJson ? QString::fromUtf8(strictJson(QJsonDocument(simulator.toJson()))) : listText(simulator), 0);
    return exitCode == 0 ? QCoreApplication::exec() : exitCode;
}

} // namespace vitrine
