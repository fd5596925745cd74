// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Shutdown.h"

#include "app/Logging.h"
#include "events/RunLog.h"
#include "ui/MainWindow.h"
#include "web/PlayerPage.h"

#include <QCoreApplication>
#include <QTimer>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// What a page sends on its way out (a beacon that ends its session) leaves after its document is gone.
constexpr auto beaconTime = 150ms;

// An overlay that has just opened needs its motion and a frame before it can be taken a picture of.
constexpr auto overlayTime = 400ms;

} // namespace

Shutdown::Shutdown(PlayerPage &page, MainWindow &window, RunLog &log, const QString &screenshotFile, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_window(window)
    , m_log(log)
    , m_screenshotFile(screenshotFile)
{
    connect(&page, &PlayerPage::unloaded, this, &Shutdown::finish);
}

void Shutdown::begin(const RunEnd &end)
{
    if (m_end)
        return;
    m_end = end;
    Q_EMIT begun();
    if (m_screenshotFile.isEmpty()) {
        m_page.unload();
        return;
    }
    // What has just happened is to be seen in the picture, with the views that tell of it.
    m_window.createOverlays();
    QTimer::singleShot(overlayTime, this, &Shutdown::takePicture);
}

void Shutdown::takePicture()
{
    if (!m_window.grabImage().save(m_screenshotFile))
        qCWarning(appLog).noquote() << tr("The screenshot cannot be written to \"%1\".").arg(m_screenshotFile);
    m_page.unload();
}

void Shutdown::finish()
{
    QTimer::singleShot(beaconTime, this, [this] {
        m_log.append(ExitReport{m_end->code, m_end->why});
        Q_EMIT closing();
        m_window.closeNow();
        QCoreApplication::exit(m_end->code);
    });
}

} // namespace vitrine
