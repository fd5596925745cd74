// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace vitrine {

/// \brief The value for QTWEBENGINE_CHROMIUM_FLAGS: what the user has set, and what a player needs beside it.
///
/// Timers of a covered or minimised window must not be throttled, or the player misses its 10 s session heartbeat;
/// Chromium's own media session must not show a second player on the desktop. A list that the user has given with
/// `--disable-features` is extended, since Chromium takes only the last one. Pure; must take effect before
/// QApplication. Chromium's own log keeps to fatal messages, unless the user has asked for it.
[[nodiscard]] QByteArray chromiumFlags(const QByteArray &userFlags);

/// Whether Chromium will refuse to start: it does as root with its sandbox on.
[[nodiscard]] bool needsSandboxSwitch(bool isRoot, const QByteArray &disableSandboxVariable,
                                      const QByteArray &userFlags);

} // namespace vitrine
