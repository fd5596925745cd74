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

/// How long something lasts.
ScenarioRule duration()
{
    return number(u"seconds"_s, 0.1, 3600.0, u"how long"_s);
}

} // namespace

const std::vector<ScenarioStepKind> &scenarioStepKinds()
{
    const QString to = u"to"_s;
    const QString data = u"data"_s;
    static const std::vector<ScenarioStepKind> kinds = {
        {u"play"_s, {}, u"plays"_s},
        {u"pause"_s, {}, u"pauses"_s},
        {u"back"_s, {}, u"presses Back"_s},
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
        {u"hang"_s, {duration()}, u"blocks the page's thread: no message, no answer, no reaction"_s},
        {u"hide"_s, {duration()}, u"the player considers itself hidden and sends no heartbeats"_s},
        {u"outage"_s,
         {duration()},
         u"the server closes all connections and is unreachable for that time; afterwards it answers on the same "
         "port"_s},
        {u"freeze"_s, {}, u"the picture freezes although nothing is paused, and no more messages are sent"_s},
        {u"crash"_s, {}, u"the renderer process crashes (a stack overflow, `SIGSEGV`)"_s},
        {u"error"_s,
         {{.key = data, .type = Type::Object, .required = true, .meaning = u"the properties of the error"_s}},
         u"reports `playback_error_occurred`, stops playback permanently, and shows the error overlay with its Back "
         "button"_s},
        {u"event"_s,
         {{.key = u"name"_s, .type = Type::Text, .required = true, .meaning = u"the name"_s},
          {.key = data, .type = Type::Object, .meaning = u"more properties"_s}},
         u"sends a playback event with the common properties and these"_s},
        {u"post"_s,
         {{.key = data, .type = Type::Anything, .required = true, .meaning = u"the message"_s},
          {.key = u"repeat"_s,
           .type = Type::WholeNumber,
           .lowest = 1.0,
           .highest = 100000.0,
           .usual = u"1"_s,
           .meaning = u"how often"_s}},
         u"posts the value unchanged: a text as a string, an object as an object"_s},
    };
    return kinds;
}

} // namespace vitrine
