// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace vitrine {

/// \brief How records are sent to the collector: as CMCD's own lines, or as a JSON array.
enum class ReportFormat { Cmcd, Json };

} // namespace vitrine
