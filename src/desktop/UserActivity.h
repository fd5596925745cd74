// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QObject>
#include <QPointF>
#include <QPointer>

class QMouseEvent;
class QWindow;

namespace vitrine {

/// \brief Reports what people do with mouse, touch screen and keyboard, and lets others take an event before the page.
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

    /// Calls \a filter's eventFilter() for mouse buttons, pressed keys, shortcut overrides and context menus of every
    /// object of the program, before that object gets the event. When it returns true, the object never gets it.
    /// Filters are asked in the order of their installation.
    void installInputFilter(QObject &filter);
    void removeInputFilter(QObject &filter);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The mouse is at another position than before, or a finger touches the screen or moves on it. Qt repeats the last
    /// mouse movement when something appears under the mouse; that is not reported.
    void pointerMoved(QWindow *window);
    /// A mouse button, a key or a finger went down, whether or not a filter takes the event. Not for a key that is a
    /// shortcut of the program.
    void pressed();

private:
    void reportMouse(QWindow &window, const QMouseEvent &event);
    [[nodiscard]] bool isFiltered(QObject *watched, QEvent *event) const;

    QList<QPointer<QObject>> m_filters;
    QPointF m_lastPosition; ///< of the mouse, on the screen
};

} // namespace vitrine
