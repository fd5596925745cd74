// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <chrono>
#include <optional>

namespace vitrine {

/// The socket of the Wayland display in \a environment; empty if it names none, or passes a connection instead.
[[nodiscard]] QString waylandSocket(const QProcessEnvironment &environment);

/// Whether the Wayland display at \a socket has a seat (keyboard, pointer or touch); no value without an answer within
/// \a limit.
///
/// Without one, Qt's text input for Wayland crashes (Qt 6.4), so it must not be used. Asks the display in Wayland's
/// wire format, because libwayland-client is not a dependency. Blocks; any thread.
[[nodiscard]] std::optional<bool> hasWaylandSeat(const QString &socket,
                                                 std::chrono::milliseconds limit = std::chrono::milliseconds(1000));

} // namespace vitrine
