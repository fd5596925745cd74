// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ClickWait.h"

namespace vitrine {

ClickWait::ClickWait(std::chrono::milliseconds limit)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(limit);
    connect(&m_timer, &QTimer::timeout, this, &ClickWait::suspected);
}

void ClickWait::follow(PlaybackState to)
{
    if (to == PlaybackState::Loading)
        m_timer.start();
    else
        m_timer.stop();
}

} // namespace vitrine
