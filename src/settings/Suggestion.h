// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

namespace vitrine {

/// The one of \a names that \a typed was probably meant to be; empty when none is near (about one wrong letter in
/// three).
[[nodiscard]] QString closestName(const QString &typed, const QStringList &names);

} // namespace vitrine
