// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/NetworkMonitors.h"

#include "protocol/PlayTarget.h"

#include <utility>

namespace vitrine {

NetworkMonitors::NetworkMonitors(NetworkMonitor::Pauses pauses, QObject *parent)
    : QObject(parent)
    , m_pauses(pauses)
{
}

void NetworkMonitors::ask(const QUrl &url, const QString &hostOrigin)
{
    const QString origin = originOf(url);
    NetworkMonitor *&monitor = m_monitors[origin];
    if (monitor == nullptr) {
        monitor = new NetworkMonitor(m_pauses, this);
        monitor->setTarget(url, hostOrigin);
        connect(monitor, &NetworkMonitor::answered, this,
                [this, origin](bool isReachable) { note(origin, isReachable); });
    }
    monitor->ask();
}

void NetworkMonitors::stop()
{
    for (NetworkMonitor *monitor : std::as_const(m_monitors))
        monitor->stop();
    m_unreachable.clear();
}

bool NetworkMonitors::isUnreachable(const QUrl &url) const
{
    return m_unreachable.contains(originOf(url));
}

void NetworkMonitors::note(const QString &origin, bool isReachable)
{
    if (isReachable)
        m_unreachable.remove(origin);
    else
        m_unreachable.insert(origin);
    Q_EMIT checked();
}

} // namespace vitrine
