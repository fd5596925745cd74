// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \a seconds of media time for display: "0:42", "12:05", "1:02:03". Fractions are truncated, so that the text is never
/// ahead of the picture; negative and non-finite values give "0:00", values above 99:59:59 that time.
[[nodiscard]] QString mediaTimeText(double seconds);

/// \a rate with up to two decimals, as needed, in the user's locale: "1×", "1.25×".
[[nodiscard]] QString playbackRateText(double rate);

/// Whether \a rate is worth showing: not if it is 1 or 0, and for a live stream not from 0.95 to 1.10, where players
/// keep their distance to the live edge by themselves.
[[nodiscard]] bool isNotableRate(double rate, bool live);

} // namespace vitrine
