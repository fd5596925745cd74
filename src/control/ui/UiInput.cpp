// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiInput.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QShortcut>
#include <QWindow>
#include <QtTest/qtestspontaneevent.h> // header only: the program does not link Qt Test

#include <utility>

namespace vitrine {

namespace {

/// Delivers \a event as if it came from the window system: only such an event is activity of a user (UserActivity).
void deliver(QObject &receiver, QInputEvent &event)
{
    event.setTimestamp(static_cast<quint64>(QDeadlineTimer::current().deadline()));
    QSpontaneKeyEvent::setSpontaneous(&event);
    QCoreApplication::instance()->notify(&receiver, &event);
}

void deliverMouse(const QPointer<QWidget> &window, QEvent::Type type, QPointF position)
{
    QWindow *const handle = window ? window->windowHandle() : nullptr;
    if (handle == nullptr)
        return;
    const bool isButton = type != QEvent::MouseMove;
    const Qt::MouseButtons held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
    QMouseEvent event(type, position, position, window->mapToGlobal(position), isButton ? Qt::LeftButton : Qt::NoButton,
                      held, Qt::NoModifier);
    deliver(*handle, event);
}

/// Qt's own map of shortcuts sees only keys of the window system.
bool activateShortcut(QWidget &window, QKeyCombination key)
{
    const QList<QShortcut *> shortcuts = window.findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        const auto *const parent = qobject_cast<QWidget *>(shortcut->parent());
        if (!shortcut->isEnabled() || !shortcut->keys().contains(QKeySequence(key)) || parent == nullptr ||
            parent->window() != &window)
            continue;
        const bool isForFocus = shortcut->context() == Qt::WidgetShortcut;
        if (isForFocus && !parent->hasFocus())
            continue;
        Q_EMIT shortcut->activated(); // may close the window
        return true;
    }
    return false;
}

/// Where the keyboard is now.
QWidget *receivingWindow(QWidget *window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    return window;
}

void deliverStroke(const QPointer<QWidget> &window, const UiStroke &stroke)
{
    const QPointer<QWidget> receiver(receivingWindow(window));
    if (!receiver || receiver->windowHandle() == nullptr)
        return;
    QWindow *const handle = receiver->windowHandle();
    QObject *const focus = handle->focusObject();
    if (stroke.key.key() == Qt::Key_unknown) {
        QInputMethodEvent event;
        event.setCommitString(stroke.text);
        if (focus != nullptr)
            QCoreApplication::sendEvent(focus, &event);
        return;
    }
    const auto eventOf = [&stroke](QEvent::Type type) {
        return QKeyEvent(type, stroke.key.key(), stroke.key.keyboardModifiers(), stroke.text);
    };
    QKeyEvent override = eventOf(QEvent::ShortcutOverride);
    override.ignore();
    if (focus != nullptr)
        deliver(*focus, override);
    if (!override.isAccepted() && receiver && activateShortcut(*receiver, stroke.key))
        return;
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        if (!receiver || receiver->windowHandle() == nullptr)
            return; // the key has closed it
        QKeyEvent event = eventOf(type);
        deliver(*receiver->windowHandle(), event);
    }
}

} // namespace

void UiInput::post(std::function<void()> step)
{
    QMetaObject::invokeMethod(this, std::move(step), Qt::QueuedConnection);
}

void UiInput::click(QWidget &window, QPointF position, std::function<void()> done)
{
    for (const QEvent::Type type : {QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        post([target = QPointer(&window), type, position] { deliverMouse(target, type, position); });
    }
    post(std::move(done));
}

void UiInput::type(QWidget &window, const QList<UiStroke> &strokes, std::function<void()> done)
{
    for (const UiStroke &stroke : strokes)
        post([target = QPointer(&window), stroke] { deliverStroke(target, stroke); });
    post(std::move(done));
}

} // namespace vitrine
