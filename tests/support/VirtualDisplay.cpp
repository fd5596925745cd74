// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/VirtualDisplay.h"

#include <QSet>
#include <QStandardPaths>

#include <xcb/screensaver.h>
#include <xcb/xcb.h>

#include <array>
#include <cstdlib>
#include <cstring>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Free
{
    void operator()(void *reply) const { std::free(reply); }
};
template<typename Value>
using Reply = std::unique_ptr<Value, Free>;

} // namespace

bool VirtualDisplay::isMissing()
{
    return QStandardPaths::findExecutable(u"Xvfb"_s).isEmpty();
}

VirtualDisplay::VirtualDisplay()
{
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-nolisten"_s,
                               u"tcp"_s, u"-noreset"_s});
    while (!m_server.canReadLine() && m_server.waitForReadyRead()) {
    }
    m_name = u':' + QString::fromLatin1(m_server.readLine()).trimmed();
    m_connection.reset(xcb_connect(qPrintable(m_name), nullptr));
    if (xcb_connection_has_error(m_connection.get()) != 0)
        qFatal("Xvfb: %s", m_server.readAllStandardError().constData());
}

VirtualDisplay::~VirtualDisplay()
{
    m_connection.reset();
    m_server.terminate();
    m_server.waitForFinished();
}

void VirtualDisplay::setBlankTime(std::chrono::seconds time)
{
    const auto seconds = static_cast<int16_t>(time.count());
    xcb_set_screen_saver(m_connection.get(), seconds, seconds, XCB_BLANKING_PREFERRED, XCB_EXPOSURES_ALLOWED);
    xcb_force_screen_saver(m_connection.get(), XCB_SCREEN_SAVER_RESET);
    xcb_flush(m_connection.get());
}

bool VirtualDisplay::isBlank() const
{
    return screenSaver().isBlank;
}

std::chrono::milliseconds VirtualDisplay::idleTime() const
{
    return screenSaver().idleTime;
}

VirtualDisplay::ScreenSaver VirtualDisplay::screenSaver() const
{
    xcb_connection_t *connection = m_connection.get();
    const Reply<xcb_screensaver_query_info_reply_t> info(
        xcb_screensaver_query_info_reply(connection, xcb_screensaver_query_info(connection, root()), nullptr));
    if (!info)
        qFatal("Xvfb has no screen saver extension");
    return {info->state == XCB_SCREENSAVER_STATE_ON, std::chrono::milliseconds(info->ms_since_user_input)};
}

qsizetype VirtualDisplay::colors(const QRect &area) const
{
    xcb_connection_t *connection = m_connection.get();
    const Reply<xcb_get_image_reply_t> image(xcb_get_image_reply(
        connection,
        xcb_get_image(connection, XCB_IMAGE_FORMAT_Z_PIXMAP, root(), static_cast<std::int16_t>(area.x()),
                      static_cast<std::int16_t>(area.y()), static_cast<std::uint16_t>(area.width()),
                      static_cast<std::uint16_t>(area.height()), ~0U),
        nullptr));
    if (!image)
        return 0;
    QSet<std::uint32_t> colors;
    const std::uint8_t *bytes = xcb_get_image_data(image.get());
    for (int index = 0; index + 3 < xcb_get_image_data_length(image.get()); index += 4) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, bytes + index, sizeof(pixel));
        colors.insert(pixel & 0xFFFFFFU);
    }
    return colors.size();
}

int VirtualDisplay::visibleWindows() const
{
    xcb_connection_t *connection = m_connection.get();
    const Reply<xcb_query_tree_reply_t> tree(
        xcb_query_tree_reply(connection, xcb_query_tree(connection, root()), nullptr));
    const xcb_window_t *windows = xcb_query_tree_children(tree.get());
    constexpr int fewPixels = 8;
    int count = 0;
    for (int index = 0; index < xcb_query_tree_children_length(tree.get()); ++index) {
        const Reply<xcb_get_window_attributes_reply_t> attributes(xcb_get_window_attributes_reply(
            connection, xcb_get_window_attributes(connection, windows[index]), nullptr));
        const Reply<xcb_get_geometry_reply_t> geometry(
            xcb_get_geometry_reply(connection, xcb_get_geometry(connection, windows[index]), nullptr));
        const bool isOnScreen = geometry && geometry->x + geometry->width > 0 && geometry->y + geometry->height > 0;
        if (attributes && attributes->map_state == XCB_MAP_STATE_VIEWABLE && isOnScreen &&
            geometry->width > fewPixels && geometry->height > fewPixels)
            ++count;
    }
    return count;
}

void VirtualDisplay::setMinimized(bool minimized)
{
    xcb_connection_t *connection = m_connection.get();
    if (minimized) {
        const Reply<xcb_query_tree_reply_t> tree(
            xcb_query_tree_reply(connection, xcb_query_tree(connection, root()), nullptr));
        const xcb_window_t *windows = xcb_query_tree_children(tree.get());
        for (int index = 0; index < xcb_query_tree_children_length(tree.get()); ++index) {
            const Reply<xcb_get_window_attributes_reply_t> attributes(xcb_get_window_attributes_reply(
                connection, xcb_get_window_attributes(connection, windows[index]), nullptr));
            if (attributes && attributes->map_state == XCB_MAP_STATE_VIEWABLE)
                m_minimized.push_back(windows[index]);
        }
    }
    const QByteArray name("WM_STATE"); // Inter-Client Communication Conventions Manual, 4.1.3.1
    const Reply<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 0, static_cast<std::uint16_t>(name.size()), name.constData()),
        nullptr));
    const std::array<std::uint32_t, 2> state{minimized ? 3U : 1U, XCB_NONE}; // IconicState, NormalState
    for (const xcb_window_t window : m_minimized) {
        if (minimized)
            xcb_unmap_window(connection, window);
        else
            xcb_map_window(connection, window);
        xcb_change_property(connection, XCB_PROP_MODE_REPLACE, window, atom->atom, atom->atom, 32, state.size(),
                            state.data());
    }
    if (!minimized)
        m_minimized.clear();
    xcb_flush(connection);
}

xcb_window_t VirtualDisplay::root() const
{
    return xcb_setup_roots_iterator(xcb_get_setup(m_connection.get())).data->root;
}

void VirtualDisplay::Disconnect::operator()(xcb_connection_t *connection) const
{
    xcb_disconnect(connection);
}

} // namespace vitrine
