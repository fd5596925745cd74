// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/SessionEnd.h"

#include "desktop/BusCall.h"
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
    , m_bus(QString())
{
    // Qt has no signal for QEvent::Quit, and it emits the session manager's signals before the user confirms.
    qApp->installEventFilter(this);
    // The session manager would restart the program at the next login without its target.
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
    m_bus = systemBus;
    if (!m_bus.isConnected()) {
        qCDebug(desktopLog) << "no system bus: a shutdown is not announced";
        return;
    }
    m_bus.connect({}, path, interface, QStringLiteral("PrepareForShutdown"), this,
                  SLOT(takeAnnouncement(QDBusMessage)));
    askForLock();
}

void SessionEnd::askForLock()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Inhibit"));
    call.setAutoStartService(false);
    call << QStringLiteral("shutdown") << QGuiApplication::applicationDisplayName()
         << tr("The player ends its session, so that it no longer counts as an active device.")
         << QStringLiteral("delay");
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> lock = *answer;
        if (lock.isError())
            qCDebug(desktopLog) << "cannot delay a shutdown:" << lock.error().name() << lock.error().message();
        else
            m_lock = lock.value();
    });
}

// Any process may send a signal on the system bus.
void SessionEnd::takeAnnouncement(const QDBusMessage &announcement)
{
    if (!announcement.arguments().value(0).toBool())
        return;
    const QDBusMessage question = busCall(QStringLiteral("GetNameOwner")) << QString(service);
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, sender = announcement.service()] {
        answer->deleteLater();
        const QDBusPendingReply<QString> owner = *answer;
        if (!owner.isError() && owner.value() == sender)
            Q_EMIT ending();
    });
}

bool SessionEnd::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Quit || watched != qApp)
        return false;
    // Qt would try to close the windows, and a kiosk window refuses that.
    Q_EMIT ending();
    return true;
}

} // namespace vitrine
