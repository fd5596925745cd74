// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/FakePortal.h"

#include <QDBusConnectionInterface>
#include <QDBusError>
#include <QDBusMessage>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

const QString serviceName = u"org.freedesktop.portal.Desktop"_s;
const QString objectPath = u"/org/freedesktop/portal/desktop"_s;
const QString requestPath = objectPath + u"/request"_s;

} // namespace

FakePortal::FakePortal(const QDBusConnection &bus)
    : m_bus(bus)
    , m_requests(*this)
{
    if (!m_bus.registerObject(objectPath, this, QDBusConnection::ExportAllSlots) ||
        !m_bus.registerVirtualObject(requestPath, &m_requests, QDBusConnection::SubPath) ||
        !m_bus.registerService(serviceName))
        qFatal("portal: %s", qPrintable(m_bus.lastError().message()));
    m_clients.setConnection(m_bus);
    m_clients.setWatchMode(QDBusServiceWatcher::WatchForUnregistration);
    connect(&m_clients, &QDBusServiceWatcher::serviceUnregistered, this, [this](const QString &client) {
        const QStringList paths = m_owners.keys(client);
        for (const QString &path : paths) {
            m_flags.remove(path);
            m_owners.remove(path);
        }
    });
}

FakePortal::~FakePortal()
{
    stop();
}

void FakePortal::stop()
{
    m_bus.unregisterService(serviceName);
    m_bus.unregisterObject(requestPath, QDBusConnection::UnregisterTree);
    m_bus.unregisterObject(objectPath);
    m_flags.clear();
    m_owners.clear();
}

QDBusObjectPath FakePortal::Inhibit(const QString &, uint flags, const QVariantMap &)
{
    ++m_asked;
    if (m_refuses) {
        sendErrorReply(QDBusError::NotSupported);
        return {};
    }
    const QString path = requestPath + u"/client/%1"_s.arg(m_asked);
    const QString client = message().service();
    m_clients.addWatchedService(client);
    // One that has been killed since will not be reported any more.
    if (m_bus.interface()->isServiceRegistered(client)) {
        m_flags.insert(path, flags);
        m_owners.insert(path, client);
    }
    return QDBusObjectPath(path);
}

bool FakePortal::Requests::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    const bool closes = message.interface() == "org.freedesktop.portal.Request"_L1 && message.member() == "Close"_L1;
    if (!closes || m_portal.m_flags.remove(message.path()) == 0)
        return false;
    m_portal.m_owners.remove(message.path());
    return connection.send(message.createReply());
}

} // namespace vitrine
