// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/programme/ItemPlayer.h"
#include "playback/PlaybackState.h"
#include "protocol/Result.h"
#include "recovery/RecoveryStatus.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief Shows the items of a programme with one player, which holds one device slot.
///
/// An item whose token is no longer valid is opened again where it was: its source has a new one. It fails if that one
/// is not valid either.
///
/// The player can load only one page. So the item that is shown stops when another one is requested, and its last
/// picture stays until the other one plays. If that fails or is cancelled, the item that is shown continues where it
/// was, as the same play. Owned by its parent; GUI thread.
class ProgrammePlayer final : public QObject, public ItemPlayer
{
    Q_OBJECT

public:
    /// The player.
    struct Host
    {
        /// Opens an item from a position in media seconds, or from its own start. An error: it cannot be opened.
        std::function<Result<bool>(const PlaylistItem &, std::optional<double>)> open;
        /// Unloads what is open.
        std::function<void()> stop;
        /// Where playback is, in media seconds; none for a live stream.
        std::function<std::optional<double>()> position;
        /// Clock::elapsed().
        std::function<std::chrono::milliseconds()> elapsed;
    };

    /// What to do when playback fails and a recovery begins.
    enum class OnFailure {
        Recover,        ///< the item fails only if the recovery gives up, or needs a token of the item's own source:
                        ///< there is nothing else to show
        Skip,           ///< before its first picture, without a network, or finally it fails at once, else after
                        ///< mostAttempts
        WaitForNetwork, ///< as Skip, but one that plays waits for the network: no other could play without it
    };
    static constexpr int mostAttempts = 2; ///< of a recovery
    /// The shortest time between two new tokens of one play.
    static constexpr std::chrono::milliseconds tokenTime{60'000};

    ProgrammePlayer(Host host, OnFailure onFailure, QObject *parent = nullptr);

    /// For failures from now on.
    void setOnFailure(OnFailure onFailure) { m_onFailure = onFailure; }

    void showItem(const PlaylistItem &item, ItemStart start, PlayId play) override;
    void cancelItem() override;
    void showCalmScreen() override;

public Q_SLOTS:
    /// Host::open() has succeeded, and it turns out later that the item cannot be opened; \a why is one sentence.
    void noteOpenFailed(const QString &why);
    void followPlayback(vitrine::PlaybackState from, vitrine::PlaybackState to);
    void followRecovery(const vitrine::RecoveryStatus &status);

Q_SIGNALS:
    void itemBegan(int play);
    void itemEnded(int play);
    void itemFailed(int play);
    /// An item cannot be opened; \a why is one sentence.
    void openFailed(const vitrine::PlaylistItem &item, const QString &why);
    /// What is on the screen has to stay there until a picture is played: another page is about to load.
    void pictureNeeded();
    void calmScreenRequested();
    /// The public sees a failure: of the item that is shown, or of the first one, before there is anything else.
    void failureChanged(const vitrine::RecoveryStatus &status);

private:
    struct Load
    {
        PlaylistItem item;
        PlayId play = 0;
    };

    void load(const Load &what, std::optional<double> positionSeconds);
    void open(const Load &what, std::optional<double> positionSeconds);
    void notePosition();
    [[nodiscard]] static QStringList positionKey(const PlaylistItem &item);
    void continueShown();
    void fail();
    [[nodiscard]] bool needsNewToken(const RecoveryStatus &status) const;
    [[nodiscard]] bool isFinal(const RecoveryStatus &status) const;
    [[nodiscard]] bool isShownLoaded() const { return m_loaded && m_shown && m_loaded->play == m_shown->play; }

    const Host m_host;
    OnFailure m_onFailure;
    std::optional<Load> m_loaded;                         ///< what the player has or loads
    bool m_hasPicture = false;                            ///< m_loaded has been on the screen
    std::optional<std::chrono::milliseconds> m_renewedAt; ///< when it got another token, monotonic
    std::optional<Load> m_shown;                          ///< the last one that began to play, until it is over
    bool m_isScreenEmpty = true;                          ///< nothing has been shown yet
    QHash<QStringList, double> m_positions;               ///< where items stopped, media seconds, by positionKey()
};

} // namespace vitrine
