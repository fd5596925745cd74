// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/StartupWatchdog.h"

#include <algorithm>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// A player sends a message shortly after its page has loaded; otherwise its URL is probed. If nothing loads, not even
// an error page, the time counts from the start.
constexpr auto probeAfterLoad = 1500ms;
constexpr auto probeAfterStart = 4000ms;

constexpr bool isFaultOfServer(int httpStatus)
{
    constexpr int tooManyRequests = 429;
    return httpStatus >= 500 || httpStatus == tooManyRequests;
}

} // namespace

StartupWatchdog::StartupWatchdog(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    connect(&m_timer, &LongTimer::timeout, this, &StartupWatchdog::tick);
    connect(&m_probe, &PlayerUrlProbe::finished, this, &StartupWatchdog::judge);
}

void StartupWatchdog::start(const Wait &wait)
{
    stop();
    m_wait = wait;
    m_foreignOrigin.clear();
    m_frameMissing.clear();
    m_loadFailure.clear();
    m_hasStarted = false;
    m_hasLoaded = false;
    m_httpStatus = 0;
    m_deadline = m_clock.elapsed() + wait.limit;
    if (!m_wait.isOfAnotherPage)
        m_probeAt = m_clock.elapsed() + probeAfterStart;
    arm();
}

void StartupWatchdog::stop()
{
    m_timer.stop();
    m_deadline.reset();
    m_probeAt.reset();
    m_probe.cancel();
}

void StartupWatchdog::tick()
{
    if (!m_deadline)
        return;
    const std::chrono::milliseconds now = m_clock.elapsed();
    if (now >= *m_deadline) {
        const double seconds = std::chrono::duration<double>(m_wait.limit).count();
        give({tr("The player was not ready within %1 s.").arg(seconds), silentCauses(), m_httpStatus, true, {}});
        return;
    }
    if (m_probeAt && now >= *m_probeAt)
        probe();
    arm();
}

void StartupWatchdog::arm()
{
    const auto next = m_probeAt ? std::min(*m_probeAt, *m_deadline) : *m_deadline;
    m_timer.start(std::max(next - m_clock.elapsed(), 1ms));
}

void StartupWatchdog::noteFrameLoaded()
{
    if (!isWaiting() || m_wait.isOfAnotherPage)
        return;
    m_hasLoaded = true;
    m_probeAt = m_clock.elapsed() + probeAfterLoad;
    arm();
}

void StartupWatchdog::noteLoadFailed(const QString &reason)
{
    if (!isWaiting())
        return;
    // The browser's reason is only a code, and does not distinguish failures of the server and of the network.
    m_loadFailure = reason;
    probe();
}

void StartupWatchdog::notePress()
{
    if (isWaiting() && m_wait.isOfAnotherPage)
        stop();
}

void StartupWatchdog::noteForeignOrigin(const QString &origin)
{
    if (isWaiting() && m_foreignOrigin.isEmpty())
        m_foreignOrigin = origin;
}

void StartupWatchdog::noteFrameMissing(const QString &cause)
{
    if (isWaiting())
        m_frameMissing = cause;
}

void StartupWatchdog::probe()
{
    m_probeAt.reset();
    m_probe.start(m_wait.playerUrl, m_wait.isFramed ? m_wait.hostOrigin : QString());
}

void StartupWatchdog::judge(const PlayerUrlProbe::Finding &finding)
{
    if (!isWaiting())
        return;
    using Kind = PlayerUrlProbe::Finding::Kind;
    m_httpStatus = finding.httpStatus;
    const bool isOfTheNetwork = finding.kind == Kind::Unresolved || finding.kind == Kind::Unreachable;
    if (!m_loadFailure.isEmpty() && !isOfTheNetwork) {
        const QStringList causes =
            isFaultOfServer(finding.httpStatus)
                ? causesOfStatus(finding.httpStatus)
                : QStringList{tr("The address is wrong or the page is gone: check the link."),
                              tr("There is no connection: check the network, proxy and firewall.")};
        give({tr("The page could not be loaded. %1").arg(m_loadFailure), causes, finding.httpStatus, false,
              finding.kind});
        return;
    }
    if (isFrameMissing(finding)) {
        give({tr("The player's page was not loaded, although its server answers."),
              {tr("The connection was interrupted: check the network.")},
              finding.httpStatus,
              false,
              finding.kind});
        return;
    }
    if (!finding.isFinal())
        return;

    Diagnosis diagnosis{finding.text, {}, finding.httpStatus, false, finding.kind};
    switch (finding.kind) {
    case Kind::HttpStatus:
        diagnosis.causes = causesOfStatus(finding.httpStatus);
        break;
    case Kind::Password:
        diagnosis.causes = {tr("The page is protected: use a link to a player that needs no sign-in.")};
        break;
    case Kind::Unresolved:
        diagnosis.causes = {tr("The address has a typing mistake: check the link."),
                            tr("There is no connection: check the network and its name server.")};
        break;
    case Kind::Unreachable:
        diagnosis.causes = {tr("There is no connection: check the network, proxy and firewall."),
                            tr("The server is down: try again later.")};
        break;
    case Kind::Tls:
        diagnosis.causes = {
            tr("The clock of this machine is wrong: set it."),
            tr("A proxy or a sign-in page of the network intercepts the connection: sign in to the network.")};
        break;
    case Kind::Framing:
        diagnosis.causes = {tr("This is a page, not an embedded player: use the embed link."),
                            tr("To show a whole page of your own, start with --page.")};
        break;
    case Kind::Answers:
        break;
    }
    give(diagnosis);
}

QStringList StartupWatchdog::causesOfStatus(int httpStatus)
{
    if (isFaultOfServer(httpStatus))
        return {tr("The server is busy or has a fault: try again later.")};
    return {tr("The address is wrong or the content is gone: check the link."),
            tr("The link is not meant for you or has expired: ask for a new one.")};
}

// The frame shows the browser's error page: a server that was unreachable for a moment may answer the probe.
bool StartupWatchdog::isFrameMissing(const PlayerUrlProbe::Finding &finding) const
{
    return m_wait.startsAreSeen && m_hasLoaded && !m_hasStarted && m_foreignOrigin.isEmpty() && !finding.isFinal() &&
           m_wait.playerOrigins.contains(finding.origin);
}

void StartupWatchdog::give(const Diagnosis &diagnosis)
{
    stop();
    Q_EMIT notReady(diagnosis);
}

QStringList StartupWatchdog::silentCauses() const
{
    QStringList causes;
    if (!m_frameMissing.isEmpty())
        causes.append(m_frameMissing);
    if (!m_foreignOrigin.isEmpty()) {
        causes.append(tr("Messages came from %1, which is not trusted: if that is the player, start with "
                         "--player-origin %1.")
                          .arg(m_foreignOrigin));
    }
    causes.append({
        tr("The page at this address is not a player, or not a BlendVision player: use the embed link."),
        tr("The player does not accept the domain %1: put it on the allow list, or start with --host-origin.")
            .arg(m_wait.hostOrigin),
        tr("The token in the link is not valid: ask for a new link."),
        tr("The network is slow or blocks the player's servers: check it, or raise --ready-timeout."),
    });
    return causes;
}

} // namespace vitrine
