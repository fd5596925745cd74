// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/DialogNamer.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEvent>

namespace vitrine {

DialogNamer::DialogNamer(const QString &name, QObject *parent)
    : QObject(parent)
    , m_name(name)
{
    // The filter that was installed last is called first.
    QCoreApplication::instance()->installEventFilter(this);
}

bool DialogNamer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Show)
        return false;
    if (auto *const dialog = qobject_cast<QDialog *>(watched)) {
        dialog->setObjectName(m_name);
        QCoreApplication::instance()->removeEventFilter(this);
    }
    return false;
}

} // namespace vitrine
