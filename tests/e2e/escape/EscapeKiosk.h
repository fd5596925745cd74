// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "../DesktopWindow.h"
#include "../VitrineProcess.h"
#include "support/PageServer.h"
#include "support/WaylandDesktop.h"

#include <memory>

namespace vitrine {

/// \brief A kiosk with a page that carries out attempts to leave it, and the checks after each of them.
///
/// The page (`--page`) has two frames: a player, which sends its position 20 times a second, and a frame of another
/// site. Each of the three takes scripts from the test. The kiosk plays on an X server with a window manager that has
/// keys of its own, or on a Wayland compositor. Needs what DesktopWindow and WaylandDesktop need.
class EscapeKiosk
{
public:
    enum class Platform { X11, Wayland };

    /// Whose window runs a script.
    enum class Frame { Top, Player, Foreign };

    [[nodiscard]] static bool isMissing(Platform platform);

    /// Starts the kiosk with more \a options; fails the test if it does not play.
    explicit EscapeKiosk(Platform platform, const QStringList &options = {});

    /// Lets \a frame run \a script, and waits until it has begun. Empty, or what is wrong.
    [[nodiscard]] QString run(Frame frame, const QByteArray &script);
    /// The same at the next click in \a frame, which it gets; X11 only.
    [[nodiscard]] QString runAtClick(Frame frame, const QByteArray &script);

    /// Sends \a words to the keyboard or mouse by xdotool; X11 only.
    void input(const QString &words) { m_x11->input(words); }

    enum class Reload { No, Expected };

    /// Empty, or what is wrong after the last attempt: playback goes on within five seconds, in the same page unless it
    /// is to be reloaded, in a window that fills the screen, has the focus and is the only one; no program has been
    /// started or asked to.
    [[nodiscard]] QString problem(Reload reload = Reload::No);

    /// Of these, what concerns playback.
    [[nodiscard]] QString playbackProblem(Reload reload = Reload::No);

    /// Its number on the X server.
    [[nodiscard]] QByteArray window() const { return m_window; }
    [[nodiscard]] VitrineProcess &vitrine() { return m_vitrine; }
    [[nodiscard]] PageServer &server() { return m_server; }
    [[nodiscard]] WaylandDesktop &wayland() { return *m_wayland; }

private:
    void servePages();
    [[nodiscard]] QString offer(Frame frame, const QByteArray &script, bool atClick);
    [[nodiscard]] QString waitForReport(const QByteArray &report);
    [[nodiscard]] double position() const;
    [[nodiscard]] QString processProblem() const;
    [[nodiscard]] QString windowProblem();

    PageServer m_server;
    std::unique_ptr<DesktopWindow> m_x11;
    std::unique_ptr<WaylandDesktop> m_wayland;
    VitrineProcess m_vitrine;
    int m_attempt = 0;
    qsizetype m_begin = 0; ///< of the entries of the last attempt
    QByteArray m_window;   ///< of the X server
    int m_windows = 0;     ///< visible at the start
};

/// \brief The attempts of a test that have failed. After each of them, the next attempt begins in another kiosk.
class EscapeFailures
{
public:
    /// A kiosk that does not play makes each attempt fail, slowly.
    [[nodiscard]] bool areTooMany() const { return m_count >= 5; }

    /// Ends \a kiosk, where an attempt has failed because of \a wrong. For QFAIL: the reason and the last of the
    /// kiosk's events.
    [[nodiscard]] QByteArray add(std::unique_ptr<EscapeKiosk> &kiosk, const QString &wrong)
    {
        ++m_count;
        const QByteArray report = wrong.toUtf8() + QByteArray(kiosk->vitrine().report()).right(4000);
        kiosk.reset();
        return report;
    }

private:
    int m_count = 0;
};

} // namespace vitrine
