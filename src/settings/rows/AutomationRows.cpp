// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingParsers.h"
#include "settings/rows/RowText.h"
#include "settings/rows/SettingGroups.h"

using namespace Qt::StringLiterals;

namespace vitrine {

using Type = SettingRow::Type;
using Values = SettingValues;

namespace {

const Choices<ExitEvent> exitEvents{{u"ended"_s, ExitEvent::Ended},
                                    {u"error"_s, ExitEvent::Error},
                                    {u"back"_s, ExitEvent::Back},
                                    {u"ready"_s, ExitEvent::Ready}};

/// `playing` stands for `state=playing`.
Choices<PlaybackState> exitStates()
{
    Choices<PlaybackState> states{{u"playing"_s, PlaybackState::Playing}};
    for (const PlaybackState state : allPlaybackStates())
        states.append({u"state="_s + playbackStateName(state), state});
    return states;
}

QStringList exitWords()
{
    return wordsOf(exitEvents) + wordsOf(exitStates());
}

/// Each word is an event or a state.
std::optional<QString> assignExitOn(SettingsDraft &draft, const QStringList &values)
{
    QStringList events;
    QStringList states;
    for (const QString &word : values.isEmpty() ? QStringList() : values.join(u',').split(u',')) {
        const bool isState = wordsOf(exitStates()).contains(word.trimmed().toLower());
        if (!isState && !wordsOf(exitEvents).contains(word.trimmed().toLower()))
            return SettingValues::mismatch(exitWords().join(", "_L1), word).message;
        (isState ? states : events) += word;
    }
    many(&Settings::exitOnStates, anyOf(exitStates()))(draft, states);
    return many(&Settings::exitOn, anyOf(exitEvents))(draft, events);
}

} // namespace

SettingGroup automationSettings()
{
    SettingGroup group{.title = RowText::tr("Scripts and tests")};
    group.rows = {
        {.key = u"headless"_s,
         .label = RowText::tr("Without a display"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Run without a display: render offscreen and print a status line."),
         .assign = one(&Settings::headless, Values::flag)},
        {.key = u"events"_s,
         .label = RowText::tr("Event stream"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("Write events as JSON Lines; “-” is standard output."),
         .details = RowText::tr("With “-”, standard output has nothing else."),
         .assign = one(&Settings::eventsFile, Values::path)},
        {.key = u"control"_s,
         .label = RowText::tr("Control socket"),
         .valueName = RowText::tr("PATH|none"),
         .hint = ValueHint::file(),
         .defaultNote = RowText::tr("$XDG_RUNTIME_DIR/vitrine/PROFILE.sock"),
         .help = RowText::tr("Take commands at this local socket; “none” opens none."),
         .details = RowText::tr("Only processes of the same user can connect. “vitrine ctl” is a client."),
         .assign = one(&Settings::controlSocket, Values::path)},
        {.key = u"record"_s,
         .label = RowText::tr("Recording"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("Record what the player sends, for “vitrine replay”; “-” is standard output."),
         .details = RowText::tr("Tokens are never in it. A file that exists is replaced."),
         .assign = one(&Settings::recordFile, Values::path)},
        {.key = u"record_max_size"_s,
         .label = RowText::tr("Size of a recording"),
         .type = Type::Number,
         .valueName = RowText::tr("MEGABYTES"),
         .defaultValue = u"500"_s,
         .help = RowText::tr("End the recording, but not the run, when it is larger than this."),
         .details = RowText::tr("An hour of playback takes about 5 megabytes."),
         .assign = one(&Settings::recordMaxMegabytes, Values::count)},
        {.key = u"exit_after"_s,
         .label = RowText::tr("Exit after"),
         .type = Type::Number,
         .valueName = RowText::tr("SECONDS"),
         .help = RowText::tr("Exit after this time."),
         .assign = one(&Settings::exitAfter, Values::duration)},
        {.key = u"exit_on"_s,
         .label = RowText::tr("Exit on"),
         .repeatable = true,
         .valueName = namesOf(exitEvents) + u"|playing|state=STATE"_s,
         .hint = ValueHint::oneOf(exitWords()),
         .help = RowText::tr("Exit on this event, or in this state of playback."),
         .assign = assignExitOn},
        {.key = u"screenshot"_s,
         .label = RowText::tr("Screenshot on exit"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help = RowText::tr("Save an image of the window on exit: PNG, or the format of the suffix, such as .jpg."),
         .details = RowText::tr("Waits up to three seconds for the first picture of the page, unless the user ends "
                                "the run."),
         .assign = one(&Settings::screenshotFile, Values::path)},
        {.key = u"remote_debugging_port"_s,
         .label = RowText::tr("Port for remote debugging"),
         .type = Type::Number,
         .valueName = RowText::tr("PORT"),
         .defaultValue = u"0"_s,
         .help = RowText::tr("Let Playwright and Puppeteer attach at this port of 127.0.0.1; 0 is off."),
         .details =
             RowText::tr("A client that connects controls the page and can read its address with its token. In a kiosk "
                         "only on the command line."),
         .assign = one(&Settings::remoteDebuggingPort, Values::port)},
        {.key = u"remote_debugging_url_file"_s,
         .label = RowText::tr("URL for remote debugging"),
         .valueName = RowText::tr("FILE"),
         .hint = ValueHint::file(),
         .help =
             RowText::tr("With --remote-debugging-port: require a random token in the URL, and write the URL to this "
                         "file, which only you can read."),
         .assign = one(&Settings::remoteDebuggingUrlFile, Values::path)},
        {.key = u"accessibility"_s,
         .label = RowText::tr("Readable through AT-SPI"),
         .type = Type::Flag,
         .defaultValue = u"false"_s,
         .help = RowText::tr("Expose the window and the page's content through AT-SPI, for tests."),
         .details = RowText::tr("Assistive technology of the desktop needs it only for the page's content, before "
                                "Qt 6.8."),
         .assign = one(&Settings::accessibility, Values::flag)},
    };
    return group;
}

} // namespace vitrine
