// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/RunRecorder.h"
#include "protocol/Result.h"

#include <QObject>

#include <memory>

namespace vitrine {

class InputClock;
class Player;
class RunLog;
struct Settings;

/// \brief The recording of a run at `record`, with what the player plays.
///
/// Owned by the application; GUI thread. Player, log and clock must outlive it.
class RunRecording final : public QObject
{
    Q_OBJECT

public:
    /// Opens the file. Call it before the first target is opened.
    static Result<std::unique_ptr<RunRecording>> open(const Settings &settings, Player &player, const RunLog &log,
                                                      InputClock &clock);

private:
    RunRecording(std::unique_ptr<RunRecorder> recorder, Player &player);
    void describe();

    Player &m_player;
    std::unique_ptr<RunRecorder> m_recorder;
};

} // namespace vitrine
