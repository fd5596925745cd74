// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/ForkedProbeResult.h"

#include "graphics/ForkedProbe.h"

namespace vitrine {

ForkedProbeResult runForkedProbe(const std::function<QByteArray()> &function, std::chrono::milliseconds limit)
{
    return ForkedProbe(function, limit).result();
}

} // namespace vitrine
