// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/exit/PinLimiter.h"
#include "playback/Clock.h"
#include "settings/Settings.h"

#include <QObject>

#include <memory>

namespace vitrine {

class ExitGestureMonitor;
class MainWindow;
class PinChecker;
class PinPadModel;
class RunLog;
class UserActivity;

/// \brief How an operator leaves a kiosk: with the PIN, or at once if the settings have none.
///
/// Connects exit gesture, PIN pad and PIN; each attempt is an event of the run. Owned by Application, which ends the
/// run on granted(). \a clock is read in another thread, too. GUI thread; log, clock and window must outlive it, but a
/// window that is destroyed before needs it no more.
class RunExit final : public QObject
{
    Q_OBJECT

public:
    /// Warns in the log if nobody can leave with the PIN.
    RunExit(const Settings &settings, const Clock &clock, MainWindow &window, UserActivity &activity, RunLog &log);
    ~RunExit() override;

    /// The key for the exit was pressed: asks for the PIN, or emits granted() if there is none.
    void request();

Q_SIGNALS:
    void granted();

private:
    void warnAboutFiles(const QString &pinFile, const QString &folder) const;
    void present(const PinAttempt &attempt);
    void report(const char *what);

    RunLog &m_log;
    std::unique_ptr<PinChecker> m_checker;         ///< this and the following: none without a PIN
    PinPadModel *m_pad = nullptr;                  ///< of the window
    std::unique_ptr<ExitGestureMonitor> m_gesture; ///< none without a corner
};

} // namespace vitrine
