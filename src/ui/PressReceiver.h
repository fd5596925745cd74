// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPointF>

#include <optional>

class QObject;
class QWidget;
class QWindow;

namespace vitrine {

/// The widget that receives a press at \a position in \a window, or a key press without a position.
[[nodiscard]] const QWidget *pressReceiver(const QWindow *window, const std::optional<QPointF> &position);

/// Whether \a object is a widget in \a window, or its native window.
[[nodiscard]] bool isPartOf(const QObject &object, const QWidget &window);

} // namespace vitrine
