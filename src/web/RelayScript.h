// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWebEngineScript>

#include <optional>

namespace vitrine {

/// \brief The words by which the scripts of one load know each other across frames; no page ever sees them.
struct HandshakeNonces
{
    QString hello;  ///< of a frame that offers a port
    QString ask;    ///< of the relay, on that port
    QString answer; ///< of the frame, to that

    /// Words that nobody can guess.
    [[nodiscard]] static HandshakeNonces make();
};

/// \brief What the relay needs to know of the page that it will find itself in.
struct RelayConfiguration
{
    int generation = 0;        ///< MessageBridge::generation()
    QStringList playerOrigins; ///< exact origins
    QString frameId;           ///< id of the player's iframe; empty: any child frame (the customer's own page)
    std::optional<HandshakeNonces> mediaNonces = std::nullopt; ///< none: media access is off
};

/// The relay with the channel's client, ready to be injected: main frame only, isolated world, document creation.
/// Source: resources/web/relay.js and ports.js, and Qt's qwebchannel.js.
[[nodiscard]] QWebEngineScript relayScript(const RelayConfiguration &configuration);

/// The other end of the relay's ports, for every frame of the same world. Source: resources/web/media.js.
[[nodiscard]] QWebEngineScript mediaScript(const RelayConfiguration &configuration);

/// All that a page gets: the relay, and where media access is on the script of the player's frame.
[[nodiscard]] QList<QWebEngineScript> pageScripts(const RelayConfiguration &configuration);

} // namespace vitrine
