// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/UserActivity.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>
#include <QWidget>
#include <QWindow>

#include <memory>
#include <optional>

using namespace vitrine;

namespace {

/// Leaves every event to its parent, so that Qt delivers each several times, and counts the presses that it gets.
class Page final : public QWidget
{
public:
    using QWidget::QWidget;

    int presses = 0;

protected:
    void mousePressEvent(QMouseEvent *event) override
    {
        ++presses;
        event->ignore();
    }
};

/// Notes what it is asked about, and takes it when told to.
class Filter final : public QObject
{
public:
    bool takes = false;
    QList<QEvent::Type> asked;

    bool eventFilter(QObject *, QEvent *event) override
    {
        asked.append(event->type());
        return takes;
    }
};

} // namespace

class TestUserActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<QWindow *>(); } // for QSignalSpy

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(200, 100);
        m_page = new Page(m_window.get());
        m_page->resize(200, 100);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_page->setFocus();
        m_activity = std::make_unique<UserActivity>();
    }

    void cleanup()
    {
        m_activity.reset();
        m_window.reset();
    }

    void onePressIsReportedOnce()
    {
        const QSignalSpy pressed(m_activity.get(), &UserActivity::pressed);
        QTest::mouseClick(handle(), Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(m_page->presses, 1);
        QCOMPARE(pressed.count(), 1);
        QTest::keyClick(handle(), Qt::Key_Space);
        QCOMPARE(pressed.count(), 2);
    }

    void textOfAnInputMethodIsReportedOnce()
    {
        QLineEdit field(m_window.get());
        field.show();
        field.setFocus();
        QTRY_COMPARE(QGuiApplication::focusObject(), &field);
        QSignalSpy pressed(m_activity.get(), &UserActivity::pressed);
        QInputMethodEvent composing(QStringLiteral("さ"), {});
        QCoreApplication::sendEvent(&field, &composing);
        QCOMPARE(pressed.count(), 0);
        QInputMethodEvent committed;
        committed.setCommitString(QStringLiteral("再生"));
        QCoreApplication::sendEvent(&field, &committed);
        QCOMPARE(field.text(), QStringLiteral("再生"));
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(pressed.at(0).at(0).value<QWindow *>(), handle());
    }

    void theWheelIsAMovement()
    {
        const QSignalSpy moved(m_activity.get(), &UserActivity::pointerMoved);
        const QSignalSpy pressed(m_activity.get(), &UserActivity::pressed);
        QWheelEvent event({1, 1}, {1, 1}, {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(handle(), &event);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(pressed.count(), 0);
    }

    void aPressNamesItsPlace()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        QWindow *window = nullptr;
        std::optional<QPointF> place;
        connect(m_activity.get(), &UserActivity::pressed, this,
                [&](QWindow *pressed, const std::optional<QPointF> &position) {
                    window = pressed;
                    place = position;
                });
        QTest::mouseClick(handle(), Qt::LeftButton, {}, QPoint(10, 20));
        QCOMPARE(window, handle());
        QCOMPARE(place, std::optional(QPointF(10, 20)));
        QTest::touchEvent(handle(), screen.get()).press(0, QPoint(30, 40), handle());
        QCOMPARE(place, std::optional(QPointF(30, 40)));
        QTest::touchEvent(handle(), screen.get()).release(0, QPoint(30, 40), handle());
        QTest::keyClick(handle(), Qt::Key_Space);
        QCOMPARE(window, handle());
        QVERIFY(!place);
    }

    void aDoubleClickIsTwoPresses()
    {
        const QSignalSpy pressed(m_activity.get(), &UserActivity::pressed);
        Filter filter;
        m_activity->installInputFilter(filter);
        QTest::mouseDClick(handle(), Qt::LeftButton, {}, QPoint(10, 10));
        QVERIFY(filter.asked.contains(QEvent::MouseButtonDblClick));
        QCOMPARE(pressed.count(), 2);
    }

    // Qt makes a mouse press of a touch that nobody accepts.
    void aTapIsReportedOnce()
    {
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const QSignalSpy pressed(m_activity.get(), &UserActivity::pressed);
        const QSignalSpy moved(m_activity.get(), &UserActivity::pointerMoved);
        QTest::touchEvent(handle(), screen.get()).press(0, QPoint(10, 10), handle());
        QTest::touchEvent(handle(), screen.get()).release(0, QPoint(10, 10), handle());
        QTRY_COMPARE(m_page->presses, 1);
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(moved.count(), 1);
    }

    void movementsNameTheirWindow()
    {
        QWindow other;
        const QSignalSpy moved(m_activity.get(), &UserActivity::pointerMoved);
        move(*handle(), QPointF(10, 10));
        move(other, QPointF(20, 20));
        QCOMPARE(moved.count(), 2);
        QCOMPARE(moved.at(0).at(0).value<QWindow *>(), handle());
        QCOMPARE(moved.at(1).at(0).value<QWindow *>(), &other);
    }

    void aMovementThatQtRepeatsIsNotReported()
    {
        const QSignalSpy moved(m_activity.get(), &UserActivity::pointerMoved);
        move(*handle(), QPointF(10, 10));
        move(*handle(), QPointF(10, 10));
        QCOMPARE(moved.count(), 1);
        move(*handle(), QPointF(11, 10));
        QCOMPARE(moved.count(), 2);
    }

    void whatAProgramSendsIsNotReported()
    {
        const QSignalSpy moved(m_activity.get(), &UserActivity::pointerMoved);
        const QSignalSpy pressed(m_activity.get(), &UserActivity::pressed);
        QMouseEvent movement = mouseEvent(QEvent::MouseMove, QPointF(10, 10), Qt::NoButton);
        QMouseEvent press = mouseEvent(QEvent::MouseButtonPress, QPointF(10, 10), Qt::LeftButton);
        QCoreApplication::sendEvent(handle(), &movement);
        QCoreApplication::sendEvent(handle(), &press);
        QCOMPARE(m_page->presses, 1);
        QCOMPARE(moved.count() + pressed.count(), 0);
    }

    void aFilterTakesAnEventBeforeTheWindow()
    {
        const QSignalSpy pressed(m_activity.get(), &UserActivity::pressed);
        Filter filter;
        filter.takes = true;
        Filter second;
        m_activity->installInputFilter(filter);
        m_activity->installInputFilter(second);
        QTest::mouseClick(handle(), Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(m_page->presses, 0);
        QVERIFY(second.asked.isEmpty());
        QCOMPARE(pressed.count(), 1);
        m_activity->removeInputFilter(filter);
        QTest::mouseClick(handle(), Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(m_page->presses, 1);
        QVERIFY(second.asked.contains(QEvent::MouseButtonPress));
    }

    void aFilterThatIsGoneIsNotAsked()
    {
        auto filter = std::make_unique<Filter>();
        filter->takes = true;
        m_activity->installInputFilter(*filter);
        filter.reset();
        QTest::mouseClick(handle(), Qt::LeftButton, {}, QPoint(10, 10));
        QCOMPARE(m_page->presses, 1);
    }

    void filtersAreAskedAboutButtonsKeysAndMenusOnly_data()
    {
        QTest::addColumn<QEvent::Type>("type");
        QTest::addColumn<bool>("isAsked");
        QTest::newRow("press") << QEvent::MouseButtonPress << true;
        QTest::newRow("release") << QEvent::MouseButtonRelease << true;
        QTest::newRow("double click") << QEvent::MouseButtonDblClick << true;
        QTest::newRow("movement") << QEvent::MouseMove << false;
        QTest::newRow("key") << QEvent::KeyPress << true;
        QTest::newRow("shortcut") << QEvent::ShortcutOverride << true;
        QTest::newRow("menu") << QEvent::ContextMenu << true;
        QTest::newRow("close") << QEvent::Close << false;
        QTest::newRow("timer") << QEvent::Timer << false;
    }

    void filtersAreAskedAboutButtonsKeysAndMenusOnly()
    {
        QFETCH(QEvent::Type, type);
        QFETCH(bool, isAsked);
        Filter filter;
        m_activity->installInputFilter(filter);
        QEvent event(type);
        QObject receiver;
        QCoreApplication::sendEvent(&receiver, &event);
        QCOMPARE(filter.asked.contains(type), isAsked);
    }

private:
    [[nodiscard]] QWindow *handle() const { return m_window->windowHandle(); }

    static QMouseEvent mouseEvent(QEvent::Type type, QPointF position, Qt::MouseButton button)
    {
        return {type, position, position, button, button, Qt::NoModifier};
    }

    // As the window system sends it; QTest::mouseMove() leaves out movements to where the mouse is already.
    static void move(QWindow &window, QPointF position)
    {
        QMouseEvent event = mouseEvent(QEvent::MouseMove, position, Qt::NoButton);
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(&window, &event);
    }

    std::unique_ptr<QWidget> m_window;
    Page *m_page = nullptr;
    std::unique_ptr<UserActivity> m_activity;
};

QTEST_MAIN(TestUserActivity)
#include "TestUserActivity.moc"
