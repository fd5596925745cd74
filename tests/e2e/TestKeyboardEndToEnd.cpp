// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "VitrineProcess.h"
#include "kiosk/KeyboardModules.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"
#include "support/WaylandDesktop.h"

#include <QDir>
#include <QDirIterator>
#include <QLibraryInfo>
#include <QVersionNumber>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Somebody types into the page of a kiosk without a keyboard.
class TestKeyboardEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList missing = missingKeyboardPackages(QtFolders::from({}));
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed.");
        if (!missing.isEmpty())
            QSKIP(qPrintable(u"Not installed: "_s + missing.join(u", "_s)));
        m_desktop = std::make_unique<DesktopWindow>();
    }

    void init()
    {
        m_server = std::make_unique<PageServer>();
        // The player has a field for a password at its lower edge.
        m_server->setBarePage("/player",
                              playerPage("let time = 0; setInterval(() => progress(time += 0.1), 100);") +
                                  "<style>body{margin:0;height:2000px} input{position:absolute;left:40px;top:620px;"
                                  "width:400px;height:40px}</style><input type=password id=field>" +
                                  script("const report = (text) => fetch('/report?' + encodeURIComponent(text));"
                                         "field.oninput = () => report('has ' + field.value);"
                                         "field.onkeydown = (event) => { if (event.key === 'Enter')"
                                         "  report('entered ' + field.value); };"
                                         "const measure = () => {"
                                         "  const place = field.getBoundingClientRect();"
                                         "  report('field ' + innerHeight + ' ' + (place.bottom <= innerHeight));"
                                         "  report('middle ' + Math.round((place.top + place.bottom) / 2));"
                                         "};"
                                         "measure();"
                                         "addEventListener('resize', () => setTimeout(measure, 300));"));
        m_server->setBarePage("/page", "<!DOCTYPE html><style>html,body{margin:0;height:100%} iframe{border:0;"
                                       "width:100%;height:100%;display:block}</style><iframe src=/player></iframe>");
    }

    void aTouchOfAFieldOpensTheKeyboard()
    {
        VitrineProcess vitrine;
        play(vitrine, {u"--kiosk-keyboard"_s});
        const QRect window = DesktopWindow::windowRect(vitrine);
        QVERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        openKeyboard(vitrine);

        // The page ends where the keyboard begins, and the field is above it.
        const QRect keyboard = DesktopWindow::screenRect(vitrine, u"keyboard"_s);
        QCOMPARE(keyboard.bottom(), window.bottom());
        QCOMPARE(keyboard.width(), window.width());
        QVERIFY2(keyboard.height() < window.height() / 2, qPrintable(QString::number(keyboard.height())));
        QCOMPARE(DesktopWindow::screenRect(vitrine, u"page"_s).bottom(), keyboard.top() - 1);
        QTRY_VERIFY2(hasReport("field " + QByteArray::number(keyboard.top()) + " true"), reports());

        // The page keeps the focus, and gets what the keys say.
        press(vitrine, 0, 0);
        QTRY_VERIFY2(hasReport("has q"), reports());
        press(vitrine, 0, 1);
        press(vitrine, 3, 9); // Enter
        QTRY_VERIFY2(hasReport("entered qw"), reports());
        QVERIFY(DesktopWindow::control(vitrine, u"page"_s).value(u"focused"_s).toBool());

        // Nothing shows it again by itself, but another touch of the field does.
        click(DesktopWindow::screenRect(vitrine, u"keyboard.hide"_s).center());
        QTRY_COMPARE(DesktopWindow::screenRect(vitrine, u"page"_s), window);
        QTest::qWait(1000);
        QVERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        openKeyboard(vitrine);

        // So does a key of Qt's layout: the only function of the comma, and from Qt 6.8 on a key of its own.
        const QRect keys = DesktopWindow::screenRect(vitrine, u"keyboard.keys"_s);
        if (QLibraryInfo::version() < QVersionNumber(6, 8)) {
            m_desktop->input(
                u"mousemove %1 %2 mousedown 1"_s.arg(key(vitrine, 3, 2).x() - 20).arg(key(vitrine, 3, 2).y()));
            QTest::qWait(1500);
            m_desktop->input(u"mouseup 1"_s);
        } else {
            click(key(vitrine, 3, 7) + QPoint(keys.width() / 20, 0));
        }
        QTRY_COMPARE(DesktopWindow::screenRect(vitrine, u"page"_s), window);
        QTest::qWait(1000);
        QVERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        openKeyboard(vitrine);

        // A press beside the field closes it.
        click(QPoint(window.width() - 200, 100));
        QTRY_VERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        DesktopWindow::end(vitrine);
        storesNothing(vitrine);
    }

    // The PIN pad covers it, and is not typed into.
    void thePinPadClosesIt()
    {
        VitrineProcess vitrine;
        QProcess setPin;
        const QString file = vitrine.folder() + u"/pin"_s;
        setPin.start(QStringLiteral(VITRINE_BINARY), {u"kiosk"_s, u"set-pin"_s, file});
        setPin.write("2718\n");
        setPin.closeWriteChannel();
        QVERIFY(setPin.waitForFinished() && setPin.exitCode() == 0);
        play(vitrine, {u"--kiosk-keyboard"_s, u"--kiosk-pin-file"_s, file});
        openKeyboard(vitrine);
        m_desktop->input(u"key ctrl+shift+q"_s);
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"pin.confirm"_s), vitrine.report());
        QTRY_VERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        m_desktop->input(u"key 2 7 1 8 Return"_s);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QVERIFY2(!hasReport("has 2"), reports());
    }

    // Nobody sits there with the mouse in between: keys count as use of the kiosk.
    void typingDefersTheReset()
    {
        VitrineProcess vitrine;
        play(vitrine, {u"--kiosk-keyboard"_s, u"--kiosk-idle-reset"_s, u"4"_s});
        openKeyboard(vitrine);
        for (int i = 0; i < 8; ++i) {
            press(vitrine, 0, i);
            QTest::qWait(1000);
        }
        QTRY_VERIFY2(hasReport("has qwertyui"), reports());
        QVERIFY2(!hasReset(vitrine), vitrine.report());
        QVERIFY2(vitrine.waitFor(u"kiosk"_s, u"name"_s, u"idle-reset"_s), vitrine.report());
        QTRY_VERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        DesktopWindow::end(vitrine);
    }

    void withoutTheSettingThereIsNone()
    {
        VitrineProcess vitrine;
        play(vitrine, {});
        click(field(vitrine));
        QTest::qWait(1000);
        QVERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        m_desktop->input(u"key x"_s);
        QTRY_VERIFY2(hasReport("has x"), reports());
        DesktopWindow::end(vitrine);
    }

    void anotherInputMethodIsToldAndKept()
    {
        VitrineProcess vitrine;
        vitrine.setVariable(u"QT_IM_MODULE"_s, u"compose"_s);
        vitrine.allow(u"There is no on-screen keyboard, because the environment has QT_IM_MODULE=compose"_s);
        play(vitrine, {u"--kiosk-keyboard"_s});
        QVERIFY2(vitrine.standardError().contains("QT_IM_MODULE=compose"), vitrine.report());
        click(field(vitrine));
        QTest::qWait(1000);
        QVERIFY(!DesktopWindow::shows(vitrine, u"keyboard"_s));
        DesktopWindow::end(vitrine);
    }

    // Qt's input method for Wayland, which ends the program without a seat, is not used at all.
    void playsOnWaylandWithoutInputDevices()
    {
        if (WaylandDesktop::isMissing(WaylandDesktop::Seat::Missing))
            QSKIP("weston is not installed.");
        const WaylandDesktop desktop(WaylandDesktop::Seat::Missing);
        VitrineProcess vitrine;
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"wayland"_s);
        vitrine.setVariable(u"WAYLAND_DISPLAY"_s, desktop.display());
        vitrine.allow(u"^warning (default|qt\\.qpa\\.wayland)"_s);
        vitrine.startBare(QStringList{u"--events"_s, u"-"_s} + arguments(vitrine, {u"--kiosk-keyboard"_s}));
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        DesktopWindow::end(vitrine);
    }

private:
    [[nodiscard]] QStringList arguments(const VitrineProcess &vitrine, const QStringList &options) const
    {
        return QStringList{u"--kiosk"_s, u"--page"_s, u"--player-origin"_s, m_server->address()} +
               controlOptions(vitrine) + options + QStringList{m_server->address("/page")};
    }

    void play(VitrineProcess &vitrine, const QStringList &options)
    {
        m_desktop->play(vitrine, arguments(vitrine, options));
        QTRY_VERIFY2(!DesktopWindow::shows(vitrine, u"kiosk"_s), vitrine.report());
    }

    /// A point in the field on the screen, as the page has told last.
    [[nodiscard]] QPoint field(VitrineProcess &vitrine) const
    {
        int middle = 0;
        for (const QByteArray &report : m_server->reports()) {
            if (report.startsWith("middle "))
                middle = report.mid(7).toInt();
        }
        return DesktopWindow::windowRect(vitrine).topLeft() + QPoint(200, middle);
    }

    void click(const QPoint &place) { m_desktop->input(u"mousemove %1 %2 click 1"_s.arg(place.x()).arg(place.y())); }

    void openKeyboard(VitrineProcess &vitrine)
    {
        QTest::qWait(500); // the page tells where the field is
        click(field(vitrine));
        QTRY_VERIFY2(DesktopWindow::shows(vitrine, u"keyboard"_s), vitrine.report());
    }

    /// The middle of a key by its row, and by its column of ten.
    [[nodiscard]] static QPoint key(VitrineProcess &vitrine, int row, int column)
    {
        const QRect keys = DesktopWindow::screenRect(vitrine, u"keyboard.keys"_s);
        return keys.topLeft() + QPoint(keys.width() * (2 * column + 1) / 20, keys.height() * (2 * row + 1) / 8);
    }

    void press(VitrineProcess &vitrine, int row, int column) { click(key(vitrine, row, column)); }

    [[nodiscard]] bool hasReport(const QByteArray &report) const { return m_server->reports().contains(report); }
    [[nodiscard]] const char *reports()
    {
        m_text = m_server->reports().join("; ");
        return m_text.constData();
    }

    [[nodiscard]] static bool hasReset(const VitrineProcess &vitrine)
    {
        const QList<QJsonObject> entries = vitrine.entriesOf(u"kiosk"_s);
        return std::ranges::any_of(
            entries, [](const QJsonObject &entry) { return isEntry(entry, u"kiosk"_s, u"name"_s, u"idle-reset"_s); });
    }

    /// What was typed must not be on the disk, and Qt Virtual Keyboard must not have learned it.
    static void storesNothing(const VitrineProcess &vitrine)
    {
        QDirIterator files(vitrine.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QVERIFY2(!path.contains(u"qtvirtualkeyboard"_s), qPrintable(path));
        }
    }

    std::unique_ptr<DesktopWindow> m_desktop;
    std::unique_ptr<PageServer> m_server;
    QByteArray m_text;
};

QTEST_GUILESS_MAIN(TestKeyboardEndToEnd)
#include "TestKeyboardEndToEnd.moc"
