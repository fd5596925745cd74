// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackState.h"

namespace vitrine {

QList<PlaybackState> allPlaybackStates()
{
    QList<PlaybackState> states;
    for (int state = 0; state <= static_cast<int>(PlaybackState::Failed); ++state)
        states += static_cast<PlaybackState>(state);
    return states;
}

QString playbackStateName(PlaybackState state)
{
    switch (state) {
    case PlaybackState::Connecting:
        return QStringLiteral("connecting");
    case PlaybackState::Loading:
        return QStringLiteral("loading");
    case PlaybackState::Playing:
        return QStringLiteral("playing");
    case PlaybackState::Paused:
        return QStringLiteral("paused");
    case PlaybackState::Buffering:
        return QStringLiteral("buffering");
    case PlaybackState::Seeking:
        return QStringLiteral("seeking");
    case PlaybackState::Ended:
        return QStringLiteral("ended");
    case PlaybackState::Failed:
        return QStringLiteral("failed");
    }
    Q_UNREACHABLE();
}

std::optional<PlaybackState> playbackStateFromName(const QString &name)
{
    for (const PlaybackState state : allPlaybackStates()) {
        if (playbackStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

} // namespace vitrine
