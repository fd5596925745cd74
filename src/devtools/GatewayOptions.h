// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/BrowserPort.h"

#include <QtGlobal>

#include <chrono>

namespace vitrine {

/// The least time between two log lines about requests that are refused, because a web page can send any number of
/// them.
constexpr std::chrono::seconds refusalLogPause{10};

/// \brief How much the gateway keeps in memory for its clients.
struct GatewayLimits
{
    qint64 messageBytes = qint64{64} * 1024 * 1024; ///< of one message; a screenshot of a 4K window has about 30 MiB
    qint64 unsentBytes = qint64{64} * 1024 * 1024;  ///< that a receiver has not read yet; then it is disconnected
    int clients = 64;                               ///< connections at once
    std::chrono::milliseconds headTime{10'000};     ///< for a client to send its request
    std::chrono::milliseconds browserTime{10'000};  ///< for the browser engine to answer
};

/// \brief Where the gateway listens and what it leads to.
struct GatewayOptions
{
    /// Whether the URL contains a random token, without which the gateway refuses everything.
    enum class Token { None, Random };

    quint16 port = 0; ///< on 127.0.0.1; 0: a port that the system chooses
    BrowserPort browser{};
    Token token = Token::None;
    GatewayLimits limits{};
};

} // namespace vitrine
