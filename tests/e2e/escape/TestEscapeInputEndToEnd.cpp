// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "EscapeKiosk.h"
#include "KeyAttempts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

using Platform = EscapeKiosk::Platform;

/// What somebody at the keyboard and the mouse of a kiosk tries, one attempt after another in the same kiosk. The
/// window manager has its usual keys.
class TestEscapeInputEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysNeitherLeaveNorStop_data()
    {
        QTest::addColumn<QString>("input");
        for (const QString &keys : keyAttempts())
            QTest::newRow(qPrintable(keys)) << u"key "_s + keys;
        QTest::newRow("all at once") << u"key ctrl+w ctrl+q alt+F4 F11 F12 ctrl+shift+i super+d alt+Tab"_s;
        QTest::newRow("typing") << u"type --delay 1 The quick brown fox /?#'@"_s;
    }

    void keysNeitherLeaveNorStop() { attempt(); }

    void theMouseNeitherLeavesNorStops_data()
    {
        QTest::addColumn<QString>("input");
        const auto row = [](const char *name, const char *input) {
            QTest::newRow(name) << QString::fromLatin1(input);
        };
        row("left", "mousemove 300 300 click 1");
        row("double", "mousemove 300 300 click --repeat 2 --delay 50 1");
        row("triple", "mousemove 300 300 click --repeat 3 --delay 50 1");
        row("middle", "mousemove 300 300 click 2");
        row("right", "mousemove 300 300 click 3");
        row("right, twice", "mousemove 900 300 click --repeat 2 --delay 50 3");
        row("back", "mousemove 300 300 click 8");
        row("forward", "mousemove 300 300 click 9");
        row("back, often", "mousemove 300 300 click --repeat 10 --delay 10 8");
        row("wheel down", "mousemove 300 300 click --repeat 5 5");
        row("wheel up", "mousemove 700 700 click --repeat 5 4");
        row("wheel to the left", "mousemove 300 300 click --repeat 5 6");
        row("wheel to the right", "mousemove 300 300 click --repeat 5 7");
        row("zoom in", "mousemove 300 300 keydown ctrl click --repeat 5 4 keyup ctrl");
        row("zoom out", "mousemove 300 300 keydown ctrl click --repeat 5 5 keyup ctrl");
        row("history by the wheel", "mousemove 300 300 keydown shift click --repeat 5 4 keyup shift");
        row("wheel with Alt", "mousemove 300 300 keydown alt click --repeat 5 4 keyup alt");
        row("wheel with Super", "mousemove 300 300 keydown super click --repeat 5 4 keyup super");
        row("click with Ctrl", "mousemove 300 300 keydown ctrl click 1 keyup ctrl");
        row("click with Shift", "mousemove 300 300 keydown shift click 1 keyup shift");
        row("click with Alt", "mousemove 300 300 keydown alt click 1 keyup alt");
        row("right click with Alt", "mousemove 300 300 keydown alt click 3 keyup alt");
        row("middle click with Alt", "mousemove 300 300 keydown alt click 2 keyup alt");
        row("a drag", "mousemove 100 100 mousedown 1 mousemove 500 500 mouseup 1");
        row("a drag to the edge", "mousemove 300 300 mousedown 1 mousemove 0 0 mousemove 1279 799 mouseup 1");
        row("a drag from the edge", "mousemove 0 400 mousedown 1 mousemove 600 400 mouseup 1");
        row("a drag with Alt", "mousemove 300 300 keydown alt mousedown 1 mousemove 600 500 mouseup 1 keyup alt");
        row("a drag with Super", "mousemove 300 300 keydown super mousedown 1 mousemove 600 500 mouseup 1 keyup super");
        row("resizing with Alt", "mousemove 300 300 keydown alt mousedown 3 mousemove 600 500 mouseup 3 keyup alt");
        row("a drag with the middle button", "mousemove 300 300 mousedown 2 mousemove 600 500 mouseup 2");
        row("a drag between frames", "mousemove 300 300 mousedown 1 mousemove 900 300 mouseup 1");
        row("corners",
            "mousemove 0 0 click 1 mousemove 1279 0 click 1 mousemove 1279 799 click 1 mousemove 0 799 click 1");
        row("all buttons", "mousemove 300 300 mousedown 1 mousedown 2 mousedown 3 mouseup 3 mouseup 2 mouseup 1");
    }

    void theMouseNeitherLeavesNorStops() { attempt(); }

    void thePageIsNotZoomedSelectedOrDragged()
    {
        if (!isPlaying())
            QSKIP("Xvfb, openbox or xdotool is missing.");
        const QByteArray setUp =
            "document.body.insertAdjacentHTML('beforeend', '<p style=\"position: absolute; top: 620px;"
            "left: 20px; font-size: 30px\">Some text to select</p><a href=\"https://example.com/\""
            " style=\"position: absolute; top: 700px; left: 20px; font-size: 30px\">A link</a>');"
            "addEventListener('dragstart', (event) => report('dragged ' + event.defaultPrevented));";
        QCOMPARE(m_kiosk->run(EscapeKiosk::Frame::Top, setUp), QString());
        m_kiosk->input(u"mousemove 30 660 mousedown 1 mousemove 150 670 mousemove 250 670 mouseup 1"_s);
        m_kiosk->input(u"mousemove 40 715 mousedown 1 mousemove 200 730 mousemove 400 750 mouseup 1"_s);
        m_kiosk->input(u"mousemove 300 760 keydown ctrl click --repeat 5 4 keyup ctrl key ctrl+plus"_s);
        QCOMPARE(m_kiosk->run(EscapeKiosk::Frame::Top,
                              "report('selected ' + String(getSelection()).length + ', zoom ' + devicePixelRatio * "
                              "visualViewport.scale)"),
                 QString());
        QTRY_VERIFY2(m_kiosk->server().reports().contains("selected 0, zoom 1"),
                     m_kiosk->server().reports().join('\n').constData());
        for (const QByteArray &report : m_kiosk->server().reports())
            QVERIFY2(report != "dragged false", "A link can be dragged out of the page.");
        QCOMPARE(m_kiosk->problem(), QString());
    }

    void listsOfAFormDoNotStop_data()
    {
        QTest::addColumn<QByteArray>("control");
        QTest::newRow("selection") << QByteArray("<select autofocus><option>one<option>two</select>");
        QTest::newRow("date") << QByteArray("<input type=date>");
        QTest::newRow("time") << QByteArray("<input type=time>");
        QTest::newRow("month") << QByteArray("<input type=month>");
        QTest::newRow("colour") << QByteArray("<input type=color>");
        QTest::newRow("suggestions") << QByteArray("<input list=l><datalist id=l><option>one<option>two</datalist>");
        QTest::newRow("file") << QByteArray("<input type=file>");
    }

    // Its list may be open while the video plays on; a click elsewhere closes it.
    void listsOfAFormDoNotStop()
    {
        if (!isPlaying())
            QSKIP("Xvfb, openbox or xdotool is missing.");
        QFETCH(const QByteArray, control);
        QCOMPARE(m_kiosk->run(EscapeKiosk::Frame::Top,
                              "document.body.insertAdjacentHTML('beforeend', '<div id=box style=\"position: absolute;"
                              "top: 620px; left: 600px\">" +
                                  control + "</div>'); box.firstChild.style = 'width: 200px; height: 40px'"),
                 QString());
        m_kiosk->input(u"mousemove 700 640 click 1 mousemove 792 640 click 1"_s);
        QCOMPARE(m_kiosk->playbackProblem(), QString());
        m_kiosk->input(u"key Escape"_s);
        m_kiosk->input(u"mousemove 400 760 click 1"_s);
        QCOMPARE(m_kiosk->run(EscapeKiosk::Frame::Top, "box.remove()"), QString());
        const QString wrong = m_kiosk->problem();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

private:
    bool isPlaying()
    {
        if (!m_kiosk && !EscapeKiosk::isMissing(Platform::X11))
            m_kiosk = std::make_unique<EscapeKiosk>(Platform::X11);
        return m_kiosk != nullptr;
    }

    void attempt()
    {
        QFETCH(const QString, input);
        if (!isPlaying())
            QSKIP("Xvfb, openbox or xdotool is missing.");
        if (m_failures.areTooMany())
            QSKIP("Too many attempts have failed.");
        m_kiosk->input(input);
        const QString wrong = m_kiosk->problem();
        if (wrong.isEmpty())
            return;
        QFAIL(m_failures.add(m_kiosk, wrong).constData());
    }

    std::unique_ptr<EscapeKiosk> m_kiosk;
    EscapeFailures m_failures;
};

QTEST_GUILESS_MAIN(TestEscapeInputEndToEnd)
#include "TestEscapeInputEndToEnd.moc"
