// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/PlayerUrlProbe.h"

#include <QNetworkInformation>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace vitrine {

/// \brief Knows whether the server of the player can be reached, and notices when it can be again.
///
/// Only a question to that server counts: a machine may well have a network and no way there, and the other way round
/// where nobody manages the network. What the system says about the network (QNetworkInformation, where there is a
/// backend for it) is a reason to ask at once. Silent while nobody asks and nothing is wrong. Owned by PlaybackMonitor;
/// GUI thread.
class NetworkMonitor final : public QObject
{
    Q_OBJECT

public:
    using Reachability = QNetworkInformation::Reachability;

    /// \brief How long between two questions: each time twice as long as before.
    struct Pauses
    {
        std::chrono::milliseconds first{1000};
        std::chrono::milliseconds longest{15'000};
    };

    explicit NetworkMonitor(QObject *parent = nullptr);
    explicit NetworkMonitor(Pauses pauses, QObject *parent = nullptr);

    /// The player is at \a url; only its origin is asked, as a page of \a hostOrigin would.
    void setTarget(const QUrl &url, const QString &hostOrigin);

    /// What the system says about the network counts from now on.
    void listenToSystem();

    /// The system says that there is no network.
    [[nodiscard]] bool isOffline() const { return m_reachability == Reachability::Disconnected; }

public Q_SLOTS:
    /// Asks; answered() follows.
    void ask();
    /// Somebody else has asked in vain: answered(false), and it goes on asking until somebody answers.
    void noteUnreachable();
    /// Nobody wants to know any more.
    void stop();
    void handleReachability(QNetworkInformation::Reachability reachability);

Q_SIGNALS:
    /// Once for each ask(), and again when the server can be reached after it could not.
    void answered(bool reachable);

private:
    void judge(const PlayerUrlProbe::Finding &finding);

    const Pauses m_pauses;
    PlayerUrlProbe m_probe;
    QTimer m_pause;
    std::chrono::milliseconds m_nextPause;
    QUrl m_origin;
    QString m_hostOrigin;
    Reachability m_reachability = Reachability::Unknown;
    bool m_asking = false;
    bool m_unreachable = false;
};

} // namespace vitrine
