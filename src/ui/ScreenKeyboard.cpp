// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ScreenKeyboard.h"

#include "desktop/UserActivity.h"
#include "ui/MainWindow.h"
#include "ui/PressReceiver.h"
#include "ui/WindowOverlays.h"

#include <QEvent>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodQueryEvent>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// After a press, the page moves its focus: a field that is left must not show the keyboard once more.
constexpr auto untilFocusMoved = 150ms;

/// Whether what has the focus is a text field. Qt remembers the answer, also when the focus moves within a page.
bool isFieldFocused()
{
    QObject *const focused = QGuiApplication::focusObject();
    if (focused == nullptr)
        return false;
    QInputMethodQueryEvent query(Qt::ImEnabled);
    QCoreApplication::sendEvent(focused, &query);
    return query.value(Qt::ImEnabled).toBool();
}

} // namespace

ScreenKeyboard::ScreenKeyboard(MainWindow &window, QWidget &page, UserActivity &activity, const QStringList &languages)
    : QObject(&window)
    , m_window(window)
    , m_page(page)
    , m_languages(languages)
    , m_room(window.size())
{
    m_pressTimer.setSingleShot(true);
    m_pressTimer.setInterval(untilFocusMoved);
    connect(&m_pressTimer, &QTimer::timeout, this, &ScreenKeyboard::present);
    connect(QGuiApplication::inputMethod(), &QInputMethod::visibleChanged, this, &ScreenKeyboard::followQt);
    connect(&activity, &UserActivity::pressed, this, &ScreenKeyboard::followPress);
    connect(&window, &MainWindow::overlaysCreated, this, &ScreenKeyboard::create);
    window.installEventFilter(this);
    if (window.overlays().areCreated())
        create();
}

bool ScreenKeyboard::isShown() const
{
    return QGuiApplication::inputMethod()->isVisible() && !m_isDismissed;
}

QStringList ScreenKeyboard::languagesFor(const QString &code)
{
    QStringList languages{u"en_US"_s};
    if (code == u"ja"_s)
        languages.prepend(u"ja_JP"_s);
    else if (code == u"zh_TW"_s)
        languages.prepend(code);
    return languages;
}

bool ScreenKeyboard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Resize) {
        m_room = m_window.size();
        Q_EMIT roomChanged();
        place();
    }
    return false;
}

void ScreenKeyboard::dismiss()
{
    m_pressTimer.stop();
    setDismissed(true);
    QGuiApplication::inputMethod()->hide();
}

void ScreenKeyboard::reset()
{
    dismiss();
    Q_EMIT resetRequested();
}

void ScreenKeyboard::setDismissed(bool isDismissed)
{
    if (m_isDismissed == isDismissed)
        return;
    m_isDismissed = isDismissed;
    Q_EMIT shownChanged();
}

void ScreenKeyboard::followQt()
{
    // By a key of Qt's own, and not because the field has lost the focus.
    if (!QGuiApplication::inputMethod()->isVisible() && isFieldFocused())
        setDismissed(true);
    Q_EMIT shownChanged();
}

void ScreenKeyboard::present()
{
    setDismissed(false);
    // The engine does that when a field gets the focus, but not for another press in it.
    if (isFieldFocused())
        QGuiApplication::inputMethod()->show();
}

void ScreenKeyboard::create()
{
    const QList<OverlayView *> views = m_window.findChildren<OverlayView *>(Qt::FindDirectChildrenOnly);
    m_view = new OverlayView(*m_window.overlays().engine(), u"ScreenKeyboard"_s,
                             {{u"model"_s, QVariant::fromValue(this)}}, OverlayView::Interaction::Pointer, &m_window);
    // What the operator and the public see instead of the page covers the keyboard, too.
    if (const auto modal = std::ranges::find_if(views, &OverlayView::isModal); modal != views.end())
        m_view->stackUnder(*modal);
    connect(m_view, &OverlayView::presentedChanged, this, &ScreenKeyboard::place);
    // Queued: the view emits this while it evaluates its bindings.
    connect(m_view, &OverlayView::preferredSizeChanged, this, &ScreenKeyboard::place, Qt::QueuedConnection);
    place();
    // A field may have the focus already.
    QGuiApplication::inputMethod()->update(Qt::ImQueryAll);
}

void ScreenKeyboard::place()
{
    if (!m_view)
        return;
    const int height = m_view->preferredSize().height();
    m_view->setGeometry(0, m_window.height() - height, m_window.width(), height);
    m_window.setRoomBelowPage(m_view->isPresented() ? height : 0);
}

void ScreenKeyboard::followPress(const QWindow *window, const std::optional<QPointF> &position)
{
    if (position && isPressIn(m_page, window, position))
        m_pressTimer.start();
}

} // namespace vitrine
