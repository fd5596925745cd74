// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "WindowFixture.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace vitrine;
using namespace std::chrono_literals;

/// The error dialog and the kiosk screen in the window: focus, keys, mouse.
class TestModalViews : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { m_harness.reset(); }

    void loadsTheViewsAtOnceForAnError()
    {
        open(Overlays::Later);
        m_harness->dialog.openFailure(FailureCause::NotReady);
        QVERIFY(view("dialog") != nullptr);
        QVERIFY2(!view("dialog")->rootObject()->property("said").toString().isEmpty(), "it is not announced");
        QTRY_VERIFY(view("dialog")->hasFocus());
    }

    void anotherFailureIsPresentedLikeTheFirst()
    {
        open();
        m_harness->dialog.openFailure(FailureCause::NotReady);
        unfoldDetails();
        QObject *const root = view("dialog")->rootObject();
        root->setProperty("said", QString());
        m_harness->dialog.openError({});
        QTRY_VERIFY(!root->property("said").toString().isEmpty());
        QVERIFY(!dialogItem("dialog.copyButton")->isVisible());
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
    }

    void theDialogTakesTheKeyboardAndGivesItBack()
    {
        open();
        m_page->setFocus();
        QVERIFY(m_page->hasFocus());
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        m_harness->dialog.close();
        QTRY_VERIFY(!view("dialog")->isVisible());
        QVERIFY(m_page->hasFocus());
    }

    void theDialogGivesTheKeyboardBackToTheFeed_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("still open") << false;
        QTest::newRow("closed in the meantime") << true;
    }

    void theDialogGivesTheKeyboardBackToTheFeed()
    {
        QFETCH(bool, isClosed);
        open();
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        view("feed")->setFocus();
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        m_harness->feed.setOpen(!isClosed);
        m_harness->dialog.close();
        QTRY_VERIFY(!view("dialog")->isVisible());
        const QWidget *expected = isClosed ? static_cast<QWidget *>(m_page) : view("feed");
        QVERIFY(expected->hasFocus());
    }

    void theKeyboardWorksInTheDialog_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("pressed");
        QTest::newRow("Enter presses the primary action") << QList<int>{Qt::Key_Return} << QStringLiteral("retry");
        QTest::newRow("Enter of the keypad") << QList<int>{Qt::Key_Enter} << QStringLiteral("retry");
        QTest::newRow("Space as well") << QList<int>{Qt::Key_Space} << QStringLiteral("retry");
        QTest::newRow("Tab goes on") << QList<int>{Qt::Key_Tab, Qt::Key_Return} << QStringLiteral("quit");
        QTest::newRow("Tab around the corner stays in the dialog")
            << QList<int>{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Return} << QStringLiteral("retry");
        QTest::newRow("Escape leaves no dead window") << QList<int>{Qt::Key_Escape} << QString();
    }

    void theKeyboardWorksInTheDialog()
    {
        QFETCH(QList<int>, keys);
        QFETCH(QString, pressed);
        open();
        m_harness->dialog.openError({});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QStringList actions;
        connect(&m_harness->dialog, &ErrorDialogModel::retryRequested, this,
                [&] { actions += QStringLiteral("retry"); });
        connect(&m_harness->dialog, &ErrorDialogModel::quitRequested, this, [&] { actions += QStringLiteral("quit"); });
        for (const int key : keys)
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QCOMPARE(actions.join(QLatin1Char(' ')), pressed);
        QVERIFY2(m_harness->dialog.isOpen(), "there is no picture below it");
    }

    void escapeFoldsTheDetails()
    {
        open();
        m_harness->dialog.openError({});
        unfoldDetails();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!dialogItem("dialog.copyButton")->isVisible());
        QCOMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
    }

    void escapeIsForTheDialogFirst()
    {
        open();
        m_harness->window.modes().setFullScreen(true);
        m_harness->feed.setOpen(true);
        m_harness->dialog.openError({});
        unfoldDetails();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!dialogItem("dialog.copyButton")->isVisible());
        QVERIFY(m_harness->feed.isOpen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_harness->feed.isOpen());
        QVERIFY(m_harness->window.isFullScreen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_harness->window.isFullScreen());
        QVERIFY2(m_harness->dialog.isOpen(), "there is no picture below it");
    }

    void aRetryMovesNothingThatIsBeingRead()
    {
        open();
        m_harness->window.resize(640, 360);
        m_harness->dialog.openFailure(FailureCause::NotReady, {QStringLiteral("The link is wrong.")});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QQuickItem *words = dialogItem("dialog.words");
        QVERIFY(QMetaObject::invokeMethod(dialogItem("dialog.detailsButton"), "toggle"));
        QTRY_VERIFY(words->property("contentHeight").toReal() > words->height() + 40.0);
        words->setProperty("contentY", 40.0);
        const QQuickItem *primary = dialogItem("dialog.action.primary");
        m_harness->dialog.setRecovery({.phase = DialogRecovery::Phase::Waiting, .left = 32s, .cancellable = true});
        m_harness->dialog.setRecovery({.phase = DialogRecovery::Phase::Trying, .line = QStringLiteral("Loading…")});
        m_harness->clock.advance(1s);
        m_harness->dialog.openFailure(FailureCause::NotReady, {QStringLiteral("The link is wrong.")});
        m_harness->dialog.setRecovery({.phase = DialogRecovery::Phase::Waiting, .left = 64s, .cancellable = true});
        QCoreApplication::processEvents();
        QCOMPARE(words->property("contentY").toReal(), 40.0);
        QVERIFY(dialogItem("dialog.copyButton")->isVisible());
        QCOMPARE(dialogItem("dialog.action.primary"), primary);
        QCOMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
    }

    void anActionThatGoesAwayLeavesTheFocusInTheDialog_data()
    {
        QTest::addColumn<QByteArray>("focused");
        QTest::newRow("an action under More") << QByteArray("dialog.action.cancel");
        QTest::newRow("More itself") << QByteArray("dialog.moreButton");
    }

    void anActionThatGoesAwayLeavesTheFocusInTheDialog()
    {
        QFETCH(QByteArray, focused);
        open();
        m_harness->dialog.openFailure(FailureCause::NotReady);
        m_harness->dialog.setRecovery({.phase = DialogRecovery::Phase::Waiting, .left = 32s, .cancellable = true});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QVERIFY(QMetaObject::invokeMethod(dialogItem("dialog.moreButton"), "toggle"));
        QTRY_VERIFY(dialogItem(focused.constData()) != nullptr);
        dialogItem(focused.constData())->forceActiveFocus(Qt::TabFocusReason);
        QCOMPARE(focusedItem(), QString::fromLatin1(focused));
        m_harness->dialog.setRecovery({.why = QStringLiteral("The recovery was cancelled.")});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QSignalSpy retried(&m_harness->dialog, &ErrorDialogModel::retryRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(retried.count(), 1);
    }

    void thePrimaryActionIsDisabledWhileItTries()
    {
        open();
        m_harness->dialog.openError({});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        const auto heard = [this] {
            return QAccessible::queryAccessibleInterface(dialogItem("dialog.action.primary"))
                ->text(QAccessible::Description);
        };
        QCOMPARE(heard(), QString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(m_harness->dialog.isTrying());
        QCOMPARE(heard(), QStringLiteral("Not available now"));
        QVERIFY(!dialogItem("dialog.action.primary")->isEnabled());
        QVERIFY(dialogItem("dialog.action.primary")->property("ringed").toBool());
        QVERIFY(view("dialog")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(focusedItem(), QStringLiteral("dialog.action.secondary"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(view("dialog")->hasFocus());
        m_harness->dialog.setRecovery({});
        QCOMPARE(heard(), QString());
    }

    void whatTriesHasTheFocusAgainWhenItHasFailed()
    {
        open();
        m_harness->dialog.openError({});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(!dialogItem("dialog.action.primary")->isEnabled());
        m_harness->dialog.setRecovery({.phase = DialogRecovery::Phase::Waiting, .left = 8s});
        QCOMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
    }

    void theLastPictureStaysBehindTheDialog()
    {
        open();
        m_page->setPicture(PictureWidget::Picture::Dark);
        m_harness->window.followPlayback(PlaybackState::Failed);
        m_page->setPicture(PictureWidget::Picture::White);
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->isVisible());
        QTRY_VERIFY(m_harness->window.grabImage().pixelColor(2, 2).lightness() < 64);
        m_harness->dialog.close();
        m_harness->window.followPlayback(PlaybackState::Playing);
        QTRY_VERIFY(!view("dialog")->isVisible());
        QCOMPARE(m_harness->window.grabImage().pixelColor(2, 2), QColor(Qt::white));
    }

    void thePictureOfAnotherTargetIsNotShown_data()
    {
        QTest::addColumn<bool>("isDialogOpen");
        QTest::newRow("behind the dialog that was closed") << true;
        QTest::newRow("after a failure without a dialog") << false;
    }

    void thePictureOfAnotherTargetIsNotShown()
    {
        QFETCH(bool, isDialogOpen);
        open();
        m_page->setPicture(PictureWidget::Picture::Dark);
        m_harness->window.followPlayback(PlaybackState::Failed);
        if (isDialogOpen) {
            m_harness->dialog.openError({});
            QTRY_VERIFY(view("dialog")->isVisible());
            m_harness->dialog.close();
            QTRY_VERIFY(!view("dialog")->isVisible());
        } else {
            m_harness->window.forgetPicture();
        }
        m_page->setPicture(PictureWidget::Picture::White);
        m_harness->window.followPlayback(PlaybackState::Failed);
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->isVisible());
        QTRY_VERIFY(m_harness->window.grabImage().pixelColor(2, 2).lightness() > 64);
    }

    void theLastPictureIsSeenBeforeADialogIs()
    {
        open();
        failOverADarkPicture();
        QVERIFY2(showsDark(), "the first attempt has no dialog");
        m_harness->window.followPlayback(PlaybackState::Connecting);
        m_harness->clock.advance(1s);
        m_harness->hud.tick();
        QTRY_VERIFY(view("waiting")->isVisible());
        QVERIFY2(showsDark(), "the spinner is above it");
        m_harness->window.followPlayback(PlaybackState::Playing);
        QVERIFY(!showsDark());
    }

    void aPageThatWaitsForAClickCanBeClicked()
    {
        open();
        failOverADarkPicture();
        QCOMPARE(m_harness->window.childAt(5, 5), m_page);
        QTest::mouseClick(m_harness->window.windowHandle(), Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(!showsDark());
    }

    void theKioskScreenTakesEverything()
    {
        open(Overlays::Later);
        m_page->setFocus();
        m_harness->kioskScreen.present({.state = RecoveryStatus::State::GivenUp,
                                        .hasFailed = true,
                                        .failure = 1,
                                        .cause = FailureCause::ResourceNotFound});
        QTRY_VERIFY(view("kiosk") != nullptr && view("kiosk")->isVisible());
        QTRY_VERIFY(view("kiosk")->hasFocus());
        QVERIFY(!view("hud")->isVisible() && !view("waiting")->isVisible());
        QTRY_VERIFY(m_harness->item(QStringLiteral("kiosk"), QStringLiteral("kiosk.image"))->isVisible());
        QCOMPARE(m_harness->window.childAt(5, 5), view("kiosk"));
        QSignalSpy closed(&m_harness->window, &MainWindow::closeRequested);
        QSignalSpy back(&m_harness->window, &MainWindow::backRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Back);
        QTest::mouseClick(m_harness->window.windowHandle(), Qt::BackButton, {}, QPoint(5, 5));
        QCOMPARE(back.count(), 0);
        for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space})
            QTest::keyClick(QApplication::focusWidget(), key);
        QVERIFY(view("kiosk")->isVisible());
        QCOMPARE(closed.count(), 0);
        QVERIFY(m_harness->window.grabImage().pixelColor(5, 5).lightness() > 0);
        m_harness->kioskScreen.presentPlayback(PlaybackState::Loading, PlaybackState::Playing);
        QTRY_VERIFY(!view("kiosk")->isVisible());
        QVERIFY(m_page->hasFocus());
    }

    void aSecondErrorHasTheKeyboardAsWell()
    {
        open();
        m_page->setFocus();
        PlaybackError error;
        error.reason = ErrorReason::TokenExpired;
        m_harness->dialog.openError(error);
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        m_harness->dialog.close();
        QTRY_VERIFY(!view("dialog")->isVisible());
        m_harness->clock.advance(1s);
        m_harness->dialog.openError(error);
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QSignalSpy copied(&m_harness->dialog, &ErrorDialogModel::detailsCopiedChanged);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(copied.count(), 1);
    }

    void aDialogThatOpensWhileItFadesOutBeginsAnew()
    {
        open();
        m_harness->dialog.openError({});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QVERIFY(QMetaObject::invokeMethod(dialogItem("dialog.detailsButton"), "toggle"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(focusedItem() != QStringLiteral("dialog.action.primary"));
        m_harness->dialog.close();
        m_page->setFocus();
        m_harness->clock.advance(1s);
        m_harness->dialog.openFailure(FailureCause::NotReady);
        QVERIFY(view("dialog")->isVisible());
        QCOMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QVERIFY(!dialogItem("dialog.copyButton")->isVisible());
        QVERIFY2(view("dialog")->hasFocus(), "it is announced with the focus");
    }

    void theDialogKeepsTheMouseFromThePage()
    {
        open();
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->isVisible());
        QCOMPARE(m_harness->window.childAt(5, 5), view("dialog"));
    }

    void theDialogIsHeard()
    {
        open();
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->isVisible());
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view("dialog")->rootObject());
        QVERIFY(interface != nullptr);
        QCOMPARE(interface->role(), QAccessible::AlertMessage);
        QCOMPARE(interface->text(QAccessible::Name), m_harness->dialog.title());
        QVERIFY(interface->text(QAccessible::Description).contains(m_harness->dialog.advice()));
    }

private:
    void unfoldDetails()
    {
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.primary"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.detailsButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(dialogItem("dialog.copyButton")->isVisible());
    }

    // The page shows something else afterwards.
    void failOverADarkPicture()
    {
        m_page->setPicture(PictureWidget::Picture::Dark);
        m_harness->window.followPlayback(PlaybackState::Failed);
        m_page->setPicture(PictureWidget::Picture::White);
    }

    bool showsDark() const { return m_harness->window.grabImage().pixelColor(2, 2).lightness() < 64; }
};

QTEST_MAIN(TestModalViews)
#include "TestModalViews.moc"
