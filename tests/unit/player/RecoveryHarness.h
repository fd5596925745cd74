// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/RunEventJson.h"
#include "events/RunLog.h"
#include "playback/PlaybackSession.h"
#include "player/RecoveryCoordinator.h"
#include "protocol/EventVocabulary.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <memory>

namespace vitrine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Brings what the test tells it to, when the test says so.
class FakeTokens final : public TokenSource
{
public:
    explicit FakeTokens(bool renewable = true)
        : m_renewable(renewable)
    {
    }

    [[nodiscard]] bool isRenewable() const override { return m_renewable; }
    void bring(const Result<QString> &token) { finish(token); }

    int requests = 0;

protected:
    void start() override { ++requests; }

private:
    bool m_renewable;
};

/// \brief A coordinator with a session, a log and a clock, for tests that derive from it.
class RecoveryHarness
{
protected:
    using State = RecoveryStatus::State;

    /// Starts over.
    void start()
    {
        m_clock = ManualClock();
        m_recovery.reset();
        m_log = std::make_unique<RunLog>(m_clock);
        m_session = std::make_unique<PlaybackSession>(m_clock);
        make(RecoveryCoordinator::FirstToken::OfTarget);
    }

    void make(RecoveryCoordinator::FirstToken first)
    {
        auto tokens = std::make_unique<FakeTokens>();
        m_tokens = tokens.get();
        m_recovery = std::make_unique<RecoveryCoordinator>(RecoveryTable(), std::move(tokens), first, *m_session,
                                                           *m_log, m_clock, [] { return 0.0; });
    }

    static PlaybackEvent eventNamed(const char *name)
    {
        PlaybackEvent event = playbackEvent(QLatin1StringView(name));
        event.meaning = findEvent(event.name)->meaning;
        return event;
    }

    void playAt(double positionSeconds)
    {
        PlaybackEvent began = eventNamed("playback_video_began");
        began.positionSeconds = positionSeconds;
        m_session->handleEvent(began);
    }

    void fail(FailureCause cause, std::optional<double> positionSeconds = std::nullopt)
    {
        m_recovery->handleFailure({.cause = cause, .positionSeconds = positionSeconds});
    }

    /// Playback has failed at \a positionSeconds, and the page is loading again; its position is not settled yet.
    void reloadFrom(double positionSeconds)
    {
        playAt(positionSeconds);
        fail(FailureCause::RendererKilled);
        m_recovery->awaitPosition();
        m_recovery->handleReloaded();
        m_session->startLoad();
    }

    void advance(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_recovery->tick();
    }

    /// The errors and steps in the log: `error REASON ACTION`, `recovery CAUSE STEP ATTEMPT @POSITION`.
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        const QList<RunEvent> events = m_log->since(0);
        for (const RunEvent &event : events) {
            if (const auto *report = std::get_if<ErrorReport>(&event.fields)) {
                lines += u"error %1 %2"_s.arg(report->error.rawReason, errorActionName(report->action));
            } else if (const auto *step = std::get_if<RecoveryStep>(&event.fields)) {
                lines += u"recovery %1 %2 %3"_s.arg(causeName(step->cause), recoveryStepName(step->kind))
                             .arg(step->attempt) +
                         (step->position ? u" @%1"_s.arg(*step->position) : QString());
            }
        }
        return lines;
    }

    ManualClock m_clock;
    std::unique_ptr<RunLog> m_log;
    std::unique_ptr<PlaybackSession> m_session;
    FakeTokens *m_tokens = nullptr; ///< owned by m_recovery
    std::unique_ptr<RecoveryCoordinator> m_recovery;
};

} // namespace vitrine
