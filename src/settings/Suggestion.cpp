// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Suggestion.h"

#include <QList>

#include <algorithm>
#include <numeric>
#include <utility>

namespace vitrine {

namespace {

/// How many letters of \a a have to be added, removed, replaced or swapped with their neighbour to get \a b: optimal
/// string alignment.
qsizetype editDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    QList<qsizetype> above = row;
    for (qsizetype i = 0; i < a.size(); ++i) {
        const QList<qsizetype> twoAbove = std::exchange(above, row);
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            row[j + 1] = std::min({above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1)});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                row[j + 1] = std::min(row[j + 1], twoAbove[j - 1] + 1);
        }
    }
    return row.last();
}

} // namespace

QString closestName(const QString &typed, const QStringList &names)
{
    constexpr qsizetype longestName = 64; // names are shorter, and the cost is quadratic
    const QString lower = typed.left(longestName).toLower();
    QString closest;
    qsizetype closestDistance = std::max<qsizetype>(1, lower.size() / 3) + 1;
    for (const QString &name : names) {
        const qsizetype distance = editDistance(lower, name.toLower());
        if (distance < closestDistance) {
            closest = name;
            closestDistance = distance;
        }
    }
    return closest;
}

} // namespace vitrine
