// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/PagePolicy.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>
#include <QWebEngineScript>

#include <optional>

namespace vitrine {

/// \brief Nonces that authenticate the scripts of one load to each other across frames; unknown to any page.
struct HandshakeNonces
{
    QString hello;  ///< sent by a frame that offers a port
    QString ask;    ///< sent by the relay on that port
    QString answer; ///< the frame's reply to `ask`

    /// Random nonces of 128 bits each.
    [[nodiscard]] static HandshakeNonces make();
};

/// \brief What the relay needs to know about its page.
struct RelayConfiguration
{
    int generation = 0;        ///< MessageBridge::generation()
    QStringList playerOrigins; ///< exact origins
    QString frameId;           ///< id of the player's iframe; empty: the page is the customer's own
    std::optional<HandshakeNonces> mediaNonces = std::nullopt; ///< none: media access is off
    QString frameSelector{}; ///< of the player's iframe in the customer's page; empty: the first that plays
};

/// The relay and Qt's channel client, ready for injection: main frame only, isolated world, document creation.
/// Source: resources/web/relay.js, frames.js and ports.js, and Qt's qwebchannel.js.
[[nodiscard]] QWebEngineScript relayScript(const RelayConfiguration &configuration);

/// The other end of the relay's ports, for every frame, in the same world. Source:
/// resources/web/handshake.js, media.js and media-commands.js.
[[nodiscard]] QWebEngineScript mediaScript(const RelayConfiguration &configuration);

/// For a kiosk, for every frame: no selection of text, no drags; what has the focus stays in view. Source:
/// resources/web/lockdown.js.
[[nodiscard]] QWebEngineScript lockdownScript();

/// Deletes what the origin of each frame has stored, before the frame's own scripts run, unless it has stored \a mark
/// since then. \a topPage: the host page, which stores nothing, is left out. Source: resources/web/forget.js.
[[nodiscard]] QWebEngineScript deletionScript(PagePolicy::TopPage topPage, const QUuid &mark);

/// All scripts of a page: the relay and, if media access is on, mediaScript().
[[nodiscard]] QList<QWebEngineScript> pageScripts(const RelayConfiguration &configuration);

} // namespace vitrine
