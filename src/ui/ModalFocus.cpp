// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ModalFocus.h"

#include "ui/OverlayView.h"
#include "ui/WindowOverlays.h"

namespace vitrine {

ModalFocus::ModalFocus(QWidget &window, QWidget &page, WindowOverlays &overlays)
    : QObject(&window)
    , m_window(window)
    , m_page(page)
    , m_overlays(overlays)
{
    connect(&m_overlays, &WindowOverlays::modalPresentedChanged, this, &ModalFocus::follow);
}

void ModalFocus::releaseFeed()
{
    if (OverlayView *const modal = m_overlays.topModalView(); modal != nullptr && m_overlays.hasFeedFocus())
        modal->takeFocus();
    else if (m_overlays.hasFeedFocus())
        m_page.setFocus(Qt::PopupFocusReason);
    if (qobject_cast<OverlayView *>(m_before.data()) != nullptr)
        m_before = &m_page;
}

void ModalFocus::follow(OverlayView *view, bool presented)
{
    if (presented) {
        QWidget *focused = m_window.focusWidget();
        if (const auto *overlay = qobject_cast<OverlayView *>(focused); overlay == nullptr || !overlay->isModal())
            m_before = focused;
        if (view == m_overlays.topModalView())
            view->takeFocus();
    } else if (OverlayView *const next = m_overlays.topModalView()) {
        next->takeFocus();
    } else {
        QWidget *const back = m_before ? m_before.data() : &m_page;
        back->setFocus(Qt::PopupFocusReason);
    }
}

} // namespace vitrine
