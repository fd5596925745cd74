// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace vitrine {

/// Id of the player's iframe in the host page.
[[nodiscard]] QString hostPageFrameId();

/// \brief HTML of the page that frames the player: black, full size, no scroll bars, the documented `allow` list.
///
/// \a playerUrl is not changed; \a language is the page's `lang`, empty for unknown. Pure; any thread.
/// Source: BlendVision "Quickstart: Playback a Private BlendVision One Stream"; docs/protocol.md, "The iframe element".
[[nodiscard]] QString hostPageHtml(const QUrl &playerUrl, const QString &language);

} // namespace vitrine
