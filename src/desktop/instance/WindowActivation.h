// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace vitrine {

/// Lets the next activation of a window use the permission that the desktop gave to another start of Vitrine: on
/// Wayland \a token (`XDG_ACTIVATION_TOKEN`), on X11 \a startupId (`DESKTOP_STARTUP_ID`), whose busy pointer ends.
///
/// Otherwise the desktop may only mark the window as wanting attention. An empty or unusable value does nothing. Needs
/// a QGuiApplication; GUI thread.
void useActivation(const QString &token, const QString &startupId);

} // namespace vitrine
