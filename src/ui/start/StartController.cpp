// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/StartController.h"

#include "events/RunLog.h"
#include "player/Player.h"
#include "ui/start/StartModel.h"

namespace vitrine {

StartController::StartController(Player &player, RunLog &log, StartModel &model, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_log(log)
    , m_model(model)
{
    connect(&m_model, &StartModel::chosen, this, &StartController::open);
    // Also what another surface opens.
    connect(&m_player, &Player::sourceChanged, &m_model, &StartModel::finish);
    connect(&m_player, &Player::playbackStateChanged, this, [this](PlaybackState, PlaybackState to) {
        if (to == PlaybackState::Playing)
            notePlaying();
    });
}

void StartController::open(const PlayTarget &target)
{
    using Outcome = CommandReport::Outcome;
    const Result<bool> opened = m_player.open(target);
    const QString why = opened ? QString() : opened.error().message;
    m_log.append(CommandReport{QStringLiteral("open"), CommandReport::By::Viewer,
                               opened ? Outcome::Done : Outcome::Failed, why});
    if (!opened)
        m_model.refuse(why);
}

// Only what has played: a link that fails is of no use in the list.
void StartController::notePlaying()
{
    m_model.note(m_player.source(), m_player.title());
}

} // namespace vitrine
