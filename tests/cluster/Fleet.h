// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/remote/RemoteControl.h"
#include "playback/Clock.h"

#include <QList>

#include <memory>
#include <vector>

namespace vitrine {

/// \brief Kiosks without a player, each with its connection to one node of a cluster. Their state is a number.
class Fleet
{
public:
    /// \a ports of the nodes, to which the kiosks go in turn.
    Fleet(int size, const QList<quint16> &ports);

    [[nodiscard]] int size() const { return static_cast<int>(m_kiosks.size()); }
    /// How many have been started, the first ones.
    [[nodiscard]] int started() const { return m_started; }
    [[nodiscard]] int nodeOf(int kiosk) const { return kiosk % m_nodes; }
    /// How many kiosks of \a node are connected.
    [[nodiscard]] int connectedTo(int node) const;
    [[nodiscard]] bool isConnected() const;
    /// Connections that were lost so far.
    [[nodiscard]] int losses() const { return m_losses; }
    /// The present state of each kiosk.
    [[nodiscard]] int generation() const { return m_generation; }

    /// Starts \a more kiosks, or all that are left.
    void start(int more);
    /// The state of each kiosk changes.
    void change();

private:
    const SystemClock m_clock;
    const int m_nodes;
    int m_generation = 1;
    int m_losses = 0;
    int m_started = 0;
    std::vector<std::unique_ptr<RemoteControl>> m_kiosks;
};

} // namespace vitrine
