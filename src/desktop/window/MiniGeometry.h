// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

namespace vitrine {

/// Distance of a mini player from the edges of the screen, in device-independent pixels.
constexpr int cornerMargin = 16;

/// The upper left point that puts \a window into the nearest corner of \a area.
[[nodiscard]] QPoint nearestCorner(const QRect &window, const QRect &area);

/// The size of a mini player of \a width: 16:9, at most half of \a area in both directions, but at least \a least.
[[nodiscard]] QSize miniSize(int width, const QSize &least, const QSize &area);

/// \a window of the size \a size, with the corner that is opposite to \a handle where it is.
[[nodiscard]] QRect resizedAtCorner(const QRect &window, const QPoint &handle, const QSize &size);

} // namespace vitrine
