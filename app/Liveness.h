// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "player/HangWatchdog.h"
#include "player/NetworkMonitor.h"
#include "player/StallWatchdog.h"
#include "player/StartupWatchdog.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

namespace vitrine {

class MessageBridge;
class PlaybackSession;
class PlayerPage;
class RecoveryDesk;
class RunLog;
struct PageRequest;
struct Settings;

/// \brief Sees to it that whatever stops is noticed, and brings it to the recovery desk with its cause.
///
/// Owns the watches: over a player that does not get ready, one that falls silent, a page that hangs or ends, and the
/// way to the player's server. Owned by the application; GUI thread; all that it is given must outlive it.
class Liveness final : public QObject
{
    Q_OBJECT

public:
    /// \brief What it looks at, and whom it tells.
    struct Parts
    {
        const Settings &settings;
        const Clock &clock;
        PlaybackSession &session;
        MessageBridge &bridge;
        PlayerPage &page;
        RecoveryDesk &desk;
        RunLog &log;
    };

    explicit Liveness(const Parts &parts, QObject *parent = nullptr);

    /// \a request is about to be opened.
    void start(const PageRequest &request);
    /// The run ends: whatever stops now has a right to.
    void stop();
    /// Hears of the system's network from now on. May wait for the system bus; once.
    void listenToSystem() { m_network.listenToSystem(); }

Q_SIGNALS:
    /// In a run without a window, the first player has never been heard. What has never worked is most likely asked for
    /// wrongly, and a script wants to know that at once.
    void startFailed(const QStringList &causes);

private:
    void connectReadiness();
    void connectSilence();
    void connectRenderer();
    void connectNetwork();
    void handleNotReady(const StartupWatchdog::Diagnosis &diagnosis);
    void handleLoadFailed(const QString &reason);
    void handleRendererGone(const QString &reason);
    void considerSilence();
    void failSilently(bool reachable);
    void setDialogOpen(bool open);
    [[nodiscard]] bool isNetworkMissing(const StartupWatchdog::Diagnosis &diagnosis) const;

    const Parts m_parts;
    StartupWatchdog m_ready;
    StallWatchdog m_silence;
    HangWatchdog m_renderer;
    NetworkMonitor m_network;
    StartupWatchdog::Wait m_wait; ///< for what was opened last
    QTimer m_load;                ///< of a page that has gone elsewhere by itself
    bool m_dialogOpen = false;
    bool m_suspect = false;  ///< the page before did not answer, and this one has not come up yet
    bool m_wasReady = false; ///< a player has been heard in this run
    bool m_stopped = false;
};

} // namespace vitrine
