// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>

#include <map>

namespace vitrine {

/// The stretches between the positions of \a changes in which the sum of the changes before is more than 0, as
/// `Stretch{from, to, sum}`: sorted and disjoint.
template<typename Stretch, typename Position>
[[nodiscard]] QList<Stretch> stretchesOf(const std::map<Position, int> &changes)
{
    QList<Stretch> stretches;
    Position from{};
    int sum = 0;
    for (const auto &[position, change] : changes) {
        if (change == 0)
            continue;
        if (sum > 0)
            stretches.append({from, position, sum});
        sum += change;
        from = position;
    }
    return stretches;
}

} // namespace vitrine
