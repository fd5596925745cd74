// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/SessionTimeline.h"

#include "playback/Stretches.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QString dataOf(const JournalEvent &event, QLatin1StringView name)
{
    return QJsonDocument::fromJson(event.data.toUtf8()).object().value(name).toVariant().toString();
}

std::optional<SessionMark> markOf(const JournalEvent &event)
{
    using Kind = SessionMark::Kind;
    if (event.kind == "error"_L1)
        return SessionMark{0, Kind::Error, event.name.isEmpty() ? dataOf(event, "code"_L1) : event.name, {}};
    if (event.kind == "page"_L1 && event.name == "renderer-gone"_L1)
        return SessionMark{0, Kind::Crash, dataOf(event, "reason"_L1), {}};
    if (event.kind != "recovery"_L1)
        return std::nullopt;
    if (event.name == "give-up"_L1)
        return SessionMark{0, Kind::GiveUp, event.name, dataOf(event, "why"_L1)};
    return SessionMark{0, Kind::Recovery, event.name, dataOf(event, "cause"_L1)};
}

/// How long \a session went on after \a event, by the clock of the wall, in ms.
qint64 timeAfter(const JournalEvent &event, const SessionRecord &session)
{
    const QDateTime end = session.endedAt.value_or(session.updatedAt);
    return end.isValid() ? std::max<qint64>(end.toMSecsSinceEpoch() - event.time, 0) : 0;
}

} // namespace

SessionTimeline sessionTimeline(const RecordedSession &recorded)
{
    SessionTimeline timeline;
    timeline.isLive = recorded.session.streamingType == "live"_L1;
    timeline.startedAt = recorded.session.startedAt.toMSecsSinceEpoch();
    std::optional<qint64> start; // monotonic time
    if (!recorded.events.isEmpty()) {
        start = recorded.events.first().mono;
        timeline.startedAt = recorded.events.first().time;
    }
    if (!recorded.parts.isEmpty())
        start = std::min<qint64>(start.value_or(recorded.parts.first().start.count()),
                                 recorded.parts.first().start.count());
    if (!start)
        return timeline;
    if (!recorded.events.isEmpty()) // the first ones may be deleted
        timeline.startedAt -= recorded.events.first().mono - *start;

    qint64 last = 0;
    const auto sinceStart = [&last, &start](qint64 mono) {
        last = std::max(last, mono - *start);
        return mono - *start;
    };
    for (const PlayedPart &part : recorded.parts)
        timeline.media.append(
            {sinceStart(part.start.count()), sinceStart(part.end.count()), part.media, part.playbackRate});

    StateSpan span;
    const auto isState = [](const JournalEvent &event) {
        return event.kind == "state"_L1;
    };
    if (const auto first = std::ranges::find_if(recorded.events, isState); first != recorded.events.end())
        span.state = playbackStateFromName(dataOf(*first, "from"_L1)).value_or(PlaybackState::Connecting);
    for (const JournalEvent &event : recorded.events) {
        const qint64 at = sinceStart(event.mono);
        if (std::optional<SessionMark> mark = markOf(event)) {
            mark->at = at;
            timeline.marks.append(*mark);
        }
        const auto state = isState(event) ? playbackStateFromName(event.name) : std::nullopt;
        if (!state || *state == span.state)
            continue;
        span.to = at;
        if (span.to > span.from)
            timeline.states.append(span);
        span = {at, at, *state};
    }
    const std::optional<SessionOutcome> &outcome = recorded.session.outcome;
    const bool isOver = outcome == SessionOutcome::Ended || outcome == SessionOutcome::Failed;
    if (!isOver && !recorded.events.isEmpty())
        sinceStart(recorded.events.last().mono + timeAfter(recorded.events.last(), recorded.session));
    timeline.length = last;
    span.to = timeline.length;
    if (span.to > span.from || isOver)
        timeline.states.append(span);
    return timeline;
}

bool isOnTimeline(const RunEvent &event)
{
    using Kind = RunEvent::Kind;
    const auto *page = std::get_if<PageReport>(&event.fields);
    return event.kind() == Kind::State || event.kind() == Kind::Error || event.kind() == Kind::Recovery ||
           (page != nullptr &&
            (page->name == PageReport::Name::LoadStarted || page->name == PageReport::Name::RendererGone));
}

QList<PlayedStretch> playedStretches(const QList<PlayedSegment> &segments)
{
    std::map<double, int> changes; // of how often, by position
    for (const PlayedSegment &segment : segments) {
        if (segment.toSeconds <= segment.fromSeconds)
            continue;
        ++changes[segment.fromSeconds];
        --changes[segment.toSeconds];
    }
    return stretchesOf<PlayedStretch>(changes);
}

SessionDetails sessionDetails(const RecordedSession &recorded)
{
    return {recorded.session, sessionTimeline(recorded), playedStretches(recorded.session.metrics.playedSegments)};
}

} // namespace vitrine
