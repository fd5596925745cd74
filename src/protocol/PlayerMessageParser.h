// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlayerMessage.h"

#include <QByteArray>

namespace vitrine {

/// The longest message that is parsed, in bytes of UTF-8. Real ones are shorter than 2 KiB.
inline constexpr qsizetype maximumMessageBytes = 256 * 1024;

/// \brief Parses one JSON text of the player.
///
/// \a json is UTF-8: `event.data` as sent, or the JSON form of a structured object. Never fails: text that is not a
/// JSON object, is too long, or contradicts the documented form gives a MalformedMessage with the reason; an object
/// of another form gives an UnknownMessage. Each key is tested by itself, so a message may be both event and progress.
/// Pure; any thread. Source: docs/protocol.md, "Two encodings" and "Playback events".
[[nodiscard]] PlayerMessage parsePlayerMessage(const QByteArray &json);

} // namespace vitrine
