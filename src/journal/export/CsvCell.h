// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \a text as a cell of a CSV file (RFC 4180), which no spreadsheet takes for a formula.
[[nodiscard]] QString csvCell(QString text);

} // namespace vitrine
