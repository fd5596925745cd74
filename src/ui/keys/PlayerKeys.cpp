// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/PlayerKeys.h"

#include "events/RunLog.h"
#include "ui/language/MessageText.h"

#include <QPointer>

namespace vitrine {

namespace {

bool isSeek(KeyAction action)
{
    return action == KeyAction::SkipBack || action == KeyAction::SkipForward || action == KeyAction::LongSkipBack ||
           action == KeyAction::LongSkipForward || action == KeyAction::SeekTenth;
}

} // namespace

PlayerKeys::PlayerKeys(Player &player, RunLog &log, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_log(log)
{
    connect(&m_player, &Player::mediaStatusChanged, this,
            [this](const std::optional<MediaStatus> &status) { m_status = status; });
    connect(&m_player, &Player::sourceChanged, this, [this] {
        m_status.reset();
        m_atPress.reset();
    });
    connect(&m_player, &Player::playbackStateChanged, this, [this](PlaybackState, PlaybackState to) {
        if (to == PlaybackState::Connecting || to == PlaybackState::Playing)
            m_hasPaused = false;
    });
}

void PlayerKeys::noteKeyDown()
{
    m_atPress = m_status;
}

std::optional<MediaStatus> PlayerKeys::statusBefore() const
{
    if (m_pending > 0 && m_expected)
        return m_expected;
    return m_atPress && m_status && m_atPress->element == m_status->element ? m_atPress : m_status;
}

std::optional<KeyCommand> PlayerKeys::commandOf(const KeyPress &press, const std::optional<MediaStatus> &before) const
{
    // The element is paused, but the page is about to play it.
    if (press.action == KeyAction::TogglePlayback && m_player.isStarting())
        return KeyCommand{m_hasPaused ? KeyCommand::Kind::Play : KeyCommand::Kind::Pause};
    return before ? keyCommand(press, *before) : std::nullopt;
}

void PlayerKeys::handlePress(const KeyPress &press)
{
    const std::optional<MediaStatus> before = statusBefore();
    if (const std::optional<KeyCommand> command = commandOf(press, before)) {
        if (before)
            m_expected = statusAfter(*command, *before);
        perform(*command);
    } else if (!before || isSeek(press.action)) {
        const bool isLoading = !before || before->readyState == 0;
        Q_EMIT announced(isLoading ? tr("There is nothing to play yet.") : tr("This video cannot be sought."));
    }
}

void PlayerKeys::perform(const KeyCommand &command)
{
    if (command.kind == KeyCommand::Kind::Play || command.kind == KeyCommand::Kind::Pause)
        m_hasPaused = command.kind == KeyCommand::Kind::Pause;
    ++m_pending;
    const Player::Reply reply = [self = QPointer(this), command](const Result<MediaStatus> &result) {
        if (self)
            self->finish(command, result);
    };
    switch (command.kind) {
    case KeyCommand::Kind::Play:
        m_player.play(reply);
        break;
    case KeyCommand::Kind::Pause:
        m_player.pause(reply);
        break;
    case KeyCommand::Kind::Seek:
        m_player.seek(command.value, reply);
        break;
    case KeyCommand::Kind::SetRate:
        m_player.setPlaybackRate(command.value, reply);
        break;
    case KeyCommand::Kind::SetVolume:
        m_player.setVolume(command.value, reply);
        break;
    case KeyCommand::Kind::SetMuted:
        m_player.setMuted(command.value > 0.0, reply);
        break;
    }
}

void PlayerKeys::finish(const KeyCommand &command, const Result<MediaStatus> &result)
{
    --m_pending;
    const QString name = keyCommandName(command.kind);
    if (result) {
        m_status = result.value();
        m_log.append(CommandReport{name, CommandReport::By::Viewer, CommandReport::Outcome::Done, {}});
        Q_EMIT announced(keyCommandText(command));
    } else {
        m_log.append(
            CommandReport{name, CommandReport::By::Viewer, CommandReport::Outcome::Failed, result.error().message});
        // A later key of the same kind has replaced it.
        if (m_pending == 0)
            Q_EMIT announced(messageText(result.error().message));
    }
}

} // namespace vitrine
