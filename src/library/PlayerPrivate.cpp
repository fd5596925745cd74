// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PlayerPrivate.h"

#include "events/RunEventJson.h"
#include "playback/FailureCause.h"
#include "protocol/Redaction.h"
#include "web/WebProfile.h"

#include <initializer_list>

namespace Vitrine {

namespace {

vitrine::PlayerOptions playerOptions(const PlayerOptions &options)
{
    vitrine::PlayerOptions result;
    result.hostOrigin = options.hostOrigin;
    result.language = options.language;
    result.muted = options.isMuted;
    return result;
}

vitrine::WebProfileSettings profileSettings(const PlayerOptions &options)
{
    vitrine::WebProfileSettings settings;
    settings.language = options.language;
    if (options.storagePath.isEmpty())
        return settings;
    settings.name = QStringLiteral("vitrine");
    settings.storagePath = options.storagePath;
    settings.cachePath = options.storagePath + QStringLiteral("/cache");
    return settings;
}

Player::State publicState(vitrine::PlaybackState state)
{
    switch (state) {
    case vitrine::PlaybackState::Connecting:
        return Player::State::Connecting;
    case vitrine::PlaybackState::Loading:
        return Player::State::Loading;
    case vitrine::PlaybackState::Playing:
        return Player::State::Playing;
    case vitrine::PlaybackState::Paused:
        return Player::State::Paused;
    case vitrine::PlaybackState::Buffering:
        return Player::State::Buffering;
    case vitrine::PlaybackState::Seeking:
        return Player::State::Seeking;
    case vitrine::PlaybackState::Ended:
        return Player::State::Ended;
    case vitrine::PlaybackState::Failed:
        break;
    }
    return Player::State::Failed;
}

} // namespace

Player::Private::Private(Player &shown, const PlayerOptions &options)
    : m_shown(shown)
    , m_profile(vitrine::createWebProfile(profileSettings(options)))
    , player(playerOptions(options), {*m_profile, m_clock, m_log})
{
    connectPlayer();
    connectViewer();
}

Player::Private::~Private()
{
    for (const QObject *sender : std::initializer_list<const QObject *>{&player, &player.session(), &m_log})
        QObject::disconnect(sender, nullptr, &m_shown, nullptr);
}

vitrine::Player::Reply Player::Private::reply(const char *command) const
{
    return [this, command](const vitrine::Result<vitrine::MediaStatus> &result) {
        if (!result)
            Q_EMIT m_shown.commandFailed(QString::fromLatin1(command), result.error().message);
    };
}

bool Player::Private::open(const vitrine::Result<vitrine::PlayTarget> &target, QString *why)
{
    const vitrine::Result<bool> opened = target ? player.open(*target) : vitrine::Result<bool>(target.error());
    if (opened)
        setState(publicState(player.playbackState()));
    else if (why)
        *why = opened.error().message;
    return opened.hasValue();
}

void Player::Private::close()
{
    player.prepareToLeave();
    player.leave();
}

void Player::Private::connectPlayer()
{
    using Internal = vitrine::Player;
    QObject::connect(&player, &Internal::playbackStateChanged, &m_shown,
                     [this](vitrine::PlaybackState, vitrine::PlaybackState to) { setState(publicState(to)); });
    const auto announcePosition = [this] {
        Q_EMIT m_shown.positionChanged(m_shown.position());
    };
    const vitrine::PlaybackSession *session = &player.session();
    QObject::connect(session, &vitrine::PlaybackSession::progressed, &m_shown, announcePosition);
    QObject::connect(session, &vitrine::PlaybackSession::positionJumped, &m_shown, announcePosition);
    QObject::connect(&player, &Internal::durationChanged, &m_shown,
                     [this] { Q_EMIT m_shown.durationChanged(m_shown.duration()); });
    QObject::connect(&player, &Internal::playbackRateChanged, &m_shown, &Player::playbackRateChanged);
    QObject::connect(&player, &Internal::titleChanged, &m_shown, &Player::titleChanged);
    QObject::connect(&player, &Internal::mediaStatusChanged, &m_shown, [this] { announceMediaStatus(); });
    QObject::connect(&player, &Internal::recoveryStatusChanged, &m_shown,
                     [this](const vitrine::RecoveryStatus &status) { announceRecovery(status); });
    QObject::connect(&player, &Internal::errorOccurred, &m_shown, [this](const vitrine::PlaybackError &error) {
        Q_EMIT m_shown.errorOccurred(vitrine::redactSecrets(error.rawCode), vitrine::redactSecrets(error.rawReason),
                                     vitrine::redactSecrets(error.message));
    });
    QObject::connect(&m_log, &vitrine::RunLog::appended, &m_shown, [this](const vitrine::RunEvent &event) {
        Q_EMIT m_shown.eventOccurred(vitrine::runEventJson(event));
    });
}

void Player::Private::connectViewer()
{
    using Internal = vitrine::Player;
    QObject::connect(&player, &Internal::backDone, &m_shown, [this](vitrine::ActionReport::Outcome outcome) {
        if (outcome == vitrine::ActionReport::Outcome::Closed)
            Q_EMIT m_shown.backRequested();
    });
    QObject::connect(&player, &Internal::fullscreenRequested, &m_shown, &Player::fullScreenRequested);
    QObject::connect(&player, &Internal::externalRequested, &m_shown, &Player::linkActivated);
    QObject::connect(&player, &Internal::left, &m_shown, [this] {
        setState(State::Idle);
        Q_EMIT m_shown.closed();
    });
}

void Player::Private::setState(State next)
{
    if (next == state)
        return;
    state = next;
    Q_EMIT m_shown.stateChanged(state);
}

void Player::Private::announceMediaStatus()
{
    if (const double volume = m_shown.volume(); volume != m_volume) {
        m_volume = volume;
        Q_EMIT m_shown.volumeChanged(volume);
    }
    if (const bool isMuted = m_shown.isMuted(); isMuted != m_isMuted) {
        m_isMuted = isMuted;
        Q_EMIT m_shown.mutedChanged(isMuted);
    }
    if (const bool isSeekable = m_shown.isSeekable(); isSeekable != m_isSeekable) {
        m_isSeekable = isSeekable;
        Q_EMIT m_shown.seekableChanged(isSeekable);
    }
}

void Player::Private::announceRecovery(const vitrine::RecoveryStatus &status)
{
    const bool hasGivenUp = status.state == vitrine::RecoveryStatus::State::GivenUp;
    const bool isNew = hasGivenUp && !m_hasGivenUp;
    m_hasGivenUp = hasGivenUp;
    if (isNew)
        Q_EMIT m_shown.failed(status.why);
}

} // namespace Vitrine
