// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/window/WindowStateFile.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QScreen;
class QWidget;

namespace vitrine {

class MiniPlayer;

/// \brief Remembers screen, place, size, maximised and fullscreen of a window from run to run, and the size of its mini
/// player.
///
/// Writes when the window has not changed for writtenAfter, and at the end, so little is lost in a crash. Trouble with
/// the file is logged once and has no other effect. While the remembered screen is not connected, the window is
/// elsewhere, and the memory stays until the viewer moves it; when the screen is back, so is the window. Nothing is
/// remembered of a screen without a name. On Wayland, no program knows or chooses the place of its window: size and
/// states are restored all the same. Owned by the application; GUI thread; the window must outlive it.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds writtenAfter{1000};

    /// What an option decides in this run: it is neither restored nor remembered.
    struct Decided
    {
        bool place = false;
        bool fullScreen = false;
    };

    /// \a file is in the folder of the profile, which exists. \a isFullScreenOfPage: whether the page has asked for the
    /// whole screen, which is not remembered.
    WindowMemory(const QString &file, QWidget &window, MiniPlayer &miniPlayer, std::function<bool()> isFullScreenOfPage,
                 QObject *parent = nullptr);
    ~WindowMemory() override;

    /// Call this before the window is shown. What is unknown stays as it is.
    void restore(const Decided &decided);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The screen of the window is not connected; \a why is a text for the viewer.
    void screenMissed(const QString &why);
    /// The window has not changed for writtenAfter; what is to be remembered is in the file.
    void rested();

private:
    void place();
    void followRemovedScreen(const QScreen *screen);
    void followAddedScreen(const QScreen *screen);
    void save();
    [[nodiscard]] bool takePlacement();
    [[nodiscard]] bool isFilling() const;
    [[nodiscard]] WindowPlacement placementNow() const;

    const QString m_file;
    QWidget &m_window;
    MiniPlayer &m_miniPlayer;
    const std::function<bool()> m_isFullScreenOfPage;
    WindowState m_state;
    QTimer m_timer;
    Decided m_decided;
    /// Set while the remembered screen is missing: where the window is instead; no value before it has come to rest.
    std::optional<std::optional<WindowPlacement>> m_substitute;
    bool m_hasMoved = false;  ///< since takePlacement(), while it did not fill the screen
    bool m_mustPlace = false; ///< after the mini player
    bool m_hasWarned = false;
};

} // namespace vitrine
