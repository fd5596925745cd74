// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace vitrine {

/// \brief The reason of a playback error (`error_reason`).
///
/// The closed set is the one of BlendVision's "Callback Integration". Any other reason is Unknown, and PlaybackError
/// keeps its text. The numeric code is ambiguous (7 has three meanings, 16 has two), so decide by the reason.
enum class ErrorReason {
    Unknown,
    ResourceNotFound,       ///< code 5: the content does not exist
    DomainInvalid,          ///< code 7: the host page's domain is not an authorised one
    OverDeviceLimit,        ///< code 7: too many devices play at the same time
    PlaybackSessionExpired, ///< code 7: unstable network, or the frame has lost focus
    TokenInvalid,           ///< code 16: token not valid
    TokenExpired,           ///< code 16: token expired
};

/// The reason with this wire name, for example `ERROR_REASON_TOKEN_EXPIRED`; Unknown if it is not in the table.
[[nodiscard]] ErrorReason errorReasonFromName(QStringView name);

/// The wire name; empty for Unknown.
[[nodiscard]] QString errorReasonName(ErrorReason reason);

/// The documented numeric code of \a reason (5, 7 or 16); no value for Unknown.
[[nodiscard]] std::optional<int> errorReasonCode(ErrorReason reason);

} // namespace vitrine
