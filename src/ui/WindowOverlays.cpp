// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowOverlays.h"

#include "ui/DesktopStyle.h"
#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/HudModel.h"
#include "ui/KioskScreenModel.h"
#include "ui/MiniControls.h"
#include "ui/QmlEngine.h"
#include "ui/WindowNote.h"
#include "ui/insights/InsightsModel.h"

#include <QQmlEngine>
#include <QQuickItem>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace vitrine {

namespace {

// The player's controls take the lowest 64 px; a panel ends one grid step above them.
constexpr int playerControls = 72;
// Share of the window's width, so that the picture stays visible beside the event feed.
constexpr double widestFeedShare = 0.8;
// In a smaller window there is no HUD.
constexpr QSize leastForHud(400, 260);
// Of the mini player: beside the corner of the window that changes its size.
constexpr int controlsMargin = 16;
// Around the note about the window.
constexpr int noteMargin = 8;
// A window that fills the screen is looked at from a distance: 1 up to this height, then in proportion.
constexpr double unscaledHeight = 900.0;

} // namespace

WindowOverlays::WindowOverlays(QWidget &window, const Models &models, WindowMode mode)
    : m_window(window)
    , m_models(models)
    , m_mode(mode)
{
    connect(&m_models.dialog, &ErrorDialogModel::openChanged, this, [this](bool open) {
        followCovers();
        if (open)
            presentDialog();
    });
    connect(&m_models.feed, &EventFeedModel::openChanged, this, [this](bool open) {
        if (open)
            createFeed();
    });
}

WindowOverlays::~WindowOverlays()
{
    qDeleteAll(allViews()); // before their engine
}

void WindowOverlays::setKioskScreen(KioskScreenModel &screen)
{
    m_kioskScreen = &screen;
    connect(&screen, &KioskScreenModel::shownChanged, this, [this] {
        followCovers();
        create();
    });
    followCovers();
    if (screen.isShown())
        create();
}

void WindowOverlays::create()
{
    if (m_engine)
        return;
    m_engine = createQmlEngine();
    m_hudView = createView("Hud", m_models.hud, OverlayView::Interaction::None);
    desktopStyle(*m_engine).setContrast(m_contrast);
    m_waitingView = createView("Waiting", m_models.hud, OverlayView::Interaction::None);
    if (m_kioskScreen != nullptr)
        m_kioskView = createModalView("KioskScreen", *m_kioskScreen);

    // Queued: the views emit this while they evaluate their bindings.
    connect(m_hudView, &OverlayView::preferredSizeChanged, this, &WindowOverlays::layOutHud, Qt::QueuedConnection);
    connect(m_waitingView, &OverlayView::preferredSizeChanged, this, &WindowOverlays::layOutWaiting,
            Qt::QueuedConnection);
    layOut();
    if (m_kioskView != nullptr && m_kioskView->isPresented())
        Q_EMIT modalPresentedChanged(m_kioskView, true);
    if (m_models.feed.isOpen())
        createFeed();
    if (m_models.dialog.isOpen())
        presentDialog();
    Q_EMIT created();
}

void WindowOverlays::presentDialog()
{
    create();
    if (m_dialogView == nullptr) {
        m_dialogView = createModalView("ErrorDialog", m_models.dialog);
        if (m_kioskView != nullptr)
            m_dialogView->stackUnder(m_kioskView);
        layOut();
        // It is created by the signal that it would follow.
        if (QQuickItem *const root = m_dialogView->rootObject())
            QMetaObject::invokeMethod(root, "present");
    }
    // Presented from the beginning; or opened again while it fades out, with another text.
    if (m_dialogView->isPresented()) {
        raise(*m_dialogView);
        Q_EMIT modalPresentedChanged(m_dialogView, true);
    }
}

void WindowOverlays::createFeed()
{
    create();
    if (m_feedView != nullptr)
        return;
    m_feedView = createView("EventFeed", m_models.feed, OverlayView::Interaction::OnClick);
    // Above the HUD, and below what has been created since: notes, controls and modal views.
    const QList<OverlayView *> views = allViews();
    OverlayView *const next = views.at(views.indexOf(m_waitingView) + 1);
    if (next != m_feedView)
        m_feedView->stackUnder(next);
    connect(m_feedView, &OverlayView::preferredSizeChanged, this, &WindowOverlays::layOut, Qt::QueuedConnection);
    connect(m_feedView, &OverlayView::presentedChanged, this, &WindowOverlays::followFeed);
    followFeed(m_feedView->isPresented());
}

void WindowOverlays::followFeed(bool presented)
{
    layOut();
    if (presented)
        raiseFeed();
}

void WindowOverlays::setContrast(std::optional<bool> high)
{
    m_contrast = high;
    if (m_engine)
        desktopStyle(*m_engine).setContrast(high);
}

void WindowOverlays::setInsights(InsightsModel &insights)
{
    addCover("Insights", insights);
    m_insights = &m_covers.back();
}

void WindowOverlays::setNote(WindowNote &note)
{
    m_note = &note;
    connect(&note, &WindowNote::shownChanged, this, [this](bool shown) {
        if (shown)
            showNote();
    });
}

void WindowOverlays::showNote()
{
    create();
    if (m_noteView == nullptr) {
        m_noteView = createView("WindowNote", *m_note, OverlayView::Interaction::None);
        connect(m_noteView, &OverlayView::preferredSizeChanged, this, &WindowOverlays::layOutNote,
                Qt::QueuedConnection);
    }
    layOutNote();
    m_noteView->raise();
}

void WindowOverlays::setMiniControls(MiniControls &controls)
{
    m_miniControls = &controls;
    connect(&controls, &MiniControls::shownChanged, this, [this](bool shown) {
        if (!shown)
            return;
        create();
        if (m_miniControlsView == nullptr)
            m_miniControlsView = createView("MiniControls", *m_miniControls, OverlayView::Interaction::OnClick);
        layOutMiniControls();
        m_miniControlsView->raise();
    });
}

void WindowOverlays::setMiniPlayer(bool active)
{
    m_isMiniPlayer = active;
    followCovers();
}

void WindowOverlays::followCover(Cover &cover, bool open)
{
    cover.isOpen = open;
    followCovers();
    if (!open)
        return;
    create();
    if (cover.view != nullptr)
        return;
    cover.view = createModalView(cover.type, *cover.model);
    cover.view->setGeometry(m_window.rect());
    if (cover.view->isPresented())
        Q_EMIT modalPresentedChanged(cover.view, true);
}

bool WindowOverlays::isDialogOnTop() const
{
    // While it fades out, it is still presented.
    return m_models.dialog.isOpen() && m_dialogView != nullptr && topModalView() == m_dialogView;
}

QList<OverlayView *> WindowOverlays::allViews() const
{
    return m_window.findChildren<OverlayView *>(Qt::FindDirectChildrenOnly);
}

QList<OverlayView *> WindowOverlays::modalViews() const
{
    QList<OverlayView *> views = allViews();
    views.removeIf([](const OverlayView *view) { return !view->isModal(); });
    return views;
}

OverlayView *WindowOverlays::topModalView() const
{
    OverlayView *top = nullptr;
    for (OverlayView *const view : modalViews()) {
        if (view->isPresented())
            top = view;
    }
    return top;
}

bool WindowOverlays::raiseCover(const QObject &model)
{
    const auto cover = std::ranges::find(m_covers, &model, &Cover::model);
    if (cover == m_covers.end() || !cover->isOpen || cover->view == nullptr || topModalView() == cover->view)
        return false;
    cover->view->raise();
    cover->view->takeFocus();
    followCovers();
    return true;
}

bool WindowOverlays::raiseFeed()
{
    const QObjectList &stack = m_window.children();
    if (!m_models.feed.isOpen() || !isDialogOnTop() || stack.indexOf(m_feedView) > stack.indexOf(m_dialogView))
        return false;
    m_feedView->raise();
    return true;
}

/// The lowest of the covers that stay above a dialog; null if there is none.
OverlayView *WindowOverlays::lowestAboveDialog() const
{
    OverlayView *lowest = nullptr;
    for (const Cover &cover : m_covers) {
        if (!cover.isOpen || cover.view == nullptr || !cover.view->isPresented())
            continue;
        if (cover.under == Under::Dialog && !cover.view->isTyping())
            continue;
        const QObjectList &stack = m_window.children();
        if (lowest == nullptr || stack.indexOf(cover.view) < stack.indexOf(lowest))
            lowest = cover.view;
    }
    return lowest;
}

void WindowOverlays::raise(OverlayView &view)
{
    OverlayView *const above = &view == m_dialogView ? lowestAboveDialog() : nullptr;
    if (above != nullptr)
        view.stackUnder(above);
    else
        view.raise();
}

void WindowOverlays::searchInsights()
{
    OverlayView *const view = m_insights != nullptr ? m_insights->view : nullptr;
    if (view != nullptr && topModalView() == view)
        QMetaObject::invokeMethod(view->rootObject(), "focusSearch");
}

void WindowOverlays::searchFeed()
{
    m_models.feed.setOpen(true);
    if (m_feedView == nullptr || m_feedView->rootObject() == nullptr)
        return;
    m_feedView->show(); // a hidden view gets no focus, and this one is about to appear
    m_feedView->setFocus(Qt::ShortcutFocusReason);
    QMetaObject::invokeMethod(m_feedView->rootObject(), "focusSearch");
}

OverlayView *WindowOverlays::createView(const char *type, QObject &model, OverlayView::Interaction interaction)
{
    return new OverlayView(*m_engine, QString::fromLatin1(type),
                           {{QStringLiteral("model"), QVariant::fromValue(&model)}}, interaction, &m_window);
}

OverlayView *WindowOverlays::createModalView(const char *type, QObject &model)
{
    OverlayView *const view = createView(type, model, OverlayView::Interaction::Modal);
    connect(view, &OverlayView::presentedChanged, this, [this, view](bool presented) {
        if (presented && m_mode == WindowMode::Desktop)
            raise(*view);
        followCovers();
        Q_EMIT modalPresentedChanged(view, presented);
    });
    return view;
}

void WindowOverlays::layOut()
{
    followCovers();
    if (!m_engine)
        return;
    // Without a window manager, a window of the screen's size need not have that state.
    const bool fillsTheScreen =
        m_mode == WindowMode::Kiosk || m_window.isFullScreen() || m_window.size() == m_window.screen()->size();
    desktopStyle(*m_engine).setWindowScale(fillsTheScreen ? m_window.height() / unscaledHeight : 1.0);
    for (OverlayView *const view : modalViews())
        view->setGeometry(m_window.rect());
    layOutFeed();
    layOutHud();
    layOutWaiting();
    layOutNote();
    layOutMiniControls();
}

void WindowOverlays::followCovers()
{
    const bool isSmall = m_window.width() < leastForHud.width() || m_window.height() < leastForHud.height();
    const bool isKioskScreenShown = m_kioskScreen != nullptr && m_kioskScreen->isShown();
    const bool isCovered = std::ranges::any_of(m_covers, &Cover::isOpen);
    if (m_dialogView != nullptr && m_dialogView->rootObject() != nullptr)
        m_dialogView->rootObject()->setProperty("covered", isDialogCovered());
    m_models.hud.setCovered(isSmall || m_isMiniPlayer || m_models.dialog.isOpen() || isKioskScreenShown || isCovered);
}

bool WindowOverlays::isDialogCovered() const
{
    return mustDialogWait() || (m_dialogView->isPresented() && topModalView() != m_dialogView);
}

void WindowOverlays::layOutFeed()
{
    if (m_feedView == nullptr)
        return;
    const int width =
        std::min(m_feedView->preferredSize().width(), static_cast<int>(m_window.width() * widestFeedShare));
    m_feedView->setGeometry(m_window.width() - width, 0, width, std::max(0, m_window.height() - playerControls));
}

void WindowOverlays::layOutHud()
{
    const bool isBesideFeed = m_feedView != nullptr && m_feedView->isPresented();
    const int room = m_window.width() - (isBesideFeed ? m_feedView->width() : 0);
    // Hide the HUD if there is too little room beside the event feed.
    m_hudView->setSuppressed(isBesideFeed && room < m_hudView->preferredSize().width());
    // Set the width first: the preferred height depends on it.
    m_hudView->resize(room, m_hudView->height());
    m_hudView->setGeometry(0, 0, room, m_hudView->preferredSize().height());
}

void WindowOverlays::layOutWaiting()
{
    QRect place(QPoint(), m_waitingView->preferredSize());
    place.moveCenter(m_window.rect().center());
    m_waitingView->setGeometry(place);
}

void WindowOverlays::layOutNote()
{
    if (m_noteView == nullptr)
        return;
    // Set the width first: the preferred height depends on it.
    const int width = std::min(m_noteView->preferredSize().width(), m_window.width() - 2 * noteMargin);
    m_noteView->resize(width, m_noteView->height());
    m_noteView->setGeometry((m_window.width() - width) / 2, std::max(noteMargin, m_window.height() / 12), width,
                            m_noteView->preferredSize().height());
}

void WindowOverlays::layOutMiniControls()
{
    if (m_miniControlsView == nullptr)
        return;
    QRect place(QPoint(), m_miniControlsView->preferredSize());
    place.moveTopRight(m_window.rect().topRight() + QPoint(-controlsMargin, controlsMargin));
    m_miniControlsView->setGeometry(place);
}

} // namespace vitrine
