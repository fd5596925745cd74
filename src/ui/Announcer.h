// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QQuickItem>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief Makes a screen reader say what has changed, without moving the focus.
///
/// Qt can tell this from 6.8 on. Before that a client hears only that the name of an alert has changed. A QML
/// singleton; GUI thread.
class Announcer final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// Announces \a text for \a item; does nothing without assistive technology.
    Q_INVOKABLE static void say(QQuickItem *item, const QString &text);
};

} // namespace vitrine
