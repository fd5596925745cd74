// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/keys/KeyBinding.h"
#include "web/MediaStatus.h"

#include <optional>

namespace vitrine {

/// \brief What a key makes of the media: a state to reach, not a change.
///
/// A page may act on a key as well without saying so. The state is computed from what was there when the key went down,
/// so that doing it twice is the same as doing it once.
struct KeyCommand
{
    enum class Kind { Play, Pause, Seek, SetRate, SetVolume, SetMuted };

    Kind kind = Kind::Play;
    double value = 0.0; ///< media seconds, rate, volume from 0 to 1, or muted: 0 or 1

    friend bool operator==(const KeyCommand &, const KeyCommand &) = default;
};

/// The command for \a press if the media is in the state \a status; none if there is nothing to do, as at the highest
/// volume, or if the media cannot be sought.
[[nodiscard]] std::optional<KeyCommand> keyCommand(const KeyPress &press, const MediaStatus &status);

/// \a status after \a command.
[[nodiscard]] MediaStatus statusAfter(const KeyCommand &command, MediaStatus status);

/// "Volume 70 %": what \a command has done, for people.
[[nodiscard]] QString keyCommandText(const KeyCommand &command);

/// The name of \a command in the run log, as of the method of the control socket.
[[nodiscard]] QString keyCommandName(KeyCommand::Kind kind);

} // namespace vitrine
