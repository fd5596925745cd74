// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "graphics/ForkedProbeResult.h"

#include <QList>
#include <QString>

#include <optional>

namespace vitrine {

/// \brief What is on the bus of the desktop session.
struct BusFacts
{
    QString address{}; ///< of the session bus; empty when there is none
    /// The answer of the bus: `connected`, `error` and `portal`; none when there is no address.
    std::optional<ForkedProbeResult> looked{};
};

/// The address of the session bus: \a variable, the value of DBUS_SESSION_BUS_ADDRESS, else the socket `bus` in
/// \a runtimeFolder if it exists. Does not start a bus, unlike libdbus.
[[nodiscard]] QString busAddress(const QString &variable, const QString &runtimeFolder);

/// The checks `dbus` and `portals`. They never find a problem: playback needs neither.
[[nodiscard]] QList<Check> busChecks(const BusFacts &facts);

} // namespace vitrine
