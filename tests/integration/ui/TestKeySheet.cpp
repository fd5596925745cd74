// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "WindowFixture.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The sheet of keys over the player: keys, focus, and what it shows.
class TestKeySheet : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void cleanup() { m_harness.reset(); }

    void f1OpensAndClosesIt()
    {
        open(Overlays::Later);
        QVERIFY(view("keys") == nullptr);
        press(Qt::Key_F1);
        QTRY_VERIFY(view("keys") != nullptr && view("keys")->isVisible());
        QCOMPARE(view("keys")->geometry(), m_harness->window.rect());
        QCOMPARE(text("keys.row.full-screen.keys"), u"F11, F"_s);
        QCOMPARE(text("keys.row.open.heading"), u"Playback"_s);
        QVERIFY(!m_harness->item(u"keys"_s, u"keys.row.skip-back.heading"_s)->isVisible());
        press(Qt::Key_F1);
        QTRY_VERIFY(!view("keys")->isVisible());
    }

    void takesTheKeyboardAndGivesItBack_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Escape") << int(Qt::Key_Escape);
        QTest::newRow("Enter, on the button that has the focus") << int(Qt::Key_Return);
        QTest::newRow("the key that opened it") << int(Qt::Key_Question);
    }

    void takesTheKeyboardAndGivesItBack()
    {
        QFETCH(const int, key);
        open();
        m_page->setFocus();
        press(Qt::Key_F1);
        QTRY_VERIFY(view("keys")->hasFocus());
        QCOMPARE(focusedItem("keys"), u"keys.close"_s);
        QTest::keyClick(view("keys"), Qt::Key(key));
        QTRY_VERIFY(!view("keys")->isVisible());
        QTRY_VERIFY(m_page->hasFocus());
    }

    void hidesWhatAKeyForThePlayerWouldDo()
    {
        open();
        QSignalSpy pressed(&m_harness->window, &MainWindow::playerKeyPressed);
        press(Qt::Key_F1);
        QTRY_VERIFY(view("keys")->hasFocus());
        QTest::keyClick(view("keys"), Qt::Key_J);
        QCOMPARE(pressed.count(), 0);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!view("keys")->isVisible());
        QTest::keyClick(&m_harness->window, Qt::Key_J);
        QCOMPARE(pressed.count(), 1);
    }

    void backClosesItAndDoesNotLeaveThePlayer()
    {
        open();
        QSignalSpy back(&m_harness->window, &MainWindow::backRequested);
        press(Qt::Key_F1);
        QTRY_VERIFY(view("keys")->hasFocus());
        QTest::keyClick(&m_harness->window, Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!view("keys")->isVisible());
        QCOMPARE(back.count(), 0);
    }

    void f2ShowsTheFeedInstead()
    {
        open();
        press(Qt::Key_F1);
        QTRY_VERIFY(view("keys")->hasFocus());
        press(Qt::Key_F2);
        QTRY_VERIFY(!view("keys")->isVisible());
        QVERIFY(m_harness->feed.isOpen());
    }

    void scrollsInASmallWindow()
    {
        open();
        m_harness->window.resize(640, 360);
        press(Qt::Key_F1);
        QTRY_VERIFY(view("keys")->hasFocus());
        const QQuickItem *list = m_harness->item(u"keys"_s, u"keys.list"_s);
        QVERIFY(list->property("contentHeight").toReal() > list->height());
        for (int times = 0; times < 40; ++times)
            QTest::keyClick(view("keys"), Qt::Key_Down);
        const qreal most = list->property("contentHeight").toReal() - list->height();
        QCOMPARE(list->property("contentY").toReal() - list->property("originY").toReal(), most);
        for (int times = 0; times < 40; ++times)
            QTest::keyClick(view("keys"), Qt::Key_Up);
        QCOMPARE(list->property("contentY").toReal(), list->property("originY").toReal());
        const auto position = [list] {
            return list->property("contentY").toReal() - list->property("originY").toReal();
        };
        QTest::keyClick(view("keys"), Qt::Key_PageDown);
        QVERIFY(position() > list->height() / 2 && position() < list->height());
        QTest::keyClick(view("keys"), Qt::Key_PageUp);
        QCOMPARE(position(), 0.0);
        QTest::keyClick(view("keys"), Qt::Key_End);
        QCOMPARE(position(), most);
        QTest::keyClick(view("keys"), Qt::Key_Home);
        QCOMPARE(position(), 0.0);
    }

    void theMenuOpensIt()
    {
        open();
        QMenu menu;
        m_harness->window.addMenuActions(menu);
        QSignalSpy copied(&m_harness->window, &MainWindow::copyLinkRequested);
        menu.findChild<QAction *>(u"window.menu.copy-link"_s)->trigger();
        QCOMPARE(copied.count(), 1);
        menu.findChild<QAction *>(u"window.menu.keys"_s)->trigger();
        QTRY_VERIFY(view("keys") != nullptr && view("keys")->isVisible());
    }

private:
    void press(Qt::Key key) { QTest::keyClick(m_harness->window.focusWidget(), key); }

    QString text(const char *item) const
    {
        return m_harness->item(u"keys"_s, QString::fromLatin1(item))->property("text").toString();
    }
};

QTEST_MAIN(TestKeySheet)
#include "TestKeySheet.moc"
