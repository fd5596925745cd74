// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/RecordedSession.h"
#include "playback/PlaybackState.h"

#include <QList>
#include <QString>

namespace vitrine {

/// \brief A time in one state; milliseconds since the start of the session.
struct StateSpan
{
    qint64 from = 0;
    qint64 to = 0; ///< >= from
    PlaybackState state = PlaybackState::Connecting;

    friend bool operator==(const StateSpan &, const StateSpan &) = default;
};

/// \brief Media that was played without a jump and at one rate; milliseconds since the start of the session.
struct MediaSpan
{
    qint64 from = 0;
    qint64 to = 0; ///< >= from
    PlayedSegment media;
    double playbackRate = 1.0;

    friend bool operator==(const MediaSpan &, const MediaSpan &) = default;
};

/// \brief An error or another incident, at a time in milliseconds since the start of the session.
struct SessionMark
{
    enum class Kind {
        Error,    ///< that the player reported
        Crash,    ///< the page's process ended
        Recovery, ///< a step of a recovery
        GiveUp,   ///< a failure was not repaired
    };

    qint64 at = 0;
    Kind kind = Kind::Error;
    QString name; ///< the reason or code of an error, the step of a recovery, the reason of a crash
    QString why;  ///< the cause of a recovery, the reason for giving up; may be empty

    friend bool operator==(const SessionMark &, const SessionMark &) = default;
};

/// \brief What happened in a session over time, for a picture of it. A value.
struct SessionTimeline
{
    qint64 startedAt = 0; ///< ms since 1970
    qint64 length = 0;    ///< ms
    bool isLive = false;
    QList<StateSpan> states{};  ///< in order, without gaps; only a last one, `ended` or `failed`, may be empty
    QList<MediaSpan> media{};   ///< in order
    QList<SessionMark> marks{}; ///< in order

    friend bool operator==(const SessionTimeline &, const SessionTimeline &) = default;
};

/// From the events and the played parts of \a recorded. Pure.
[[nodiscard]] SessionTimeline sessionTimeline(const RecordedSession &recorded);

/// Whether sessionTimeline() reads \a event. Pure.
[[nodiscard]] bool isOnTimeline(const RunEvent &event);

/// \brief A stretch of media, in seconds, that was played equally often.
struct PlayedStretch
{
    double fromSeconds = 0.0;
    double toSeconds = 0.0;
    int times = 0; ///< more than 0

    friend bool operator==(const PlayedStretch &, const PlayedStretch &) = default;
};

/// How often each stretch of media was played in one session: sorted, without stretches that were not. Pure.
[[nodiscard]] QList<PlayedStretch> playedStretches(const QList<PlayedSegment> &segments);

/// \brief What Insights shows of one session. A value.
struct SessionDetails
{
    SessionRecord session;
    SessionTimeline timeline{};
    QList<PlayedStretch> stretches{};
};

/// The pictures of \a recorded; takes some time for a session of weeks. Pure.
[[nodiscard]] SessionDetails sessionDetails(const RecordedSession &recorded);

} // namespace vitrine
