// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Suggestion.h"

#include <QList>

#include <algorithm>
#include <numeric>

namespace vitrine {

namespace {

/// Levenshtein distance of \a a and \a b.
qsizetype editDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype above = row[j + 1];
            row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
            diagonal = above;
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
