// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/AccessibleDesktop.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QObject>
#include <QStringList>

namespace vitrine {

/// \brief What a screen reader hears of a program: the announcements.
///
/// Begin to listen before the program starts.
class AccessibleListener final : public QObject
{
    Q_OBJECT

public:
    explicit AccessibleListener(const AccessibleDesktop &desktop)
        : m_bus(desktop.bus())
    {
        // All of them: Qt does not know the names of some that the registry passes on.
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("/org/a11y/atspi/registry"),
            QStringLiteral("org.a11y.atspi.Registry"), QStringLiteral("RegisterEvent"));
        call << QStringLiteral("object:") << QStringList() << QString();
        m_bus.call(call);
        m_bus.connect(QString(), QString(), QStringLiteral("org.a11y.atspi.Event.Object"),
                      QStringLiteral("Announcement"), this, SLOT(take(QDBusMessage)));
    }

    /// In order, each as often as it was heard.
    [[nodiscard]] const QStringList &texts() const { return m_texts; }

public Q_SLOTS:
    void take(const QDBusMessage &message)
    {
        // Detail, two numbers, and a variant, which Qt puts into another one.
        const QVariant data = message.arguments().value(3).value<QDBusVariant>().variant();
        m_texts += (data.canConvert<QDBusArgument>() ? qdbus_cast<QDBusVariant>(data).variant() : data).toString();
    }

private:
    QDBusConnection m_bus;
    QStringList m_texts;
};

} // namespace vitrine
