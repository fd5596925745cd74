// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/MediaStatus.h"

#include <QJsonArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <deque>
#include <optional>

class QWebChannel;

namespace vitrine {

class MessageIntake;
class RelayEndpoint;

/// \brief Passes the messages of the page's relay to the MessageIntake, if they belong to the current load.
///
/// Nothing from the channel is trusted: load, document and format are checked here, origin, size and content by the
/// intake. A large batch is handled in slices, with the event loop between them, so that a flood does not block the
/// window. Owns the channel and the endpoint on it. Owned by Player; GUI thread; the intake must outlive it.
class MessageBridge final : public QObject
{
    Q_OBJECT

public:
    explicit MessageBridge(MessageIntake &intake, QObject *parent = nullptr);
    ~MessageBridge() override;

    /// The channel to set on the page, in the relay's world. Owned by the bridge.
    [[nodiscard]] QWebChannel *channel() const { return m_channel; }

    /// Number of the load that messages are expected from; counts up with each startLoad().
    [[nodiscard]] int generation() const { return m_generation; }

    /// Why no frame of the customer's page is the one of the selector.
    enum class FrameProblem {
        Invalid,   ///< the selector is not valid
        Missing,   ///< it matches nothing some seconds after the page has loaded
        NotAFrame, ///< it matches an element that is not a frame
    };

    /// Most items that are handled in one iteration of the event loop.
    static constexpr int sliceLength = 256;

public Q_SLOTS:
    /// Vitrine starts a load: messages in transit belong to an older one. Returns the new generation.
    int startLoad(const QStringList &playerOrigins);

    /// Called by the relay through RelayEndpoint.
    void beginDocument(int generation, const QString &documentId);
    bool receive(int generation, const QString &documentId, const QJsonArray &batch);
    void receiveHeartbeat(int generation, const QString &documentId);

    /// Requests a heartbeat from the relay; heartbeatReceived() follows unless the page hangs.
    void askHeartbeat();

    /// Sends a command to the player's media element; mediaAnswered() with the same \a id follows, or nothing.
    void commandMedia(int id, const QString &name, double value);

Q_SIGNALS:
    /// startLoad() was called.
    void loadStarted();
    /// The page has navigated to another document by itself; only that one is accepted from now on.
    void documentReplaced();
    /// The relay of the current document has started.
    void relayConnected();
    void heartbeatReceived();
    /// A document has started in a frame of the player's origin; only with media access. An error page never starts.
    void playerFrameStarted();
    /// The player's frame has loaded a document, or an error page.
    void playerFrameLoaded();
    /// In the customer's page, another frame has become the player: later messages are of that one.
    void playerReplaced();
    void playerFrameNotFound(vitrine::MessageBridge::FrameProblem problem);
    /// A double click in the player that its page has no use for; only with media access.
    void doubleClicked();
    /// The page around the player has called document.open(), and so may have taken the place of the relay: there is no
    /// media access in this document.
    void mediaRefused();
    /// The state of the player's media element; no value if there is no element.
    void mediaStatusReceived(const std::optional<vitrine::MediaStatus> &status);
    /// The result of a command: \a problem is empty for success, otherwise a code from resources/web/media-commands.js.
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
    /// Handles a slice of the oldest batch; true when the batch is complete.
    bool workOff();
    void workOffMore();
    /// Handles up to sliceLength items; true when none is left.
    [[nodiscard]] bool workOffSlice(Batch &batch);
    void receiveNote(const QJsonArray &note);
    void receiveFrameProblem(const QString &problem);
    void receiveMediaNote(const QString &kind, const QJsonArray &note);

    MessageIntake &m_intake;
    QWebChannel *m_channel;
    RelayEndpoint *m_endpoint;
    QString m_documentId; ///< empty until a relay of this load has started
    QString m_origin;     ///< of the messages that follow
    int m_generation = 0;
    std::deque<Batch> m_batches; ///< one, because the relay waits; others are of replaced documents
    bool m_working = false;
};

} // namespace vitrine
