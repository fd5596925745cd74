// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "app/kiosk/ProgrammeLog.h"
#include "kiosk/programme/ProgrammeController.h"
#include "kiosk/programme/ProgrammePlayer.h"
#include "player/NetworkMonitors.h"
#include "player/Player.h"
#include "protocol/PlayTarget.h"
#include "protocol/Result.h"
#include "recovery/TokenSource.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace vitrine {

class KioskScreenModel;
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
    /// Plays what \a settings say, as ProgrammeController::setSchedule().
    void replace(const Settings &settings);
    /// See ProgrammeController::next().
    void next() { m_controller.next(); }
    /// Loads what is shown again; without it, tries what has failed at once.
    void reload();
    /// Shows the attract loop, if there is one, else the first item.
    void restart();
    [[nodiscard]] bool isAttract() const { return m_isAttract; }
    /// Ends the attract loop: somebody uses the kiosk.
    void leaveAttract();

public Q_SLOTS:
    /// While the screen is off, nothing is played, and nothing is loaded.
    void setDisplayOff(bool isOff);

Q_SIGNALS:
    /// The public sees a screen instead of a video, because nothing can be shown, nothing is due, or playback has
    /// failed.
    void screenShown();
    /// See ProgrammePlayer.
    void pictureNeeded();
    /// \a file is the picture that an item has for the time until it plays; after pictureNeeded().
    void stillNeeded(const QString &file);
    /// The token source of \a item has no token.
    void tokenFailed(const QString &item);
    /// The attract loop takes the place of the programme, or gives it back.
    void attractChanged(bool isAttract);

private:
    [[nodiscard]] Result<bool> open(const PlaylistItem &item, std::optional<double> positionSeconds);
    [[nodiscard]] Result<bool> openTarget(PlayTarget target, std::optional<double> positionSeconds,
                                          Player::TokenFrom tokens);
    void followRecovery();
    /// What is opened is not waited for any more.
    void forgetOpening();
    void unload();
    /// Of servers that no item needs any more.
    void stopUnusedChecks();
    void connectFacts(RunLog &log);
    void setItems(const Settings &settings, const PlayTarget &target);
    void applyItems();
    [[nodiscard]] QList<PlaylistItem> currentItems() const;
    /// The names of those whose servers do not answer.
    [[nodiscard]] QStringList unreachableItems() const;
    [[nodiscard]] Result<PlayTarget> targetOf(const PlaylistItem &item) const;

    const bool m_isPage; ///< targets are top-level pages
    const bool m_hasFallback;
    const QString m_language; ///< of the settings; may be empty
    const QString m_hostOrigin;
    const std::chrono::milliseconds m_tokenTimeout;
    const bool m_hasTokens; ///< the settings have a token source
    PlayTarget m_target;
    const std::optional<PlaylistItem> m_attract;
    bool m_isAttract = false;
    bool m_isAlone = false;      ///< nothing else can be shown than the item
    QList<PlaylistItem> m_items; ///< without m_attract
    Player &m_player;
    ProgrammePlayer m_itemPlayer;
    ProgrammeController m_controller;
    NetworkMonitors m_network;             ///< asks only if something is slow or lost, and not if the item is alone
    QTimer m_slowStart;                    ///< of what is opened
    std::unique_ptr<TokenSource> m_tokens; ///< of the item that is opened; none if it needs none
    bool m_isDisplayOff = false;
    bool m_isOver = false;
    bool m_isStarted = false; ///< start() is done
    ProgrammeLog m_programmeLog;
    QString m_problem; ///< why the last item could not be opened; empty if it could
};

} // namespace vitrine
