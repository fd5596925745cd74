// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/RecoveryPresenter.h"

#include "support/ManualClock.h"
#include "support/RunEvents.h"
#include "ui/ErrorDialogModel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestRecoveryPresenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dialog = std::make_unique<ErrorDialogModel>(m_clock);
        m_presenter = std::make_unique<RecoveryPresenter>(*m_dialog);
    }

    void aRecoveryThatNeedsNoWaitingShowsNothing()
    {
        present({.state = State::RenewingToken, .hasFailed = true, .failure = 1, .cause = FailureCause::TokenExpired});
        QVERIFY(!m_dialog->isOpen());
        present({.state = State::Reloading, .hasFailed = true, .failure = 1, .cause = FailureCause::TokenExpired});
        QVERIFY(!m_dialog->isOpen());
        present({});
        QVERIFY(!m_dialog->isOpen());
    }

    void aCountdownIsShownInWholeSeconds()
    {
        present(waiting(FailureCause::MediaError, 2100ms));
        QVERIFY(m_dialog->isOpen());
        QCOMPARE(m_dialog->primaryLabel(), u"Try again · 3 s"_s);
        QCOMPARE(m_dialog->status(), QString());
        present(waiting(FailureCause::MediaError, 2000ms));
        QCOMPARE(m_dialog->primaryLabel(), u"Try again · 2 s"_s);
    }

    void theNetworkHasNoCountdownThatIsTrue()
    {
        present(waiting(FailureCause::NetworkLost, 5s));
        QCOMPARE(m_dialog->primaryLabel(), u"Try again"_s);
    }

    void theDialogStaysWhileItIsTriedAgain()
    {
        present(waiting(FailureCause::MediaError, 2s));
        QSignalSpy opened(m_dialog.get(), &ErrorDialogModel::openChanged);
        present({.state = State::Reloading, .hasFailed = true, .failure = 1, .cause = FailureCause::MediaError});
        QVERIFY(m_dialog->isTrying());
        QVERIFY(!m_dialog->status().isEmpty());
        m_presenter->presentPlayback(PlaybackState::Failed, PlaybackState::Connecting);
        m_presenter->presentPlayback(PlaybackState::Connecting, PlaybackState::Loading);
        QCOMPARE(opened.count(), 0);
        RecoveryStatus next = waiting(FailureCause::MediaError, 9s);
        next.failure = 2;
        m_clock.advance(1s);
        present(next);
        QCOMPARE(opened.count(), 0);
        QCOMPARE(m_dialog->primaryLabel(), u"Try again · 9 s"_s);
    }

    void aPlayerThatWaitsForAClickIsNotCovered()
    {
        m_presenter = std::make_unique<RecoveryPresenter>(*m_dialog, 1ms);
        present(waiting(FailureCause::MediaError, 2s));
        present({.state = State::Reloading, .hasFailed = true, .failure = 1, .cause = FailureCause::MediaError});
        m_presenter->presentPlayback(PlaybackState::Failed, PlaybackState::Connecting);
        m_presenter->presentPlayback(PlaybackState::Connecting, PlaybackState::Loading);
        QVERIFY(m_dialog->isOpen());
        QTRY_VERIFY(!m_dialog->isOpen());
        m_clock.advance(1s);
        RecoveryStatus next = waiting(FailureCause::MediaError, 9s);
        next.failure = 2;
        present(next);
        QVERIFY2(m_dialog->isOpen(), "the next failure");
    }

    void aPictureClosesTheDialog_data()
    {
        QTest::addColumn<PlaybackState>("to");
        QTest::newRow("playing") << PlaybackState::Playing;
        QTest::newRow("paused") << PlaybackState::Paused;
        QTest::newRow("ended") << PlaybackState::Ended;
    }

    void aPictureClosesTheDialog()
    {
        QFETCH(PlaybackState, to);
        present(waiting(FailureCause::MediaError, 2s));
        present({.state = State::Reloading, .hasFailed = true, .failure = 1, .cause = FailureCause::MediaError});
        m_presenter->presentPlayback(PlaybackState::Loading, to);
        QVERIFY(!m_dialog->isOpen());
    }

    void theViewersRetryStaysUntilThereIsAPicture()
    {
        RecoveryStatus status = waiting(FailureCause::NotReady, 0s);
        status.state = State::GivenUp;
        present(status);
        QVERIFY(m_dialog->press(u"retry"_s));
        present({}); // the retry is a new recovery
        QVERIFY(m_dialog->isOpen());
        m_presenter->presentPlayback(PlaybackState::Loading, PlaybackState::Playing);
        QVERIFY(!m_dialog->isOpen());
    }

    void aFailureAfterAMomentOfPlayingIsShownAgain()
    {
        RecoveryStatus status = waiting(FailureCause::MediaError, 9s);
        present(status);
        status.hasFailed = false;
        present(status);
        m_presenter->presentPlayback(PlaybackState::Loading, PlaybackState::Playing);
        QVERIFY2(!m_dialog->isOpen(), "there is a picture");
        m_clock.advance(1s);
        status.hasFailed = true; // the countdown goes on, so this is the same failure
        present(status);
        QVERIFY(m_dialog->isOpen());
        QCOMPARE(m_dialog->primaryLabel(), u"Try again · 9 s"_s);
    }

    void aPictureThatPausesIsNotCoveredByACountdown()
    {
        RecoveryStatus status = waiting(FailureCause::MediaError, 9s);
        present(status);
        m_presenter->presentPlayback(PlaybackState::Failed, PlaybackState::Paused);
        m_clock.advance(1s);
        status.remaining = 8s;
        present(status);
        QVERIFY(!m_dialog->isOpen());
    }

    void goingBackDuringARetryClosesTheDialog()
    {
        present(waiting(FailureCause::MediaError, 2s));
        QVERIFY(m_dialog->press(u"retry"_s));
        present({}); // the recovery belonged to the page that was left
        m_presenter->handleBack(ActionReport::Outcome::Ignored);
        QVERIFY2(m_dialog->isOpen(), "it is still the same page");
        m_presenter->handleBack(ActionReport::Outcome::Navigated);
        QVERIFY(!m_dialog->isOpen());
    }

    void anotherPageClosesTheDialog()
    {
        present(waiting(FailureCause::MediaError, 2s));
        present({});
        QVERIFY(!m_dialog->isOpen());
    }

    void aDialogInBetweenLeavesNoDeadWindow()
    {
        present(waiting(FailureCause::MediaError, 9s));
        m_clock.advance(1s);
        m_dialog->openBadTarget(u"The target is empty."_s);
        QCOMPARE(m_dialog->name(), u"bad-target"_s);
        m_clock.advance(1s);
        QVERIFY(m_dialog->press(u"close"_s));
        QVERIFY(m_dialog->isOpen());
        QCOMPARE(m_dialog->primaryLabel(), u"Try again · 9 s"_s);
    }

    void aCountdownDoesNotMixIntoAnotherDialog()
    {
        RecoveryStatus status = waiting(FailureCause::MediaError, 9s);
        present(status);
        m_clock.advance(1s);
        m_dialog->openBadTarget(u"The target is empty."_s);
        const QVariantList actions = m_dialog->actions();
        status.remaining = 8s;
        present(status);
        QCOMPARE(m_dialog->actions(), actions);
        QVERIFY(!m_dialog->advice().isEmpty());
        m_clock.advance(1s);
        status.failure = 2;
        present(status);
        QCOMPARE(m_dialog->actions(), actions);
        QSignalSpy opened(m_dialog.get(), &ErrorDialogModel::openChanged);
        QVERIFY(m_dialog->press(u"close"_s));
        QCOMPARE(m_dialog->primaryLabel(), u"Try again · 8 s"_s);
        QVERIFY2(opened.isEmpty(), "the picture behind it stays");
    }

    void aLinkThatCannotBePlayedIsToldUntilTheViewerHasRead()
    {
        m_dialog->openBadTarget(u"The target is empty."_s);
        m_presenter->presentPlayback(PlaybackState::Loading, PlaybackState::Playing);
        QVERIFY(m_dialog->isOpen());
        present(waiting(FailureCause::MediaError, 1s));
        present({});
        QCOMPARE(m_dialog->name(), u"bad-target"_s);
        m_clock.advance(1s);
        QVERIFY(m_dialog->press(u"close"_s));
        QVERIFY(!m_dialog->isOpen());
        present(waiting(FailureCause::MediaError, 1s));
        m_presenter->presentPlayback(PlaybackState::Loading, PlaybackState::Playing);
        QVERIFY2(!m_dialog->isOpen(), "only the dialog about the link has stayed");
    }

    void givingUpIsShownWithItsReasonInTheDetails()
    {
        RecoveryStatus status = waiting(FailureCause::MediaError, 0s);
        status.state = State::GivenUp;
        status.remaining.reset();
        status.why = u"It failed again."_s;
        present(status);
        QVERIFY(m_dialog->isOpen());
        QCOMPARE(m_dialog->status(), QString());
        QVERIFY(m_dialog->detailsText().contains(u"It failed again."_s));
        QVERIFY2(!m_dialog->press(u"cancel"_s), "there is nothing to cancel");
    }

    void aPlayerThatComesAfterGivingUpIsNotCovered()
    {
        RecoveryStatus status = waiting(FailureCause::NotReady, 0s);
        status.state = State::GivenUp;
        status.remaining.reset();
        present(status);
        m_presenter->presentPlayback(PlaybackState::Failed, PlaybackState::Playing);
        m_clock.advance(1s);
        status.wasReady = true;
        present(status);
        QVERIFY(!m_dialog->isOpen());
    }

    void anErrorOfThePlayerHasItsOwnText()
    {
        RecoveryStatus status = waiting(FailureCause::OverDeviceLimit, 35s);
        status.error = playbackError(ErrorReason::OverDeviceLimit, u"7"_s);
        present(status);
        QCOMPARE(m_dialog->name(), u"ERROR_REASON_OVER_DEVICE_LIMIT"_s);
    }

    void withoutANetworkTheErrorDoesNotMatter()
    {
        RecoveryStatus status = waiting(FailureCause::NetworkLost, 5s);
        status.error = playbackError(ErrorReason::PlaybackSessionExpired, u"7"_s);
        present(status);
        QCOMPARE(m_dialog->name(), u"network-lost"_s);
        QVERIFY(m_dialog->isCalm());
    }

    void likelyCausesAreShown()
    {
        RecoveryStatus status = waiting(FailureCause::NotReady, 5s);
        status.likelyCauses = {u"The link is wrong."_s};
        present(status);
        QCOMPARE(m_dialog->causes(), QStringList(u"The link is wrong."_s));
    }

    void theRecoveryCanBeCancelled()
    {
        present(waiting(FailureCause::MediaError, 2s));
        QVERIFY(m_dialog->press(u"cancel"_s));
    }

private:
    using State = RecoveryStatus::State;

    static RecoveryStatus waiting(FailureCause cause, std::chrono::milliseconds remaining)
    {
        return {.state = State::Waiting, .hasFailed = true, .failure = 1, .cause = cause, .remaining = remaining};
    }

    void present(const RecoveryStatus &status) { m_presenter->present(status); }

    ManualClock m_clock;
    std::unique_ptr<ErrorDialogModel> m_dialog;
    std::unique_ptr<RecoveryPresenter> m_presenter;
};

QTEST_MAIN(TestRecoveryPresenter)
#include "TestRecoveryPresenter.moc"
