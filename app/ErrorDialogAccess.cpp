// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ErrorDialogAccess.h"

#include "ui/ErrorDialogModel.h"

namespace vitrine {

namespace {

UiDialog contentOf(const ErrorDialogModel &dialog)
{
    UiDialog content{dialog.name(), dialog.title(), dialog.text(), {}};
    if (!dialog.advice().isEmpty())
        content.text += QLatin1Char(' ') + dialog.advice();
    const QVariantList actions = dialog.actions();
    for (const QVariant &action : actions) {
        const QVariantMap map = action.toMap();
        content.actions.append(
            {map.value(QStringLiteral("name")).toString(), map.value(QStringLiteral("label")).toString()});
    }
    return content;
}

} // namespace

UiDialogAccess errorDialogAccess(ErrorDialogModel &dialog)
{
    return {[&dialog] { return dialog.isOpen() ? std::optional(contentOf(dialog)) : std::nullopt; },
            [&dialog](const QString &action) { return dialog.press(action); }, QStringLiteral("dialog")};
}

} // namespace vitrine
