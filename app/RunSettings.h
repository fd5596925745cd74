// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/Settings.h"
#include "ui/settings/SettingsModel.h"

#include <QObject>

namespace vitrine {

class HudModel;
class Player;

/// \brief The settings view of a run, and what its changes do to the run at once.
///
/// Owned by the application; GUI thread. Player and HUD must outlive it.
class RunSettings final : public QObject
{
    Q_OBJECT

public:
    RunSettings(const Settings &settings, Player &player, HudModel &hud);

    [[nodiscard]] SettingsModel &model() { return m_model; }

private:
    void apply(const QString &key, const Settings &changed);

    Player &m_player;
    HudModel &m_hud;
    SettingsModel m_model;
};

} // namespace vitrine
