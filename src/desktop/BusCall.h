// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusMessage>
#include <QString>

namespace vitrine {

/// \brief A call of \a method of the bus itself, for QDBusConnection::asyncCall().
///
/// QDBusConnection::connect() with the name of a service asks the bus for its owner, and waits for 25 s if the bus has
/// stopped. In that time the one D-Bus thread of Qt serves no connection. So connect without that name, and check the
/// sender where it matters.
inline QDBusMessage busCall(const QString &method)
{
    const QString bus = QStringLiteral("org.freedesktop.DBus");
    return QDBusMessage::createMethodCall(bus, QStringLiteral("/org/freedesktop/DBus"), bus, method);
}

} // namespace vitrine
