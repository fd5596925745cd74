// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "http/HttpListener.h"
#include "kiosk/health/HealthService.h"
#include "kiosk/health/StatusTracker.h"
#include "kiosk/service/ServiceNotifier.h"
#include "protocol/Result.h"
#include "settings/Settings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

class QWidget;

namespace vitrine {

class Player;
class RunLog;
class UiScreenshot;

/// \brief The health of a run: its status, the health server of the settings, and the messages to the service manager.
///
/// Owned by the application; GUI thread; player, log, clock and window must outlive it.
class RunHealth final : public QObject
{
    Q_OBJECT

public:
    /// Whether a run with \a settings reports to anybody: a port, a service manager, or the remote control of a kiosk.
    [[nodiscard]] static bool isNeeded(const Settings &settings);

    RunHealth(const Settings &settings, Player &player, RunLog &log, const Clock &clock);
    ~RunHealth() override;

    /// What screenshots show, and the page in it.
    void setWindow(QWidget &window, QWidget &page);

    /// Opens the port of the settings, if there is one. Fails if the token cannot be read or the port is in use, but
    /// not in a kiosk: that plays on, writes a warning, and tries again every retryInterval. Without \a hasTarget,
    /// nothing is about to be played.
    [[nodiscard]] Result<bool> start(bool hasTarget);

    /// A PNG of the window, or why there is none; calls \a done once, perhaps later.
    void takeScreenshot(const HealthService::Host::Done &done);

    /// The status, also for other surfaces.
    [[nodiscard]] StatusTracker &tracker() { return m_tracker; }

public Q_SLOTS:
    /// The public sees a screen of the kiosk instead of a video.
    void noteScreen();
    /// The public sees a player that may wait for a click.
    void noteClickWait();
    /// The settings are about to be read again.
    void noteReloading();
    /// The token counts as it is in its file now; if that cannot be read, as it was, with a warning.
    void readTokenAgain();
    void noteStopping();

private:
    static constexpr std::chrono::milliseconds retryInterval{30'000};

    void connectPlayer(RunLog &log);
    void createNotifier();
    [[nodiscard]] Result<bool> serve();
    [[nodiscard]] Result<bool> listen();
    [[nodiscard]] Result<QByteArray> token() const;

    const Settings m_settings;
    Player &m_player;
    const Clock &m_clock;
    StatusTracker m_tracker;
    std::unique_ptr<ServiceNotifier> m_notifier; ///< none without a service manager
    QTimer m_statusTimer;
    QTimer m_retryTimer;
    QWidget *m_window = nullptr;
    std::unique_ptr<UiScreenshot> m_screenshot; ///< none without a window
    std::unique_ptr<HealthService> m_service;
    std::unique_ptr<HttpListener> m_listener;
    QString m_problem;     ///< that was written last, so that it is written once
    QThreadPool m_encoder; ///< of screenshots; destroyed first
};

} // namespace vitrine
