// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/WindowManager.h"

#include "desktop/XcbReply.h"

#include <cstdint>

namespace vitrine {

namespace {

/// The window that the property \a name of \a window contains; XCB_WINDOW_NONE if there is none.
xcb_window_t windowIn(xcb_connection_t *connection, xcb_window_t window, xcb_atom_t name)
{
    const auto asked = xcb_get_property(connection, 0, window, name, XCB_ATOM_WINDOW, 0, 1);
    const XcbReply<xcb_get_property_reply_t> reply(xcb_get_property_reply(connection, asked, nullptr));
    const bool hasWindow = reply && xcb_get_property_value_length(reply.get()) == int(sizeof(xcb_window_t));
    return hasWindow ? *static_cast<const xcb_window_t *>(xcb_get_property_value(reply.get()))
                     : xcb_window_t{XCB_WINDOW_NONE};
}

} // namespace

xcb_atom_t atomOf(xcb_connection_t *connection, QByteArrayView name)
{
    const auto asked = xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.data());
    const XcbReply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(connection, asked, nullptr));
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
}

bool hasWindowManager(xcb_connection_t *connection)
{
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const xcb_atom_t name = atomOf(connection, "_NET_SUPPORTING_WM_CHECK");
    // The root window may still name the window of one that has ended.
    const xcb_window_t manager = windowIn(connection, root, name);
    return manager != XCB_WINDOW_NONE && windowIn(connection, manager, name) == manager;
}

void showOnAllDesktops(xcb_connection_t *connection, xcb_window_t window)
{
    constexpr std::uint32_t allDesktops = 0xFFFFFFFF;
    constexpr std::uint32_t sentByApplication = 1;
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = window;
    message.type = atomOf(connection, "_NET_WM_DESKTOP");
    message.data.data32[0] = allDesktops;
    message.data.data32[1] = sentByApplication;
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    xcb_send_event(connection, 0, root, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT,
                   reinterpret_cast<const char *>(&message));
    xcb_flush(connection);
}

} // namespace vitrine
