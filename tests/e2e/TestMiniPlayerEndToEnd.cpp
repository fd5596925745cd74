// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "support/PageServer.h"
#include "support/WaylandDesktop.h"

#include <QDir>
#include <QFile>
#include <QRect>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QRect lowerRight(864, 559, 400, 225);
const QRect upperLeft(16, 16, 400, 225);
// Different colours: an empty window has one, and its frame few; a frame of the small video may have less than 500.
constexpr int picture = 200;
// On a busy machine, one question to the program may take seconds.
constexpr int slowest = 30'000;

} // namespace

/// The mini player on a desktop, with keyboard and mouse.
class TestMiniPlayerEndToEnd : public QObject
{
    Q_OBJECT

private:
    static QString title(VitrineProcess &vitrine)
    {
        return DesktopWindow::control(vitrine, u"window"_s).value("text"_L1).toString();
    }

private Q_SLOTS:
    void init()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void playbackAndPictureGoOnThroughTenChanges_data()
    {
        QTest::addColumn<bool>("isMaximized");
        QTest::newRow("window") << false;
        QTest::newRow("maximised window") << true;
    }

    void playbackAndPictureGoOnThroughTenChanges()
    {
        QFETCH(const bool, isMaximized);
        const QRect normal(101, 120, 800, 450);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"default"_s));
        QFile file(folder.filePath(u"default/window.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"placement\":{\"window\":[101,120,800,450],\"frame\":[1,20,1,5],\"screen\":\"screen\","
                   "\"screenArea\":[0,0,1280,800],\"maximized\":" +
                   QByteArray(isMaximized ? "true" : "false") + ",\"fullScreen\":false}}");
        file.close();
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"--data-dir"_s, folder.path(), u"demo"_s});
        const QByteArray id = desktop.input(u"search --onlyvisible --class vitrine"_s);
        QVERIFY(!id.isEmpty());
        const QRect before = DesktopWindow::windowRect(vitrine);
        if (isMaximized)
            QVERIFY(before.width() >= 1270);
        else
            QCOMPARE(before, normal);
        for (int times = 0; times < 10; ++times) {
            desktop.toggleMiniPlayer(vitrine, lowerRight);
            QTRY_COMPARE_GE(desktop.display().colors(lowerRight), picture);
            desktop.toggleMiniPlayer(vitrine, before);
            QTRY_COMPARE_GE(desktop.display().colors(before), picture);
        }
        QCOMPARE(desktop.input(u"search --onlyvisible --class vitrine"_s), id);
        if (isMaximized) {
            // A double click on the title bar makes it as large as it was.
            desktop.clickTitleBar(before);
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), normal);
        }
        // Playback has never paused, and goes on.
        for (const QJsonObject &state : vitrine.entriesOf(u"state"_s))
            QVERIFY2(state.value("from"_L1) != "playing"_L1, vitrine.report());
        const auto seen = int(vitrine.entries().size());
        double first = -1.0;
        const auto goesOn = [&first](const QJsonObject &entry) {
            const QJsonValue time = entry.value("currentTime"_L1);
            if (time.isDouble() && first < 0.0)
                first = time.toDouble();
            return time.isDouble() && time.toDouble() > first + 1.0;
        };
        QVERIFY2(vitrine.waitFor(goesOn, seen), vitrine.report());
        DesktopWindow::end(vitrine);
    }

    void ruleOfTheDesktopCanTellItFromTheWindow()
    {
        if (QStandardPaths::findExecutable(u"xprop"_s).isEmpty())
            QSKIP("xprop is not installed");
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"--ephemeral"_s, u"demo:rate"_s});
        const QString id = QString::fromLatin1(desktop.input(u"search --onlyvisible --class vitrine"_s));
        const auto properties = [&] {
            return desktop.run(u"xprop"_s, {u"-id"_s, id, u"WM_CLASS"_s, u"_NET_WM_STATE"_s, u"_NET_WM_NAME"_s});
        };
        const QByteArray before = properties();
        QVERIFY2(before.contains("\"vitrine\", \"vitrine\"") && before.contains("\"demo:rate") &&
                     !before.contains("ABOVE"),
                 before.constData());
        desktop.toggleMiniPlayer(vitrine, lowerRight);
        QTRY_VERIFY2(properties().contains("_NET_WM_STATE_ABOVE"), properties().constData());
        QVERIFY2(properties().contains("\"vitrine-mini\", \"vitrine-mini\""), properties().constData());
        QVERIFY2(properties().contains("\"Mini player: demo:rate"), properties().constData());
        desktop.input(u"key Escape"_s);
        QTRY_COMPARE(properties(), before);
        DesktopWindow::end(vitrine);
    }

    void theMouseMovesResizesAndLeavesIt()
    {
        PageServer site;
        site.setPage("/player", "<style>html { height: 100%; background: linear-gradient(red, blue) }</style><script>"
                                "for (const kind of ['mousedown', 'click'])"
                                "    addEventListener(kind, () => report(kind));"
                                "addEventListener('mousemove', ({x, y}) => report(`at ${x} ${y}`));"
                                "</script>");
        QTemporaryDir folder;
        const QStringList arguments{u"--data-dir"_s, folder.path(), u"--ready-timeout"_s, u"60"_s,
                                    site.address("/player")};
        QRect place;
        {
            DesktopWindow desktop;
            VitrineProcess vitrine;
            desktop.start(vitrine, arguments);
            QTRY_VERIFY2_WITH_TIMEOUT(
                (desktop.input(u"mousemove 600 400 mousemove 601 400"_s), !site.reports().isEmpty()), vitrine.report(),
                20'000);
            place = DesktopWindow::windowRect(vitrine);
            desktop.toggleMiniPlayer(vitrine, lowerRight);
            // For some frames after a change of its size, the browser gives the mouse to the page around the player.
            // A report that comes late is one of another place.
            const auto reach = [&](int x, int y) {
                const QPoint point = QPoint(x, y) - DesktopWindow::windowRect(vitrine).topLeft();
                const QByteArray report = u"at %1 %2"_s.arg(point.x()).arg(point.y()).toLatin1();
                const auto seen = site.reports().count(report);
                desktop.input(u"mousemove %1 %2 mousemove %3 %2"_s.arg(x + 3).arg(y).arg(x));
                return QTest::qWaitFor([&] { return site.reports().count(report) > seen; }, 200);
            };
            // Twice in a row; QTRY_VERIFY would ask once more after that.
            QVERIFY(QTest::qWaitFor([&] { return reach(1060, 620) && reach(1060, 620); }));
            // By the picture, in steps, as a hand does.
            desktop.input(u"mousedown 1 mousemove 1000 500 mousemove 500 300 mousemove 300 200 mouseup 1"_s);
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), upperLeft);
            QVERIFY(QTest::qWaitFor([&] { return reach(200, 100) && reach(200, 100); }));
            QCOMPARE(site.reports().count("mousedown"), 0); // a drag is nothing for the page
            desktop.input(u"click 1"_s);
            QTRY_COMPARE(site.reports().count("click"), 1);
            QCOMPARE(site.reports().count("mousedown"), 1);
            QCOMPARE(DesktopWindow::windowRect(vitrine), upperLeft);
            // By its lower right corner.
            desktop.input(u"mousemove 414 239 mousedown 1 mousemove 440 250 mousemove 494 284 mouseup 1"_s);
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), QRect(16, 16, 480, 270));
            QCOMPARE(site.reports().count("click"), 1);
            // A control appears where the mouse is.
            QTRY_VERIFY2_WITH_TIMEOUT((desktop.input(u"mousemove 200 101 mousemove 201 102"_s),
                                       DesktopWindow::shows(vitrine, u"mini.leave"_s)),
                                      vitrine.report(), slowest);
            const QPoint leave = DesktopWindow::screenRect(vitrine, u"mini.leave"_s).center();
            desktop.input(u"mousemove %1 %2 click 1"_s.arg(leave.x()).arg(leave.y()));
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), place);
            QCOMPARE(site.reports().count("click"), 1);
            desktop.toggleMiniPlayer(vitrine, QRect(16, 16, 480, 270));
            DesktopWindow::end(vitrine);
        }
        // The next run opens the window where it was, and the mini player with its size.
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.start(vitrine, arguments);
        QTRY_COMPARE(DesktopWindow::windowRect(vitrine), place);
        QTRY_VERIFY2_WITH_TIMEOUT(
            (desktop.input(u"key ctrl+m"_s), DesktopWindow::windowRect(vitrine).size() == QSize(480, 270)),
            vitrine.report(), 20'000);
        DesktopWindow::end(vitrine);
    }

    void viewsAndFullScreenLeadBack_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("control");
        QTest::newRow("feed") << u"F2"_s << u"feed.close"_s;
        QTest::newRow("keys") << u"F1"_s << u"keys.close"_s;
        QTest::newRow("full screen") << u"F11"_s << QString();
    }

    void viewsAndFullScreenLeadBack()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, control);
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"--ephemeral"_s, u"--size"_s, u"800x450"_s, u"demo"_s});
        const QRect place = DesktopWindow::windowRect(vitrine);
        desktop.toggleMiniPlayer(vitrine, lowerRight);
        desktop.input(u"key "_s + key);
        const bool isFullScreen = control.isEmpty();
        const QRect before = isFullScreen ? QRect(0, 0, 1280, 800) : place;
        QTRY_COMPARE(DesktopWindow::windowRect(vitrine), before);
        if (!isFullScreen)
            QTRY_VERIFY(DesktopWindow::shows(vitrine, control));
        QCOMPARE(title(vitrine), u"demo – Vitrine"_s);
        desktop.toggleMiniPlayer(vitrine, lowerRight);
        QTRY_VERIFY(isFullScreen || !DesktopWindow::shows(vitrine, control));
        desktop.toggleMiniPlayer(vitrine, before);
        if (isFullScreen)
            desktop.input(u"key F11"_s);
        QTRY_COMPARE(DesktopWindow::windowRect(vitrine), place);
        DesktopWindow::end(vitrine);
    }

    void onWaylandItSaysWhatItCannotDo()
    {
        if (WaylandDesktop::isMissing())
            QSKIP("sway is not installed");
        const WaylandDesktop desktop;
        VitrineProcess vitrine;
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
        vitrine.setVariable(u"WAYLAND_DISPLAY"_s, desktop.display());
        vitrine.startBare({u"--ephemeral"_s, u"--events"_s, u"-"_s, u"demo"_s});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QCOMPARE(ctl(vitrine, {u"ui.type"_s, u"window"_s, u"{Ctrl+M}"_s}).code, 0);
        QTRY_VERIFY(DesktopWindow::control(vitrine, u"note.text"_s)
                        .value("text"_L1)
                        .toString()
                        .contains(u"only the desktop can keep this window above"_s));
        QCOMPARE(title(vitrine), u"Mini player: demo – Vitrine"_s);
        const auto seen = int(vitrine.entries().size());
        QVERIFY2(vitrine.waitFor([](const QJsonObject &entry) { return entry.contains("currentTime"_L1); }, seen),
                 vitrine.report());
        DesktopWindow::end(vitrine);
    }
};

QTEST_GUILESS_MAIN(TestMiniPlayerEndToEnd)
#include "TestMiniPlayerEndToEnd.moc"
