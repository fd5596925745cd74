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
    /// What came of looking: `connected`, `error` and `portal`; none when there was nothing to look at.
    std::optional<ForkedProbeResult> looked{};
};

/// Where the session bus is: \a variable, the value of DBUS_SESSION_BUS_ADDRESS, else the socket `bus` in
/// \a runtimeFolder when that exists. Starts none, unlike the library.
[[nodiscard]] QString busAddress(const QString &variable, const QString &runtimeFolder);

/// The checks `dbus` and `portals`. Both are for comfort: nothing here keeps the player from playing.
[[nodiscard]] QList<Check> busChecks(const BusFacts &facts);

} // namespace vitrine
