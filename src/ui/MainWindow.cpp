// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/MainWindow.h"

#include "desktop/FullScreenFitter.h"
#include "desktop/UserActivity.h"
#include "desktop/WindowManager.h"
#include "ui/FrozenPicture.h"
#include "ui/KioskScreenModel.h"
#include "ui/MiniControls.h"
#include "ui/ModalFocus.h"
#include "ui/OverlayView.h"
#include "ui/PinPadModel.h"
#include "ui/PressReceiver.h"
#include "ui/ProgramIcon.h"
#include "ui/WindowAccessible.h"
#include "ui/WindowModes.h"
#include "ui/WindowNote.h"
#include "ui/WindowOverlays.h"
#include "ui/insights/ChartExport.h"
#include "ui/insights/InsightsModel.h"
#include "ui/keys/KeyInput.h"
#include "ui/keys/KeySheetModel.h"
#include "ui/keys/OpenViews.h"
#include "ui/settings/SettingsModel.h"
#include "ui/start/LinkDrop.h"
#include "ui/start/StartModel.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScreen>
#include <QWindow>

#include <chrono>
#include <optional>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// Loading QML blocks the GUI thread, which the page needs until its first frame. So the views wait this long for the
// page to play, or this long after it has begun.
constexpr auto overlaysAtLatest = 1500ms;
constexpr auto overlaysAfterPlaying = 200ms;

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
    , m_frozenPicture(new FrozenPicture(this))
    , m_overlays(std::make_unique<WindowOverlays>(*this, WindowOverlays::Models{hud, dialog, feed}, mode))
    , m_focus(new ModalFocus(*this, *page, *m_overlays))
    , m_note(new WindowNote(this))
    , m_modes(new WindowModes(*this, mode, *m_note))
    , m_keys(new KeyInput(*this, mode))
    , m_keySheet(new KeySheetModel(this))
    , m_views(new OpenViews(*m_overlays, dialog, feed, *m_keySheet, this))
{
    WindowAccessible::install(*m_page); // first: Qt keeps the interface that it has made of the window
    setObjectName(QStringLiteral("window"));
    m_modes->setContentTitle(QStringLiteral("Vitrine"));
    setMinimumSize(320, 180);
    QPalette black = palette();
    black.setColor(QPalette::Window, Qt::black);
    setPalette(black);
    setAutoFillBackground(true);
    m_page->setParent(this);
    m_page->lower(); // below the frozen picture
    if (m_mode == WindowMode::Kiosk) {
        setWindowFlag(Qt::FramelessWindowHint);
        resize(screen()->size()); // so that the page need not be laid out twice
        setWindowState(Qt::WindowFullScreen);
    }

    m_overlayTimer.setSingleShot(true);
    connect(&m_overlayTimer, &QTimer::timeout, this, [this] {
        setIcon();
        // Without a HUD most runs need no view, and save the memory of the QML engine.
        if (m_hud.policy() != HudModel::Policy::Off || m_note->isWaiting())
            createOverlays();
    });
    connect(m_overlays.get(), &WindowOverlays::created, this, &MainWindow::setIcon);
    connect(m_overlays.get(), &WindowOverlays::created, this, &MainWindow::overlaysCreated);
    const auto createForHud = [this](bool shown) {
        if (shown && isVisible() && !m_overlayTimer.isActive())
            createOverlays();
    };
    connect(&m_hud, &HudModel::shownChanged, this, createForHud);
    connect(&m_hud, &HudModel::waitingChanged, this, createForHud);
    connect(&m_dialog, &ErrorDialogModel::openChanged, this, &MainWindow::followDialog);
    connect(&m_dialog, &ErrorDialogModel::contentChanged, this, &MainWindow::noteWaitingDialog);

    addKeys();
    m_activity.installInputFilter(*m_keys);
    connect(&m_activity, &UserActivity::pressed, this, [this] {
        // The page below may wait for a click to play. In a kiosk, the next item is about to begin.
        if (m_mode == WindowMode::Desktop && !m_dialog.isOpen() && !m_views->isCovered())
            forgetPicture();
    });
    connect(&m_activity, &UserActivity::pointerMoved, this, [this](const QWindow *window) {
        if (window != windowHandle())
            return;
        m_hud.noteActivity();
        m_modes->miniControls().noteActivity();
    });
    connect(&m_activity, &UserActivity::pressed, this, &MainWindow::followPress);
}

MainWindow::~MainWindow()
{
    m_activity.removeInputFilter(*m_keys);
}

// With the views, because it also reads the list of image plugins, which takes milliseconds.
void MainWindow::setIcon()
{
    if (windowIcon().isNull())
        setWindowIcon(programIcon());
}

void MainWindow::createOverlays()
{
    m_overlayTimer.stop();
    m_overlays->create();
}

void MainWindow::setContrast(std::optional<bool> high)
{
    m_overlays->setContrast(high);
}

void MainWindow::setKioskScreen(KioskScreenModel &screen)
{
    m_kioskScreen = &screen;
    m_overlays->setKioskScreen(screen);
}

void MainWindow::setPinPad(PinPadModel &pad)
{
    m_overlays->addCover("PinPad", pad, WindowOverlays::Under::Nothing);
    connect(&pad, &PinPadModel::openChanged, m_note, &WindowNote::setBlocked);
}

void MainWindow::setInsights(InsightsModel &insights)
{
    m_overlays->setInsights(insights);
    m_views->setInsights(insights);
    new ChartExport(insights, *this);
}

void MainWindow::setStart(StartModel &start)
{
    m_overlays->addCover("StartView", start, WindowOverlays::Under::Nothing);
    m_views->setStart(start);
    new LinkDrop(*this, *m_page, start);
    connect(&start, &StartModel::openChanged, m_note, &WindowNote::hide); // it may be about another paste
}

void MainWindow::setSettings(SettingsModel &settings)
{
    m_overlays->addCover("SettingsView", settings, WindowOverlays::Under::Nothing);
    m_views->setSettings(settings);
}

void MainWindow::setPlayerKeys(bool enabled)
{
    m_keys->setPlayerKeys(enabled);
    m_keySheet->setPlayerKeys(enabled);
}

void MainWindow::addMenuActions(QMenu &menu)
{
    if (!menu.isEmpty())
        menu.addSeparator();
    m_keys->addMenuActions(menu);
    QAction *const copy = menu.addAction(tr("Copy link without token"), this, &MainWindow::copyLinkRequested);
    copy->setObjectName(QStringLiteral("window.menu.copy-link"));
}

void MainWindow::followPlayback(PlaybackState state)
{
    const bool isSoonNeeded = state == PlaybackState::Playing && !m_overlays->areCreated();
    if (isSoonNeeded && m_overlayTimer.remainingTimeAsDuration() > overlaysAfterPlaying)
        m_overlayTimer.start(overlaysAfterPlaying);
    // A kiosk has a screen of its own, which hides the page, and no black picture between two items.
    if (m_mode == WindowMode::Kiosk && showsPicture(state))
        m_frozenPicture->forgetOncePainted(*m_page);
    else if (m_mode == WindowMode::Kiosk)
        m_frozenPicture->keep();
    else if (state == PlaybackState::Failed)
        m_frozenPicture->freeze(*m_page);
    else if (showsPicture(state))
        forgetPicture();
}

void MainWindow::handleBack(ActionReport::Outcome outcome)
{
    if (outcome == ActionReport::Outcome::Navigated)
        forgetPicture();
}

void MainWindow::forgetPicture()
{
    m_frozenPicture->forget();
}

void MainWindow::showNote(const QString &text)
{
    m_note->showWhenReady(text);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::showVideo()
{
    m_views->closeCovers();
}

void MainWindow::closeNow()
{
    m_closing = true;
    close();
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
    if (m_fitter == nullptr && QGuiApplication::platformName() == u"xcb") {
        const auto hasManager = [x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>()] {
            return hasWindowManager(x11->connection());
        };
        m_fitter = new FullScreenFitter(*windowHandle(), hasManager, this);
    }
    if (!m_overlays->areCreated()) {
        m_page->setFocus(Qt::ActiveWindowFocusReason);
        m_overlayTimer.start(overlaysAtLatest);
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_overlays->layOut();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // A view that has the keyboard gets Escape first, see OverlayView; it has no use for this one.
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat() && m_keys->hasShortcuts(KeyAction::Escape))
        escape();
    else if (!m_keys->handleUnused(*event))
        QWidget::keyPressEvent(event);
}

void MainWindow::addKeys()
{
    m_keys->setShortcutsEnabled(KeyAction::Escape, false);
    connect(m_keys, &KeyInput::pressed, this, &MainWindow::handleKey);
    m_overlays->addCover("KeySheet", *m_keySheet);
    m_overlays->setNote(*m_note);
    m_overlays->setMiniControls(m_modes->miniControls());
    connect(m_views, &OpenViews::changed, this, &MainWindow::followEscape);
    connect(m_views, &OpenViews::pasteRefused, this, [this](const QString &why) {
        showNote(why);
        createOverlays();
    });
    connect(m_modes, &WindowModes::fullScreenChanged, this, &MainWindow::fullScreenChanged);
    connect(m_modes, &WindowModes::fullScreenChanged, this, &MainWindow::followEscape);
    connect(m_modes, &WindowModes::miniPlayerChanged, m_overlays.get(), &WindowOverlays::setMiniPlayer);
    connect(m_modes, &WindowModes::miniPlayerChanged, this, &MainWindow::followEscape);
    connect(this, &MainWindow::overlaysCreated, m_note, &WindowNote::setReady);
    if (m_mode == WindowMode::Desktop)
        connect(&m_feed, &EventFeedModel::openChanged, this, [this](bool open) {
            if (!open)
                m_focus->releaseFeed();
        });
}

void MainWindow::handleKey(const KeyPress &press)
{
    switch (press.action) {
    case KeyAction::Back:
        requestBack();
        break;
    case KeyAction::Reload:
        if (m_views->showVideo())
            Q_EMIT reloadRequested();
        break;
    case KeyAction::ToggleFullScreen:
        // The page has the keys only while no view has.
        m_modes->toggleFullScreen(press.ofThePage && qobject_cast<OverlayView *>(focusWidget()) == nullptr
                                      ? WindowModes::Seen::AtPress
                                      : WindowModes::Seen::Now);
        break;
    case KeyAction::ToggleMiniPlayer:
        m_views->closeAll();
        if (!m_views->isAnyOpen())
            m_modes->toggleMiniPlayer();
        break;
    case KeyAction::Escape:
        // For a key that a view gets, Qt Quick tries the shortcuts once more; see keyPressEvent().
        if (qobject_cast<OverlayView *>(focusWidget()) == nullptr)
            escape();
        break;
    case KeyAction::CloseWindow:
    case KeyAction::Quit:
        close();
        break;
    default:
        // A view that covers the page hides what a key for the player would do.
        if (!m_views->handle(press.action) && m_overlays->topModalView() == nullptr)
            Q_EMIT playerKeyPressed(press);
        break;
    }
}

void MainWindow::layOut()
{
    m_page->setGeometry(rect().adjusted(0, 0, 0, -m_roomBelowPage));
    m_frozenPicture->setGeometry(rect());
    m_overlays->layOut();
}

void MainWindow::followPress(const QWindow *window, const std::optional<QPointF> &position)
{
    if (!isPressIn(*m_page, window, position))
        return;
    m_modes->notePress();
    Q_EMIT pagePressed();
}

void MainWindow::followDialog(bool open)
{
    createOverlays();
    noteWaitingDialog();
    if (open)
        m_frozenPicture->freeze(*m_page);
    else
        forgetPicture();
}

void MainWindow::noteWaitingDialog()
{
    if (m_dialog.isOpen() && m_overlays->mustDialogWait())
        m_note->show(m_dialog.title());
}

void MainWindow::followEscape()
{
    if (m_views->isAnyOpen())
        m_modes->leaveMiniPlayer(); // which has no room for views
    m_keys->setShortcutsEnabled(KeyAction::Escape, m_modes->canLeave() || m_views->isAnyOpen());
}

void MainWindow::escape()
{
    if (!m_views->closeTop())
        m_modes->leave();
}

void MainWindow::requestBack()
{
    const bool isCovered = m_views->isCovered() && !m_overlays->isDialogOnTop();
    if (!m_views->closeCover() && !isCovered && (m_kioskScreen == nullptr || !m_kioskScreen->isShown()))
        Q_EMIT backRequested();
}

} // namespace vitrine
