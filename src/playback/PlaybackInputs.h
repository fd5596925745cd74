// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/MediaDuration.h"
#include "protocol/PlaybackError.h"

#include <QObject>
#include <QString>

#include <optional>
#include <variant>

namespace vitrine {

class MessageIntake;
class PlaybackSession;

/// \brief A message of the player, from one of its origins and within the size limit.
struct MessageInput
{
    QString origin;
    QString text;

    friend bool operator==(const MessageInput &, const MessageInput &) = default;
};

/// \brief A target is opened: PlaybackSession::startSession().
struct SessionInput
{
    friend bool operator==(const SessionInput &, const SessionInput &) = default;
};

/// \brief A document loads: PlaybackSession::startLoad().
struct LoadInput
{
    friend bool operator==(const LoadInput &, const LoadInput &) = default;
};

/// \brief The state of the media element has changed.
struct MediaInput
{
    std::optional<MediaDuration> duration; ///< none: the last one stays
    std::optional<double> positionSeconds; ///< none: there is no element

    friend bool operator==(const MediaInput &, const MediaInput &) = default;
};

/// \brief Playback cannot continue: PlaybackSession::fail().
struct FailureInput
{
    std::optional<PlaybackError> error;

    friend bool operator==(const FailureInput &, const FailureInput &) = default;
};

using PlaybackInput = std::variant<MessageInput, SessionInput, LoadInput, MediaInput, FailureInput>;

/// \brief Everything that changes a PlaybackSession goes through here, in a run and in its replay.
///
/// Messages may also be given to the intake, as MessageBridge does. An input may cause another one: then the second is
/// reported before the first is handled. Owned by Player; GUI thread; intake and session must outlive it.
class PlaybackInputs final : public QObject
{
    Q_OBJECT

public:
    PlaybackInputs(MessageIntake &intake, PlaybackSession &session, QObject *parent = nullptr);

    void apply(const PlaybackInput &input);

Q_SIGNALS:
    /// Before \a input has any effect.
    void arrived(const vitrine::PlaybackInput &input);
    /// The last input that arrived and is not handled yet has had its effect.
    void handled();

private:
    void applyToSession(const PlaybackInput &input);

    MessageIntake &m_intake;
    PlaybackSession &m_session;
};

} // namespace vitrine
