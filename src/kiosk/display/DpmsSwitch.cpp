// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DpmsSwitch.h"

#include "desktop/XcbReply.h"

#include <QCoreApplication>

#include <xcb/dpms.h>
#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

class DpmsSwitchText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DpmsSwitch)
};

Error noDpms()
{
    return {DpmsSwitchText::tr("DPMS needs an X server that can switch its screen")};
}

} // namespace

DpmsSwitch::DpmsSwitch(xcb_connection_t *connection)
    : m_connection(connection)
{
}

QString DpmsSwitch::name() const
{
    return u"DPMS"_s;
}

std::chrono::milliseconds DpmsSwitch::settleTime() const
{
    return std::chrono::milliseconds(1000);
}

bool DpmsSwitch::isCapable() const
{
    if (m_connection == nullptr)
        return false;
    const auto *extension = xcb_get_extension_data(m_connection, &xcb_dpms_id);
    if (extension == nullptr || extension->present == 0)
        return false;
    const XcbReply<xcb_dpms_capable_reply_t> reply(
        xcb_dpms_capable_reply(m_connection, xcb_dpms_capable(m_connection), nullptr));
    return reply && reply->capable != 0;
}

void DpmsSwitch::ask(const Answer &answer)
{
    if (!isCapable()) {
        answer(noDpms());
        return;
    }
    const XcbReply<xcb_dpms_info_reply_t> info(xcb_dpms_info_reply(m_connection, xcb_dpms_info(m_connection), nullptr));
    if (!info) {
        answer(noDpms());
        return;
    }
    // While it is disabled, the screen is on, and the level has no meaning.
    const bool isOn = info->state == 0 || info->power_level == XCB_DPMS_DPMS_MODE_ON;
    answer(isOn ? DisplayState::On : DisplayState::Off);
}

void DpmsSwitch::change(DisplayState state, const Done &done)
{
    if (!isCapable()) {
        done(noDpms());
        return;
    }
    // A level can be set only while it is enabled, and then the server's own times count, unless they are 0.
    xcb_dpms_set_timeouts(m_connection, 0, 0, 0);
    xcb_dpms_enable(m_connection);
    const auto level = state == DisplayState::On ? XCB_DPMS_DPMS_MODE_ON : XCB_DPMS_DPMS_MODE_OFF;
    const xcb_void_cookie_t forced = xcb_dpms_force_level_checked(m_connection, static_cast<std::uint16_t>(level));
    const XcbReply<xcb_generic_error_t> error(xcb_request_check(m_connection, forced));
    if (error)
        done(Error{
            DpmsSwitchText::tr("DPMS: the X server refused to switch its screen (error %1)").arg(error->error_code)});
    else
        done(true);
}

} // namespace vitrine
