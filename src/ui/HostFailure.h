// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \brief Why nothing can play although the player reported no error: the host itself saw it.
enum class HostFailure {
    NotReady,       ///< the player was not heard within the ready timeout
    PageLoadFailed, ///< the page did not load: no such host, refused, HTTP error, bad certificate
    RendererGone,   ///< the process that shows the page ended
    PlayerSilent,   ///< the picture stands still, and the player does not say why
    NoNetwork,      ///< the player's server cannot be reached; nobody's fault here
    NoToken,        ///< there is no token to play with
    BadTarget,      ///< what was asked for is nothing that can be played
};

/// The name of that dialog for automation: `not-ready`, `page-load-failed`, `renderer-gone`, `player-silent`,
/// `no-network`, `no-token`, `bad-target`.
[[nodiscard]] QString hostFailureName(HostFailure failure);

} // namespace vitrine
