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

/// \brief An `actionDelivery`: an action of the viewer that the host must carry out. Only `back` is documented.
struct PlayerAction
{
    QString name; ///< as sent, never empty; unknown actions are passed through

    [[nodiscard]] bool isBack() const { return name == QLatin1StringView("back"); }

    friend bool operator==(const PlayerAction &, const PlayerAction &) = default;
};

/// \brief `{command: 'ping'}`: the player asks for a pong. The relay has already answered it.
struct PlayerPing
{
    friend bool operator==(const PlayerPing &, const PlayerPing &) = default;
};

/// \brief A well-formed message in no documented form. Its content is kept, so that nothing is lost.
struct UnknownMessage
{
    QJsonValue content;

    friend bool operator==(const UnknownMessage &, const UnknownMessage &) = default;
};

/// \brief A text that is not a message.
struct MalformedMessage
{
    QString why; ///< for display: what is wrong; never contains a part of the text

    friend bool operator==(const MalformedMessage &, const MalformedMessage &) = default;
};

/// Any message of the player.
using PlayerMessage = std::variant<PlaybackProgress, PlaybackEvent, PlaybackError, PlayerAction, PlayerPing,
                                   UnknownMessage, MalformedMessage>;

} // namespace vitrine
