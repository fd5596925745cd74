// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/RecordedSession.h"
#include "support/JournalFixture.h"
#include "support/RunEvents.h"

#include <algorithm>

namespace vitrine {

/// An event \a milliseconds after the start of a session of sessionRecord().
inline RunEvent eventAt(const SessionRecord &session, qint64 seq, qint64 milliseconds, const RunEvent::Fields &fields)
{
    return {seq, session.startedAt.addMSecs(milliseconds), std::chrono::milliseconds(10'000 + milliseconds), fields};
}

/// Media that was played from \a from to \a to (ms after the start), and its position.
inline PlayedPart partAt(qint64 from, qint64 to, double position, double rate = 1.0, bool continues = false)
{
    const double length = static_cast<double>(to - from) / 1000.0 * rate;
    return {.media = {position, position + length},
            .playbackRate = rate,
            .start = std::chrono::milliseconds(10'000 + from),
            .end = std::chrono::milliseconds(10'000 + to),
            .continues = continues};
}

/// A session of two minutes in which everything happens: a stall, a seek, a repetition, another rate, a pause, and an
/// error that a recovery repairs.
inline SessionUpdate eventfulSession(const QString &id, int minute = 0)
{
    using State = PlaybackState;
    SessionUpdate update{.session = sessionRecord(id, minute)};
    SessionRecord &session = update.session;
    session.endedAt = session.updatedAt = session.startedAt.addSecs(120);
    session.outcome = SessionOutcome::Ended;
    session.duration = 180.0;
    session.hostOrigin = QStringLiteral("https://kiosk.example.com");
    const QList<std::pair<qint64, std::pair<State, State>>> states{
        {400, {State::Connecting, State::Loading}},   {900, {State::Loading, State::Playing}},
        {20'000, {State::Playing, State::Buffering}}, {23'500, {State::Buffering, State::Playing}},
        {40'000, {State::Playing, State::Seeking}},   {40'600, {State::Seeking, State::Playing}},
        {70'000, {State::Playing, State::Paused}},    {80'000, {State::Paused, State::Playing}},
        {95'000, {State::Playing, State::Failed}},    {100'000, {State::Failed, State::Playing}},
        {120'000, {State::Playing, State::Ended}}};
    qint64 seq = 0;
    for (const auto &[at, change] : states)
        update.events.append(eventAt(session, ++seq, at, StateReport{change.first, change.second}));
    const auto insert = [&](qint64 at, const RunEvent::Fields &fields) {
        update.events.append(eventAt(session, ++seq, at, fields));
    };
    insert(0, PageReport{.name = PageReport::Name::LoadStarted, .url = QStringLiteral("https://player.example.com")});
    insert(95'000, ErrorReport{playbackError(ErrorReason::PlaybackSessionExpired, QStringLiteral("7")),
                               RecoveryStep::Kind::Reload});
    insert(95'500, RecoveryStep{.cause = FailureCause::SessionExpired, .kind = RecoveryStep::Kind::Reload});
    insert(100'000, RecoveryStep{.cause = FailureCause::SessionExpired, .kind = RecoveryStep::Kind::Resumed});
    std::ranges::stable_sort(update.events, {}, &RunEvent::mono);
    for (qsizetype i = 0; i < update.events.size(); ++i)
        update.events[i].seq = i + 1;
    update.parts = {partAt(900, 20'000, 0.0),
                    partAt(23'500, 40'000, 19.1, 1.0, true),
                    partAt(40'600, 60'000, 10.0),
                    partAt(60'000, 70'000, 29.4, 1.5, true),
                    partAt(80'000, 95'000, 44.4, 1.5, true),
                    partAt(100'000, 120'000, 150.0)};
    SessionSummary &metrics = session.metrics;
    metrics.initialStartupTime = std::chrono::milliseconds(900);
    metrics.playbackStallCount = 1;
    metrics.playbackStallDuration = std::chrono::milliseconds(3500);
    metrics.watchedTime = std::chrono::milliseconds(110'000);
    metrics.mediaTime = 112.5;
    metrics.uniqueCoverage = 0.48;
    metrics.completion = false;
    metrics.averageRate = 1.12;
    metrics.seekCount = 1;
    metrics.rewindSeconds = 25.6;
    metrics.errorCount = 1;
    metrics.recoveryCount = 1;
    metrics.recoveredTime = std::chrono::milliseconds(5000);
    return update;
}

/// \a update as it is read from a journal.
inline RecordedSession recordedSession(const SessionUpdate &update)
{
    RecordedSession recorded{.session = update.session, .parts = update.parts};
    for (const RunEvent &event : update.events)
        recorded.events.append(journalEvent(event, UserIds::Remove));
    recorded.session.metrics.playedSegments = segmentsOf(update.parts);
    return recorded;
}

} // namespace vitrine
