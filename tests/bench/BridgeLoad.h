// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace vitrine {

class BridgeHost;

/// \brief What a player's page posts, once it has begun.
struct BridgeLoad
{
    QString name;       ///< in the report
    int count = 0;      ///< messages in all
    int batch = 1;      ///< messages in one turn of the page's event loop
    int intervalMs = 0; ///< between two turns
    int documents = 1;  ///< how often it is loaded: a page's clock is off by up to 0.1 ms, for as long as it lives

    /// What bench_bridge runs; a burst has \a burst messages, a stream four times as many.
    [[nodiscard]] static QList<BridgeLoad> all(int burst);

    /// It is as fast as the page can: what counts is how many messages come through.
    [[nodiscard]] bool isForThroughput() const { return intervalMs == 0; }

    /// The page that posts them; how many it reads from its address.
    [[nodiscard]] static QByteArray playerPage();
};

/// \brief How the messages of one host and load arrived, in all runs.
struct BridgeSeries
{
    QList<double> latenciesMs;
    QList<double> microseconds;    ///< per message, from the first one's posting to the last one's arrival
    QList<double> cpuMicroseconds; ///< per message, of all processes
    int received = 0;
    int conflated = 0;
    int missing = 0;
    bool inOrder = true;

    /// Every sample, for another process.
    [[nodiscard]] QJsonObject toJson() const;
    /// Adds what toJson() made of another series.
    void add(const QJsonObject &series);
    /// The figures, for people.
    [[nodiscard]] QJsonObject report() const;
};

/// Runs \a load in \a host, with the player at \a url, for half a minute at most. \a bringsAll: the host is one that
/// says of each message what became of it. GUI thread; runs its event loop.
[[nodiscard]] BridgeSeries runBridgeLoad(BridgeHost &host, QUrl url, const BridgeLoad &load, bool bringsAll);

} // namespace vitrine
