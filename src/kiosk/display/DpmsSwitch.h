// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/display/DisplaySwitch.h"

struct xcb_connection_t;

namespace vitrine {

/// \brief Switches the screens of an X server with its DPMS extension.
///
/// Off lasts until change(), or until there is input, at which the server switches them on. On also ends the server's
/// own times for standby, so that it does not switch them off by itself. Waits for the server, which answers at once.
/// Owned by DisplayPower; GUI thread; the connection must outlive it.
class DpmsSwitch final : public DisplaySwitch
{
public:
    /// Null: only errors, as from a server without the extension.
    explicit DpmsSwitch(xcb_connection_t *connection);

    [[nodiscard]] QString name() const override;
    [[nodiscard]] std::chrono::milliseconds settleTime() const override;
    void ask(const Answer &answer) override;
    void change(DisplayState state, const Done &done) override;

private:
    [[nodiscard]] bool isCapable() const;

    xcb_connection_t *m_connection;
};

} // namespace vitrine
