// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QStringList>

namespace vitrine {

/// \brief The part of systemd-logind that tells of shutdowns and gives locks against them.
class FakeLogind final : public QObject, public QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    /// Appears on \a bus.
    explicit FakeLogind(const QDBusConnection &bus);
    ~FakeLogind() override;

    /// What was asked for with each lock: "WHAT WHO MODE".
    [[nodiscard]] const QStringList &locks() const { return m_locks; }
    /// True while somebody holds a lock.
    [[nodiscard]] bool isLocked() const;
    /// Gives no locks from now on.
    void refuse() { m_refuses = true; }

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &what, const QString &who, const QString &why, const QString &mode);

Q_SIGNALS:
    void PrepareForShutdown(bool begins);
    void PrepareForSleep(bool begins);

private:
    QDBusConnection m_bus;
    QStringList m_locks;
    int m_pipe[2] = {-1, -1}; ///< the end for reading, and that which is given away
    bool m_refuses = false;
};

} // namespace vitrine
