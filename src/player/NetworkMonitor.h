// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/PlayerUrlProbe.h"

#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>

namespace vitrine {

/// \brief Checks whether the player's server can be reached, and detects when it can be reached again.
///
/// Only a request to that server counts: a machine with a network may have no route to it, and without a network
/// manager the system may report no network where there is one. A change reported by the system only triggers a check
/// at once. Otherwise idle while the server can be reached. Owned by PlaybackMonitor; GUI thread.
class NetworkMonitor final : public QObject
{
    Q_OBJECT

public:
    /// \brief The pauses between two checks; each is half as long again as the one before, up to `longest`.
    struct Pauses
    {
        std::chrono::milliseconds first{1000};
        std::chrono::milliseconds longest{15'000};
    };

    explicit NetworkMonitor(QObject *parent = nullptr);
    explicit NetworkMonitor(Pauses pauses, QObject *parent = nullptr);

    /// The player is at \a url. Checks request only its origin, like a page of \a hostOrigin. Returns true if that is
    /// another origin than before, and the former one could not be reached: that does not count for the new one.
    bool setTarget(const QUrl &url, const QString &hostOrigin);

    /// True if the system reports that there is no network.
    [[nodiscard]] bool isOffline() const { return m_isOffline; }

public Q_SLOTS:
    /// Starts a check; answered() follows.
    void ask();
    /// Another part could not reach the server: emits answered(false), and repeats the check until the server answers.
    void noteUnreachable();
    /// Ends all checks; no answered() follows.
    void stop();
    /// The system reports that there is no network, or that there may be one.
    void noteSystem(bool isOffline);

Q_SIGNALS:
    /// The result of a check, also of each repeated one.
    void answered(bool reachable);

private:
    void judge(const PlayerUrlProbe::Finding &finding);

    const Pauses m_pauses;
    PlayerUrlProbe m_probe;
    QTimer m_pause;
    std::chrono::milliseconds m_nextPause;
    QUrl m_origin;
    QString m_hostOrigin;
    bool m_isOffline = false;
    bool m_asking = false;
    bool m_unreachable = false;
};

} // namespace vitrine
