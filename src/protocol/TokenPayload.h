// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QStringView>

namespace vitrine {

/// Whether \a text begins as each JWT does, with `{"` in Base64. It may be a damaged token.
[[nodiscard]] inline bool beginsLikeToken(QStringView text)
{
    return text.startsWith(u"eyJ");
}

/// The payload of the JWT \a token, not verified; empty if it is no JWT.
[[nodiscard]] QJsonObject tokenPayload(QStringView token);

} // namespace vitrine
