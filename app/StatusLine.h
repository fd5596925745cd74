// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackSession.h"

#include <QObject>
#include <QTimer>

namespace vitrine {

/// \brief Says on standard error how playback is going, for runs without a window.
///
/// On a terminal one line that is written over, elsewhere a line for each state and every five seconds. Owned by the
/// application; GUI thread; the session must outlive it.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    explicit StatusLine(const PlaybackSession &session, QObject *parent = nullptr);
    ~StatusLine() override;

    /// "playing 0:12.5 / 1:30.0 1.25×".
    [[nodiscard]] static QString text(PlaybackState state, std::optional<double> positionSeconds,
                                      const MediaDuration &duration, double playbackRate);

private:
    void print();

    const PlaybackSession &m_session;
    QTimer m_timer;
    bool m_onTerminal;
    bool m_written = false;
};

} // namespace vitrine
