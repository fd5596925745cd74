// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "playback/PlaybackInputs.h"

#include "playback/MessageIntake.h"
#include "playback/PlaybackSession.h"

namespace vitrine {

PlaybackInputs::PlaybackInputs(MessageIntake &intake, PlaybackSession &session, QObject *parent)
    : QObject(parent)
    , m_intake(intake)
    , m_session(session)
{
    connect(&intake, &MessageIntake::arrived, this, [this](const QString &origin, const QString &text) {
        Q_EMIT arrived(MessageInput{origin, text});
    });
    connect(&intake, &MessageIntake::handled, this, &PlaybackInputs::handled);
}

void PlaybackInputs::apply(const PlaybackInput &input)
{
    if (const auto *message = std::get_if<MessageInput>(&input)) {
        m_intake.receive(message->origin, message->text);
        return;
    }
    Q_EMIT arrived(input);
    applyToSession(input);
    Q_EMIT handled();
}

void PlaybackInputs::applyToSession(const PlaybackInput &input)
{
    if (std::holds_alternative<SessionInput>(input)) {
        m_session.startSession();
    } else if (std::holds_alternative<LoadInput>(input)) {
        m_session.startLoad();
    } else if (const auto *media = std::get_if<MediaInput>(&input)) {
        if (media->duration)
            m_session.setMediaDuration(*media->duration);
        m_session.setMediaPosition(media->positionSeconds);
    } else if (const auto *failure = std::get_if<FailureInput>(&input)) {
        m_session.fail(failure->error);
    }
}

} // namespace vitrine
