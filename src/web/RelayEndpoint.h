// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QObject>
#include <QString>

namespace vitrine {

class MessageBridge;

/// \brief The only object on the relay's channel, and the complete interface between relay and C++.
///
/// Published as `relay`, in the isolated world only. It has no properties. Its signals carry only the document id, the
/// heartbeat and the commands of MediaAccess, so no other data gets into the page. Owned by MessageBridge; GUI thread.
class RelayEndpoint final : public QObject
{
    Q_OBJECT

public:
    explicit RelayEndpoint(MessageBridge &bridge);

    /// A relay for the load \a generation has started in the document \a documentId.
    Q_INVOKABLE void begin(int generation, const QString &documentId);

    /// Items from the relay, in order. Returns true if all were handled; otherwise taken() follows. Until then, the
    /// relay sends no other batch. Items: a text is a message from the origin of the document's last "from" item, in
    /// this or an earlier batch; others are ["from", origin], ["rejected", why, origin, count], ["frameLoaded"],
    /// ["frameStarted"], ["playerReplaced"], ["noPlayerFrame", problem], ["doubleClick"], ["mediaRefused"],
    /// ["media", status], ["mediaAnswer", id, problem, detail, status].
    Q_INVOKABLE bool deliver(int generation, const QString &documentId, const QJsonArray &batch);

    /// The answer to heartbeat().
    Q_INVOKABLE void answerHeartbeat(int generation, const QString &documentId);

Q_SIGNALS:
    /// The batch of \a documentId for which deliver() returned false has been handled.
    void taken(const QString &documentId);
    /// Requests answerHeartbeat(), to detect a hung page.
    void heartbeat();

    /// A command for the player's media element in \a documentId; its "mediaAnswer" has the same \a id.
    void mediaCommanded(const QString &documentId, int id, const QString &name, double value);

private:
    MessageBridge &m_bridge;
};

} // namespace vitrine
