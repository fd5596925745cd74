// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "cluster/FleetReader.h"

#include "cluster/ChildProcess.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vitrine {

FleetReader::FleetReader(quint16 port, int kiosks)
    : m_port(port)
    , m_kiosks(kiosks)
{
    confine(m_process);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_again.setSingleShot(true);
    m_again.setInterval(1000);
    connect(&m_again, &QTimer::timeout, this, &FleetReader::start);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &FleetReader::read);
    connect(&m_process, &QProcess::finished, &m_again, qOverload<>(&QTimer::start));
}

FleetReader::~FleetReader()
{
    m_process.disconnect();
    kill(m_process);
}

void FleetReader::start()
{
    // By lines, so that the confirmation of the subscription comes at once.
    m_process.start(u"stdbuf"_s, {u"-oL"_s, u"mosquitto_sub"_s, u"-d"_s, u"-h"_s, u"127.0.0.1"_s, u"-p"_s,
                                  QString::number(m_port), u"-q"_s, u"1"_s, u"-F"_s, u"%t %p"_s, u"-t"_s,
                                  u"fleet/+/state"_s, u"-t"_s, u"fleet/+/availability"_s});
}

void FleetReader::restart()
{
    const QSignalBlocker blocker(m_process);
    kill(m_process);
    m_process.readAllStandardOutput();
    m_again.stop();
    m_kiosks.fill({});
    start();
}

bool FleetReader::isNewest(int kiosk, int generation) const
{
    const Kiosk &known = m_kiosks.at(kiosk);
    return known.generation == generation && known.availability == "online";
}

void FleetReader::read()
{
    while (m_process.canReadLine())
        note(m_process.readLine().trimmed());
}

void FleetReader::note(const QByteArray &line)
{
    m_isSubscribed = m_isSubscribed || line.startsWith("Subscribed ");
    // fleet/NUMBER/LEVEL PAYLOAD
    const qsizetype space = line.indexOf(' ');
    const QList<QByteArray> levels = line.left(space).split('/');
    const QByteArray payload = line.mid(space + 1);
    const int number = levels.value(1).toInt();
    if (levels.size() != 3 || number >= m_kiosks.size())
        return;
    Kiosk &kiosk = m_kiosks[number];
    if (levels.at(2) == "state") {
        kiosk.generation = QJsonDocument::fromJson(payload).object().value("generation"_L1).toInt();
    } else {
        kiosk.availability = payload;
        kiosk.offlines += payload == "offline" ? 1 : 0;
    }
}

} // namespace vitrine
