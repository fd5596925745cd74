// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// \a seconds of media time as people read it: "0:42", "12:05", "1:02:03". Fractions are cut off, not rounded, so that
/// the text never runs ahead of the picture; negative and non-finite values read as "0:00".
[[nodiscard]] QString mediaTimeText(double seconds);

/// \a rate with at least one decimal only where it needs it, in the user's locale: "1×", "1.25×".
[[nodiscard]] QString playbackRateText(double rate);

} // namespace vitrine
