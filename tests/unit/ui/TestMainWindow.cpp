// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/MainWindow.h"

#include "desktop/UserActivity.h"
#include "support/ManualClock.h"
#include "ui/WindowModes.h"

#include <QApplication>
#include <QMenu>
#include <QMouseEvent>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace vitrine;
using namespace std::chrono_literals;

namespace {

/// \brief A page that notes what reaches it.
class PageStub final : public QWidget
{
public:
    PageStub()
    {
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
    }

    QList<Qt::MouseButton> buttons;
    QList<int> keys;

protected:
    void mousePressEvent(QMouseEvent *event) override { buttons.append(event->button()); }
    void keyPressEvent(QKeyEvent *event) override { keys.append(event->key()); }
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Of the offscreen platform, when a window of its own is shown.
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    }
    void cleanup() { m_window.reset(); }

    void asksForWhatTheKeysMean_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QByteArray>("request");
        const auto row = [](const char *name, WindowMode mode, Qt::Key key, Qt::KeyboardModifiers modifiers,
                            const char *request) {
            QTest::newRow(name) << static_cast<int>(mode) << static_cast<int>(key) << modifiers << QByteArray(request);
        };
        row("Alt+Left", WindowMode::Desktop, Qt::Key_Left, Qt::AltModifier, "back");
        row("Back key", WindowMode::Desktop, Qt::Key_Back, Qt::NoModifier, "back");
        row("F5", WindowMode::Desktop, Qt::Key_F5, Qt::NoModifier, "reload");
        row("Ctrl+R", WindowMode::Desktop, Qt::Key_R, Qt::ControlModifier, "reload");
        row("Ctrl+Q", WindowMode::Desktop, Qt::Key_Q, Qt::ControlModifier, "close");
        row("F2", WindowMode::Desktop, Qt::Key_F2, Qt::NoModifier, "feed");
        row("Ctrl+F", WindowMode::Desktop, Qt::Key_F, Qt::ControlModifier, "feed");
        row("F11", WindowMode::Desktop, Qt::Key_F11, Qt::NoModifier, "fullscreen");
        row("Ctrl+M", WindowMode::Desktop, Qt::Key_M, Qt::ControlModifier, "mini");
        row("kiosk: Ctrl+M", WindowMode::Kiosk, Qt::Key_M, Qt::ControlModifier, "");
        row("Ctrl+W", WindowMode::Desktop, Qt::Key_W, Qt::ControlModifier, "close");
        row("kiosk: Alt+Left", WindowMode::Kiosk, Qt::Key_Left, Qt::AltModifier, "back");
        row("kiosk: Back key", WindowMode::Kiosk, Qt::Key_Back, Qt::NoModifier, "back");
        row("kiosk: Ctrl+Q", WindowMode::Kiosk, Qt::Key_Q, Qt::ControlModifier, "");
        row("kiosk: Ctrl+W", WindowMode::Kiosk, Qt::Key_W, Qt::ControlModifier, "");
        row("kiosk: F1", WindowMode::Kiosk, Qt::Key_F1, Qt::NoModifier, "");
        row("kiosk: F5", WindowMode::Kiosk, Qt::Key_F5, Qt::NoModifier, "");
        row("kiosk: Ctrl+R", WindowMode::Kiosk, Qt::Key_R, Qt::ControlModifier, "");
        row("kiosk: F3", WindowMode::Kiosk, Qt::Key_F3, Qt::NoModifier, "");
        row("kiosk: F2", WindowMode::Kiosk, Qt::Key_F2, Qt::NoModifier, "");
        row("kiosk: Ctrl+F", WindowMode::Kiosk, Qt::Key_F, Qt::ControlModifier, "");
        row("kiosk: F11", WindowMode::Kiosk, Qt::Key_F11, Qt::NoModifier, "");
        row("kiosk: Escape", WindowMode::Kiosk, Qt::Key_Escape, Qt::NoModifier, "");
    }

    void asksForWhatTheKeysMean()
    {
        QFETCH(int, mode);
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QByteArray, request);
        open(static_cast<WindowMode>(mode));
        QByteArrayList requests;
        connect(m_window.get(), &MainWindow::backRequested, this, [&] { requests << "back"; });
        connect(m_window.get(), &MainWindow::reloadRequested, this, [&] { requests << "reload"; });
        connect(m_window.get(), &MainWindow::closeRequested, this, [&] { requests << "close"; });
        connect(m_window.get(), &MainWindow::fullScreenChanged, this, [&] { requests << "fullscreen"; });
        connect(&m_window->modes(), &WindowModes::miniPlayerChanged, this, [&] { requests << "mini"; });
        const QMetaObject::Connection feed =
            connect(m_feed.get(), &EventFeedModel::openChanged, this, [&] { requests << "feed"; });
        QTest::keyClick(m_page, static_cast<Qt::Key>(key), modifiers);
        QCOMPARE(requests.join(' '), request);
        QVERIFY2(m_window->isVisible(), "nothing closes the window but closeNow()");
        disconnect(feed);
    }

    void aKeyThatThePageReturnsIsThePlayers_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("hasMediaAccess");
        QTest::addColumn<bool>("isCovered");
        QTest::addColumn<int>("presses");
        QTest::newRow("window") << static_cast<int>(WindowMode::Desktop) << true << false << 1;
        QTest::newRow("without media access") << static_cast<int>(WindowMode::Desktop) << false << false << 0;
        QTest::newRow("under a dialog") << static_cast<int>(WindowMode::Desktop) << true << true << 0;
        QTest::newRow("kiosk") << static_cast<int>(WindowMode::Kiosk) << true << false << 0;
    }

    void aKeyThatThePageReturnsIsThePlayers()
    {
        QFETCH(int, mode);
        QFETCH(bool, hasMediaAccess);
        QFETCH(bool, isCovered);
        QFETCH(int, presses);
        open(static_cast<WindowMode>(mode));
        m_window->setPlayerKeys(hasMediaAccess);
        if (isCovered)
            m_dialog->openFailure(FailureCause::NotReady);
        QSignalSpy pressed(m_window.get(), &MainWindow::playerKeyPressed);
        QTest::keyClick(m_page, Qt::Key_Space);
        QCOMPARE(pressed.count(), 0); // the page has used it
        returnKey(Qt::Key_Space);
        QCOMPARE(pressed.count(), presses);
    }

    void fullScreenByAKeyOfThePageGoesTheWayOfThePage()
    {
        open();
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F);
        m_window->modes().setFullScreen(true); // by the page, which has used the key without saying so
        returnKey(Qt::Key_F);
        QVERIFY(m_window->isFullScreen());
        QTest::keyClick(m_window->windowHandle(), Qt::Key_F);
        returnKey(Qt::Key_F);
        QVERIFY(!m_window->isFullScreen());
    }

    void mouseButton4AsksForBackBeforeThePageSeesIt()
    {
        open();
        QSignalSpy back(m_window.get(), &MainWindow::backRequested);
        QTest::mouseClick(m_window->windowHandle(), Qt::BackButton, {}, m_page->rect().center());
        QCOMPARE(back.count(), 1);
        QVERIFY(m_page->buttons.isEmpty());
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, m_page->rect().center());
        QCOMPARE(m_page->buttons, QList<Qt::MouseButton>{Qt::LeftButton});
        QCOMPARE(back.count(), 1);
    }

    void aPressInThePageIsReported()
    {
        open();
        auto *inner = new QWidget(m_page);
        inner->resize(100, 100);
        inner->show();
        QSignalSpy pressed(m_window.get(), &MainWindow::pagePressed);
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, QPoint(10, 10));
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, QPoint(300, 300));
        QCOMPARE(pressed.count(), 2);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Space);
        QCOMPARE(pressed.count(), 3);
        QWidget popup(m_page, Qt::Tool);
        popup.show();
        QTest::mouseClick(popup.windowHandle(), Qt::LeftButton, {}, QPoint(5, 5));
        QCOMPARE(pressed.count(), 4);
    }

    void aPressInAViewOfVitrineIsNotThePages()
    {
        open();
        QSignalSpy pressed(m_window.get(), &MainWindow::pagePressed);
        const QPoint inFeed(m_window->width() - 30, 100);
        m_feed->setOpen(true);
        QTRY_VERIFY(m_window->childAt(inFeed) != m_page);
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, inFeed);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_A); // for the feed's search
        QCOMPARE(pressed.count(), 0);
        m_feed->setOpen(false);

        const QPoint center = m_window->rect().center();
        m_dialog->openFailure(FailureCause::NotReady);
        QTRY_VERIFY(m_window->childAt(center) != m_page);
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, center);
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Tab);
        QCOMPARE(pressed.count(), 0);
        m_dialog->close();

        QMenu menu;
        menu.addAction(QStringLiteral("Copy"));
        menu.popup(m_window->mapToGlobal(center));
        QTRY_VERIFY(menu.isVisible());
        QTest::mouseClick(menu.windowHandle(), Qt::LeftButton, {}, QPoint(5, 5));
        menu.popup(m_window->mapToGlobal(center));
        QTest::keyClick(m_window->windowHandle(), Qt::Key_Down);
        menu.close();
        QCOMPARE(pressed.count(), 0);

        QTRY_COMPARE(m_window->childAt(center), m_page);
        QTest::mouseClick(m_window->windowHandle(), Qt::LeftButton, {}, center);
        QCOMPARE(pressed.count(), 1);
    }

    void otherWindowsKeepTheirMouse()
    {
        open();
        PageStub other;
        other.show();
        QSignalSpy back(m_window.get(), &MainWindow::backRequested);
        QTest::mouseClick(&other, Qt::BackButton);
        QCOMPARE(back.count(), 0);
        QCOMPARE(other.buttons, QList<Qt::MouseButton>{Qt::BackButton});
    }

    void movementOverThePageShowsTheHud()
    {
        open();
        play();
        move(*m_window, QPointF(10, 10));
        m_clock.advance(HudModel::shownFor);
        m_hud->tick();
        QVERIFY(!m_hud->isShown());
        move(*m_window, QPointF(10, 10));
        QVERIFY2(!m_hud->isShown(), "a movement that Qt repeats is none");
        move(*m_window, QPointF(30, 30));
        QVERIFY(m_hud->isShown());
    }

    void movementOverAnotherWindowDoesNotShowTheHud()
    {
        open();
        play();
        PageStub other;
        other.show();
        m_clock.advance(HudModel::shownFor);
        m_hud->tick();
        move(other, QPointF(40, 40));
        QVERIFY(!m_hud->isShown());
        move(*m_window, QPointF(50, 50));
        QVERIFY(m_hud->isShown());
    }

    void closesOnlyWhenTold()
    {
        open();
        QSignalSpy requested(m_window.get(), &MainWindow::closeRequested);
        m_window->close();
        QCOMPARE(requested.count(), 1);
        QVERIFY(m_window->isVisible());
        m_window->closeNow();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(requested.count(), 1);
    }

    void fullScreenComesAndGoes()
    {
        open();
        const QRect before = m_window->geometry();
        QSignalSpy changed(m_window.get(), &MainWindow::fullScreenChanged);
        m_window->modes().setFullScreen(true);
        QVERIFY(m_window->isFullScreen());
        m_window->modes().setFullScreen(true);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QVERIFY(!m_window->isFullScreen());
        QCOMPARE(m_window->geometry(), before);
        QCOMPARE(changed.count(), 2);
        QTest::keyClick(m_page, Qt::Key_Escape);
        QCOMPARE(m_page->keys, QList<int>{Qt::Key_Escape});
    }

    void aMaximisedWindowIsMaximisedAgain()
    {
        open();
        m_window->showMaximized();
        m_window->modes().setFullScreen(true);
        QVERIFY(m_window->isFullScreen());
        m_window->modes().setFullScreen(false);
        QVERIFY(m_window->isMaximized());
        QVERIFY(!m_window->isFullScreen());
    }

    void aKioskFillsTheScreen()
    {
        open(WindowMode::Kiosk);
        QVERIFY(m_window->isFullScreen());
        QVERIFY(m_window->windowFlags().testFlag(Qt::FramelessWindowHint));
        m_window->modes().setFullScreen(false);
        QVERIFY(m_window->isFullScreen());
    }

    void isBlackFromTheFirstPicture()
    {
        open();
        const QImage picture = m_window->grabImage();
        QCOMPARE(picture.size(), m_window->size() * m_window->devicePixelRatio());
        QCOMPARE(picture.pixelColor(picture.rect().center()), QColor(Qt::black));
        QCOMPARE(picture.pixelColor(0, 0), QColor(Qt::black));
    }

    void theTitleNamesTheProgram()
    {
        open();
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Vitrine"));
    }

    void theMiniPlayerHasATitleOfItsOwnAndNoRoomForViews()
    {
        open();
        m_window->modes().setContentTitle(QStringLiteral("Film – Vitrine"));
        m_window->modes().toggleMiniPlayer();
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Mini player: Film – Vitrine"));
        m_window->modes().setContentTitle(QStringLiteral("Other – Vitrine"));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Mini player: Other – Vitrine"));
        m_feed->setOpen(true);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Other – Vitrine"));
        QCOMPARE(m_window->size(), QSize(1280, 720));
        QTest::keyClick(m_page, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(!m_feed->isOpen());
        QTest::keyClick(m_page, Qt::Key_Escape);
        QCOMPARE(m_window->size(), QSize(1280, 720));
    }

    void carriesTheProgramsIcon()
    {
        open();
        m_window->createOverlays();
        QVERIFY(!m_window->windowIcon().isNull());
        open();
        m_hud->setPolicy(HudMode::Off);
        QTRY_VERIFY(!m_window->windowIcon().isNull());
        const QPixmap icon = m_window->windowIcon().pixmap(QSize(48, 48), 1.0);
        QCOMPARE(icon.size(), QSize(48, 48));
        QVERIFY(qAlpha(icon.toImage().pixel(24, 24)) > 0);
    }

private:
    void open(WindowMode mode = WindowMode::Desktop)
    {
        m_window.reset();
        m_session = std::make_unique<PlaybackSession>(m_clock);
        m_hud = std::make_unique<HudModel>(*m_session, m_clock);
        m_dialog = std::make_unique<ErrorDialogModel>(m_clock);
        m_feed = std::make_unique<EventFeedModel>(m_clock);
        m_page = new PageStub;
        m_window = std::make_unique<MainWindow>(m_page, m_activity, *m_hud, *m_dialog, *m_feed, mode);
        m_window->resize(1280, 720);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    // As the window system sends it; QTest::mouseMove() leaves out movements to where the mouse is already.
    static void move(const QWidget &window, QPointF position)
    {
        QMouseEvent event(QEvent::MouseMove, position, window.mapToGlobal(position), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(window.windowHandle(), &event);
    }

    /// As QWebEngineView does with a key that its page has not used.
    void returnKey(Qt::Key key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

    void play()
    {
        PlaybackEvent event;
        event.meaning = EventMeaning::Started;
        m_session->handleEvent(event);
    }

    ManualClock m_clock;
    UserActivity m_activity;
    std::unique_ptr<PlaybackSession> m_session;
    std::unique_ptr<HudModel> m_hud;
    std::unique_ptr<ErrorDialogModel> m_dialog;
    std::unique_ptr<EventFeedModel> m_feed;
    PageStub *m_page = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestMainWindow)
#include "TestMainWindow.moc"
