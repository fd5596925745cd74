// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

class QWebEngineScript;

namespace vitrine {

/// \brief What the relay needs to know of the page that it will find itself in.
struct RelayConfiguration
{
    int generation = 0;        ///< MessageBridge::generation()
    QStringList playerOrigins; ///< exact origins
    QString frameId;           ///< id of the player's iframe; empty: any child frame (the customer's own page)
};

/// The relay with the channel's client, ready to be injected: main frame only, isolated world, document creation.
/// Source: resources/web/relay.js and Qt's qwebchannel.js.
[[nodiscard]] QWebEngineScript relayScript(const RelayConfiguration &configuration);

} // namespace vitrine
