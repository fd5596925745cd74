// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>
#include <QString>

namespace vitrine {

/// \a time in the short format of the window's language: "10:18 PM", "22:18".
[[nodiscard]] QString shortTimeText(const QTime &time);

/// \a time in local time, in the short format of the window's language: "2023/11/14 22:18".
[[nodiscard]] QString shortDateTimeText(const QDateTime &time);

} // namespace vitrine
