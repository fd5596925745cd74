// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiInput.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>
#include <QShortcut>
#include <QWindow>
#include <QtTest/qtestspontaneevent.h> // header only: the program does not link Qt Test

#include <array>
#include <utility>

namespace vitrine {

namespace {

constexpr std::chrono::milliseconds retryInterval{10};

// A menu closes at a press that comes after fewer moves and near the place of the pointer when it opened, which may be
// unknown (QMenu of Qt 6.8): the click that opened it could be meant.
constexpr int movesInPopup = 10;

/// Delivers \a event as if it came from the window system: only such an event is activity of a user (UserActivity).
void deliver(QObject &receiver, QInputEvent &event)
{
    event.setTimestamp(static_cast<quint64>(QDeadlineTimer::current().deadline()));
    QSpontaneKeyEvent::setSpontaneous(&event);
    QCoreApplication::instance()->notify(&receiver, &event);
}

bool isOpen(const QPointer<QWidget> &window)
{
    return window && window->isVisible() && window->windowHandle() != nullptr;
}

void deliverMouse(QWidget &window, QEvent::Type type, QPointF position)
{
    const bool isButton = type != QEvent::MouseMove;
    const Qt::MouseButtons held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
    QMouseEvent event(type, position, position, window.mapToGlobal(position), isButton ? Qt::LeftButton : Qt::NoButton,
                      held, Qt::NoModifier);
    deliver(*window.windowHandle(), event);
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

/// Where the keyboard is while \a window is open.
QWidget *receivingWindow(QWidget *window)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    return window;
}

void deliverText(const QWidget &receiver, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    if (QObject *const focus = receiver.windowHandle()->focusObject())
        QCoreApplication::sendEvent(focus, &event);
}

void deliverKey(const QPointer<QWidget> &receiver, const UiStroke &stroke)
{
    const auto eventOf = [&stroke](QEvent::Type type) {
        return QKeyEvent(type, stroke.key.key(), stroke.key.keyboardModifiers(), stroke.text);
    };
    QKeyEvent override = eventOf(QEvent::ShortcutOverride);
    override.ignore();
    if (QObject *const focus = receiver->windowHandle()->focusObject())
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

UiInput::UiInput(QObject *parent)
    : QObject(parent)
{
    // Events that are posted would all be delivered in one turn.
    m_turn.setSingleShot(true);
    connect(&m_turn, &QTimer::timeout, this, &UiInput::deliverNext);
}

void UiInput::start(qsizetype count, Preparation prepare, Done done)
{
    m_prepare = std::move(prepare);
    m_done = std::move(done);
    m_count = count;
    m_delivered = 0;
    m_deadline = QDeadlineTimer(keyboardLimit);
    m_turn.start(0);
}

void UiInput::cancel()
{
    if (!m_done)
        return;
    m_turn.stop();
    finish();
}

void UiInput::deliverNext()
{
    if (m_delivered == m_count)
        return finish();
    const Step step = m_prepare(m_delivered);
    if (step.state == Step::State::Lost || (step.state == Step::State::Early && m_deadline.hasExpired()))
        return finish();
    if (step.state == Step::State::Early)
        return m_turn.start(retryInterval);
    // Before the delivery, which ends only when a dialog that it opens is closed.
    ++m_delivered;
    m_deadline = QDeadlineTimer(keyboardLimit);
    m_turn.start(0);
    step.deliver();
}

void UiInput::finish()
{
    m_prepare = {};
    const Done done = std::exchange(m_done, {});
    done(m_delivered);
}

void UiInput::click(QWidget &window, QPointF position, Done done)
{
    const auto prepare = [window = QPointer(&window), position](qsizetype index) -> Step {
        constexpr std::array types{QEvent::MouseMove, QEvent::MouseButtonPress, QEvent::MouseButtonRelease};
        if (!isOpen(window))
            return {Step::State::Lost};
        return {Step::State::Ready, [window, type = types.at(static_cast<std::size_t>(index)), position] {
                    const int times = type == QEvent::MouseMove && window->windowType() == Qt::Popup ? movesInPopup : 1;
                    for (int i = 0; i < times && isOpen(window); ++i)
                        deliverMouse(*window, type, position);
                }};
    };
    start(clickEvents, prepare, std::move(done));
}

void UiInput::type(QWidget &window, const QList<UiStroke> &strokes, Done done)
{
    const auto prepare = [window = QPointer(&window), strokes](qsizetype index) -> Step {
        if (!isOpen(window))
            return {Step::State::Lost}; // the keyboard may be in a window that has nothing to do with this one
        const QPointer<QWidget> receiver(receivingWindow(window));
        const bool isPopup = receiver == QApplication::activePopupWidget(); // never the active window
        if (!isOpen(receiver) || (receiver != window && !isPopup && !receiver->isActiveWindow()))
            return {Step::State::Early};
        const UiStroke &stroke = strokes.at(index);
        if (stroke.key.key() != Qt::Key_unknown)
            return {Step::State::Ready, [receiver, stroke] {
                        deliverKey(receiver, stroke);
                    }};
        return {Step::State::Ready, [receiver, text = stroke.text] {
                    deliverText(*receiver, text);
                }};
    };
    start(strokes.size(), prepare, std::move(done));
}

} // namespace vitrine
