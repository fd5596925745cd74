// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Vitrine/Player.h"
#include "events/RunLog.h"
#include "playback/Clock.h"
#include "player/Player.h"

#include <QWebEngineProfile>

#include <memory>

namespace Vitrine {

/// \brief The parts of a public Player, and what it has announced last.
///
/// Translates between the internal player and the public one. Owned by the public player; GUI thread.
class Player::Private final
{
public:
    Private(Player &shown, const PlayerOptions &options);
    /// Emits nothing.
    ~Private();
    Q_DISABLE_COPY_MOVE(Private)

    /// A reply that emits commandFailed() for \a command if it is an error.
    [[nodiscard]] vitrine::Player::Reply reply(const char *command) const;
    [[nodiscard]] bool open(const vitrine::Result<vitrine::PlayTarget> &target, QString *why);
    void close();

private:
    Player &m_shown;
    const vitrine::SystemClock m_clock;
    vitrine::RunLog m_log{m_clock};
    const std::unique_ptr<QWebEngineProfile> m_profile;

public:
    vitrine::Player player; ///< uses the parts above
    State state = State::Idle;

private:
    void connectPlayer();
    void connectViewer();
    void setState(State next);
    void announceMediaStatus();
    void announceRecovery(const vitrine::RecoveryStatus &status);

    double m_volume = -1.0;
    bool m_isMuted = false;
    bool m_isSeekable = false;
    bool m_hasGivenUp = false;
};

} // namespace Vitrine
