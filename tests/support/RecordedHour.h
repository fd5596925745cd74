// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/PlaybackFeed.h"

namespace vitrine {

/// Plays an hour of \a feed, with its stalls, seeks, errors and reloads, and a media element that reports as often as
/// the player; ends with the end of the run.
inline void playHour(PlaybackFeed &feed)
{
    using namespace std::chrono_literals;
    feed.start();
    while (feed.clock().elapsed() < 1h) {
        feed.step();
        feed.inputs().apply(MediaInput{MediaDuration::fromSeconds(600.0), feed.position()});
    }
    feed.log().append(ExitReport{0, QStringLiteral("closed")});
    feed.meter().end();
}

} // namespace vitrine
