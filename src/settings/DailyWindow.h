// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTime>

namespace vitrine {

/// \brief A time of the day, local time of the machine: from `from`, inclusive, to `to`, exclusive; also over midnight.
struct DailyWindow
{
    QTime from{};
    QTime to{}; ///< not equal to `from`

    friend bool operator==(const DailyWindow &, const DailyWindow &) = default;
};

} // namespace vitrine
