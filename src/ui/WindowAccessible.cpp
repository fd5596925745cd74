// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/WindowAccessible.h"

#include <QChildEvent>
#include <QQuickWidget>
#include <QQuickWindow>

namespace vitrine {

namespace {

QAccessibleInterface *interfaceFor(const QString &className, QObject *object)
{
    return object != nullptr && className == QLatin1StringView("vitrine::MainWindow")
               ? new WindowAccessible(static_cast<QWidget *>(object))
               : nullptr;
}

/// hideOffscreenWindow() for what the browser engine draws in, which is created when a page is shown. Owned by the
/// page's widget.
class OffscreenWindowHider final : public QObject
{
public:
    explicit OffscreenWindowHider(QWidget &page)
        : QObject(&page)
    {
        const QList<QQuickWidget *> views = page.findChildren<QQuickWidget *>();
        for (QQuickWidget *view : views)
            hideOffscreenWindow(*view);
        page.installEventFilter(this);
    }

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ChildPolished) {
            if (auto *const view = qobject_cast<QQuickWidget *>(static_cast<QChildEvent *>(event)->child()))
                hideOffscreenWindow(*view);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

WindowAccessible::WindowAccessible(QWidget *window)
    : QAccessibleWidget(window, QAccessible::Window)
{
}

void WindowAccessible::install(QWidget &page)
{
    QAccessible::installFactory(&interfaceFor); // does nothing for one that is installed
    new OffscreenWindowHider(page);
}

void hideOffscreenWindow(QQuickWidget &view)
{
    view.quickWindow()->setFlags(Qt::Popup);
}

} // namespace vitrine
