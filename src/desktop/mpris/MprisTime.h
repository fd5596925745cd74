// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtGlobal>

#include <cmath>

namespace vitrine {

/// \a seconds of media as MPRIS counts it: in whole microseconds.
[[nodiscard]] inline qlonglong mprisTime(double seconds)
{
    return std::llround(seconds * 1e6);
}

/// The inverse of mprisTime().
[[nodiscard]] inline double secondsOfMprisTime(qlonglong time)
{
    return static_cast<double>(time) / 1e6;
}

} // namespace vitrine
