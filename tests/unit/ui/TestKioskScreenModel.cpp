// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/KioskScreenModel.h"

#include <QImage>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

using State = RecoveryStatus::State;

namespace {

RecoveryStatus failed(State state, FailureCause cause = FailureCause::MediaError)
{
    return {.state = state, .hasFailed = true, .failure = 1, .cause = cause};
}

} // namespace

class TestKioskScreenModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversThePageUntilTheFirstPicture()
    {
        KioskScreenModel screen({});
        screen.showStart();
        QVERIFY(screen.isShown());
        screen.presentPlayback(PlaybackState::Connecting, PlaybackState::Loading);
        QVERIFY(screen.isShown());
        screen.presentPlayback(PlaybackState::Loading, PlaybackState::Playing);
        QVERIFY(!screen.isShown());
    }

    void theOperatorsLineReplacesTheUsualOne()
    {
        KioskScreenModel screen({}, u"Back soon"_s);
        screen.showCalm();
        QCOMPARE(screen.text(), u"Back soon"_s);
        screen.present(failed(State::GivenUp));
        QCOMPARE(screen.text(), u"Back soon"_s);
        screen.showStart();
        QVERIFY(screen.text() != u"Back soon"_s); // nothing has failed
        screen.present(failed(State::Reloading));
        QCOMPARE(screen.text(), u"Back soon"_s);
        screen.showStart();
        screen.present(failed(State::Waiting, FailureCause::NetworkLost));
        QCOMPARE(screen.text(), u"Back soon"_s);
    }

    void isShownFromTheFailureUntilThereIsAPicture_data()
    {
        QTest::addColumn<PlaybackState>("to");
        QTest::addColumn<bool>("stays");
        QTest::newRow("connecting") << PlaybackState::Connecting << true;
        QTest::newRow("loading") << PlaybackState::Loading << true;
        QTest::newRow("failed") << PlaybackState::Failed << true;
        QTest::newRow("playing") << PlaybackState::Playing << false;
        QTest::newRow("paused") << PlaybackState::Paused << false;
        QTest::newRow("ended") << PlaybackState::Ended << false;
    }

    void isShownFromTheFailureUntilThereIsAPicture()
    {
        QFETCH(PlaybackState, to);
        QFETCH(bool, stays);
        KioskScreenModel screen({});
        QVERIFY(!screen.isShown());
        for (const State state : {State::Reloading, State::Waiting, State::RenewingToken, State::GivenUp}) {
            screen.present(failed(state));
            QVERIFY(screen.isShown());
            QVERIFY(!screen.text().isEmpty());
        }
        screen.present({});
        QVERIFY2(screen.isShown(), "the page that Back opens has no picture yet");
        screen.presentPlayback(PlaybackState::Failed, to);
        QCOMPARE(screen.isShown(), stays);
    }

    void doesNotCoverAPlayerThatMayAwaitAClick()
    {
        KioskScreenModel screen({}, {}, 1ms);
        const QSignalSpy awaited(&screen, &KioskScreenModel::clickAwaited);
        RecoveryStatus status = failed(State::Reloading);
        screen.present(status);
        screen.presentPlayback(PlaybackState::Connecting, PlaybackState::Loading);
        QVERIFY(screen.isShown());
        QTRY_VERIFY(!screen.isShown());
        QCOMPARE(awaited.size(), 1);
        status.wasReady = true;
        screen.present(status);
        QVERIFY2(!screen.isShown(), "the same attempt");
        ++status.failure;
        screen.present(status);
        QVERIFY2(screen.isShown(), "the next failure");
    }

    void aRenewalAheadShowsNothing()
    {
        KioskScreenModel screen({});
        RecoveryStatus status = failed(State::RenewingToken, FailureCause::TokenExpired);
        status.hasFailed = false;
        screen.present(status);
        QVERIFY(!screen.isShown());
    }

    void tellsWhenItIsTriedAgain_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<FailureCause>("cause");
        QTest::addColumn<int>("milliseconds");
        QTest::addColumn<QString>("hint");
        QTest::newRow("seconds") << State::Waiting << FailureCause::MediaError << 2100 << u"Next try in 0:03"_s;
        QTest::newRow("minutes") << State::Waiting << FailureCause::MediaError << 299'000 << u"Next try in 4:59"_s;
        QTest::newRow("the network comes when it comes")
            << State::Waiting << FailureCause::NetworkLost << 5000 << QString();
        QTest::newRow("now") << State::Reloading << FailureCause::MediaError << -1 << QString();
        QTest::newRow("given up") << State::GivenUp << FailureCause::MediaError << -1 << QString();
    }

    void tellsWhenItIsTriedAgain()
    {
        QFETCH(State, state);
        QFETCH(FailureCause, cause);
        QFETCH(int, milliseconds);
        QFETCH(QString, hint);
        KioskScreenModel screen({});
        RecoveryStatus status = failed(state, cause);
        if (milliseconds >= 0)
            status.remaining = std::chrono::milliseconds(milliseconds);
        screen.present(status);
        QCOMPARE(screen.hint(), hint);
    }

    void aCountdownChangesTheHintAlone()
    {
        KioskScreenModel screen({});
        RecoveryStatus status = failed(State::Waiting);
        status.remaining = 3s;
        screen.present(status);
        QSignalSpy text(&screen, &KioskScreenModel::textChanged);
        QSignalSpy hint(&screen, &KioskScreenModel::hintChanged);
        for (const auto left : {2s, 2s, 1s}) {
            status.remaining = left;
            screen.present(status);
        }
        QCOMPARE(text.count(), 0);
        QCOMPARE(hint.count(), 2);
    }

    void saysNothingOfReasonsAndPromisesOnlyWhatIsTried_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("offline");
        const QString soon = u"We will be right back."_s;
        const QString connection = u"No connection. The programme continues by itself."_s;
        const QString neutral = u"The programme is not available at the moment."_s;
        QTest::newRow("waiting") << State::Waiting << soon << connection;
        QTest::newRow("renewing") << State::RenewingToken << soon << connection;
        QTest::newRow("loading again") << State::Reloading << soon << connection;
        QTest::newRow("given up") << State::GivenUp << neutral << neutral;
    }

    void saysNothingOfReasonsAndPromisesOnlyWhatIsTried()
    {
        QFETCH(State, state);
        QFETCH(QString, text);
        QFETCH(QString, offline);
        for (const FailureCause cause : allFailureCauses()) {
            KioskScreenModel screen({});
            RecoveryStatus status = failed(state, cause);
            status.why = u"Set token_file."_s;
            status.likelyCauses = {u"The link is wrong."_s};
            screen.present(status);
            QCOMPARE(screen.text(), cause == FailureCause::NetworkLost ? offline : text);
        }
    }

    void hasTheImageOfTheOperator()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QVERIFY(QImage(8, 8, QImage::Format_RGB32).save(&file, "PNG") && file.flush());
        QCOMPARE(KioskScreenModel(file.fileName()).image(), QUrl::fromLocalFile(file.fileName()));
        QCOMPARE(KioskScreenModel({}).image(), QUrl());
    }

    void anImageThatCannotBeReadIsToldAndLeftOut()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"/no/such.png, cannot be read. Correct kiosk_image"_s));
        QCOMPARE(KioskScreenModel(u"/no/such.png"_s).image(), QUrl());
        QTemporaryFile text;
        QVERIFY(text.open() && text.write("no image") > 0 && text.flush());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is not in a format that can be shown"_s));
        QCOMPARE(KioskScreenModel(text.fileName()).image(), QUrl());
    }
};

QTEST_GUILESS_MAIN(TestKioskScreenModel)
#include "TestKioskScreenModel.moc"
