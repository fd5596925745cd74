// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PictureWidget.h"
#include "Stage.h"
#include "ui/OverlayView.h"

#include <QAccessible>
#include <QApplication>
#include <QJsonObject>
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
    void cleanup() { m_stage.reset(); }

    void loadsTheViewsAfterAWhileByItself()
    {
        open(Overlays::Later);
        QVERIFY(view("hud") == nullptr);
        QTRY_VERIFY(view("hud") != nullptr);
    }

    void loadsTheViewsAtOnceForAnError()
    {
        open(Overlays::Later);
        m_stage->dialog.openFailure(HostFailure::NotReady);
        QVERIFY(view("dialog") != nullptr);
        QTRY_VERIFY(view("dialog")->isVisible());
        QTRY_VERIFY(view("dialog")->hasFocus());
    }

    void theHudLeavesThePlayersControlsAlone()
    {
        open();
        const QRect hud = view("hud")->geometry();
        QVERIFY2(hud.bottom() < m_stage->window.height() - 64, "the player's own controls are in the lowest 64 px");
        QVERIFY2(hud.height() < 100, "only its own strip is composed anew");
        QCOMPARE(view("hud")->focusPolicy(), Qt::NoFocus);
        QCOMPARE(m_stage->window.childAt(hud.center()), m_page);
    }

    void theHudIsGoneWhenItIsNotShown()
    {
        open();
        QVERIFY(view("hud")->isVisible());
        m_stage->hud.setPolicy(HudModel::Policy::Off);
        QTRY_VERIFY(!view("hud")->isVisible());
        m_stage->hud.setPolicy(HudModel::Policy::On);
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
        m_stage->window.resize(400, 300);
        QTRY_COMPARE(view("feed")->width(), 320);
        QVERIFY2(!view("hud")->isVisible(), "no room for both");
        m_stage->feed.setOpen(false);
        QTRY_VERIFY(!view("feed")->isVisible());
        QTRY_VERIFY(view("hud")->isVisible());
    }

    void aNewMessageAppearsAtTheTopOfTheFeed()
    {
        open();
        m_stage->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        for (int seq = 1; seq <= 30; ++seq)
            m_stage->feed.append(message(seq));
        QTRY_VERIFY(topInFeed("feed.row.0") > topInFeed("feed.title"));
        QVERIFY2(topInFeed("feed.title") >= 0, "the beginning stays in sight");
        QVERIFY(topInFeed("feed.row.0") < view("feed")->height() / 2);
    }

    void aNewMessageDoesNotMoveWhatIsBeingRead()
    {
        open();
        for (int seq = 1; seq <= 100; ++seq)
            m_stage->feed.append(message(seq));
        m_stage->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        QQuickItem *list = m_stage->item(QStringLiteral("feed"), QStringLiteral("feed.list"));
        QVERIFY(list != nullptr);
        QVERIFY(QMetaObject::invokeMethod(list, "positionViewAtIndex", Q_ARG(int, 50), Q_ARG(int, 0)));
        QTRY_VERIFY(m_stage->item(QStringLiteral("feed"), QStringLiteral("feed.row.50")) != nullptr);
        const double before = topInFeed("feed.row.50");
        m_stage->feed.append(message(101));
        QTRY_VERIFY(m_stage->item(QStringLiteral("feed"), QStringLiteral("feed.row.51")) != nullptr);
        QTRY_COMPARE(topInFeed("feed.row.51"), before);
    }

    void theDialogTakesTheKeyboardAndGivesItBack()
    {
        open();
        m_page->setFocus();
        QVERIFY(m_page->hasFocus());
        m_stage->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.retry"));
        m_stage->dialog.close();
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
        m_stage->window.setFullScreen(true);
        m_stage->dialog.openError({});
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.retry"));
        QSignalSpy actions(&m_stage->dialog, &ErrorDialogModel::actionPressed);
        for (const int key : keys)
            QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QCOMPARE(actions.count(), 1);
        QCOMPARE(actions.first().first().toString(), pressed);
        QVERIFY2(m_stage->window.isFullScreen(), "Escape belongs to the dialog while it is open");
    }

    void aSecondErrorHasTheKeyboardAsWell()
    {
        open();
        m_page->setFocus();
        PlaybackError error;
        error.reason = ErrorReason::TokenExpired;
        m_stage->dialog.openError(error);
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.back"));
        QSignalSpy actions(&m_stage->dialog, &ErrorDialogModel::actionPressed);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(actions.count(), 1);
        QTRY_VERIFY(!view("dialog")->isVisible());
        m_stage->dialog.openError(error);
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTRY_COMPARE(focusedItem(), QStringLiteral("dialog.action.back"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(actions.count(), 2);
    }

    void theDialogKeepsTheMouseFromThePage()
    {
        open();
        m_stage->dialog.openError({});
        QTRY_VERIFY(view("dialog")->isVisible());
        QCOMPARE(m_stage->window.childAt(5, 5), view("dialog"));
    }

    void theDialogIsHeard()
    {
        open();
        m_stage->dialog.openError({});
        QTRY_VERIFY(view("dialog")->isVisible());
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view("dialog")->rootObject());
        QVERIFY(interface != nullptr);
        QCOMPARE(interface->role(), QAccessible::AlertMessage);
        QCOMPARE(interface->text(QAccessible::Name), m_stage->dialog.title());
        QVERIFY(interface->text(QAccessible::Description).contains(m_stage->dialog.advice()));
    }

private:
    enum class Overlays {
        Later,
        AtOnce,
    };

    void open(Overlays overlays = Overlays::AtOnce)
    {
        m_page = new PictureWidget(PictureWidget::Picture::White);
        m_stage = std::make_unique<Stage>(m_page);
        m_stage->window.resize(1280, 720);
        m_stage->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_stage->window));
        if (overlays == Overlays::AtOnce)
            m_stage->window.createOverlays();
    }

    OverlayView *view(const char *name) const { return m_stage->view(QString::fromLatin1(name)); }

    static QJsonObject message(int seq)
    {
        return {{QStringLiteral("seq"), seq},
                {QStringLiteral("kind"), QStringLiteral("event")},
                {QStringLiteral("name"), QStringLiteral("message %1").arg(seq)}};
    }

    // Distance from the top of the feed; far outside when there is no such item.
    double topInFeed(const char *name) const
    {
        const QQuickItem *item = m_stage->item(QStringLiteral("feed"), QString::fromLatin1(name));
        return item == nullptr ? -1e6 : view("feed")->rootObject()->mapFromItem(item, QPointF()).y();
    }

    QString focusedItem() const
    {
        const QQuickItem *item = view("dialog")->quickWindow()->activeFocusItem();
        return item == nullptr ? QString() : item->objectName();
    }

    PictureWidget *m_page = nullptr;
    std::unique_ptr<Stage> m_stage;
};

QTEST_MAIN(TestWindowOverlays)
#include "TestWindowOverlays.moc"
