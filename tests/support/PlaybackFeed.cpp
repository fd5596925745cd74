// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/PlaybackFeed.h"

#include "protocol/StrictJson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

const QString origin = u"https://player.example"_s;
constexpr double durationSeconds = 600.0;

} // namespace

PlaybackFeed::PlaybackFeed(quint32 seed, Duration duration)
    : m_log(m_inputClock)
    , m_intake(m_inputClock)
    , m_session(m_inputClock)
    , m_inputs(m_intake, m_session)
    , m_recorder(m_log, m_session)
    , m_meter(m_log, m_session, m_inputClock)
    , m_random(seed)
    , m_duration(duration)
{
    m_intake.setPlayerOrigins({origin});
    m_intake.feed(m_session);
    QObject::connect(&m_session, &PlaybackSession::errorOccurred, &m_recorder, [this](const PlaybackError &error) {
        m_log.append(ErrorReport{error, RecoveryStep::Kind::Reload});
        m_log.append(RecoveryStep{.cause = FailureCause::SessionExpired, .kind = RecoveryStep::Kind::Reload});
    });
}

void PlaybackFeed::start()
{
    m_inputs.apply(SessionInput{});
    sendEvent(u"playback_began_player_loading"_s);
}

void PlaybackFeed::send(const QJsonObject &info)
{
    const QJsonObject message{{u"event"_s, u"infoDelivery"_s}, {u"info"_s, info}};
    m_intake.receive(origin, QString::fromUtf8(strictJson(QJsonDocument(message))));
}

void PlaybackFeed::sendEvent(const QString &name, const QJsonObject &data)
{
    QJsonObject all = data;
    all.insert(u"current_position"_s, m_position);
    if (m_duration == Duration::Known)
        all.insert(u"video_total_duration"_s, durationSeconds);
    else if (m_duration == Duration::Live)
        all.insert(u"video_total_duration"_s, 4294967296.0);
    send({{u"playlogEventName"_s, name}, {u"playlogData"_s, all}});
}

void PlaybackFeed::sendProgress(double positionSeconds)
{
    m_position = positionSeconds;
    send({{u"currentTime"_s, m_position}, {u"playbackRate"_s, m_rate}});
}

void PlaybackFeed::sendHalfSeconds(int deliveries)
{
    for (int i = 0; i < deliveries; ++i) {
        m_clock.advance(500ms);
        sendProgress(m_position + 0.5);
    }
}

void PlaybackFeed::play(int deliveries)
{
    if (m_session.state() != PlaybackState::Playing)
        sendEvent(u"playback_video_began"_s);
    sendHalfSeconds(deliveries);
}

PlaybackFeed::Step PlaybackFeed::choose()
{
    const int number = m_random.bounded(100);
    if (number < 3)
        return Step::Ping;
    switch (m_session.state()) {
    case PlaybackState::Connecting:
    case PlaybackState::Loading:
    case PlaybackState::Paused:
        return number < 20 ? Step::Click : number < 70 ? Step::Play : Step::Progress;
    case PlaybackState::Ended:
        return number < 20 ? Step::Click : number < 50 ? Step::Play : number < 80 ? Step::NewTarget : Step::Seek;
    case PlaybackState::Buffering:
        if (m_position >= durationSeconds)
            return Step::End; // it cannot play on
        return !m_isStallAnnounced || number < 15 ? Step::Progress : number < 85 ? Step::StallEnd : Step::Pause;
    case PlaybackState::Seeking:
        return number < 80 ? Step::SeekEnd : Step::Progress;
    case PlaybackState::Failed:
        return number < 85 ? Step::Reload : number < 95 ? Step::GiveUp : Step::NewTarget;
    case PlaybackState::Playing:
        break;
    }
    constexpr std::pair<int, Step> upTo[]{{70, Step::Progress}, {74, Step::StandStill}, {79, Step::Pause},
                                          {84, Step::Stall},    {91, Step::Seek},       {95, Step::Rate},
                                          {97, Step::Error},    {99, Step::End}};
    for (const auto &[limit, step] : upTo) {
        if (number < limit)
            return step;
    }
    return Step::NewTarget;
}

void PlaybackFeed::advance()
{
    const bool isMoving = m_session.state() == PlaybackState::Playing ||
                          (m_session.state() == PlaybackState::Buffering && !m_isStallAnnounced);
    // Now and then nothing arrives for a while, as in a suspend.
    const milliseconds passed(10 *
                              (m_random.bounded(50) == 0 ? m_random.bounded(200, 1000) : m_random.bounded(20, 50)));
    m_clock.advance(passed);
    if (isMoving && m_stillSteps == 0)
        m_position = std::min(m_position + std::chrono::duration<double>(passed).count() * m_rate, durationSeconds);
    m_stillSteps = std::max(m_stillSteps - 1, 0);
}

void PlaybackFeed::step()
{
    advance();
    take(choose());
}

void PlaybackFeed::take(Step step)
{
    m_isStallAnnounced = step == Step::Stall || (m_isStallAnnounced && (step == Step::Progress || step == Step::Ping));
    switch (step) {
    case Step::Progress:
        sendProgress(m_position);
        break;
    case Step::Ping:
        m_intake.receive(origin, u"{\"command\": \"ping\"}"_s);
        break;
    case Step::Click:
        sendEvent(u"play"_s);
        break;
    case Step::Pause:
        sendEvent(u"playback_video_paused"_s);
        break;
    case Step::Play:
        sendEvent(m_session.state() == PlaybackState::Loading ? u"playback_video_began"_s
                                                              : u"playback_video_started"_s);
        break;
    case Step::Stall:
        sendEvent(u"playback_video_buffering_began"_s);
        break;
    case Step::StallEnd:
        sendEvent(u"playback_video_buffering_ended"_s);
        break;
    case Step::StandStill:
        m_stillSteps = m_random.bounded(2, 9);
        sendProgress(m_position);
        break;
    case Step::Seek:
        sendEvent(u"playback_seeking_began"_s);
        m_position = m_random.bounded(durationSeconds);
        break;
    case Step::SeekEnd:
        sendEvent(u"playback_seeking_ended"_s);
        break;
    case Step::Rate:
        m_rate = 0.5 + 0.25 * m_random.bounded(7);
        sendEvent(u"playback_speed_change"_s, {{u"playbackSpeed"_s, m_rate}});
        break;
    case Step::End:
        sendEvent(u"playback_video_ended"_s);
        break;
    case Step::Error:
        sendEvent(u"playback_error_occurred"_s,
                  {{u"error_code"_s, 7}, {u"error_reason"_s, u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s}});
        break;
    case Step::Reload:
        m_inputs.apply(LoadInput{});
        sendEvent(u"playback_video_began"_s);
        m_log.append(RecoveryStep{.cause = FailureCause::SessionExpired, .kind = RecoveryStep::Kind::Resumed});
        break;
    case Step::GiveUp:
        m_log.append(RecoveryStep{.cause = FailureCause::SessionExpired, .kind = RecoveryStep::Kind::GiveUp});
        break;
    case Step::NewTarget:
        m_inputs.apply(SessionInput{});
        m_position = 0.0;
        sendEvent(u"playback_began_player_loading"_s);
        break;
    }
}

} // namespace vitrine
