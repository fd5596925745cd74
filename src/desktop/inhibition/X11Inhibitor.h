// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/inhibition/SleepInhibitor.h"

struct xcb_connection_t;

namespace vitrine {

/// \brief Keeps an X server from blanking the screen, with its screen saver extension.
///
/// The extension suspends screen saver and display power management for as long as this program is connected. GUI
/// thread; the connection must outlive the object.
class X11Inhibitor final : public SleepInhibitor
{
public:
    /// Without effect on a server that lacks the extension, version 1.1, and with a null \a connection, which Qt's
    /// offscreen platform has.
    explicit X11Inhibitor(xcb_connection_t *connection);
    ~X11Inhibitor() override;

    void setInhibited(bool inhibited) override;

private:
    xcb_connection_t *m_connection; ///< null without the extension
    bool m_isInhibited = false;
};

} // namespace vitrine
