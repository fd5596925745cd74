// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PageMenu.h"

#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineView>

namespace vitrine {

std::unique_ptr<QMenu> createPageMenu(const QWebEngineView &view)
{
    const QWebEngineContextMenuRequest *request = view.lastContextMenuRequest();
    if (!request || (!request->isContentEditable() && request->selectedText().isEmpty()))
        return nullptr;

    auto menu = std::make_unique<QMenu>();
    const auto add = [&](QWebEngineContextMenuRequest::EditFlag flag, QWebEnginePage::WebAction action) {
        if (request->editFlags().testFlag(flag))
            menu->addAction(view.page()->action(action));
    };
    add(QWebEngineContextMenuRequest::CanUndo, QWebEnginePage::Undo);
    add(QWebEngineContextMenuRequest::CanCut, QWebEnginePage::Cut);
    add(QWebEngineContextMenuRequest::CanCopy, QWebEnginePage::Copy);
    add(QWebEngineContextMenuRequest::CanPaste, QWebEnginePage::Paste);
    add(QWebEngineContextMenuRequest::CanSelectAll, QWebEnginePage::SelectAll);
    return menu->isEmpty() ? nullptr : std::move(menu);
}

} // namespace vitrine
