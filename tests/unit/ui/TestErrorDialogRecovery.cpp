// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DialogContent.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

/// What the error dialog shows of a recovery.
class TestErrorDialogRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock = ManualClock(); }

    void aCountdownChangesTheLabelAlone()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        dialog.setRecovery(waiting(4s));
        QSignalSpy actions(&dialog, &ErrorDialogModel::actionsChanged);
        QSignalSpy more(&dialog, &ErrorDialogModel::moreActionsChanged);
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        QSignalSpy details(&dialog, &ErrorDialogModel::detailsChanged);
        for (const auto left : {3s, 2s, 2s, 1s})
            dialog.setRecovery(waiting(left));
        QCOMPARE(dialog.primaryLabel(), QStringLiteral("Try again · 1 s"));
        QCOMPARE(actions.count(), 3);
        QVERIFY2(content.isEmpty() && details.isEmpty() && more.isEmpty(), "the viewer may be reading the details");
    }

    void cancelIsOfferedWhileItCanBeCancelled()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        QVERIFY(!offers(dialog, "cancel"));
        QVERIFY(!dialog.press(QStringLiteral("cancel")));
        dialog.setRecovery(waiting(4s));
        QVERIFY(offers(dialog, "cancel"));
        QCOMPARE(dialog.primaryAction(), QStringLiteral("retry"));
        dialog.setRecovery({.why = QStringLiteral("Gave up.")});
        QVERIFY(!offers(dialog, "cancel"));
        QCOMPARE(detail(dialog, "why"), QStringLiteral("Gave up."));
        QVERIFY(dialog.detailsText().contains(QStringLiteral("Gave up.")));
        QVERIFY2(content.isEmpty(), "the dialog would scroll while it is read");
    }

    void theSameFailureAgainIsNoNewContent()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        QSignalSpy details(&dialog, &ErrorDialogModel::detailsChanged);
        m_clock.advance(40s);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QCOMPARE(content.count(), 0);
        QCOMPARE(details.count(), 1);
    }

    void thereIsNoAdviceWhileItIsTriedAgain()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openFailure(FailureCause::NotReady);
        QVERIFY(!dialog.advice().isEmpty());
        dialog.setRecovery(waiting(4s));
        QCOMPARE(dialog.advice(), QString());
    }

    void playbackIsPromisedOnlyWhileItIsTried()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openFailure(FailureCause::NetworkLost);
        const QString promise = QStringLiteral("Playback continues");
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        dialog.setRecovery({.phase = DialogRecovery::Phase::Waiting, .cancellable = true});
        QVERIFY2(dialog.text().startsWith(promise), qPrintable(dialog.text()));
        QSignalSpy text(&dialog, &ErrorDialogModel::textChanged);
        dialog.setRecovery({.why = QStringLiteral("The recovery was cancelled.")});
        QVERIFY2(!dialog.text().contains(promise), qPrintable(dialog.text()));
        QCOMPARE(text.count(), 1);
        QVERIFY(dialog.press(QStringLiteral("retry")));
        QVERIFY2(dialog.text().startsWith(promise), qPrintable(dialog.text()));
        QVERIFY2(content.isEmpty(), "the dialog would scroll while it is read");
    }

    void theRecoveryIsGoneWithTheDialog_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("of an open dialog") << true;
        QTest::newRow("of a closed dialog") << false;
    }

    void theRecoveryIsGoneWithTheDialog()
    {
        QFETCH(bool, open);
        ErrorDialogModel dialog(m_clock);
        if (open)
            dialog.openError(error(ErrorReason::OverDeviceLimit));
        dialog.setRecovery({.phase = DialogRecovery::Phase::Trying, .line = QStringLiteral("…"), .cancellable = true});
        dialog.close();
        QCOMPARE(dialog.status(), QString());
        m_clock.advance(FrameGate::frame);
        dialog.openBadTarget(QStringLiteral("The target is empty."));
        QVERIFY(dialog.isOpen());
        QCOMPARE(dialog.status(), QString());
        QVERIFY(!offers(dialog, "cancel"));
    }

    void theRecoveryOfADialogThatIsAboutToOpenIsKept()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::TokenInvalid));
        dialog.close();
        dialog.openError(error(ErrorReason::OverDeviceLimit)); // within a frame: opens later
        QVERIFY(!dialog.isOpen());
        dialog.setRecovery(waiting(4s));
        QTRY_VERIFY(dialog.isOpen());
        QCOMPARE(dialog.primaryLabel(), QStringLiteral("Try again · 4 s"));
    }

private:
    ManualClock m_clock;
};

QTEST_MAIN(TestErrorDialogRecovery)
#include "TestErrorDialogRecovery.moc"
