// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/MiniControls.h"

namespace vitrine {

MiniControls::MiniControls(QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(shownFor);
    connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT shownChanged(false); });
}

void MiniControls::setActive(bool active)
{
    m_isActive = active;
    if (active) {
        noteActivity();
    } else if (isShown()) {
        m_timer.stop();
        Q_EMIT shownChanged(false);
    }
}

void MiniControls::noteActivity()
{
    if (!m_isActive)
        return;
    const bool wasShown = isShown();
    m_timer.start();
    if (!wasShown)
        Q_EMIT shownChanged(true);
}

} // namespace vitrine
