// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

#include <optional>

namespace vitrine {

/// \brief The content of a link `vitrine://play?…`.
///
/// A link may come from any web page, so it can say what to play and nothing else. A value; may contain a token.
struct DeepLink
{
    enum class Content { Url, Token, Demo };

    Content content = Content::Demo;
    QString value;                      ///< decoded, not checked further; may be empty
    std::optional<double> startSeconds; ///< media seconds, never negative
    QString language;                   ///< in the form of BCP 47; empty if the link names none

    friend bool operator==(const DeepLink &, const DeepLink &) = default;
};

/// The content of \a link. Fails with a message that names the parameter if the link has one that is unknown, occurs
/// twice, or has a control character or a value of another form. The message never contains a value.
[[nodiscard]] Result<DeepLink> parseDeepLink(const QString &link);

} // namespace vitrine
