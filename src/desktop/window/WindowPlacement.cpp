// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/WindowPlacement.h"

#include <algorithm>

namespace vitrine {

namespace {

/// The screen with this name; none for an empty one, which tells no screens apart.
std::optional<qsizetype> screenNamed(const QString &name, const QList<ScreenArea> &screens)
{
    if (name.isEmpty())
        return std::nullopt;
    const auto found = std::ranges::find(screens, name, &ScreenArea::name);
    if (found == screens.end())
        return std::nullopt;
    return found - screens.begin();
}

/// The screen that shows most of \a window; none if none shows anything of it.
std::optional<qsizetype> screenUnder(const QRect &window, const QList<ScreenArea> &screens)
{
    std::optional<qsizetype> best;
    qint64 largest = 0;
    for (qsizetype index = 0; index < screens.size(); ++index) {
        const QRect shown = window & screens.at(index).geometry;
        const qint64 area = qint64(shown.width()) * shown.height();
        if (!shown.isEmpty() && area > largest) {
            largest = area;
            best = index;
        }
    }
    return best;
}

/// \a frame moved into \a area; the upper left corner counts if it is larger.
QRect movedInto(QRect frame, const QRect &area)
{
    frame.moveLeft(std::max(area.left(), std::min(frame.left(), area.right() + 1 - frame.width())));
    frame.moveTop(std::max(area.top(), std::min(frame.top(), area.bottom() + 1 - frame.height())));
    return frame;
}

} // namespace

std::optional<FittedPlacement> fittedPlacement(const WindowPlacement &placement, const QList<ScreenArea> &screens,
                                               const QSize &least)
{
    if (placement.window.isEmpty() || screens.isEmpty())
        return std::nullopt;
    const std::optional<qsizetype> named = screenNamed(placement.screen, screens);
    const std::optional<qsizetype> under = named ? named : screenUnder(placement.window, screens);
    FittedPlacement fitted{under.value_or(0), placement.window, !named && !placement.screen.isEmpty()};
    const ScreenArea &screen = screens.at(fitted.screen);

    const QMargins frame = placement.frame;
    // The edges of the frame may be outside; the title bar may not.
    const QSize room = screen.available.size() - QSize(0, frame.top());
    fitted.window.setSize(placement.window.size().boundedTo(room).expandedTo(least));
    if (named)
        fitted.window.translate(screen.geometry.topLeft() - placement.screenArea.topLeft());
    else if (!under)
        fitted.window.moveCenter(screen.available.center());
    fitted.window = movedInto(fitted.window.marginsAdded(frame), screen.available).marginsRemoved(frame);
    return fitted;
}

} // namespace vitrine
