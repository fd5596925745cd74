// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcessEnvironment>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief Tells the service manager how the run is: sd_notify(3), for a unit with `Type=notify`.
///
/// READY=1 once, STATUS= in one line, STOPPING=1, RELOADING=1, and WATCHDOG=1 at half of the time of `WatchdogSec=`,
/// but only while the run is alive. Owned by the application; GUI thread, so that a thread that hangs is not alive.
class ServiceNotifier final : public QObject
{
    Q_OBJECT

public:
    /// Sends assignments such as `READY=1`, one a line, to the service manager.
    using Send = std::function<void(const QByteArray &)>;

    /// \a watchdog: the time of `WatchdogSec=`; none: it is not used. \a isAlive is asked for each WATCHDOG=1.
    ServiceNotifier(std::optional<std::chrono::microseconds> watchdog, std::function<bool()> isAlive, Send send,
                    QObject *parent = nullptr);

    /// Whether a service manager listens, according to \a variables.
    [[nodiscard]] static bool isWanted(const QProcessEnvironment &variables);
    /// The time of `WatchdogSec=`, from \a variables; none if it is not used. WATCHDOG_PID is not compared: as the
    /// client of a compositor such as cage, this is not the main process of the unit, which allows it with
    /// `NotifyAccess=all`.
    [[nodiscard]] static std::optional<std::chrono::microseconds> watchdogTime(const QProcessEnvironment &variables);
    /// Sends with libsystemd, in another thread. Messages are lost while the service manager does not read.
    static void sendToSystemd(const QByteArray &assignments);

    [[nodiscard]] bool isReady() const { return m_isReady; }

    /// Sends READY=1 after \a time unless it was sent before or the run ends: the service manager ends a run that
    /// starts for too long.
    void limitStart(std::chrono::milliseconds time);

public Q_SLOTS:
    /// Sends READY=1 at the first call.
    void noteReady();
    /// The settings are read again; noteReloaded() must follow.
    void noteReloading();
    void noteReloaded();
    void noteStopping();
    /// Sends \a line, unless it is the last one.
    void setStatus(const QString &line);

private:
    void feed();

    const std::function<bool()> m_isAlive;
    const Send m_send;
    QTimer m_timer;
    QTimer m_startTimer;
    bool m_isReady = false;
    bool m_isStopping = false;
    QString m_status;
};

} // namespace vitrine
