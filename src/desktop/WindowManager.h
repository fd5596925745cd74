// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>

#include <xcb/xcb.h>

namespace vitrine {

/// The atom \a name; XCB_ATOM_NONE after an error.
[[nodiscard]] xcb_atom_t atomOf(xcb_connection_t *connection, QByteArrayView name);

/// Whether a window manager runs on the X server of \a connection: a window of its own is named by the root window and
/// by itself (Extended Window Manager Hints, `_NET_SUPPORTING_WM_CHECK`). Asks the server.
[[nodiscard]] bool hasWindowManager(xcb_connection_t *connection);

/// Asks the window manager to show \a window on all of its desktops. Source: EWMH, `_NET_WM_DESKTOP`.
void showOnAllDesktops(xcb_connection_t *connection, xcb_window_t window);

} // namespace vitrine
