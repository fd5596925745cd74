// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>
#include <QString>

namespace vitrine {

/// \a text as a cell of a CSV file (RFC 4180), which no spreadsheet takes for a formula.
[[nodiscard]] QString csvCell(QString text);

/// \a value as such a cell: a number, `true`, `false`, a text, or an object as JSON; empty if it is null.
[[nodiscard]] QString csvValue(const QJsonValue &value);

} // namespace vitrine
