// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace vitrine {

/// \brief A Wayland compositor without a screen. Needs sway.
class WaylandDesktop
{
public:
    /// True if sway is not installed.
    [[nodiscard]] static bool isMissing();

    /// Starts sway; aborts the test if it does not start.
    WaylandDesktop();
    ~WaylandDesktop();

    /// For WAYLAND_DISPLAY: the path of its socket.
    [[nodiscard]] QString display() const;

    /// The number of windows that keep the screen on.
    [[nodiscard]] int inhibitions() const;

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QProcess m_sway;
};

} // namespace vitrine
