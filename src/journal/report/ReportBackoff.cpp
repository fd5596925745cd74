// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/ReportBackoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;

ReportBackoff::ReportBackoff()
    : ReportBackoff([] { return QRandomGenerator::global()->generateDouble(); })
{
}

ReportBackoff::ReportBackoff(Random random)
    : m_random(std::move(random))
{
}

milliseconds ReportBackoff::next(std::optional<milliseconds> atLeast)
{
    const double share = 1.0 + spread * (2.0 * m_random() - 1.0);
    const milliseconds wait(static_cast<qint64>(static_cast<double>(m_next.count()) * share));
    m_next = std::min(2 * m_next, longest);
    return std::max(std::min(wait, longest), atLeast.value_or(milliseconds(0)));
}

} // namespace vitrine
