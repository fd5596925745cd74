// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/mpris/MprisController.h"

#include "events/RunLog.h"

#include <QPointer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// The names of the control socket, where it has the command.
QString nameOf(MprisCommand::Kind kind)
{
    switch (kind) {
    case MprisCommand::Kind::Play:
        return u"play"_s;
    case MprisCommand::Kind::Pause:
        return u"pause"_s;
    case MprisCommand::Kind::Stop:
        return u"stop"_s;
    case MprisCommand::Kind::Seek:
        return u"seek"_s;
    case MprisCommand::Kind::SetRate:
        return u"setRate"_s;
    case MprisCommand::Kind::SetVolume:
        return u"setVolume"_s;
    case MprisCommand::Kind::SetFullScreen:
        return u"setFullScreen"_s;
    case MprisCommand::Kind::Open:
        return u"open"_s;
    case MprisCommand::Kind::Raise:
        return u"raise"_s;
    case MprisCommand::Kind::Quit:
        break;
    }
    return u"quit"_s;
}

Player::Reply mediaReply(const MprisCommand::Reply &reply)
{
    return [reply](const Result<MediaStatus> &status) {
        reply(status ? QString() : status.error().message);
    };
}

} // namespace

MprisController::MprisController(Player &player, RunLog &log, Host host, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_log(log)
    , m_host(std::move(host))
    , m_icon(player.page())
    , m_status(playbackStatus(player.playbackState(), PlaybackStatus::Stopped))
{
}

void MprisController::start(const QDBusConnection &bus)
{
    m_service = std::make_unique<MprisService>(
        bus,
        MprisService::Host{.command = [this](const MprisCommand &asked, const Reply &reply) { command(asked, reply); },
                           .positionSeconds = [this] { return positionSeconds(); },
                           .hasWindow = bool(m_host.raise),
                           .mayOpen = m_host.mayOpen,
                           .mayQuit = m_host.mayQuit});
    m_service->setFullScreen(m_isFullScreen);
    refresh();
    m_service->start();
    connect(&m_player, &Player::playbackStateChanged, this, &MprisController::followState);
    connect(&m_player.session(), &PlaybackSession::progressed, this, &MprisController::followProgress);
    connect(&m_player.session(), &PlaybackSession::positionJumped, this, [this] { m_hasJumped = true; });
    connect(&m_player, &Player::sourceChanged, this, [this] {
        m_isStopped = false;
        refresh();
    });
    connect(&m_icon, &PageIcon::changed, this, &MprisController::refresh);
    connect(&m_player, &Player::titleChanged, this, &MprisController::refresh);
    connect(&m_player, &Player::playbackRateChanged, this, &MprisController::refresh);
    connect(&m_player, &Player::durationChanged, this, &MprisController::refresh);
    connect(&m_player, &Player::mediaStatusChanged, this, &MprisController::refresh);
}

void MprisController::setFullScreen(bool fullScreen)
{
    m_isFullScreen = fullScreen;
    if (m_service)
        m_service->setFullScreen(fullScreen);
}

void MprisController::refresh()
{
    m_service->setState(state());
}

MprisState MprisController::state() const
{
    const bool isAtStart = m_isStopped && m_status == PlaybackStatus::Paused;
    MprisState state{.status = isAtStart ? PlaybackStatus::Stopped : m_status,
                     .hasControl = m_host.hasControl,
                     .hasMedia = m_player.volume().has_value(),
                     .isStarting = m_player.isStarting(),
                     .isSeekable = m_player.isSeekable(),
                     .isLive = m_player.isLive(),
                     .rate = m_player.playbackRate(),
                     .volume = m_player.isMuted().value_or(false) ? 0.0 : m_player.volume().value_or(1.0),
                     .contentId = m_player.contentId(),
                     .title = m_player.title(),
                     .artUrl = m_icon.url().toString(QUrl::FullyEncoded),
                     .lengthSeconds = m_player.duration().seconds()};
    // A player that buffers may report a rate of 0, which MPRIS does not allow; and each range has the rate in it.
    if (state.rate <= 0.0)
        state.rate = 1.0;
    state.minimumRate = std::min(state.rate, m_host.hasControl ? MediaAccess::lowestRate : 1.0);
    state.maximumRate = std::max(state.rate, m_host.hasControl ? MediaAccess::highestRate : 1.0);
    return state;
}

double MprisController::positionSeconds() const
{
    return m_player.isLive() ? 0.0 : std::max(0.0, m_player.position().value_or(0.0));
}

void MprisController::followState(PlaybackState from, PlaybackState to)
{
    m_status = playbackStatus(to, m_status);
    m_hasJumped = m_hasJumped || from == PlaybackState::Seeking;
    refresh();
}

// The new position comes after the end of a seek, or after a jump that was not announced.
void MprisController::followProgress()
{
    // A page that starts to play after a stop is playing for a moment, at the start.
    if (m_status == PlaybackStatus::Playing && m_player.position().value_or(0.0) > 0.0)
        m_isStopped = false;
    if (m_player.playbackState() == PlaybackState::Seeking || !std::exchange(m_hasJumped, false) || m_player.isLive())
        return;
    m_service->reportSeek(positionSeconds());
}

void MprisController::command(const MprisCommand &command, const Reply &reply)
{
    const Reply done = reported(nameOf(command.kind), reply);
    switch (command.kind) {
    case MprisCommand::Kind::Play:
        m_isStopped = false;
        m_player.play(mediaReply(done));
        break;
    case MprisCommand::Kind::Pause:
        m_player.pause(mediaReply(done));
        break;
    case MprisCommand::Kind::Stop:
        stop(done);
        break;
    case MprisCommand::Kind::Seek:
        m_player.seek(command.value, mediaReply(done));
        break;
    case MprisCommand::Kind::SetRate:
        m_player.setPlaybackRate(command.value, mediaReply(done));
        break;
    case MprisCommand::Kind::SetVolume:
        setVolume(command.value, done);
        break;
    case MprisCommand::Kind::SetFullScreen:
        m_host.setFullScreen(command.value > 0.0);
        done({});
        break;
    case MprisCommand::Kind::Open:
        open(command.text, done);
        break;
    case MprisCommand::Kind::Raise:
        m_host.raise();
        done({});
        break;
    case MprisCommand::Kind::Quit:
        done({});
        m_host.quit();
        break;
    }
}

MprisCommand::Reply MprisController::reported(const QString &name, const Reply &reply) const
{
    return [&log = m_log, name, reply](const QString &error) {
        log.append(CommandReport{name, CommandReport::By::Mpris,
                                 error.isEmpty() ? CommandReport::Outcome::Done : CommandReport::Outcome::Failed,
                                 error});
        reply(error);
    };
}

// After Stop, Play starts at the beginning (MPRIS); in a live stream it goes on with what is sent then.
void MprisController::stop(const Reply &reply)
{
    const auto done = [self = QPointer(this), reply](const Result<MediaStatus> &status) {
        if (self) {
            self->m_isStopped = status.hasValue();
            self->refresh();
        }
        mediaReply(reply)(status);
    };
    m_player.pause([self = QPointer(this), done](const Result<MediaStatus> &status) {
        if (self && status && !self->m_player.isLive() && self->m_player.isSeekable())
            self->m_player.seek(0.0, done);
        else
            done(status);
    });
}

// MPRIS has no mute: the volume of a muted player is 0, and another one makes it heard.
void MprisController::setVolume(double volume, const Reply &reply)
{
    if (volume > 0.0 && m_player.isMuted().value_or(false))
        m_player.setMuted(false);
    m_player.setVolume(volume, mediaReply(reply));
}

void MprisController::open(const QString &uri, const Reply &reply)
{
    const Result<PlayTarget> target = m_host.target(uri);
    if (!target) {
        reply(target.error().message);
        return;
    }
    const Result<bool> opened = m_player.open(*target);
    reply(opened ? QString() : opened.error().message);
}

} // namespace vitrine
