// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/X11Inhibitor.h"

#include "desktop/XcbReply.h"

#include <xcb/screensaver.h>
#include <xcb/xcb.h>

#include <utility>

namespace vitrine {

namespace {

bool canSuspend(xcb_connection_t *connection)
{
    const auto *extension = xcb_get_extension_data(connection, &xcb_screensaver_id);
    if (extension == nullptr || extension->present == 0)
        return false;
    const xcb_screensaver_query_version_cookie_t asked = xcb_screensaver_query_version(connection, 1, 1);
    const XcbReply<xcb_screensaver_query_version_reply_t> version(
        xcb_screensaver_query_version_reply(connection, asked, nullptr));
    return version && version->server_major_version == 1 && version->server_minor_version >= 1;
}

} // namespace

X11Inhibitor::X11Inhibitor(xcb_connection_t *connection)
    : m_connection(connection != nullptr && canSuspend(connection) ? connection : nullptr)
{
}

X11Inhibitor::~X11Inhibitor()
{
    setInhibited(false);
}

void X11Inhibitor::setInhibited(bool inhibited)
{
    // The server counts the requests of a client.
    if (m_connection == nullptr || std::exchange(m_isInhibited, inhibited) == inhibited)
        return;
    xcb_screensaver_suspend(m_connection, inhibited ? 1 : 0);
    xcb_flush(m_connection);
}

} // namespace vitrine
