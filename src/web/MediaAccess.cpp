// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/MediaAccess.h"

#include "playback/Clock.h"
#include "web/Logging.h"
#include "web/MessageBridge.h"

#include <algorithm>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto lookInterval = 100ms;

void answer(const MediaAccess::Reply &reply, const Result<MediaStatus> &result)
{
    if (reply)
        reply(result);
}

} // namespace

MediaAccess::MediaAccess(MessageBridge &bridge, const Clock &clock, Mode mode, QObject *parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_clock(clock)
    , m_mode(mode)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &MediaAccess::failOverdue);
    connect(&bridge, &MessageBridge::loadStarted, this, &MediaAccess::startDocument);
    connect(&bridge, &MessageBridge::documentReplaced, this, &MediaAccess::startDocument);
    connect(&bridge, &MessageBridge::playerReplaced, this, &MediaAccess::reset);
    if (mode == Mode::Off)
        return;
    connect(&bridge, &MessageBridge::mediaRefused, this, &MediaAccess::refuse);
    connect(&bridge, &MessageBridge::mediaStatusReceived, this, &MediaAccess::setStatus);
    connect(&bridge, &MessageBridge::mediaAnswered, this, &MediaAccess::finish);
}

void MediaAccess::play(Reply reply)
{
    command("play", 0.0, std::move(reply));
}

void MediaAccess::pause(Reply reply)
{
    command("pause", 0.0, std::move(reply));
}

void MediaAccess::seek(double positionSeconds, Reply reply)
{
    // JSON cannot represent an infinite number.
    if (!(positionSeconds >= 0.0 && positionSeconds < 1e15))
        answer(reply, Error{seekError(positionSeconds, m_status)});
    else
        command("seek", positionSeconds, std::move(reply));
}

void MediaAccess::setPlaybackRate(double rate, Reply reply)
{
    if (rate >= lowestRate && rate <= highestRate)
        command("rate", rate, std::move(reply));
    else
        answer(
            reply,
            Error{tr("The playback rate must be from %1 to %2, not %3.").arg(lowestRate).arg(highestRate).arg(rate)});
}

void MediaAccess::setVolume(double volume, Reply reply)
{
    if (volume >= 0.0 && volume <= 1.0)
        command("volume", volume, std::move(reply));
    else
        answer(reply, Error{tr("The volume must be from 0 to 1, not %1.").arg(volume)});
}

void MediaAccess::setMuted(bool muted, Reply reply)
{
    command("muted", muted ? 1.0 : 0.0, std::move(reply));
}

void MediaAccess::noteInput()
{
    if (m_status)
        m_bridge.commandMedia(0, QStringLiteral("input"), 0.0);
}

void MediaAccess::startDocument()
{
    reset();
    m_isRefused = false;
    m_isStarting = true;
}

void MediaAccess::reset()
{
    setStatus(std::nullopt);
    const QList<int> ids = m_pending.keys();
    for (const int id : ids)
        fail(id, tr("The page was left before the command was complete."));
}

void MediaAccess::command(const char *name, double value, Reply reply)
{
    if (!isOn()) {
        answer(reply, Error{tr("Media access is switched off: set “media_access” to true to control the player.")});
        return;
    }
    if (!m_status && (m_isRefused || !m_isStarting)) {
        answer(reply, Error{noMediaError()});
        return;
    }
    const int id = ++m_lastId;
    m_pending.insert(id, {QLatin1StringView(name), value, std::move(reply), m_clock.elapsed()});
    if (!m_look.isActive())
        m_look.start();
    if (m_status)
        send(id);
}

void MediaAccess::send(int id)
{
    Command &command = m_pending[id];
    command.isSent = true;
    m_bridge.commandMedia(id, command.name, command.value);
}

void MediaAccess::refuse()
{
    if (std::exchange(m_isRefused, true))
        return;
    qCWarning(webLog).noquote() << noMediaError();
    const QList<int> ids = m_pending.keys();
    for (const int id : ids)
        fail(id, noMediaError());
}

void MediaAccess::setStatus(const std::optional<MediaStatus> &status)
{
    if (status == m_status)
        return;
    m_status = status;
    Q_EMIT statusChanged(m_status);
    if (!m_status || !std::exchange(m_isStarting, false))
        return;
    QList<int> ids = m_pending.keys();
    std::ranges::sort(ids);
    for (const int id : ids) {
        if (m_pending.contains(id) && !m_pending.value(id).isSent)
            send(id);
    }
}

void MediaAccess::finish(int id, const QString &problem, const QString &detail,
                         const std::optional<MediaStatus> &status)
{
    if (!m_pending.contains(id))
        return;
    using View = QLatin1StringView;
    if (problem.isEmpty() && status) {
        const Reply reply = m_pending.take(id).reply;
        setStatus(status);
        answer(reply, *status);
    } else if (problem == View("outside")) {
        fail(id, seekError(m_pending.value(id).value, status));
    } else if (problem == View("not-loaded") || !m_pending.value(id).isSent) {
        fail(id, noMediaError());
    } else if (problem == View("refused") && detail == View("NotAllowedError")) {
        fail(id, tr("The browser does not allow playback before a click (%1): click the player first.").arg(detail));
    } else if (problem == View("refused")) {
        fail(id, tr("The browser rejected the command: %1.").arg(detail));
    } else if (problem == View("no-element") || problem.isEmpty()) {
        fail(id, tr("The player has no media any more."));
    } else if (problem == View("replaced")) {
        fail(id, tr("The player changed to other media before the command was complete."));
    } else if (problem == View("superseded")) {
        fail(id, tr("A later command replaced this one."));
    } else {
        fail(id, tr("The player did not complete the command within %1 s.")
                     .arg(std::chrono::duration<double>(defaultLimit).count()));
    }
}

void MediaAccess::fail(int id, const QString &message)
{
    answer(m_pending.take(id).reply, Error{message});
}

void MediaAccess::failOverdue()
{
    const QList<int> ids = m_pending.keys();
    for (const int id : ids) {
        if (m_pending.contains(id) && m_clock.elapsed() - m_pending.value(id).given >= defaultLimit)
            finish(id, QStringLiteral("timeout"), {}, std::nullopt);
    }
    if (m_pending.isEmpty())
        m_look.stop();
}

QString MediaAccess::noMediaError() const
{
    if (m_isRefused)
        return tr("No media access: the page around the player has replaced its document (document.open()). Use a page "
                  "that does not.");
    return tr("The player has no media yet: wait until it has loaded its media.");
}

QString MediaAccess::seekError(double positionSeconds, const std::optional<MediaStatus> &status)
{
    if (!status || status->seekable.isEmpty())
        return tr("Cannot seek: this media is not seekable.");
    return tr("Cannot seek to %1 s: the media can be played from %2 s to %3 s.")
        .arg(positionSeconds)
        .arg(status->seekable.first().start)
        .arg(status->seekable.last().end);
}

} // namespace vitrine
