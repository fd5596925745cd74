// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusConnector.h"

#include <QDeadlineTimer>
#include <QThread>
#include <QUrl>

#include <memory>
#include <optional>
#include <utility>

namespace vitrine {

namespace {

/// The value of \a key in \a address, the first of a list such as `unix:path=/a%20b,guid=0;tcp:…`; else empty.
QString valueOf(QLatin1StringView key, const QString &address)
{
    const QString first = address.section(u';', 0, 0);
    if (!first.startsWith(u"unix:"))
        return {};
    for (const QString &pair : first.sliced(5).split(u',')) {
        if (pair.section(u'=', 0, 0) == key)
            return QUrl::fromPercentEncoding(pair.section(u'=', 1).toUtf8());
    }
    return {};
}

} // namespace

BusConnector::BusConnector(const QString &address, Open open, QObject *parent)
    : QObject(parent)
    , m_open(std::move(open))
{
    m_socketName = valueOf(QLatin1StringView("path"), address);
    if (m_socketName.isEmpty()) {
        m_socketName = valueOf(QLatin1StringView("abstract"), address);
        m_socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    }
    // Any reply is enough; the bus rejects this line at once.
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(QByteArrayLiteral("\0AUTH\r\n")); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &BusConnector::open);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &BusConnector::open);
}

BusConnector::BusConnector(const QString &address, const QString &name, QObject *parent)
    : BusConnector(
          address, [address, name] { return QDBusConnection::connectToBus(address, name); }, parent)
{
    m_connectionName = name;
}

// QtDBus has one lock for all connections, so disconnecting would wait for the thread without a limit.
BusConnector::~BusConnector()
{
    if (m_thread == nullptr || !m_thread->wait(QDeadlineTimer(longestWait)))
        return;
    delete m_thread;
    if (!m_connectionName.isEmpty())
        QDBusConnection::disconnectFromBus(m_connectionName);
}

void BusConnector::start()
{
    if (m_socketName.isEmpty())
        open();
    else
        m_socket.connectToServer(m_socketName);
}

void BusConnector::open()
{
    m_socket.disconnect(this);
    m_socket.abort();
    // The thread may block for longer than this object lives.
    const auto bus = std::make_shared<std::optional<QDBusConnection>>();
    m_thread = QThread::create([bus, open = m_open] { *bus = open(); });
    connect(m_thread, &QThread::finished, this, [this, bus] { Q_EMIT connected(**bus); });
    m_thread->start();
}

} // namespace vitrine
