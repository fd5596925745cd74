// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "OverlayHarness.h"
#include "PictureWidget.h"
#include "support/RunEvents.h"
#include "ui/OverlayView.h"

#include <QAccessible>
#include <QApplication>
#include <QQuickItem>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace vitrine;

class TestWindowOverlays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { m_harness.reset(); }

    void loadsTheViewsAfterAWhileByItself()
    {
        open(Overlays::Later);
        QVERIFY(view("hud") == nullptr);
        QTRY_VERIFY(view("hud") != nullptr);
    }

    void loadsTheViewsAtOnceForAnError()
    {
        open(Overlays::Later);
        m_harness->dialog.openFailure(FailureCause::NotReady);
        QVERIFY(view("dialog") != nullptr);
        QTRY_VERIFY(view("dialog")->isVisible());
        QTRY_VERIFY(view("dialog")->hasFocus());
    }

    void theHudLeavesThePlayersControlsAlone()
    {
        open();
        const QRect hud = view("hud")->geometry();
        QVERIFY2(hud.bottom() < m_harness->window.height() - 64, "the player's own controls are in the lowest 64 px");
        QVERIFY2(hud.height() < 100, "only its own strip is composed anew");
        QCOMPARE(view("hud")->focusPolicy(), Qt::NoFocus);
        QCOMPARE(m_harness->window.childAt(hud.center()), m_page);
    }

    void theHudIsGoneWhenItIsNotShown()
    {
        open();
        QVERIFY(view("hud")->isVisible());
        m_harness->hud.setPolicy(HudModel::Policy::Off);
        QTRY_VERIFY(!view("hud")->isVisible());
        m_harness->hud.setPolicy(HudModel::Policy::On);
        QTRY_VERIFY(view("hud")->isVisible());
    }

    void theFeedDoesNotTakeTheKeyboard()
    {
        open();
        m_page->setFocus();
        QTest::keyClick(m_page, Qt::Key_F2);
        QTRY_VERIFY(view("feed")->isVisible());
        QVERIFY(m_page->hasFocus());
        QCOMPARE(view("feed")->width(), 420);
        QVERIFY(view("hud")->geometry().right() < view("feed")->geometry().left());
        m_harness->window.resize(400, 300);
        QTRY_COMPARE(view("feed")->width(), 320);
        QVERIFY2(!view("hud")->isVisible(), "no room for both");
        m_harness->feed.setOpen(false);
        QTRY_VERIFY(!view("feed")->isVisible());
        QTRY_VERIFY(view("hud")->isVisible());
    }

    void aNewMessageAppearsAtTheTopOfTheFeed()
    {
        open();
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        for (int seq = 1; seq <= 30; ++seq)
            m_harness->feed.append(message(seq));
        QTRY_VERIFY(topInFeed("feed.row.0") > topInFeed("feed.title"));
        QVERIFY2(topInFeed("feed.title") >= 0, "the beginning stays in sight");
        QVERIFY(topInFeed("feed.row.0") < view("feed")->height() / 2);
    }

    void aNewMessageDoesNotMoveWhatIsBeingRead()
    {
        open();
        for (int seq = 1; seq <= 100; ++seq)
            m_harness->feed.append(message(seq));
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        QQuickItem *list = m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.list"));
        QVERIFY(list != nullptr);
        QVERIFY(QMetaObject::invokeMethod(list, "positionViewAtIndex", Q_ARG(int, 50), Q_ARG(int, 0)));
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.50")) != nullptr);
        const double before = topInFeed("feed.row.50");
        m_harness->feed.append(message(101));
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.51")) != nullptr);
        QTRY_COMPARE(topInFeed("feed.row.51"), before);
    }

    void theDialogTakesTheKeyboardAndGivesItBack()
    {
        open();
        m_page->setFocus();
        QVERIFY(m_page->hasFocus());
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.retry"));
        m_harness->dialog.close();
        QTRY_VERIFY(!view("dialog")->isVisible());
        QVERIFY(m_page->hasFocus());
    }

    void theKeyboardWorksInTheDialog_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::addColumn<QString>("pressed");
        QTest::newRow("Enter presses the primary action") << QList<int>{Qt::Key_Return} << QStringLiteral("retry");
        QTest::newRow("Enter of the keypad") << QList<int>{Qt::Key_Enter} << QStringLiteral("retry");
        QTest::newRow("Space as well") << QList<int>{Qt::Key_Space} << QStringLiteral("retry");
        QTest::newRow("Tab goes on") << QList<int>{Qt::Key_Tab, Qt::Key_Return} << QStringLiteral("back");
        QTest::newRow("Tab twice") << QList<int>{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Return} << QStringLiteral("close");
        QTest::newRow("Tab around the corner stays in the dialog")
            << QList<int>{Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Return}
            << QStringLiteral("retry");
        QTest::newRow("Escape closes") << QList<int>{Qt::Key_Escape} << QStringLiteral("close");
        QTest::newRow("Escape closes from any button")
            << QList<int>{Qt::Key_Tab, Qt::Key_Escape} << QStringLiteral("close");
    }

    void theKeyboardWorksInTheDialog()
    {
        QFETCH(QList<int>, keys);
        QFETCH(QString, pressed);
        open();
        m_harness->window.setFullScreen(true);
        m_harness->dialog.openError({});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.retry"));
        QSignalSpy actions(&m_harness->dialog, &ErrorDialogModel::actionPressed);
        for (const int key : keys)
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QCOMPARE(actions.count(), 1);
        QCOMPARE(actions.first().first().toString(), pressed);
        QVERIFY2(m_harness->window.isFullScreen(), "Escape belongs to the dialog while it is open");
    }

    void aSecondErrorHasTheKeyboardAsWell()
    {
        open();
        m_page->setFocus();
        PlaybackError error;
        error.reason = ErrorReason::TokenExpired;
        m_harness->dialog.openError(error);
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.back"));
        QSignalSpy actions(&m_harness->dialog, &ErrorDialogModel::actionPressed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(actions.count(), 1);
        QTRY_VERIFY(!view("dialog")->isVisible());
        m_harness->dialog.openError(error);
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.back"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(actions.count(), 2);
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
    enum class Overlays {
        Later,
        AtOnce,
    };

    void open(Overlays overlays = Overlays::AtOnce)
    {
        m_page = new PictureWidget(PictureWidget::Picture::White);
        m_harness = std::make_unique<OverlayHarness>(m_page);
        m_harness->window.resize(1280, 720);
        m_harness->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_harness->window));
        if (overlays == Overlays::AtOnce)
            m_harness->window.createOverlays();
    }

    OverlayView *view(const char *name) const { return m_harness->view(QString::fromLatin1(name)); }

    static RunEvent message(int seq) { return runEvent(seq, playbackEvent(QStringLiteral("message %1").arg(seq))); }

    // Distance from the top of the feed; far outside when there is no such item.
    double topInFeed(const char *name) const
    {
        const QQuickItem *item = m_harness->item(QStringLiteral("feed"), QString::fromLatin1(name));
        return item == nullptr ? -1e6 : view("feed")->rootObject()->mapFromItem(item, QPointF()).y();
    }

    QString focusedItem() const
    {
        const QQuickItem *item = view("dialog")->quickWindow()->activeFocusItem();
        return item == nullptr ? QString() : item->objectName();
    }

    PictureWidget *m_page = nullptr;
    std::unique_ptr<OverlayHarness> m_harness;
};

QTEST_MAIN(TestWindowOverlays)
#include "TestWindowOverlays.moc"
