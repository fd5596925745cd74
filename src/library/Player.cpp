// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "Vitrine/Player.h"

#include "PlayerPrivate.h"

namespace Vitrine {

Player::Player(QObject *parent)
    : Player(PlayerOptions(), parent)
{
}

Player::Player(const PlayerOptions &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, options))
{
}

Player::~Player() = default;

bool Player::open(const QString &target, QString *why)
{
    return d->open(vitrine::PlayTarget::resolve(target), why);
}

bool Player::open(const QUrl &target, QString *why)
{
    return open(target.toString(QUrl::FullyEncoded), why);
}

Player::State Player::state() const
{
    return d->state;
}

double Player::position() const
{
    return d->player.position().value_or(-1.0);
}

double Player::duration() const
{
    return d->player.duration().seconds().value_or(-1.0);
}

double Player::playbackRate() const
{
    return d->player.playbackRate();
}

double Player::volume() const
{
    return d->player.volume().value_or(-1.0);
}

bool Player::isMuted() const
{
    return d->player.isMuted().value_or(false);
}

QString Player::title() const
{
    return d->player.title();
}

bool Player::isLive() const
{
    return d->player.isLive();
}

bool Player::isSeekable() const
{
    return d->player.isSeekable();
}

void Player::play()
{
    d->player.play(d->reply("play"));
}

void Player::pause()
{
    d->player.pause(d->reply("pause"));
}

void Player::seek(double positionSeconds)
{
    d->player.seek(positionSeconds, d->reply("seek"));
}

void Player::setPlaybackRate(double rate)
{
    d->player.setPlaybackRate(rate, d->reply("setPlaybackRate"));
}

void Player::setVolume(double volume)
{
    d->player.setVolume(volume, d->reply("setVolume"));
}

void Player::setMuted(bool muted)
{
    d->player.setMuted(muted, d->reply("setMuted"));
}

void Player::reload()
{
    d->player.reload();
}

void Player::close()
{
    d->close();
}

} // namespace Vitrine
