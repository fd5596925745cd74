// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/inhibition/SleepInhibitor.h"

#include <memory>

class QWidget;

namespace vitrine {

/// \brief Keeps the screen of a Wayland compositor on, with its protocol idle-inhibit-unstable-v1.
///
/// The compositor honours it while it shows the window, and ends it with the connection. GUI thread; the window must
/// outlive the object.
class WaylandInhibitor final : public SleepInhibitor
{
public:
    /// \a window: a top-level widget. Without effect on another platform than Wayland, and with a compositor that lacks
    /// the protocol.
    explicit WaylandInhibitor(const QWidget &window);
    ~WaylandInhibitor() override;

    /// \a inhibited only while the window is shown: Wayland has no surface before.
    void setInhibited(bool inhibited) override;

private:
    struct Protocol;

    const QWidget &m_window;
    std::unique_ptr<Protocol> m_protocol; ///< null without the protocol
};

} // namespace vitrine
