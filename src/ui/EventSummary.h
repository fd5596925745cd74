// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QString>

namespace vitrine {

/// One line that tells people what an event-stream object (design: event stream) says, by its `kind`: "playing →
/// buffering", "0:42 at 1.25×". An unknown kind gives its own fields as compact JSON. \a count is how many deliveries a
/// `progress` line stands for.
[[nodiscard]] QString eventSummary(const QJsonObject &entry, int count = 1);

} // namespace vitrine
