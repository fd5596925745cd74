// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/DesktopServices.h"

#include "desktop/BusAddress.h"
#include "desktop/BusConnector.h"
#include "desktop/ContrastPreference.h"
#include "desktop/inhibition/PlaybackInhibition.h"
#include "desktop/inhibition/PortalInhibitor.h"
#include "desktop/inhibition/WaylandInhibitor.h"
#include "desktop/inhibition/WindowVisibility.h"
#include "desktop/inhibition/X11Inhibitor.h"
#include "desktop/mpris/MprisController.h"
#include "kiosk/KioskPolicy.h"
#include "player/Player.h"
#include "ui/MainWindow.h"
#include "ui/WindowModes.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QProcessEnvironment>

#include <utility>

namespace vitrine {

DesktopServices::DesktopServices(const Settings &settings, const KioskPolicy &policy, Player &player, RunLog &log,
                                 MainWindow &window, std::function<void()> quit)
    : m_settings(settings)
    , m_player(player)
    , m_window(window)
    , m_quit(std::move(quit))
    , m_contrast(std::make_unique<ContrastPreference>(settings.contrast))
{
    m_window.setContrast(m_contrast->value());
    connect(m_contrast.get(), &ContrastPreference::changed, &m_window, &MainWindow::setContrast);
    if (policy.servesMpris)
        createMpris(policy, log);
    if (!settings.headless)
        createInhibition();
}

DesktopServices::~DesktopServices()
{
    m_contrast.reset();
    m_mpris.reset();
    m_inhibition.reset();
    m_bus.reset(); // after those that use the connection
}

void DesktopServices::createMpris(const KioskPolicy &policy, RunLog &log)
{
    const auto use = m_settings.page ? PlayTarget::UrlUse::TopLevelPage : PlayTarget::UrlUse::PlayerFrame;
    const bool isKiosk = policy.window == WindowMode::Kiosk;
    MprisController::Host host{.target = [use](const QString &uri) { return PlayTarget::resolve(uri, use); },
                               .quit = m_quit,
                               .mayOpen = !isKiosk,
                               .mayQuit = !isKiosk,
                               .hasControl = m_settings.mediaAccess};
    if (!m_settings.headless) {
        host.raise = [this] {
            m_window.bringToFront();
        };
        host.setFullScreen = [this](bool on) {
            m_window.modes().setFullScreen(on);
        };
    }
    m_mpris = std::make_unique<MprisController>(m_player, log, std::move(host));
    m_mpris->setFullScreen(m_window.isFullScreen());
    connect(&m_window, &MainWindow::fullScreenChanged, m_mpris.get(), &MprisController::setFullScreen);
}

void DesktopServices::createInhibition()
{
    m_inhibition = std::make_unique<PlaybackInhibition>(m_player);
    m_visibility = std::make_unique<WindowVisibility>(m_window);
    m_inhibition->setWindowVisible(m_visibility->isVisible());
    connect(m_visibility.get(), &WindowVisibility::changed, m_inhibition.get(), &PlaybackInhibition::setWindowVisible);
    // Always, because a portal or a screen saver service may take the request and do nothing with it.
    m_inhibition->add(std::make_unique<WaylandInhibitor>(m_window));
    if (auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>())
        m_inhibition->add(std::make_unique<X11Inhibitor>(x11->connection()));
}

void DesktopServices::start()
{
    const QString address = sessionBusAddress(QProcessEnvironment::systemEnvironment());
    if (address.isEmpty() || (!m_mpris && !m_inhibition))
        return;
    m_bus = std::make_unique<BusConnector>(address, QStringLiteral("vitrine-session"));
    connect(m_bus.get(), &BusConnector::connected, this, &DesktopServices::useBus);
    if (m_player.hasSource())
        connect(&m_player, &Player::playbackStateChanged, m_bus.get(), &BusConnector::start, Qt::SingleShotConnection);
    else
        m_bus->start();
}

void DesktopServices::setContrast(ContrastMode mode)
{
    m_contrast->setMode(mode);
}

void DesktopServices::useBus(const QDBusConnection &bus)
{
    if (!bus.isConnected())
        return;
    if (m_mpris)
        m_mpris->start(bus);
    if (!m_settings.headless)
        m_contrast->follow(bus);
    if (m_inhibition)
        m_inhibition->add(std::make_unique<PortalInhibitor>(bus));
}

} // namespace vitrine
