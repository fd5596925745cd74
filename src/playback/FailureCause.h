// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlaybackError.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace vitrine {

/// \brief Everything that can end playback against the viewer's will.
enum class FailureCause {
    TokenExpired,
    TokenInvalid,
    SessionExpired, ///< `ERROR_REASON_PLAYBACK_SESSION_EXPIRED`
    OverDeviceLimit,
    DomainInvalid,
    ResourceNotFound,
    MediaError,    ///< the player gave a code but no reason, or a message about the media
    UnknownError,  ///< any other error of the player, also one with an undocumented reason
    RenewalFailed, ///< no new token could be had
    NotReady,      ///< the player did not become ready in time
    LoadFailed,    ///< the page could not be loaded
    PlayerSilent,  ///< it should be playing, but nothing moves
    RendererCrashed,
    RendererKilled,
    RendererOutOfMemory,
    RendererHung, ///< the page does not answer any more
    NetworkLost,
};

/// All of them, in the order above.
[[nodiscard]] const QList<FailureCause> &allFailureCauses();

/// The name in the event stream and in settings: `ERROR_REASON_…` where BlendVision has one, else such as
/// `renderer-crashed`.
[[nodiscard]] QString causeName(FailureCause cause);
/// The cause of that exact name; none when there is no such cause.
[[nodiscard]] std::optional<FailureCause> causeFromName(QStringView name);
/// What \a error means for playback.
[[nodiscard]] FailureCause causeOf(const PlaybackError &error);

/// The page or its process is at fault, not what the player said: `--on-page-failure` decides.
[[nodiscard]] bool isPageFailure(FailureCause cause);
/// Worth another try as soon as the network is back.
[[nodiscard]] bool mayComeFromTheNetwork(FailureCause cause);

} // namespace vitrine
