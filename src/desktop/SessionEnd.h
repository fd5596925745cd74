// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace vitrine {

/// \brief Reports the end of the desktop session or a shutdown of the machine, and delays the shutdown.
///
/// A desktop's session manager ends its programs one by one, and Qt turns that into QEvent::Quit. The logout dialog of
/// the desktop does not count as an end. logind announces a shutdown and waits for the holders of its delay locks: as
/// long as this object exists, but at most `InhibitDelayMaxSec=` (5 s by default). Suspend does not count as an end.
/// Without session manager and logind, nothing is reported. Needs a QGuiApplication; owned by the application; GUI
/// thread.
class SessionEnd final : public QObject
{
    Q_OBJECT

public:
    explicit SessionEnd(QObject *parent = nullptr);
    ~SessionEnd() override;

    /// Requests a delay lock from logind on \a systemBus and subscribes to its shutdown signal, without waiting for the
    /// lock. Call it once.
    void listenToLogind(const QDBusConnection &systemBus);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The session or the machine ends: quit now. May be emitted more than once.
    void ending();

private Q_SLOTS:
    void takeAnnouncement(const QDBusMessage &announcement);

private:
    void askForLock();

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_lock; ///< delay lock of logind; released when closed
};

} // namespace vitrine
