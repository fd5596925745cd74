// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlCall.h"
#include "events/RunEvent.h"
#include "protocol/PlayTarget.h"

#include <QObject>
#include <QTimer>

namespace vitrine {

class Player;
class RunLog;

/// \brief Carries out `open` and `reload`, which are done when their page begins to load.
///
/// One waits at a time: it fails when another target is opened or the page is reloaded, so that the load of the later
/// one is never taken for its own. A client that leaves changes nothing. Owned by ControlService; GUI thread; player
/// and log must outlive it.
class LoadCommands final : public QObject
{
    Q_OBJECT

public:
    LoadCommands(Player &player, const RunLog &log, QObject *parent = nullptr);

    /// Each replies once, with the number of the last event before the command.
    void open(const PlayTarget &target, const ControlReply &reply);
    void reload(const ControlReply &reply);

private:
    void follow(const RunEvent &event);
    void await(qint64 seq, const ControlReply &reply);
    void end(const ControlResult &result);
    void replace();

    Player &m_player;
    const RunLog &m_log;
    QTimer m_limit;
    ControlReply m_reply; ///< of the command that waits; empty if none does
    qint64 m_seq = 0;
};

} // namespace vitrine
