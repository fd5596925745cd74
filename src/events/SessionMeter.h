// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "playback/SessionMetrics.h"

#include <QObject>

namespace vitrine {

class Clock;
class PlaybackSession;
class RunLog;

/// \brief Divides a run into sessions, and calculates the metrics of the current one.
///
/// A session begins with a target, and when playback restarts after its end; a reload for a recovery continues the
/// session. Follows only the run log and PlaybackSession, so that a recording gives the same sessions. Objects that
/// store the events of a session must follow sessionBegan() and followed(), not the run log. GUI thread; log, session
/// and clock must outlive it.
class SessionMeter final : public QObject
{
    Q_OBJECT

public:
    SessionMeter(const RunLog &log, const PlaybackSession &session, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const SessionMetrics &metrics() const { return m_metrics; }
    /// The metrics of the current session at this moment.
    [[nodiscard]] SessionSummary summary() const;

    /// Ends the current session, because the run ends.
    void end();

Q_SIGNALS:
    /// The metrics are final and still those of the session that ends.
    void sessionEnded();
    void sessionBegan();
    /// \a event belongs to the current session and is in its metrics.
    void followed(const vitrine::RunEvent &event);

private:
    void begin(SessionMetrics::Start start);
    void follow(const RunEvent &event);
    [[nodiscard]] bool isReplay(const RunEvent &event) const;
    void measure(const RunEvent &event);

    const PlaybackSession &m_session;
    const Clock &m_clock;
    SessionMetrics m_metrics;
};

} // namespace vitrine
