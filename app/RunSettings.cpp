// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunSettings.h"

#include "kiosk/KioskPolicy.h"
#include "player/Player.h"
#include "settings/SettingsLoader.h"
#include "ui/HudModel.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

RunSettings::RunSettings(const Settings &settings, const QString &notice, Player &player, HudModel &hud)
    : m_player(player)
    , m_hud(hud)
    , m_storedData(StoredData(settings))
    , m_model({settings.userFile(), SettingsEnvironment().systemFile, settings.sources, notice}, &m_storedData)
    , m_hasNews(!notice.isEmpty())
{
    connect(&m_model, &SettingsModel::applied, this, &RunSettings::apply);
    connect(&player, &Player::playbackStateChanged, this, [this](PlaybackState, PlaybackState to) { tellViewer(to); });
}

// Each row with SettingPlacement::Effect::AtOnce has a line here.
void RunSettings::apply(const QString &key, const Settings &changed)
{
    if (key == "hud"_L1)
        m_hud.setPolicy(changed.hud);
    else if (key == "contrast"_L1)
        Q_EMIT contrastChanged(changed.contrast);
    else if (key == "on_back"_L1)
        m_player.setBackAction(KioskPolicy::fromSettings(changed).back);
}

QString RunSettings::fileProblemNote() const
{
    return m_model.notice().isEmpty() ? QString() : tr("The settings file is wrong: see Settings (Ctrl+,)");
}

// While the player loads, there is no display yet.
void RunSettings::tellViewer(PlaybackState state)
{
    if (state == PlaybackState::Playing && std::exchange(m_hasNews, false))
        m_hud.announce(fileProblemNote());
}

} // namespace vitrine
