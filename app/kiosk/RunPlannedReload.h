// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/PlannedReload.h"
#include "playback/Clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

class Player;
class RunLog;

/// \brief Replaces the browser engine's process for the page, or asks for a restart, when PlannedReload says so.
///
/// Owned by the application; GUI thread; all others must outlive it.
class RunPlannedReload final : public QObject
{
    Q_OBJECT

public:
    /// Memory of all processes of the run, MiB; no value: not known.
    using Memory = std::function<std::optional<double>()>;

    RunPlannedReload(const PlannedReload::Options &options, const Clock &clock, Memory memory, Player &player,
                     RunLog &log, QObject *parent = nullptr);

public Q_SLOTS:
    /// Another item is about to be opened.
    void handleNextItem();

Q_SIGNALS:
    /// The page is about to be reloaded: what is on the screen has to stay there until it plays again.
    void pictureNeeded();
    /// The program has to end, so that the service manager starts it again.
    void restartNeeded();

private:
    /// Whether the process for the page has to be replaced.
    [[nodiscard]] bool take(PlannedReload::Place place);
    void look();

    const Clock &m_clock;
    const std::chrono::milliseconds m_start;
    const Memory m_memory;
    Player &m_player;
    RunLog &m_log;
    PlannedReload m_reload;
    QTimer m_timer;
};

} // namespace vitrine
