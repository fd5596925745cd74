// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioFormat.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Type = ScenarioRule::Type;

ScenarioRule number(const QString &key, double lowest, double highest, const QString &meaning)
{
    return {
        .key = key, .type = Type::Number, .required = true, .lowest = lowest, .highest = highest, .meaning = meaning};
}

ScenarioRule optionalNumber(const QString &key, double lowest, double highest, const QString &usual,
                            const QString &meaning, Type type = Type::Number)
{
    return {.key = key, .type = type, .lowest = lowest, .highest = highest, .usual = usual, .meaning = meaning};
}

ScenarioRule optionalChoice(const QString &key, const QStringList &choices, const QString &meaning)
{
    return {.key = key,
            .type = Type::Choice,
            .choices = choices,
            .usual = u'`' + choices.first() + u'`',
            .meaning = meaning};
}

/// How long something lasts.
ScenarioRule duration()
{
    return number(u"seconds"_s, 0.1, 3600.0, u"how long"_s);
}

/// A fault of the next messages, with \a rules of its own.
ScenarioStepKind messageFault(const QString &name, const std::vector<ScenarioRule> &rules, const QString &meaning)
{
    ScenarioStepKind kind{name, rules, meaning};
    kind.rules.push_back(optionalChoice(
        u"which"_s, {u"all"_s, u"progress"_s, u"event"_s, u"action"_s, u"ping"_s, u"post"_s}, u"which messages"_s));
    kind.rules.push_back(
        optionalNumber(u"count"_s, 1.0, 100'000.0, u"1, or all within `seconds`"_s, u"how many"_s, Type::WholeNumber));
    kind.rules.push_back(optionalNumber(u"seconds"_s, 0.1, 86400.0, u"until `count` is reached"_s, u"for how long"_s));
    kind.rules.push_back(optionalNumber(u"share"_s, 0.0, 1.0, u"1"_s, u"the probability for each message"_s));
    return kind;
}

std::vector<ScenarioStepKind> mediaKinds()
{
    const QString to = u"to"_s;
    return {
        {u"play"_s, {}, u"plays"_s},
        {u"pause"_s, {}, u"pauses"_s},
        {u"end"_s, {}, u"seeks to the very end"_s},
        {u"seek"_s,
         {number(to, -86400.0, 86400.0, u"seconds; negative values count from the end"_s)},
         u"seeks; ignored in live streams"_s},
        {u"rate"_s, {number(to, 0.0625, 16.0, u"the rate"_s)}, u"sets the playback rate"_s},
        {u"volume"_s, {number(to, 0.0, 1.0, u"the volume"_s)}, u"sets the volume"_s},
        {u"mute"_s, {{.key = to, .type = Type::Flag, .required = true, .meaning = u"muted"_s}}, u"mutes or unmutes"_s},
        {u"stall"_s,
         {duration()},
         u"removes the unplayed part of the clip from the media buffer, so that playback really stalls, and restores "
         u"it "
         "after that time; a stall that is due during another one waits until the video plays again"_s},
        {u"withhold"_s,
         {duration()},
         u"no [segment](#segments) arrives for that time; playback stalls when the buffer is empty"_s},
        {u"quota"_s, {duration()}, u"the buffer is full and takes no segment for that time"_s},
        {u"corrupt"_s, {}, u"a segment that is no media is appended, so that the browser reports an error"_s},
        {u"duration"_s,
         {number(to, 1.0, 86400.0, u"the new duration"_s)},
         u"changes the duration: a shorter video ends there, a longer one stalls where the clip ends"_s},
        {u"live"_s, {}, u"turns the video on demand into a live stream, which repeats the clip without an end"_s},
    };
}

std::vector<ScenarioStepKind> pageKinds()
{
    return {
        {u"back"_s, {}, u"presses Back"_s},
        {u"hang"_s, {duration()}, u"blocks the page's thread: no message, no answer, no reaction"_s},
        {u"hide"_s, {duration()}, u"the player considers itself hidden and sends no heartbeats"_s},
        {u"picture"_s,
         {{.key = u"to"_s,
           .type = Type::Choice,
           .required = true,
           .choices = {u"black"_s, u"still"_s},
           .meaning = u"what is seen"_s},
          duration()},
         u"the picture is black or does not move for that time, although the video plays on and tells its progress"_s},
        {u"freeze"_s, {}, u"the picture freezes although nothing is paused, and no more messages are sent"_s},
        {u"crash"_s, {}, u"the renderer process crashes (a stack overflow, `SIGSEGV`)"_s},
        {u"navigate"_s,
         {optionalChoice(
             u"to"_s, {u"reload"_s, u"elsewhere"_s, u"top"_s},
             u"`reload`: the same page; `elsewhere`: the frame goes to a page without a player; `top`: the page "
             "tries to replace the host page"_s)},
         u"the player's page navigates"_s},
    };
}

std::vector<ScenarioStepKind> serverKinds()
{
    return {
        {u"outage"_s,
         {duration()},
         u"the server closes all connections and is unreachable for that time; afterwards it answers on the same "
         "port"_s},
        {u"fault"_s,
         {{.key = u"path"_s,
           .type = Type::Text,
           .required = true,
           .meaning = u"which requests; `*` stands for anything but a slash"_s},
          {.key = u"status"_s,
           .type = Type::WholeNumber,
           .required = true,
           .lowest = 400.0,
           .highest = 599.0,
           .meaning = u"the HTTP status of the answers"_s},
          duration()},
         u"the server refuses requests for that time, for example `/bv/playback/v1/sessions/*:heartbeat` or `/sample/*`"_s},
        {u"expire"_s, {}, u"the player's token expires; the service refuses it from the next heartbeat on"_s},
    };
}

std::vector<ScenarioStepKind> messageKinds()
{
    const QString data = u"data"_s;
    return {
        {u"error"_s,
         {{.key = data, .type = Type::Object, .required = true, .meaning = u"the properties of the error"_s},
          optionalNumber(u"playOn"_s, 0.0, 3600.0, u"0"_s,
                         u"how long the video still plays after the report, as while there is data in the buffer"_s)},
         u"reports `playback_error_occurred`, stops playback permanently, and shows the error overlay with its Back "
         "button"_s},
        {u"event"_s,
         {{.key = u"name"_s, .type = Type::Text, .required = true, .meaning = u"the name"_s},
          {.key = data, .type = Type::Object, .meaning = u"more properties"_s}},
         u"sends a playback event with the common properties and these"_s},
        {u"post"_s,
         {{.key = data, .type = Type::Anything, .required = true, .meaning = u"the message"_s},
          optionalNumber(u"repeat"_s, 1.0, 100'000.0, u"1"_s, u"how often"_s, Type::WholeNumber)},
         u"posts the value unchanged: a text as a string, an object as an object"_s},
        {u"flood"_s,
         {number(u"perSecond"_s, 1.0, 100'000.0, u"how many messages a second"_s),
          duration(),
          {.key = data, .type = Type::Anything, .usual = u"a progress message"_s, .meaning = u"the message"_s}},
         u"sends many messages"_s},
        messageFault(u"drop"_s, {}, u"does not send the next messages"_s),
        messageFault(u"delay"_s,
                     {number(u"delaySeconds"_s, 0.0, 3600.0, u"how long"_s),
                      optionalNumber(u"jitter"_s, 0.0, 3600.0, u"0"_s, u"a random time that is added, at most"_s)},
                     u"sends the next messages later"_s),
        messageFault(
            u"duplicate"_s,
            {optionalNumber(u"times"_s, 2.0, 1000.0, u"2"_s, u"how often each of them is sent"_s, Type::WholeNumber)},
            u"sends each of the next messages more than once"_s),
        messageFault(
            u"reorder"_s,
            {optionalNumber(u"group"_s, 2.0, 1000.0, u"2"_s, u"how many messages are held back until they are sent"_s,
                            Type::WholeNumber),
             optionalChoice(u"order"_s, {u"reversed"_s, u"random"_s}, u"the order within a group"_s)},
            u"sends the next messages in another order; without `count` and `seconds`, one group. A group to which "
            "no message is added for 10 s is sent as it is"_s),
    };
}

} // namespace

QStringList scenarioRealTimeSteps()
{
    return {u"outage"_s, u"fault"_s};
}

const std::vector<ScenarioStepKind> &scenarioStepKinds()
{
    static const std::vector<ScenarioStepKind> kinds = [] {
        std::vector<ScenarioStepKind> all;
        for (const auto &some : {mediaKinds(), pageKinds(), serverKinds(), messageKinds()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return kinds;
}

} // namespace vitrine
