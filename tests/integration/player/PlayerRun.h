// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunLog.h"
#include "player/Player.h"
#include "web/WebProfile.h"

#include <QTest>
#include <QWebEngineProfile>

#include <memory>
#include <utility>

namespace vitrine {

/// \brief A player with the real browser engine, and what its owner has to give it.
struct PlayerRun
{
    explicit PlayerRun(const PlayerOptions &options = {}, std::unique_ptr<TokenSource> tokens = nullptr)
        : player(options, {*profile, clock, log, std::move(tokens)})
    {
    }

    bool playsTarget(const PlayTarget &target) { return player.open(target) && plays(); }

    bool plays()
    {
        return QTest::qWaitFor([this] { return player.playbackState() == PlaybackState::Playing; }, 30'000);
    }

    bool hasMedia()
    {
        return QTest::qWaitFor([this] { return player.volume() && player.isSeekable(); }, 30'000);
    }

    SystemClock clock;
    RunLog log{clock};
    std::unique_ptr<QWebEngineProfile> profile = createWebProfile({});
    Player player;
};

} // namespace vitrine
