// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/plays/PlayRecorder.h"

#include "events/RunLog.h"
#include "journal/JournalWriter.h"
#include "playback/Clock.h"
#include "playback/ClockCorrection.h"
#include "playback/PlaybackSession.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

double secondsOf(milliseconds time)
{
    return std::chrono::duration<double>(time).count();
}

} // namespace

PlayRecorder::PlayRecorder(const RunLog &log, const PlaybackSession &session, const Clock &clock, JournalWriter &writer,
                           const Options &options, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_writer(writer)
    , m_options(options)
    , m_start(clock.elapsed())
    , m_run(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(progressInterval);
    connect(&m_soon, &QTimer::timeout, this, [this] { write(false); });
    connect(&log, &RunLog::kept, this, &PlayRecorder::follow);
    connect(&session, &PlaybackSession::mediaPlayed, this, &PlayRecorder::notePicture);
}

void PlayRecorder::setTarget(const QString &redacted)
{
    m_target = m_options.userIds == UserIds::Keep ? redacted : withoutUserIds(redacted);
}

void PlayRecorder::writeAgain()
{
    if (m_play)
        write(true);
}

void PlayRecorder::follow(const RunEvent &event)
{
    const auto *report = std::get_if<KioskReport>(&event.fields);
    if (report == nullptr)
        return;
    switch (report->name) {
    case KioskReport::Name::ItemStarted:
        begin(event, *report);
        break;
    case KioskReport::Name::ItemEnded:
        end(event, report->why);
        break;
    case KioskReport::Name::PictureProblem:
        m_isPictureWrong = report->why != "over"_L1;
        if (m_isPictureWrong)
            takeBack();
        break;
    case KioskReport::Name::DisplayPower:
        if (report->why != "failed"_L1)
            m_isScreenOff = report->why == "off"_L1;
        break;
    case KioskReport::Name::ItemSkipped:
    case KioskReport::Name::IdleReset:
    case KioskReport::Name::ExitAttempt:
    case KioskReport::Name::PlannedReload:
    case KioskReport::Name::Configuration:
        break;
    }
}

// It has been wrong for the whole time of the limit.
void PlayRecorder::takeBack()
{
    const milliseconds right = m_clock.elapsed() - m_options.pictureLimit;
    for (EndedPlay &ended : m_ended) {
        if (ended.at <= right || !takeBackFrom(ended.play, ended.presented, right))
            continue;
        ended.play.isComplete = ended.play.isComplete && isComplete(ended.play, ended.expectedSeconds);
        m_writer.writePlay({ended.play, false});
    }
    if (m_play && takeBackFrom(*m_play, m_presented, right))
        write(false);
}

bool PlayRecorder::takeBackFrom(PlayRecord &play, QList<Presented> &presented, milliseconds right)
{
    const auto isWrong = [right](const Presented &moment) {
        return moment.at > right;
    };
    if (presented.removeIf(isWrong) == 0)
        return false;
    const Presented last = presented.isEmpty() ? Presented() : presented.constLast();
    play.presentedSeconds = last.seconds;
    play.lastPictureAt = last.lastPictureAt;
    if (!last.lastPictureAt)
        play.firstPictureAt.reset();
    return true;
}

void PlayRecorder::begin(const RunEvent &event, const KioskReport &report)
{
    const auto item = std::ranges::find(m_items, report.item, &PlaylistItem::name);
    const bool isKnown = item != m_items.cend();
    m_play = PlayRecord{.run = m_run,
                        .number = ++m_lastNumber,
                        .item = report.item,
                        .target = m_target,
                        .orderId = isKnown ? item->orderId : QString(),
                        .frameId = m_options.frameId,
                        .startedAt = event.time};
    m_since = event.mono;
    m_limitSeconds.reset();
    if (isKnown && item->limit)
        m_limitSeconds = secondsOf(*item->limit);
    m_expectedSeconds.reset();
    m_presented.clear();
    write(true);
}

void PlayRecorder::end(const RunEvent &event, const QString &why)
{
    if (!m_play)
        return;
    correctTimes(event.time, event.mono);
    m_play->endedAt = notBeforeStart(event.time);
    m_play->endReason = why;
    const bool isWhole = why == "finished"_L1 || (why == "time-limit"_L1 && m_limitSeconds);
    const std::optional<double> expected = why == "finished"_L1 ? m_expectedSeconds : m_limitSeconds;
    m_play->isComplete = isWhole && isComplete(*m_play, expected);
    write(true);
    m_ended.removeIf([&](const EndedPlay &ended) { return ended.at <= event.mono - m_options.pictureLimit; });
    m_ended += EndedPlay{*m_play, m_presented, expected, event.mono};
    m_play.reset();
}

void PlayRecorder::notePicture(const PlayedPart &part)
{
    if (!m_play || m_isScreenOff || m_isScreenDark || m_isPictureWrong)
        return;
    const milliseconds now = m_clock.elapsed();
    const QDateTime utc = m_clock.utcNow();
    correctTimes(utc, now);
    const QDateTime time = notBeforeStart(utc);
    const double rate = part.playbackRate > 0.0 ? part.playbackRate : 1.0;
    if (!m_play->firstPictureAt) {
        const milliseconds ago = now - std::max(part.start, m_since);
        m_play->firstPictureAt = notBeforeStart(time.addMSecs(-ago.count()));
    }
    m_play->lastPictureAt = time;
    // A small jump of the position counts as played; more than the time that has passed cannot be.
    const double presented = m_play->presentedSeconds + (part.media.toSeconds - part.media.fromSeconds) / rate;
    m_play->presentedSeconds = std::min(presented, secondsOf(now - m_since));
    while (m_presented.size() > 1 && m_presented.at(1).at <= now - m_options.pictureLimit)
        m_presented.removeFirst();
    m_presented += Presented{now, m_play->presentedSeconds, time};
    const MediaDuration duration = m_session.duration();
    if (duration.seconds())
        m_expectedSeconds = *duration.seconds() / rate;
    if (!m_soon.isActive())
        m_soon.start();
}

bool PlayRecorder::isComplete(const PlayRecord &play, std::optional<double> expectedSeconds)
{
    if (play.presentedSeconds <= 0.0)
        return false;
    return !expectedSeconds || play.presentedSeconds + reportSeconds >= completeShare * *expectedSeconds;
}

void PlayRecorder::correctTimes(const QDateTime &time, milliseconds mono)
{
    const milliseconds ahead = milliseconds(m_play->startedAt.msecsTo(time)) - (mono - m_since);
    if (!isClockCorrection(ahead, mono - m_start))
        return;
    const auto shift = [ahead](std::optional<QDateTime> &shifted) {
        if (shifted)
            shifted = shifted->addMSecs(ahead.count());
    };
    m_play->startedAt = m_play->startedAt.addMSecs(ahead.count());
    shift(m_play->firstPictureAt);
    shift(m_play->lastPictureAt);
    for (Presented &presented : m_presented)
        shift(presented.lastPictureAt);
}

// The clock of the system may be set back.
QDateTime PlayRecorder::notBeforeStart(const QDateTime &time) const
{
    return std::max(time, m_play->startedAt);
}

void PlayRecorder::write(bool isMilestone)
{
    m_soon.stop();
    if (!m_play)
        return;
    if (!m_play->endedAt)
        correctTimes(m_clock.utcNow(), m_clock.elapsed());
    m_play->updatedAt = m_play->endedAt.value_or(notBeforeStart(m_clock.utcNow()));
    m_writer.writePlay({*m_play, isMilestone});
}

} // namespace vitrine
