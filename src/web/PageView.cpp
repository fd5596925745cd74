// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PageView.h"

#include "web/PageMenu.h"
#include "web/PlayerPage.h"

#include <QMenu>
#include <QWebEngineView>

#include <utility>

namespace vitrine {

std::unique_ptr<QWebEngineView> createPageView(PlayerPage &page, std::function<void(QMenu &)> extendMenu)
{
    auto view = std::make_unique<QWebEngineView>(&page, nullptr);
    view->setObjectName(QStringLiteral("page"));
    if (!page.policy().allowsEditing())
        view->setAcceptDrops(false);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(view.get(), &QWidget::customContextMenuRequested, &page,
                     [&page, shown = view.get(), extendMenu = std::move(extendMenu)](const QPoint &position) {
                         if (!page.policy().allowsMenu())
                             return;
                         std::unique_ptr<QMenu> created = createPageMenu(*shown);
                         if (extendMenu)
                             extendMenu(*created);
                         if (created->isEmpty())
                             return;
                         // Not exec(): the engine is waiting for this function, and delivers no message meanwhile.
                         QMenu *const menu = created.release();
                         QObject::connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
                         QObject::connect(shown, &QObject::destroyed, menu, &QObject::deleteLater);
                         menu->popup(shown->mapToGlobal(position));
                     });
    return view;
}

} // namespace vitrine
