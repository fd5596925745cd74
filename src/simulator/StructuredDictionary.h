// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QByteArray>
#include <QList>

namespace vitrine {

/// \brief One value of a structured field: an item (RFC 8941, section 3.3). A value.
struct StructuredItem
{
    enum class Type { Integer, Decimal, String, Token, Bytes, Boolean };

    Type type = Type::Boolean;
    double number = 0.0; ///< of Integer, Decimal and Boolean; an integer has 15 digits at most
    QByteArray text{};   ///< of String, Token and Bytes
    bool hasParameters = false;

    friend bool operator==(const StructuredItem &, const StructuredItem &) = default;
};

/// \brief One member of a dictionary: an item, or an inner list. A value.
struct StructuredMember
{
    QByteArray key;
    bool isList = false;
    QList<StructuredItem> items{}; ///< one, unless it is a list

    friend bool operator==(const StructuredMember &, const StructuredMember &) = default;
};

/// The members of the dictionary \a text in order, a key perhaps more than once; or what breaks RFC 8941, section 4.2.
/// Pure.
[[nodiscard]] Result<QList<StructuredMember>> parseStructuredDictionary(const QByteArray &text);

} // namespace vitrine
