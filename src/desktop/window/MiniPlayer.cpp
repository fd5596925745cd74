// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/MiniPlayer.h"

#include "desktop/window/MiniGeometry.h"
#include "desktop/window/SettledState.h"
#include "desktop/window/X11Window.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QStyleHints>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace vitrine {

namespace {

constexpr int gripSize = 16; // of a corner of the window that changes its size
// At the lower edge, where players have their controls: these are dragged, and not the window.
constexpr int controlsHeight = 72;
const QByteArray miniClass = QByteArrayLiteral("vitrine-mini\0vitrine-mini\0");

Qt::Edges edgesNear(const QPoint &point, const QSize &size)
{
    Qt::Edges edges;
    edges |= point.x() < size.width() / 2 ? Qt::LeftEdge : Qt::RightEdge;
    edges |= point.y() < size.height() / 2 ? Qt::TopEdge : Qt::BottomEdge;
    return edges;
}

bool isAtCorner(const QPoint &point, const QSize &size)
{
    const bool isAtSide = point.x() < gripSize || point.x() >= size.width() - gripSize;
    return isAtSide && (point.y() < gripSize || point.y() >= size.height() - gripSize);
}

} // namespace

MiniPlayer::MiniPlayer(QWidget &window)
    : QObject(&window)
    , m_window(window)
    , m_settled(new SettledState(window))
{
}

MiniPlayer::~MiniPlayer() = default;

void MiniPlayer::setActive(bool active)
{
    if (active == m_isActive)
        return;
    if (active)
        Q_EMIT aboutToShrink();
    m_isActive = active;
    m_drag = Drag::None;
    if (active)
        shrink();
    else
        restore();
    nameWindow();
    Q_EMIT activeChanged(active);
}

void MiniPlayer::setWidth(int width)
{
    if (width <= 0 || std::exchange(m_width, width) == width)
        return;
    if (m_isActive)
        place();
    Q_EMIT widthChanged(width);
}

bool MiniPlayer::hasPlaces()
{
    return !QGuiApplication::platformName().startsWith(QLatin1StringView("wayland"));
}

void MiniPlayer::shrink()
{
    m_flagsBefore = m_window.windowFlags();
    // Full screen ends here: a page that has asked for it leaves it as well.
    m_stateBefore = m_settled->isMaximized() ? Qt::WindowMaximized : Qt::WindowNoState;
    m_geometryBefore = m_settled->normalGeometry();
    m_window.setWindowState(Qt::WindowNoState);
    if (const auto x11 = X11Window::of(m_window))
        x11->makeNormal();
    applyFlags(m_flagsBefore | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint);
    QWindow *const native = m_window.windowHandle();
    native->installEventFilter(this);
    connect(native, &QWindow::screenChanged, this, [this] {
        if (m_drag == Drag::None)
            place();
    });
    // In the lower right corner at first, then where it was.
    const QRect area = m_window.screen()->availableGeometry();
    m_window.setGeometry(
        QRect(m_miniPosition.value_or(area.bottomRight()), miniSize(m_width, m_window.minimumSize(), area.size())));
    place();
}

void MiniPlayer::restore()
{
    m_miniPosition = m_window.geometry().topLeft();
    disconnect(m_window.windowHandle(), nullptr, this, nullptr);
    m_window.windowHandle()->removeEventFilter(this);
    applyFlags(m_flagsBefore);
    m_window.setGeometry(m_geometryBefore);
    m_window.setWindowState(m_stateBefore);
    m_settled->setNormalGeometry(m_geometryBefore);
}

// QWidget::setWindowFlags() would make another native window: the page would be hidden for a moment and lose its
// context for drawing.
void MiniPlayer::applyFlags(Qt::WindowFlags flags)
{
    m_window.overrideWindowFlags(flags);
    m_window.windowHandle()->setFlags(flags);
}

// So that rules of a window manager can tell the mini player from the window. On Wayland, the app id belongs to the
// surface for its whole life.
void MiniPlayer::nameWindow()
{
    const auto x11 = X11Window::of(m_window);
    if (!x11)
        return;
    if (m_isActive)
        m_classBefore = x11->windowClass();
    x11->setWindowClass(m_isActive ? miniClass : m_classBefore);
}

void MiniPlayer::place()
{
    const QScreen *under = QGuiApplication::screenAt(m_window.geometry().center());
    const QRect area = (under != nullptr ? under : m_window.screen())->availableGeometry();
    QRect geometry(m_window.geometry().topLeft(), miniSize(m_width, m_window.minimumSize(), area.size()));
    geometry.moveTopLeft(nearestCorner(geometry, area));
    m_window.setGeometry(geometry);
}

bool MiniPlayer::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonDblClick: // follows the press of the same click
        if (m_drag == Drag::Pressed)
            m_presses.emplace_back(static_cast<QMouseEvent *>(event)->clone());
        return m_drag != Drag::None;
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent *>(event));
    default:
        return QObject::eventFilter(watched, event);
    }
}

// A press that may become a drag is held back: a page takes a press and a release for a click, also if the release is
// outside.
bool MiniPlayer::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton || !event.spontaneous())
        return false;
    m_pressedAt = event.globalPosition().toPoint();
    m_geometryAtPress = m_window.geometry();
    const QPoint point = event.position().toPoint();
    m_drag = Drag::None;
    m_presses.clear();
    if (isAtCorner(point, m_window.size())) {
        if (hasPlaces())
            m_drag = Drag::Resizing;
        else
            m_window.windowHandle()->startSystemResize(edgesNear(point, m_window.size())); // which keeps the release
        return true;
    }
    if (point.y() < m_window.height() - controlsHeight) {
        m_drag = Drag::Pressed;
        m_presses.emplace_back(event.clone());
    }
    return m_drag != Drag::None;
}

bool MiniPlayer::move(const QMouseEvent &event)
{
    const QPoint pointer = event.globalPosition().toPoint();
    if (!event.buttons().testFlag(Qt::LeftButton))
        m_drag = Drag::None; // a compositor has moved the window and kept the release
    if (m_drag == Drag::Pressed &&
        (pointer - m_pressedAt).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance()) {
        m_drag = Drag::Moving;
        if (!hasPlaces())
            m_window.windowHandle()->startSystemMove();
    }
    if (m_drag == Drag::Moving && hasPlaces())
        m_window.setGeometry(m_geometryAtPress.translated(pointer - m_pressedAt));
    else if (m_drag == Drag::Resizing)
        resizeTo(pointer);
    return m_drag != Drag::None;
}

bool MiniPlayer::release(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return false;
    const Drag drag = std::exchange(m_drag, Drag::None);
    const auto presses = std::exchange(m_presses, {});
    if (drag == Drag::Pressed) {
        for (const auto &press : presses)
            QCoreApplication::sendEvent(m_window.windowHandle(), press.get());
    }
    if (drag != Drag::Moving && drag != Drag::Resizing)
        return false;
    place();
    return true;
}

void MiniPlayer::resizeTo(const QPoint &pointer)
{
    const QPoint moved = pointer - m_pressedAt;
    const bool isLeft = m_pressedAt.x() < m_geometryAtPress.center().x();
    const int width = m_geometryAtPress.width() + (isLeft ? -moved.x() : moved.x());
    const QSize size = miniSize(width, m_window.minimumSize(), m_window.screen()->availableGeometry().size());
    m_window.setGeometry(resizedAtCorner(m_geometryAtPress, m_pressedAt, size));
    if (std::exchange(m_width, size.width()) != size.width())
        Q_EMIT widthChanged(m_width);
}

} // namespace vitrine
