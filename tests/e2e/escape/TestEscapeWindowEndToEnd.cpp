// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "EscapeKiosk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Platform = EscapeKiosk::Platform;

/// What a window manager and other programs do to the window of a kiosk, and what a configuration opens.
class TestEscapeWindowEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowReturns_data()
    {
        QTest::addColumn<QString>("input"); // WINDOW is its number
        QTest::newRow("minimised") << u"windowminimize WINDOW"_s;
        QTest::newRow("resized") << u"windowsize WINDOW 400 300"_s;
        QTest::newRow("moved") << u"windowmove WINDOW 100 100"_s;
        QTest::newRow("asked to close") << u"windowquit WINDOW"_s;
        QTest::newRow("without full screen") << u"windowstate --remove FULLSCREEN WINDOW"_s;
        QTest::newRow("lowered") << u"windowstate --add BELOW WINDOW"_s;
        QTest::newRow("another desktop") << u"set_desktop 1"_s;
        QTest::newRow("sent to another desktop") << u"set_desktop_for_window WINDOW 1"_s;
    }

    void theWindowReturns()
    {
        QFETCH(QString, input);
        if (EscapeKiosk::isMissing(Platform::X11))
            QSKIP("Xvfb, openbox or xdotool is missing.");
        if (!m_kiosk)
            m_kiosk = std::make_unique<EscapeKiosk>(Platform::X11);
        m_kiosk->input(input.replace(u"WINDOW"_s, QString::fromLatin1(m_kiosk->window())));
        const QString wrong = m_kiosk->problem();
        if (!wrong.isEmpty())
            m_kiosk.reset();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void theWindowReturnsOnWayland()
    {
        if (EscapeKiosk::isMissing(Platform::Wayland))
            QSKIP("sway is missing.");
        EscapeKiosk kiosk(Platform::Wayland);
        kiosk.wayland().command(u"fullscreen disable"_s);
        QCOMPARE(kiosk.problem(), QString());
        kiosk.wayland().command(u"kill"_s);
        QCOMPARE(kiosk.problem(), QString());
    }

    void aKioskPlaysOnWaylandWithoutInputDevices_data()
    {
        using Seat = WaylandDesktop::Seat;
        QTest::addColumn<Seat>("seat");
        QTest::newRow("weston") << Seat::Missing;
        QTest::newRow("cage") << Seat::MissingInCage;
    }

    void aKioskPlaysOnWaylandWithoutInputDevices()
    {
        QFETCH(const WaylandDesktop::Seat, seat);
        if (WaylandDesktop::isMissing(seat))
            QSKIP("The compositor is missing.");
        WaylandDesktop desktop(seat);
        VitrineProcess vitrine;
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
        vitrine.setVariable(u"WAYLAND_DISPLAY"_s, desktop.display());
        vitrine.startBare({u"--events"_s, u"-"_s, u"--kiosk"_s, u"demo"_s});
        QVERIFY2(vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"currentTime").toDouble() > 2; }),
                 vitrine.report());
    }

    void thereIsNoControlSocketUnlessItIsNamed()
    {
        if (EscapeKiosk::isMissing(Platform::X11))
            QSKIP("Xvfb, openbox or xdotool is missing.");
        EscapeKiosk closed(Platform::X11);
        QVERIFY(!QFile::exists(closed.vitrine().folder() + u"/vitrine/default.sock"_s));
        const QTemporaryDir folder;
        EscapeKiosk open(Platform::X11, {u"--control"_s, folder.filePath(u"kiosk.sock"_s)});
        QVERIFY(QFile::exists(folder.filePath(u"kiosk.sock"_s)));
    }

    void blockedPartsAreReported()
    {
        if (EscapeKiosk::isMissing(Platform::X11))
            QSKIP("Xvfb, openbox or xdotool is missing.");
        EscapeKiosk kiosk(Platform::X11, {u"--kiosk-block-subresources"_s, u"http://*.localhost:*/ads/*"_s,
                                          u"--kiosk-block-subresources"_s, u"http://127.0.0.1:*/ads/*"_s});
        kiosk.server().setReply("/ads/x.js", {.contentType = "text/javascript", .body = ""});
        kiosk.server().setReply("/parts/x.js", {.contentType = "text/javascript", .body = ""});
        QCOMPARE(kiosk.run(EscapeKiosk::Frame::Top,
                           "for (const path of ['/ads/x.js', '/parts/x.js'])"
                           "  document.head.append(Object.assign(document.createElement('script'), {src: path}))"),
                 QString());
        QTRY_VERIFY(kiosk.server().requests().contains("/parts/x.js"));
        const auto blocked = kiosk.vitrine().waitFor(u"page"_s, u"what"_s, u"subresource"_s);
        QVERIFY2(blocked && blocked->value(u"url").toString().endsWith(u"/ads/x.js"_s), kiosk.vitrine().report());
        QVERIFY(!kiosk.server().requests().contains("/ads/x.js"));
        QCOMPARE(kiosk.problem(), QString());
    }

    void onlyListedPermissionsAreGranted()
    {
        if (EscapeKiosk::isMissing(Platform::X11))
            QSKIP("Xvfb, openbox or xdotool is missing.");
        EscapeKiosk kiosk(Platform::X11, {u"--kiosk-permissions"_s, u"notifications"_s});
        QCOMPARE(kiosk.run(EscapeKiosk::Frame::Top,
                           "Notification.requestPermission().then((answer) => report('notifications ' + answer));"
                           "navigator.geolocation.getCurrentPosition(() => report('place'),"
                           "  (error) => report('place ' + error.code))"),
                 QString());
        QTRY_VERIFY(kiosk.server().reports().contains("notifications granted"));
        QTRY_VERIFY(kiosk.server().reports().contains("place 1")); // PERMISSION_DENIED
    }

private:
    std::unique_ptr<EscapeKiosk> m_kiosk;
};

QTEST_GUILESS_MAIN(TestEscapeWindowEndToEnd)
#include "TestEscapeWindowEndToEnd.moc"
