// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief An open dialog: what it says, and what can be pressed. A value.
struct UiDialog
{
    struct Action
    {
        QString name;  ///< untranslated, such as `retry`
        QString label; ///< as shown

        friend bool operator==(const Action &, const Action &) = default;
    };

    QString name; ///< untranslated, as in the event `dialog`
    QString title;
    QString text;
    QList<Action> actions; ///< the primary one first

    friend bool operator==(const UiDialog &, const UiDialog &) = default;
};

/// \brief How to read and press a dialog, without knowing which class shows it.
struct UiDialogAccess
{
    std::function<std::optional<UiDialog>()> current; ///< none: no dialog is open
    std::function<bool(const QString &action)> press; ///< false: the open dialog has no such action
    QString control{}; ///< object name of what shows it; empty: it can be seen as soon as it is open
};

/// The modal QDialog that is open, such as a file dialog. Its actions are those of its button box, by their standard
/// names: `save`, `cancel`, `yes`; those without one by their object names. A file dialog of the desktop has none.
[[nodiscard]] UiDialogAccess qtDialogAccess();

/// `{name, title, text, actions: [{name, label}]}`
[[nodiscard]] QJsonObject uiDialogJson(const UiDialog &dialog);

} // namespace vitrine
