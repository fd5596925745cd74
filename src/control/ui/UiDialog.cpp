// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiDialog.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace vitrine {

QJsonObject uiDialogJson(const UiDialog &dialog)
{
    QJsonArray actions;
    for (const UiDialog::Action &action : dialog.actions)
        actions.append(QJsonObject{{u"name"_s, action.name}, {u"label"_s, action.label}});
    return {{u"name"_s, dialog.name}, {u"title"_s, dialog.title}, {u"text"_s, dialog.text}, {u"actions"_s, actions}};
}

} // namespace vitrine
