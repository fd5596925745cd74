// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/BrowserVersion.h"

#include <QByteArray>
#include <QUrl>

namespace vitrine {

/// \brief Rewrites what a browser engine says about itself for the clients of the gateway. Pure.
///
/// \a base is the gateway's URL as the client knows it, ending in a slash: a WebSocket address of the engine becomes
/// one below \a base. `devtoolsFrontendUrl` is removed: the gateway does not serve the DevTools window.

/// The answer \a json to `/json/version`; `Browser` becomes Chromium's, without which Playwright does not attach.
[[nodiscard]] QByteArray rewriteVersion(const QByteArray &json, const BrowserVersion &version, const QUrl &base);

/// The answer \a json to `/json` or `/json/list`.
[[nodiscard]] QByteArray rewriteTargets(const QByteArray &json, const QUrl &base);

} // namespace vitrine
