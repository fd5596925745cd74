// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/SessionEnd.h"

#include "desktop/Logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QEvent>
#include <QGuiApplication>
#include <QSessionManager>

namespace vitrine {

namespace {

constexpr QLatin1StringView service("org.freedesktop.login1");
constexpr QLatin1StringView path("/org/freedesktop/login1");
constexpr QLatin1StringView interface("org.freedesktop.login1.Manager");

} // namespace

SessionEnd::SessionEnd(QObject *parent)
    : QObject(parent)
{
    // QEvent::Quit comes with no signal, and the signals of the session manager come before the user has agreed.
    qApp->installEventFilter(this);
    // The session manager would start the program anew at the next login, but knows nothing of what it was to play.
    connect(
        qGuiApp, &QGuiApplication::saveStateRequest, this,
        [](QSessionManager &manager) { manager.setRestartHint(QSessionManager::RestartNever); }, Qt::DirectConnection);
}

SessionEnd::~SessionEnd()
{
    qApp->removeEventFilter(this);
}

void SessionEnd::listenToLogind(const QDBusConnection &systemBus)
{
    QDBusConnection bus(systemBus);
    if (!bus.isConnected()) {
        qCDebug(desktopLog) << "there is no system bus, so nobody tells of a shutdown";
        return;
    }
    // With the name of the sender: on the system bus anybody may send a signal.
    bus.connect(service, path, interface, QStringLiteral("PrepareForShutdown"), this, SLOT(handleShutdown(bool)));
    askForLock(bus);
}

void SessionEnd::askForLock(QDBusConnection bus)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Inhibit"));
    call.setAutoStartService(false);
    call << QStringLiteral("shutdown") << QGuiApplication::applicationDisplayName()
         << tr("The player ends its session, so that its place among the devices is free.") << QStringLiteral("delay");
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> lock = *answer;
        if (lock.isError())
            qCDebug(desktopLog) << "a shutdown does not wait for the goodbye:" << lock.error().name()
                                << lock.error().message();
        else
            m_lock = lock.value();
    });
}

void SessionEnd::handleShutdown(bool begins)
{
    if (begins)
        Q_EMIT ending();
}

bool SessionEnd::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Quit || watched != qApp)
        return false;
    // Qt would ask the windows to close, which a kiosk's does not do.
    Q_EMIT ending();
    return true;
}

} // namespace vitrine
