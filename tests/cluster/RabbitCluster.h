// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QTemporaryDir>

#include <array>

namespace vitrine {

/// \brief Three RabbitMQ nodes on this machine with the MQTT plugin, in a temporary folder. Needs rabbitmq-server.
///
/// Nothing of the system's RabbitMQ is used or changed: ports, cookie and name server (epmd) are its own. Only one at a
/// time: another one may take the ports of a stopped node. Its functions run the event loop while they wait.
class RabbitCluster
{
public:
    enum class Stop {
        Gracefully, ///< SIGTERM
        Kill,       ///< SIGKILL
    };

    static constexpr int size = 3;

    RabbitCluster();
    /// Kills what runs.
    ~RabbitCluster();

    RabbitCluster(const RabbitCluster &) = delete;
    RabbitCluster &operator=(const RabbitCluster &) = delete;

    [[nodiscard]] quint16 mqttPort(int node) const;
    /// With the log of each node.
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    /// The folder is not removed at the end.
    void keepFolder() { m_folder.setAutoRemove(false); }

    /// Starts all nodes at once and waits until each takes MQTT connections. Since version 4 the first node of a new
    /// cluster waits for the others, so they cannot start one after the other.
    [[nodiscard]] bool startAll();
    /// Starts \a node again and waits until it takes MQTT connections.
    [[nodiscard]] bool start(int node);
    /// Stops \a node and waits for its end.
    [[nodiscard]] bool stop(int node, Stop how);
    /// Waits until all nodes are in the cluster.
    [[nodiscard]] bool waitForAll();

private:
    [[nodiscard]] QProcessEnvironment environmentOf(int node) const;
    void launch(int node);
    [[nodiscard]] bool waitForMqtt(int node);
    void write(const QString &name, const QString &content) const;

    QTemporaryDir m_folder;
    QList<quint16> m_ports;
    QProcess m_names; ///< epmd
    std::array<QProcess, size> m_nodes;
};

} // namespace vitrine
