// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/FullScreenFitter.h"

#include <QScreen>
#include <QWindow>

#include <chrono>
#include <utility>

namespace vitrine {

using namespace std::chrono_literals;

FullScreenFitter::FullScreenFitter(QWindow &window, std::function<bool()> hasManager, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_hasManager(std::move(hasManager))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(100ms);
    connect(&m_timer, &QTimer::timeout, this, &FullScreenFitter::fit);
    connect(&window, &QWindow::windowStateChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&window, &QWindow::visibleChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&window, &QWindow::screenChanged, this, &FullScreenFitter::followScreen);
    followScreen(window.screen());
}

void FullScreenFitter::followScreen(const QScreen *screen)
{
    disconnect(m_screen);
    if (screen != nullptr)
        m_screen = connect(screen, &QScreen::geometryChanged, &m_timer, qOverload<>(&QTimer::start));
    m_timer.start();
}

void FullScreenFitter::fit()
{
    if (!m_window.isVisible() || m_window.screen() == nullptr)
        return;
    if (!m_window.windowStates().testFlag(Qt::WindowFullScreen)) {
        if (const auto before = std::exchange(m_normalGeometry, std::nullopt))
            m_window.setGeometry(*before);
        return;
    }
    const QRect screen = m_window.screen()->geometry();
    if (m_window.geometry() == screen || m_hasManager())
        return;
    if (!m_normalGeometry)
        m_normalGeometry = m_window.geometry();
    m_window.setGeometry(screen);
    m_window.requestActivate(); // no window manager gives it the keyboard either
}

} // namespace vitrine
