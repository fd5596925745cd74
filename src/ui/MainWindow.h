// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEvent.h"
#include "kiosk/WindowMode.h"
#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/HudModel.h"
#include "ui/keys/KeyBinding.h"

#include <QImage>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QMenu;

namespace vitrine {

class FrozenPicture;
class FullScreenFitter;
class InsightsModel;
class KeyInput;
class KeySheetModel;
class KioskScreenModel;
class ModalFocus;
class OpenViews;
class PinPadModel;
class SettingsModel;
class StartModel;
class UserActivity;
class WindowModes;
class WindowNote;
class WindowOverlays;

/// \brief The window: the page with the HUD, the event feed and the error dialog on top.
///
/// The page is only a QWidget here. Keys (see KeyBinding) and mouse buttons become signals; the window never acts on
/// the page, which sends the keys that it does not use to its parent, as QWebEngineView does. Takes ownership of the
/// page widget; activity and models belong to the application and must outlive it. GUI thread.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(QWidget *page, UserActivity &activity, HudModel &hud, ErrorDialogModel &dialog, EventFeedModel &feed,
               WindowMode mode = WindowMode::Desktop, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The screen of a kiosk, see WindowOverlays. Call this before the window is shown.
    void setKioskScreen(KioskScreenModel &screen);

    /// \a pad opens over everything, also over the screen of a kiosk. Call this before the window is shown.
    void setPinPad(PinPadModel &pad);

    /// F3 opens \a insights over the page and over a dialog. Not for a kiosk. Call this before the window is shown.
    void setInsights(InsightsModel &insights);

    /// \a start opens over the page by key, paste and drop. Not for a kiosk. Call this before the window is shown.
    void setStart(StartModel &start);

    /// Ctrl+comma opens \a settings over the page. Not for a kiosk. Call this before the window is shown.
    void setSettings(SettingsModel &settings);

    /// Without media access, there are no keys for the player. Call this before the window is shown.
    void setPlayerKeys(bool enabled);

    /// The views over the page.
    [[nodiscard]] WindowOverlays &overlays() { return *m_overlays; }

    /// Makes the page smaller at its lower edge by \a height in device-independent pixels, 0 or more.
    void setRoomBelowPage(int height)
    {
        m_roomBelowPage = height;
        layOut();
    }

    /// Adds what the window can do to the context menu of the page.
    void addMenuActions(QMenu &menu);

    /// Full screen and mini player. A kiosk stays in full screen.
    [[nodiscard]] WindowModes &modes() { return *m_modes; }
    [[nodiscard]] WindowNote &note() { return *m_note; }
    /// In a kiosk, emits painted() when what plays is on the screen.
    [[nodiscard]] FrozenPicture &lastPicture() { return *m_frozenPicture; }

    /// The window with its overlays, at the device pixel ratio of its screen.
    [[nodiscard]] QImage grabImage() { return grab().toImage(); }

public Q_SLOTS:
    /// Loads the QML views. This takes some 50 ms of the GUI thread, so it must not delay the page. The window calls it
    /// overlaysAtLatest after it is shown, unless the HUD is off, and at once when the dialog or the feed opens.
    void createOverlays();

    /// Shows the last picture of the page from a failure until there is a new one, or, without a dialog, the viewer
    /// presses something. Playing shortens the wait for createOverlays() to overlaysAfterPlaying.
    void followPlayback(vitrine::PlaybackState state);
    /// Calls forgetPicture() when Back has led to another page.
    void handleBack(vitrine::ActionReport::Outcome outcome);
    /// The picture belongs to another page: it must not be seen any more.
    void forgetPicture();

    /// Of the views, see DesktopStyle::setContrast().
    void setContrast(std::optional<bool> high);
    /// Shows \a text over the page for a few seconds, once the views are there.
    void showNote(const QString &text);

    /// Restores a minimised window and asks the desktop to show it in front of the others.
    void bringToFront();
    /// Closes the views that cover the video, but no error dialog.
    void showVideo();

    /// Closes the window. closeEvent() only emits closeRequested(), because the page must unload first.
    void closeNow();

Q_SIGNALS:
    /// Alt+Left, mouse button 4, or the Back key of a keyboard or remote control; not while the kiosk screen is shown.
    void backRequested();
    void reloadRequested();
    /// A key for the player; pagePressed() came before it, when the key went down.
    void playerKeyPressed(const vitrine::KeyPress &press);
    /// The context menu's entry for the link to what is played.
    void copyLinkRequested();
    /// From the window manager or a key. Answer with closeNow().
    void closeRequested();
    /// The viewer or modes() changed the state; if false, a page in fullscreen mode must leave it.
    void fullScreenChanged(bool fullScreen);
    void overlaysCreated();
    /// A mouse button, a key or a finger went down in the page, not in a view of Vitrine.
    void pagePressed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addKeys();
    void handleKey(const KeyPress &press);
    void layOut();
    void followPress(const QWindow *window, const std::optional<QPointF> &position);
    void followDialog(bool open);
    void noteWaitingDialog();
    void followEscape();
    void setIcon();
    void escape();
    void requestBack();

    UserActivity &m_activity;
    HudModel &m_hud;
    ErrorDialogModel &m_dialog;
    EventFeedModel &m_feed;
    const WindowMode m_mode;
    QWidget *m_page;
    FrozenPicture *m_frozenPicture;
    KioskScreenModel *m_kioskScreen = nullptr;
    const std::unique_ptr<WindowOverlays> m_overlays;
    ModalFocus *m_focus;
    QTimer m_overlayTimer;
    FullScreenFitter *m_fitter = nullptr;
    WindowNote *m_note;
    WindowModes *m_modes;
    KeyInput *m_keys;
    KeySheetModel *m_keySheet;
    OpenViews *m_views;
    int m_roomBelowPage = 0;
    bool m_closing = false;
};

} // namespace vitrine
