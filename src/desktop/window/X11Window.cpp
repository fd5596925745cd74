// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/X11Window.h"

#include "desktop/WindowManager.h"
#include "desktop/XcbReply.h"

#include <QGuiApplication>
#include <QWidget>

#include <cstdint>

namespace vitrine {

X11Window::X11Window(xcb_connection_t *connection, xcb_window_t window)
    : m_connection(connection)
    , m_window(window)
{
}

std::optional<X11Window> X11Window::of(const QWidget &window)
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    if (x11 == nullptr || x11->connection() == nullptr || window.internalWinId() == 0) // null: offscreen platform
        return std::nullopt;
    return X11Window(x11->connection(), static_cast<xcb_window_t>(window.internalWinId()));
}

void X11Window::makeNormal() const
{
    removeStates("_NET_WM_STATE_FULLSCREEN", {});
    removeStates("_NET_WM_STATE_MAXIMIZED_HORZ", "_NET_WM_STATE_MAXIMIZED_VERT");
}

void X11Window::removeStates(QByteArrayView first, QByteArrayView second) const
{
    constexpr std::uint32_t remove = 0;
    constexpr std::uint32_t fromApplication = 1;
    xcb_client_message_event_t event = {};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 32;
    event.window = m_window;
    event.type = atomOf(m_connection, "_NET_WM_STATE");
    event.data.data32[0] = remove;
    event.data.data32[1] = atomOf(m_connection, first);
    event.data.data32[2] = second.isEmpty() ? xcb_atom_t{XCB_ATOM_NONE} : atomOf(m_connection, second);
    event.data.data32[3] = fromApplication;
    xcb_send_event(m_connection, 0, xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root,
                   XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
                   reinterpret_cast<const char *>(&event));
}

QByteArray X11Window::windowClass() const
{
    constexpr std::uint32_t longest = 256; // words of 4 bytes
    const xcb_get_property_cookie_t asked =
        xcb_get_property(m_connection, 0, m_window, XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, 0, longest);
    const XcbReply<xcb_get_property_reply_t> reply(xcb_get_property_reply(m_connection, asked, nullptr));
    if (!reply)
        return {};
    return {static_cast<const char *>(xcb_get_property_value(reply.get())), xcb_get_property_value_length(reply.get())};
}

void X11Window::setWindowClass(const QByteArray &names) const
{
    xcb_change_property(m_connection, XCB_PROP_MODE_REPLACE, m_window, XCB_ATOM_WM_CLASS, XCB_ATOM_STRING, 8,
                        static_cast<std::uint32_t>(names.size()), names.constData());
    xcb_flush(m_connection);
}

} // namespace vitrine
