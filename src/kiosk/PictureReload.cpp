// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/PictureReload.h"

namespace vitrine {

bool PictureReload::isDue(std::optional<PictureWatch::Problem> problem, std::chrono::milliseconds now)
{
    if (!problem) {
        m_seenAt.removeIf([this, now](const auto &seen) { return now - seen.value() > 2 * m_limit; });
        return false;
    }
    const bool isFirst = !m_seenAt.contains(*problem);
    m_seenAt.insert(*problem, now);
    return isFirst;
}

} // namespace vitrine
