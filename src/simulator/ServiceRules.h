// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "simulator/DeviceSlots.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>
#include <optional>

namespace vitrine {

/// \brief How strict the fake service is: the `service` object of a scenario (docs/scenarios.md).
struct ServiceRules
{
    std::optional<std::chrono::seconds> tokenLifetime = {}; ///< of the scenario's own token; none: never expires
    std::chrono::milliseconds heartbeatInterval{10'000};    ///< how often a player must send a heartbeat
    DeviceSlots::Rules devices = {};
    QStringList domains = {}; ///< hosts that may embed the player, `*.` in front for those below; empty: all may

    /// The rules in \a service, which ScenarioReader has validated; missing keys have their defaults.
    [[nodiscard]] static ServiceRules fromJson(const QJsonObject &service);
    /// True when a page of \a origin (`https://host`, may be empty) may embed the player.
    [[nodiscard]] bool allowsDomain(const QString &origin) const;
};

} // namespace vitrine
