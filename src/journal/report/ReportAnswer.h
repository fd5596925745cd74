// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief What the status of the collector's answer means for the records.
///
/// Source: CTA-5004-B, event mode.
enum class ReportAction {
    Taken,
    Refused, ///< they are dropped
    Stopped, ///< the collector wants no more records of this session
    Retry,   ///< they are sent again later
};

/// The action for the HTTP \a status. Pure.
[[nodiscard]] ReportAction reportActionFor(int status);

/// The header `Retry-After`, seconds or an HTTP date, as time from \a now on, at most an hour; none if it says nothing.
/// Pure.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter(const QByteArray &header, const QDateTime &now);

} // namespace vitrine
