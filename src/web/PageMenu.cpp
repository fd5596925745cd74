// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PageMenu.h"

#include <QAction>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineView>

namespace vitrine {

std::unique_ptr<QMenu> createPageMenu(const QWebEngineView &view)
{
    const QWebEngineContextMenuRequest *request = view.lastContextMenuRequest();
    auto menu = std::make_unique<QMenu>();
    menu->setObjectName(QStringLiteral("page.menu"));
    if (!request || (!request->isContentEditable() && request->selectedText().isEmpty()))
        return menu;
    const auto add = [&](QWebEngineContextMenuRequest::EditFlag flag, QWebEnginePage::WebAction webAction,
                         const char *name) {
        if (!request->editFlags().testFlag(flag))
            return;
        QAction *const action = view.page()->action(webAction);
        action->setObjectName(QStringLiteral("page.menu.") + QLatin1StringView(name));
        menu->addAction(action);
    };
    add(QWebEngineContextMenuRequest::CanUndo, QWebEnginePage::Undo, "undo");
    add(QWebEngineContextMenuRequest::CanCut, QWebEnginePage::Cut, "cut");
    add(QWebEngineContextMenuRequest::CanCopy, QWebEnginePage::Copy, "copy");
    add(QWebEngineContextMenuRequest::CanPaste, QWebEnginePage::Paste, "paste");
    add(QWebEngineContextMenuRequest::CanSelectAll, QWebEnginePage::SelectAll, "selectAll");
    return menu;
}

} // namespace vitrine
