// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace vitrine {

/// \brief A request for a resource token: the body of `POST /bv/cms/v1/resources/tokens`.
///
/// Source: BlendVision "Showroom" and "Create resource token": `resource_id`, `resource_type`, `customer_id`?,
/// `customer_name`?, and `expired_at`? (`YYYY-MM-DDTHH:MM:SSZ`) or `expires_in`? (`3600s`), not both.
struct TokenRequest
{
    QJsonObject claims;              ///< resource and customer, as the token will contain them
    std::optional<QDateTime> expiry; ///< UTC; none: the token never expires

    /// Reads \a body; `expires_in` counts from \a now. The error names the key and what is expected there.
    [[nodiscard]] static Result<TokenRequest> fromJson(const QByteArray &body, const QDateTime &now);
};

} // namespace vitrine
