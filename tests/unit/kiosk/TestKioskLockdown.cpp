// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskLockdown.h"

#include "desktop/UserActivity.h"

#include <QColorDialog>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <QWindow>

using namespace vitrine;

namespace {

/// Takes what a page would take, and notes it.
class Page final : public QWidget
{
public:
    using QWidget::QWidget;

    QList<int> keys;
    int menus = 0;
    int presses = 0;
    int turns = 0;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys.append(event->key()); }
    void contextMenuEvent(QContextMenuEvent *) override { ++menus; }
    void mousePressEvent(QMouseEvent *) override { ++presses; }
    void wheelEvent(QWheelEvent *) override { ++turns; }
};

} // namespace

class TestKioskLockdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_page = new Page(m_window.get());
        m_window->show();
        m_page->setFocus();
        m_lockdown = std::make_unique<KioskLockdown>(*m_window, m_activity);
    }

    void cleanup()
    {
        m_lockdown.reset();
        m_window.reset();
    }

    void theWindowDoesNotClose()
    {
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->windowHandle()->close());
        QVERIFY(m_window->isVisible());
    }

    void theWindowClosesWhenReleased()
    {
        m_lockdown->release();
        QVERIFY(m_window->close());
    }

    void keysThatLeadElsewhereDoNotArrive_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("arrives");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers, bool arrives) {
            QTest::newRow(name) << key << modifiers << arrives;
        };
        row("Space", Qt::Key_Space, Qt::NoModifier, true);
        row("Left", Qt::Key_Left, Qt::NoModifier, true);
        row("m", Qt::Key_M, Qt::NoModifier, true);
        row("Shift+a", Qt::Key_A, Qt::ShiftModifier, true);
        row("Alt+Left is Back", Qt::Key_Left, Qt::AltModifier, true);
        row("Ctrl+Q", Qt::Key_Q, Qt::ControlModifier, false);
        row("Ctrl+W", Qt::Key_W, Qt::ControlModifier, false);
        row("Ctrl+P", Qt::Key_P, Qt::ControlModifier, false);
        row("Alt+F4", Qt::Key_F4, Qt::AltModifier, false);
        row("Meta+D", Qt::Key_D, Qt::MetaModifier, false);
        row("F5", Qt::Key_F5, Qt::NoModifier, false);
        row("F11", Qt::Key_F11, Qt::NoModifier, false);
        row("F12", Qt::Key_F12, Qt::NoModifier, false);
    }

    void keysThatLeadElsewhereDoNotArrive()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(bool, arrives);
        QTest::keyClick(m_page, key, modifiers);
        QCOMPARE(m_page->keys.contains(key), arrives);
    }

    void onlyTheLeftButtonArrives_data()
    {
        QTest::addColumn<Qt::MouseButton>("button");
        QTest::newRow("left") << Qt::LeftButton;
        QTest::newRow("middle") << Qt::MiddleButton;
        QTest::newRow("right") << Qt::RightButton;
        QTest::newRow("back") << Qt::BackButton;
        QTest::newRow("forward") << Qt::ForwardButton;
    }

    void onlyTheLeftButtonArrives()
    {
        QFETCH(const Qt::MouseButton, button);
        QTest::mouseClick(m_page, button);
        QCOMPARE(m_page->presses, button == Qt::LeftButton ? 1 : 0);
    }

    void theWheelScrollsAndDoesNotZoom()
    {
        const auto turn = [this](Qt::KeyboardModifiers modifiers) {
            QWheelEvent event({1, 1}, {1, 1}, {}, {0, 120}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(m_page, &event);
        };
        turn(Qt::ControlModifier);
        turn(Qt::ShiftModifier);
        QCOMPARE(m_page->turns, 0);
        turn(Qt::NoModifier);
        QCOMPARE(m_page->turns, 1);
    }

    void dialogsOverThePageAreRejected()
    {
        m_lockdown->guardPage(*m_page);
        QColorDialog dialog(m_page);
        QSignalSpy rejected(&dialog, &QDialog::rejected);
        dialog.open();
        QVERIFY(dialog.testAttribute(Qt::WA_DontShowOnScreen));
        QTRY_COMPARE(rejected.count(), 1);
        QVERIFY(!dialog.isVisible());
    }

    void dialogsOfTheProgramAreNot()
    {
        m_lockdown->guardPage(*m_page);
        QDialog dialog(m_window.get());
        dialog.open();
        QCoreApplication::processEvents();
        QVERIFY(dialog.isVisible() && !dialog.testAttribute(Qt::WA_DontShowOnScreen));
    }

    void oneKeyAsksForTheExit()
    {
        QSignalSpy exit(m_lockdown.get(), &KioskLockdown::exitRequested);
        QTest::keyClick(m_page, Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(exit.count(), 1);
        QVERIFY(!m_page->keys.contains(Qt::Key_Q));
        QVERIFY(m_window->isVisible());
    }

    void thereAreNoMenus()
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(1, 1), m_page->mapToGlobal(QPoint(1, 1)));
        QCoreApplication::sendEvent(m_page, &event);
        QCOMPARE(m_page->menus, 0);
        m_lockdown->release();
        QCoreApplication::sendEvent(m_page, &event);
        QCOMPARE(m_page->menus, 1);
    }

private:
    UserActivity m_activity;
    std::unique_ptr<QWidget> m_window;
    Page *m_page = nullptr;
    std::unique_ptr<KioskLockdown> m_lockdown;
};

QTEST_MAIN(TestKioskLockdown)
#include "TestKioskLockdown.moc"
