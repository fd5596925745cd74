// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/kiosk/RunProgramme.h"

#include "app/StatusLine.h"
#include "events/RunLog.h"
#include "player/Player.h"
#include "recovery/TokenSources.h"
#include "settings/Settings.h"
#include "ui/KioskScreenModel.h"

#include <QProcessEnvironment>
#include <QSet>

#include <utility>

namespace vitrine {

namespace {

// The only item: its recovery goes on until it plays.
constexpr std::chrono::hours noStartLimit(24 * 365);
// An item without a picture after this time may have a server that does not answer, which its page notices late.
constexpr std::chrono::milliseconds slowStart(3'000);

/// An item that plays \a target again and again; none for no target.
std::optional<PlaylistItem> loopOf(const QString &name, const QString &target)
{
    if (target.isEmpty())
        return std::nullopt;
    PlaylistItem item;
    item.name = name;
    item.target = target;
    item.loop = true;
    return item;
}

/// The token source of \a item alone; null if its target has the token, or needs none.
Result<std::unique_ptr<TokenSource>> tokenSource(const PlaylistItem &item, std::chrono::milliseconds timeout)
{
    if (!item.hasTokenSource())
        return std::unique_ptr<TokenSource>();
    Settings settings;
    settings.tokenFile = item.tokenFile;
    settings.tokenCommand = item.tokenCommand;
    settings.tokenTimeout = timeout;
    return createTokenSource(settings, QProcessEnvironment::systemEnvironment());
}

} // namespace

RunProgramme::RunProgramme(const Settings &settings, const PlayTarget &target, Player &player, RunLog &log,
                           const Clock &clock)
    : m_isPage(settings.page)
    , m_hasFallback(!settings.kioskFallback.isEmpty())
    , m_language(settings.language)
    , m_hostOrigin(settings.hostOrigin)
    , m_tokenTimeout(settings.tokenTimeout)
    , m_hasTokens(settings.hasTokenSource())
    , m_target(target)
    , m_attract(loopOf(QStringLiteral("attract"), settings.kioskAttract))
    , m_isAttract(m_attract.has_value())
    , m_player(player)
    , m_itemPlayer(
          {.open = [this](const PlaylistItem &item, std::optional<double> position) { return open(item, position); },
           .stop = [this] { unload(); },
           .position = [&player] { return player.isLive() ? std::nullopt : player.position(); },
           .elapsed =
               [&clock] {
                   return clock.elapsed();
               }},
          ProgrammePlayer::OnFailure::Skip)
    , m_controller(ProgrammeSchedule({}), clock, m_itemPlayer,
                   loopOf(QStringLiteral("fallback"), settings.kioskFallback))
{
    connect(&player, &Player::playbackStateChanged, &m_itemPlayer, &ProgrammePlayer::followPlayback);
    connect(&player, &Player::playbackStateChanged, this, [this](PlaybackState, PlaybackState to) {
        if (m_isAlone && to == PlaybackState::Playing) // else a fact says it
            m_programmeLog.noteStarted(currentItems().constFirst().name);
    });
    // Queued: an item that is requested because of it must not be opened inside the recovery of the one before. So the
    // status is read again, since it may be that of another item by then.
    connect(&player, &Player::recoveryStatusChanged, this, &RunProgramme::followRecovery, Qt::QueuedConnection);
    connect(&m_itemPlayer, &ProgrammePlayer::itemBegan, &m_controller, &ProgrammeController::noteItemBegan);
    connect(&m_itemPlayer, &ProgrammePlayer::itemEnded, &m_controller, &ProgrammeController::noteItemEnded);
    connect(&m_itemPlayer, &ProgrammePlayer::itemFailed, &m_controller, &ProgrammeController::noteItemFailed);
    connect(&m_itemPlayer, &ProgrammePlayer::pictureNeeded, this, &RunProgramme::pictureNeeded);
    connect(&m_itemPlayer, &ProgrammePlayer::openFailed, this, [this](const PlaylistItem &, const QString &why) {
        m_problem = why;
        m_programmeLog.noteReason(why);
    });
    m_slowStart.setSingleShot(true);
    m_slowStart.setInterval(slowStart);
    connect(&m_slowStart, &QTimer::timeout, this, [this] {
        if (!showsPicture(m_player.playbackState()))
            m_network.ask(m_player.source().url(), m_hostOrigin);
    });
    connect(&m_network, &NetworkMonitors::checked, this, [this] { m_controller.noteUnreachable(unreachableItems()); });
    setItems(settings, target);
    connectFacts(log);
}

void RunProgramme::setItems(const Settings &settings, const PlayTarget &target)
{
    m_items = settings.playlist;
    if (m_items.isEmpty()) {
        PlaylistItem only;
        only.name = target.contentId();
        only.loop = true;
        m_items = {only};
        m_target = target;
    }
    applyItems();
}

void RunProgramme::applyItems()
{
    const QList<PlaylistItem> items = currentItems();
    Q_EMIT attractChanged(m_isAttract);
    using OnFailure = ProgrammePlayer::OnFailure;
    m_isAlone = items.size() == 1 && !m_hasFallback;
    QSet<QString> origins; // of a demo: empty
    for (const PlaylistItem &item : items) {
        if (const Result<PlayTarget> target = targetOf(item))
            origins += target->playerOrigin();
    }
    const bool isOneServer = !m_hasFallback && origins.size() <= 1;
    m_itemPlayer.setOnFailure(m_isAlone     ? OnFailure::Recover
                              : isOneServer ? OnFailure::WaitForNetwork
                                            : OnFailure::Skip);
    m_controller.setStartLimit(m_isAlone ? std::chrono::milliseconds(noStartLimit) : ProgrammeController::startLimit);
    m_controller.setSchedule(ProgrammeSchedule(items), unreachableItems());
}

QList<PlaylistItem> RunProgramme::currentItems() const
{
    return m_isAttract ? QList{*m_attract} : m_items;
}

Result<PlayTarget> RunProgramme::targetOf(const PlaylistItem &item) const
{
    return item.target.isEmpty() ? m_target : PlayTarget::resolve(item.target, item.urlUse(m_isPage));
}

QStringList RunProgramme::unreachableItems() const
{
    QStringList names;
    for (const PlaylistItem &item : currentItems()) {
        const Result<PlayTarget> target = targetOf(item);
        if (target && m_network.isUnreachable(target->url()))
            names += item.name;
    }
    return names;
}

void RunProgramme::restart()
{
    if (m_attract) {
        m_isAttract = true;
        applyItems();
    }
    m_controller.restart();
}

void RunProgramme::leaveAttract()
{
    if (!std::exchange(m_isAttract, false))
        return;
    applyItems();
    m_controller.update();
}

void RunProgramme::replace(const Settings &settings)
{
    // The rule of firstTarget(); the token source is that of the start.
    const bool isShowroom = m_hasTokens && !settings.sources.contains(QStringLiteral("target"));
    const PlayTarget target = isShowroom ? PlayTarget::playerUrl(TargetResolver::showroomPlayer()) : settings.target;
    const bool isOtherTarget = settings.playlist.isEmpty() && target != m_target;
    setItems(settings, target);
    stopUnusedChecks();
    if (isOtherTarget && !m_isAttract)
        m_controller.restart(); // it may have the same name
    else
        m_controller.update();
}

void RunProgramme::stopUnusedChecks()
{
    QList<QUrl> urls;
    for (const PlaylistItem &item : m_attract ? m_items + QList{*m_attract} : m_items) {
        if (const Result<PlayTarget> target = targetOf(item))
            urls += target->url();
    }
    m_network.stopOthers(urls);
}

void RunProgramme::reload()
{
    if (m_player.isStopped())
        m_controller.retry();
    else
        m_player.reload();
}

void RunProgramme::connectFacts(RunLog &log)
{
    using Name = KioskReport::Name;
    connect(&m_controller, &ProgrammeController::itemStarted, this, [&log](const PlaylistItem &item) {
        log.append(KioskReport{Name::ItemStarted, item.name, {}});
    });
    connect(&m_controller, &ProgrammeController::itemStarted, this, [this](const PlaylistItem &item) {
        if (m_controller.showsFallback())
            m_programmeLog.noteFallback(unreachableItems());
        else
            m_programmeLog.noteStarted(item.name);
    });
    connect(&m_controller, &ProgrammeController::itemEnded, this, [&log](const PlaylistItem &item, ItemEnd end) {
        log.append(KioskReport{Name::ItemEnded, item.name, itemEndName(end)});
    });
    connect(&m_controller, &ProgrammeController::itemEnded, this,
            [this](const PlaylistItem &item, ItemEnd end) { m_programmeLog.noteEnded(item.name, end); });
    connect(&m_controller, &ProgrammeController::itemSkipped, this, [&log](const PlaylistItem &item, ItemSkip skip) {
        log.append(KioskReport{Name::ItemSkipped, item.name, itemSkipName(skip)});
    });
    connect(&m_controller, &ProgrammeController::itemSkipped, this, [this](const PlaylistItem &item, ItemSkip skip) {
        if (m_isStarted || !m_isAlone || m_isAttract) // else start() tells it
            m_programmeLog.noteSkipped(item.name, skip, unreachableItems().contains(item.name));
    });
}

void RunProgramme::setScreen(KioskScreenModel &screen)
{
    connect(&m_itemPlayer, &ProgrammePlayer::calmScreenRequested, this, &RunProgramme::screenShown);
    connect(&m_itemPlayer, &ProgrammePlayer::failureChanged, this, [this](const RecoveryStatus &status) {
        if (status.hasFailed)
            Q_EMIT screenShown();
    });
    connect(&m_itemPlayer, &ProgrammePlayer::calmScreenRequested, &screen, &KioskScreenModel::showCalm);
    connect(&m_itemPlayer, &ProgrammePlayer::failureChanged, &screen, &KioskScreenModel::present);
    // The picture itself: see FrozenPicture::painted().
    connect(&m_player, &Player::playbackStateChanged, &screen, [&screen](PlaybackState from, PlaybackState to) {
        if (!showsPicture(to))
            screen.presentPlayback(from, to);
    });
    screen.showStart();
}

void RunProgramme::setDisplayOff(bool isOff)
{
    if (m_isOver || std::exchange(m_isDisplayOff, isOff) == isOff)
        return;
    if (isOff) {
        m_controller.stop();
        m_itemPlayer.showCalmScreen();
    } else {
        restart();
        m_controller.start();
    }
}

Result<bool> RunProgramme::start()
{
    if (!m_isDisplayOff)
        m_controller.start();
    m_isStarted = true;
    if (m_isAlone && !m_isAttract && !m_problem.isEmpty())
        return Error{m_problem};
    return true;
}

void RunProgramme::stop()
{
    m_isOver = true;
    forgetOpening();
    m_network.stop();
    m_player.disconnect(&m_itemPlayer);
    m_player.disconnect(this);
    m_controller.stop();
}

void RunProgramme::unload()
{
    forgetOpening();
    if (!m_isOver)
        m_player.stop();
}

// Also inside its signal.
void RunProgramme::forgetOpening()
{
    m_slowStart.stop();
    if (!m_tokens)
        return;
    m_tokens->disconnect(this);
    m_tokens->cancel();
    m_tokens.release()->deleteLater();
}

void RunProgramme::followRecovery()
{
    const RecoveryStatus &status = m_player.recoveryStatus();
    const QUrl url = m_player.source().url();
    if (status.hasFailed && status.cause) {
        m_programmeLog.noteReason(StatusLine::failureText(status, m_hostOrigin));
        if (m_isAlone)
            m_programmeLog.noteFailure(currentItems().constFirst().name);
    }
    // Only for what comes from elsewhere. One that is alone is retried by its recovery.
    if (!m_isAlone && status.hasFailed && status.cause && mayComeFromTheNetwork(*status.cause) && !url.isEmpty())
        m_network.ask(url, m_hostOrigin);
    m_itemPlayer.followRecovery(status);
}

Result<bool> RunProgramme::open(const PlaylistItem &item, std::optional<double> positionSeconds)
{
    m_problem.clear();
    m_programmeLog.noteOpening();
    forgetOpening();
    if (m_isOver)
        return true;
    if (!item.stillImage.isEmpty())
        Q_EMIT stillNeeded(item.stillImage);
    const Result<PlayTarget> found = targetOf(item);
    if (!found)
        return found.error();
    const PlayTarget &target = *found;
    using TokenFrom = Player::TokenFrom;
    if (target.kind() == PlayTarget::Kind::PlayerUrl) {
        auto tokens = tokenSource(item, m_tokenTimeout);
        if (!tokens)
            return tokens.error();
        m_tokens = std::move(tokens).value();
    }
    if (!m_tokens)
        return openTarget(target, positionSeconds, item.target.isEmpty() ? TokenFrom::Source : TokenFrom::Target);
    connect(m_tokens.get(), &TokenSource::fetched, this,
            [this, target, positionSeconds, name = item.name](const Result<QString> &token) {
                if (!token) {
                    m_network.ask(target.url(), m_hostOrigin); // the source may need the network, too
                    Q_EMIT tokenFailed(name);
                    m_itemPlayer.noteOpenFailed(token.error().message);
                    return;
                }
                const PlayTarget complete = PlayTarget::playerUrl(withToken(target.url(), *token));
                if (const Result<bool> opened = openTarget(complete, positionSeconds, TokenFrom::Target); !opened)
                    m_itemPlayer.noteOpenFailed(opened.error().message);
            });
    // What the former page does until the token is there must not be taken for this item.
    m_player.stop();
    m_tokens->fetch();
    return true;
}

Result<bool> RunProgramme::openTarget(PlayTarget target, std::optional<double> positionSeconds,
                                      Player::TokenFrom tokens)
{
    if (!m_isPage && !m_language.isEmpty())
        target = target.withLanguage(m_language);
    if (positionSeconds)
        target = target.withStart(*positionSeconds);
    m_player.setHome(target, tokens);
    if (!m_isAlone && target.kind() == PlayTarget::Kind::PlayerUrl)
        m_slowStart.start();
    return m_player.open(target);
}

} // namespace vitrine
