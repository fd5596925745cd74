// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/PlaybackSession.h"
#include "ui/FrameGate.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <cstdio>

namespace vitrine {

/// \brief Prints state and position on standard error, for headless runs.
///
/// On a terminal updates one line, otherwise prints a line for each new state, and every five seconds if the
/// position has changed; at most one a frame, so that shorter states are omitted. Owned by the application; GUI thread;
/// session, clock and stream must outlive it.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    /// Tests replace \a stream.
    StatusLine(const PlaybackSession &session, const Clock &clock, std::FILE *stream = stderr,
               QObject *parent = nullptr);
    ~StatusLine() override;

    /// "playing 0:12.5 / 1:30.0 1.25×".
    [[nodiscard]] static QString text(PlaybackState state, std::optional<double> positionSeconds,
                                      const MediaDuration &duration, double playbackRate);

private:
    void print();

    const PlaybackSession &m_session;
    std::FILE *m_stream;
    const bool m_onTerminal;
    FrameGate m_gate;
    QTimer m_timer{this};
    QByteArray m_line; ///< the last one
    bool m_written = false;
};

} // namespace vitrine
