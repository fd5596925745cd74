// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/ExitGestureMonitor.h"

#include "desktop/UserActivity.h"

#include <QWidget>
#include <QWindow>

namespace vitrine {

namespace {

std::optional<ExitGestureOptions::Corner> cornerOf(ScreenCorner corner)
{
    using Corner = ExitGestureOptions::Corner;
    switch (corner) {
    case ScreenCorner::None:
        return std::nullopt;
    case ScreenCorner::TopLeft:
        return Corner::TopLeft;
    case ScreenCorner::TopRight:
        return Corner::TopRight;
    case ScreenCorner::BottomLeft:
        return Corner::BottomLeft;
    case ScreenCorner::BottomRight:
        return Corner::BottomRight;
    }
    Q_UNREACHABLE();
}

} // namespace

ExitGestureMonitor::ExitGestureMonitor(const ExitGestureOptions &options, const QWidget &window, UserActivity &activity,
                                       const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_gesture(options)
    , m_window(window)
    , m_clock(clock)
{
    connect(&activity, &UserActivity::pressed, this, &ExitGestureMonitor::follow);
}

std::optional<ExitGestureOptions> ExitGestureMonitor::optionsFrom(const Settings &settings)
{
    const auto corner = cornerOf(settings.kioskExitCorner);
    if (!corner)
        return std::nullopt;
    return ExitGestureOptions{.corner = *corner, .taps = settings.kioskExitTaps};
}

void ExitGestureMonitor::follow(const QWindow *window, const std::optional<QPointF> &position)
{
    if (!position)
        return; // a key
    if (window == nullptr || window != m_window.windowHandle() || window->size().isEmpty()) {
        m_gesture.reset();
        return;
    }
    if (m_gesture.tap({position->x() / window->width(), position->y() / window->height()}, m_clock.elapsed()))
        Q_EMIT recognised();
}

} // namespace vitrine
