// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/SystemNetwork.h"

#include "desktop/Logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr QLatin1StringView service("org.freedesktop.NetworkManager");
constexpr QLatin1StringView path("/org/freedesktop/NetworkManager");

// Source: NetworkManager's D-Bus interface, NMState.
constexpr uint unknown = 0;
constexpr uint disconnected = 20;
constexpr uint disconnecting = 30;

} // namespace

SystemNetwork::SystemNetwork(QObject *parent)
    : QObject(parent)
    , m_bus(QString())
{
}

void SystemNetwork::follow(const QDBusConnection &systemBus)
{
    if (!systemBus.isConnected())
        return;
    m_bus = systemBus;
    m_bus.connect({}, path, service, u"StateChanged"_s, this, SLOT(ask())); // without its name: see busCall()
    m_manager.setConnection(m_bus);
    m_manager.addWatchedService(service);
    connect(&m_manager, &QDBusServiceWatcher::serviceOwnerChanged, this, &SystemNetwork::ask);
    ask();
}

void SystemNetwork::ask()
{
    m_isDue = m_isAsking;
    if (std::exchange(m_isAsking, true))
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call.setAutoStartService(false);
    call << QString(service) << u"State"_s;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        m_isAsking = false;
        const QDBusPendingReply<QDBusVariant> state = *answer;
        if (state.isError())
            qCDebug(desktopLog) << "NetworkManager does not report its state:" << state.error().message();
        take(state.isError() ? unknown : state.value().variant().toUInt());
        if (std::exchange(m_isDue, false))
            ask();
    });
}

void SystemNetwork::take(uint state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT reported(state == disconnected || state == disconnecting);
}

} // namespace vitrine
