// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/IdleReset.h"

#include <QObject>
#include <QTimer>

namespace vitrine {

class KioskScreenModel;
class MainWindow;
class Player;
class PlayerPage;
class RunLog;
class RunProgramme;
class UserActivity;
enum class Initiator;
struct Settings;

/// \brief Resets a kiosk some time after the last input, and ends the attract loop with the first input.
///
/// Shows the countdown as a note of the window. Without an idle reset and an attract loop, it only resumes a paused
/// video. Owned by the application; GUI thread; all others must outlive it.
class RunIdle final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        UserActivity &activity;
        MainWindow &window;
        Player &player;
        RunProgramme &programme;
        KioskScreenModel &screen;
        RunLog &log;
    };

    RunIdle(const Settings &settings, const Clock &clock, const Parts &parts, QObject *parent = nullptr);

    /// Deletes what a visitor has stored, and tells it.
    static void forgetVisitor(PlayerPage &page, RunLog &log);

private:
    void coverPage(Initiator initiator);
    void showCountdown(int seconds);
    void reset();
    void playOn();

    const Parts m_parts;
    IdleReset m_idle;
    QTimer m_forgotten;         ///< until what was deleted is deleted on the disk, too
    bool m_isElsewhere = false; ///< the page has navigated, and no player is ready yet
};

} // namespace vitrine
