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

class Player;
struct RecoveryStatus;

/// \brief Prints state and position on standard error, for headless runs.
///
/// On a terminal updates one line, otherwise prints a line for each new state, and every five seconds if the
/// position has changed; at most one a frame, so that shorter states are omitted. Says why playback has failed. Owned
/// by the application; GUI thread; session, player, clock and stream must outlive it.
class StatusLine final : public QObject
{
    Q_OBJECT

public:
    /// Tests replace \a stream.
    StatusLine(const PlaybackSession &session, const Clock &clock, std::FILE *stream = stderr,
               QObject *parent = nullptr);
    /// Prints the failures of \a player, too.
    StatusLine(const Player &player, const Clock &clock);
    ~StatusLine() override;

    /// "playing 0:12.5 / 1:30.0 1.25×".
    [[nodiscard]] static QString text(PlaybackState state, std::optional<double> positionSeconds,
                                      const MediaDuration &duration, double playbackRate);

    /// What the error dialog says about \a status, in English, for example "The token has expired: …". The failure has
    /// a cause, or an error. \a hostOrigin: of the page, for ERROR_REASON_DOMAIN_INVALID.
    [[nodiscard]] static QString failureText(const RecoveryStatus &status, const QString &hostOrigin);

    /// Prints in English why playback has failed, for example "failed: The token has expired: …", in a line of its own;
    /// not again until there has been a picture. \a hostOrigin: of the page, for ERROR_REASON_DOMAIN_INVALID.
    void printFailure(const RecoveryStatus &status, const QString &hostOrigin);

private:
    void print();

    const PlaybackSession &m_session;
    std::FILE *m_stream;
    const bool m_onTerminal;
    FrameGate m_gate;
    QTimer m_timer{this};
    QByteArray m_line; ///< the last one
    QString m_failure; ///< printed last, since the last picture
    bool m_written = false;
};

} // namespace vitrine
