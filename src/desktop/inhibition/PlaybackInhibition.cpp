// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/PlaybackInhibition.h"

#include "desktop/Logging.h"
#include "player/Player.h"

#include <utility>

namespace vitrine {

PlaybackInhibition::PlaybackInhibition(const Player &player, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_status(playbackStatus(player.playbackState(), PlaybackStatus::Stopped))
{
    connect(&m_player, &Player::playbackStateChanged, this, [this](PlaybackState, PlaybackState to) {
        m_status = playbackStatus(to, m_status);
        update();
    });
    connect(&m_player, &Player::mediaStatusChanged, this, &PlaybackInhibition::update);
}

PlaybackInhibition::~PlaybackInhibition() = default;

void PlaybackInhibition::add(std::unique_ptr<SleepInhibitor> inhibitor)
{
    inhibitor->setInhibited(m_isInhibited);
    m_inhibitors.push_back(std::move(inhibitor));
}

void PlaybackInhibition::setWindowVisible(bool visible)
{
    m_isWindowVisible = visible;
    update();
}

void PlaybackInhibition::update()
{
    const bool inhibited = m_status == PlaybackStatus::Playing && m_isWindowVisible && m_player.hasVideo();
    if (std::exchange(m_isInhibited, inhibited) == inhibited)
        return;
    qCDebug(desktopLog) << (inhibited ? "the screen stays on" : "the screen may turn off");
    for (const std::unique_ptr<SleepInhibitor> &inhibitor : m_inhibitors)
        inhibitor->setInhibited(inhibited);
}

} // namespace vitrine
