// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiDialog.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QMessageBox>
#include <QMetaEnum>
#include <QPushButton>

namespace vitrine {

namespace {

QDialog *openDialog()
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

struct Button
{
    QString name;
    QPushButton *button;
};

/// What \a button of \a box is called from outside; empty: it cannot be pressed.
QString nameOf(const QDialogButtonBox &box, QAbstractButton &button)
{
    const QDialogButtonBox::StandardButton standard = box.standardButton(&button);
    if (standard == QDialogButtonBox::NoButton)
        return button.objectName();
    return QString::fromLatin1(QMetaEnum::fromType<QDialogButtonBox::StandardButtons>().valueToKey(standard)).toLower();
}

QList<Button> buttonsOf(const QDialog &dialog)
{
    QList<Button> buttons;
    const QList<QDialogButtonBox *> boxes = dialog.findChildren<QDialogButtonBox *>();
    for (const QDialogButtonBox *box : boxes) {
        const QList<QAbstractButton *> all = box->buttons();
        for (QAbstractButton *const any : all) {
            auto *const button = qobject_cast<QPushButton *>(any);
            if (const QString name = nameOf(*box, *any); button != nullptr && !name.isEmpty())
                buttons.append({name, button});
        }
    }
    return buttons;
}

std::optional<UiDialog> current()
{
    const QDialog *const dialog = openDialog();
    if (dialog == nullptr)
        return std::nullopt;
    UiDialog content{dialog->objectName(), dialog->windowTitle(), {}, {}};
    if (const auto *const message = qobject_cast<const QMessageBox *>(dialog))
        content.text = message->text();
    else if (const auto *const input = qobject_cast<const QInputDialog *>(dialog))
        content.text = input->labelText();
    const QList<Button> buttons = buttonsOf(*dialog);
    for (const Button &button : buttons)
        content.actions.append({button.name, button.button->text().remove(QLatin1Char('&'))});
    return content;
}

bool press(const QString &action)
{
    const QDialog *const dialog = openDialog();
    if (dialog == nullptr)
        return false;
    const QList<Button> buttons = buttonsOf(*dialog);
    for (const Button &button : buttons) {
        if (button.name != action || !button.button->isEnabled())
            continue;
        // Queued: the button may open another dialog, and wait for it.
        QMetaObject::invokeMethod(button.button, &QAbstractButton::click, Qt::QueuedConnection);
        return true;
    }
    return false;
}

} // namespace

UiDialogAccess qtDialogAccess()
{
    return {current, press};
}

} // namespace vitrine
