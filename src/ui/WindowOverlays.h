// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/WindowMode.h"
#include "ui/OverlayView.h"

#include <QList>
#include <QObject>

#include <list>
#include <memory>
#include <optional>

class QQmlEngine;
class QWidget;

namespace vitrine {

class ErrorDialogModel;
class EventFeedModel;
class HudModel;
class InsightsModel;
class KioskScreenModel;
class MiniControls;
class WindowNote;

/// \brief The QML views over the page: HUD, waiting, event feed, Insights, sheet of keys, settings, start view,
/// error dialog, kiosk screen; their place, order and scale.
///
/// The views are created late, because that takes some 50 ms. Owned by the window; the models must outlive it; GUI
/// thread.
class WindowOverlays final : public QObject
{
    Q_OBJECT

public:
    struct Models
    {
        HudModel &hud;
        ErrorDialogModel &dialog;
        EventFeedModel &feed;
    };

    /// The views are children of \a window.
    WindowOverlays(QWidget &window, const Models &models, WindowMode mode);
    ~WindowOverlays() override;

    [[nodiscard]] bool areCreated() const { return m_engine != nullptr; }
    void create();
    /// Of the views; null before create(). A child of the window that uses it is deleted before it.
    [[nodiscard]] QQmlEngine *engine() const { return m_engine.get(); }
    /// Fits the views into the window, and hides the HUD where it must not be seen. Call this after a change of size.
    void layOut();

    /// See DesktopStyle::setContrast().
    void setContrast(std::optional<bool> high);

    /// A kiosk has this screen on top of everything. Call this before create(); \a screen must outlive the window.
    void setKioskScreen(KioskScreenModel &screen);

    /// What a cover does when the error dialog opens.
    enum class Under {
        Dialog, ///< it is covered, unless the viewer types in one of its fields
        Nothing ///< it keeps the keyboard, because the viewer types there; the dialog waits below it
    };

    /// The view \a type covers the page while \a model is open. It is created when it is opened: few runs need it, and
    /// it takes megabytes. \a model must outlive the window.
    template<typename Model>
    void addCover(const char *type, Model &model, Under under = Under::Dialog)
    {
        Cover &cover = m_covers.emplace_back(Cover{type, &model, under});
        connect(&model, &Model::openChanged, this, [this, &cover](bool open) { followCover(cover, open); });
        followCover(cover, model.isOpen());
    }

    /// addCover(), and Ctrl+F goes to the search of the view.
    void setInsights(InsightsModel &insights);
    /// Brings the cover of \a model above what hides it. False if nothing does, or if it is closed.
    bool raiseCover(const QObject &model);
    /// The same for the event feed and a dialog.
    bool raiseFeed();
    /// Gives the keyboard to the search of Insights, if it is not below a dialog.
    void searchInsights();

    /// The topmost of the modal views that are presented; null if there is none.
    [[nodiscard]] OverlayView *topModalView() const;

    /// A dialog that opens now waits below a cover, so that the viewer keeps the keyboard.
    [[nodiscard]] bool mustDialogWait() const { return lowestAboveDialog() != nullptr; }
    /// The dialog has the keyboard, and hides the covers below it.
    [[nodiscard]] bool isDialogOnTop() const;

    /// \a note must outlive the window.
    void setNote(WindowNote &note);

    /// \a controls must outlive the window.
    void setMiniControls(MiniControls &controls);
    /// A mini player has no HUD.
    void setMiniPlayer(bool active);

    /// Opens the event feed, and gives the keyboard to its search field.
    void searchFeed();
    [[nodiscard]] bool hasFeedFocus() const { return m_feedView != nullptr && m_feedView->hasFocus(); }

Q_SIGNALS:
    void created();
    /// The error dialog, Insights, the sheet of keys, the settings, the start view or the kiosk screen: \a view takes
    /// mouse and keyboard while it is presented.
    void modalPresentedChanged(vitrine::OverlayView *view, bool presented);

private:
    struct Cover
    {
        const char *type;
        QObject *model;
        Under under = Under::Dialog;
        OverlayView *view = nullptr;
        bool isOpen = false;
    };

    [[nodiscard]] OverlayView *createView(const char *type, QObject &model, OverlayView::Interaction interaction);
    [[nodiscard]] OverlayView *createModalView(const char *type, QObject &model);
    void raise(OverlayView &view);
    /// The lowest first; so are modalViews().
    [[nodiscard]] QList<OverlayView *> allViews() const;
    [[nodiscard]] QList<OverlayView *> modalViews() const;
    void followCover(Cover &cover, bool open);
    [[nodiscard]] OverlayView *lowestAboveDialog() const;
    void followCovers();
    [[nodiscard]] bool isDialogCovered() const;
    void presentDialog();
    void createFeed();
    void followFeed(bool presented);
    void layOutFeed();
    void layOutHud();
    void layOutWaiting();
    void showNote();
    void layOutNote();
    void layOutMiniControls();

    QWidget &m_window;
    const Models m_models;
    const WindowMode m_mode;
    std::optional<bool> m_contrast;       // see DesktopStyle
    std::unique_ptr<QQmlEngine> m_engine; // declared before the views, because it must outlive them
    OverlayView *m_hudView = nullptr;
    OverlayView *m_waitingView = nullptr;
    OverlayView *m_feedView = nullptr; // created when it is opened first
    std::list<Cover> m_covers;         // a list, because connections refer to its elements
    const Cover *m_insights = nullptr;
    OverlayView *m_dialogView = nullptr; // created when it is opened first
    WindowNote *m_note = nullptr;
    OverlayView *m_noteView = nullptr;
    MiniControls *m_miniControls = nullptr;
    OverlayView *m_miniControlsView = nullptr;
    bool m_isMiniPlayer = false;
    KioskScreenModel *m_kioskScreen = nullptr;
    OverlayView *m_kioskView = nullptr;
};

} // namespace vitrine
