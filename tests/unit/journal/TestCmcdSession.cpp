// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CmcdSession.h"

#include "support/JournalFixture.h"
#include "support/RunEvents.h"

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

QList<QByteArray> linesOf(const RecordedSession &session)
{
    QList<QByteArray> lines;
    for (const CmcdRecord &record : cmcdRecords(session)) {
        QByteArray line = record.line();
        lines += line.replace("cid=\"episode-1\",", "").replace("sid=\"id\",", "").replace(",v=2", "");
    }
    return lines;
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
                                       "e=ps,pt=2000,sn=4,st=v,sta=k,ts=1008000",
                                       "e=ps,pt=30000,sn=5,st=v,sta=p,ts=1009000",
                                       "e=ps,pt=31000,sn=6,st=v,sta=a,ts=1010000",
                                       "e=ps,pt=31000,sn=7,st=v,sta=e,ts=1011000",
                                       "e=ps,pt=31000,sn=8,st=v,sta=q,ts=1012000",
                                   }));
    }

    void tellsErrorsAndRecoveries()
    {
        using enum PlaybackState;
        RecordedSession session{.session = sessionRecord(u"id"_s)};
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
        RecordedSession session{.session = sessionRecord(u"id"_s)};
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
        RecordedSession session{.session = sessionRecord(u"id"_s)};
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
