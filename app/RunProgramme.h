// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/programme/ProgrammeController.h"
#include "kiosk/programme/ProgrammePlayer.h"
#include "protocol/PlayTarget.h"
#include "protocol/Result.h"

#include <QObject>
#include <QString>

namespace vitrine {

class KioskScreenModel;
class Player;
class RunLog;
struct Settings;

/// \brief The programme of a kiosk: the playlist of the settings, or else one target that plays again and again.
///
/// Writes what is shown to the run log. Owned by the application; GUI thread; player, log and clock must outlive it.
class RunProgramme final : public QObject
{
    Q_OBJECT

public:
    /// \a target is played if there is no playlist.
    RunProgramme(const Settings &settings, const PlayTarget &target, Player &player, RunLog &log, const Clock &clock);

    /// Shows the calm screen and failures there.
    void setScreen(KioskScreenModel &screen);

    /// Opens the first item. Fails if that is the only one, and it cannot be opened.
    [[nodiscard]] Result<bool> start();
    /// The run ends: what is shown ends, too.
    void stop();

Q_SIGNALS:
    /// See ProgrammePlayer.
    void pictureNeeded();

private:
    [[nodiscard]] Result<bool> open(const PlaylistItem &item, std::optional<double> positionSeconds);
    void unload();
    void connectFacts(RunLog &log);

    const bool m_isPage;      ///< targets are top-level pages
    const QString m_language; ///< of the settings; may be empty
    const PlayTarget m_target;
    const QList<PlaylistItem> m_items;
    Player &m_player;
    ProgrammePlayer m_itemPlayer;
    ProgrammeController m_controller;
    bool m_isOver = false;
    QString m_problem; ///< why the last item could not be opened; empty if it could
};

} // namespace vitrine
