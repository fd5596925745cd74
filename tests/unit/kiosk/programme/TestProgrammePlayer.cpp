// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/programme/ProgrammePlayer.h"

#include "PlaylistFixture.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace vitrine;

class TestProgrammePlayer : public QObject
{
    Q_OBJECT

private:
    using State = PlaybackState;

    void play(State state) { m_player->followPlayback(State::Loading, state); }

    void create(ProgrammePlayer::OnFailure onFailure, std::optional<PlaylistItem> fallback = {})
    {
        m_facts.clear();
        m_broken.clear();
        m_position.reset();
        m_player = std::make_unique<ProgrammePlayer>(
            ProgrammePlayer::Host{.open =
                                      [this](const PlaylistItem &item, std::optional<double> position) {
                                          m_facts += u"open "_s + item.name +
                                                     (position ? u" at %1"_s.arg(*position) : QString());
                                          return m_broken.contains(item.name) ? Result<bool>(Error{u"No."_s})
                                                                              : Result<bool>(true);
                                      },
                                  .stop = [this] { m_facts += u"stop"_s; },
                                  .position =
                                      [this] {
                                          return m_position;
                                      }},
            onFailure, fallback);
        const auto note = [this](const QString &what) {
            return [this, what](int play) {
                m_facts += u"%1 %2"_s.arg(what).arg(play);
            };
        };
        connect(m_player.get(), &ProgrammePlayer::itemBegan, this, note(u"began"_s));
        connect(m_player.get(), &ProgrammePlayer::itemEnded, this, note(u"ended"_s));
        connect(m_player.get(), &ProgrammePlayer::itemFailed, this, note(u"failed"_s));
        connect(m_player.get(), &ProgrammePlayer::openFailed, this,
                [this](const PlaylistItem &item, const QString &why) { m_facts += item.name + u": "_s + why; });
        connect(m_player.get(), &ProgrammePlayer::pictureNeeded, this, [this] { m_facts += u"keep"_s; });
        connect(m_player.get(), &ProgrammePlayer::calmScreenRequested, this, [this] { m_facts += u"calm"_s; });
        connect(m_player.get(), &ProgrammePlayer::failureChanged, this, [this] { m_facts += u"failure"_s; });
    }

    void fail(RecoveryStatus::State state, int attempt = 0, std::optional<FailureCause> cause = {})
    {
        RecoveryStatus status;
        status.state = state;
        status.attempt = attempt;
        status.maximumAttempts = 5;
        status.cause = cause;
        status.hasFailed = true;
        m_player->followRecovery(status);
    }

    /// A failure that is final, and is tried again slowly.
    void failFinally(FailureCause cause)
    {
        RecoveryStatus status;
        status.state = RecoveryStatus::State::Waiting;
        status.cause = cause;
        status.hasFailed = true;
        status.positionSeconds = 42.5;
        QVERIFY(status.isEndless());
        m_player->followRecovery(status);
    }

    /// What has happened since the last call.
    QStringList taken() { return std::exchange(m_facts, {}); }

    const PlaylistItem m_film = playlistItem(u"film"_s);
    const PlaylistItem m_news = playlistItem(u"news"_s);
    QStringList m_facts;
    QStringList m_broken;             // names of items that cannot be opened
    std::optional<double> m_position; // of what plays
    std::unique_ptr<ProgrammePlayer> m_player;

private Q_SLOTS:
    void init() { create(ProgrammePlayer::OnFailure::Recover); }
    void playsAnItemToItsEnd()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Connecting);
        play(State::Loading);
        QCOMPARE(taken(), (QStringList{u"keep"_s, u"open film"_s}));
        play(State::Playing);
        play(State::Paused);
        play(State::Buffering);
        play(State::Playing);
        play(State::Ended);
        play(State::Ended);
        QCOMPARE(taken(), (QStringList{u"began 1"_s, u"ended 1"_s}));
    }

    void theFallbackPlaysAgainAndAgain()
    {
        create(ProgrammePlayer::OnFailure::Skip, playlistItem(u"local"_s));
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        fail(RecoveryStatus::State::Waiting);
        taken();
        m_player->showFallback();
        play(State::Playing);
        play(State::Ended);
        play(State::Playing);
        QCOMPARE(taken(), (QStringList{u"keep"_s, u"open local"_s, u"keep"_s, u"open local"_s}));
        m_player->showItem(m_film, ItemStart::FromBeginning, 2);
        play(State::Playing);
        QCOMPARE(taken(), (QStringList{u"keep"_s, u"open film"_s, u"began 2"_s}));
    }

    void aFallbackThatFailsIsReplacedByTheCalmScreen_data()
    {
        QTest::addColumn<bool>("opens");
        QTest::newRow("fails to play") << true;
        QTest::newRow("cannot be opened") << false;
    }

    void aFallbackThatFailsIsReplacedByTheCalmScreen()
    {
        QFETCH(const bool, opens);
        create(ProgrammePlayer::OnFailure::Skip, playlistItem(u"local"_s));
        if (!opens)
            m_broken = {u"local"_s};
        m_player->showFallback();
        if (opens)
            fail(RecoveryStatus::State::Waiting);
        QCOMPARE(taken().mid(3), (QStringList{u"calm"_s, u"stop"_s}));
    }

    void withoutAFallbackTheCalmScreenIsShown()
    {
        m_player->showFallback();
        QCOMPARE(taken(), (QStringList{u"calm"_s, u"stop"_s}));
    }

    void anItemCanTurnOutLaterNotToOpen()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        taken();
        m_player->noteOpenFailed(u"No token."_s);
        QCOMPARE(taken(), (QStringList{u"film: No token."_s, u"failed 1"_s}));
        m_player->noteOpenFailed(u"No token."_s);
        QCOMPARE(taken(), QStringList());
    }

    // Also one that waits for a touch.
    void aPausedItemHasBegun()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Paused);
        QCOMPARE(taken().last(), u"began 1"_s);
    }

    void anItemThatEndsBeforeItsFirstPictureHasFailed()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Ended);
        QCOMPARE(taken().last(), u"failed 1"_s);
    }

    void anItemThatCannotBeOpenedHasFailed()
    {
        m_broken = {u"film"_s};
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        QCOMPARE(taken(), (QStringList{u"keep"_s, u"open film"_s, u"film: No."_s, u"failed 1"_s}));
    }

    void anInterruptedItemContinuesWhereItWas()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        m_position = 42.5;
        m_player->showItem(m_news, ItemStart::FromBeginning, 2);
        m_position = 3.0;
        play(State::Playing);
        play(State::Ended);
        m_player->showItem(m_film, ItemStart::WhereInterrupted, 3);
        play(State::Playing);
        QCOMPARE(taken(), (QStringList{u"keep"_s, u"open film"_s, u"began 1"_s, u"keep"_s, u"open news"_s, u"began 2"_s,
                                       u"ended 2"_s, u"keep"_s, u"open film at 42.5"_s, u"began 3"_s}));
        m_player->showItem(m_film, ItemStart::FromBeginning, 4);
        QCOMPARE(taken().last(), u"open film"_s);
    }

    void aLiveStreamContinuesAtItsLiveEdge()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        m_position = 42.5;
        m_player->showItem(m_news, ItemStart::FromBeginning, 2);
        m_player->showItem(m_film, ItemStart::WhereInterrupted, 3);
        play(State::Playing);
        m_position.reset();
        m_player->showItem(m_news, ItemStart::FromBeginning, 4);
        taken();
        m_player->showItem(m_film, ItemStart::WhereInterrupted, 5);
        QCOMPARE(taken().last(), u"open film"_s);
    }

    // As the same play: nobody is told.
    void whatIsShownContinuesIfTheNextOneDoesNotPlay_data()
    {
        QTest::addColumn<QString>("why");
        QTest::newRow("cancelled") << u"cancel"_s;
        QTest::newRow("failed") << u"fail"_s;
        QTest::newRow("cannot be opened") << u"open"_s;
    }

    void whatIsShownContinuesIfTheNextOneDoesNotPlay()
    {
        QFETCH(QString, why);
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        m_position = 42.5;
        if (why == u"open"_s)
            m_broken = {u"news"_s};
        m_player->showItem(m_news, ItemStart::FromBeginning, 2);
        m_position.reset();
        if (why == u"cancel"_s)
            m_player->cancelItem();
        else if (why == u"fail"_s)
            fail(RecoveryStatus::State::GivenUp);
        QCOMPARE(taken().last(), u"open film at 42.5"_s);
        play(State::Playing);
        QCOMPARE(taken(), QStringList());
        play(State::Ended);
        QCOMPARE(taken(), QStringList{u"ended 1"_s});
    }

    void aCancelledFirstItemIsUnloaded()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        m_player->cancelItem();
        QCOMPARE(taken().last(), u"stop"_s);
        play(State::Playing); // too late
        QCOMPARE(taken(), QStringList());
    }

    void theCalmScreenComesBeforeThePageGoes()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        taken();
        m_player->showCalmScreen();
        QCOMPARE(taken(), (QStringList{u"calm"_s, u"stop"_s}));
        play(State::Ended);
        fail(RecoveryStatus::State::GivenUp);
        QCOMPARE(taken(), QStringList());
    }

    // What the public sees of failures.
    void aFailureBehindAPictureIsNotSeen()
    {
        create(ProgrammePlayer::OnFailure::WaitForNetwork);
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        fail(RecoveryStatus::State::Waiting);
        QCOMPARE(taken().mid(2), (QStringList{u"failure"_s, u"failed 1"_s})); // there is nothing else to see
        m_player->showItem(m_film, ItemStart::FromBeginning, 2);
        play(State::Playing);
        fail(RecoveryStatus::State::Reloading);
        QCOMPARE(taken().mid(2), (QStringList{u"began 2"_s, u"failure"_s}));
        play(State::Ended);
        m_player->showItem(m_news, ItemStart::FromBeginning, 3);
        taken();
        fail(RecoveryStatus::State::GivenUp);
        QCOMPARE(taken(), QStringList{u"failed 3"_s});
    }

    // Nothing else can be shown. The calm screen may have made room for the page meanwhile.
    void allFailuresOfAnItemThatIsAloneAreSeen()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        fail(RecoveryStatus::State::Waiting);
        QCOMPARE(taken().last(), u"failure"_s);
        m_player->showCalmScreen();
        m_player->showItem(m_film, ItemStart::FromBeginning, 2);
        taken();
        fail(RecoveryStatus::State::Waiting);
        QCOMPARE(taken(), QStringList{u"failure"_s});
        play(State::Playing);
        m_player->showItem(m_film, ItemStart::FromBeginning, 3);
        taken();
        fail(RecoveryStatus::State::Reloading);
        QCOMPARE(taken(), QStringList{u"failure"_s});
    }

    void anItemOfSeveralIsSkipped()
    {
        create(ProgrammePlayer::OnFailure::Skip);
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        fail(RecoveryStatus::State::Waiting, 1);
        QCOMPARE(taken().last(), u"failed 1"_s);
        m_player->showItem(m_news, ItemStart::FromBeginning, 2);
        play(State::Playing);
        taken();
        fail(RecoveryStatus::State::Waiting, ProgrammePlayer::mostAttempts);
        play(State::Failed);
        QCOMPARE(taken(), QStringList{u"failure"_s});
        fail(RecoveryStatus::State::Waiting, ProgrammePlayer::mostAttempts + 1);
        QCOMPARE(taken(), (QStringList{u"failure"_s, u"failed 2"_s}));
    }

    void withoutANetworkAnItemWaitsOnlyIfNoOtherCouldPlay_data()
    {
        QTest::addColumn<ProgrammePlayer::OnFailure>("onFailure");
        QTest::addColumn<bool>("waits");
        QTest::newRow("it is alone") << ProgrammePlayer::OnFailure::Recover << true;
        QTest::newRow("all need the same server") << ProgrammePlayer::OnFailure::WaitForNetwork << true;
        QTest::newRow("others may play") << ProgrammePlayer::OnFailure::Skip << false;
    }

    void withoutANetworkAnItemWaitsOnlyIfNoOtherCouldPlay()
    {
        QFETCH(const ProgrammePlayer::OnFailure, onFailure);
        QFETCH(const bool, waits);
        create(onFailure);
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        taken();
        fail(RecoveryStatus::State::Waiting, 0, FailureCause::NetworkLost);
        QCOMPARE(taken(), waits ? QStringList{u"failure"_s} : (QStringList{u"failure"_s, u"failed 1"_s}));
    }

    void ifAllNeedTheSameServerOneThatFailsOtherwiseIsSkipped()
    {
        create(ProgrammePlayer::OnFailure::WaitForNetwork);
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        fail(RecoveryStatus::State::Waiting, 0, FailureCause::NetworkLost);
        QCOMPARE(taken().last(), u"failed 1"_s);
        m_player->showItem(m_news, ItemStart::FromBeginning, 2);
        play(State::Playing);
        fail(RecoveryStatus::State::Waiting, ProgrammePlayer::mostAttempts + 1);
        QCOMPARE(taken().last(), u"failed 2"_s);
    }

    // It has been removed, say. Its recovery would try the same page for ever.
    void anItemThatFailsFinallyIsSkippedAtOnce_data()
    {
        QTest::addColumn<ProgrammePlayer::OnFailure>("onFailure");
        QTest::newRow("skip") << ProgrammePlayer::OnFailure::Skip;
        QTest::newRow("all need the same server") << ProgrammePlayer::OnFailure::WaitForNetwork;
    }

    void anItemThatFailsFinallyIsSkippedAtOnce()
    {
        QFETCH(const ProgrammePlayer::OnFailure, onFailure);
        create(onFailure);
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        taken();
        failFinally(FailureCause::ResourceNotFound);
        QCOMPARE(taken(), (QStringList{u"failure"_s, u"failed 1"_s}));
    }

    void anItemThatIsAloneIsTriedByItsRecovery()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        taken();
        failFinally(FailureCause::TokenExpired);
        failFinally(FailureCause::ResourceNotFound);
        QCOMPARE(taken(), (QStringList{u"failure"_s, u"failure"_s}));
    }

    void anItemWithATokenSourceIsOpenedOnceWithANewToken_data()
    {
        QTest::addColumn<ProgrammePlayer::OnFailure>("onFailure");
        QTest::newRow("it is alone") << ProgrammePlayer::OnFailure::Recover;
        QTest::newRow("one of several") << ProgrammePlayer::OnFailure::Skip;
        QTest::newRow("all need the same server") << ProgrammePlayer::OnFailure::WaitForNetwork;
    }

    void anItemWithATokenSourceIsOpenedOnceWithANewToken()
    {
        QFETCH(const ProgrammePlayer::OnFailure, onFailure);
        create(onFailure);
        PlaylistItem live = playlistItem(u"live"_s);
        live.tokenCommand = QStringList{u"token"_s};
        m_player->showItem(live, ItemStart::FromBeginning, 1);
        play(State::Playing);
        taken();
        failFinally(FailureCause::TokenExpired);
        QCOMPARE(taken(), (QStringList{u"failure"_s, u"open live at 42.5"_s}));
        play(State::Playing);
        QCOMPARE(taken(), QStringList()); // the same play goes on
        fail(RecoveryStatus::State::GivenUp, 1, FailureCause::TokenInvalid);
        QCOMPARE(taken(), (QStringList{u"failure"_s, u"open live"_s}));
        failFinally(FailureCause::TokenInvalid); // the new one, too
        QCOMPARE(taken(), (QStringList{u"failure"_s, u"failed 1"_s}));
    }

    void aRenewalAheadOfTimeIsNoFailure()
    {
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        taken();
        RecoveryStatus status;
        status.state = RecoveryStatus::State::GivenUp;
        m_player->followRecovery(status);
        QVERIFY(!taken().contains(u"failed 1"_s));
    }
};

QTEST_GUILESS_MAIN(TestProgrammePlayer)
#include "TestProgrammePlayer.moc"
