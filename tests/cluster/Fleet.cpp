// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/Fleet.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

Fleet::Fleet(int size, const QList<quint16> &ports)
    : m_nodes(static_cast<int>(ports.size()))
{
    for (int kiosk = 0; kiosk < size; ++kiosk) {
        const RemoteControl::Options options{.broker = {.host = u"127.0.0.1"_s, .port = ports.at(nodeOf(kiosk))},
                                             .topics = MqttTopics(u"fleet/%1"_s.arg(kiosk))};
        const RemoteHost host{.state = [this] {
            return QJsonObject{{u"generation"_s, m_generation}};
        }};
        m_kiosks.push_back(std::make_unique<RemoteControl>(options, host, m_clock));
        const MqttConnection &connection = m_kiosks.back()->connection();
        QObject::connect(&connection, &MqttConnection::lost, &connection, [this] { ++m_losses; });
    }
}

int Fleet::connectedTo(int node) const
{
    int connected = 0;
    for (int kiosk = node; kiosk < size(); kiosk += m_nodes)
        connected += m_kiosks.at(static_cast<std::size_t>(kiosk))->connection().isConnected() ? 1 : 0;
    return connected;
}

bool Fleet::isConnected() const
{
    int connected = 0;
    for (int node = 0; node < m_nodes; ++node)
        connected += connectedTo(node);
    return connected == size();
}

void Fleet::start(int more)
{
    const int end = std::min(m_started + more, size());
    while (m_started < end)
        m_kiosks.at(static_cast<std::size_t>(m_started++))->start();
}

void Fleet::change()
{
    ++m_generation;
    for (const auto &kiosk : m_kiosks)
        kiosk->noteChange();
}

} // namespace vitrine
