// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiInspector.h"

#include "control/ui/UiFrame.h"
#include "control/ui/UiReach.h"
#include "protocol/EchoedText.h"

#include <QCoreApplication>
#include <QQuickItem>
#include <QTimer>
#include <QWindow>

#include <memory>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::UiInspector)
};

constexpr std::chrono::milliseconds activationLimit{2000};
constexpr std::chrono::milliseconds retryInterval{50};

/// Gives the keyboard to \a node; false if it does not take it.
bool giveFocus(const UiNode &node)
{
    if (node.widget->focusPolicy() == Qt::NoFocus && node.widget->focusProxy() == nullptr)
        return false;
    QQuickItem *const item = node.item();
    if (item == nullptr) {
        node.widget->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    if (!node.control.focusable && !item->isFocusScope())
        return false;
    node.widget->setFocus(Qt::ShortcutFocusReason);
    item->forceActiveFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace

UiInspector::UiInspector(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_dialogs{qtDialogAccess(), m_parts.dialog}
    , m_dialogWait(m_dialogs, m_parts.page)
    , m_screenshot(m_parts.page)
{
}

QList<UiControl> UiInspector::controls() const
{
    return UiTree::read(m_parts.page).controls();
}

void UiInspector::read(std::function<void(const QList<UiControl> &)> then)
{
    m_dialogWait.then([this, then = std::move(then)] { then(controls()); });
}

Result<UiNode> UiInspector::revealed(const QString &name) const
{
    const Result<UiNode> node = UiTree::read(m_parts.page).find(name);
    if (!node || node->visible == node->control.rect)
        return node;
    revealControl(*node);
    return UiTree::read(m_parts.page).find(name);
}

void UiInspector::reach(const QString &name, const Then &then)
{
    m_dialogWait.then([this, name, then] {
        // What has just been changed is laid out with the next frame; a view that opens comes some frames later.
        afterNextFrame(*this, m_parts.page,
                       [this, name, then, deadline = QDeadlineTimer(reachLimit)] { tryToReach(name, deadline, then); });
    });
}

void UiInspector::tryToReach(const QString &name, QDeadlineTimer deadline, const Then &then)
{
    const Result<UiNode> node = revealed(name);
    const Result<QPointF> position = node ? reachControl(*node) : Result<QPointF>(node.error());
    if (position)
        return then(Reached{*node, *position});
    if (deadline.hasExpired())
        return then(position.error());
    QTimer::singleShot(retryInterval, this, [this, name, deadline, then] { tryToReach(name, deadline, then); });
}

std::optional<Error> UiInspector::busy() const
{
    if (!m_queue.isFull())
        return std::nullopt;
    return Error{Text::tr("The window is busy: %1 clicks and texts are waiting already. Wait for their answers.")
                     .arg(UiCommandQueue::mostCommands)};
}

void UiInspector::enqueue(const std::function<void(const Done &)> &command, const Done &done)
{
    if (const std::optional<Error> error = busy()) {
        done(*error);
        return;
    }
    m_queue.add([this, command, done] {
        command([this, done](const Result<UiControl> &control) {
            done(control);
            m_queue.finish();
        });
    });
}

void UiInspector::click(const QString &name, Done done)
{
    enqueue([this, name](const Done &finished) { clickNow(name, finished); }, done);
}

void UiInspector::clickNow(const QString &name, const Done &done)
{
    reach(name, [this, done](const Result<Reached> &reached) {
        if (!reached)
            return done(reached.error());
        const auto clicked = [control = reached->node.control, done](qsizetype delivered) {
            if (delivered == UiInput::clickEvents)
                done(control);
            else
                done(Error{Text::tr("The window of “%1” was closed before the click had ended.").arg(control.name)});
        };
        m_input.click(*reached->node.window(), reached->position, clicked);
    });
}

void UiInspector::type(const QString &name, const QString &text, Done done)
{
    const Result<QList<UiStroke>> strokes = uiStrokes(text);
    if (!strokes)
        return done(strokes.error());
    enqueue([this, name, strokes = *strokes](const Done &finished) { typeNow(name, strokes, finished); }, done);
}

void UiInspector::typeNow(const QString &name, const QList<UiStroke> &strokes, const Done &done)
{
    reach(name, [this, strokes, done](const Result<Reached> &reached) {
        if (!reached)
            return done(reached.error());
        const UiNode &node = reached->node;
        if (node.object != node.window() && !giveFocus(node))
            return done(Error{Text::tr("“%1” does not take the keyboard. Type into a control that is “focusable”, or "
                                       "into its window, “%2”.")
                                  .arg(node.control.name, node.control.window)});
        typeWhenActive(node, strokes, done);
    });
}

void UiInspector::typeWhenActive(const UiNode &node, const QList<UiStroke> &strokes, const Done &done)
{
    const QPointer<QWidget> window(node.window());
    const auto typed = [this, window, control = node.control, count = strokes.size(), done](qsizetype delivered) {
        if (delivered == count)
            return done(control);
        const bool isOpen = window && window->isVisible() && !m_isEnding;
        const QString why = isOpen ? Text::tr("Nothing in the window of “%1” had the keyboard after %2 of %3 keys. The "
                                              "rest was not typed.")
                                   : Text::tr("The window of “%1” was closed after %2 of %3 keys.");
        done(Error{why.arg(control.name, QString::number(delivered), QString::number(count))});
    };
    if (window->isActiveWindow())
        return m_input.type(*window, strokes, typed);
    // A view of Qt Quick takes keys only while its window is active.
    auto *const wait = new QTimer(this);
    wait->setSingleShot(true);
    connect(wait, &QTimer::timeout, this, [wait, window, typed, node, done] {
        wait->deleteLater();
        if (!window || !window->isVisible())
            return typed(0);
        done(Error{
            Text::tr("The window “%1” does not get the keyboard, so “%2” cannot be typed into. Bring the window to "
                     "the front.")
                .arg(node.control.window, node.control.name)});
    });
    connect(window->windowHandle(), &QWindow::activeChanged, wait, [this, window, wait, strokes, typed] {
        // It may become active again before the timer is deleted.
        if (!wait->isActive() || !window || !window->isActiveWindow())
            return;
        wait->stop();
        wait->deleteLater();
        m_input.type(*window, strokes, typed);
    });
    wait->start(activationLimit);
    window->activateWindow();
}

void UiInspector::end()
{
    m_isEnding = true;
    m_input.cancel();
}

void UiInspector::screenshot(const QString &of, UiScreenshot::Done done)
{
    m_dialogWait.then([this, of, done = std::move(done)] { takePicture(of, done); });
}

void UiInspector::takePicture(const QString &of, UiScreenshot::Done done)
{
    using Subject = std::pair<QWidget *, QRectF>;
    using Blank = UiScreenshot::Blank;
    for (QWidget *const whole : {&m_parts.window, &m_parts.page}) {
        if (of != (whole == &m_parts.window ? u"window" : u"page"))
            continue;
        const bool isWithPicture = whole == &m_parts.window && m_parts.showsPicture && m_parts.showsPicture();
        m_screenshot.take([whole]() -> Result<Subject> { return Subject(whole, whole->rect()); },
                          isWithPicture ? Blank::WaitForPage : Blank::Wait, std::move(done));
        return;
    }
    const auto part = [this, of]() -> Result<Subject> {
        const Result<UiNode> node = revealed(of);
        if (!node)
            return node.error();
        if (node->visible.isEmpty())
            return Error{Text::tr("“%1” is outside of what the window shows. Enlarge the window with --size.").arg(of)};
        return Subject(node->window(), node->visible);
    };
    m_screenshot.take(part, Blank::Take, std::move(done));
}

std::optional<UiDialog> UiInspector::dialog() const
{
    for (const UiDialogAccess &access : m_dialogs) {
        if (std::optional<UiDialog> open = access.current())
            return open;
    }
    return std::nullopt;
}

Result<UiDialog> UiInspector::pressDialogAction(const QString &action)
{
    for (const UiDialogAccess &access : m_dialogs) {
        const std::optional<UiDialog> open = access.current();
        if (!open)
            continue;
        if (access.press(action))
            return *open;
        QStringList names;
        for (const UiDialog::Action &offered : open->actions)
            names.append(offered.name);
        return Error{names.isEmpty()
                         ? Text::tr("The dialog “%1” has no actions that can be pressed from outside.").arg(open->name)
                         : Text::tr("The dialog “%1” has no action “%2”. It has: %3.")
                               .arg(open->name, echoed(action), names.join(QStringLiteral(", ")))};
    }
    return Error{Text::tr("No dialog is open. Wait for an event “dialog” with the state “opened”.")};
}

} // namespace vitrine
