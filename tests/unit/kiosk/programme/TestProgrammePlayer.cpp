// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ProgrammePlayerFixture.h"

using namespace vitrine;

class TestProgrammePlayer : public ProgrammePlayerFixture
{
    Q_OBJECT

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

    // The playlist has changed.
    void anItemWithoutANameKeepsItsPositionUnderAnotherNumber()
    {
        PlaylistItem film = m_film;
        film.target = u"demo:a"_s;
        film.isNumbered = true;
        m_player->showItem(film, ItemStart::FromBeginning, 1);
        play(State::Playing);
        m_position = 42.5;
        m_player->showItem(m_news, ItemStart::FromBeginning, 2);
        PlaylistItem other = film;
        other.target = u"demo:b"_s;
        m_player->showItem(other, ItemStart::WhereInterrupted, 3);
        QCOMPARE(taken().last(), u"open film"_s);
        other.target = film.target;
        other.tokenFile = u"other.jwt"_s;
        m_player->showItem(other, ItemStart::WhereInterrupted, 4);
        QCOMPARE(taken().last(), u"open film"_s);
        film.name = u"item 7"_s;
        m_player->showItem(film, ItemStart::WhereInterrupted, 5);
        QCOMPARE(taken().last(), u"open item 7 at 42.5"_s);
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
};

QTEST_GUILESS_MAIN(TestProgrammePlayer)
#include "TestProgrammePlayer.moc"
