// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/PictureReload.h"
#include "kiosk/PictureWatch.h"
#include "playback/Clock.h"

#include <QObject>
#include <QTimer>

#include <optional>

class QWidget;

namespace vitrine {

class Player;
class RunLog;

/// \brief Looks at the page of a kiosk, tells a black or frozen picture, and reloads the page once.
///
/// Owned by the application; GUI thread; all others must outlive it.
class RunPictureWatch final : public QObject
{
    Q_OBJECT

public:
    /// \a limit: see PictureWatch.
    RunPictureWatch(std::chrono::milliseconds limit, const Clock &clock, QWidget &page, Player &player, RunLog &log,
                    QObject *parent = nullptr);

    /// Called by a timer.
    void look();

private:
    void followSource();
    void setProblem(std::optional<PictureWatch::Problem> problem);

    const Clock &m_clock;
    QWidget &m_page;
    Player &m_player;
    RunLog &m_log;
    const std::chrono::milliseconds m_interval; ///< of the looks, unless there is a problem
    PictureWatch m_watch;
    PictureReload m_reload;
    QTimer m_timer;
    std::optional<PictureWatch::Problem> m_problem;
};

} // namespace vitrine
