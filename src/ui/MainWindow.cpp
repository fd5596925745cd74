// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/MainWindow.h"

#include "desktop/UserActivity.h"
#include "ui/OverlayView.h"
#include "ui/QmlEngine.h"

#include <QCloseEvent>
#include <QIcon>
#include <QMouseEvent>
#include <QQmlEngine>
#include <QShortcut>
#include <QWindow>

#include <algorithm>
#include <chrono>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// The player's controls take the lowest 64 px; the HUD is one grid step above them.
constexpr int hudBottomInset = 72;
constexpr int hudSideInset = 16;
// Share of the window's width, so that the picture stays visible beside the event feed.
constexpr double widestFeedShare = 0.8;
// Loading QML blocks the GUI thread, which the page needs until its first frame. So the views wait this long for the
// page to play, or this long after it has begun.
constexpr auto overlaysAtLatest = 1500ms;
constexpr auto overlaysAfterPlaying = 200ms;

QIcon programIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addFile(QStringLiteral(":/vitrine/icons/vitrine-%1.png").arg(size), QSize(size, size));
    return icon;
}

} // namespace

MainWindow::MainWindow(QWidget *page, UserActivity &activity, HudModel &hud, ErrorDialogModel &dialog,
                       EventFeedModel &feed, WindowMode mode, QWidget *parent)
    : QWidget(parent)
    , m_activity(activity)
    , m_hud(hud)
    , m_dialog(dialog)
    , m_feed(feed)
    , m_mode(mode)
    , m_page(page)
{
    setObjectName(QStringLiteral("window"));
    setWindowIcon(programIcon());
    setWindowTitle(QStringLiteral("Vitrine"));
    setMinimumSize(320, 180);
    QPalette black = palette();
    black.setColor(QPalette::Window, Qt::black);
    setPalette(black);
    setAutoFillBackground(true);
    m_page->setParent(this);
    if (m_mode == WindowMode::Kiosk) {
        setWindowFlag(Qt::FramelessWindowHint);
        setWindowState(Qt::WindowFullScreen);
        m_wasFullScreen = true;
    }

    m_overlayTimer.setSingleShot(true);
    connect(&m_overlayTimer, &QTimer::timeout, this, [this] {
        // Without a HUD most runs need no view, and save the memory of the QML engine.
        if (m_hud.policy() != HudModel::Policy::Off)
            createOverlays();
    });
    connect(&m_hud, &HudModel::shownChanged, this, [this](bool shown) {
        if (shown && isVisible() && !m_overlayTimer.isActive())
            createOverlays();
    });
    connect(&m_dialog, &ErrorDialogModel::openChanged, this, &MainWindow::createOverlays);
    connect(&m_feed, &EventFeedModel::openChanged, this, &MainWindow::createOverlays);

    addShortcuts();
    m_activity.installInputFilter(*this);
    connect(&m_activity, &UserActivity::pointerMoved, this, [this](const QWindow *window) {
        if (window == windowHandle())
            m_hud.noteActivity();
    });
}

MainWindow::~MainWindow()
{
    m_activity.removeInputFilter(*this);
    // Delete the views before their engine.
    delete m_dialogView;
    delete m_feedView;
    delete m_hudView;
}

QImage MainWindow::grabImage()
{
    return grab().toImage();
}

void MainWindow::createOverlays()
{
    if (m_engine)
        return;
    m_overlayTimer.stop();
    m_engine = createQmlEngine();
    const auto view = [this](const QString &type, QObject &model, OverlayView::Interaction interaction) {
        return new OverlayView(*m_engine, type, {{QStringLiteral("model"), QVariant::fromValue(&model)}}, interaction,
                               this);
    };
    m_hudView = view(QStringLiteral("Hud"), m_hud, OverlayView::Interaction::None);
    m_feedView = view(QStringLiteral("EventFeed"), m_feed, OverlayView::Interaction::OnClick);
    m_dialogView = view(QStringLiteral("ErrorDialog"), m_dialog, OverlayView::Interaction::Modal);

    // Queued: the views emit this while they evaluate their bindings.
    connect(m_hudView, &OverlayView::preferredSizeChanged, this, &MainWindow::layOutHud, Qt::QueuedConnection);
    connect(m_feedView, &OverlayView::preferredSizeChanged, this, &MainWindow::layOut, Qt::QueuedConnection);
    connect(m_feedView, &OverlayView::presentedChanged, this, &MainWindow::layOut);
    connect(m_dialogView, &OverlayView::presentedChanged, this, &MainWindow::followDialog);
    layOut();
    if (m_dialogView->isPresented())
        followDialog(true);
    Q_EMIT overlaysCreated();
}

void MainWindow::createOverlaysSoon()
{
    if (!m_engine && m_overlayTimer.remainingTimeAsDuration() > overlaysAfterPlaying)
        m_overlayTimer.start(overlaysAfterPlaying);
}

void MainWindow::setFullScreen(bool fullScreen)
{
    if (m_mode == WindowMode::Kiosk || fullScreen == isFullScreen())
        return;
    // Keep the other states, so that a maximised window is maximised again afterwards.
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
        // Filter it before the page navigates on it. A double click also sends a press.
        if (static_cast<QMouseEvent *>(event)->button() == Qt::BackButton && belongsHere(watched)) {
            if (event->type() == QEvent::MouseButtonPress)
                Q_EMIT backRequested();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_closing);
    if (!m_closing)
        Q_EMIT closeRequested();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_engine) {
        m_page->setFocus(Qt::ActiveWindowFocusReason);
        m_overlayTimer.start(overlaysAtLatest);
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        followFullScreen();
}

QShortcut *MainWindow::addShortcut(const QKeySequence &keys)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setAutoRepeat(false);
    return shortcut;
}

void MainWindow::addShortcuts()
{
    for (const QKeySequence &keys : {QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)})
        connect(addShortcut(keys), &QShortcut::activated, this, &MainWindow::backRequested);
    if (m_mode == WindowMode::Kiosk)
        return; // KioskLockdown handles the key that quits a kiosk

    for (const QKeySequence &keys : {QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)})
        connect(addShortcut(keys), &QShortcut::activated, this, &MainWindow::reloadRequested);
    connect(addShortcut(Qt::CTRL | Qt::Key_Q), &QShortcut::activated, this, &MainWindow::close);
    connect(addShortcut(Qt::Key_F2), &QShortcut::activated, &m_feed, &EventFeedModel::toggle);
    connect(addShortcut(Qt::Key_F11), &QShortcut::activated, this, [this] { setFullScreen(!isFullScreen()); });
    m_leaveFullScreen = addShortcut(Qt::Key_Escape);
    m_leaveFullScreen->setEnabled(false);
    connect(m_leaveFullScreen, &QShortcut::activated, this, [this] { setFullScreen(false); });
    connect(&m_dialog, &ErrorDialogModel::openChanged, this, &MainWindow::followFullScreen);
}

void MainWindow::layOut()
{
    m_page->setGeometry(rect());
    if (!m_engine)
        return;
    m_dialogView->setGeometry(rect());
    const int feedWidth = std::min(m_feedView->preferredSize().width(), static_cast<int>(width() * widestFeedShare));
    m_feedView->setGeometry(width() - feedWidth, 0, feedWidth, height());
    layOutHud();
}

void MainWindow::layOutHud()
{
    const int room = width() - (m_feedView->isPresented() ? m_feedView->width() : 0) - 2 * hudSideInset;
    // Hide the HUD if there is too little room beside the event feed.
    m_hudView->setSuppressed(m_feedView->isPresented() && room < m_hudView->preferredSize().width());
    // Set the width first: the preferred height depends on it.
    m_hudView->resize(room, m_hudView->height());
    const int height = m_hudView->preferredSize().height();
    m_hudView->setGeometry(hudSideInset, std::max(0, this->height() - hudBottomInset - height), room, height);
}

void MainWindow::followDialog(bool presented)
{
    if (presented) {
        if (QWidget *focused = focusWidget(); focused != m_dialogView)
            m_focusBeforeDialog = focused;
        m_dialogView->takeFocus();
    } else {
        QWidget *const back = m_focusBeforeDialog ? m_focusBeforeDialog.data() : m_page;
        back->setFocus(Qt::PopupFocusReason);
    }
}

void MainWindow::followFullScreen()
{
    if (m_leaveFullScreen != nullptr)
        m_leaveFullScreen->setEnabled(isFullScreen() && !m_dialog.isOpen());
    if (std::exchange(m_wasFullScreen, isFullScreen()) != isFullScreen())
        Q_EMIT fullScreenChanged(isFullScreen());
}

bool MainWindow::belongsHere(const QObject *object) const
{
    if (object->isWidgetType())
        return static_cast<const QWidget *>(object)->window() == this;
    return object->isWindowType() && object == windowHandle();
}

} // namespace vitrine
