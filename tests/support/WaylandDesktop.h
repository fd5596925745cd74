// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QLocalSocket>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace vitrine {

/// \brief A Wayland compositor without a screen. Needs sway; weston, or cage and Xwayland, for one without a seat.
class WaylandDesktop
{
public:
    enum class Seat {
        Present,       ///< sway
        Missing,       ///< weston: a compositor without keyboard and pointer
        MissingInCage, ///< cage, which shows one program; it has no keyboard and pointer either
    };

    /// True if its compositor is not installed.
    [[nodiscard]] static bool isMissing(Seat seat = Seat::Present);

    /// Starts the compositor; aborts the test if it does not start.
    explicit WaylandDesktop(Seat seat = Seat::Present);
    ~WaylandDesktop();

    /// For WAYLAND_DISPLAY: the path of its socket.
    [[nodiscard]] QString display() const;

    /// The number of windows that keep the screen on, as sway tells it.
    [[nodiscard]] int inhibitions() const;

    /// The windows as sway tells them, with `focused`, `fullscreen_mode`, `rect` and `pid`.
    [[nodiscard]] QList<QJsonObject> windows() const;

    /// Gives the seat of sway a mouse and a keyboard, by wayvnc; returns false without it.
    [[nodiscard]] bool addMouse();

    /// Sends \a words to sway, such as `fullscreen disable`.
    void command(const QString &words) const;

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    void startWlroots(QStringList command, QProcessEnvironment environment);
    [[nodiscard]] QByteArray message(const QStringList &words) const;
    void start(const QStringList &command, const QProcessEnvironment &environment);

    QTemporaryDir m_folder;
    const QString m_socket; ///< the name of its file
    QProcess m_compositor;
    QProcess m_vnc;
    QLocalSocket m_mouse; ///< there is one while a client is connected
};

} // namespace vitrine
