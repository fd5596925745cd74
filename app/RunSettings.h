// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
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
    /// \a notice: what went wrong with the user's file at the start; usually empty.
    RunSettings(const Settings &settings, const QString &notice, Player &player, HudModel &hud);

    [[nodiscard]] SettingsModel &model() { return m_model; }

    /// What went wrong with the user's file, in short; empty if nothing did.
    [[nodiscard]] QString fileProblemNote() const;

Q_SIGNALS:
    void contrastChanged(vitrine::ContrastMode mode);

private:
    void apply(const QString &key, const Settings &changed);
    void tellViewer(PlaybackState state);

    Player &m_player;
    HudModel &m_hud;
    StoredDataModel m_storedData;
    SettingsModel m_model;
    bool m_hasNews;
};

} // namespace vitrine
