// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorDialogModel.h"

#include "DialogContent.h"
#include "support/ManualClock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestErrorDialogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_clock = ManualClock(); }

    void beginsClosed()
    {
        ErrorDialogModel dialog(m_clock);
        QVERIFY(!dialog.isOpen());
        QCOMPARE(dialog.name(), QString());
        QVERIFY(!dialog.press(QStringLiteral("close")));
    }

    void opensWithWordsAndActions()
    {
        ErrorDialogModel dialog(m_clock);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        dialog.openError(error(ErrorReason::TokenExpired));
        QVERIFY(dialog.isOpen());
        QCOMPARE(opened.count(), 1);
        QCOMPARE(content.count(), 1);
        QCOMPARE(dialog.name(), QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));
        QVERIFY(!dialog.secondaryAction().isEmpty() && !dialog.secondaryLabel().isEmpty());
        QVERIFY(!dialog.title().isEmpty());
        QCOMPARE(dialog.actions().first().toMap().value(QStringLiteral("name")), dialog.primaryAction());
    }

    void whatPassesByItselfIsNoAlarm()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openFailure(FailureCause::NetworkLost, {QStringLiteral("The host does not answer.")});
        QVERIFY(dialog.isOpen());
        QVERIFY(dialog.isCalm());
        QVERIFY(dialog.advice().isEmpty()); // nobody has to do anything
        QCOMPARE(dialog.causes().size(), 1);
        QVERIFY(dialog.detailsText().contains(QStringLiteral("The host does not answer.")));
        m_clock.advance(1s);
        dialog.openFailure(FailureCause::RendererCrashed);
        QVERIFY(!dialog.isCalm());
    }

    void aNewerErrorReplacesTheOlder()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openFailure(FailureCause::NotReady, {QStringLiteral("The host does not answer.")});
        QCOMPARE(dialog.causes().size(), 1);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        m_clock.advance(FrameGate::frame);
        dialog.openError(error(ErrorReason::TokenInvalid));
        QCOMPARE(dialog.name(), QStringLiteral("ERROR_REASON_TOKEN_INVALID"));
        QVERIFY(dialog.causes().isEmpty());
        QCOMPARE(opened.count(), 0);
    }

    void aFloodIsOneChange()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::TokenInvalid));
        QSignalSpy content(&dialog, &ErrorDialogModel::contentChanged);
        for (int i = 1; i <= 10'000; ++i)
            dialog.openError(error(i == 10'000 ? ErrorReason::TokenExpired : ErrorReason::OverDeviceLimit));
        QTRY_COMPARE(dialog.name(), QStringLiteral("ERROR_REASON_TOKEN_EXPIRED"));
        QCOMPARE(content.count(), 1);
    }

    void openingAndClosingInAStormOpensOnce()
    {
        ErrorDialogModel dialog(m_clock);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        for (int i = 0; i < 10'000; ++i) {
            dialog.openError(error(ErrorReason::TokenInvalid));
            dialog.close();
        }
        QCOMPARE(opened.count(), 2);
        QCoreApplication::processEvents();
        QVERIFY2(!dialog.isOpen(), "what was closed stays closed");
    }

    void aPressIsForWhatCameLast()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QVERIFY(!dialog.actions().isEmpty());
        dialog.openError(error(ErrorReason::TokenExpired));
        QVERIFY(dialog.press(QStringLiteral("copyDetails")));
        QCOMPARE(dialog.title(), ErrorText::forError(error(ErrorReason::TokenExpired)).title);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(dialog.title()));
    }

    void listsTheDetails()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.setTarget(QStringLiteral("https://player.example.com/embed?token=…"));
        dialog.setHostOrigin(QStringLiteral("https://kiosk.example.com"));
        PlaybackError failure = error(ErrorReason::DomainInvalid);
        failure.moduleVersion = QStringLiteral("2.22.1");
        dialog.openError(failure, 3723.0);
        QCOMPARE(detail(dialog, "code"), QStringLiteral("7"));
        QCOMPARE(detail(dialog, "reason"), QStringLiteral("ERROR_REASON_DOMAIN_INVALID"));
        QCOMPARE(detail(dialog, "hostOrigin"), QStringLiteral("https://kiosk.example.com"));
        QCOMPARE(detail(dialog, "timeUtc"), QStringLiteral("2025-01-01T00:00:00.000Z"));
        QVERIFY(!detail(dialog, "time").isEmpty());
        QCOMPARE(detail(dialog, "position"), QStringLiteral("1:02:03"));
        QCOMPARE(detail(dialog, "moduleVersion"), QStringLiteral("2.22.1"));
        QCOMPARE(detail(dialog, "target"), QStringLiteral("https://player.example.com/embed?token=…"));
        QVERIFY(!detail(dialog, "vitrineVersion").isEmpty());
    }

    void leavesOutWhatIsNotKnown()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.setHostOrigin(QStringLiteral("https://kiosk.example.com"));
        dialog.openError({});
        for (const char *name : {"code", "reason", "message", "position", "moduleVersion", "target", "hostOrigin"})
            QVERIFY2(detail(dialog, name).isNull(), name);
    }

    void tellsWhatWasPressedAndStaysOpen_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"retry", "back", "quit", "cancel"})
            QTest::newRow(action) << QString::fromLatin1(action);
    }

    void tellsWhatWasPressedAndStaysOpen()
    {
        QFETCH(QString, action);
        ErrorDialogModel dialog(m_clock);
        dialog.setBackAction(BackAction::Kind::History);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        dialog.setRecovery(waiting(4s));
        QStringList pressed;
        follow(dialog, pressed);
        QVERIFY(dialog.press(action));
        QVERIFY2(dialog.isOpen(), "there is no picture yet");
        QCOMPARE(pressed, QStringList(action));
    }

    void aBackThatLeadsNowhereIsNotOffered()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.setBackAction(BackAction::Kind::History);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QCOMPARE(dialog.secondaryAction(), QStringLiteral("back"));
        QSignalSpy actions(&dialog, &ErrorDialogModel::actionsChanged);
        dialog.setBackAction(BackAction::Kind::None);
        QCOMPARE(dialog.secondaryAction(), QStringLiteral("quit"));
        QVERIFY(!dialog.press(QStringLiteral("back")));
        dialog.setBackAction(BackAction::Kind::None);
        QCOMPARE(actions.count(), 1);
    }

    void aRefusedTargetIsClosed()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openBadTarget(QStringLiteral("The target is empty."));
        QVERIFY(dialog.isAboutTarget());
        QVERIFY(dialog.press(QStringLiteral("close")));
        QVERIFY(!dialog.isOpen());
        QVERIFY(!dialog.isAboutTarget());
        dialog.openBadTarget(QStringLiteral("The target is empty."));
        connect(&dialog, &ErrorDialogModel::dismissed, this, [&] { dialog.openFailure(FailureCause::NotReady); });
        m_clock.advance(FrameGate::frame);
        QVERIFY(dialog.press(QStringLiteral("close")));
        QVERIFY2(dialog.isOpen() && !dialog.isAboutTarget(), "a receiver of dismissed() can open the next dialog");
    }

    void noOtherDialogIsClosedByTheViewer()
    {
        ErrorDialogModel dialog(m_clock);
        for (const FailureCause cause : allFailureCauses()) {
            m_clock.advance(FrameGate::frame);
            dialog.openFailure(cause);
            QVERIFY2(!dialog.press(QStringLiteral("close")), "it would leave a dead window");
            QVERIFY(dialog.isOpen());
        }
    }

    void tryingAgainIsDoneOnceAtATime()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::OverDeviceLimit));
        QSignalSpy retried(&dialog, &ErrorDialogModel::retryRequested);
        QVERIFY(dialog.press(QStringLiteral("retry")));
        QVERIFY(dialog.isTrying());
        QVERIFY(!dialog.status().isEmpty());
        QVERIFY(dialog.press(QStringLiteral("retry")));
        QCOMPARE(retried.count(), 1);
    }

    void copiesTheDetailsAndStaysOpen()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::TokenInvalid));
        QVERIFY(dialog.press(QStringLiteral("copyDetails")));
        QVERIFY(dialog.isOpen());
        QVERIFY(dialog.areDetailsCopied());
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, dialog.detailsText());
        QVERIFY2(copied.contains(QStringLiteral("ERROR_REASON_TOKEN_INVALID")), qPrintable(copied));
        QVERIFY2(copied.startsWith(dialog.title()), qPrintable(copied));
        dialog.close();
        QVERIFY(!dialog.areDetailsCopied());
    }

    void refusesActionsThatItDoesNotOffer()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::DomainInvalid));
        QStringList pressed;
        follow(dialog, pressed);
        QVERIFY(!dialog.press(QStringLiteral("retry")));
        QVERIFY(!dialog.press(QStringLiteral("format-disk")));
        QVERIFY(!dialog.press(QString()));
        QVERIFY(dialog.isOpen());
        QCOMPARE(pressed, QStringList());
    }

    void closingWithoutAnActionTellsNoAction()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.openError(error(ErrorReason::TokenExpired));
        QStringList pressed;
        follow(dialog, pressed);
        QSignalSpy opened(&dialog, &ErrorDialogModel::openChanged);
        dialog.close();
        dialog.close();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(pressed, QStringList());
    }

    void neverShowsASecret()
    {
        ErrorDialogModel dialog(m_clock);
        PlaybackError failure;
        failure.rawReason = QStringLiteral("failed for ?token=s3cr3tV4lue");
        failure.message = QStringLiteral("Authorization: Bearer s3cr3tV4lue");
        failure.moduleVersion = QStringLiteral("2.22.1?token=s3cr3tV4lue");
        dialog.openError(failure);
        QVERIFY2(!dialog.detailsText().contains(QStringLiteral("s3cr3tV4lue")), qPrintable(dialog.detailsText()));
        QVERIFY2(!dialog.text().contains(QStringLiteral("s3cr3tV4lue")), qPrintable(dialog.text()));
    }

    void cutsAnEndlessMessage()
    {
        ErrorDialogModel dialog(m_clock);
        PlaybackError failure;
        failure.message = QString(100'000, QLatin1Char('x'));
        dialog.openError(failure);
        QVERIFY(detail(dialog, "message").size() < 500);
    }

    void tellsTheAddressThatCouldNotBeLoaded()
    {
        ErrorDialogModel dialog(m_clock);
        dialog.setTarget(QStringLiteral("https://player.example.com/embed?token=…"));
        dialog.openFailure(FailureCause::LoadFailed);
        QCOMPARE(dialog.text(), QStringLiteral("https://player.example.com/embed could not be loaded."));
    }

private:
    void follow(ErrorDialogModel &dialog, QStringList &pressed)
    {
        connect(&dialog, &ErrorDialogModel::retryRequested, this, [&] { pressed += QStringLiteral("retry"); });
        connect(&dialog, &ErrorDialogModel::backRequested, this, [&] { pressed += QStringLiteral("back"); });
        connect(&dialog, &ErrorDialogModel::quitRequested, this, [&] { pressed += QStringLiteral("quit"); });
        connect(&dialog, &ErrorDialogModel::cancelRequested, this, [&] { pressed += QStringLiteral("cancel"); });
        connect(&dialog, &ErrorDialogModel::dismissed, this, [&] { pressed += QStringLiteral("close"); });
    }

    ManualClock m_clock;
};

QTEST_MAIN(TestErrorDialogModel)
#include "TestErrorDialogModel.moc"
