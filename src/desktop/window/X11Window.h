// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <xcb/xcb.h>

#include <optional>

class QWidget;

namespace vitrine {

/// \brief Properties of a window of an X server, and requests to its window manager, that Qt has no functions for.
///
/// Not to be used longer than the native window; GUI thread.
class X11Window
{
public:
    /// \a window, which has a native window; empty if that is no window of an X server.
    [[nodiscard]] static std::optional<X11Window> of(const QWidget &window);

    /// Asks the window manager to end full screen and the maximised state, after what Qt has asked so far. Qt asks only
    /// for what it knows: not for a maximised state under full screen, nor for a state that is only on its way.
    void makeNormal() const;

    /// WM_CLASS (ICCCM 4.1.2.5): instance and class, each with a zero at its end. Empty if there is none.
    [[nodiscard]] QByteArray windowClass() const;
    void setWindowClass(const QByteArray &names) const;

private:
    X11Window(xcb_connection_t *connection, xcb_window_t window);

    void removeStates(QByteArrayView first, QByteArrayView second) const;

    xcb_connection_t *m_connection;
    xcb_window_t m_window;
};

} // namespace vitrine
