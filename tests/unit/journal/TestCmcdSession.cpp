// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CmcdSession.h"

#include "support/JournalFixture.h"
#include "support/RunEvents.h"

#include <QJsonArray>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

/// \a fields as an event \a mono ms after the start of the run, which is the Unix time 1,000 s.
JournalEvent at(qint64 mono, const RunEvent::Fields &fields)
{
    return journalEvent(
        {mono + 1, QDateTime::fromMSecsSinceEpoch(1'000'000 + mono, QTimeZone::utc()), milliseconds(mono), fields},
        UserIds::Remove);
}

JournalEvent state(qint64 mono, PlaybackState from, PlaybackState to)
{
    return at(mono, StateReport{from, to});
}

SessionRecord openSession()
{
    SessionRecord session = sessionRecord(u"id"_s);
    session.outcome.reset();
    session.endedAt.reset();
    return session;
}

QList<QByteArray> linesOf(const QList<CmcdRecord> &records)
{
    QList<QByteArray> lines;
    for (const CmcdRecord &record : records) {
        QByteArray line = record.line();
        lines += line.replace("cid=\"episode-1\",", "").replace("sid=\"id\",", "").replace(",v=2", "");
    }
    return lines;
}

QList<QByteArray> linesOf(const RecordedSession &session)
{
    return linesOf(cmcdRecords(session));
}

} // namespace

/// Records by CTA-5004-B, event mode.
class TestCmcdSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPlayStates()
    {
        using enum PlaybackState;
        RecordedSession session{.session = sessionRecord(u"id"_s)};
        session.session.metrics.initialStartupTime = milliseconds(480);
        session.parts = {{{0.0, 2.0}, 1.0, milliseconds(500), milliseconds(2500)},
                         {{2.0, 5.9}, 1.0, milliseconds(4000), milliseconds(7900), true},
                         {{30.0, 31.0}, 1.0, milliseconds(9000), milliseconds(10'000)}};
        session.events = {
            at(10, PageReport{.name = PageReport::Name::LoadStarted}),
            state(20, Connecting, Loading),
            state(500, Loading, Playing),
            state(2500, Playing, Buffering),
            state(4000, Buffering, Playing),
            state(8000, Playing, Seeking),
            state(9000, Seeking, Playing),
            state(10'000, Playing, Paused),
            state(11'000, Paused, Ended),
            at(12'000, ExitReport{0, u"ended"_s}),
        };
        QCOMPARE(linesOf(session), (QList<QByteArray>{
                                       "e=ps,sn=0,st=v,sta=s,ts=1000010",
                                       "e=ps,msd=480,pt=0,sn=1,st=v,sta=p,ts=1000500",
                                       "bs,e=ps,pt=2000,sn=2,st=v,sta=r,ts=1002500",
                                       "bs,bsd=(1500),e=ps,pt=2000,sn=3,st=v,sta=p,ts=1004000",
                                       "e=ps,pt=6000,sn=4,st=v,sta=k,ts=1008000",
                                       "e=ps,pt=30000,sn=5,st=v,sta=p,ts=1009000",
                                       "e=ps,pt=31000,sn=6,st=v,sta=a,ts=1010000",
                                       "e=ps,pt=31000,sn=7,st=v,sta=e,ts=1011000",
                                       "e=ps,pt=31000,sn=8,st=v,sta=q,ts=1012000",
                                   }));
    }

    void tellsErrorsAndRecoveries()
    {
        using enum PlaybackState;
        RecordedSession session{.session = openSession()};
        session.session.streamingType.clear();
        session.events = {
            state(0, Loading, Playing),
            at(10, ErrorReport{playbackError(ErrorReason::TokenExpired, u"16"_s), RecoveryStep::Kind::RenewToken}),
            at(11, RecoveryStep{.kind = RecoveryStep::Kind::RenewToken}),
            state(12, Playing, Failed),
            at(20, RecoveryStep{.kind = RecoveryStep::Kind::GiveUp}),
            at(30, ErrorReport{playbackError(ErrorReason::Unknown, u"1002"_s), std::nullopt}),
        };
        QCOMPARE(linesOf(session), (QList<QByteArray>{
                                       "e=ps,sn=0,sta=p,ts=1000000",
                                       "e=e,ec=(\"ERROR_REASON_TOKEN_EXPIRED\"),sn=1,sta=p,ts=1000010",
                                       "cen=\"recovery-renew-token\",e=ce,sn=2,sta=p,ts=1000011",
                                       "e=ps,sn=3,sta=w,ts=1000012",
                                       "cen=\"recovery-give-up\",e=ce,sn=4,sta=w,ts=1000020",
                                       "e=ps,sn=5,sta=f,ts=1000020",
                                       "e=e,ec=(\"1002\"),sn=6,sta=f,ts=1000030",
                                   }));
    }

    void tellsRateAndMute()
    {
        PlaybackEvent rate = playbackEvent(u"playback_speed_change"_s);
        rate.data = {{u"playbackSpeed"_s, 1.25}};
        PlaybackEvent mute = playbackEvent(u"playback_audio_mute_change"_s);
        mute.data = {{u"muted"_s, true}};
        PlaybackEvent unmute = mute;
        unmute.data = {{u"muted"_s, false}};
        RecordedSession session{.session = openSession()};
        session.session.streamingType = u"live"_s;
        session.events = {state(0, PlaybackState::Loading, PlaybackState::Playing), at(1, rate), at(2, mute),
                          at(3, unmute)};
        QCOMPARE(linesOf(session), (QList<QByteArray>{
                                       "e=ps,sn=0,st=l,sta=p,ts=1000000",
                                       "e=pr,pr=1.25,sn=1,st=l,sta=p,ts=1000001",
                                       "e=m,pr=1.25,sn=2,st=l,sta=p,ts=1000002",
                                       "e=um,pr=1.25,sn=3,st=l,sta=p,ts=1000003",
                                   }));
    }

    void tellsAnIntervalEvery30Seconds()
    {
        RecordedSession session{.session = openSession()};
        session.parts = {{{0.0, 65.0}, 1.0, milliseconds(0), milliseconds(65'000)}};
        session.events = {state(0, PlaybackState::Loading, PlaybackState::Playing),
                          state(65'000, PlaybackState::Playing, PlaybackState::Paused)};
        QCOMPARE(linesOf(session), (QList<QByteArray>{
                                       "e=ps,pt=0,sn=0,st=v,sta=p,ts=1000000",
                                       "e=t,pt=30000,sn=1,st=v,sta=p,ts=1030000",
                                       "e=t,pt=60000,sn=2,st=v,sta=p,ts=1060000",
                                       "e=ps,pt=65000,sn=3,st=v,sta=a,ts=1065000",
                                   }));
    }

    void tellsThatTheViewerHasLeft()
    {
        RecordedSession session{.session = sessionRecord(u"id"_s)};
        session.session.endedAt = QDateTime::fromMSecsSinceEpoch(1'041'000, QTimeZone::utc());
        session.parts = {{{0.0, 40.0}, 1.0, milliseconds(0), milliseconds(40'000)}};
        session.events = {state(0, PlaybackState::Loading, PlaybackState::Playing)};
        QCOMPARE(linesOf(session), (QList<QByteArray>{
                                       "e=ps,pt=0,sn=0,st=v,sta=p,ts=1000000",
                                       "e=t,pt=30000,sn=1,st=v,sta=p,ts=1030000",
                                       "e=ps,pt=41000,sn=2,st=v,sta=q,ts=1041000",
                                   }));
    }

    void aSessionThatIsOverHasNoIntervals_data()
    {
        QTest::addColumn<PlaybackState>("last");
        QTest::addColumn<int>("intervals");
        QTest::newRow("paused") << PlaybackState::Paused << 9;
        QTest::newRow("ended") << PlaybackState::Ended << 0;
        QTest::newRow("failed") << PlaybackState::Failed << 0;
    }

    void aSessionThatIsOverHasNoIntervals()
    {
        QFETCH(PlaybackState, last);
        CmcdSession session({.session = openSession()});
        QCOMPARE(session.take(state(0, PlaybackState::Playing, last)).size(), 1);
        QTEST(static_cast<int>(session.advanceTo(300'000, 1'300'000).size()), "intervals");
    }

    void followsASessionWhileItPlays()
    {
        CmcdSession session({.session = openSession()});
        QCOMPARE(linesOf(session.take(state(0, PlaybackState::Loading, PlaybackState::Playing))),
                 QList<QByteArray>{"e=ps,sn=0,st=v,sta=p,ts=1000000"});
        SessionRecord later = openSession();
        later.streamingType.clear();
        session.follow(later, 0, {{{0.0, 5.0}, 1.0, milliseconds(0), milliseconds(5000)}});
        session.follow(later, 0,
                       {{{0.0, 20.0}, 1.0, milliseconds(0), milliseconds(20'000)},
                        {{50.0, 55.0}, 1.0, milliseconds(21'000), milliseconds(26'000)},
                        {{70.0, 71.0}, 1.0, milliseconds(27'000), milliseconds(28'000)}});
        session.forgetOldParts();
        session.follow(later, 2, {{{70.0, 75.0}, 1.0, milliseconds(27'000), milliseconds(32'000)}});
        // The machine slept for a minute after the last update.
        QCOMPARE(linesOf(session.advanceTo(32'000, 1'092'000)),
                 QList<QByteArray>{"e=t,pt=73000,sn=1,sta=p,ts=1030000"});
        QCOMPARE(linesOf(session.leave(33'000, 1'093'000)), QList<QByteArray>{"e=ps,pt=76000,sn=2,sta=q,ts=1093000"});
        QCOMPARE(session.leave(34'000, 1'094'000).size(), 0);
        QCOMPARE(session.advanceTo(90'000, 1'150'000).size(), 0);
    }

    // A report is made before anything was played at the new position.
    void knowsThePositionAfterASeek()
    {
        using enum PlaybackState;
        CmcdSession session({.session = openSession()});
        (void)session.take(state(0, Loading, Playing));
        session.follow(openSession(), 0, {{{0.0, 5.0}, 1.0, milliseconds(0), milliseconds(5000)}});
        (void)session.take(state(5000, Playing, Seeking));
        PlaybackEvent event = playbackEvent(u"playback_seeking_ended"_s);
        event.data = {{u"current_position"_s, 60.0}};
        QCOMPARE(session.take(at(6000, event)).size(), 0);
        QCOMPARE(linesOf(session.take(state(6001, Seeking, Playing))),
                 QList<QByteArray>{"e=ps,pt=60000,sn=2,st=v,sta=p,ts=1006001"});
        QCOMPARE(linesOf(session.take(state(6501, Playing, Paused))),
                 QList<QByteArray>{"e=ps,pt=60501,sn=3,st=v,sta=a,ts=1006501"});
    }

    void aRecoveryTellsWherePlaybackStoodStill()
    {
        CmcdSession session({.session = openSession()});
        (void)session.take(state(0, PlaybackState::Loading, PlaybackState::Playing));
        session.follow(openSession(), 0, {{{0.0, 4.3}, 1.0, milliseconds(0), milliseconds(4300)}});
        const QList<QByteArray> lines =
            linesOf(session.take(at(14'300, RecoveryStep{.kind = RecoveryStep::Kind::Reload, .position = 4.31})));
        QCOMPARE(lines, QList<QByteArray>{"cen=\"recovery-reload\",e=ce,pt=4310,sn=1,st=v,sta=p,ts=1014300"});
    }

    void theRateOfTheFirstPartHoldsFromItsBeginning()
    {
        CmcdSession session({.session = openSession()});
        session.follow(openSession(), 0, {{{4.0, 8.0}, 2.0, milliseconds(2000), milliseconds(4000)}});
        QCOMPARE(linesOf(session.take(state(0, PlaybackState::Loading, PlaybackState::Playing))),
                 QList<QByteArray>{"e=ps,sn=0,st=v,sta=p,ts=1000000"});
        QCOMPARE(linesOf(session.take(state(3000, PlaybackState::Playing, PlaybackState::Paused))),
                 QList<QByteArray>{"e=ps,pr=2,pt=6000,sn=1,st=v,sta=a,ts=1003000"});
    }

    void aReportIsNoPartOfASession()
    {
        CmcdSession session({.session = openSession()});
        QCOMPARE(session.take(at(0, ReportDelivery{})).size(), 0);
    }

    void whatAPageSendsStaysWithinTheLimits()
    {
        PlaybackEvent rate = playbackEvent(u"playback_speed_change"_s);
        rate.data = {{u"playbackSpeed"_s, 1e300}};
        RecordedSession session{.session = openSession()};
        session.session.contentId = u"第一話"_s.repeated(40);
        session.parts = {{{1e300, 1e301}, 1e9, milliseconds(0), milliseconds(1000)}};
        PlaybackError error = playbackError(ErrorReason::Unknown);
        error.rawReason = QString(1000, u'é');
        session.events = {at(0, ErrorReport{error, std::nullopt}), at(1, rate)};
        const QList<CmcdRecord> records = cmcdRecords(session);
        QCOMPARE(records.size(), 3);
        for (const CmcdRecord &record : records) {
            QVERIFY2(record.line().size() < 400, record.line().constData());
            QVERIFY(!record.contains("pt"));
        }
        QVERIFY2(records[0].line().startsWith("cid=\"%E7%AC%AC%E4%B8%80"), records[0].line().constData());
        QVERIFY2(records[2].line().contains(",pr=1,"), records[2].line().constData());
    }

    void aTextIsPrintableAscii_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ASCII") << u"a \"b\" ~"_s << u"a \"b\" ~"_s;
        QTest::newRow("control characters") << u"a\nb\x7f"_s << u"ab"_s;
        QTest::newRow("others") << u"é"_s << u"%C3%A9"_s;
        QTest::newRow("too long") << u"abcdefghijk"_s << u"abcdefghij"_s;
        QTest::newRow("not cut in a character's code") << u"abcdefghié"_s << u"abcdefghi"_s;
    }

    void aTextIsPrintableAscii()
    {
        QFETCH(QString, text);
        QTEST(CmcdRecord::text(text, 10), "expected");
    }

    void aRecordHasTheSameValuesInJson()
    {
        CmcdRecord record;
        record.set("cid", u"第 \"b\""_s);
        record.set("bs", true);
        record.set("pr", 1.23456);
        record.set("sn", qint64{3});
        record.set("sta", CmcdRecord::Token{"p"});
        record.set("bsd", QList<qint64>{1, 2});
        record.set("ec", QStringList{u"x"_s, u"y"_s});
        QCOMPARE(record.json(), (QJsonObject{{u"cid"_s, u"%E7%AC%AC \"b\""_s},
                                             {u"bs"_s, true},
                                             {u"pr"_s, 1.235},
                                             {u"sn"_s, 3},
                                             {u"sta"_s, u"p"_s},
                                             {u"bsd"_s, QJsonArray{1, 2}},
                                             {u"ec"_s, QJsonArray{u"x"_s, u"y"_s}}}));
    }

    void aRecordEncodesItsValues()
    {
        CmcdRecord record;
        record.set("cid", u"a \"b\" \\ c\n"_s);
        record.set("bs", true);
        record.set("pr", 1.23456);
        record.set("sta", CmcdRecord::Token{"p"});
        record.set("bsd", QList<qint64>{1, 2});
        record.set("ec", QStringList{u"x"_s, u"y"_s});
        QCOMPARE(record.line(), QByteArray("bs,bsd=(1 2),cid=\"a \\\"b\\\" \\\\ c\",ec=(\"x\" \"y\"),pr=1.235,sta=p"));
        record.set("bs", false);
        record.set("bsd", QList<qint64>());
        record.set("ec", QStringList());
        record.set("cid", QString());
        QCOMPARE(record.line(), QByteArray("pr=1.235,sta=p"));
        QVERIFY(!record.contains("cid"));
    }
};

QTEST_APPLESS_MAIN(TestCmcdSession)
#include "TestCmcdSession.moc"
