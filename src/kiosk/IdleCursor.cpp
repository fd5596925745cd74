// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/IdleCursor.h"

#include "desktop/UserActivity.h"

#include <QCursor>
#include <QGuiApplication>
#include <QWindow>

#include <utility>

namespace vitrine {

IdleCursor::IdleCursor(const UserActivity &activity, std::chrono::milliseconds delay, QObject *parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &IdleCursor::hide);
    connect(&activity, &UserActivity::pointerMoved, this, &IdleCursor::show);
    m_timer.start();
}

IdleCursor::~IdleCursor()
{
    if (m_isHidden)
        QGuiApplication::restoreOverrideCursor();
}

void IdleCursor::hide()
{
    if (!std::exchange(m_isHidden, true))
        QGuiApplication::setOverrideCursor(Qt::BlankCursor);
}

void IdleCursor::show()
{
    if (std::exchange(m_isHidden, false))
        QGuiApplication::restoreOverrideCursor();
    m_timer.start();
}

} // namespace vitrine
