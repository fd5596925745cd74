// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "player/Player.h"
#include "ui/keys/KeyCommand.h"

#include <QObject>

#include <optional>

namespace vitrine {

class RunLog;

/// \brief Commands the player as the viewer's keys say, and says what was done.
///
/// Each command becomes a `command` event once it has been carried out, or has failed. Owned by the application; GUI
/// thread; player and log must outlive it.
class PlayerKeys final : public QObject
{
    Q_OBJECT

public:
    PlayerKeys(Player &player, RunLog &log, QObject *parent = nullptr);

public Q_SLOTS:
    /// A key goes down, which the page gets first: what it does begins with the state of now.
    void noteKeyDown();
    void handlePress(const vitrine::KeyPress &press);

Q_SIGNALS:
    /// What was done, or why it could not be done, as one line for the viewer.
    void announced(const QString &text);

private:
    [[nodiscard]] std::optional<MediaStatus> statusBefore() const;
    [[nodiscard]] std::optional<KeyCommand> commandOf(const KeyPress &press,
                                                      const std::optional<MediaStatus> &before) const;
    void perform(const KeyCommand &command);
    void finish(const KeyCommand &command, const Result<MediaStatus> &result);

    Player &m_player;
    RunLog &m_log;
    std::optional<MediaStatus> m_status;   ///< of now
    std::optional<MediaStatus> m_atPress;  ///< when the last key went down
    std::optional<MediaStatus> m_expected; ///< once all commands are carried out; for keys in a row
    int m_pending = 0;
    bool m_hasPaused = false; ///< by a key, before playback has begun
};

} // namespace vitrine
