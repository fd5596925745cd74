// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/ClockCorrection.h"

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds tolerance = 5s; // of a clock that runs too fast or too slow
constexpr std::chrono::milliseconds longestUptime = 10min;

} // namespace

bool isClockCorrection(std::chrono::milliseconds ahead, std::chrono::milliseconds uptime)
{
    return std::chrono::abs(ahead) > tolerance && uptime <= longestUptime;
}

} // namespace vitrine
