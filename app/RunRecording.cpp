// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunRecording.h"

#include "player/Player.h"
#include "settings/Settings.h"

#include <utility>

namespace vitrine {

RunRecording::RunRecording(std::unique_ptr<RunRecorder> recorder, Player &player)
    : m_player(player)
    , m_recorder(std::move(recorder))
{
    connect(&player, &Player::sourceChanged, this, &RunRecording::describe);
    connect(&player, &Player::ready, this, &RunRecording::describe); // a token may say what is played
}

Result<std::unique_ptr<RunRecording>> RunRecording::open(const Settings &settings, Player &player, const RunLog &log,
                                                         InputClock &clock)
{
    auto recorder = RunRecorder::open(
        {.path = settings.recordFile, .maximumBytes = settings.recordMaxMegabytes * qint64{1'000'000}},
        {log, player.intake(), player.inputs(), clock},
        {.version = QStringLiteral(VITRINE_VERSION),
         .target = settings.target.redacted(),
         .hostOrigin = settings.hostOrigin,
         .userIds = settings.journalKeepUserId ? UserIds::Keep : UserIds::Remove});
    if (!recorder)
        return recorder.error();
    return std::unique_ptr<RunRecording>(new RunRecording(std::move(recorder).value(), player));
}

void RunRecording::describe()
{
    m_recorder->setSubject({m_player.contentId(), m_player.source().redacted(), m_player.hostOrigin()});
}

} // namespace vitrine
