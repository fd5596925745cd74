// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlayTarget.h"

#include <QObject>

namespace vitrine {

class Player;
class RunLog;
class StartModel;

/// \brief Opens in the player what the viewer chooses in the start view, and tells the view what has played.
///
/// Each choice becomes a `command` event. Owned by the application; GUI thread; player, log and model must outlive it.
class StartController final : public QObject
{
    Q_OBJECT

public:
    StartController(Player &player, RunLog &log, StartModel &model, QObject *parent = nullptr);

private:
    void open(const PlayTarget &target);

    Player &m_player;
    RunLog &m_log;
    StartModel &m_model;
    bool m_isNew; ///< the target has not played yet
};

} // namespace vitrine
