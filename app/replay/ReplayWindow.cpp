// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/replay/ReplayWindow.h"

#include "app/DesktopContrast.h"
#include "control/record/RunReplay.h"
#include "control/ui/UiFrame.h"
#include "desktop/UserActivity.h"
#include "journal/JournalRecorder.h"
#include "settings/Settings.h"
#include "ui/ErrorDialogModel.h"
#include "ui/EventFeedModel.h"
#include "ui/HudModel.h"
#include "ui/MainWindow.h"
#include "ui/WindowModes.h"
#include "ui/insights/InsightsModel.h"

#include <QLabel>
#include <QProcessEnvironment>
#include <QTimer>

using namespace std::chrono_literals;

namespace vitrine {

namespace {

constexpr auto screenshotTime = 3s;

// A view appears some frames after the change that it shows, and then it fades in.
constexpr auto lookInterval = 50ms;
constexpr int enoughEqualPictures = 5;

/// In place of the page, of which a recording has no picture.
QLabel *createPage(const RecordingHeader &header)
{
    auto *page = new QLabel(
        ReplayWindow::tr("Replay of %1\nrecorded on %2 by Vitrine %3")
            .arg(header.target, header.time.toString(QStringLiteral("yyyy-MM-dd hh:mm:ss 'UTC'")), header.version));
    page->setObjectName(QStringLiteral("replay.page"));
    page->setTextFormat(Qt::PlainText);
    page->setAlignment(Qt::AlignCenter);
    page->setWordWrap(true);
    page->setFocusPolicy(Qt::StrongFocus);
    page->setStyleSheet(QStringLiteral("color: #b0b0b0; background: black"));
    return page;
}

} // namespace

ReplayWindow::ReplayWindow(const Settings &settings, const QString &journal, RunReplay &replay,
                           JournalRecorder &recorder)
    : m_activity(std::make_unique<UserActivity>())
    , m_hud(std::make_unique<HudModel>(replay.session(), replay.clock()))
    , m_feed(std::make_unique<EventFeedModel>(replay.clock()))
    , m_dialog(std::make_unique<ErrorDialogModel>(replay.clock()))
    , m_insights(std::make_unique<InsightsModel>(journal, InsightsModel::Place::Overlay))
    , m_page(createPage(replay.recording().header()))
    , m_window(std::make_unique<MainWindow>(m_page, *m_activity, *m_hud, *m_dialog, *m_feed))
    , m_contrast(std::make_unique<DesktopContrast>(settings, QProcessEnvironment::systemEnvironment(),
                                                   [this](std::optional<bool> high) { m_window->setContrast(high); }))
{
    m_hud->setPolicy(settings.hud);
    connect(&replay.log(), &RunLog::appended, m_feed.get(), &EventFeedModel::append);
    connect(&recorder, &JournalRecorder::updated, m_insights.get(), &InsightsModel::followSession);
    connect(m_insights.get(), &InsightsModel::updateRequested, &recorder, &JournalRecorder::flush);
    m_window->setInsights(*m_insights);
    m_window->setWindowTitle(tr("Replay – Vitrine"));
    m_window->resize(settings.windowSize);
    if (settings.fullscreen)
        m_window->modes().setFullScreen(true);
    // Queued: a window that is being closed cannot be closed.
    connect(m_window.get(), &MainWindow::closeRequested, this, &ReplayWindow::closeRequested, Qt::QueuedConnection);
}

ReplayWindow::~ReplayWindow() = default;

void ReplayWindow::show()
{
    m_window->show();
}

void ReplayWindow::close()
{
    m_window->closeNow();
}

void ReplayWindow::takeScreenshot()
{
    m_window->createOverlays();
    m_screenshotLimit.setRemainingTime(screenshotTime);
    m_lastPicture = {};
    m_equalPictures = 0;
    lookAgain();
}

void ReplayWindow::lookAgain()
{
    afterNextFrame(*this, *m_page, [this] {
        const QImage image = m_window->grabImage();
        m_equalPictures = image == m_lastPicture ? m_equalPictures + 1 : 0;
        m_lastPicture = image;
        if (m_equalPictures == enoughEqualPictures || m_screenshotLimit.hasExpired())
            Q_EMIT screenshotTaken(image);
        else
            QTimer::singleShot(lookInterval, this, &ReplayWindow::lookAgain);
    });
}

} // namespace vitrine
