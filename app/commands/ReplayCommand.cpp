// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/ReplayCommand.h"

#include "app/Console.h"
#include "app/LogOutput.h"
#include "app/commands/WindowApplication.h"
#include "app/replay/ReplayArguments.h"
#include "app/replay/ReplayRun.h"
#include "app/replay/ReplayScenario.h"
#include "protocol/EchoedText.h"
#include "settings/SeparateFiles.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ReplayCommand)
};

/// Without a window, neither a display nor the widgets are needed.
Result<std::unique_ptr<QCoreApplication>> createApplication(const CommandCall &call)
{
    const LoadedSettings &loaded = *call.run.loaded;
    if (ReplayRun::hasWindow(loaded.settings)) {
        Environment environment = call.environment;
        environment.isRoot = false; // matters only to the browser engine, which is not used
        auto application = createWindowApplication(call, environment);
        if (!application)
            return application.error();
        return std::unique_ptr<QCoreApplication>(std::move(application).value());
    }
    for (const QString &warning : loaded.warnings)
        printLine(stderr, onOneLine(warning));
    installLogOutput(loaded.settings.logLevel, loaded.settings.logFormat);
    return std::make_unique<QCoreApplication>(call.argc, call.argv);
}

} // namespace

CommandDescription ReplayCommand::description() const
{
    return {
        .name = u"replay"_s,
        .summary = Text::tr("Replay a recording, or make a scenario of it."),
        .explanation = Text::tr(
            "Replays FILE, which a run with --record has written: the same states, events and metrics come out, at "
            "the recorded times. A window shows HUD, event feed and Insights, but no picture; with --headless there "
            "is none. --events writes the event stream. Plays nothing and contacts no server."),
        .details = Text::tr("Without --journal, nothing is stored. With --headless or --screenshot, the program ends "
                            "with the recording; with both, the window needs no display. Exits with 0 if all of it was "
                            "replayed, with 1 if something could "
                            "not be written, and with 2 after a wrong argument or if FILE is damaged."),
        .options = ReplayArguments::options(),
        .arguments = {{.name = u"FILE"_s, .hint = ValueHint::file(), .help = Text::tr("The recording.")}},
        .settings = QStringList{u"lang"_s, u"config_dir"_s, u"events"_s, u"hud"_s, u"fullscreen"_s, u"size"_s,
                                u"headless"_s, u"screenshot"_s, u"contrast"_s, u"graphics"_s, u"accessibility"_s,
                                u"journal.keep_raw"_s, u"journal.keep_user_id"_s, u"log_level"_s, u"log_format"_s}};
}

int ReplayCommand::execute(const CommandCall &call) const
{
    const Settings &settings = call.run.loaded->settings;
    const Result<ReplayArguments> arguments = ReplayArguments::parse(call.run);
    if (!arguments)
        return printError(arguments.error(), usageErrorCode);
    if (const Result<bool> separate = checkSeparateFiles(arguments->files(settings)); !separate)
        return printError(separate.error(), usageErrorCode);
    Result<RecordingReader> recording = RecordingReader::open(arguments->recording);
    if (!recording)
        return printError(recording.error(), usageErrorCode);
    if (!arguments->scenario.isEmpty())
        return writeScenario(std::move(recording).value(), *arguments);

    const auto application = createApplication(call);
    if (!application)
        return printError(application.error(), usageErrorCode);
    ReplayRun run(settings, *arguments, std::move(recording).value());
    const Result<bool> started = run.start();
    return started ? QCoreApplication::exec() : printError(started.error(), usageErrorCode);
}

} // namespace vitrine
