// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/StatusTracker.h"

#include "playback/ClockCorrection.h"
#include "settings/Settings.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

bool isActive(RecoveryStatus::State state)
{
    return state == RecoveryStatus::State::Waiting || state == RecoveryStatus::State::RenewingToken ||
           state == RecoveryStatus::State::Reloading;
}

/// Whether a kiosk, which always goes on, is about to play something.
bool isBetweenPictures(PlaybackState state)
{
    return state == PlaybackState::Connecting || state == PlaybackState::Loading || state == PlaybackState::Failed ||
           state == PlaybackState::Ended;
}

} // namespace

StatusTracker::StatusTracker(const Settings &settings, const Clock &clock, Memory memory, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_memory(std::move(memory))
    , m_start(clock.elapsed())
    , m_startTime(clock.utcNow())
{
    setSettings(settings);
}

void StatusTracker::updateExpectation()
{
    if (!isDue() || m_isScreenOff.value_or(false) || awaitsClick())
        m_expectedSince.reset();
    else if (!m_expectedSince)
        m_expectedSince = m_clock.elapsed();
}

void StatusTracker::setSettings(const Settings &settings)
{
    m_isKiosk = settings.kiosk;
    m_schedule = ProgrammeSchedule(settings.playlist);
    m_limits.picture = settings.kioskPictureLimit.count() > 0 ? settings.kioskPictureLimit : HealthLimits::usualPicture;
    updateExpectation();
}

QList<PlaylistItem> StatusTracker::dueItems() const
{
    QList<PlaylistItem> items;
    for (const qsizetype index : m_schedule.due(m_clock.utcNow()))
        items += m_schedule.items().at(index);
    return items;
}

bool StatusTracker::isDue() const
{
    if (!m_isKiosk)
        return !m_content.isEmpty() && m_playback != PlaybackState::Ended;
    return m_isAttracting || m_schedule.items().isEmpty() || !dueItems().isEmpty();
}

bool StatusTracker::isAsPlanned() const
{
    if (!m_isKiosk)
        return true;
    if (m_isScreenOff.value_or(false))
        return m_item.isEmpty();
    if (m_isAttracting || m_schedule.items().isEmpty())
        return !m_item.isEmpty() && m_item != u"fallback";
    const QList<PlaylistItem> due = dueItems();
    if (due.isEmpty())
        return m_item.isEmpty();
    // Of several priorities, only the highest is shown.
    return std::ranges::any_of(due, [this, &due](const PlaylistItem &item) {
        return item.priority == due.first().priority && item.name == m_item;
    });
}

HealthFacts StatusTracker::facts()
{
    updateExpectation();
    const auto now = m_clock.elapsed();
    HealthFacts facts;
    facts.isDue = isDue();
    facts.isScreenOff = m_isScreenOff.value_or(false);
    // One that is to be on and cannot be read need not be off: on many machines nothing can switch the screen.
    facts.isScreenWrong = m_isScreenWrong && (facts.isScreenOff || m_isScreenDark);
    facts.playback = m_playback;
    facts.awaitsClick = awaitsClick();
    facts.hadPicture = m_pictureAt.has_value();
    facts.sincePicture = now - std::max(m_pictureAt.value_or(m_start), m_expectedSince.value_or(m_start));
    facts.isRecovering = isActive(m_recovery.state) || (m_isKiosk && isBetweenPictures(m_playback));
    facts.cause = m_cause;
    if (m_pictureProblemSince)
        facts.sincePictureProblem = now - *m_pictureProblemSince;
    return facts;
}

HealthVerdict StatusTracker::health()
{
    return judgeHealth(facts(), m_limits);
}

// Corrected once.
QDateTime StatusTracker::startTime()
{
    const auto uptime = m_clock.elapsed() - m_start;
    const QDateTime start = m_clock.utcNow().addMSecs(-uptime.count());
    if (!m_isStartCorrected && isClockCorrection(std::chrono::milliseconds(m_startTime.msecsTo(start)), uptime)) {
        m_isStartCorrected = true;
        m_startTime = start;
    }
    return m_startTime;
}

KioskStatus StatusTracker::status()
{
    const auto now = m_clock.elapsed();
    KioskStatus status;
    status.version = QStringLiteral(VITRINE_VERSION);
    status.time = m_clock.utcNow();
    status.startTime = startTime();
    status.uptime = now - m_start;
    status.health = health();
    status.item = m_item;
    status.itemSince = m_itemSince;
    status.isDue = isDue() && !m_isScreenOff.value_or(false);
    status.isAsPlanned = isAsPlanned();
    status.isScreenOff = m_isScreenOff;
    status.playback = m_playback;
    status.lastPicture = m_pictureTime;
    status.sincePicture = now - m_pictureAt.value_or(m_start);
    status.recovery = m_recovery;
    status.lastProblem = m_lastProblem;
    if (m_memory)
        status.memory = m_memory();
    return status;
}

void StatusTracker::setContent(const QString &contentId)
{
    m_content = contentId;
    updateExpectation();
}

void StatusTracker::setScreenOff(bool isOff)
{
    if (std::exchange(m_isScreenOff, isOff).value_or(false) != isOff)
        m_isScreenWrong = false;
    updateExpectation();
    Q_EMIT changed();
}

void StatusTracker::setScreenDark(bool isDark)
{
    m_isScreenDark = isDark;
    Q_EMIT changed();
}

void StatusTracker::setAttracting(bool isAttracting)
{
    m_isAttracting = isAttracting;
    updateExpectation();
}

void StatusTracker::followPlayback(PlaybackState, PlaybackState to)
{
    m_playback = to;
    m_isClickWait = m_isClickWait && to == PlaybackState::Loading;
    updateExpectation();
    if (to == PlaybackState::Playing) {
        notePicture();
        if (!m_isKiosk)
            setItem(m_content, m_clock.utcNow());
    } else if (!m_isKiosk && (to == PlaybackState::Ended || to == PlaybackState::Failed)) {
        setItem({}, {});
    }
    Q_EMIT changed();
}

void StatusTracker::followRecovery(const RecoveryStatus &status)
{
    const bool isNew = status.hasFailed && status.cause && status.failure != m_recovery.failure;
    const bool hasChanged = isNew || status.state != m_recovery.state;
    m_recovery = status;
    if (status.hasFailed && status.cause)
        m_cause = status.cause;
    if (isNew) {
        noteFailure(*status.cause, m_item);
        m_isClickWait = false; // the kiosk covers the page again
        updateExpectation();
    }
    if (hasChanged)
        Q_EMIT changed();
}

void StatusTracker::noteTokenFailure(const QString &item)
{
    m_cause = FailureCause::RenewalFailed;
    noteFailure(*m_cause, item);
    Q_EMIT changed();
}

void StatusTracker::noteFailure(FailureCause cause, const QString &item)
{
    const FailureInfo info = failureInfo(cause);
    ++m_counters.failures[info.name];
    m_lastProblem = KioskProblem{m_clock.utcNow(), info.name, info.title, item};
}

void StatusTracker::noteClickWait()
{
    if (m_playback != PlaybackState::Loading)
        return;
    m_isClickWait = true;
    updateExpectation();
    Q_EMIT changed();
}

void StatusTracker::setMayAwaitClick(bool mayAwait)
{
    m_mayAwaitClick = mayAwait;
    updateExpectation();
}

void StatusTracker::notePicture()
{
    m_pictureAt = m_clock.elapsed();
    m_pictureTime = m_clock.utcNow();
    m_cause.reset();
}

void StatusTracker::noteEvent(const RunEvent &event)
{
    if (const auto *report = std::get_if<KioskReport>(&event.fields))
        noteKiosk(*report, event.time);
}

void StatusTracker::noteKiosk(const KioskReport &report, const QDateTime &time)
{
    switch (report.name) {
    case KioskReport::Name::ItemStarted:
        ++m_counters.itemsStarted;
        setItem(report.item, time);
        break;
    case KioskReport::Name::ItemEnded:
        setItem({}, {});
        break;
    case KioskReport::Name::ItemSkipped:
        ++m_counters.itemsSkipped;
        m_lastProblem = KioskProblem{
            time, u"item-skipped"_s,
            tr("An item was skipped: %1")
                .arg(m_recovery.hasFailed && m_recovery.cause ? failureInfo(*m_recovery.cause).title : report.why),
            report.item};
        break;
    case KioskReport::Name::PictureProblem:
        if (report.why == u"over") {
            m_pictureProblemSince.reset();
            break;
        }
        ++m_counters.pictureProblems;
        m_pictureProblemSince = m_clock.elapsed();
        m_lastProblem =
            KioskProblem{time, u"picture-problem"_s, tr("The picture is wrong: %1").arg(report.why), m_item};
        break;
    case KioskReport::Name::DisplayPower:
        m_isScreenWrong = report.why == u"failed";
        if (m_isScreenWrong)
            m_lastProblem = KioskProblem{time, u"display-power"_s, tr("The screen cannot be switched."), m_item};
        break;
    case KioskReport::Name::IdleReset:
    case KioskReport::Name::ExitAttempt:
    case KioskReport::Name::PlannedReload:
    case KioskReport::Name::Configuration:
        return;
    }
    Q_EMIT changed();
}

void StatusTracker::setItem(const QString &item, const QDateTime &time)
{
    if (!item.isEmpty() && m_item == item && !m_isKiosk)
        return;
    m_item = item;
    m_itemSince = item.isEmpty() ? std::nullopt : std::optional(time);
}

} // namespace vitrine
