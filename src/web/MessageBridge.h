// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/RejectionRateLimiter.h"
#include "protocol/MessageRejection.h"
#include "protocol/PlayerMessage.h"
#include "web/MediaStatus.h"

#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <deque>
#include <optional>

class QWebChannel;

namespace vitrine {

class RelayEndpoint;

/// \brief Turns what the relay brings into signals, after checking all of it again.
///
/// Nothing that comes over the channel is believed: the load that it belongs to, the origin, the size and the shape are
/// looked at here, whatever the relay has looked at. A large batch is worked off in slices, with the event loop between
/// them, so that a flood does not hold up the window. Rejections are told one by one while they are few, and as a
/// number every second when they are many. Owns the channel and the endpoint on it. GUI thread; the clock must outlive
/// it.
class MessageBridge final : public QObject
{
    Q_OBJECT

public:
    explicit MessageBridge(const Clock &clock, QObject *parent = nullptr);
    ~MessageBridge() override;

    /// The channel to set on the page, in the relay's world. Owned by the bridge.
    [[nodiscard]] QWebChannel *channel() const { return m_channel; }

    /// Number of the load that messages are expected from; counts up with each startLoad().
    [[nodiscard]] int generation() const { return m_generation; }

    /// Most messages that one turn of the event loop handles.
    static constexpr int sliceLength = 256;

    /// The exact origins that messages may have, as `event.origin` spells them.
    [[nodiscard]] const QStringList &playerOrigins() const { return m_playerOrigins; }

public Q_SLOTS:
    /// A load that Vitrine asked for: all that is on its way belongs to an older one. Returns the new generation.
    int startLoad(const QStringList &playerOrigins);

    /// Called by the relay through RelayEndpoint.
    void beginDocument(int generation, const QString &documentId);
    bool receive(int generation, const QString &documentId, const QJsonArray &batch);
    void receiveHeartbeat(int generation, const QString &documentId);

    /// Asks the relay whether the page still does anything; heartbeatReceived() is the answer.
    void askHeartbeat();

    /// Asks the player's media element for something; mediaAnswered() with the same \a id follows, or nothing.
    void commandMedia(int id, const QString &name, double value);

Q_SIGNALS:
    /// startLoad() was called.
    void loadStarted();
    void progressReceived(const vitrine::PlaybackProgress &progress);
    void playbackEventReceived(const vitrine::PlaybackEvent &event);
    void playbackErrorOccurred(const vitrine::PlaybackError &error);
    void actionReceived(const vitrine::PlayerAction &action);
    void pingReceived();
    void messageRejected(const vitrine::MessageRejection &rejection);
    /// The page has gone to another document by itself; from now on only that one is heard.
    void documentReplaced();
    /// The relay of the document that is heard from now on has come up.
    void relayConnected();
    void heartbeatReceived();
    /// The player's frame has loaded something; an error page counts too.
    void playerFrameLoaded();
    /// The player's media element is as \a status says; without a value there is none.
    void mediaStatusReceived(const std::optional<vitrine::MediaStatus> &status);
    /// What became of a command: \a problem is empty, or a word of resources/web/media.js.
    void mediaAnswered(int id, const QString &problem, const QString &detail,
                       const std::optional<vitrine::MediaStatus> &status);

private:
    struct Batch
    {
        int generation = 0;
        QString documentId;
        QJsonArray items;
        qsizetype done = 0;
    };

    [[nodiscard]] bool isCurrent(const Batch &batch) const;
    /// A slice of the batch that came first; true when none is left of it.
    bool workOff();
    void workOffMore();
    /// Up to sliceLength items; true when none is left.
    [[nodiscard]] bool workOffSlice(Batch &batch);
    void receiveNote(const QJsonArray &note);
    void receiveMediaNote(const QString &kind, const QJsonArray &note);
    void receiveMessage(const QString &origin, const QString &text);
    void reject(MessageRejection::Why why, const QString &origin, int count = 1, const QString &detail = QString());
    void tellRejection(const RejectionRateLimiter::Sum &sum);
    void waitForRejections();

    QWebChannel *m_channel;
    RelayEndpoint *m_endpoint;
    QStringList m_playerOrigins;
    QString m_documentId; ///< empty while no document of this load has spoken
    QString m_origin;     ///< of its messages that follow
    int m_generation = 0;
    std::deque<Batch> m_batches; ///< one, since the relay waits; more only of documents that are gone
    bool m_working = false;
    RejectionRateLimiter m_rejections;
    QTimer m_rejectionsDue;
};

} // namespace vitrine
