// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/FakeScreenSaver.h"

#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace vitrine {

FakeScreenSaver::FakeScreenSaver(const QDBusConnection &bus)
    : m_bus(bus)
{
    bool isThere = m_bus.registerService(u"org.freedesktop.ScreenSaver"_s);
    for (const QString &path : {u"/ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s}) // both are in use
        isThere = isThere && m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots);
    if (!isThere)
        qFatal("screen saver: %s", qPrintable(m_bus.lastError().message()));
    m_clients.setConnection(m_bus);
    m_clients.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_clients, &QDBusServiceWatcher::serviceUnregistered, this, [this](const QString &client) {
        m_owners.removeIf([&client](const auto &inhibition) { return inhibition.value() == client; });
    });
}

uint FakeScreenSaver::Inhibit(const QString &, const QString &)
{
    const QString client = message().service();
    m_clients.addWatchedService(client);
    ++m_last;
    // One that has been killed since will not be reported any more.
    if (m_bus.interface()->isServiceRegistered(client))
        m_owners.insert(m_last, client);
    return m_last;
}

void FakeScreenSaver::UnInhibit(uint cookie)
{
    m_owners.remove(cookie);
}

} // namespace vitrine
