// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QMargins>
#include <QRect>
#include <QSize>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief A connected screen, in device-independent pixels.
struct ScreenArea
{
    QString name;
    QRect geometry;
    QRect available; ///< without the panels of the desktop

    friend bool operator==(const ScreenArea &, const ScreenArea &) = default;
};

/// \brief Where a window is, in device-independent pixels.
struct WindowPlacement
{
    QRect window;     ///< without its frame, while it is neither maximised nor fullscreen
    QMargins frame;   ///< the frame of the window manager around it
    QString screen;   ///< name; if empty, no screen is looked for
    QRect screenArea; ///< geometry of the screen at that time
    bool isMaximized = false;
    bool isFullScreen = false;

    friend bool operator==(const WindowPlacement &, const WindowPlacement &) = default;
};

/// \brief Where a placement puts the window on the screens that are connected now.
struct FittedPlacement
{
    qsizetype screen = 0; ///< index
    QRect window;
    bool isScreenMissing = false; ///< the placement names a screen, and none has that name

    friend bool operator==(const FittedPlacement &, const FittedPlacement &) = default;
};

/// Puts the window of \a placement on one of \a screens, the primary one first, so that it is visible with its frame.
///
/// The window goes to the screen of the same name, where it keeps its distance from the upper left corner; otherwise to
/// the screen that shows most of it; otherwise to the middle of the primary screen. It keeps its size in
/// device-independent pixels if there is room, also after a change of the scale, and is never smaller than \a least. No
/// value without a screen, or if the placement has no size.
[[nodiscard]] std::optional<FittedPlacement> fittedPlacement(const WindowPlacement &placement,
                                                             const QList<ScreenArea> &screens, const QSize &least);

} // namespace vitrine
