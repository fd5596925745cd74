// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QObject>
#include <QString>

namespace vitrine {

class MessageBridge;

/// \brief The one object that the relay sees on the channel, and all that it can do with it.
///
/// Published under the name `relay`, in the isolated world only. It has no properties; its signals are the relay's own
/// number, a question whether it still answers, and MediaAccess's commands, so nothing else leads back into the page
/// from here. Owned by MessageBridge; GUI thread.
class RelayEndpoint final : public QObject
{
    Q_OBJECT

public:
    explicit RelayEndpoint(MessageBridge &bridge);

    /// A relay has come up in the document \a documentId, made for load \a generation.
    Q_INVOKABLE void begin(int generation, const QString &documentId);

    /// What the relay has for us, in order. True when it has been worked off; taken() follows otherwise. The next one
    /// comes after either. Items: a text is a message of the origin that the document told last, in whatever batch;
    /// others are ["from", origin], ["rejected", why, origin, count], ["frameLoaded"], ["media", status],
    /// ["mediaAnswer", id, problem, detail, status].
    Q_INVOKABLE bool deliver(int generation, const QString &documentId, const QJsonArray &batch);

    /// The answer to heartbeat().
    Q_INVOKABLE void answerHeartbeat(int generation, const QString &documentId);

Q_SIGNALS:
    /// What deliver() has brought of \a documentId, and could not work off at once, is worked off now.
    void taken(const QString &documentId);
    /// Does the page still do anything?
    void heartbeat();

    /// For the media element of the player in \a documentId; answered with the same \a id.
    void mediaCommanded(const QString &documentId, int id, const QString &name, double value);

private:
    MessageBridge &m_bridge;
};

} // namespace vitrine
