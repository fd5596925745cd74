// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/RetryBackoff.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace vitrine {

using std::chrono::milliseconds;

RetryBackoff::RetryBackoff()
    : RetryBackoff([] { return QRandomGenerator::global()->generateDouble(); })
{
}

RetryBackoff::RetryBackoff(Random random)
    : m_random(std::move(random))
{
}

RetryBackoff::RetryBackoff(const Limits &limits)
    : RetryBackoff()
{
    m_limits = limits;
    m_next = limits.shortest;
}

milliseconds RetryBackoff::next(std::optional<milliseconds> atLeast)
{
    const double share = 1.0 + spread * (2.0 * m_random() - 1.0);
    const milliseconds wait(static_cast<qint64>(static_cast<double>(m_next.count()) * share));
    m_next = std::min(2 * m_next, m_limits.longest);
    return std::max(std::min(wait, m_limits.longest), atLeast.value_or(milliseconds(0)));
}

} // namespace vitrine
