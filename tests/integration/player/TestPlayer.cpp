// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PlayerRun.h"

#include "events/RunEventJson.h"
#include "http/HttpListener.h"
#include "support/BrowserTest.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebEngineProfile>
#include <QWebEngineScript>

#include <cmath>
#include <functional>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

PlayTarget demo()
{
    return *PlayTarget::resolve(u"demo"_s);
}

} // namespace

/// The player with the real browser engine, and no window of ours.
class TestPlayer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsTheDemo();
    void everyCommandEndsInAConfirmedState();
    void withoutMediaAccessEveryCommandSaysSo();
    void aWrongCommandIsAnError();
    void aTargetThatCannotBeReadChangesNothing();
    void anErrorIsMendedFromWhereItStopped();
    void anErrorThatIsFinalIsPublished();
    void aPlayerThatLoadsItselfIntoAnErrorHasFailed();
    void backDoesWhatItIsToldTo_data();
    void backDoesWhatItIsToldTo();
    void reloadPlaysAgain();
    void reloadAfterARecoveryStartsAtTheBeginning();
    void reloadInPlaceGoesOnThere();
    void reloadAfterTheEndStartsAFreshSession();
    void reloadBeforeTheEndKeepsTheSession();
    void afterStopNothingIsReloaded();
    void afterLeavingNothingIsOpened();

private:
    using State = PlaybackState;
    using Run = PlayerRun;

    /// What a command came to; waits for it.
    template<typename Command>
    static Result<MediaStatus> replyOf(Command &&command)
    {
        std::optional<Result<MediaStatus>> reply;
        command([&reply](const Result<MediaStatus> &result) { reply = result; });
        if (!QTest::qWaitFor([&reply] { return reply.has_value(); }, 10'000))
            return Error{u"There was no reply."_s};
        return *reply;
    }
};

void TestPlayer::playsTheDemo()
{
    Run run;
    QSignalSpy ready(&run.player, &Player::ready);
    QSignalSpy source(&run.player, &Player::sourceChanged);
    QVERIFY(run.playsTarget(demo()));
    QCOMPARE(ready.size(), 1);
    QCOMPARE(source.size(), 1);
    QCOMPARE(run.player.source(), demo());
    QTRY_VERIFY_WITH_TIMEOUT(run.player.position().value_or(0.0) > 0.5, 30'000);
    QTRY_COMPARE(run.player.duration().seconds(), std::optional(90.0));
    QVERIFY(!run.player.isLive());
    QCOMPARE(run.player.playbackRate(), 1.0);
    QVERIFY(run.hasMedia());
    QCOMPARE(run.player.isMuted(), std::optional(false));
    QCOMPARE(run.player.title(), QString());
    QVERIFY(!run.player.error());
    QCOMPARE(run.player.recoveryStatus().state, RecoveryStatus::State::None);
    QCOMPARE(run.player.hostOrigin(), u"https://vitrine.localhost"_s);

    const QList<RunEvent> events = run.log.since(0);
    QVERIFY(events.size() > 5);
    for (qsizetype i = 0; i < events.size(); ++i)
        QCOMPARE(events.at(i).seq, i + 1);
}

void TestPlayer::everyCommandEndsInAConfirmedState()
{
    Run run;
    Player &player = run.player;
    QVERIFY(run.playsTarget(demo()));
    QVERIFY(run.hasMedia());

    const auto paused = replyOf([&](const Player::Reply &reply) { player.pause(reply); });
    QVERIFY2(paused, paused ? "" : qPrintable(paused.error().message));
    QVERIFY(paused->paused);
    QTRY_COMPARE(player.playbackState(), State::Paused);

    const auto sought = replyOf([&](const Player::Reply &reply) { player.seek(42.0, reply); });
    QVERIFY2(sought, sought ? "" : qPrintable(sought.error().message));
    QVERIFY(std::abs(sought->positionSeconds - 42.0) < 1.0);

    const auto rate = replyOf([&](const Player::Reply &reply) { player.setPlaybackRate(1.5, reply); });
    QVERIFY(rate);
    QCOMPARE(rate->playbackRate, 1.5);

    const auto volume = replyOf([&](const Player::Reply &reply) { player.setVolume(0.25, reply); });
    QVERIFY(volume);
    QCOMPARE(player.volume(), std::optional(0.25));

    const auto muted = replyOf([&](const Player::Reply &reply) { player.setMuted(true, reply); });
    QVERIFY(muted);
    QCOMPARE(player.isMuted(), std::optional(true));

    const auto played = replyOf([&](const Player::Reply &reply) { player.play(reply); });
    QVERIFY2(played, played ? "" : qPrintable(played.error().message));
    QVERIFY(!played->paused);
    QTRY_COMPARE_WITH_TIMEOUT(player.playbackState(), State::Playing, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(player.playbackRate(), 1.5, 30'000);
}

void TestPlayer::withoutMediaAccessEveryCommandSaysSo()
{
    PlayerOptions options;
    options.mediaAccess = false;
    Run run(options);
    Player &player = run.player;
    QVERIFY(run.playsTarget(demo()));
    const QList<std::function<void(const Player::Reply &)>> commands{
        [&](const Player::Reply &reply) { player.play(reply); },
        [&](const Player::Reply &reply) { player.pause(reply); },
        [&](const Player::Reply &reply) { player.seek(1.0, reply); },
        [&](const Player::Reply &reply) { player.setPlaybackRate(1.0, reply); },
        [&](const Player::Reply &reply) { player.setVolume(1.0, reply); },
        [&](const Player::Reply &reply) { player.setMuted(true, reply); },
    };
    for (const auto &command : commands) {
        const Result<MediaStatus> reply = replyOf(command);
        QVERIFY(!reply);
        QVERIFY2(reply.error().message.contains(u"media_access"_s), qPrintable(reply.error().message));
    }
    QVERIFY(!player.volume());
    QVERIFY(!player.isMuted());
    QVERIFY(!player.isSeekable());
}

void TestPlayer::aWrongCommandIsAnError()
{
    Run run;
    const auto early = replyOf([&](const Player::Reply &reply) { run.player.pause(reply); });
    QVERIFY(!early);
    QVERIFY(run.playsTarget(demo()));
    QVERIFY(run.hasMedia());
    QVERIFY(!replyOf([&](const Player::Reply &reply) { run.player.seek(1e6, reply); }));
    QVERIFY(!replyOf([&](const Player::Reply &reply) { run.player.setVolume(1.5, reply); }));
    QVERIFY(!replyOf([&](const Player::Reply &reply) { run.player.setPlaybackRate(99.0, reply); }));
    run.player.pause(); // the reply is optional
    QTRY_COMPARE(run.player.playbackState(), State::Paused);
}

void TestPlayer::aTargetThatCannotBeReadChangesNothing()
{
    Run run;
    QVERIFY(run.playsTarget(demo()));
    const auto missing = PlayTarget::resolve(u"demo:no-such-scenario"_s);
    QVERIFY(missing);
    const Result<bool> opened = run.player.open(*missing);
    QVERIFY(!opened);
    QVERIFY(!opened.error().message.isEmpty());
    QCOMPARE(run.player.source(), demo());
    QCOMPARE(run.player.playbackState(), State::Playing);
}

void TestPlayer::anErrorIsMendedFromWhereItStopped()
{
    Run run;
    QSignalSpy resumed(&run.player, &Player::resumed);
    QVERIFY(run.playsTarget(*PlayTarget::resolve(u"demo:error-token-expired"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(resumed.size(), 1, 60'000);
    QVERIFY(resumed.at(0).at(0).toDouble() > 1.0);
    QCOMPARE(run.player.recoveryStatus().state, RecoveryStatus::State::None);
}

void TestPlayer::anErrorThatIsFinalIsPublished()
{
    Run run;
    QVERIFY(run.player.open(*PlayTarget::resolve(u"demo:error-domain-invalid"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(run.player.recoveryStatus().state, RecoveryStatus::State::GivenUp, 30'000);
    QCOMPARE(run.player.recoveryStatus().cause, std::optional(FailureCause::DomainInvalid));
    QVERIFY(run.player.error());
    QCOMPARE(run.player.playbackState(), State::Failed);
}

void TestPlayer::aPlayerThatLoadsItselfIntoAnErrorHasFailed()
{
    bool isDown = false;
    HttpListener server([&isDown](const HttpRequest &) {
        if (isDown)
            return HttpReply{502, "text/html", "<h1>Bad Gateway</h1>", {}};
        return HttpReply{200,
                         "text/html",
                         "<script>parent.postMessage({event: 'infoDelivery', info: {currentTime: 1}}, '*');"
                         "addEventListener('message', () => location.reload());</script>",
                         {}};
    });
    const auto port = server.listen();
    QVERIFY(port.hasValue());
    Run run;
    QSignalSpy ready(&run.player, &Player::ready);
    QVERIFY(run.player.open(PlayTarget::playerUrl(QUrl(u"http://127.0.0.1:%1/embed"_s.arg(*port)))));
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 30'000);
    isDown = true;
    run.player.page().runJavaScript(u"document.querySelector('iframe').contentWindow.postMessage('reload', '*')"_s,
                                    QWebEngineScript::ApplicationWorld);
    QTRY_COMPARE_WITH_TIMEOUT(run.player.recoveryStatus().state, RecoveryStatus::State::Waiting, 30'000);
    QCOMPARE(run.player.recoveryStatus().cause, std::optional(FailureCause::LoadFailed));
}

void TestPlayer::backDoesWhatItIsToldTo_data()
{
    QTest::addColumn<BackAction::Kind>("kind");
    QTest::addColumn<ActionReport::Outcome>("outcome");
    QTest::newRow("close") << BackAction::Kind::Close << ActionReport::Outcome::Closed;
    QTest::newRow("home") << BackAction::Kind::Home << ActionReport::Outcome::Navigated;
    QTest::newRow("nothing") << BackAction::Kind::None << ActionReport::Outcome::Ignored;
    QTest::newRow("history, and there is none") << BackAction::Kind::History << ActionReport::Outcome::Ignored;
}

void TestPlayer::backDoesWhatItIsToldTo()
{
    QFETCH(BackAction::Kind, kind);
    QFETCH(ActionReport::Outcome, outcome);
    PlayerOptions options;
    options.onBack.kind = kind;
    Run run(options);
    QSignalSpy done(&run.player, &Player::backDone);
    QVERIFY(run.playsTarget(demo()));
    QCOMPARE(run.player.canGoBack(), outcome != ActionReport::Outcome::Ignored);
    run.player.back();
    run.player.back(); // a double click is one Back
    QCOMPARE(done.size(), 1);
    QCOMPARE(done.at(0).at(0).value<ActionReport::Outcome>(), outcome);
    const RunEvent last = run.log.since(0).constLast();
    QCOMPARE(last.fields, RunEvent::Fields(ActionReport{u"back"_s, outcome}));
}

void TestPlayer::reloadPlaysAgain()
{
    Run run;
    QSignalSpy ready(&run.player, &Player::ready);
    QVERIFY(run.playsTarget(demo()));
    run.player.reload();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(run.player.playbackState(), State::Playing, 30'000);
}

void TestPlayer::reloadAfterARecoveryStartsAtTheBeginning()
{
    Run run;
    QSignalSpy resumed(&run.player, &Player::resumed);
    QSignalSpy ready(&run.player, &Player::ready);
    QVERIFY(run.playsTarget(*PlayTarget::resolve(u"demo:error-token-expired"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(resumed.size(), 1, 60'000);
    const double resumedAt = resumed.at(0).at(0).toDouble();
    QVERIFY(resumedAt > 1.0);

    const qsizetype readyBefore = ready.size();
    const qint64 last = run.log.since(0).constLast().seq;
    run.player.reload();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), readyBefore + 1, 30'000);
    const auto firstPosition = [&run, last]() -> std::optional<double> {
        bool isReady = false;
        for (const RunEvent &event : run.log.since(last)) {
            isReady = isReady || std::holds_alternative<ReadyReport>(event.fields);
            const auto *report = std::get_if<ProgressReport>(&event.fields);
            if (isReady && report)
                return report->progress.positionSeconds;
        }
        return std::nullopt;
    };
    QTRY_VERIFY_WITH_TIMEOUT(firstPosition(), 30'000);
    QVERIFY2(*firstPosition() < resumedAt - 0.5, qPrintable(QString::number(*firstPosition())));
}

void TestPlayer::reloadInPlaceGoesOnThere()
{
    Run run;
    QSignalSpy ready(&run.player, &Player::ready);
    QVERIFY(run.playsTarget(demo()));
    QVERIFY(run.hasMedia());
    QVERIFY(replyOf([&](const Player::Reply &reply) { run.player.seek(40, reply); }));
    QTRY_VERIFY_WITH_TIMEOUT(run.player.position() >= 40.0, 30'000);
    run.player.reloadInPlace();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 30'000);
    QVERIFY(run.plays());
    QTRY_VERIFY_WITH_TIMEOUT(run.player.position() > 41.0, 30'000);
    QVERIFY2(*run.player.position() < 60.0, qPrintable(QString::number(*run.player.position())));
}

void TestPlayer::reloadAfterTheEndStartsAFreshSession()
{
    Run run;
    QVERIFY(run.playsTarget(demo()));
    QVERIFY(run.hasMedia());
    QVERIFY(replyOf([&](const Player::Reply &reply) { run.player.seek(88.5, reply); }));
    QTRY_COMPARE_WITH_TIMEOUT(run.player.playbackState(), State::Ended, 30'000);
    QVERIFY(run.player.session().playedSegments().joined().last().toSeconds > 88.0);

    QSignalSpy started(&run.player.session(), &PlaybackSession::sessionStarted);
    run.player.reload();
    QCOMPARE(started.size(), 1);
    QVERIFY(run.player.session().playedSegments().inOrder().isEmpty());
    const auto played = [&run] {
        return run.player.session().playedSegments().joined();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!played().isEmpty() && played().last().toSeconds > 1.0, 30'000);
    QCOMPARE(played().size(), 1);
    QVERIFY2(played().first().toSeconds < 10.0, qPrintable(QString::number(played().first().toSeconds)));
}

void TestPlayer::reloadBeforeTheEndKeepsTheSession()
{
    Run run;
    QSignalSpy ready(&run.player, &Player::ready);
    QVERIFY(run.playsTarget(demo()));
    const auto played = [&run] {
        return run.player.session().playedSegments().inOrder();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!played().isEmpty(), 30'000);
    run.player.reload();
    QVERIFY(!played().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 2, 30'000);
    QVERIFY(!played().isEmpty());
}

void TestPlayer::afterStopNothingIsReloaded()
{
    Run run;
    QVERIFY(run.playsTarget(demo()));
    run.player.stop();
    QVERIFY(run.player.isStopped());
    QVERIFY(!run.player.isStarting());
    QSignalSpy requested(&run.player.page(), &PlayerPage::documentRequested);
    run.player.reload();
    QCOMPARE(requested.size(), 0);
    QVERIFY(run.playsTarget(demo()));
    QVERIFY(!run.player.isStopped());
}

void TestPlayer::afterLeavingNothingIsOpened()
{
    Run run;
    QSignalSpy left(&run.player, &Player::left);
    QSignalSpy done(&run.player, &Player::backDone);
    QVERIFY(run.playsTarget(demo()));
    run.player.leave();
    QVERIFY(!run.player.open(demo()));
    run.player.reload();
    run.player.back();
    QTRY_COMPARE_WITH_TIMEOUT(left.size(), 1, 10'000);
    QCOMPARE(done.size(), 0);
}

VITRINE_BROWSER_TEST_MAIN(TestPlayer)
#include "TestPlayer.moc"
