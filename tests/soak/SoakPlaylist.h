// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "simulator/ReferenceServer.h"
#include "soak/SoakFault.h"

#include <QDeadlineTimer>
#include <QList>
#include <QRandomGenerator>
#include <QString>

namespace vitrine {

/// \brief The playlist of a soak: scenarios in files, some of them with a fault that changes after each turn, and
/// addresses of a server that the soak controls.
///
/// The last item always plays, so that something can be played at any time. GUI thread.
class SoakPlaylist
{
public:
    /// Writes files into \a folder, which exists. The health server of the kiosk listens on \a healthPort.
    SoakPlaylist(const QString &folder, quint16 healthPort, quint32 seed);

    /// The settings of the kiosk.
    [[nodiscard]] QString settingsFile() const;
    /// The token for the health server.
    [[nodiscard]] static QByteArray healthToken();

    /// The fault that \a item has in this turn.
    [[nodiscard]] SoakFault faultOf(const QString &item) const;
    /// \a item is not played at the moment: its next turn has another fault.
    void renew(const QString &item);
    /// Writes the settings with the items in another order and with other durations.
    void shuffle();
    /// From the next renew() of any item on, one turn has this fault.
    void request(SoakFault fault) { m_requested += fault; }

    /// Stops the server of the items that do not come from a file for some seconds.
    void stopServer();
    /// Lets it refuse some requests for some seconds.
    void failServer();

private:
    struct Item
    {
        QString name;
        QString target;
        bool isVaried = false; ///< target is a file with another fault in each turn
        bool isRemote = false; ///< from the server
        SoakFault fault = SoakFault::None;
        int duration = 10;
    };

    void add(const Item &item) { m_items += item; }
    void addVaried(const QString &name);
    void writeSettings() const;
    void writeScenario(const Item &item);
    [[nodiscard]] SoakFault nextFault();

    const QString m_folder;
    const quint16 m_healthPort;
    QRandomGenerator m_random;
    ReferenceServer m_server;
    SoakFault m_serverFault = SoakFault::None;
    QDeadlineTimer m_serverFaultUntil; ///< it has no effect any more
    QList<Item> m_items;
    QList<SoakFault> m_deck;      ///< faults to come, so that each has its turns
    QList<SoakFault> m_requested; ///< before them
};

} // namespace vitrine
