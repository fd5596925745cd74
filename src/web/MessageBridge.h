// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/PlayerMessage.h"
#include "web/MessageRejection.h"

#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QStringList>

class QWebChannel;

namespace vitrine {

/// \brief Turns what the relay brings into signals, after checking all of it again.
///
/// Nothing that comes over the channel is believed: the load that it belongs to, the origin, the size and the shape are
/// looked at here, whatever the relay has looked at. Owns the channel and the endpoint on it. GUI thread.
class MessageBridge final : public QObject
{
    Q_OBJECT

public:
    explicit MessageBridge(QObject *parent = nullptr);
    ~MessageBridge() override;

    /// The channel to set on the page, in the relay's world. Owned by the bridge.
    [[nodiscard]] QWebChannel *channel() const { return m_channel; }

    /// Number of the load that messages are expected from; counts up with each startLoad().
    [[nodiscard]] int generation() const { return m_generation; }

    /// The exact origins that messages may have, as `event.origin` spells them.
    [[nodiscard]] const QStringList &playerOrigins() const { return m_playerOrigins; }

public Q_SLOTS:
    /// A load that Vitrine asked for: all that is on its way belongs to an older one. Returns the new generation.
    int startLoad(const QStringList &playerOrigins);

    /// Called by the relay through RelayEndpoint.
    void beginDocument(int generation, const QString &documentId);
    void receive(int generation, const QString &documentId, const QJsonArray &batch);

Q_SIGNALS:
    void progressReceived(const vitrine::PlaybackProgress &progress);
    void playbackEventReceived(const vitrine::PlaybackEvent &event);
    void playbackErrorOccurred(const vitrine::PlaybackError &error);
    void actionReceived(const vitrine::PlayerAction &action);
    void pingReceived();
    void messageRejected(const vitrine::MessageRejection &rejection);
    /// The page has gone to another document by itself; from now on only that one is heard.
    void documentReplaced();
    /// The player's frame has loaded something; an error page counts too.
    void playerFrameLoaded();

private:
    void receiveMessage(const QString &origin, const QString &text);
    void reject(MessageRejection::Why why, const QString &origin, int count = 1, const QString &detail = QString());

    QWebChannel *m_channel;
    QStringList m_playerOrigins;
    QString m_documentId; ///< empty while no document of this load has spoken
    int m_generation = 0;
};

} // namespace vitrine
