// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/UserActivity.h"
#include "kiosk/KeyboardModules.h"
#include "support/ManualClock.h"
#include "ui/MainWindow.h"
#include "ui/OverlayView.h"
#include "ui/ScreenKeyboard.h"

#include <QApplication>
#include <QLineEdit>
#include <QQuickItem>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Fingers on the on-screen keyboard. The mouse is in TestKeyboardEndToEnd.
class TestScreenKeyboardView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList missing = missingKeyboardPackages(QtFolders::from({}));
        if (!missing.isEmpty())
            QSKIP(qPrintable(u"Not installed: "_s + missing.join(u", "_s)));
        m_page = new QWidget;
        m_field = new QLineEdit(m_page);
        m_field->setGeometry(100, 100, 400, 40);
        m_window = std::make_unique<MainWindow>(m_page, m_activity, m_hud, m_dialog, m_feed, WindowMode::Kiosk);
        m_keyboard = new ScreenKeyboard(*m_window, *m_page, m_activity, {u"ja_JP"_s, u"en_US"_s});
        m_window->show();
        m_window->createOverlays();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        const QList<OverlayView *> views = m_window->findChildren<OverlayView *>();
        const auto view = std::ranges::find_if(views, [](const OverlayView *candidate) {
            return candidate->rootObject() != nullptr && candidate->rootObject()->objectName() == u"keyboard";
        });
        QVERIFY(view != views.end());
        m_view = *view;
    }

    void fingersType()
    {
        QVERIFY(!m_view->isVisible());
        tap(m_field->mapTo(m_window.get(), m_field->rect().center()));
        m_field->setFocus();
        QTRY_VERIFY(m_view->isVisible());
        QVERIFY(m_page->height() + m_view->height() == m_window->height());
        QTRY_VERIFY(keys().height() > 0);
        QTest::qWait(500); // Qt lays the keys out
        for (const int column : {0, 1, 2})
            tap(QPoint(keys().left() + keys().width() * (2 * column + 1) / 20, keys().top() + keys().height() / 8));
        QTRY_COMPARE(m_field->text().toLower(), u"qwe"_s);
        QVERIFY(m_field->hasFocus());

        const auto *hide = m_view->rootObject()->findChild<QQuickItem *>(u"keyboard.hide"_s);
        QVERIFY(hide != nullptr);
        const QRectF button = hide->mapRectToScene(hide->boundingRect());
        tap(m_view->mapTo(m_window.get(), button.center().toPoint()));
        QTRY_VERIFY(!m_view->isVisible());
        QCOMPARE(m_page->height(), m_window->height());
    }

    void cleanupTestCase() { m_window.reset(); }

private:
    void tap(const QPoint &place)
    {
        QTest::touchEvent(m_window->windowHandle(), m_screen.get()).press(0, place);
        QTest::touchEvent(m_window->windowHandle(), m_screen.get()).release(0, place);
    }

    /// In the window.
    [[nodiscard]] QRect keys() const
    {
        const auto *item = m_view->rootObject()->findChild<QQuickItem *>(u"keyboard.keys"_s);
        if (item == nullptr)
            return {};
        return item->mapRectToScene(item->boundingRect()).toRect().translated(m_view->pos());
    }

    const std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
    ManualClock m_clock;
    PlaybackSession m_session{m_clock};
    UserActivity m_activity;
    HudModel m_hud{m_session, m_clock};
    ErrorDialogModel m_dialog{m_clock};
    EventFeedModel m_feed{m_clock};
    std::unique_ptr<MainWindow> m_window;
    QWidget *m_page = nullptr;    // of the window
    QLineEdit *m_field = nullptr; // of the page
    ScreenKeyboard *m_keyboard = nullptr;
    OverlayView *m_view = nullptr;
};

int main(int argc, char **argv)
{
    // As StartPlan does, before QApplication.
    const auto variables = vitrine::keyboardVariables();
    for (const auto &[name, value] : variables)
        qputenv(name.constData(), value);
    const QApplication application(argc, argv);
    TestScreenKeyboardView test;
    return QTest::qExec(&test, argc, argv);
}

#include "TestScreenKeyboardView.moc"
