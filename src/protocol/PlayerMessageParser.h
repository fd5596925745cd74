// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlayerMessage.h"

#include <QByteArray>

namespace vitrine {

/// The longest message that is looked at, in bytes of UTF-8. Real ones are under 2 KiB.
inline constexpr qsizetype maximumMessageBytes = 256 * 1024;

/// \brief Turns one JSON text of the player into what it says.
///
/// \a json is UTF-8: `event.data` as sent, or the JSON form of a structured object. Never fails: text that is no
/// JSON object, is too long, or breaks the documented shape comes back as MalformedMessage with the reason; an object
/// of another shape as UnknownMessage. Keys are looked at one by one, so a message may be event and progress in one.
/// Pure; any thread. Source: protocol.md 2 and 3.
[[nodiscard]] PlayerMessage parsePlayerMessage(const QByteArray &json);

} // namespace vitrine
