// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "OverlayHarness.h"
#include "PictureWidget.h"
#include "support/RunEvents.h"
#include "ui/OverlayView.h"
#include "ui/WindowModes.h"

#include <QFont>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

#include <memory>

namespace vitrine {

/// \brief For tests of the overlays in their window: opens it over a picture, and finds items by name.
class WindowFixture
{
protected:
    enum class Overlays {
        Later,
        AtOnce,
    };

    void open(Overlays overlays = Overlays::AtOnce, WindowMode mode = WindowMode::Desktop)
    {
        m_page = new PictureWidget(PictureWidget::Picture::White);
        m_harness = std::make_unique<OverlayHarness>(m_page, mode);
        m_harness->window.resize(1280, 720);
        m_harness->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_harness->window));
        if (overlays == Overlays::AtOnce)
            m_harness->window.createOverlays();
    }

    void play()
    {
        m_harness->say(EventMeaning::Started, 0.0, MediaDuration::fromSeconds(3600.0));
        m_harness->play(0.0, std::chrono::seconds(2), 1.0);
        m_harness->hud.tick();
    }

    int textSize(const char *item) const
    {
        const QQuickItem *text = m_harness->item(QStringLiteral("hud"), QString::fromLatin1(item));
        return text == nullptr ? 0 : text->property("font").value<QFont>().pixelSize();
    }

    OverlayView *view(const char *name) const { return m_harness->view(QString::fromLatin1(name)); }

    static RunEvent message(int seq) { return runEvent(seq, playbackEvent(QStringLiteral("message %1").arg(seq))); }

    // Distance from the top of the feed; far outside when there is no such item.
    double topInFeed(const char *name) const
    {
        const QQuickItem *item = m_harness->item(QStringLiteral("feed"), QString::fromLatin1(name));
        return item == nullptr ? -1e6 : view("feed")->rootObject()->mapFromItem(item, QPointF()).y();
    }

    QQuickItem *dialogItem(const char *name) const
    {
        return m_harness->item(QStringLiteral("dialog"), QString::fromLatin1(name));
    }

    QString focusedItem(const char *viewName = "dialog") const
    {
        const QQuickItem *item = view(viewName)->quickWindow()->activeFocusItem();
        return item == nullptr ? QString() : item->objectName();
    }

    PictureWidget *m_page = nullptr;
    std::unique_ptr<OverlayHarness> m_harness;
};

} // namespace vitrine
