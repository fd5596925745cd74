// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace vitrine {

/// \brief Why the player says that playback failed (`error_reason`).
///
/// The closed set is what BlendVision's "Callback Integration" documents; everything else is Unknown and its text is
/// kept raw beside it. The numeric code is ambiguous (7 has three meanings, 16 two): decide by reason.
enum class ErrorReason {
    Unknown,
    ResourceNotFound,       ///< code 5: no content available
    DomainInvalid,          ///< code 7: the host page's domain is not an authorised one
    OverDeviceLimit,        ///< code 7: too many simultaneous devices
    PlaybackSessionExpired, ///< code 7: unstable network, or the frame lost focus
    TokenInvalid,           ///< code 16: token not valid
    TokenExpired,           ///< code 16: token expired
};

/// The reason of that wire name, for example `ERROR_REASON_TOKEN_EXPIRED`; Unknown when it is not in the table.
[[nodiscard]] ErrorReason errorReasonFromName(QStringView name);

/// The wire name; empty for Unknown.
[[nodiscard]] QString errorReasonName(ErrorReason reason);

/// The documented numeric code of \a reason (5, 7 or 16); no value for Unknown.
[[nodiscard]] std::optional<int> errorReasonCode(ErrorReason reason);

} // namespace vitrine
