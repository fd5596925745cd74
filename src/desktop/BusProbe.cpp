// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusProbe.h"

#include <QMetaObject>
#include <QUrl>

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

BusProbe::BusProbe(const QString &address, QObject *parent)
    : QObject(parent)
{
    m_name = valueOf(QLatin1StringView("path"), address);
    if (m_name.isEmpty()) {
        m_name = valueOf(QLatin1StringView("abstract"), address);
        m_socket.setSocketOptions(QLocalSocket::AbstractNamespaceOption);
    }
    // Any reply is enough; the bus rejects this line at once.
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(QByteArrayLiteral("\0AUTH\r\n")); });
    connect(&m_socket, &QLocalSocket::readyRead, this, &BusProbe::tell);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &BusProbe::tell);
}

BusProbe::~BusProbe() = default;

void BusProbe::start()
{
    if (m_name.isEmpty())
        QMetaObject::invokeMethod(this, &BusProbe::tell, Qt::QueuedConnection);
    else
        m_socket.connectToServer(m_name);
}

void BusProbe::tell()
{
    m_socket.disconnect(this);
    m_socket.abort();
    Q_EMIT answered();
}

} // namespace vitrine
