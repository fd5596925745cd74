// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/inhibition/WaylandInhibitor.h"

#include "desktop/Logging.h"

#include "idle-inhibit-unstable-v1-client-protocol.h"

#include <QGuiApplication>
#include <QWidget>
#include <QWindow>
#include <qpa/qplatformnativeinterface.h>

#include <cstring>

namespace vitrine {

/// \brief The objects of the protocol. The events of its registry have a queue of their own, so that Qt's are not
/// delivered in between.
struct WaylandInhibitor::Protocol
{
    explicit Protocol(wl_display *connection)
        : display(connection)
        , queue(wl_display_create_queue(connection))
    {
        auto *wrapper = static_cast<wl_display *>(wl_proxy_create_wrapper(display));
        wl_proxy_set_queue(reinterpret_cast<wl_proxy *>(wrapper), queue);
        registry = wl_display_get_registry(wrapper);
        wl_proxy_wrapper_destroy(wrapper);
        static constexpr wl_registry_listener listener{&Protocol::handleGlobal, &Protocol::handleGlobalRemove};
        wl_registry_add_listener(registry, &listener, this);
        wl_display_roundtrip_queue(display, queue);
    }

    ~Protocol()
    {
        release();
        if (manager != nullptr)
            zwp_idle_inhibit_manager_v1_destroy(manager);
        wl_registry_destroy(registry);
        wl_event_queue_destroy(queue);
        wl_display_flush(display);
    }

    Q_DISABLE_COPY_MOVE(Protocol)

    void inhibit(wl_surface *surface)
    {
        release();
        inhibitor = zwp_idle_inhibit_manager_v1_create_inhibitor(manager, surface);
        wl_display_flush(display);
    }

    void release()
    {
        if (inhibitor == nullptr)
            return;
        zwp_idle_inhibitor_v1_destroy(inhibitor);
        inhibitor = nullptr;
        wl_display_flush(display);
    }

    static void handleGlobal(void *data, wl_registry *registry, uint32_t name, const char *interface, uint32_t)
    {
        auto *self = static_cast<Protocol *>(data);
        if (self->manager == nullptr && std::strcmp(interface, zwp_idle_inhibit_manager_v1_interface.name) == 0)
            self->manager = static_cast<zwp_idle_inhibit_manager_v1 *>(
                wl_registry_bind(registry, name, &zwp_idle_inhibit_manager_v1_interface, 1));
    }

    static void handleGlobalRemove(void *, wl_registry *, uint32_t) {}

    wl_display *display;
    wl_event_queue *queue;
    wl_registry *registry = nullptr;
    zwp_idle_inhibit_manager_v1 *manager = nullptr;
    zwp_idle_inhibitor_v1 *inhibitor = nullptr;
};

WaylandInhibitor::WaylandInhibitor(const QWidget &window)
    : m_window(window)
{
    QPlatformNativeInterface *native = QGuiApplication::platformNativeInterface();
    if (!QGuiApplication::platformName().startsWith(QLatin1StringView("wayland")) || native == nullptr)
        return;
    auto *display = static_cast<wl_display *>(native->nativeResourceForIntegration("wl_display"));
    if (display == nullptr)
        return;
    m_protocol = std::make_unique<Protocol>(display);
    if (m_protocol->manager == nullptr) {
        qCDebug(desktopLog) << "the compositor has no idle inhibition";
        m_protocol.reset();
    }
}

WaylandInhibitor::~WaylandInhibitor() = default;

void WaylandInhibitor::setInhibited(bool inhibited)
{
    if (!m_protocol)
        return;
    m_protocol->release();
    QWindow *window = m_window.windowHandle();
    if (!inhibited || window == nullptr)
        return;
    void *surface = QGuiApplication::platformNativeInterface()->nativeResourceForWindow("surface", window);
    if (surface != nullptr)
        m_protocol->inhibit(static_cast<wl_surface *>(surface));
}

} // namespace vitrine
