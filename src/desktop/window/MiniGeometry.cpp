// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/MiniGeometry.h"

#include <algorithm>

namespace vitrine {

QPoint nearestCorner(const QRect &window, const QRect &area)
{
    const bool isLeft = window.center().x() < area.center().x();
    const bool isTop = window.center().y() < area.center().y();
    return {isLeft ? area.x() + cornerMargin : area.x() + area.width() - window.width() - cornerMargin,
            isTop ? area.y() + cornerMargin : area.y() + area.height() - window.height() - cornerMargin};
}

QSize miniSize(int width, const QSize &least, const QSize &area)
{
    const int widest = std::min(area.width() / 2, area.height() / 2 * 16 / 9);
    const int narrowest = std::max(least.width(), (least.height() * 16 + 8) / 9);
    const int used = std::max(std::min(width, widest), narrowest);
    return {used, used * 9 / 16};
}

QRect resizedAtCorner(const QRect &window, const QPoint &handle, const QSize &size)
{
    QRect resized(window.topLeft(), size);
    if (handle.x() < window.center().x())
        resized.moveRight(window.right());
    if (handle.y() < window.center().y())
        resized.moveBottom(window.bottom());
    return resized;
}

} // namespace vitrine
