// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace vitrine {

/// The name in \a names closest to \a typed; empty if none is similar enough (about one wrong letter in three).
[[nodiscard]] QString closestName(const QString &typed, const QStringList &names);

} // namespace vitrine
