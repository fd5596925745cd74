// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RunProgramme.h"

#include "app/Logging.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "settings/Settings.h"
#include "ui/KioskScreenModel.h"

namespace vitrine {

namespace {

// The only item: its recovery goes on until it plays.
constexpr std::chrono::hours noStartLimit(24 * 365);

QList<PlaylistItem> itemsOf(const Settings &settings, const PlayTarget &target)
{
    if (!settings.playlist.isEmpty())
        return settings.playlist;
    PlaylistItem only;
    only.name = target.contentId();
    only.loop = true;
    return {only};
}

} // namespace

RunProgramme::RunProgramme(const Settings &settings, const PlayTarget &target, Player &player, RunLog &log,
                           const Clock &clock)
    : m_isPage(settings.page)
    , m_language(settings.language)
    , m_target(target)
    , m_items(itemsOf(settings, target))
    , m_player(player)
    , m_itemPlayer(
          {.open = [this](const PlaylistItem &item, std::optional<double> position) { return open(item, position); },
           .stop = [this] { unload(); },
           .position =
               [&player] {
                   return player.isLive() ? std::nullopt : player.position();
               }},
          m_items.size() > 1 ? ProgrammePlayer::OnFailure::Skip : ProgrammePlayer::OnFailure::Recover)
    , m_controller(ProgrammeSchedule(m_items), clock, m_itemPlayer)
{
    connect(&player, &Player::playbackStateChanged, &m_itemPlayer, &ProgrammePlayer::followPlayback);
    // Queued: an item that is requested because of it must not be opened inside the recovery of the one before. So the
    // status is read again, since it may be that of another item by then.
    connect(
        &player, &Player::recoveryStatusChanged, &m_itemPlayer,
        [this] { m_itemPlayer.followRecovery(m_player.recoveryStatus()); }, Qt::QueuedConnection);
    connect(&m_itemPlayer, &ProgrammePlayer::itemBegan, &m_controller, &ProgrammeController::noteItemBegan);
    connect(&m_itemPlayer, &ProgrammePlayer::itemEnded, &m_controller, &ProgrammeController::noteItemEnded);
    connect(&m_itemPlayer, &ProgrammePlayer::itemFailed, &m_controller, &ProgrammeController::noteItemFailed);
    connect(&m_itemPlayer, &ProgrammePlayer::pictureNeeded, this, &RunProgramme::pictureNeeded);
    connect(&m_itemPlayer, &ProgrammePlayer::openFailed, this, [this](const PlaylistItem &item, const QString &why) {
        m_problem = why;
        if (m_items.size() > 1)
            qCWarning(appLog).noquote() << tr("The item “%1” of the playlist cannot be opened: %2").arg(item.name, why);
    });
    if (m_items.size() == 1)
        m_controller.setStartLimit(noStartLimit);
    connectFacts(log);
}

void RunProgramme::connectFacts(RunLog &log)
{
    using Name = KioskReport::Name;
    connect(&m_controller, &ProgrammeController::itemStarted, this, [&log](const PlaylistItem &item) {
        log.append(KioskReport{Name::ItemStarted, item.name, {}});
    });
    connect(&m_controller, &ProgrammeController::itemEnded, this, [&log](const PlaylistItem &item, ItemEnd end) {
        log.append(KioskReport{Name::ItemEnded, item.name, itemEndName(end)});
    });
    connect(&m_controller, &ProgrammeController::itemSkipped, this, [&log](const PlaylistItem &item, ItemSkip skip) {
        log.append(KioskReport{Name::ItemSkipped, item.name, itemSkipName(skip)});
    });
}

void RunProgramme::setScreen(KioskScreenModel &screen)
{
    connect(&m_itemPlayer, &ProgrammePlayer::calmScreenRequested, &screen, &KioskScreenModel::showCalm);
    connect(&m_itemPlayer, &ProgrammePlayer::failureChanged, &screen, &KioskScreenModel::present);
    connect(&m_player, &Player::playbackStateChanged, &screen, &KioskScreenModel::presentPlayback);
}

Result<bool> RunProgramme::start()
{
    m_controller.start();
    if (m_items.size() == 1 && !m_problem.isEmpty())
        return Error{m_problem};
    return true;
}

void RunProgramme::stop()
{
    m_isOver = true;
    m_player.disconnect(&m_itemPlayer);
    m_controller.stop();
}

void RunProgramme::unload()
{
    if (!m_isOver)
        m_player.stop();
}

Result<bool> RunProgramme::open(const PlaylistItem &item, std::optional<double> positionSeconds)
{
    m_problem.clear();
    if (m_isOver)
        return true;
    PlayTarget target = m_target;
    if (!item.target.isEmpty()) {
        const auto use = m_isPage ? PlayTarget::UrlUse::TopLevelPage : PlayTarget::UrlUse::PlayerFrame;
        const Result<PlayTarget> resolved = PlayTarget::resolve(item.target, use);
        if (!resolved)
            return resolved.error();
        target = m_isPage ? *resolved : resolved->withLanguage(m_language);
    }
    if (positionSeconds)
        target = target.withStart(*positionSeconds);
    m_player.setHome(target);
    return m_player.open(target);
}

} // namespace vitrine
