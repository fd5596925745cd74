// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/WindowActivation.h"

#include "desktop/WindowManager.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QScreen>

#include <qpa/qplatformnativeinterface.h>
#include <xcb/xcb.h>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// Sends \a message to all who follow the start of programs (Startup Notification specification): in pieces of 20
/// bytes, with the zero at its end.
void broadcast(xcb_connection_t *connection, const QByteArray &message)
{
    const xcb_screen_t *screen = xcb_setup_roots_iterator(xcb_get_setup(connection)).data;
    const xcb_window_t sender = xcb_generate_id(connection);
    xcb_create_window(connection, XCB_COPY_FROM_PARENT, sender, screen->root, -1, -1, 1, 1, 0,
                      XCB_WINDOW_CLASS_INPUT_ONLY, screen->root_visual, 0, nullptr);
    xcb_client_message_event_t event = {};
    event.response_type = XCB_CLIENT_MESSAGE;
    event.format = 8;
    event.window = sender;
    event.type = atomOf(connection, "_NET_STARTUP_INFO_BEGIN");
    constexpr qsizetype piece = sizeof(event.data.data8);
    for (qsizetype sent = 0; sent <= message.size(); sent += piece) {
        const qsizetype size = std::min(piece, message.size() + 1 - sent);
        std::memset(event.data.data8, 0, sizeof(event.data.data8));
        std::memcpy(event.data.data8, message.constData() + sent, static_cast<size_t>(size));
        xcb_send_event(connection, 0, screen->root, XCB_EVENT_MASK_PROPERTY_CHANGE,
                       reinterpret_cast<const char *>(&event));
        event.type = atomOf(connection, "_NET_STARTUP_INFO");
    }
    xcb_destroy_window(connection, sender);
    xcb_flush(connection);
}

/// The time of the click that the identifier has at its end, so that the window manager knows what was later.
void setUserTime(uint32_t time)
{
    using SetTime = void (*)(QScreen *, xcb_timestamp_t);
    QPlatformNativeInterface *native = QGuiApplication::platformNativeInterface();
    for (const char *name : {"setapptime", "setappusertime"}) {
        const auto function = reinterpret_cast<QFunctionPointer>(native->nativeResourceFunctionForScreen(name));
        if (const auto set = reinterpret_cast<SetTime>(function))
            set(QGuiApplication::primaryScreen(), time);
    }
}

void useStartupId(xcb_connection_t *connection, const QString &id)
{
    static const QRegularExpression form(u"^[\\x21-\\x7e]{1,400}$"_s);
    static const QRegularExpression timeAtEnd(u"_TIME(\\d+)$"_s);
    if (!form.match(id).hasMatch())
        return;
    if (const QRegularExpressionMatch match = timeAtEnd.match(id); match.hasMatch())
        setUserTime(match.captured(1).toUInt());
    QByteArray quoted = id.toLatin1();
    quoted.replace('\\', "\\\\").replace('"', "\\\"");
    broadcast(connection, "remove: ID=\"" + quoted + '"');
}

} // namespace

void useActivation(const QString &token, const QString &startupId)
{
    static const QRegularExpression form(u"^[\\x21-\\x7e]{1,400}$"_s);
    // Qt takes it at the next activation, and removes it.
    if (form.match(token).hasMatch())
        qputenv("XDG_ACTIVATION_TOKEN", token.toLatin1());
    if (const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>())
        useStartupId(x11->connection(), startupId);
}

} // namespace vitrine
