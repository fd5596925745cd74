// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace vitrine {

/// \brief Hears that the desktop's session or the machine is about to end, and has the machine wait for a goodbye.
///
/// The session manager of a desktop ends its programs one by one, which Qt makes a QEvent::Quit of; that the viewer was
/// only asked whether to log out is no end. logind announces that the machine shuts down, and waits for those who hold
/// a lock of it: for as long as this object lives, but not for ever (`InhibitDelayMaxSec=`, 5 s). That the machine goes
/// to sleep is no end either. Where there is no session manager and no logind, nothing happens. Needs a
/// QGuiApplication; owned by the application; GUI thread.
class SessionEnd final : public QObject
{
    Q_OBJECT

public:
    explicit SessionEnd(QObject *parent = nullptr);
    ~SessionEnd() override;

    /// Asks the logind on \a systemBus for its lock, and listens to it. Does not wait for its answer. Once.
    void listenToLogind(const QDBusConnection &systemBus);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// It is time to say goodbye; may come more than once.
    void ending();

private Q_SLOTS:
    void handleShutdown(bool begins);

private:
    void askForLock(QDBusConnection bus);

    QDBusUnixFileDescriptor m_lock; ///< the machine waits until it is closed
};

} // namespace vitrine
