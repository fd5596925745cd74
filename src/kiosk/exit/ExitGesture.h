// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QPointF>
#include <QSizeF>

#include <chrono>

namespace vitrine {

/// \brief The gesture that opens the PIN pad: several taps in one corner of the screen within a time.
struct ExitGestureOptions
{
    enum class Corner { TopLeft, TopRight, BottomLeft, BottomRight };

    Corner corner = Corner::TopLeft;
    QSizeF size{0.1, 0.1};                   ///< of the corner, as fractions of the screen's width and height, to 1
    int taps = 5;                            ///< 1 or more
    std::chrono::milliseconds within{3'000}; ///< from the first tap to the last one, inclusive

    friend bool operator==(const ExitGestureOptions &, const ExitGestureOptions &) = default;
};

/// \brief Recognises the gesture from taps.
///
/// A tap elsewhere starts it again. Events of the mouse that a touch also causes count as taps of their own, so the
/// caller has to leave them out. Knows neither window nor clock; any thread.
class ExitGesture
{
public:
    explicit ExitGesture(const ExitGestureOptions &options);

    /// A tap at \a position, as fractions of the screen's width and height from its top left corner, at the monotonic
    /// time \a now. Returns whether it completes the gesture; the next tap is then the first of another one.
    [[nodiscard]] bool tap(const QPointF &position, std::chrono::milliseconds now);

    /// The next tap is the first one.
    void reset() { m_taps.clear(); }

private:
    [[nodiscard]] bool isInCorner(const QPointF &position) const;

    ExitGestureOptions m_options;
    QList<std::chrono::milliseconds> m_taps; ///< times, oldest first, all within the time of the gesture
};

} // namespace vitrine
