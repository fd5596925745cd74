// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/WindowMemory.h"

#include "desktop/Logging.h"
#include "desktop/window/MiniPlayer.h"
#include "desktop/window/SettledState.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <utility>

namespace vitrine {

namespace {

/// The connected screens, the primary one first.
QList<ScreenArea> connectedScreens()
{
    QList<ScreenArea> areas;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens)
        areas.append({screen->name(), screen->geometry(), screen->availableGeometry()});
    return areas;
}

} // namespace

WindowMemory::WindowMemory(const QString &file, QWidget &window, MiniPlayer &miniPlayer,
                           std::function<bool()> isFullScreenOfPage, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_window(window)
    , m_miniPlayer(miniPlayer)
    , m_isFullScreenOfPage(std::move(isFullScreenOfPage))
{
    if (const Result<WindowState> state = readWindowState(file))
        m_state = *state;
    else
        qCWarning(desktopLog).noquote() << state.error().message;
    if (m_state.miniWidth > 0)
        m_miniPlayer.setWidth(m_state.miniWidth);
    m_state.miniWidth = m_miniPlayer.width();
    connect(&m_miniPlayer, &MiniPlayer::widthChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&m_miniPlayer, &MiniPlayer::aboutToShrink, this, [this] {
        if (m_timer.isActive())
            save();
    });
    connect(&m_miniPlayer, &MiniPlayer::activeChanged, this, [this](bool active) {
        if (!active && std::exchange(m_mustPlace, false))
            place();
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(writtenAfter);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        save();
        Q_EMIT rested();
    });
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &WindowMemory::followRemovedScreen);
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &WindowMemory::followAddedScreen);
    m_window.installEventFilter(this);
}

WindowMemory::~WindowMemory()
{
    if (m_timer.isActive())
        save();
}

void WindowMemory::restore(const Decided &decided)
{
    m_decided = decided;
    if (m_decided.place || !m_state.placement)
        return;
    place();
    const bool fills = m_decided.fullScreen ? m_window.isFullScreen() : m_state.placement->isFullScreen;
    m_window.setWindowState((m_state.placement->isMaximized ? Qt::WindowMaximized : Qt::WindowNoState) |
                            (fills ? Qt::WindowFullScreen : Qt::WindowNoState));
}

void WindowMemory::place()
{
    if (m_miniPlayer.isActive()) {
        m_mustPlace = true;
        return;
    }
    const auto fitted = fittedPlacement(*m_state.placement, connectedScreens(), m_window.minimumSize());
    if (!fitted)
        return;
    m_window.setScreen(QGuiApplication::screens().at(fitted->screen));
    // One that fills its screen is resized by the desktop, and has its own size again afterwards.
    const bool hasOwnSize = !m_window.isVisible() || !isFilling();
    if (MiniPlayer::hasPlaces() && hasOwnSize)
        m_window.setGeometry(fitted->window);
    else if (hasOwnSize)
        m_window.resize(fitted->window.size());
    m_substitute.reset();
    if (!fitted->isScreenMissing || !MiniPlayer::hasPlaces())
        return;
    m_substitute.emplace();
    m_timer.start();
    const QString why = tr("The screen “%1” is not connected. The window returns to it when it is connected again.")
                            .arg(m_state.placement->screen);
    qCWarning(desktopLog).noquote() << why;
    Q_EMIT screenMissed(why);
}

void WindowMemory::followRemovedScreen(const QScreen *screen)
{
    if (m_decided.place || m_substitute || screen != m_window.screen())
        return;
    if (m_timer.isActive())
        save();
    // Queued: Qt moves the window to the primary screen after this signal.
    if (m_state.placement && m_state.placement->screen == screen->name())
        QMetaObject::invokeMethod(this, &WindowMemory::place, Qt::QueuedConnection);
}

void WindowMemory::followAddedScreen(const QScreen *screen)
{
    if (m_substitute && screen->name() == m_state.placement->screen)
        place();
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        m_hasMoved = m_hasMoved || (m_window.isVisible() && !isFilling() && !m_miniPlayer.isActive());
        [[fallthrough]];
    case QEvent::Show:
    case QEvent::WindowStateChange:
        if (m_window.isVisible())
            m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void WindowMemory::save()
{
    m_timer.stop();
    const bool isResized = std::exchange(m_state.miniWidth, m_miniPlayer.width()) != m_miniPlayer.width();
    const bool isMoved = !m_decided.place && !m_miniPlayer.isActive() && takePlacement();
    if (!isResized && !isMoved)
        return;
    const Result<bool> written = writeWindowState(m_file, m_state);
    if (!written && !std::exchange(m_hasWarned, true))
        qCWarning(desktopLog).noquote() << written.error().message;
}

/// False if there is nothing new to remember.
bool WindowMemory::takePlacement()
{
    // A screen without a name is none of the viewer's: that of the offscreen platform, or Qt's while none is connected.
    if (m_window.isMinimized() || m_window.screen()->name().isEmpty())
        return false;
    const WindowPlacement now = placementNow();
    m_hasMoved = false;
    if (m_substitute) {
        // The first place is not the viewer's choice.
        if (!m_substitute->has_value())
            *m_substitute = now;
        if (**m_substitute == now)
            return false;
        m_substitute.reset();
    }
    return std::exchange(m_state.placement, now) != now;
}

bool WindowMemory::isFilling() const
{
    return m_window.isMaximized() || m_window.isFullScreen();
}

WindowPlacement WindowMemory::placementNow() const
{
    const QScreen *screen = m_window.screen();
    WindowPlacement now = m_state.placement.value_or(WindowPlacement{});
    now.isMaximized = m_miniPlayer.settledState().isMaximized();
    if (!m_decided.fullScreen)
        now.isFullScreen = m_miniPlayer.settledState().isFullScreen() && !m_isFullScreenOfPage();
    const QRect normal = m_miniPlayer.settledState().normalGeometry();
    // Window managers may resize a window before they tell that it is maximised.
    const bool isNew = !isFilling() || (m_hasMoved && normal.size() != m_window.size());
    if (isNew || now.window.isEmpty()) {
        const bool hasPlace = MiniPlayer::hasPlaces() || now.window.isEmpty();
        now.window = hasPlace ? normal : QRect(now.window.topLeft(), normal.size());
    } else if (now.screen != screen->name()) {
        now.window.translate(screen->geometry().topLeft() - now.screenArea.topLeft());
    }
    if (!isFilling()) {
        const QRect inside = m_window.geometry();
        const QRect outside = m_window.frameGeometry();
        now.frame = QMargins(inside.left() - outside.left(), inside.top() - outside.top(),
                             outside.right() - inside.right(), outside.bottom() - inside.bottom());
    }
    now.screen = screen->name();
    now.screenArea = screen->geometry();
    return now;
}

} // namespace vitrine
