// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

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
/// If that does not help, the video is meant to be so, or nothing here can help: it is not reloaded again until it was
/// right for twice the limit, or, after a frozen picture, another video is opened. Owned by the application; GUI
/// thread; all others must outlive it.
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
    const std::chrono::milliseconds m_limit;
    PictureWatch m_watch;
    QTimer m_timer;
    std::optional<PictureWatch::Problem> m_problem;
    std::optional<std::chrono::milliseconds> m_reloadedAt; ///< or when the problem was seen last after that
    std::optional<PictureWatch::Problem> m_reloadedFor;    ///< the last problem at m_reloadedAt
};

} // namespace vitrine
