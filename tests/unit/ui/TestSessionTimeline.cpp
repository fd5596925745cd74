// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/SessionTimeline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

using State = PlaybackState;

SessionTimeline eventful()
{
    return sessionTimeline(recordedSession(eventfulSession(u"id"_s)));
}

} // namespace

class TestSessionTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statesFollowEachOther()
    {
        const QList<StateSpan> expected{
            {0, 400, State::Connecting},        {400, 900, State::Loading},         {900, 20'000, State::Playing},
            {20'000, 23'500, State::Buffering}, {23'500, 40'000, State::Playing},   {40'000, 40'600, State::Seeking},
            {40'600, 70'000, State::Playing},   {70'000, 80'000, State::Paused},    {80'000, 95'000, State::Playing},
            {95'000, 100'000, State::Failed},   {100'000, 120'000, State::Playing}, {120'000, 120'000, State::Ended}};
        QCOMPARE(eventful().states, expected);
        QCOMPARE(eventful().length, 120'000);
        QVERIFY(!eventful().isLive);
    }

    void errorsAndRecoveriesAreMarked()
    {
        const QList<SessionMark> expected{
            {95'000, SessionMark::Kind::Error, u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s, {}},
            {95'500, SessionMark::Kind::Recovery, u"reload"_s, u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s},
            {100'000, SessionMark::Kind::Recovery, u"resumed"_s, u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s}};
        QCOMPARE(eventful().marks, expected);
    }

    void givingUpAndCrashesAreMarked()
    {
        SessionUpdate update{.session = sessionRecord(u"id"_s)};
        update.events = {
            eventAt(update.session, 1, 0, PageReport{.name = PageReport::Name::RendererGone, .reason = u"killed"_s}),
            eventAt(update.session, 2, 10, RecoveryStep{.kind = RecoveryStep::Kind::GiveUp, .why = u"It failed."_s}),
            eventAt(update.session, 3, 20, ErrorReport{playbackError(ErrorReason::Unknown, u"S-1"_s), {}})};
        const QList<SessionMark> expected{{0, SessionMark::Kind::Crash, u"killed"_s, {}},
                                          {10, SessionMark::Kind::GiveUp, u"give-up"_s, u"It failed."_s},
                                          {20, SessionMark::Kind::Error, u"S-1"_s, {}}};
        QCOMPARE(sessionTimeline(recordedSession(update)).marks, expected);
    }

    void mediaWithoutStatesIsKept()
    {
        RecordedSession recorded{.session = sessionRecord(u"id"_s)};
        recorded.parts = {{.media = {1.0, 3.0}, .start = std::chrono::seconds(7), .end = std::chrono::seconds(9)}};
        const SessionTimeline timeline = sessionTimeline(recorded);
        QCOMPARE(timeline.media, QList<MediaSpan>({{0, 2000, {1.0, 3.0}, 1.0}}));
        QCOMPARE(timeline.length, 2000);
    }

    /// A long session loses its oldest events, but nothing of what it played.
    void timesAreRightWithoutTheFirstEvents()
    {
        const SessionUpdate update = eventfulSession(u"id"_s);
        RecordedSession recorded = recordedSession(update);
        const qint64 startedAt = recorded.events.first().time;
        const qint64 mono = recorded.events.first().mono;
        recorded.parts = {{.media = {0.0, 120.0},
                           .start = std::chrono::milliseconds(mono),
                           .end = std::chrono::milliseconds(mono + 120'000)}};
        while (recorded.events.first().name != "paused"_L1)
            recorded.events.removeFirst();
        const SessionTimeline timeline = sessionTimeline(recorded);
        QCOMPARE(timeline.startedAt, startedAt);
        QCOMPARE(timeline.states.value(1), (StateSpan{70'000, 80'000, State::Paused}));
    }

    void anOpenSessionReachesToItsLastUpdate()
    {
        SessionUpdate update = eventfulSession(u"id"_s);
        update.session.endedAt.reset();
        update.session.outcome.reset();
        update.events.resize(4); // until playing
        update.parts.clear();
        update.session.updatedAt = update.session.startedAt.addSecs(33);
        const SessionTimeline timeline = sessionTimeline(recordedSession(update));
        QCOMPARE(timeline.length, 33'000);
        QCOMPARE(timeline.states.last().to, 33'000);
    }

    void aFailureThatIsBeingRepairedGoesOn()
    {
        SessionUpdate update{.session = sessionRecord(u"id"_s)};
        update.session.endedAt.reset();
        update.session.outcome.reset();
        update.events = {eventAt(update.session, 1, 0, StateReport{State::Loading, State::Playing}),
                         eventAt(update.session, 2, 5000, StateReport{State::Playing, State::Failed})};
        QCOMPARE(sessionTimeline(recordedSession(update)).states.last(), (StateSpan{5000, 60'000, State::Failed}));
        update.session.outcome = SessionOutcome::Failed;
        QCOMPARE(sessionTimeline(recordedSession(update)).states.last(), (StateSpan{5000, 5000, State::Failed}));
    }

    void beginsWithTheStateBeforeTheFirstChange()
    {
        SessionUpdate update{.session = sessionRecord(u"id"_s)};
        update.events = {eventAt(update.session, 1, 3000, ErrorReport()),
                         eventAt(update.session, 2, 5000, StateReport{State::Playing, State::Paused})};
        QCOMPARE(sessionTimeline(recordedSession(update)).states.first(), (StateSpan{0, 2000, State::Playing}));
    }

    void aSessionWithoutEventsIsEmpty()
    {
        const SessionTimeline timeline = sessionTimeline({.session = sessionRecord(u"id"_s)});
        QCOMPARE(timeline.length, 0);
        QVERIFY(timeline.states.isEmpty() && timeline.media.isEmpty() && timeline.marks.isEmpty());
    }

    void countsHowOftenMediaWasPlayed_data()
    {
        QTest::addColumn<QList<PlayedSegment>>("segments");
        QTest::addColumn<QList<PlayedStretch>>("expected");
        using Segments = QList<PlayedSegment>;
        using Stretches = QList<PlayedStretch>;
        QTest::newRow("nothing") << Segments() << Stretches();
        QTest::newRow("empty") << Segments{{3.0, 3.0}} << Stretches();
        QTest::newRow("one") << Segments{{0.0, 2.5}} << Stretches{{0.0, 2.5, 1}};
        QTest::newRow("adjacent") << Segments{{0.0, 2.0}, {2.0, 3.0}} << Stretches{{0.0, 3.0, 1}};
        QTest::newRow("gap") << Segments{{5.0, 6.0}, {0.0, 2.0}} << Stretches{{0.0, 2.0, 1}, {5.0, 6.0, 1}};
        QTest::newRow("overlap") << Segments{{0.0, 10.0}, {4.0, 6.0}, {5.0, 12.0}}
                                 << Stretches{
                                        {0.0, 4.0, 1}, {4.0, 5.0, 2}, {5.0, 6.0, 3}, {6.0, 10.0, 2}, {10.0, 12.0, 1}};
    }

    void countsHowOftenMediaWasPlayed()
    {
        QFETCH(QList<PlayedSegment>, segments);
        QTEST(playedStretches(segments), "expected");
    }
};

QTEST_APPLESS_MAIN(TestSessionTimeline)
#include "TestSessionTimeline.moc"
