// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalRecorder.h"

#include "events/SessionMeter.h"
#include "journal/JournalWriter.h"
#include "playback/Clock.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using namespace std::chrono_literals;

JournalRecorder::JournalRecorder(SessionMeter &meter, const Clock &clock, JournalWriter *writer, const Options &options,
                                 QObject *parent)
    : QObject(parent)
    , m_meter(meter)
    , m_clock(clock)
    , m_writer(writer)
    , m_options(options)
{
    for (QTimer *timer : {&m_soon, &m_atOnce, &m_silence}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &JournalRecorder::flush);
    }
    m_soon.setInterval(progressInterval);
    m_atOnce.setInterval(0);
    m_silence.setInterval(options.longestSilence);
    m_maintenance.setSingleShot(true);
    connect(&m_maintenance, &QTimer::timeout, this, &JournalRecorder::maintain);
    connect(&meter, &SessionMeter::sessionBegan, this, &JournalRecorder::begin);
    connect(&meter, &SessionMeter::sessionEnded, this, &JournalRecorder::end);
    connect(&meter, &SessionMeter::followed, this, &JournalRecorder::record);
}

void JournalRecorder::setSubject(const Subject &subject)
{
    if (std::exchange(m_subject, subject) != subject && m_session)
        m_atOnce.start();
}

void JournalRecorder::begin()
{
    m_session = SessionRecord{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                              .startedAt = m_clock.utcNow(),
                              .version = m_options.version,
                              .graphics = m_options.graphics};
    m_parts = 0;
    m_atOnce.start();
}

void JournalRecorder::end()
{
    if (!m_session)
        return;
    if (!m_session->outcome) {
        m_session->outcome = m_meter.metrics().isFailed() ? SessionOutcome::Failed : SessionOutcome::Left;
        m_session->endedAt = now();
    }
    flush();
    m_session.reset();
}

void JournalRecorder::record(const RunEvent &event)
{
    // A report is about the journal, and not part of a session.
    if (!m_session || event.kind() == RunEvent::Kind::Report)
        return;
    followEnd();
    scheduleMaintenance(event);
    if (m_options.userIds == UserIds::Keep && m_session->userId.isEmpty())
        m_session->userId = userIdIn(event);
    if (event.kind() != RunEvent::Kind::Progress) {
        m_events.append(event);
        m_atOnce.start();
        return;
    }
    if (m_options.progress == Progress::Messages)
        m_events.append(event);
    if (!m_soon.isActive())
        m_soon.start();
}

void JournalRecorder::followEnd()
{
    const SessionMetrics &metrics = m_meter.metrics();
    std::optional<SessionOutcome> outcome;
    if (metrics.isFinished())
        outcome = SessionOutcome::Ended;
    else if (metrics.isFailed())
        outcome = SessionOutcome::Failed;
    if (outcome == m_session->outcome)
        return;
    m_session->outcome = outcome;
    m_session->endedAt = outcome ? std::optional(now()) : std::nullopt;
}

void JournalRecorder::scheduleMaintenance(const RunEvent &event)
{
    const auto *state = std::get_if<StateReport>(&event.fields);
    if (state == nullptr || m_writer == nullptr)
        return;
    m_isPlaying = state->to == PlaybackState::Playing;
    const bool isLoading = state->to == PlaybackState::Connecting || state->to == PlaybackState::Loading;
    // With short items, one item's length a day would not be enough: what is left does not wait until tomorrow.
    if (isLoading && m_writer->stopMaintenance())
        m_maintenance.stop();
    if (m_isPlaying && !m_maintenance.isActive())
        m_maintenance.start(m_options.maintenanceDelay);
}

void JournalRecorder::maintain()
{
    if (!m_isPlaying)
        return; // some time after playback starts again
    m_writer->maintain({.endedAfter = m_clock.utcNow().addDays(-m_options.maximumAge.count()),
                        .maximumBytes = m_options.maximumBytes});
    m_maintenance.start(24h);
}

void JournalRecorder::writeAgain()
{
    m_parts = 0;
    m_atOnce.start();
}

QDateTime JournalRecorder::now() const
{
    // The clock of the system may be set back.
    return std::max(m_clock.utcNow(), m_session->startedAt);
}

void JournalRecorder::flush()
{
    m_soon.stop();
    m_atOnce.stop();
    m_silence.stop();
    if (!m_session)
        return;
    if (m_options.longestSilence.count() > 0)
        m_silence.start();
    SessionUpdate update{.session = *m_session, .events = std::exchange(m_events, {})};
    complete(update.session);
    update.mono = m_clock.elapsed();
    update.firstPart = std::max<qsizetype>(m_parts - 1, 0);
    update.parts = m_meter.metrics().played().partsFrom(update.firstPart);
    m_parts = update.firstPart + update.parts.size();
    Q_EMIT updated(update);
    if (m_writer != nullptr)
        m_writer->write(std::move(update));
}

void JournalRecorder::complete(SessionRecord &session) const
{
    const SessionMetrics &metrics = m_meter.metrics();
    session.updatedAt = now();
    session.contentId = m_subject.contentId;
    session.target = m_options.userIds == UserIds::Keep ? m_subject.target : withoutUserIds(m_subject.target);
    session.hostOrigin = m_subject.hostOrigin;
    session.duration = metrics.durationSeconds();
    if (metrics.isLive())
        session.streamingType = u"live"_s;
    else if (session.duration)
        session.streamingType = u"vod"_s;
    session.isFailing = metrics.isBroken();
    session.metrics = m_meter.summary();
}

} // namespace vitrine
