// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/DialogNamer.h"

#include <QCoreApplication>
#include <QDialog>
#include <QEvent>

namespace vitrine {

DialogNamer::DialogNamer(const QString &name, const QString &title, const QString &englishTitle, QObject *parent)
    : QObject(parent)
    , m_name(name)
    , m_title(title)
    , m_englishTitle(englishTitle)
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
        dialog->setProperty("englishTitle", m_englishTitle.isEmpty() ? dialog->windowTitle() : m_englishTitle);
        dialog->setWindowTitle(m_title);
        QCoreApplication::instance()->removeEventFilter(this);
    }
    return false;
}

} // namespace vitrine
