// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/RecoveryPresenter.h"

#include "support/ManualClock.h"
#include "support/RunEvents.h"
#include "ui/ErrorDialogModel.h"

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
        m_presenter = std::make_unique<RecoveryPresenter>(*m_dialog, RecoveryPresenter::Cancelling::Allowed);
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
        QCOMPARE(m_dialog->status(), u"Trying again in 3 s."_s);
        present(waiting(FailureCause::MediaError, 2000ms));
        QCOMPARE(m_dialog->status(), u"Trying again in 2 s."_s);
        present(waiting(FailureCause::NetworkLost, 0ms));
        QCOMPARE(m_dialog->status(), u"Next try in 0 s."_s);
    }

    void aReloadClosesTheDialog()
    {
        present(waiting(FailureCause::MediaError, 2s));
        present({.state = State::Reloading, .hasFailed = true, .failure = 1, .cause = FailureCause::MediaError});
        QVERIFY(!m_dialog->isOpen());
    }

    void whatTheViewerClosedStaysClosedUntilSomethingElseFails()
    {
        present(waiting(FailureCause::MediaError, 2s));
        m_dialog->close();
        present(waiting(FailureCause::MediaError, 1s));
        QVERIFY(!m_dialog->isOpen());
        m_clock.advance(1s);
        RecoveryStatus next = waiting(FailureCause::MediaError, 9s);
        next.failure = 2;
        present(next);
        QVERIFY(m_dialog->isOpen());
    }

    void givingUpIsShownWithItsReason()
    {
        present(waiting(FailureCause::MediaError, 2s));
        m_dialog->close();
        m_clock.advance(1s);
        RecoveryStatus status = waiting(FailureCause::MediaError, 0s);
        status.state = State::GivenUp;
        status.remaining.reset();
        status.why = u"It failed again."_s;
        present(status);
        QVERIFY(m_dialog->isOpen());
        QCOMPARE(m_dialog->status(), u"It failed again."_s);
        QVERIFY2(!m_dialog->press(u"cancel"_s), "there is nothing to cancel");
    }

    void whatTheViewerClosedAfterGivingUpStaysClosed()
    {
        RecoveryStatus status = waiting(FailureCause::NotReady, 0s);
        status.state = State::GivenUp;
        status.remaining.reset();
        present(status);
        QVERIFY(m_dialog->isOpen());
        m_dialog->close();
        m_clock.advance(1s);
        status.wasReady = true; // the player has come late
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

    void cancellingMayBeForbidden()
    {
        present(waiting(FailureCause::MediaError, 2s));
        QVERIFY(m_dialog->press(u"cancel"_s));
        RecoveryPresenter kiosk(*m_dialog, RecoveryPresenter::Cancelling::Forbidden);
        m_clock.advance(1s);
        kiosk.present(waiting(FailureCause::MediaError, 1s));
        QVERIFY(!m_dialog->press(u"cancel"_s));
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
