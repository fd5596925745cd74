// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "support/PageServer.h"

#include <QRect>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QRect screen(0, 0, 1280, 800);
const QRect lowerRight(864, 559, 400, 225);

QRect windowRect(VitrineProcess &vitrine)
{
    return DesktopWindow::screenRect(vitrine, u"window"_s);
}

/// Maximises the window at \a rect, or ends that.
QString titleBarClick(const QRect &rect)
{
    return u"mousemove %1 %2 click --repeat 2 --delay 80 1"_s.arg(rect.center().x()).arg(rect.y() - 8);
}

} // namespace

/// A maximised window under full screen.
class TestMaximizedEndToEnd : public QObject
{
    Q_OBJECT

private:
    static void toggle(DesktopWindow &desktop, VitrineProcess &vitrine, const QRect &expected)
    {
        desktop.input(u"key ctrl+m"_s);
        QTRY_COMPARE(windowRect(vitrine), expected);
    }

    static void end(VitrineProcess &vitrine)
    {
        vitrine.process().terminate();
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }

private Q_SLOTS:
    void init()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
    }

    void theMiniPlayerReturnsToIt()
    {
        DesktopWindow desktop;
        QTemporaryDir folder;
        QRect normal;
        QRect maximised;
        for (int run = 0; run < 2; ++run) {
            VitrineProcess vitrine;
            desktop.play(vitrine, {u"--data-dir"_s, folder.path(), u"demo"_s});
            if (run == 0) {
                normal = windowRect(vitrine);
                desktop.input(titleBarClick(normal));
                QTRY_COMPARE_GE(windowRect(vitrine).width(), 1270);
                maximised = windowRect(vitrine);
                desktop.input(u"key F11"_s);
            }
            QTRY_COMPARE(windowRect(vitrine), screen);
            for (int times = 0; times < 3; ++times) {
                toggle(desktop, vitrine, lowerRight);
                toggle(desktop, vitrine, screen);
                desktop.input(u"key F11"_s);
                QTRY_COMPARE(windowRect(vitrine), maximised);
                toggle(desktop, vitrine, lowerRight);
                toggle(desktop, vitrine, maximised);
                desktop.input(u"key F11"_s);
                QTRY_COMPARE(windowRect(vitrine), screen);
            }
            if (run == 1) {
                desktop.input(u"key F11"_s);
                QTRY_COMPARE(windowRect(vitrine), maximised);
                desktop.input(titleBarClick(maximised));
                QTRY_COMPARE(windowRect(vitrine), normal);
            }
            end(vitrine);
        }
    }

    void aPageKeepsItsFullScreenOverAMaximisedWindow()
    {
        PageServer site;
        site.setPage("/player", "<style>html { height: 100%; background: green }</style><script>"
                                "addEventListener('click', () => {"
                                "    report(document.fullscreenElement ? 'inside' : 'outside');"
                                "    document.documentElement.requestFullscreen();"
                                "});"
                                "addEventListener('mousemove', () => report('mousemove'));"
                                "document.addEventListener('fullscreenchange',"
                                "    () => report(document.fullscreenElement ? 'entered' : 'left'));"
                                "</script>");
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.start(vitrine, {u"--ephemeral"_s, u"--ready-timeout"_s, u"60"_s, site.address("/player")});
        QTRY_VERIFY_WITH_TIMEOUT(
            (desktop.input(titleBarClick(windowRect(vitrine))), windowRect(vitrine).height() > 770), 20'000);
        const QRect maximised = windowRect(vitrine);
        QTRY_VERIFY_WITH_TIMEOUT(
            (desktop.input(u"mousemove 600 400 mousemove 601 400"_s), site.reports().contains("mousemove")), 20'000);
        for (int times = 1; times <= 5; ++times) {
            desktop.input(u"mousemove 600 400 click 1"_s);
            QTRY_COMPARE(site.reports().count("entered"), times);
            QTRY_COMPARE(windowRect(vitrine), screen);
            const auto inside = site.reports().count("inside");
            desktop.input(u"mousemove 300 200 click 1"_s); // elsewhere: it is no double click
            QTRY_COMPARE(site.reports().count("inside"), inside + 1);
            QCOMPARE(site.reports().count("left"), times - 1);
            desktop.input(u"key Escape"_s);
            QTRY_COMPARE(windowRect(vitrine), maximised);
            QTRY_COMPARE(site.reports().count("left"), times);
        }
        end(vitrine);
    }
};

QTEST_GUILESS_MAIN(TestMaximizedEndToEnd)
#include "TestMaximizedEndToEnd.moc"
