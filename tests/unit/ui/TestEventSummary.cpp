// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/EventSummary.h"

#include "support/RunEvents.h"

#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestEventSummary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened_data()
    {
        QTest::addColumn<RunEvent>("event");
        QTest::addColumn<QString>("summary");
        const auto row = [](const char *name, const RunEvent::Fields &fields, const char *summary) {
            QTest::newRow(name) << runEvent(1, fields) << QString::fromUtf8(summary);
        };
        using Why = MessageRejection::Why;
        row("state", StateReport{PlaybackState::Playing, PlaybackState::Buffering}, "playing → buffering");
        row("progress", progressReport(62.5, 1.25), "1:02 · 1.25×");
        row("progress at the very start", progressReport(0.0, 1.0, MediaDuration::fromSeconds(75.0)),
            "0:00 of 1:15 · 1×");
        row("event", playbackEvent(u"playback_video_began"_s), "playback_video_began");
        PlaybackEvent alias = playbackEvent(u"a"_s);
        alias.rawName = u"b"_s;
        row("event under another name", alias, "a (b)");
        row("error with a number", ErrorReport{playbackError(ErrorReason::TokenExpired, u"16"_s), {}},
            "ERROR_REASON_TOKEN_EXPIRED · 16 · none");
        row("error with a text",
            ErrorReport{playbackError(ErrorReason::Unknown, u"S-1002"_s), RecoveryStep::Kind::Wait}, "S-1002 · wait");
        row("action", ActionReport{u"back"_s, ActionReport::Outcome::Closed}, "back → closed");
        row("ready", ReadyReport{u"demo"_s, u"https://p.example.com"_s, 412ms}, "412 ms · https://p.example.com");
        row("rejected", MessageRejection{Why::Origin, 3, u"https://a.example"_s, {}},
            "origin · ×3 · https://a.example");
        row("recovery that waits",
            RecoveryStep{.cause = FailureCause::MediaError,
                         .kind = RecoveryStep::Kind::Wait,
                         .attempt = 1,
                         .delay = 2s,
                         .position = 12.0},
            "media-error · wait · 2,000 ms · 0:12");
        row("recovery that reloads",
            RecoveryStep{.cause = FailureCause::RendererKilled, .kind = RecoveryStep::Kind::Reload, .attempt = 1},
            "renderer-killed · reload");
        row("exit", ExitReport{3, u"error"_s}, "3 · error");
        row("blocked",
            PageReport{
                .name = PageReport::Name::Blocked, .url = u"https://a.example"_s, .what = u"window"_s, .count = 2},
            "blocked · window · ×2 · https://a.example");
        row("page that failed",
            PageReport{.name = PageReport::Name::LoadFinished, .ok = false, .why = u"refused"_s, .code = -102},
            "loadFinished · refused");
        row("unknown", UnknownReport{u"{\"a\":1}"_s, u"https://p.example.com"_s, 1},
            "{\"a\":1} · https://p.example.com");
        row("report", ReportDelivery{ReportDelivery::Outcome::Refused, 3, 400, {}}, "refused · 3 records · HTTP 400");
        row("command", CommandReport{.name = u"seek"_s, .why = u"No."_s}, "seek · No.");
        row("dialog that was opened", DialogReport{u"not-ready"_s, DialogReport::State::Opened, u"No player"_s, {}},
            "opened · No player");
        row("dialog that was closed",
            DialogReport{u"not-ready"_s, DialogReport::State::Closed, u"No player"_s, u"retry"_s},
            "closed · No player · retry");
        row("item of a kiosk", KioskReport{KioskReport::Name::ItemSkipped, u"news"_s, u"failed"_s},
            "item-skipped · news · failed");
    }

    void tellsWhatHappened()
    {
        QFETCH(RunEvent, event);
        QFETCH(QString, summary);
        QCOMPARE(eventSummary(event), summary);
    }

    void aLiveStreamHasNoPosition()
    {
        QCOMPARE(eventSummary(runEvent(1, progressReport(1.8e9, 1.0, MediaDuration::live()))), u"live · 1×"_s);
    }

    void countsDeliveries()
    {
        QCOMPARE(eventSummary(runEvent(1, progressReport(6.0)), 1200), u"0:06 · 1× · 1,200 deliveries"_s);
    }

    void isNeverEndless()
    {
        const RunEvent event = runEvent(1, playbackEvent(QString(10'000, u'n')));
        QVERIFY(eventSummary(event).size() <= 241);
    }
};

QTEST_GUILESS_MAIN(TestEventSummary)
#include "TestEventSummary.moc"
