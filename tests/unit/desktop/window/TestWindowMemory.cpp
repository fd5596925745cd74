// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/WindowMemory.h"

#include "desktop/window/MiniPlayer.h"
#include "support/OffscreenScreens.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QScreen>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <qpa/qplatformnativeinterface.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QRect left(0, 0, 1600, 900);
const QRect right(1600, 0, 1280, 1024);

const QRegularExpression missing(u"screen “right” is not connected"_s);

/// Connects and unplugs screens of the offscreen platform.
void setScreens(const QList<std::pair<QString, QRect>> &screens)
{
    using SetConfiguration = void (*)(const QJsonObject &, QPlatformNativeInterface *);
    QPlatformNativeInterface *platform = QGuiApplication::platformNativeInterface();
    const auto set = reinterpret_cast<SetConfiguration>(
        platform->nativeResourceForIntegration(QByteArrayLiteral("setConfiguration")));
    QVERIFY(set != nullptr);
    set(offscreenScreens(screens), platform);
}

void connectBoth()
{
    setScreens({{u"left"_s, left}, {u"right"_s, right}});
}

void connectLeft()
{
    setScreens({{u"left"_s, left}});
}

/// \brief A window with its memory, as in one run of the program.
class Run
{
public:
    explicit Run(const QString &file, const WindowMemory::Decided &decided = {})
        : m_memory(file, window, *miniPlayer, [this] { return isFullScreenOfPage; })
        , missed(&m_memory, &WindowMemory::screenMissed)
        , rested(&m_memory, &WindowMemory::rested)
    {
        window.setMinimumSize(320, 180);
        window.resize(1280, 720);
        m_memory.restore(decided);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
    }

    QWidget window;
    MiniPlayer *miniPlayer = new MiniPlayer(window);
    bool isFullScreenOfPage = false;

private:
    WindowMemory m_memory;

public:
    QSignalSpy missed;
    QSignalSpy rested;
};

} // namespace

class TestWindowMemory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"vitrine|screen|place"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"window.json"_s);
        connectBoth();
    }

    void placeAndStateComeBack_data()
    {
        QTest::addColumn<Qt::WindowStates>("states");
        QTest::newRow("normal") << Qt::WindowStates(Qt::WindowNoState);
        QTest::newRow("maximised") << Qt::WindowStates(Qt::WindowMaximized);
        QTest::newRow("fullscreen") << Qt::WindowStates(Qt::WindowFullScreen);
        QTest::newRow("both") << (Qt::WindowMaximized | Qt::WindowFullScreen);
    }

    void placeAndStateComeBack()
    {
        QFETCH(const Qt::WindowStates, states);
        const QRect place(1800, 200, 700, 400);
        {
            Run run(m_file);
            run.window.setGeometry(place);
            QTRY_VERIFY(QFile::exists(m_file));
            run.window.setWindowState(states);
        }
        for (int times = 0; times < 10; ++times) {
            Run run(m_file);
            QCOMPARE(run.window.windowState() & ~Qt::WindowActive, states);
            QCOMPARE(run.window.screen()->name(), u"right"_s);
            if (states == Qt::WindowNoState)
                QCOMPARE(run.window.geometry(), place);
        }
        QCOMPARE(remembered().window, place);
        Run run(m_file);
        run.window.setWindowState(Qt::WindowNoState);
        QTRY_COMPARE(run.window.geometry(), place);
    }

    void theSizeJustBeforeTheWindowFillsTheScreenIsRemembered_data()
    {
        QTest::addColumn<Qt::WindowStates>("states");
        QTest::newRow("maximised") << Qt::WindowStates(Qt::WindowMaximized);
        QTest::newRow("fullscreen") << Qt::WindowStates(Qt::WindowFullScreen);
    }

    void theSizeJustBeforeTheWindowFillsTheScreenIsRemembered()
    {
        QFETCH(const Qt::WindowStates, states);
        rememberOnTheRight();
        const QRect place(1700, 100, 800, 500);
        {
            Run run(m_file);
            run.window.setGeometry(place);
            QCoreApplication::processEvents();
            run.window.setWindowState(states);
            QVERIFY(run.rested.wait());
            QCOMPARE(remembered().window, place);
        }
        for (int times = 0; times < 3; ++times)
            Run run(m_file);
        QCOMPARE(remembered().window, place);
    }

    // Some window managers resize a window before they tell that it is maximised.
    void aWindowThatFillsTheScreenBeforeItSaysSoKeepsItsPlace()
    {
        rememberOnTheRight();
        const QRect before = remembered().window;
        Run run(m_file);
        run.window.setWindowState(Qt::WindowMaximized);
        QTRY_VERIFY(run.window.width() > before.width());
        const QRect maximised = run.window.geometry();
        run.window.setWindowState(Qt::WindowNoState);
        QVERIFY(run.rested.wait());
        run.window.setGeometry(maximised);
        QCoreApplication::processEvents();
        run.window.setWindowState(Qt::WindowMaximized);
        QVERIFY(run.rested.wait());
        QVERIFY(remembered().isMaximized);
        QCOMPARE(remembered().window, before);
    }

    void aMinimisedWindowChangesNothing()
    {
        rememberOnTheRight();
        const WindowPlacement before = remembered();
        {
            Run run(m_file);
            run.window.showMinimized();
        }
        QVERIFY(remembered() == before);
    }

    void theFullScreenOfAPageIsNotTheWindows()
    {
        rememberOnTheRight();
        const WindowPlacement before = remembered();
        {
            Run run(m_file);
            run.isFullScreenOfPage = true;
            run.window.setWindowState(Qt::WindowFullScreen);
        }
        QVERIFY(remembered() == before);
    }

    void whatAnOptionDecidesIsNeitherRestoredNorRemembered()
    {
        rememberOnTheRight();
        const WindowPlacement before = remembered();
        {
            Run run(m_file, {.place = true});
            QCOMPARE(run.window.size(), QSize(1280, 720));
            run.window.setGeometry(10, 10, 500, 500);
        }
        QVERIFY(remembered() == before);
        {
            Run run(m_file, {.fullScreen = true});
            QCOMPARE(run.window.geometry(), before.window);
            run.window.setWindowState(Qt::WindowFullScreen);
        }
        QVERIFY(remembered() == before);
    }

    void theMiniPlayerHasASizeButNoPlaceOfItsOwn()
    {
        rememberOnTheRight();
        const WindowPlacement before = remembered();
        {
            Run run(m_file);
            run.miniPlayer->setActive(true);
            run.miniPlayer->setWidth(480);
            QVERIFY(run.rested.wait());
        }
        QVERIFY(remembered() == before);
        Run run(m_file, {.place = true});
        QCOMPARE(run.miniPlayer->width(), 480);
        run.miniPlayer->setActive(true);
        QCOMPARE(run.window.size(), QSize(480, 270));
        run.miniPlayer->setWidth(500);
        QTRY_COMPARE(readWindowState(m_file)->miniWidth, 500);
        QVERIFY(remembered() == before);
    }

    void aScreenThatIsUnpluggedBelowTheMiniPlayerIsLeftByTheWindow()
    {
        rememberOnTheRight();
        Run run(m_file);
        QVERIFY(run.rested.wait());
        run.miniPlayer->setActive(true);
        QVERIFY(right.contains(run.window.geometry()));
        connectLeft();
        QTRY_VERIFY(left.contains(run.window.geometry()));
        QCOMPARE(run.window.size(), QSize(400, 225));
        QTest::ignoreMessage(QtWarningMsg, missing);
        run.miniPlayer->setActive(false);
        QTRY_VERIFY(left.contains(run.window.geometry()));
        QCOMPARE(run.window.size(), QSize(700, 400));
    }

    void aScreenThatIsGoneIsNotForgotten()
    {
        rememberOnTheRight();
        const WindowPlacement before = remembered();
        connectLeft();
        for (int times = 0; times < 2; ++times) {
            QTest::ignoreMessage(QtWarningMsg, missing);
            Run run(m_file);
            QCOMPARE(run.missed.count(), 1);
            QCOMPARE(run.window.screen()->name(), u"left"_s);
            QCOMPARE(run.window.size(), before.window.size());
            QVERIFY(left.contains(run.window.geometry()));
            QVERIFY(run.rested.wait());
        }
        QVERIFY(remembered() == before);
        connectBoth();
        Run run(m_file);
        QCOMPARE(run.window.geometry(), before.window);
    }

    // Such as that of Qt's offscreen platform, or what stands for a screen while none is connected.
    void aPlaceOnAScreenWithoutANameIsNotRemembered()
    {
        setScreens({{QString(), left}});
        Run run(m_file);
        for (const int width : {640, 700}) {
            run.window.setGeometry(40, 50, width, 300);
            QVERIFY(run.rested.wait());
            QVERIFY(!QFile::exists(m_file));
        }
    }

    void aPlaceThatTheViewerChoosesInsteadIsRemembered()
    {
        rememberOnTheRight();
        connectLeft();
        QTest::ignoreMessage(QtWarningMsg, missing);
        Run run(m_file);
        QVERIFY(run.rested.wait());
        run.window.setGeometry(40, 50, 600, 300);
        QTRY_COMPARE(remembered().window, QRect(40, 50, 600, 300));
        QCOMPARE(remembered().screen, u"left"_s);
    }

    void theStateJustBeforeTheMiniPlayerIsRemembered_data()
    {
        QTest::addColumn<Qt::WindowState>("state");
        QTest::newRow("maximised") << Qt::WindowMaximized;
        QTest::newRow("fullscreen") << Qt::WindowFullScreen;
        QTest::newRow("normal") << Qt::WindowNoState;
    }

    void theStateJustBeforeTheMiniPlayerIsRemembered()
    {
        QFETCH(const Qt::WindowState, state);
        const QRect place(100, 120, 640, 360);
        {
            Run run(m_file);
            run.window.setGeometry(place);
            run.window.setWindowState(state);
            run.miniPlayer->setActive(true);
        }
        QCOMPARE(remembered().isMaximized, state == Qt::WindowMaximized);
        QCOMPARE(remembered().isFullScreen, state == Qt::WindowFullScreen);
        QCOMPARE(remembered().window, place);
    }

    void theWindowLeavesAScreenThatIsUnpluggedAndReturns_data()
    {
        QTest::addColumn<bool>("isFilling");
        QTest::newRow("normal") << false;
        QTest::newRow("fullscreen") << true;
    }

    void theWindowLeavesAScreenThatIsUnpluggedAndReturns()
    {
        QFETCH(const bool, isFilling);
        rememberOnTheRight();
        Run run(m_file);
        QCOMPARE(run.window.screen()->name(), u"right"_s);
        if (isFilling)
            run.window.setWindowState(Qt::WindowFullScreen);
        QTRY_COMPARE(remembered().isFullScreen, isFilling);
        const WindowPlacement before = remembered();
        QTest::ignoreMessage(QtWarningMsg, missing);
        run.rested.clear();
        connectLeft();
        QTRY_COMPARE(run.missed.count(), 1);
        QVERIFY(run.missed.at(0).at(0).toString().contains(u"“right”"_s));
        QTRY_COMPARE(run.window.screen()->name(), u"left"_s);
        QCOMPARE(run.window.isFullScreen(), isFilling);
        QVERIFY(run.window.isVisible());
        if (!isFilling)
            QVERIFY(left.contains(run.window.geometry()));
        QTRY_VERIFY(!run.rested.isEmpty());
        QVERIFY(remembered() == before);
        connectBoth();
        QTRY_COMPARE(run.window.screen()->name(), u"right"_s);
        QCOMPARE(run.window.isFullScreen(), isFilling);
        if (!isFilling)
            QTRY_COMPARE(run.window.geometry(), before.window);
    }

    void aDamagedFileIsLoggedAndReplaced()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"placement\":") > 0);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"is damaged"_s));
        Run run(m_file);
        QCOMPARE(run.window.size(), QSize(1280, 720));
        run.window.setGeometry(100, 100, 640, 360);
        QTRY_VERIFY(readWindowState(m_file));
    }

    void aFileThatCannotBeWrittenIsLoggedOnce()
    {
        QVERIFY(QDir().mkpath(m_file));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot be read"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not remembered"_s));
        Run run(m_file);
        for (const int width : {640, 700, 760}) {
            run.window.setGeometry(100, 100, width, 360);
            QVERIFY(run.rested.wait());
        }
    }

private:
    void rememberOnTheRight()
    {
        Run run(m_file);
        run.window.setGeometry(1800, 200, 700, 400);
    }

    [[nodiscard]] WindowPlacement remembered() const
    {
        const Result<WindowState> state = readWindowState(m_file);
        return state && state->placement ? *state->placement : WindowPlacement{};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_MAIN(TestWindowMemory)
#include "TestWindowMemory.moc"
