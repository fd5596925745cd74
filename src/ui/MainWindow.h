// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"
#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/HudModel.h"

#include <QImage>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QKeySequence;
class QQmlEngine;
class QShortcut;

namespace vitrine {

class OverlayView;
class UserActivity;

/// \brief The window: the page, and over it the HUD, the event feed and the error dialog.
///
/// Knows the page only as a widget. Turns keys and mouse buttons into requests, never acts on the page itself. Takes
/// ownership of the page widget; activity and models belong to the application and must outlive it. GUI thread.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(QWidget *page, UserActivity &activity, HudModel &hud, ErrorDialogModel &dialog, EventFeedModel &feed,
               WindowMode mode = WindowMode::Desktop, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The window with all that lies over the page, at the device pixel ratio of its screen.
    [[nodiscard]] QImage grabImage();

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

public Q_SLOTS:
    /// Loads the QML views, which takes some fifty milliseconds that the page must not wait for. The window does it by
    /// itself overlaysAtLatest after it was shown, unless there is no HUD, and at once when the dialog or the feed
    /// opens.
    void createOverlays();

    /// The page has begun to show something: createOverlays() a moment from now.
    void createOverlaysSoon();

    /// Fills the screen, or goes back to what the window was before. A kiosk stays fullscreen.
    void setFullScreen(bool fullScreen);

    /// Really closes. closeEvent() only asks, because the page must have its chance to unload.
    void closeNow();

Q_SIGNALS:
    /// Alt+Left, mouse button 4, or the Back key of a keyboard or remote control.
    void backRequested();
    /// F5 or Ctrl+R.
    void reloadRequested();
    /// The window manager or Ctrl+Q. Answer with closeNow().
    void closeRequested();
    /// The viewer or setFullScreen() changed it; a page that had asked for fullscreen must be told when it is false.
    void fullScreenChanged(bool fullScreen);
    void overlaysCreated();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addShortcuts();
    [[nodiscard]] QShortcut *addShortcut(const QKeySequence &keys);
    void layOut();
    void layOutHud();
    void followDialog(bool presented);
    void followFullScreen();
    [[nodiscard]] bool belongsHere(const QObject *object) const;

    UserActivity &m_activity;
    HudModel &m_hud;
    ErrorDialogModel &m_dialog;
    EventFeedModel &m_feed;
    const WindowMode m_mode;
    QWidget *m_page;
    QTimer m_overlayTimer;
    std::unique_ptr<QQmlEngine> m_engine; // before the views, which it must outlive
    OverlayView *m_hudView = nullptr;
    OverlayView *m_feedView = nullptr;
    OverlayView *m_dialogView = nullptr;
    QPointer<QWidget> m_focusBeforeDialog;
    QShortcut *m_leaveFullScreen = nullptr; // Escape; only where it does not belong to the page or the dialog
    bool m_closing = false;
    bool m_wasFullScreen = false;
};

} // namespace vitrine
