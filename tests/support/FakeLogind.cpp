// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/FakeLogind.h"

#include <QDBusError>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace vitrine {

FakeLogind::FakeLogind(const QDBusConnection &bus)
    : m_bus(bus)
{
    if (!m_bus.registerObject(QStringLiteral("/org/freedesktop/login1"), this,
                              QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals) ||
        !m_bus.registerService(QStringLiteral("org.freedesktop.login1")))
        qFatal("logind: %s", qPrintable(m_bus.lastError().message()));
}

FakeLogind::~FakeLogind()
{
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

bool FakeLogind::isLocked() const
{
    pollfd reader{m_pipe[0], 0, 0};
    return m_pipe[0] >= 0 && ::poll(&reader, 1, 0) == 0;
}

QDBusUnixFileDescriptor FakeLogind::Inhibit(const QString &what, const QString &who, const QString &,
                                            const QString &mode)
{
    m_locks.append(QStringLiteral("%1 %2 %3").arg(what, who, mode));
    if (m_refuses || ::pipe2(m_pipe, O_CLOEXEC) != 0) {
        sendErrorReply(QDBusError::AccessDenied);
        return {};
    }
    QDBusUnixFileDescriptor given;
    given.giveFileDescriptor(std::exchange(m_pipe[1], -1));
    return given;
}

} // namespace vitrine
