// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ProgrammePlayerFixture.h"

using namespace vitrine;

/// What a failure does to the programme, and what the public sees of it.
class TestProgrammePlayerFailures : public ProgrammePlayerFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { create(ProgrammePlayer::OnFailure::Recover); }

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

    // The public would see a countdown of an attempt that is not made, while the next item loads.
    void theCountdownOfAnItemThatIsSkippedIsNotSeen()
    {
        create(ProgrammePlayer::OnFailure::Skip);
        QList<bool> countdowns;
        connect(m_player.get(), &ProgrammePlayer::failureChanged, this,
                [&countdowns](const RecoveryStatus &status) { countdowns += status.countdown().has_value(); });
        m_player->showItem(m_film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        RecoveryStatus status;
        status.state = RecoveryStatus::State::Waiting;
        status.cause = FailureCause::MediaError;
        status.hasFailed = true;
        status.maximumAttempts = 3;
        status.remaining = 30s;
        m_player->followRecovery(status);
        status.maximumAttempts = 0;
        m_player->followRecovery(status);
        QCOMPARE(countdowns, (QList<bool>{true, false}));
        QCOMPARE(taken().last(), u"failed 1"_s);
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
        m_now += ProgrammePlayer::tokenTime;
        fail(RecoveryStatus::State::GivenUp, 1, FailureCause::TokenInvalid);
        QCOMPARE(taken(), (QStringList{u"failure"_s, u"open live"_s}));
        play(State::Playing);
        m_now += ProgrammePlayer::tokenTime - 1ms;
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

QTEST_GUILESS_MAIN(TestProgrammePlayerFailures)
#include "TestProgrammePlayerFailures.moc"
