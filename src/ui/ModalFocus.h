// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace vitrine {

class OverlayView;
class WindowOverlays;

/// \brief Gives the keyboard to the topmost modal view, and back to what had it before once none is presented.
///
/// Owned by the window; GUI thread; page and overlays must outlive it.
class ModalFocus final : public QObject
{
    Q_OBJECT

public:
    ModalFocus(QWidget &window, QWidget &page, WindowOverlays &overlays);

    /// The event feed, which is not modal, has closed: the page gets what the feed had or would get back.
    void releaseFeed();

private:
    void follow(OverlayView *view, bool presented);

    QWidget &m_window;
    QWidget &m_page;
    WindowOverlays &m_overlays;
    QPointer<QWidget> m_before; ///< had the keyboard before the first modal view
};

} // namespace vitrine
