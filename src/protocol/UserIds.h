// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>
#include <QString>

namespace vitrine {

/// What a file keeps of the `user_id` that the player sends.
enum class UserIds {
    Keep,
    Remove, ///< from the data of the player
};

/// \a text without the members `user_id` and `userId` of JSON in it, also of JSON in a text of that; it may be cut off
/// at its end; those in the
/// queries of addresses are replaced by `…`. Pure.
[[nodiscard]] QString withoutUserIds(const QString &text);

/// \a value without the members `user_id` and `userId`, at any depth, and with withoutUserIds() of its texts and
/// names. Pure.
[[nodiscard]] QJsonValue withoutUserIds(const QJsonValue &value);

} // namespace vitrine
