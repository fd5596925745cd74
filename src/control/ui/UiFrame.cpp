// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiFrame.h"

#include <QApplication>
#include <QQuickWidget>
#include <QQuickWindow>
#include <QTimer>

#include <chrono>
#include <memory>

namespace vitrine {

namespace {

constexpr std::chrono::milliseconds frameLimit{250}; // a view that cannot draw must not delay the rest

} // namespace

void afterNextFrame(QObject &context, const QWidget &page, std::function<void()> then)
{
    auto *const wait = new QTimer(&context);
    wait->setSingleShot(true);
    QObject::connect(wait, &QTimer::timeout, &context, [wait, then = std::move(then)] {
        wait->deleteLater();
        then();
    });
    const auto left = std::make_shared<int>(0);
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        const auto *const view = qobject_cast<const QQuickWidget *>(widget);
        if (view == nullptr || !view->isVisible() || page.isAncestorOf(view))
            continue;
        ++*left;
        // Rendering ends after this signal.
        QObject::connect(
            view->quickWindow(), &QQuickWindow::afterRendering, wait,
            [wait, left] {
                if (--*left == 0)
                    wait->start(0);
            },
            Qt::SingleShotConnection);
        view->quickWindow()->update();
    }
    wait->start(*left == 0 ? std::chrono::milliseconds(0) : frameLimit);
}

} // namespace vitrine
