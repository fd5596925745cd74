// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiStrokes.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace vitrine {

/// \brief Mouse clicks and keys that reach a window as those of its user do.
///
/// Each event is delivered in a turn of the event loop of its own, so that an event that opens a dialog and waits for
/// it delays nothing. Owned by UiInspector; GUI thread.
class UiInput final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Moves the mouse to \a position of \a window, presses its left button and releases it; then calls \a done.
    void click(QWidget &window, QPointF position, std::function<void()> done);

    /// Presses and releases the keys of \a strokes, each in the window that has the keyboard then: \a window, or a
    /// popup or dialog that an earlier key has opened; then calls \a done. A key that the focused control leaves to
    /// shortcuts activates that of the window.
    void type(QWidget &window, const QList<UiStroke> &strokes, std::function<void()> done);

private:
    void post(std::function<void()> step);
};

} // namespace vitrine
