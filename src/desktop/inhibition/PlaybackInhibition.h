// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/PlaybackStatus.h"
#include "desktop/inhibition/SleepInhibitor.h"

#include <QObject>

#include <memory>
#include <vector>

namespace vitrine {

class Player;

/// \brief Keeps the screen on while a video plays in a window that can be seen.
///
/// Audio does not keep it on. Without media access, what plays counts as a video. Owned by the application; GUI thread;
/// the player must outlive it.
class PlaybackInhibition final : public QObject
{
    Q_OBJECT

public:
    explicit PlaybackInhibition(const Player &player, QObject *parent = nullptr);
    ~PlaybackInhibition() override;

    /// One more way, used from now on.
    void add(std::unique_ptr<SleepInhibitor> inhibitor);

public Q_SLOTS:
    void setWindowVisible(bool visible);

private:
    void update();

    const Player &m_player;
    std::vector<std::unique_ptr<SleepInhibitor>> m_inhibitors;
    PlaybackStatus m_status;
    bool m_isWindowVisible = false;
    bool m_isInhibited = false;
};

} // namespace vitrine
