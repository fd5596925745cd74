// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusAddress.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace vitrine {

QString systemBusAddress(const QProcessEnvironment &environment)
{
    const QString given = environment.value(u"DBUS_SYSTEM_BUS_ADDRESS"_s);
    return given.isEmpty() ? u"unix:path=/var/run/dbus/system_bus_socket"_s : given;
}

QString sessionBusAddress(const QProcessEnvironment &environment)
{
    const QString given = environment.value(u"DBUS_SESSION_BUS_ADDRESS"_s);
    const QString runtime = environment.value(u"XDG_RUNTIME_DIR"_s);
    if (!given.isEmpty() || runtime.isEmpty())
        return given;
    const QString socket = QDir(runtime).filePath(u"bus"_s);
    // An address has its own escapes, which are those of a URL.
    return QFileInfo::exists(socket) ? u"unix:path="_s + QString::fromLatin1(QUrl::toPercentEncoding(socket, "/"))
                                     : QString();
}

} // namespace vitrine
