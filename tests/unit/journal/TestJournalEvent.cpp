// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalEvent.h"

#include "events/RunEventJson.h"
#include "support/RunEvents.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestJournalEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheObjectOfTheEventStream_data()
    {
        QTest::addColumn<RunEvent>("event");
        PlaybackEvent renamed = playbackEvent(u"playback_video_began"_s);
        renamed.rawName = u"playback_video_started"_s;
        renamed.data = {{u"current_position"_s, 1.5}, {u"name"_s, u"x"_s}, {u"list"_s, QJsonArray{1, 2}}};
        const QList<RunEvent::Fields> all{
            ReadyReport{u"demo"_s, u"https://player.example"_s, std::chrono::milliseconds(310)},
            StateReport{PlaybackState::Loading, PlaybackState::Playing},
            progressReport(3.25),
            renamed,
            ErrorReport{playbackError(ErrorReason::TokenExpired, u"16"_s), RecoveryStep::Kind::RenewToken},
            ErrorReport{playbackError(ErrorReason::Unknown), std::nullopt},
            RecoveryStep{.kind = RecoveryStep::Kind::GiveUp, .attempt = 3, .why = u"Too many."_s},
            ActionReport{u"back"_s, ActionReport::Outcome::Closed},
            MessageRejection{MessageRejection::Why::Origin, 2, u"https://a.example"_s, {}},
            PageReport{.name = PageReport::Name::Blocked, .url = u"https://b.example/"_s, .what = u"window"_s},
            ExitReport{3, u"error"_s},
            UnknownReport{u"{}"_s, u"https://player.example"_s, 1},
            ReportDelivery{ReportDelivery::Outcome::Refused, 3, 400, u"no"_s},
            CommandReport{.name = u"seek"_s, .outcome = CommandReport::Outcome::Failed, .why = u"no"_s},
            DialogReport{u"not-ready"_s, DialogReport::State::Closed, u"No player"_s, u"retry"_s},
            KioskReport{KioskReport::Name::ItemEnded, u"news"_s, u"finished"_s},
        };
        QCOMPARE(all.size(), allRunEventKinds().size() + 1);
        for (const RunEvent::Fields &fields : all) {
            const RunEvent event = runEvent(7, fields);
            QTest::addRow("%s", qPrintable(runEventKindName(event.kind()))) << event;
        }
    }

    void isTheObjectOfTheEventStream()
    {
        QFETCH(RunEvent, event);
        QCOMPARE(journalEventJson(journalEvent(event, UserIds::Keep)), runEventJson(event));
    }

    void keepsDataAsSent()
    {
        PlaybackEvent sent = playbackEvent(u"pause"_s);
        sent.data = {{u"current_position"_s, 1.5}};
        const JournalEvent row = journalEvent(runEvent(1, sent), UserIds::Remove);
        QCOMPARE(row.name, u"pause"_s);
        QCOMPARE(row.rawName, QString());
        QCOMPARE(row.data, uR"({"current_position":1.5})"_s);
    }

    void userIdsAreRemovedUnlessAllowed()
    {
        PlaybackEvent sent = playbackEvent(u"pause"_s);
        sent.data = {{u"user_id"_s, u"jane"_s}, {u"deep"_s, QJsonArray{QJsonObject{{u"userId"_s, u"jane"_s}}}}};
        const RunEvent event = runEvent(1, sent);
        QVERIFY(!journalEvent(event, UserIds::Remove).data.contains("jane"_L1));
        QCOMPARE(journalEvent(event, UserIds::Keep).data.count("jane"_L1), 2);
        QCOMPARE(userIdIn(event), u"jane"_s);

        PlaybackError error = playbackError(ErrorReason::TokenExpired);
        error.event.data = sent.data;
        const RunEvent failure = runEvent(1, ErrorReport{error, std::nullopt});
        QVERIFY(!journalEvent(failure, UserIds::Remove).data.contains("jane"_L1));
        QCOMPARE(userIdIn(failure), u"jane"_s);
        QCOMPARE(userIdIn(runEvent(1, progressReport(1.0))), QString());

        const RunEvent page = runEvent(1, PageReport{.url = u"https://a.example/?x=1&user_id=jane&y=2#z"_s});
        QVERIFY(journalEvent(page, UserIds::Remove).data.contains(u"?x=1&user_id=…&y=2#z"_s));
        QVERIFY(journalEvent(page, UserIds::Keep).data.contains(u"user_id=jane"_s));

        for (const QString &content : {u"{\"user_id\":\"jane\",\"x\":1}"_s, u"[{\"x\":1,\"userId\": \"jane \\\"q\"}]"_s,
                                       u"{\"x\":1,\"user_id\":\"jan"_s}) {
            const RunEvent unknown = runEvent(1, UnknownReport{content, u"https://player.example"_s, 1});
            const QString kept = journalEvent(unknown, UserIds::Remove).data;
            QVERIFY2(!kept.contains("jan"_L1) && kept.contains(u"x"_s), qPrintable(kept));
            QVERIFY(journalEvent(unknown, UserIds::Keep).data.contains("jan"_L1));
        }
    }
};

QTEST_APPLESS_MAIN(TestJournalEvent)
#include "TestJournalEvent.moc"
