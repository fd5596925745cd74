// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunKiosk.h"

#include "app/Logging.h"
#include "app/RunController.h"
#include "app/RunHealth.h"
#include "app/RunJournal.h"
#include "app/kiosk/RunDisplay.h"
#include "app/kiosk/RunExit.h"
#include "app/kiosk/RunIdle.h"
#include "app/kiosk/RunPictureWatch.h"
#include "app/kiosk/RunPlannedReload.h"
#include "app/kiosk/RunProgramme.h"
#include "app/kiosk/RunRemote.h"
#include "desktop/UserActivity.h"
#include "events/RunLog.h"
#include "kiosk/IdleCursor.h"
#include "kiosk/KeyboardModules.h"
#include "kiosk/KioskLockdown.h"
#include "kiosk/KioskWindowGuard.h"
#include "kiosk/health/ProcessMemoryReader.h"
#include "kiosk/service/ServiceNotifier.h"
#include "player/Player.h"
#include "settings/Settings.h"
#include "ui/FrozenPicture.h"
#include "ui/KioskScreenModel.h"
#include "ui/MainWindow.h"
#include "ui/ScreenKeyboard.h"
#include "ui/language/Language.h"
#include "web/PlayerPage.h"

#include <QLocale>
#include <QProcessEnvironment>
#include <QWebEngineView>

#include <utility>

namespace vitrine {

RunKiosk::RunKiosk(const Parts &parts, const PlayTarget &target, std::unique_ptr<RunReload> reload)
    : m_parts(parts)
    , m_reload(std::move(reload))
    , m_programme(std::make_unique<RunProgramme>(parts.settings, target, parts.player, parts.log, parts.clock))
    , m_display(std::make_unique<RunDisplay>(parts.settings, parts.log, parts.clock))
{
    connect(&parts.run, &RunController::reloadRequested, m_reload.get(), &RunReload::reload);
    connect(m_reload.get(), &RunReload::reloaded, &parts.journal, &RunJournal::followPlaylist);
    connect(m_reload.get(), &RunReload::reloaded, m_programme.get(), &RunProgramme::replace);
    connect(m_reload.get(), &RunReload::reloaded, m_display.get(), &RunDisplay::replace);
    connect(m_display.get(), &RunDisplay::plannedOffChanged, m_programme.get(), &RunProgramme::setDisplayOff);
    connect(m_display.get(), &RunDisplay::darkChanged, &parts.journal, &RunJournal::setScreenDark);
    m_programme->setScreen(m_parts.screen);
    connect(&parts.run, &RunController::ending, this, [this] {
        m_programme->stop();
        m_parts.player.disconnect(&m_parts.screen);
    });
    connectHealth();
    // It may be off from the start, which is a state to report.
    m_display->start();
    if (!parts.settings.kioskDisplayHours.isAlways())
        parts.health.tracker().setScreenOff(m_display->isOffByPlan());
    createRemote();
}

RunKiosk::~RunKiosk() = default;

void RunKiosk::connectHealth()
{
    RunHealth &health = m_parts.health;
    connect(m_programme.get(), &RunProgramme::screenShown, &health, &RunHealth::noteScreen);
    connect(&m_parts.screen, &KioskScreenModel::clickAwaited, &health, &RunHealth::noteClickWait);
    connect(m_programme.get(), &RunProgramme::tokenFailed, &health.tracker(), &StatusTracker::noteTokenFailure);
    connect(m_programme.get(), &RunProgramme::attractChanged, &health.tracker(), &StatusTracker::setAttracting);
    health.tracker().setAttracting(m_programme->isAttract());
    connect(&m_parts.run, &RunController::reloadRequested, &health, &RunHealth::noteReloading);
    connect(m_reload.get(), &RunReload::reloaded, &health, &RunHealth::readTokenAgain);
    connect(m_reload.get(), &RunReload::reloaded, &health.tracker(), &StatusTracker::setSettings);
    connect(m_display.get(), &RunDisplay::plannedOffChanged, &health.tracker(), &StatusTracker::setScreenOff);
    connect(m_display.get(), &RunDisplay::darkChanged, &health.tracker(), &StatusTracker::setScreenDark);
}

void RunKiosk::createRemote()
{
    if (m_parts.settings.mqttUrl.isEmpty())
        return;
    m_remote = std::make_unique<RunRemote>(
        m_parts.settings, m_parts.clock,
        RunRemote::Parts{m_parts.player, m_parts.health, *m_programme, *m_display, m_parts.log});
    connect(&m_parts.run, &RunController::closing, m_remote.get(), &RunRemote::stop);
    m_remote->start();
}

Result<bool> RunKiosk::start()
{
    PlayerPage &page = m_parts.player.page();
    if (page.hasVisitor()) // of the last run, which was not reset
        RunIdle::forgetVisitor(page, m_parts.log);
    return m_programme->start();
}

bool RunKiosk::isStuck() const
{
    return m_remote && m_remote->isStuck();
}

void RunKiosk::setWindow(MainWindow &window, QWebEngineView &view, UserActivity &activity)
{
    createLockdown(window, view, activity);
    window.setKioskScreen(m_parts.screen);
    FrozenPicture &last = window.lastPicture();
    connect(m_programme.get(), &RunProgramme::pictureNeeded, &last, [&last, &view] { last.freeze(view); });
    connect(m_programme.get(), &RunProgramme::stillNeeded, &last, &FrozenPicture::showFile);
    connect(&last, &FrozenPicture::painted, &m_parts.screen,
            [this] { m_parts.screen.presentPlayback(PlaybackState::Loading, PlaybackState::Playing); });
    createKeyboard(window, view, activity);
    createUpkeep(window, view);
    m_idle = std::make_unique<RunIdle>(
        m_parts.settings, m_parts.clock,
        RunIdle::Parts{activity, window, m_parts.player, *m_programme, m_parts.screen, m_parts.log});
}

void RunKiosk::createLockdown(MainWindow &window, QWebEngineView &view, UserActivity &activity)
{
    RunController &run = m_parts.run;
    m_lockdown = std::make_unique<KioskLockdown>(window, activity);
    m_lockdown->guardPage(view);
    connect(m_lockdown.get(), &KioskLockdown::dialogRejected, this, [this] {
        m_parts.log.append(PageReport{.name = PageReport::Name::Blocked, .what = QStringLiteral("dialog")});
    });
    auto *guard = new KioskWindowGuard(window, std::chrono::milliseconds(300), m_lockdown.get());
    connect(&run, &RunController::closing, guard, &KioskWindowGuard::release);
    connect(&run, &RunController::closing, m_lockdown.get(), &KioskLockdown::release);
    m_exit = std::make_unique<RunExit>(m_parts.settings, m_parts.systemClock, window, activity, m_parts.log);
    connect(m_lockdown.get(), &KioskLockdown::exitRequested, m_exit.get(), &RunExit::request);
    connect(m_exit.get(), &RunExit::granted, &run, [&run] { run.end("closed"); });
    new IdleCursor(activity, std::chrono::seconds(3), &window);
}

void RunKiosk::createKeyboard(MainWindow &window, QWidget &page, UserActivity &activity)
{
    const Settings &settings = m_parts.settings;
    if (!settings.kioskKeyboard)
        return;
    if (const auto problem = keyboardProblem(QProcessEnvironment::systemEnvironment())) {
        qCWarning(appLog).noquote() << problem->text();
        return;
    }
    const Language language = windowLanguage(settings.language, QLocale::system().uiLanguages());
    auto *keyboard = new ScreenKeyboard(window, page, activity, ScreenKeyboard::languagesFor(languageCode(language)));
    connect(&m_parts.player, &Player::sourceChanged, keyboard, &ScreenKeyboard::reset);
}

void RunKiosk::createUpkeep(MainWindow &window, QWidget &page)
{
    const Settings &settings = m_parts.settings;
    if (settings.kioskPictureLimit.count() > 0)
        m_pictureWatch = std::make_unique<RunPictureWatch>(settings.kioskPictureLimit, m_parts.clock, page,
                                                           m_parts.player, m_parts.log);
    const PlannedReload::Options options{settings.kioskReloadAt, settings.kioskMemoryLimit,
                                         ServiceNotifier::isWanted(QProcessEnvironment::systemEnvironment())};
    if (options.isEmpty())
        return;
    m_plannedReload = std::make_unique<RunPlannedReload>(
        options, m_parts.clock, [] { return memoryMebibytes(readProcessMemory()); }, m_parts.player, m_parts.log);
    connect(m_programme.get(), &RunProgramme::pictureNeeded, m_plannedReload.get(), &RunPlannedReload::handleNextItem);
    FrozenPicture &last = window.lastPicture();
    connect(m_plannedReload.get(), &RunPlannedReload::pictureNeeded, &last, [&last, &page] { last.freeze(page); });
    // Queued: the programme is about to open an item.
    connect(
        m_plannedReload.get(), &RunPlannedReload::restartNeeded, &m_parts.run,
        [&run = m_parts.run] { run.end("restart"); }, Qt::QueuedConnection);
}

} // namespace vitrine
