// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/StartController.h"

#include "events/RunLog.h"
#include "player/Player.h"
#include "ui/start/StartModel.h"

#include <utility>

namespace vitrine {

StartController::StartController(Player &player, RunLog &log, StartModel &model, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_log(log)
    , m_model(model)
    , m_isNew(player.hasSource())
{
    connect(&m_model, &StartModel::chosen, this, &StartController::open);
    // Also what another surface opens.
    connect(&m_player, &Player::sourceChanged, &m_model, [this] {
        m_isNew = true;
        m_model.finish();
    });
    connect(&m_player, &Player::playbackStateChanged, this, [this](PlaybackState, PlaybackState to) {
        if (to == PlaybackState::Playing && std::exchange(m_isNew, false))
            m_model.note(m_player.source(), m_player.title()); // only what has played: others are of no use there
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

} // namespace vitrine
