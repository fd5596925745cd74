// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackState.h"

namespace vitrine {

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
    for (int i = 0; i <= static_cast<int>(PlaybackState::Failed); ++i) {
        if (const auto state = static_cast<PlaybackState>(i); playbackStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

} // namespace vitrine
