// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/NetworkMonitor.h"

#include "protocol/PlayTarget.h"

#include <algorithm>
#include <utility>

namespace vitrine {

NetworkMonitor::NetworkMonitor(QObject *parent)
    : NetworkMonitor(Pauses(), parent)
{
}

NetworkMonitor::NetworkMonitor(Pauses pauses, QObject *parent)
    : QObject(parent)
    , m_pauses(pauses)
    , m_nextPause(pauses.first)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &NetworkMonitor::ask);
    connect(&m_probe, &PlayerUrlProbe::finished, this, &NetworkMonitor::judge);
}

bool NetworkMonitor::setTarget(const QUrl &url, const QString &hostOrigin)
{
    const QUrl origin(originOf(url) + u'/');
    if (origin == m_origin)
        return false;
    const bool wasUnreachable = m_unreachable;
    stop();
    m_origin = origin;
    m_hostOrigin = hostOrigin;
    return wasUnreachable;
}

void NetworkMonitor::ask()
{
    m_pause.stop();
    if (!std::exchange(m_asking, true))
        m_probe.start(m_origin, m_hostOrigin);
}

void NetworkMonitor::noteUnreachable()
{
    m_probe.cancel();
    m_asking = false;
    m_unreachable = true;
    m_pause.start(m_nextPause);
    m_nextPause = std::min(m_nextPause * 3 / 2, m_pauses.longest);
    Q_EMIT answered(false);
}

void NetworkMonitor::stop()
{
    m_probe.cancel();
    m_pause.stop();
    m_asking = false;
    m_unreachable = false;
    m_nextPause = m_pauses.first;
}

void NetworkMonitor::noteSystem(bool isOffline)
{
    const bool wasOffline = std::exchange(m_isOffline, isOffline);
    const bool mayBeBack = m_unreachable && !isOffline;
    const bool mayBeGone = !wasOffline && isOffline;
    if ((mayBeBack || mayBeGone) && !m_origin.isEmpty()) {
        m_asking = false; // the probe in progress used the former network
        ask();
    }
}

void NetworkMonitor::judge(const PlayerUrlProbe::Finding &finding)
{
    using Kind = PlayerUrlProbe::Finding::Kind;
    if (finding.kind == Kind::Unreachable || finding.kind == Kind::Unresolved) {
        noteUnreachable();
        return;
    }
    // Any answer shows that the server can be reached.
    stop();
    Q_EMIT answered(true);
}

} // namespace vitrine
