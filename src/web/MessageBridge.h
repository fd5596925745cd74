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

/// \brief Brings the texts of the page's relay to the MessageIntake, after checking which load they belong to.
///
/// Nothing that comes over the channel is trusted: load, document and form are checked here, origin, size and content
/// by the intake. A large batch is handled in slices with the event loop between them, so that a flood does not block
/// the window. Owns the channel and the endpoint on it. Owned by Player; GUI thread; the intake must outlive it.
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

    /// Most messages that one turn of the event loop handles.
    static constexpr int sliceLength = 256;

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

    MessageIntake &m_intake;
    QWebChannel *m_channel;
    RelayEndpoint *m_endpoint;
    QString m_documentId; ///< empty while no document of this load has spoken
    QString m_origin;     ///< of its messages that follow
    int m_generation = 0;
    std::deque<Batch> m_batches; ///< one, since the relay waits; more only of documents that are gone
    bool m_working = false;
};

} // namespace vitrine
