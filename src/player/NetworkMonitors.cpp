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
    stopOthers({});
}

void NetworkMonitors::stopOthers(const QList<QUrl> &urls)
{
    QSet<QString> origins;
    for (const QUrl &url : urls)
        origins += originOf(url);
    for (auto monitor = m_monitors.cbegin(); monitor != m_monitors.cend(); ++monitor) {
        if (origins.contains(monitor.key()))
            continue;
        monitor.value()->stop();
        m_unreachable.remove(monitor.key());
    }
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
