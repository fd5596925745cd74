// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PageMenu.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineView>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PageMenu)
};

} // namespace

std::unique_ptr<QMenu> createPageMenu(const QWebEngineView &view)
{
    const QWebEngineContextMenuRequest *request = view.lastContextMenuRequest();
    auto menu = std::make_unique<QMenu>();
    menu->setObjectName(QStringLiteral("page.menu"));
    if (!request || (!request->isContentEditable() && request->selectedText().isEmpty()))
        return menu;
    const auto add = [&](QWebEngineContextMenuRequest::EditFlag flag, QWebEnginePage::WebAction webAction,
                         const char *name, const QString &text) {
        if (!request->editFlags().testFlag(flag))
            return;
        QAction *const action = view.page()->action(webAction);
        action->setText(text); // that of the engine is always in English
        action->setObjectName(QStringLiteral("page.menu.") + QLatin1StringView(name));
        menu->addAction(action);
    };
    add(QWebEngineContextMenuRequest::CanUndo, QWebEnginePage::Undo, "undo", Text::tr("Undo"));
    add(QWebEngineContextMenuRequest::CanCut, QWebEnginePage::Cut, "cut", Text::tr("Cut"));
    add(QWebEngineContextMenuRequest::CanCopy, QWebEnginePage::Copy, "copy", Text::tr("Copy"));
    add(QWebEngineContextMenuRequest::CanPaste, QWebEnginePage::Paste, "paste", Text::tr("Paste"));
    add(QWebEngineContextMenuRequest::CanSelectAll, QWebEnginePage::SelectAll, "selectAll", Text::tr("Select all"));
    return menu;
}

} // namespace vitrine
