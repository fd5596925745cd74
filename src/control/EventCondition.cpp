// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventCondition.h"

#include "events/RunEventJson.h"
#include "protocol/EventVocabulary.h"

using namespace Qt::StringLiterals;

namespace vitrine {

EventCondition EventCondition::fromArguments(const ControlArguments &arguments)
{
    EventCondition condition;
    condition.state = playbackStateFromName(arguments.text("state"_L1));
    condition.name = arguments.text("event"_L1);
    condition.kind = runEventKindFromName(arguments.text("kind"_L1));
    condition.position = arguments.optionalNumber("position"_L1);
    return condition;
}

bool EventCondition::matches(const RunEvent &event) const
{
    if (kind == event.kind())
        return true;
    if (const auto *report = std::get_if<StateReport>(&event.fields))
        return state == report->to;
    if (const auto *report = std::get_if<ProgressReport>(&event.fields))
        return position && report->progress.positionSeconds >= *position;
    if (name.isEmpty())
        return false;
    if (const auto *report = std::get_if<ErrorReport>(&event.fields))
        return report->error.rawReason == name;
    const auto *playback = std::get_if<PlaybackEvent>(&event.fields);
    if (playback == nullptr)
        return false;
    const VocabularyEntry *entry = findEvent(name);
    return playback->name == (entry != nullptr ? QString(entry->name) : name);
}

} // namespace vitrine
