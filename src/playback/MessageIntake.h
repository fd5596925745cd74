// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/RejectionReporter.h"
#include "protocol/MessageRejection.h"
#include "protocol/PlayerMessage.h"

#include <QObject>
#include <QString>
#include <QStringList>

namespace vitrine {

class PlaybackSession;

/// \brief Checks and parses the texts of the player's messages, and passes them to the session.
///
/// The texts come from MessageBridge or from a recording (RunReplay). Origin, size and form are checked. Rejections and
/// unknown messages are reported one by one up to a limit, above it as one number a second. The time of a message is
/// the clock's time at receive(); a recording sets its clock. Owned by Player; GUI thread; the clock must outlive it.
class MessageIntake final : public QObject
{
    Q_OBJECT

public:
    /// How many rejections of one kind and origin are reported one by one each second; also for unknown messages.
    static constexpr int reportedOneByOne = 20;

    explicit MessageIntake(const Clock &clock, QObject *parent = nullptr);

    /// The allowed origins of messages, exactly as in `event.origin`.
    [[nodiscard]] const QStringList &playerOrigins() const { return m_playerOrigins; }
    void setPlayerOrigins(const QStringList &origins) { m_playerOrigins = origins; }

    /// Passes all further messages to \a session, until one of the two objects is deleted.
    void feed(PlaybackSession &session);

    /// Reports the rejections that have accumulated, because the run ends.
    void finish();

public Q_SLOTS:
    /// A message with this \a text has arrived from \a origin.
    void receive(const QString &origin, const QString &text);
    /// \a count messages were rejected before receive().
    void reject(vitrine::MessageRejection::Why why, const QString &origin, int count = 1,
                const QString &detail = QString());

Q_SIGNALS:
    /// A message from one of the origins, within the size limit, before anything else is emitted for it.
    void arrived(const QString &origin, const QString &text);
    /// Everything has been emitted for the message.
    void handled();
    void progressReceived(const vitrine::PlaybackProgress &progress);
    void playbackEventReceived(const vitrine::PlaybackEvent &event);
    void playbackErrorOccurred(const vitrine::PlaybackError &error);
    void actionReceived(const vitrine::PlayerAction &action);
    void pingReceived();
    void messageRejected(const vitrine::MessageRejection &rejection);
    /// A well-formed message of an unknown form: \a content is its JSON without secrets, at most 2,000 characters. With
    /// a \a count above 1, it is the last of that many.
    void unknownReceived(const QString &content, const QString &origin, int count);

private:
    void handle(const QString &origin, const QByteArray &json);
    void report(const RejectionRateLimiter::Sum &sum);

    QStringList m_playerOrigins;
    RejectionReporter m_rejections;
};

} // namespace vitrine
