// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "support/PageServer.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Double clicks in the page, in a window of an X server.
class TestDoubleClickEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void aDoubleClickThatThePageDoesNotUseTogglesFullScreen_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isPagesOwn"); // the page does something else
        const auto row = [](const char *name, const char *content, bool isPagesOwn) {
            QTest::newRow(name) << QByteArray(content) << isPagesOwn;
        };
        row("picture", "<video></video>", false);
        row("player that does so by itself",
            "<video ondblclick='document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen()'>"
            "</video>",
            false);
        row("button", "<button>play</button>", true);
        row("text field", "<input value=play>", true);
        row("control of an own kind", "<div role=button><i>play</i></div>", true);
        row("page that uses it", "<div ondblclick='event.preventDefault()'></div>", true);
    }

    void aDoubleClickThatThePageDoesNotUseTogglesFullScreen()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const bool, isPagesOwn);
        PageServer site;
        site.setPage("/player",
                     "<style>body { margin: 0 } body > * { display: block; width: 100vw; height: 100vh }</style>" +
                         content +
                         "<script>addEventListener('dblclick', () => setTimeout(() => report('double')));"
                         "addEventListener('mousemove', () => report('moved'));"
                         "</script>");
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.start(vitrine, {u"--ready-timeout"_s, u"60"_s, site.address("/player")});
        QTRY_VERIFY(!DesktopWindow::windowRect(vitrine).isEmpty());
        const QRect place = DesktopWindow::windowRect(vitrine);
        const QString click = u"mousemove 640 400 click --repeat 2 --delay 80 1"_s;
        // Input that comes before the page is drawn is lost.
        QTRY_VERIFY2_WITH_TIMEOUT(
            (desktop.input(u"mousemove 600 400 mousemove 601 400"_s), site.reports().contains("moved")),
            vitrine.report(), 20'000);
        // The engine may take the first of two quick clicks for one of another kind: repeat it until it counts.
        const auto doubleClick = [&] {
            const auto before = site.reports().count("double");
            for (int attempt = 0; attempt < 5 && site.reports().count("double") == before; ++attempt) {
                desktop.input(click);
                (void)QTest::qWaitFor([&] { return site.reports().count("double") > before; }, 3000);
            }
            return site.reports().count("double") == before + 1;
        };
        QVERIFY2(doubleClick(), vitrine.report());
        if (isPagesOwn) {
            // A command that follows is carried out after what the click has caused.
            desktop.input(u"key F1"_s);
            QTRY_VERIFY(DesktopWindow::shows(vitrine, u"keys.close"_s));
            QCOMPARE(DesktopWindow::windowRect(vitrine), place);
        } else {
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), QRect(0, 0, 1280, 800));
            QVERIFY2(doubleClick(), vitrine.report());
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), place);
        }
        DesktopWindow::end(vitrine);
    }

    // Not earlier: the engine drops what comes before the first frame of a page.
    void aDoubleClickOnTheFirstFrameFillsTheScreen()
    {
        DesktopWindow desktop;
        const QRect screen(0, 0, 1280, 800);
        for (int run = 0; run < 3; ++run) {
            VitrineProcess vitrine;
            desktop.start(vitrine, {u"--size"_s, u"640x360"_s, u"demo"_s});
            QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
            const QRect page = DesktopWindow::windowRect(vitrine).adjusted(50, 100, -50, -100);
            QVERIFY2(QTest::qWaitFor([&] { return desktop.display().colors(page) > 8; }), vitrine.report());
            desktop.input(u"mousemove %1 %2 click --repeat 2 --delay 40 1"_s.arg(page.center().x()).arg(page.bottom()));
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), screen);
            desktop.input(u"key F11"_s);
            QTRY_VERIFY(DesktopWindow::windowRect(vitrine) != screen);
            DesktopWindow::end(vitrine);
        }
    }
};

QTEST_GUILESS_MAIN(TestDoubleClickEndToEnd)
#include "TestDoubleClickEndToEnd.moc"
