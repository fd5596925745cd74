// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlMethod.h"

#include "events/RunEventJson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Id = ControlMethod::Id;
using Type = ControlField::Type;
using enum RpcErrorCode;

constexpr double longestWait = 86'400.0;          // s
constexpr double farthestSeek = 1e9;              // s
constexpr double largestSeq = 9007199254740991.0; // 2^53 - 1: JSON numbers are doubles
constexpr int longestName = 256;                  // characters
constexpr int longestPath = 4096;
constexpr int longestTyping = 10'000;

QStringList kindNames()
{
    QStringList names;
    for (const RunEvent::Kind kind : allRunEventKinds())
        names += runEventKindName(kind);
    return names;
}

QStringList stateNames()
{
    QStringList names;
    for (const PlaybackState state : allPlaybackStates())
        names += playbackStateName(state);
    return names;
}

ControlField numberField(const QString &name, const QString &help, double lowest, double highest)
{
    return {.name = name, .type = Type::Number, .help = help, .isRequired = true, .lowest = lowest, .highest = highest};
}

ControlField sinceField(const QString &help)
{
    return {.name = u"since"_s, .type = Type::Integer, .help = help, .lowest = 0.0, .highest = largestSeq};
}

ControlField seqField()
{
    return {.name = u"seq"_s,
            .type = Type::Integer,
            .help = u"Number of the last event before the command was carried out, for “since”."_s};
}

QList<ControlField> stateFields(const QString &seqHelp)
{
    const auto known = [](const QString &name, Type type, const QString &help) {
        return ControlField{.name = name, .type = type, .help = help, .isNullable = true};
    };
    return {{.name = u"state"_s, .type = Type::Text, .help = u"State of playback."_s, .choices = stateNames()},
            known(u"currentTime"_s, Type::Number, u"Position in the media, s."_s),
            known(u"duration"_s, Type::Number, u"Duration of the media, s; null for a live stream."_s),
            known(u"live"_s, Type::Flag, u"Whether it is a live stream; null until its duration is known."_s),
            known(u"playbackRate"_s, Type::Number,
                  u"Playback rate, 1 is normal; null until the player has sent something."_s),
            known(u"volume"_s, Type::Number, u"Volume, 0 to 1."_s),
            known(u"muted"_s, Type::Flag, u"Whether the sound is muted."_s),
            {.name = u"seq"_s, .type = Type::Integer, .help = seqHelp},
            {.name = u"target"_s, .type = Type::Text, .help = u"What is played, without tokens."_s},
            known(u"error"_s, Type::Object, u"The player's error that ended playback: “code”, “reason”, “data”."_s),
            known(u"recovery"_s, Type::Object,
                  u"The recovery that is under way, or has given up: “state”, “cause”, “attempt”, “attempts”, "
                  "“remaining” s, “why”, “likelyCauses”, “position” s."_s)};
}

ControlMethod mediaCommand(Id id, const QString &name, const QString &help, const QList<ControlField> &parameters = {})
{
    const bool isPlayOrPause = id == Id::Play || id == Id::Pause;
    const QString later = isPlayOrPause ? u"A pause replaces a play that waits, and the other way round"_s
                                        : u"A later command of the same kind replaces one that waits"_s;
    return {
        .id = id,
        .name = name,
        .help =
            u"%1 Answers when the media element has confirmed it, 3 s at most, with its position, rate and sound. %2, "
            "which then fails. The state may follow: give “seq”, the number of the last event before the command, to "
            "waitFor as “since”."_s.arg(help, later),
        .parameters = parameters,
        .result = stateFields(seqField().help),
        .errors = {Failed}};
}

QList<ControlMethod> playerMethods()
{
    return {
        {.id = Id::Ping,
         .name = u"ping"_s,
         .help = u"Tells which program answers."_s,
         .result = {{.name = u"api"_s, .type = Type::Integer, .help = u"Version of these methods."_s},
                    {.name = u"version"_s, .type = Type::Text, .help = u"Version of Vitrine."_s},
                    {.name = u"pid"_s, .type = Type::Integer, .help = u"Number of the process."_s}}},
        {.id = Id::State,
         .name = u"state"_s,
         .help = u"Tells the state of playback."_s,
         .result = stateFields(u"Number of the last event."_s)},
        {.id = Id::Open,
         .name = u"open"_s,
         .help = u"Plays another target. Answers when its page begins to load; wait for “ready” after that."_s,
         .parameters = {{.name = u"target"_s,
                         .type = Type::Text,
                         .help = u"As on the command line: a URL, a token, demo, demo:NAME, or the absolute path of a "
                                 "scenario or video file."_s,
                         .isRequired = true,
                         .isFilled = true}},
         .result = {seqField()},
         .errors = {Failed, TimedOut}},
        {.id = Id::Reload,
         .name = u"reload"_s,
         .help = u"Reloads the page. Answers when it begins to load."_s,
         .result = {seqField()},
         .errors = {Failed, TimedOut}},
        {.id = Id::Back,
         .name = u"back"_s,
         .help = u"Does what the player's Back button does."_s,
         .result = {seqField(),
                    {.name = u"outcome"_s,
                     .type = Type::Text,
                     .help = u"What it did."_s,
                     .choices = {u"closed"_s, u"navigated"_s, u"ignored"_s}}}},
        {.id = Id::Quit,
         .name = u"quit"_s,
         .help = u"Ends the run, as if the window were closed. Answers when the end has begun."_s,
         .result = {seqField()}},
        mediaCommand(Id::Play, u"play"_s, u"Plays."_s),
        mediaCommand(
            Id::Pause, u"pause"_s,
            u"Pauses. Before playback has begun, the player will begin paused; its state may be playing for a moment."_s),
        mediaCommand(Id::Seek, u"seek"_s, u"Seeks. Fails before the media has loaded."_s,
                     {numberField(u"position"_s, u"Position in the media, s."_s, 0.0, farthestSeek)}),
        mediaCommand(Id::SetRate, u"setRate"_s, u"Sets the playback rate, also before the media has loaded."_s,
                     {numberField(u"rate"_s, u"Playback rate, 1 is normal."_s, 0.25, 4.0)}),
        mediaCommand(Id::SetVolume, u"setVolume"_s, u"Sets the volume, also before the media has loaded."_s,
                     {numberField(u"volume"_s, u"Volume, 0 to 1."_s, 0.0, 1.0)}),
        mediaCommand(
            Id::SetMuted, u"setMuted"_s, u"Mutes the sound, or turns it on."_s,
            {{.name = u"muted"_s, .type = Type::Flag, .help = u"Whether to mute the sound."_s, .isRequired = true}}),
    };
}

QList<ControlMethod> eventMethods()
{
    return {
        {.id = Id::WaitFor,
         .name = u"waitFor"_s,
         .help = u"Waits until one of the given conditions is met. Without “since”, a state or position that already "
                 "applies counts; with it, the events after that number count, also those of before the call."_s,
         .parameters =
             {{.name = u"state"_s, .type = Type::Text, .help = u"Playback has this state."_s, .choices = stateNames()},
              {.name = u"event"_s,
               .type = Type::Text,
               .help = u"The player sends an event of this name, or reports an error for this reason."_s,
               .longest = longestName,
               .isFilled = true},
              {.name = u"kind"_s,
               .type = Type::Text,
               .help = u"An event of this kind occurs."_s,
               .choices = kindNames()},
              {.name = u"position"_s,
               .type = Type::Number,
               .help = u"The player reports at least this position, s."_s,
               .lowest = 0.0,
               .highest = farthestSeek},
              {.name = u"timeout"_s,
               .type = Type::Number,
               .help = u"Time limit, s."_s,
               .lowest = 0.0,
               .highest = longestWait,
               .defaultValue = 10.0},
              sinceField(u"Only events after this number count."_s)},
         .errors = {TimedOut, HistoryLost, Unavailable},
         .resultOf = u"The object of the event stream that met the condition."_s},
        {.id = Id::Subscribe,
         .name = u"subscribe"_s,
         .help = u"Sends each event as a notification “event”, which has the object of the event stream. With “since”, "
                 "first those after that number. If a client reads so slowly that events are no longer kept, it gets "
                 "a notification “lost” with “from” and “to”, and then the rest."_s,
         .parameters = {{.name = u"kinds"_s,
                         .type = Type::Texts,
                         .help = u"Only events of these kinds; default: all."_s,
                         .choices = kindNames(),
                         .isFilled = true},
                        sinceField(u"Begin after the event of this number; default: with the next event."_s)},
         .errors = {HistoryLost},
         .isForOneConnection = true},
        {.id = Id::Unsubscribe,
         .name = u"unsubscribe"_s,
         .help = u"Ends the subscription of this connection."_s,
         .isForOneConnection = true},
        {.id = Id::Diagnose,
         .name = u"diagnose"_s,
         .help = u"Checks whether Vitrine can play on this machine, with the settings of this run."_s,
         .errors = {Failed, TimedOut},
         .resultOf = u"The object that “vitrine doctor --json” prints."_s},
        {.id = Id::Discover,
         .name = u"rpc.discover"_s,
         .help = u"Describes all methods."_s,
         .resultOf = u"An OpenRPC document (https://open-rpc.org)."_s},
    };
}

QList<ControlMethod> windowMethods()
{
    const ControlField name{.name = u"name"_s,
                            .type = Type::Text,
                            .help = u"Name of the control, as in ui.tree."_s,
                            .isRequired = true,
                            .longest = longestName,
                            .isFilled = true};
    const ControlField control{
        .name = u"control"_s, .type = Type::Object, .help = u"The control as it was before, as in ui.tree."_s};
    return {
        {.id = Id::UiTree,
         .name = u"ui.tree"_s,
         .help = u"Lists the visible controls of all windows of Vitrine. The page is one of them, of the role "
                 "“webDocument”; what is in it belongs to the browser engine."_s,
         .result = {{.name = u"controls"_s,
                     .type = Type::Objects,
                     .help =
                         u"Each has “name”, “parent”, “window”, “role”, “text”, “description”, “value”, “checked”, "
                         "“selected”, “enabled”, “focusable”, “focused”, “inView”, and the rectangles “rect” (in its "
                         "window) and “screenRect” in device-independent pixels. What does not apply is null."_s}}},
        {.id = Id::UiClick,
         .name = u"ui.click"_s,
         .help = u"Clicks into the middle of a control, after it was scrolled into view. Fails if something else has "
                 "been in the way for a second."_s,
         .parameters = {name},
         .result = {seqField(), control},
         .errors = {Failed, Unavailable}},
        {.id = Id::UiType,
         .name = u"ui.type"_s,
         .help = u"Gives the keyboard to a control, and types. A window keeps the focus where it is."_s,
         .parameters = {name,
                        {.name = u"text"_s,
                         .type = Type::Text,
                         .help = u"Characters stand for themselves. Keys are in braces: “{Enter}”, “{Escape}”, "
                                 "“{ArrowUp}”, “{F3}”, “{Ctrl+F}”, “{Shift+Tab}”. “{{” and “}}” are braces."_s,
                         .isRequired = true,
                         .longest = longestTyping}},
         .result = {seqField(), control},
         .errors = {Failed, Unavailable}},
        {.id = Id::Screenshot,
         .name = u"screenshot"_s,
         .help = u"Takes a picture, with what covers it. Waits 3 s at most for a page that is not drawn yet, "
                 "and for a video to show something; a video that stays black takes the 3 s."_s,
         .parameters = {{.name = u"of"_s,
                         .type = Type::Text,
                         .help = u"Of what: window, page, or the name of a control, as in ui.tree."_s,
                         .longest = longestName,
                         .defaultValue = u"window"_s,
                         .isFilled = true},
                        {.name = u"path"_s,
                         .type = Type::Text,
                         .help = u"Absolute path of the file to write: PNG, or the format of the suffix."_s,
                         .longest = longestPath,
                         .isFilled = true,
                         .isPath = true}},
         .result =
             {{.name = u"width"_s, .type = Type::Integer, .help = u"Width, pixels of the screen."_s},
              {.name = u"height"_s, .type = Type::Integer, .help = u"Height, pixels of the screen."_s},
              {.name = u"blank"_s,
               .type = Type::Flag,
               .help = u"Whether all of it, or all of the page while the player plays, has one colour: perhaps "
                       "nothing is drawn yet, or the window is minimised."_s},
              {.name = u"path"_s, .type = Type::Text, .help = u"The file, if a path was given."_s, .isOptional = true},
              {.name = u"png"_s,
               .type = Type::Text,
               .help = u"The picture as PNG in Base64, if no path was given."_s,
               .isOptional = true}},
         .errors = {Failed, Unavailable}},
        {.id = Id::Dialog,
         .name = u"dialog"_s,
         .help =
             u"Tells which dialog is open, or presses one of its actions. The result is the dialog as it was before; "
             "null: none is open."_s,
         .parameters = {{.name = u"action"_s,
                         .type = Type::Text,
                         .help = u"Name of the action to press."_s,
                         .longest = longestName,
                         .isFilled = true}},
         .result = {{.name = u"name"_s, .type = Type::Text, .help = u"As in the event “dialog”."_s},
                    {.name = u"title"_s, .type = Type::Text, .help = u"As shown."_s},
                    {.name = u"text"_s, .type = Type::Text, .help = u"As shown."_s},
                    {.name = u"actions"_s,
                     .type = Type::Objects,
                     .help = u"The primary one first: “name”, and “label” as shown."_s},
                    seqField()},
         .errors = {Failed, Unavailable},
         .mayBeNull = true},
    };
}

} // namespace

const QList<ControlMethod> &controlMethods()
{
    static const QList<ControlMethod> methods = playerMethods() + windowMethods() + eventMethods();
    return methods;
}

const ControlMethod *findControlMethod(const QString &name)
{
    const auto found = std::ranges::find(controlMethods(), name, &ControlMethod::name);
    return found == controlMethods().end() ? nullptr : &*found;
}

QString controlTypeText(ControlField::Type type)
{
    switch (type) {
    case Type::Number:
        return u"a number"_s;
    case Type::Integer:
        return u"a whole number"_s;
    case Type::Text:
        return u"a text"_s;
    case Type::Flag:
        return u"true or false"_s;
    case Type::Texts:
        return u"a list of texts"_s;
    case Type::Objects:
        return u"a list of objects"_s;
    case Type::Object:
        break;
    }
    return u"an object"_s;
}

QString rpcErrorText(RpcErrorCode code)
{
    switch (code) {
    case Failed:
        return u"The player or the window could not do it."_s;
    case TimedOut:
        return u"The condition was not met in time."_s;
    case HistoryLost:
        return u"The events asked for are no longer kept."_s;
    case Unavailable:
        return u"Not available in this run, or not at this time."_s;
    case ParseError:
        return u"The line is not JSON."_s;
    case InvalidRequest:
        return u"The object is not a request."_s;
    case MethodNotFound:
        return u"There is no such method."_s;
    case InvalidParams:
        return u"A parameter is missing, unknown, or of a wrong type or value."_s;
    case InternalError:
        break;
    }
    return u"An error in Vitrine."_s;
}

} // namespace vitrine
