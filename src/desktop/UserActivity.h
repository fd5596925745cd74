// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QPointer>

#include <optional>

class QMouseEvent;
class QWindow;

namespace vitrine {

/// \brief Reports mouse, touch and keyboard input, and lets filters take an event before the page.
///
/// The only event filter on the application for input. The window system delivers an event to a QWindow; Qt then passes
/// copies of it to widgets and Quick items. Only the first delivery is reported, so that one click counts once. Needs a
/// QGuiApplication; owned by the application; GUI thread.
class UserActivity final : public QObject
{
    Q_OBJECT

public:
    explicit UserActivity(QObject *parent = nullptr);
    ~UserActivity() override;

    /// Calls \a filter's eventFilter() for mouse buttons, the wheel, gestures, key presses, shortcut overrides and
    /// context menus of every object of the program, before the object receives the event. If it returns true, the
    /// object does not receive it. Filters are called in the order of their installation.
    void installInputFilter(QObject &filter);
    void removeInputFilter(QObject &filter);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The mouse or its wheel has moved, or a finger touches the screen or moves on it. The mouse move that Qt repeats
    /// when an item appears under the mouse is not reported.
    void pointerMoved(QWindow *window);
    /// A mouse button, a key or a finger went down, whether or not a filter takes the event; or an input method has
    /// committed text. Not emitted for a key that is a shortcut of the program. \a position: in \a window; none for
    /// keys and text.
    void pressed(QWindow *window, const std::optional<QPointF> &position);

private:
    void reportMouse(QWindow &window, const QMouseEvent &event);
    [[nodiscard]] bool isFiltered(QObject *watched, QEvent *event) const;

    QList<QPointer<QObject>> m_filters;
    QPointF m_lastPosition; ///< of the mouse, on the screen
};

} // namespace vitrine
