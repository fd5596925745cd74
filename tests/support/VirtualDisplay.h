// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProcess>
#include <QRect>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

struct xcb_connection_t;

namespace vitrine {

/// \brief An X server without a screen, and its screen saver. Needs Xvfb.
class VirtualDisplay
{
public:
    /// True if Xvfb is not installed.
    [[nodiscard]] static bool isMissing();

    /// Starts Xvfb; aborts the test if it does not start.
    VirtualDisplay();
    ~VirtualDisplay();

    /// For DISPLAY.
    [[nodiscard]] QString name() const { return m_name; }

    /// Blanks the screen after \a time without input, and begins to count now.
    void setBlankTime(std::chrono::seconds time);
    [[nodiscard]] bool isBlank() const;
    /// Time without input, since setBlankTime() at most.
    [[nodiscard]] std::chrono::milliseconds idleTime() const;

    /// The number of different colours that the screen shows in \a area.
    [[nodiscard]] qsizetype colors(const QRect &area) const;

    /// The number of windows that can be seen, except those of a few pixels that programs use for themselves.
    [[nodiscard]] int visibleWindows() const;

    /// Minimises all windows, as a window manager does, or restores those that were minimised.
    void setMinimized(bool minimized);

private:
    struct Disconnect
    {
        void operator()(xcb_connection_t *connection) const;
    };

    struct ScreenSaver
    {
        bool isBlank;
        std::chrono::milliseconds idleTime;
    };

    [[nodiscard]] ScreenSaver screenSaver() const;
    [[nodiscard]] std::uint32_t root() const;

    QProcess m_server;
    QString m_name;
    std::unique_ptr<xcb_connection_t, Disconnect> m_connection;
    std::vector<std::uint32_t> m_minimized; ///< windows
};

} // namespace vitrine
