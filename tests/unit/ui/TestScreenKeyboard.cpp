// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ScreenKeyboard.h"

#include "desktop/UserActivity.h"
#include "support/ManualClock.h"
#include "ui/MainWindow.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What needs Qt Virtual Keyboard is in TestKeyboardEndToEnd.
class TestScreenKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = new QWidget;
        m_window = std::make_unique<MainWindow>(m_page, m_activity, m_hud, m_dialog, m_feed, WindowMode::Kiosk);
        m_keyboard = new ScreenKeyboard(*m_window, *m_page, m_activity, {u"en_US"_s});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void hasEnglishKeysInEachLanguage_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("languages");
        QTest::newRow("en") << u"en"_s << QStringList{u"en_US"_s};
        QTest::newRow("ja") << u"ja"_s << QStringList{u"ja_JP"_s, u"en_US"_s};
        QTest::newRow("zh_TW") << u"zh_TW"_s << QStringList{u"zh_TW"_s, u"en_US"_s};
    }

    void hasEnglishKeysInEachLanguage()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, languages);
        QCOMPARE(ScreenKeyboard::languagesFor(code), languages);
    }

    void staysDismissedUntilThePageIsPressed()
    {
        m_keyboard->dismiss();
        QVERIFY(m_keyboard->isDismissed() && !m_keyboard->isShown());
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, m_page->rect().center());
        QTRY_VERIFY(!m_keyboard->isDismissed());
    }

    void anotherItemDismissesIt()
    {
        const QSignalSpy reset(m_keyboard, &ScreenKeyboard::resetRequested);
        m_keyboard->reset();
        QCOMPARE(reset.size(), 1);
        QVERIFY(m_keyboard->isDismissed());
    }

    void knowsTheRoomOfTheWindow()
    {
        const QSignalSpy changed(m_keyboard, &ScreenKeyboard::roomChanged);
        m_window->setWindowState(Qt::WindowNoState);
        m_window->resize(700, 500);
        QTRY_COMPARE(m_keyboard->room(), QSize(700, 500));
        QVERIFY(!changed.isEmpty());
    }

    void makesThePageSmaller()
    {
        const QRect all = m_page->geometry();
        m_window->setRoomBelowPage(200);
        QCOMPARE(m_page->geometry(), all.adjusted(0, 0, 0, -200));
        m_window->setRoomBelowPage(0);
        QCOMPARE(m_page->geometry(), all);
    }

private:
    ManualClock m_clock;
    PlaybackSession m_session{m_clock};
    UserActivity m_activity;
    HudModel m_hud{m_session, m_clock};
    ErrorDialogModel m_dialog{m_clock};
    EventFeedModel m_feed{m_clock};
    std::unique_ptr<MainWindow> m_window;
    QWidget *m_page = nullptr;            // of the window
    ScreenKeyboard *m_keyboard = nullptr; // of the window
};

QTEST_MAIN(TestScreenKeyboard)
#include "TestScreenKeyboard.moc"
