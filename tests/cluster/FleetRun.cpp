// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/FleetRun.h"

#include "cluster/Waiting.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// A kiosk waits up to two minutes before it tries again, and repeats its state every minute.
constexpr int limit = 600'000; // ms

QList<quint16> portsOf(const RabbitCluster &cluster)
{
    QList<quint16> ports;
    for (int node = 0; node < RabbitCluster::size; ++node)
        ports.append(cluster.mqttPort(node));
    return ports;
}

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

} // namespace

FleetRun::FleetRun(int kiosks, int group, Readers readers)
    : m_group(group)
    , m_restart(readers)
    , m_fleet(kiosks, portsOf(m_cluster))
{
    for (const quint16 port : portsOf(m_cluster))
        m_readers.push_back(std::make_unique<FleetReader>(port, kiosks));
}

bool FleetRun::run()
{
    QElapsedTimer whole;
    whole.start();
    bool isGood = begin();
    for (const RabbitCluster::Stop how : {RabbitCluster::Stop::Gracefully, RabbitCluster::Stop::Kill}) {
        for (int node = 0; isGood && node < RabbitCluster::size; ++node)
            isGood = restart(node, how);
    }
    if (!isGood) {
        printLost();
        m_cluster.keepFolder();
        print(u"Failed. The logs of the nodes are in %1."_s.arg(m_cluster.folder()));
        return false;
    }
    print(u"%1 kiosks, %2 restarts, %3 states of each kiosk, %4 s: no state was lost."_s.arg(m_fleet.size())
              .arg(2 * RabbitCluster::size)
              .arg(m_fleet.generation())
              .arg(whole.elapsed() / 1000));
    return true;
}

bool FleetRun::begin()
{
    m_time.start();
    if (!check(u"All nodes have started"_s, m_cluster.startAll()) ||
        !check(u"All nodes are in the cluster"_s, m_cluster.waitForAll()))
        return false;
    for (const auto &reader : m_readers)
        reader->start();
    if (!step(u"All readers have subscribed"_s, [this] { return areReadersSubscribed(); }))
        return false;
    return check(u"All kiosks are connected, and all readers are up to date"_s, startKiosks());
}

bool FleetRun::startKiosks()
{
    while (m_fleet.started() < m_fleet.size()) {
        m_fleet.start(m_group);
        if (!waitFor([this] { return areReadersUpToDate(); }, limit))
            return false;
    }
    return m_fleet.isConnected();
}

bool FleetRun::restart(int node, RabbitCluster::Stop how)
{
    const QString name = u"Node %1"_s.arg(node + 1);
    print(u"\n%1, %2:"_s.arg(name, how == RabbitCluster::Stop::Kill ? u"killed"_s : u"stopped"_s));
    const int lossesBefore = m_fleet.losses();
    const int offlinesBefore = offlines();
    m_fleet.change(); // is on its way when the node stops
    m_time.start();
    if (!check(u"%1 has ended"_s.arg(name), m_cluster.stop(node, how)) ||
        !step(u"All its connections are lost"_s, [&] { return m_fleet.connectedTo(node) == 0; }))
        return false;
    m_fleet.change();
    if (!step(u"The other readers are up to date with the other kiosks"_s, [&] { return areOthersUpToDate(node); }) ||
        !check(u"%1 has started"_s.arg(name), m_cluster.start(node)) ||
        !check(u"All nodes are in the cluster"_s, m_cluster.waitForAll()))
        return false;
    if (m_restart == Readers::Restart) {
        for (const auto &reader : m_readers)
            reader->restart();
    }
    const bool isGood = step(u"All kiosks are connected"_s, [this] { return m_fleet.isConnected(); }) &&
                        step(u"All readers are up to date"_s, [this] { return areReadersUpToDate(); });
    print(u"Connections lost: %1. Reports that a kiosk is offline: %2."_s.arg(m_fleet.losses() - lossesBefore)
              .arg(offlines() - offlinesBefore));
    return isGood;
}

bool FleetRun::step(const QString &what, const std::function<bool()> &condition)
{
    return check(what, waitFor(condition, limit));
}

bool FleetRun::check(const QString &what, bool outcome)
{
    print(u"%1 s  %2%3"_s.arg(static_cast<double>(m_time.restart()) / 1000, 7, 'f', 1)
              .arg(outcome ? QString() : u"failed: "_s, what));
    return outcome;
}

bool FleetRun::areReadersSubscribed() const
{
    return std::all_of(m_readers.begin(), m_readers.end(), [](const auto &reader) { return reader->isSubscribed(); });
}

bool FleetRun::areReadersUpToDate() const
{
    for (const auto &reader : m_readers) {
        for (int kiosk = 0; kiosk < m_fleet.started(); ++kiosk) {
            if (!reader->isNewest(kiosk, m_fleet.generation()))
                return false;
        }
    }
    return true;
}

bool FleetRun::areOthersUpToDate(int node) const
{
    for (int other = 0; other < RabbitCluster::size; ++other) {
        const FleetReader &reader = *m_readers.at(static_cast<std::size_t>(other));
        for (int kiosk = 0; kiosk < m_fleet.size(); ++kiosk) {
            const bool isConcerned = other != node && m_fleet.nodeOf(kiosk) != node;
            if (isConcerned && !reader.isNewest(kiosk, m_fleet.generation()))
                return false;
        }
    }
    return true;
}

int FleetRun::offlines() const
{
    int sum = 0;
    for (const auto &reader : m_readers) {
        for (const FleetReader::Kiosk &kiosk : reader->kiosks())
            sum += kiosk.offlines;
    }
    return sum;
}

void FleetRun::printLost() const
{
    for (std::size_t node = 0; node < m_readers.size(); ++node) {
        for (int kiosk = 0; kiosk < m_fleet.size(); ++kiosk) {
            const FleetReader::Kiosk &known = m_readers.at(node)->kiosks().at(kiosk);
            if (!m_readers.at(node)->isNewest(kiosk, m_fleet.generation()))
                print(u"Kiosk %1 at node %2: the reader at node %3 has state %4 instead of %5, availability “%6”"_s
                          .arg(kiosk)
                          .arg(m_fleet.nodeOf(kiosk) + 1)
                          .arg(node + 1)
                          .arg(known.generation)
                          .arg(m_fleet.generation())
                          .arg(QString::fromUtf8(known.availability)));
        }
    }
}

} // namespace vitrine
