// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/InsightsCommand.h"

#include "app/Console.h"
#include "app/DesktopContrast.h"
#include "app/Screenshot.h"
#include "app/commands/WindowApplication.h"
#include "journal/JournalReader.h"
#include "settings/OutputFile.h"
#include "ui/insights/InsightsModel.h"
#include "ui/insights/InsightsWindow.h"

#include <QTimer>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::InsightsCommand)
};

/// Whether \a settings fit each other.
Result<bool> checkOutput(const Settings &settings)
{
    if (settings.headless && settings.screenshotFile.isEmpty())
        return Error{Text::tr("With --headless there is no window to look at. Add --screenshot FILE to get a picture, "
                              "or use “vitrine journal stats”.")};
    return checkOutputFile(OutputFile::Screenshot, settings.screenshotFile);
}

/// Ends the program with a picture of \a window as soon as the journal has been read.
void takeScreenshot(InsightsModel &model, InsightsWindow &window, const QString &path)
{
    const auto save = [&model, &window, path] {
        if (const Result<bool> saved = saveScreenshot(window.picture(), path); !saved)
            QApplication::exit(printError(saved.error(), internalErrorCode));
        else if (model.status() == InsightsModel::Status::Failed)
            QApplication::exit(printError(Error{model.problem()}, internalErrorCode));
        else
            QApplication::exit(0);
    };
    QObject::connect(
        &model, &InsightsModel::settled, &window, [&window, save] { QTimer::singleShot(0, &window, save); },
        Qt::SingleShotConnection);
}

} // namespace

CommandDescription InsightsCommand::description() const
{
    return {.name = u"insights"_s,
            .summary = Text::tr("Show the journal as charts."),
            .explanation = Text::tr("Shows what was played, and how well, in a window: each session over time, which "
                                    "parts of a content were played, start-up times and errors. Reads the journal of "
                                    "the profile, or FILE, also while Vitrine plays. While it plays, F3 shows the "
                                    "same over the player."),
            .details =
                Text::tr("With --screenshot, saves a picture of the window and ends; --headless needs no "
                         "display for that. Exits with 0, with 1 if FILE, or with --screenshot any journal, cannot be "
                         "read, and with 2 after a wrong argument."),
            .arguments = {{.name = u"FILE"_s,
                           .count = ArgumentDescription::Count::OneOrNone,
                           .hint = ValueHint::file(),
                           .help = Text::tr("Another journal than that of the profile.")}},
            .settings = QStringList{u"lang"_s, u"profile"_s, u"config_dir"_s, u"data_dir"_s, u"fullscreen"_s, u"size"_s,
                                    u"headless"_s, u"screenshot"_s, u"contrast"_s, u"graphics"_s, u"accessibility"_s,
                                    u"log_level"_s, u"log_format"_s}};
}

int InsightsCommand::execute(const CommandCall &call) const
{
    const Settings &settings = call.run.loaded->settings;
    const QString given = call.run.arguments.value(0);
    Environment environment = call.environment;
    environment.isRoot = false; // matters only to the browser engine, which is not used
    const auto application = createWindowApplication(call, environment);
    if (!application)
        return printError(application.error(), usageErrorCode);
    if (const Result<bool> checked = checkOutput(settings); !checked)
        return printError(checked.error(), usageErrorCode);
    if (!given.isEmpty()) {
        if (const auto reader = JournalReader::open(given); !reader)
            return printError(reader.error(), internalErrorCode);
    }

    InsightsModel model(given.isEmpty() ? settings.journalFile() : given, InsightsModel::Place::Window,
                        given.isEmpty() ? MissingFile::Empty : MissingFile::Error);
    InsightsWindow window(model);
    window.resize(settings.windowSize);
    const DesktopContrast contrast(settings, QProcessEnvironment::systemEnvironment(),
                                   [&window](std::optional<bool> high) { window.setContrast(high); });
    if (settings.fullscreen)
        window.setWindowState(Qt::WindowFullScreen);
    if (!settings.screenshotFile.isEmpty())
        takeScreenshot(model, window, settings.screenshotFile);
    window.show();
    return QApplication::exec();
}

} // namespace vitrine
