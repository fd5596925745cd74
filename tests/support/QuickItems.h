// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QQuickItem>
#include <QString>

namespace vitrine {

/// \a root or the item below it with the object name \a name, by the visual tree, where delegates are as well; null if
/// there is none.
inline QQuickItem *findItem(QQuickItem &root, const QString &name)
{
    if (root.objectName() == name)
        return &root;
    const QList<QQuickItem *> children = root.childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findItem(*child, name))
            return found;
    }
    return nullptr;
}

} // namespace vitrine
