// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "WindowFixture.h"

#include "ui/WindowModes.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace vitrine;
using namespace std::chrono_literals;

/// The event feed in the window: focus, keys, scrolling.
class TestEventFeedView : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { m_harness.reset(); }

    void theFeedDoesNotTakeTheKeyboard()
    {
        open();
        play();
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

    void theFeedIsSearchedWithTheKeyboard_data()
    {
        QTest::addColumn<bool>("open");
        QTest::newRow("that is open") << true;
        QTest::newRow("that opens for it") << false;
    }

    void theFeedIsSearchedWithTheKeyboard()
    {
        QFETCH(bool, open);
        this->open();
        m_page->setFocus();
        for (int seq = 1; seq <= 3; ++seq)
            m_harness->feed.append(message(seq));
        m_harness->feed.setOpen(open);
        QTest::keyClick(m_page, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(view("feed")->isVisible());
        QVERIFY(view("feed")->hasFocus());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ready"));
        QCOMPARE(m_harness->feed.search(), QStringLiteral("ready"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_harness->feed.isOpen());
        QVERIFY2(m_page->hasFocus(), "the player's keys work again");
    }

    void newRowsDoNotTakeTheKeyboardFromTheSearch()
    {
        open();
        m_page->setFocus();
        QTest::keyClick(m_page, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(view("feed")->isVisible());
        for (int seq = 1; seq <= 3; ++seq)
            m_harness->feed.append(message(seq));
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.2")) != nullptr);
        QCOMPARE(focusedItem("feed"), QStringLiteral("feed.search.input"));
    }

    void removedRowsDoNotTakeTheKeyboardFromTheSearch()
    {
        goDownFromTheSearch();
        QCOMPARE(focusedItem("feed"), QStringLiteral("feed.row.0"));
        QTest::keyClick(view("feed"), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ready"));
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.3")) == nullptr);
        QCOMPARE(m_harness->feed.search(), QStringLiteral("ready"));
        QCOMPARE(focusedItem("feed"), QStringLiteral("feed.search.input"));
    }

    void aFilterKeepsTheKeyboard()
    {
        goDownFromTheSearch();
        QCOMPARE(focusedItem("feed"), QStringLiteral("feed.row.0"));
        m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.filter.ready"))->forceActiveFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.3")) == nullptr);
        QCOMPARE(focusedItem("feed"), QStringLiteral("feed.filter.ready"));
    }

    void theArrowKeysGoOnFromTheRowWithTheKeyboard()
    {
        open();
        m_page->setFocus();
        for (int seq = 1; seq <= 5; ++seq)
            m_harness->feed.append(message(seq));
        QTest::keyClick(m_page, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.4")) != nullptr);
        m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.2"))->forceActiveFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(focusedItem("feed"), QStringLiteral("feed.row.3"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QCOMPARE(focusedItem("feed"), QStringLiteral("feed.row.2"));
    }

    void tabReachesEachControlOfTheFeed()
    {
        open();
        m_page->setFocus();
        for (int seq = 1; seq <= 3; ++seq)
            m_harness->feed.append(message(seq));
        m_harness->feed.setOpen(true);
        QTest::keyClick(m_page, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.2")) != nullptr);
        QStringList reached;
        // After the last one, Qt 6.4 begins again, and newer versions go on to the page.
        while (view("feed")->hasFocus() && !reached.contains(focusedItem("feed"))) {
            reached += focusedItem("feed");
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const char *control :
             {"feed.search.input", "feed.filterAll", "feed.filter.error", "feed.row.0", "feed.row.2"})
            QVERIFY2(reached.contains(QString::fromLatin1(control)), qPrintable(reached.join(u' ')));
    }

    void closingTheFeedGivesTheKeyboardBack()
    {
        open();
        QTest::keyClick(m_page, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(view("feed")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
        QVERIFY(!m_harness->feed.isOpen());
        QVERIFY(m_page->hasFocus());
    }

    void aDialogKeepsTheKeyboardFromTheFeed()
    {
        open();
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(view("dialog")->hasFocus());
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

    void aResizeDoesNotMoveWhatIsBeingRead()
    {
        open();
        for (int seq = 1; seq <= 100; ++seq)
            m_harness->feed.append(message(seq));
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        QQuickItem *list = m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.list"));
        QVERIFY(QMetaObject::invokeMethod(list, "positionViewAtIndex", Q_ARG(int, 50), Q_ARG(int, 0)));
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.50")) != nullptr);
        const int before = view("feed")->width();
        m_harness->window.resize(400, 720);
        QTRY_VERIFY(view("feed")->width() < before);
        QCoreApplication::processEvents();
        QTRY_VERIFY(std::abs(topInFeed("feed.row.50")) < view("feed")->height());
    }

    void anOpenRowFollowsWhatIsMergedIntoIt()
    {
        open();
        m_harness->feed.append(runEvent(1, progressReport(10.0)));
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.0")) != nullptr);
        QQuickItem *row = m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.0"));
        QVERIFY(QMetaObject::invokeMethod(row, "toggle"));
        QTRY_VERIFY(row->property("payload").toString().contains(QStringLiteral("\"seq\": 1,")));
        m_harness->feed.append(runEvent(2, progressReport(11.0)));
        QTRY_VERIFY(row->property("payload").toString().contains(QStringLiteral("\"seq\": 2,")));
    }

    void theFeedLeavesThePlayersControlsAlone()
    {
        open();
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        QVERIFY(view("feed")->geometry().bottom() < m_harness->window.height() - 64);
    }

    void aRowHasTheColourOfItsKind()
    {
        open();
        m_harness->feed.append(runEvent(1, playbackEvent(QStringLiteral("message"))));
        m_harness->feed.append(runEvent(2, ErrorReport{}));
        m_harness->feed.setOpen(true);
        const auto colour = [this](const char *row) {
            const QQuickItem *item = m_harness->item(QStringLiteral("feed"), QString::fromLatin1(row));
            return item == nullptr ? QVariant() : item->property("kindColor");
        };
        QTRY_VERIFY(colour("feed.row.1").isValid());
        QVERIFY(colour("feed.row.0") != colour("feed.row.1"));
    }

    void allKindsAreShownAgain()
    {
        open();
        m_harness->feed.setShownKinds({QStringLiteral("error")});
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.filterAll")) != nullptr);
        QQuickItem *all = m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.filterAll"));
        QVERIFY(!all->property("checked").toBool());
        QVERIFY(QMetaObject::invokeMethod(all, "clicked"));
        QCOMPARE(m_harness->feed.shownKinds(), QStringList());
        QVERIFY(all->property("checked").toBool());
    }

    void escapeClearsTheSearchBeforeItClosesTheFeed()
    {
        open();
        m_harness->window.modes().setFullScreen(true);
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(view("feed")->isVisible());
        view("feed")->setFocus();
        m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.search.input"))->forceActiveFocus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ready"));
        QCOMPARE(m_harness->feed.search(), QStringLiteral("ready"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_harness->feed.search(), QString());
        QVERIFY(m_harness->feed.isOpen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_harness->feed.isOpen());
        QVERIFY(m_harness->window.isFullScreen());
    }

    void escapeInFullScreenClosesTheFeedFirst()
    {
        open();
        m_harness->window.modes().setFullScreen(true);
        m_page->setFocus();
        m_harness->feed.setOpen(true);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QVERIFY(!m_harness->feed.isOpen());
        QVERIFY(m_harness->window.isFullScreen());
        QTest::keyClick(m_page, Qt::Key_Escape);
        QVERIFY(!m_harness->window.isFullScreen());
    }

private:
    /// Opens a feed of three messages and, newest, an error, and goes from its search to the first row.
    void goDownFromTheSearch()
    {
        open();
        m_page->setFocus();
        for (int seq = 1; seq <= 3; ++seq)
            m_harness->feed.append(message(seq));
        m_harness->feed.append(runEvent(4, ErrorReport{}));
        QTest::keyClick(m_page, Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(m_harness->item(QStringLiteral("feed"), QStringLiteral("feed.row.3")) != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    }
};

QTEST_MAIN(TestEventFeedView)
#include "TestEventFeedView.moc"
