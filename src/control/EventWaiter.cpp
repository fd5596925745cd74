// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventWaiter.h"

#include "events/RunLog.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

std::optional<RpcError> sinceProblem(qint64 since, const RunLog &log)
{
    if (since > log.lastSeq())
        return RpcError{
            RpcErrorCode::InvalidParams,
            u"“since” is %1, but the last event is %2. Give the number of an event of this run, or 0."_s.arg(since).arg(
                log.lastSeq()),
            {{u"parameter"_s, u"since"_s}, {u"seq"_s, log.lastSeq()}}};
    const qint64 first = log.firstKeptSeq();
    if (since + 1 >= first)
        return std::nullopt;
    return RpcError{RpcErrorCode::HistoryLost,
                    u"Events after %1 are no longer kept. The oldest one is %2."_s.arg(since).arg(first),
                    {{u"firstKept"_s, first}}};
}

EventWaiter::EventWaiter(const RunLog &log, QObject *parent)
    : QObject(parent)
    , m_log(log)
{
    for (const RunEvent *event = log.nextAfter(0); event != nullptr; event = log.nextAfter(event->seq))
        follow(*event);
    connect(&log, &RunLog::appended, this, &EventWaiter::follow);
}

void EventWaiter::follow(const RunEvent &event)
{
    if (const auto *report = std::get_if<StateReport>(&event.fields)) {
        m_state = event;
        if (report->to == PlaybackState::Connecting)
            m_progress.reset(); // another page
    } else if (event.kind() == RunEvent::Kind::Progress) {
        m_progress = event;
    }
}

std::optional<RunEvent> EventWaiter::current(const EventCondition &condition) const
{
    const EventCondition lasting{.state = condition.state, .position = condition.position};
    for (const std::optional<RunEvent> &last : {m_state, m_progress}) {
        if (last && lasting.matches(*last))
            return last;
    }
    return std::nullopt;
}

std::optional<RunEvent> EventWaiter::firstAfter(qint64 seq, const EventCondition &condition) const
{
    for (const RunEvent *event = m_log.nextAfter(seq); event != nullptr; event = m_log.nextAfter(event->seq)) {
        if (condition.matches(*event))
            return *event;
    }
    return std::nullopt;
}

RpcError EventWaiter::timedOut(std::chrono::milliseconds limit) const
{
    QJsonObject data{{u"seq"_s, m_log.lastSeq()}};
    if (m_state)
        data.insert(u"state"_s, playbackStateName(std::get<StateReport>(m_state->fields).to));
    const double seconds = static_cast<double>(limit.count()) / 1000.0;
    return {RpcErrorCode::TimedOut, u"This did not happen within %1 s."_s.arg(seconds), data};
}

void EventWaiter::wait(const EventCondition &condition, std::optional<qint64> since, std::chrono::milliseconds limit,
                       QObject *client, Reply reply)
{
    if (const auto problem = since ? sinceProblem(*since, m_log) : std::nullopt) {
        reply(*problem);
        return;
    }
    const std::optional<RunEvent> met = since ? firstAfter(*since, condition) : current(condition);
    if (met) {
        reply(*met);
        return;
    }
    // Each wait is a timer, the parent of its connections.
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    const auto end = [timer, reply = std::move(reply)](const Outcome &outcome) {
        timer->disconnect();
        timer->stop();
        timer->deleteLater();
        reply(outcome);
    };
    connect(&m_log, &RunLog::appended, timer, [timer, condition, end](const RunEvent &event) {
        if (timer->isActive() && condition.matches(event))
            end(event);
    });
    connect(timer, &QTimer::timeout, this, [this, limit, end] { end(timedOut(limit)); });
    connect(client, &QObject::destroyed, timer, [timer] { delete timer; });
    timer->start(limit);
}

} // namespace vitrine
