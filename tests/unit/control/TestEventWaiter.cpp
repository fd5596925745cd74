// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventWaiter.h"

#include "events/RunLog.h"
#include "support/ManualClock.h"
#include "support/RunEvents.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

/// Waits of one client, and what came of them.
struct Waits
{
    ManualClock clock;
    RunLog log{clock, RunLog::Limits{.events = 5}};
    EventWaiter waiter{log};
    std::unique_ptr<QObject> client = std::make_unique<QObject>();
    QList<EventWaiter::Outcome> outcomes{};

    void wait(const EventCondition &condition, std::optional<qint64> since = {}, std::chrono::milliseconds limit = 1min)
    {
        waiter.wait(condition, since, limit, client.get(),
                    [this](const EventWaiter::Outcome &outcome) { outcomes += outcome; });
    }

    [[nodiscard]] qint64 seq(qsizetype index = 0) const
    {
        const auto *event = std::get_if<RunEvent>(&outcomes.at(index));
        return event != nullptr ? event->seq : 0;
    }

    [[nodiscard]] RpcErrorCode code() const { return std::get<RpcError>(outcomes.at(0)).code; }
};

class TestEventWaiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsForAnEvent()
    {
        Waits waits;
        waits.wait({.kind = RunEvent::Kind::Action});
        waits.log.append(playing);
        QCOMPARE(waits.outcomes.size(), 0);
        waits.log.append(ActionReport{u"back"_s});
        waits.log.append(ActionReport{u"back"_s});
        QCOMPARE(waits.outcomes.size(), 1);
        QCOMPARE(waits.seq(), 2);
        QTRY_COMPARE(waits.waiter.count(), 0);
    }

    void missesNothingOfBeforeTheCall()
    {
        Waits waits;
        waits.log.append(ActionReport{u"back"_s});
        waits.log.append(ActionReport{u"back"_s});
        waits.wait({.kind = RunEvent::Kind::Action}, 0);
        waits.wait({.kind = RunEvent::Kind::Action}, 1);
        waits.wait({.kind = RunEvent::Kind::Action}, 2);
        QCOMPARE(waits.outcomes.size(), 2);
        QCOMPARE(waits.seq(0), 1);
        QCOMPARE(waits.seq(1), 2);
        waits.log.append(ActionReport{u"back"_s});
        QCOMPARE(waits.seq(2), 3);
    }

    void aStateThatAppliesCounts()
    {
        Waits waits;
        waits.log.append(playing);
        for (int i = 0; i < 10; ++i)
            waits.log.append(ActionReport{u"back"_s}); // the log forgets the state
        waits.wait({.state = PlaybackState::Playing});
        QCOMPARE(waits.seq(), 1);
        waits.wait({.state = PlaybackState::Paused});
        QCOMPARE(waits.outcomes.size(), 1);
    }

    void aStateOfBeforeDoesNotCount()
    {
        Waits waits;
        waits.log.append(playing);
        waits.log.append(StateReport{PlaybackState::Playing, PlaybackState::Paused});
        waits.wait({.state = PlaybackState::Playing});
        QCOMPARE(waits.outcomes.size(), 0);
        waits.wait({.state = PlaybackState::Playing}, 0);
        QCOMPARE(waits.seq(), 1);
    }

    void aPositionOfThisPageCounts()
    {
        Waits waits;
        waits.log.append(progressReport(30.0));
        waits.wait({.position = 20.0});
        QCOMPARE(waits.seq(), 1);
        waits.log.append(StateReport{PlaybackState::Playing, PlaybackState::Connecting});
        waits.wait({.position = 20.0});
        QCOMPARE(waits.outcomes.size(), 1);
        waits.log.append(progressReport(21.0));
        QCOMPARE(waits.seq(1), 3);
    }

    void endsAfterItsLimit()
    {
        Waits waits;
        waits.log.append(playing);
        waits.wait({.kind = RunEvent::Kind::Action}, {}, 0ms);
        QTRY_COMPARE(waits.outcomes.size(), 1);
        QCOMPARE(waits.code(), RpcErrorCode::TimedOut);
        QCOMPARE(std::get<RpcError>(waits.outcomes[0]).data, (QJsonObject{{u"seq"_s, 1}, {u"state"_s, u"playing"_s}}));
        waits.log.append(ActionReport{u"back"_s});
        QCOMPARE(waits.outcomes.size(), 1);
    }

    void saysThatEventsAreNoLongerKept()
    {
        Waits waits;
        for (int i = 0; i < 10; ++i)
            waits.log.append(ActionReport{u"back"_s});
        waits.wait({.kind = RunEvent::Kind::Action}, 4);
        QCOMPARE(waits.code(), RpcErrorCode::HistoryLost);
        QCOMPARE(std::get<RpcError>(waits.outcomes[0]).data, (QJsonObject{{u"firstKept"_s, 6}}));
        waits.wait({.kind = RunEvent::Kind::Action}, 5);
        QCOMPARE(waits.seq(1), 6);
    }

    void refusesANumberThatIsStillToCome()
    {
        Waits waits;
        waits.wait({.kind = RunEvent::Kind::Action}, 1);
        QCOMPARE(waits.code(), RpcErrorCode::InvalidParams);
        QCOMPARE(std::get<RpcError>(waits.outcomes[0]).data.value("parameter"_L1), QJsonValue(u"since"_s));
        waits.wait({.kind = RunEvent::Kind::Action}, 0);
        waits.log.append(ActionReport{u"back"_s});
        QCOMPARE(waits.seq(1), 1);
    }

    void forgetsAClientThatIsGone()
    {
        Waits waits;
        waits.wait({.kind = RunEvent::Kind::Action});
        QCOMPARE(waits.waiter.count(), 1);
        waits.client.reset();
        QCOMPARE(waits.waiter.count(), 0);
        waits.log.append(ActionReport{u"back"_s});
        QCOMPARE(waits.outcomes.size(), 0);
    }

    void knowsWhatHappenedBeforeItWasMade()
    {
        ManualClock clock;
        RunLog log(clock);
        log.append(playing);
        EventWaiter waiter(log);
        qint64 seq = 0;
        waiter.wait({.state = PlaybackState::Playing}, {}, 1min, this,
                    [&seq](const EventWaiter::Outcome &outcome) { seq = std::get<RunEvent>(outcome).seq; });
        QCOMPARE(seq, 1);
    }

private:
    const StateReport playing{PlaybackState::Loading, PlaybackState::Playing};
};

QTEST_GUILESS_MAIN(TestEventWaiter)
#include "TestEventWaiter.moc"
