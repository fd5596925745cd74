// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace vitrine {

/// The address of the system bus in \a environment (D-Bus specification, "Well-known Message Bus Instances"). Pure.
[[nodiscard]] QString systemBusAddress(const QProcessEnvironment &environment);

/// The address of the session bus in \a environment; empty if there is none.
///
/// Without DBUS_SESSION_BUS_ADDRESS that is the socket of systemd in XDG_RUNTIME_DIR, if it exists. Unlike libdbus,
/// this starts no bus.
[[nodiscard]] QString sessionBusAddress(const QProcessEnvironment &environment);

} // namespace vitrine
