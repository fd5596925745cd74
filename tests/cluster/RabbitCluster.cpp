// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/RabbitCluster.h"

#include "cluster/ChildProcess.h"
#include "cluster/Waiting.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr int startLimit = 180'000; // ms
constexpr int stopLimit = 120'000;  // ms
constexpr int portsOfANode = 3;     ///< MQTT, AMQP, between nodes

/// Of the scripts that need not run as root or as the user rabbitmq.
QString programOf(const QString &name)
{
    return u"/usr/lib/rabbitmq/bin/"_s + name;
}

QString nameOf(int node)
{
    return u"fleet%1@localhost"_s.arg(node + 1);
}

/// Below those of outgoing connections: a kiosk that tries to reach a stopped node must not get the node's port itself.
QList<quint16> freePorts(int count)
{
    QList<quint16> ports;
    for (quint16 port = 21'883; ports.size() < count && port < 32'000; ++port) {
        QTcpServer probe;
        if (probe.listen(QHostAddress::LocalHost, port))
            ports.append(port);
    }
    if (ports.size() < count)
        qFatal("There are no free ports for the cluster.");
    return ports;
}

} // namespace

RabbitCluster::RabbitCluster()
    : m_ports(freePorts(1 + size * portsOfANode))
{
    if (!m_folder.isValid())
        qFatal("There is no folder for the cluster.");
    write(u".erlang.cookie"_s, u"vitrinefleet"_s);
    QFile::setPermissions(m_folder.filePath(u".erlang.cookie"_s), QFile::ReadOwner);
    write(u"plugins"_s, u"[rabbitmq_mqtt].\n"_s);
    QString members = u"cluster_formation.peer_discovery_backend = classic_config\n"_s;
    for (int node = 0; node < size; ++node)
        members += u"cluster_formation.classic_config.nodes.%1 = %2\n"_s.arg(node + 1).arg(nameOf(node));
    for (int node = 0; node < size; ++node)
        write(nameOf(node) + u".conf"_s,
              members + u"mqtt.listeners.tcp.1 = 127.0.0.1:%1\n"_s.arg(mqttPort(node)) + u"log.file.level = info\n"_s);
    confine(m_names);
    m_names.setProcessEnvironment(environmentOf(0));
    m_names.start(u"epmd"_s, QStringList());
    if (!m_names.waitForStarted())
        qFatal("epmd does not start: it comes with rabbitmq-server.");
}

RabbitCluster::~RabbitCluster()
{
    for (QProcess &node : m_nodes)
        kill(node);
    kill(m_names);
}

quint16 RabbitCluster::mqttPort(int node) const
{
    return m_ports.at(1 + node * portsOfANode);
}

QProcessEnvironment RabbitCluster::environmentOf(int node) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto set = [&environment](const QString &name, const QString &value) {
        environment.insert(name, value);
    };
    set(u"HOME"_s, folder());
    set(u"ERL_EPMD_PORT"_s, QString::number(m_ports.first()));
    set(u"ERL_EPMD_ADDRESS"_s, u"127.0.0.1"_s);
    set(u"RABBITMQ_CONF_ENV_FILE"_s, u"/dev/null"_s);
    set(u"RABBITMQ_CONFIG_FILE"_s, m_folder.filePath(nameOf(node) + u".conf"_s));
    set(u"RABBITMQ_CONFIG_FILES"_s, m_folder.filePath(u"none"_s));
    set(u"RABBITMQ_ENABLED_PLUGINS_FILE"_s, m_folder.filePath(u"plugins"_s));
    set(u"RABBITMQ_MNESIA_BASE"_s, m_folder.filePath(u"data"_s));
    set(u"RABBITMQ_LOG_BASE"_s, m_folder.filePath(u"log"_s));
    set(u"RABBITMQ_NODENAME"_s, nameOf(node));
    set(u"RABBITMQ_NODE_IP_ADDRESS"_s, u"127.0.0.1"_s);
    set(u"RABBITMQ_NODE_PORT"_s, QString::number(m_ports.at(2 + node * portsOfANode)));
    set(u"RABBITMQ_DIST_PORT"_s, QString::number(m_ports.at(3 + node * portsOfANode)));
    set(u"RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"_s, u"-kernel inet_dist_use_interface {127,0,0,1}"_s);
    // The node is the process itself, not a child of a shell.
    set(u"RUNNING_UNDER_SYSTEMD"_s, u"true"_s);
    return environment;
}

void RabbitCluster::write(const QString &name, const QString &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
        qFatal("A file of the cluster cannot be written.");
}

bool RabbitCluster::startAll()
{
    for (int node = 0; node < size; ++node)
        launch(node);
    for (int node = 0; node < size; ++node) {
        if (!waitForMqtt(node))
            return false;
    }
    return true;
}

bool RabbitCluster::start(int node)
{
    launch(node);
    return waitForMqtt(node);
}

void RabbitCluster::launch(int node)
{
    QProcess &process = m_nodes.at(static_cast<std::size_t>(node));
    confine(process);
    process.setProcessEnvironment(environmentOf(node));
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(m_folder.filePath(nameOf(node) + u".out"_s), QIODevice::Append);
    process.start(programOf(u"rabbitmq-server"_s), QStringList());
}

bool RabbitCluster::waitForMqtt(int node)
{
    const QProcess &process = m_nodes.at(static_cast<std::size_t>(node));
    bool isListening = false;
    return waitFor(
               [&] {
                   QTcpSocket socket;
                   socket.connectToHost(u"127.0.0.1"_s, mqttPort(node));
                   isListening = socket.waitForConnected(100);
                   return isListening || process.state() == QProcess::NotRunning;
               },
               startLimit) &&
           isListening;
}

bool RabbitCluster::stop(int node, Stop how)
{
    QProcess &process = m_nodes.at(static_cast<std::size_t>(node));
    if (how == Stop::Gracefully)
        process.terminate();
    else
        process.kill();
    return waitFor([&process] { return process.state() == QProcess::NotRunning; }, stopLimit);
}

bool RabbitCluster::waitForAll()
{
    QProcess control;
    confine(control);
    control.setProcessEnvironment(environmentOf(0));
    control.start(programOf(u"rabbitmqctl"_s), {u"await_online_nodes"_s, QString::number(size)});
    const bool hasEnded = waitFor([&control] { return control.state() == QProcess::NotRunning; }, startLimit) &&
                          control.exitStatus() == QProcess::NormalExit;
    if (!hasEnded)
        kill(control);
    return hasEnded && control.exitCode() == 0;
}

} // namespace vitrine
