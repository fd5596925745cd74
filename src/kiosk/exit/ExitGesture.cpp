// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/ExitGesture.h"

namespace vitrine {

using std::chrono::milliseconds;

ExitGesture::ExitGesture(const ExitGestureOptions &options)
    : m_options(options)
{
}

bool ExitGesture::tap(const QPointF &position, milliseconds now)
{
    if (!isInCorner(position)) {
        reset();
        return false;
    }
    m_taps += now;
    m_taps.removeIf([&](milliseconds time) { return now - time > m_options.within; });
    if (m_taps.size() < m_options.taps)
        return false;
    reset();
    return true;
}

bool ExitGesture::isInCorner(const QPointF &position) const
{
    using Corner = ExitGestureOptions::Corner;
    const Corner corner = m_options.corner;
    const bool isRight = corner == Corner::TopRight || corner == Corner::BottomRight;
    const bool isBottom = corner == Corner::BottomLeft || corner == Corner::BottomRight;
    const double fromSide = isRight ? 1.0 - position.x() : position.x();
    const double fromEdge = isBottom ? 1.0 - position.y() : position.y();
    // False for NaN.
    return fromSide >= 0.0 && fromSide <= m_options.size.width() && fromEdge >= 0.0 &&
           fromEdge <= m_options.size.height();
}

} // namespace vitrine
