// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayArguments.h"

#include "protocol/EchoedText.h"
#include "settings/Settings.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr auto fastest = "max"_L1;

std::optional<double> speedOf(const QString &text)
{
    bool isNumber = false;
    const double speed = text.trimmed().toDouble(&isNumber);
    const bool isInRange = speed >= ReplayArguments::lowestSpeed && speed <= ReplayArguments::highestSpeed;
    return isNumber && isInRange ? std::optional(speed) : std::nullopt;
}

} // namespace

QList<OptionDescription> ReplayArguments::options()
{
    return {
        {.name = u"speed"_s,
         .valueName = tr("NUMBER|max"),
         .help = tr("Replay this many times as fast as recorded, or as fast as possible; default: 1."),
         .details = tr("From 0.01 to 1000.")},
        {.name = u"journal"_s,
         .valueName = tr("FILE"),
         .hint = ValueHint::file(),
         .help = tr("Add the replayed sessions to this journal; without it, nothing is stored.")},
        {.name = u"to-scenario"_s,
         .valueName = tr("FILE"),
         .hint = ValueHint::file(),
         .help = tr("Replay nothing, but write the messages as a scenario of the reference player; “-” is standard "
                    "output.")},
        {.name = u"load"_s,
         .valueName = tr("NUMBER"),
         .help = tr("For --to-scenario: the load of the page whose messages are taken; default: the first with any.")},
    };
}

Result<ReplayArguments> ReplayArguments::parse(const CommandLine::Run &run)
{
    ReplayArguments arguments{.recording = run.arguments.value(0)};
    const auto last = [&run](const QString &option) {
        const QStringList values = run.options.value(option);
        return values.isEmpty() ? std::nullopt : std::optional(values.last());
    };
    arguments.journal = last(u"journal"_s).value_or(QString());
    arguments.scenario = last(u"to-scenario"_s).value_or(QString());
    if (const auto text = last(u"speed"_s); text && *text == fastest) {
        arguments.speed.reset();
    } else if (text) {
        arguments.speed = speedOf(*text);
        if (!arguments.speed)
            return Error{tr("--speed must be a number from %1 to %2, or “max”, but is “%3”.")
                             .arg(QString::number(lowestSpeed), QString::number(highestSpeed), echoed(*text))};
    }
    if (const auto text = last(u"load"_s)) {
        bool isNumber = false;
        arguments.load = text->trimmed().toInt(&isNumber);
        if (!isNumber || *arguments.load < 1)
            return Error{tr("--load must be a whole number from 1 on, but is “%1”.").arg(echoed(*text))};
        if (arguments.scenario.isEmpty())
            return Error{tr("--load has an effect only with --to-scenario.")};
    }
    const bool replays = run.options.contains(u"speed"_s) || !arguments.journal.isEmpty();
    if (replays && !arguments.scenario.isEmpty())
        return Error{tr("With --to-scenario nothing is replayed: leave out --speed and --journal.")};
    return arguments;
}

QList<NamedFile> ReplayArguments::files(const Settings &settings) const
{
    const NamedFile read{tr("the recording"), recording, NamedFile::Use::Read};
    if (!scenario.isEmpty())
        return {read, {tr("the scenario"), scenario}};
    return QList<NamedFile>{
               read, {tr("the event stream"), settings.eventsFile}, {tr("the screenshot"), settings.screenshotFile}} +
           journalFiles(journal);
}

} // namespace vitrine
