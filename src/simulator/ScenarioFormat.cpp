// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/ScenarioFormat.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Type = ScenarioRule::Type;

constexpr double longestSeconds = 86400.0;
constexpr double mostDevices = 1000.0;

} // namespace

const std::vector<ScenarioRule> &scenarioRules()
{
    static const std::vector<ScenarioRule> rules = {
        {.key = u"$schema"_s, .type = Type::Text, .meaning = u"the schema, for editors; ignored"_s},
        {.key = u"title"_s,
         .type = Type::Text,
         .usual = u"the clip's title in the viewer's language"_s,
         .meaning = u"shown beside Back"_s},
        {.key = u"description"_s, .type = Type::Text, .meaning = u"a comment for readers of the file"_s},
        {.key = u"stream"_s,
         .type = Type::Choice,
         .choices = {u"vod"_s, u"live"_s},
         .usual = u"`vod`"_s,
         .meaning = u"a video on demand or a live stream"_s},
        {.key = u"media"_s,
         .type = Type::Choice,
         .choices = {u"file"_s, u"mse"_s},
         .usual = u"`file`"_s,
         .meaning = u"`mse`: the player loads [segments](#segments) through Media Source Extensions"_s},
        {.key = u"bufferAheadSeconds"_s,
         .type = Type::Number,
         .lowest = 2.0,
         .highest = 60.0,
         .needs = {u"media"_s},
         .usual = u"10"_s,
         .meaning = u"how much the player loads ahead of the position"_s},
        {.key = u"bufferBehindSeconds"_s,
         .type = Type::Number,
         .lowest = 1.0,
         .highest = 60.0,
         .needs = {u"media"_s},
         .usual = u"10"_s,
         .meaning = u"how much it keeps behind the position"_s},
        {.key = u"layout"_s,
         .type = Type::Choice,
         .choices = {u"standalone"_s, u"embedded"_s},
         .usual = u"`standalone`"_s,
         .meaning = u"with or without Back"_s},
        {.key = u"progress"_s,
         .type = Type::Choice,
         .choices = {u"always"_s, u"playing"_s, u"never"_s},
         .usual = u"`always`"_s,
         .meaning = u"progress messages: from the start of playback until the end or an error, only during playback, "
                    "or none"_s},
        {.key = u"startDelaySeconds"_s,
         .type = Type::Number,
         .highest = longestSeconds,
         .usual = u"0"_s,
         .meaning = u"silence before the player's first message"_s},
        {.key = u"neverReady"_s,
         .type = Type::Flag,
         .usual = u"`false`"_s,
         .meaning =
             u"`true`: the player sends no message by itself, and nothing plays; only steps from `load` are performed"_s},
        {.key = u"startSeekSeconds"_s,
         .type = Type::Number,
         .highest = 3600.0,
         .usual = u"before the first picture"_s,
         .meaning =
             u"playback begins at 0 even if the address has a position `t`, which is sought that long after the start "
             "of playback"_s},
        {.key = u"rateWhileBuffering"_s,
         .type = Type::Choice,
         .choices = {u"kept"_s, u"zero"_s},
         .usual = u"`kept`"_s,
         .meaning = u"`zero`: the playback rate is 0 during a stall, as with Shaka Player, and `playback_speed_change` "
                    "reports it"_s},
        {.key = u"seed"_s,
         .type = Type::WholeNumber,
         .highest = 4294967295.0,
         .usual = u"another one at each page load"_s,
         .meaning = u"makes the [random parts](#faults-of-messages) of the scenario repeatable"_s},
        {.key = u"clock"_s,
         .type = Type::Choice,
         .choices = {u"real"_s, u"virtual"_s},
         .usual = u"`real`"_s,
         .meaning = u"`virtual`: time passes [as fast as possible](#the-virtual-clock), and each run is the same"_s},
        {.key = u"clockSeconds"_s,
         .type = Type::Number,
         .lowest = 1.0,
         .highest = longestSeconds,
         .needs = {u"clock"_s},
         .usual = u"120"_s,
         .meaning = u"when the virtual clock stops"_s},
        {.key = u"ping"_s, .type = Type::Flag, .usual = u"`true`"_s, .meaning = u"`false`: no pings"_s},
        {.key = u"service"_s,
         .type = Type::Service,
         .usual = u"everybody may play"_s,
         .meaning = u"the rules of the [service](#the-service)"_s},
        {.key = u"steps"_s, .type = Type::Steps, .usual = u"none"_s, .meaning = u"what happens [when](#steps)"_s},
    };
    return rules;
}

const std::vector<ScenarioRule> &scenarioServiceRules()
{
    static const std::vector<ScenarioRule> rules = {
        {.key = u"tokenSeconds"_s,
         .type = Type::WholeNumber,
         .lowest = 1.0,
         .highest = longestSeconds,
         .usual = u"unlimited"_s,
         .meaning = u"how long the token in the player's address is valid; it then has an `exp`"_s},
        {.key = u"heartbeatSeconds"_s,
         .type = Type::Number,
         .lowest = 0.1,
         .highest = 3600.0,
         .usual = u"10"_s,
         .meaning = u"interval of the player's heartbeats"_s},
        {.key = u"sessionSeconds"_s,
         .type = Type::Number,
         .lowest = 0.1,
         .highest = longestSeconds,
         .usual = u"three heartbeats"_s,
         .meaning = u"how long a session lasts after the last heartbeat"_s},
        {.key = u"heartbeats"_s,
         .type = Type::Choice,
         .choices = {u"always"_s, u"visible"_s},
         .usual = u"`always`"_s,
         .meaning = u"when the player sends heartbeats: always, or only while the page is visible"_s},
        {.key = u"deviceLimit"_s,
         .type = Type::WholeNumber,
         .lowest = 1.0,
         .highest = mostDevices,
         .usual = u"unlimited"_s,
         .meaning = u"how many devices may play at the same time"_s},
        {.key = u"otherDevices"_s,
         .type = Type::WholeNumber,
         .highest = mostDevices,
         .usual = u"0"_s,
         .meaning = u"how many of these slots other devices use"_s},
        {.key = u"otherDevicesSeconds"_s,
         .type = Type::Number,
         .highest = longestSeconds,
         .usual = u"0"_s,
         .meaning = u"how long they keep their slots after the first refusal"_s},
        {.key = u"domains"_s,
         .type = Type::Texts,
         .usual = u"all"_s,
         .meaning = u"hosts whose pages may embed the player; `*.` in front includes subdomains"_s},
    };
    return rules;
}

const std::vector<ScenarioRule> &scenarioStepRules()
{
    static const std::vector<ScenarioRule> rules = {
        {.key = u"at"_s,
         .type = Type::Number,
         .highest = longestSeconds,
         .isTrigger = true,
         .meaning = u"trigger: seconds of real time after the moment in `from`"_s},
        {.key = u"atPosition"_s,
         .type = Type::Number,
         .highest = longestSeconds,
         .isTrigger = true,
         .meaning = u"trigger: the video has reached or passed this position (checked about four times a second)"_s},
        {.key = u"on"_s,
         .type = Type::Text,
         .isTrigger = true,
         .meaning = u"trigger: the player sends a message: the name of an event or action, `ping`, or `progress`"_s},
        {.key = u"onHost"_s,
         .type = Type::Text,
         .isTrigger = true,
         .meaning =
             u"trigger: the host page sends a message with this `command`, `event`, `func` or `name`, as an object or "
             "as JSON, or this text itself: `pong`"_s},
        {.key = u"from"_s,
         .type = Type::Choice,
         .choices = {u"playback"_s, u"load"_s},
         .needs = {u"at"_s},
         .usual = u"`playback`"_s,
         .meaning = u"`playback`: the start of playback; `load`: the first message of the player has been sent"_s},
        {.key = u"number"_s,
         .type = Type::WholeNumber,
         .lowest = 1.0,
         .highest = 1'000'000.0,
         .needs = {u"on"_s, u"onHost"_s},
         .usual = u"1"_s,
         .meaning = u"at which message of the name: 3 is the third ping"_s},
        {.key = u"after"_s,
         .type = Type::Number,
         .highest = longestSeconds,
         .usual = u"0"_s,
         .meaning = u"how long after the trigger"_s},
        {.key = u"load"_s,
         .type = Type::WholeNumber,
         .lowest = 1.0,
         .highest = 1'000'000.0,
         .usual = u"all"_s,
         .meaning = u"only when the page is opened for this time: 2 is the first reload"_s},
        {.key = u"by"_s,
         .type = Type::Choice,
         .choices = {u"viewer"_s, u"page"_s},
         .usual = u"`viewer`"_s,
         .meaning = u"`viewer`: as by a button, so that the button event (`pause`, `seek`, `speed_setting_change` …) "
                    "comes before the state event; `page`: only the state event"_s},
        {.key = u"once"_s,
         .type = Type::Flag,
         .usual = u"`false`"_s,
         .meaning = u"`true`: only when the page is opened for the first time, like `load` 1"_s},
        {.key = u"do"_s, .type = Type::Text, .required = true, .meaning = u"one of the following"_s},
    };
    return rules;
}

} // namespace vitrine
