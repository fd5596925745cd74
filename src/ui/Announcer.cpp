// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/Announcer.h"

#include <QAccessible>

namespace vitrine {

void Announcer::say(QQuickItem *item, const QString &text)
{
    if (item == nullptr || text.isEmpty() || !QAccessible::isActive())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(item, text);
    QAccessible::updateAccessibility(&event);
#endif
}

} // namespace vitrine
