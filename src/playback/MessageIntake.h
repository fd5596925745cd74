// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/RejectionRateLimiter.h"
#include "protocol/MessageRejection.h"
#include "protocol/PlayerMessage.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace vitrine {

class PlaybackSession;

/// \brief Takes the texts of the player's messages, checks and parses them, and hands them to the session.
///
/// Where the texts come from does not matter: MessageBridge brings those of the page, and a recording brings its own.
/// Nothing is trusted: origin, size and shape are checked. Rejections and unknown messages are reported one by one
/// while they are few, and as a number every second when they are many. The time of a message is that of the clock when
/// receive() is called; a recording moves its clock. Owned by Player; GUI thread; the clock must outlive it.
class MessageIntake final : public QObject
{
    Q_OBJECT

public:
    /// Rejections of one kind and origin that are reported one by one each second; unknown messages likewise.
    static constexpr int reportedOneByOne = 20;

    explicit MessageIntake(const Clock &clock, QObject *parent = nullptr);

    /// The exact origins that messages may have, as `event.origin` spells them.
    [[nodiscard]] const QStringList &playerOrigins() const { return m_playerOrigins; }
    void setPlayerOrigins(const QStringList &origins) { m_playerOrigins = origins; }

    /// \a session gets every message from now on, until one of the two is deleted.
    void feed(PlaybackSession &session);

public Q_SLOTS:
    /// A message with this \a text has arrived from \a origin.
    void receive(const QString &origin, const QString &text);
    /// \a count messages did not get as far as receive().
    void reject(vitrine::MessageRejection::Why why, const QString &origin, int count = 1,
                const QString &detail = QString());

Q_SIGNALS:
    void progressReceived(const vitrine::PlaybackProgress &progress);
    void playbackEventReceived(const vitrine::PlaybackEvent &event);
    void playbackErrorOccurred(const vitrine::PlaybackError &error);
    void actionReceived(const vitrine::PlayerAction &action);
    void pingReceived();
    void messageRejected(const vitrine::MessageRejection &rejection);
    /// A well-formed message in no known form: \a content is its JSON without secrets, 2,000 characters at most. With a
    /// \a count above 1 it is the last of so many.
    void unknownReceived(const QString &content, const QString &origin, int count);

private:
    void add(const QString &kind, const QString &origin, const QString &detail, int count);
    void tell(const RejectionRateLimiter::Sum &sum);
    void waitForDue();

    QStringList m_playerOrigins;
    RejectionRateLimiter m_limiter;
    QTimer m_due;
};

} // namespace vitrine
