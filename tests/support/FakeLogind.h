// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>

namespace vitrine {

/// \brief The part of systemd-logind that announces shutdowns and grants inhibitor locks.
class FakeLogind final : public QObject, public QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    /// Registers the service on \a bus.
    explicit FakeLogind(const QDBusConnection &bus);
    ~FakeLogind() override;

    /// The requested locks: "WHAT WHO MODE".
    [[nodiscard]] const QStringList &locks() const { return m_locks; }
    /// True while a program holds a lock.
    [[nodiscard]] bool isLocked() const;
    /// Refuses all locks from now on.
    void refuse() { m_refuses = true; }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode);

Q_SIGNALS:
    void PrepareForShutdown(bool begins);
    void PrepareForSleep(bool begins);

private:
    QDBusConnection m_bus;
    QStringList m_locks;
    int m_pipe[2] = {-1, -1}; ///< the read end, and the write end until it is passed to the lock holder
    bool m_refuses = false;
};

} // namespace vitrine
