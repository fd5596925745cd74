// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "cluster/Fleet.h"
#include "cluster/FleetReader.h"
#include "cluster/RabbitCluster.h"

#include <QElapsedTimer>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace vitrine {

/// \brief Restarts each node of a cluster while kiosks change their states, and looks for states that readers lack.
///
/// Prints each step and how long it took.
class FleetRun
{
public:
    enum class Readers {
        Stay,    ///< they connect again when their node is back
        Restart, ///< after each restart of a node, new ones begin with nothing
    };

    /// \a group: how many kiosks start at the same time, once the readers are up to date with those before.
    FleetRun(int kiosks, int group, Readers readers);

    /// False if a step has failed or a state was lost; both are printed.
    [[nodiscard]] bool run();

private:
    [[nodiscard]] bool begin();
    [[nodiscard]] bool startKiosks();
    [[nodiscard]] bool restart(int node, RabbitCluster::Stop how);
    /// Waits for \a condition, and prints \a what and the time.
    [[nodiscard]] bool step(const QString &what, const std::function<bool()> &condition);
    [[nodiscard]] bool check(const QString &what, bool outcome);
    [[nodiscard]] bool areReadersSubscribed() const;
    [[nodiscard]] bool areReadersUpToDate() const;
    /// The readers of the other nodes are up to date with the kiosks of the other nodes.
    [[nodiscard]] bool areOthersUpToDate(int node) const;
    [[nodiscard]] int offlines() const;
    void printLost() const;

    const int m_group;
    const Readers m_restart;
    RabbitCluster m_cluster;
    std::vector<std::unique_ptr<FleetReader>> m_readers; ///< of each node
    Fleet m_fleet;
    QElapsedTimer m_time; ///< since the last step
};

} // namespace vitrine
