// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiDialog.h"

#include <QApplication>
#include <QDialog>
#include <QDialogButtonBox>
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

QList<Button> buttonsOf(const QDialog &dialog)
{
    QList<Button> buttons;
    const QList<QDialogButtonBox *> boxes = dialog.findChildren<QDialogButtonBox *>();
    const auto names = QMetaEnum::fromType<QDialogButtonBox::StandardButtons>();
    for (const QDialogButtonBox *box : boxes) {
        const QList<QAbstractButton *> all = box->buttons();
        for (QAbstractButton *const any : all) {
            auto *const button = qobject_cast<QPushButton *>(any);
            const char *const name = names.valueToKey(box->standardButton(any));
            if (button != nullptr && name != nullptr)
                buttons.append({QString::fromLatin1(name).toLower(), button});
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
