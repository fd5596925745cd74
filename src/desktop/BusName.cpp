// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/BusName.h"

#include "desktop/BusCall.h"
#include "desktop/Logging.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <limits>

namespace vitrine {

namespace {

// Source: D-Bus specification, RequestName.
constexpr uint doNotQueue = 4;
constexpr uint isPrimaryOwner = 1;

// A bus that continues after a limit would give both the name that was asked for before it and the one after it.
constexpr int noLimit = std::numeric_limits<int>::max();

} // namespace

BusName::BusName(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
}

BusName::~BusName()
{
    if (!m_name.isEmpty())
        m_bus.send(busCall(QStringLiteral("ReleaseName")) << m_name);
}

void BusName::request(const QStringList &names)
{
    if (names.isEmpty()) {
        qCDebug(desktopLog) << "the bus does not give the name" << m_name;
        return;
    }
    m_name = names.first();
    const QDBusMessage call = busCall(QStringLiteral("RequestName")) << m_name << doNotQueue;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call, noLimit), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, others = names.sliced(1)] {
        answer->deleteLater();
        const QDBusPendingReply<uint> reply = *answer;
        if (reply.isError() || reply.value() != isPrimaryOwner)
            request(others);
    });
}

} // namespace vitrine
