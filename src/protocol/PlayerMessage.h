// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlaybackError.h"
#include "protocol/PlaybackEvent.h"
#include "protocol/PlaybackProgress.h"

#include <QJsonValue>
#include <QString>

#include <variant>

namespace vitrine {

/// \brief An `actionDelivery`: the viewer asks the host for something. Only `back` is documented.
struct PlayerAction
{
    QString name; ///< as sent, never empty; unknown actions are passed through

    [[nodiscard]] bool isBack() const { return name == QLatin1StringView("back"); }

    friend bool operator==(const PlayerAction &, const PlayerAction &) = default;
};

/// \brief `{command: 'ping'}`: the player asks whether a cooperative host is there. The relay has answered already.
struct PlayerPing
{
    friend bool operator==(const PlayerPing &, const PlayerPing &) = default;
};

/// \brief A well-formed message that is none of the player's documented ones; kept, so that nothing is lost.
struct UnknownMessage
{
    QJsonValue content;

    friend bool operator==(const UnknownMessage &, const UnknownMessage &) = default;
};

/// \brief Text that is no message at all.
struct MalformedMessage
{
    QString why; ///< for people: what is wrong with it; never a part of the text itself

    friend bool operator==(const MalformedMessage &, const MalformedMessage &) = default;
};

/// Everything the player can say.
using PlayerMessage = std::variant<PlaybackProgress, PlaybackEvent, PlaybackError, PlayerAction, PlayerPing,
                                   UnknownMessage, MalformedMessage>;

} // namespace vitrine
