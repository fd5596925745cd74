// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ControlCommand.h"
#include "SleepDesktop.h"
#include "VitrineProcess.h"

#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The screen stays on exactly while a video plays, on each of the ways, as others than Vitrine see it.
class TestSleepEndToEnd : public QObject
{
    Q_OBJECT

private:
    using Desktop = SleepDesktop;
    using Way = SleepDesktop::Way;

    static void start(VitrineProcess &vitrine, const Desktop &desktop, const QString &target)
    {
        if (desktop.wayland) {
            vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
            vitrine.setVariable(u"WAYLAND_DISPLAY"_s, desktop.wayland->display());
        }
        start(vitrine, nullptr, desktop.bus.address(), {target});
    }

    /// Starts in a window, on a display and a bus if they are given; waits until it plays.
    static void start(VitrineProcess &vitrine, const VirtualDisplay *display, const QString &bus,
                      const QStringList &arguments)
    {
        if (display != nullptr) {
            vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
            vitrine.setVariable(u"DISPLAY"_s, display->name());
        }
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);
        vitrine.startBare(QStringList{u"--events"_s, u"-"_s} + arguments);
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
    }

    static bool playsBeyond(VitrineProcess &vitrine, double seconds)
    {
        return vitrine
            .waitFor([seconds](const QJsonObject &entry) {
                return entry.value(u"kind").toString() == u"progress" &&
                       entry.value(u"currentTime").toDouble() > seconds;
            })
            .has_value();
    }

private Q_SLOTS:
    void endsWithPlayback_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("state");
        for (const auto &[name, way] : {std::pair{"portal", Way::Portal}, std::pair{"service", Way::ScreenSaver}}) {
            QTest::addRow("%s: at the end", name) << int(way) << u"demo:ended"_s << u"ended"_s;
            QTest::addRow("%s: by an error", name) << int(way) << u"demo:error-token-expired"_s << u"failed"_s;
        }
    }

    void endsWithPlayback()
    {
        QFETCH(const int, way);
        QFETCH(const QString, target);
        QFETCH(const QString, state);
        Desktop desktop{Way(way)};
        VitrineProcess vitrine;
        start(vitrine, desktop, target);
        QTRY_COMPARE(desktop.inhibitions(), 1);
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, state), vitrine.report());
        QTRY_COMPARE(desktop.inhibitions(), 0);
    }

    void endsWithTheProgram_data()
    {
        QTest::addColumn<int>("way");
        QTest::addColumn<bool>("crashes");
        for (const bool crashes : {false, true}) {
            QTest::addRow("portal, crash: %d", crashes) << int(Way::Portal) << crashes;
            QTest::addRow("service, crash: %d", crashes) << int(Way::ScreenSaver) << crashes;
            if (!WaylandDesktop::isMissing())
                QTest::addRow("Wayland, crash: %d", crashes) << int(Way::Wayland) << crashes;
        }
    }

    void endsWithTheProgram()
    {
        QFETCH(const int, way);
        QFETCH(const bool, crashes);
        Desktop desktop{Way(way)};
        VitrineProcess vitrine;
        start(vitrine, desktop, u"demo"_s);
        QTRY_COMPARE(desktop.inhibitions(), 1);
        if (crashes)
            vitrine.process().kill();
        else
            vitrine.process().terminate();
        QTRY_COMPARE(desktop.inhibitions(), 0);
    }

    void aMinimizedWindowKeepsNothingOn_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("the portal") << int(Way::Portal);
        QTest::newRow("the screen saver service") << int(Way::ScreenSaver);
    }

    void aMinimizedWindowKeepsNothingOn()
    {
        if (VirtualDisplay::isMissing())
            QSKIP("Xvfb is not installed");
        QFETCH(const int, way);
        Desktop desktop{Way(way)};
        VirtualDisplay display;
        VitrineProcess vitrine;
        start(vitrine, &display, desktop.bus.address(), {u"demo"_s});
        QTRY_COMPARE(desktop.inhibitions(), 1);
        for (int times = 0; times < 3; ++times) {
            display.setMinimized(true);
            QTRY_COMPARE(desktop.inhibitions(), 0);
            display.setMinimized(false);
            QTRY_COMPARE(desktop.inhibitions(), 1);
        }
        display.setMinimized(true);
        display.setBlankTime(1s);
        QTRY_VERIFY(display.isBlank());
    }

    void anX11ScreenIsBlankedOnlyInAPause()
    {
        if (VirtualDisplay::isMissing())
            QSKIP("Xvfb is not installed");
        VirtualDisplay display;
        VitrineProcess vitrine;
        start(vitrine, &display, {}, {u"demo"_s});
        display.setBlankTime(2s);
        for (double seconds = 2.0; seconds < 8.0; seconds += 0.5) {
            QVERIFY2(playsBeyond(vitrine, seconds), vitrine.report());
            QVERIFY2(!display.isBlank(), vitrine.report());
        }
        QVERIFY2(ctl(vitrine, {u"pause"_s}).code == 0, vitrine.report());
        QTRY_VERIFY2(display.isBlank(), vitrine.report());

        QVERIFY2(ctl(vitrine, {u"play"_s}).code == 0, vitrine.report());
        display.setBlankTime(1s);
        QVERIFY2(playsBeyond(vitrine, 12.0), vitrine.report());
        QVERIFY2(!display.isBlank(), vitrine.report());
        vitrine.process().kill();
        QTRY_VERIFY(display.isBlank());
    }
};

QTEST_GUILESS_MAIN(TestSleepEndToEnd)
#include "TestSleepEndToEnd.moc"
