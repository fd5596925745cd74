// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammePlayer.h"

#include <utility>

namespace vitrine {

ProgrammePlayer::ProgrammePlayer(Host host, OnFailure onFailure, QObject *parent)
    : QObject(parent)
    , m_host(std::move(host))
    , m_onFailure(onFailure)
{
}

void ProgrammePlayer::showItem(const PlaylistItem &item, ItemStart start, PlayId play)
{
    notePosition();
    m_renewedAt.reset();
    const auto known = m_positions.constFind(positionKey(item));
    const bool isKnown = start == ItemStart::WhereInterrupted && known != m_positions.cend();
    load({item, play}, isKnown ? std::optional(*known) : std::nullopt);
}

void ProgrammePlayer::cancelItem()
{
    m_loaded.reset();
    if (m_shown)
        continueShown();
    else
        m_host.stop();
}

void ProgrammePlayer::showCalmScreen()
{
    m_loaded.reset();
    m_shown.reset();
    m_isScreenEmpty = false;
    // Before the page is gone, so that it is not seen.
    Q_EMIT calmScreenRequested();
    m_host.stop();
}

void ProgrammePlayer::noteOpenFailed(const QString &why)
{
    if (!m_loaded)
        return;
    Q_EMIT openFailed(m_loaded->item, why);
    fail();
}

void ProgrammePlayer::followPlayback(PlaybackState, PlaybackState to)
{
    if (!m_loaded || !showsPicture(to))
        return;
    const Load load = *m_loaded;
    const bool isShown = isShownLoaded();
    if (to == PlaybackState::Ended) {
        if (!m_hasPicture && !isShown) {
            fail();
            return;
        }
        m_loaded.reset();
        m_shown.reset();
        Q_EMIT itemEnded(load.play);
    } else if (!std::exchange(m_hasPicture, true) && !isShown) {
        m_shown = load;
        m_isScreenEmpty = false;
        Q_EMIT itemBegan(load.play);
    }
}

void ProgrammePlayer::followRecovery(const RecoveryStatus &status)
{
    if (!m_loaded)
        return;
    const bool isSeen = m_isScreenEmpty || isShownLoaded() || m_onFailure == OnFailure::Recover;
    const bool isRenewal = status.hasFailed && needsNewToken(status);
    const bool isOver = isRenewal || (status.hasFailed && isFinal(status));
    if (isSeen) {
        RecoveryStatus seen = status;
        if (isOver)
            seen.remaining.reset(); // the attempt is not waited for
        Q_EMIT failureChanged(seen);
    }
    if (isRenewal) {
        m_renewedAt = m_host.elapsed();
        open(Load(*m_loaded), status.positionSeconds);
    } else if (isOver) {
        fail();
    }
}

// The recovery does not know the token source of an item.
bool ProgrammePlayer::needsNewToken(const RecoveryStatus &status) const
{
    const bool isToken = status.cause == FailureCause::TokenExpired || status.cause == FailureCause::TokenInvalid;
    const bool isOver = status.isEndless() || status.state == RecoveryStatus::State::GivenUp;
    const bool isSoon = m_renewedAt && m_host.elapsed() - *m_renewedAt < tokenTime;
    return m_hasPicture && isToken && isOver && !isSoon && m_loaded->item.hasTokenSource();
}

bool ProgrammePlayer::isFinal(const RecoveryStatus &status) const
{
    if (status.state == RecoveryStatus::State::GivenUp)
        return true;
    if (m_onFailure == OnFailure::Recover)
        return status.isEndless() && m_loaded->item.hasTokenSource();
    const bool isOffline = m_onFailure == OnFailure::Skip && status.cause == FailureCause::NetworkLost;
    return !m_hasPicture || isOffline || status.attempt > mostAttempts || status.isEndless();
}

void ProgrammePlayer::load(const Load &what, std::optional<double> positionSeconds)
{
    Q_EMIT pictureNeeded();
    open(what, positionSeconds);
}

void ProgrammePlayer::open(const Load &what, std::optional<double> positionSeconds)
{
    m_loaded = what;
    m_hasPicture = false;
    const Result<bool> opened = m_host.open(what.item, positionSeconds);
    if (opened || !m_loaded || m_loaded->play != what.play)
        return;
    Q_EMIT openFailed(what.item, opened.error().message);
    fail();
}

void ProgrammePlayer::notePosition()
{
    if (!m_loaded || !m_hasPicture)
        return;
    if (const std::optional<double> position = m_host.position())
        m_positions.insert(positionKey(m_loaded->item), *position);
    else
        m_positions.remove(positionKey(m_loaded->item));
}

// The number of an item without a name may be that of another one after a change of the playlist.
QStringList ProgrammePlayer::positionKey(const PlaylistItem &item)
{
    return item.isNumbered ? item.content() : QStringList{item.name};
}

void ProgrammePlayer::continueShown()
{
    const auto known = m_positions.constFind(positionKey(m_shown->item));
    load(Load(*m_shown), known != m_positions.cend() ? std::optional(*known) : std::nullopt);
}

void ProgrammePlayer::fail()
{
    const bool wasShown = isShownLoaded();
    const Load failed = *std::exchange(m_loaded, std::nullopt);
    if (wasShown)
        m_shown.reset();
    Q_EMIT itemFailed(failed.play);
    // Nothing else was requested.
    if (!m_loaded && m_shown)
        continueShown();
}

} // namespace vitrine
