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

} // namespace

/// A maximised window under full screen.
class TestMaximizedEndToEnd : public QObject
{
    Q_OBJECT

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
                normal = DesktopWindow::windowRect(vitrine);
                desktop.clickTitleBar(normal);
                QTRY_COMPARE_GE(DesktopWindow::windowRect(vitrine).width(), 1270);
                maximised = DesktopWindow::windowRect(vitrine);
                desktop.input(u"key F11"_s);
            }
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), screen);
            for (int times = 0; times < 3; ++times) {
                desktop.toggleMiniPlayer(vitrine, lowerRight);
                desktop.toggleMiniPlayer(vitrine, screen);
                desktop.input(u"key F11"_s);
                QTRY_COMPARE(DesktopWindow::windowRect(vitrine), maximised);
                desktop.toggleMiniPlayer(vitrine, lowerRight);
                desktop.toggleMiniPlayer(vitrine, maximised);
                desktop.input(u"key F11"_s);
                QTRY_COMPARE(DesktopWindow::windowRect(vitrine), screen);
            }
            if (run == 1) {
                desktop.input(u"key F11"_s);
                QTRY_COMPARE(DesktopWindow::windowRect(vitrine), maximised);
                desktop.clickTitleBar(maximised);
                QTRY_COMPARE(DesktopWindow::windowRect(vitrine), normal);
            }
            DesktopWindow::end(vitrine);
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
        QTRY_COMPARE_GE_WITH_TIMEOUT(DesktopWindow::windowRect(vitrine).y(), 16, 20'000); // it has its frame
        desktop.clickTitleBar(DesktopWindow::windowRect(vitrine));
        QTRY_COMPARE_GE(DesktopWindow::windowRect(vitrine).height(), 770);
        const QRect maximised = DesktopWindow::windowRect(vitrine);
        QTRY_VERIFY_WITH_TIMEOUT(
            (desktop.input(u"mousemove 600 400 mousemove 601 400"_s), site.reports().contains("mousemove")), 20'000);
        for (int times = 1; times <= 5; ++times) {
            desktop.input(u"mousemove 600 400 click 1"_s);
            QTRY_COMPARE(site.reports().count("entered"), times);
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), screen);
            const auto inside = site.reports().count("inside");
            desktop.input(u"mousemove 300 200 click 1"_s); // elsewhere: it is no double click
            QTRY_COMPARE(site.reports().count("inside"), inside + 1);
            QCOMPARE(site.reports().count("left"), times - 1);
            desktop.input(u"key Escape"_s);
            QTRY_COMPARE(DesktopWindow::windowRect(vitrine), maximised);
            QTRY_COMPARE(site.reports().count("left"), times);
        }
        DesktopWindow::end(vitrine);
    }
};

QTEST_GUILESS_MAIN(TestMaximizedEndToEnd)
#include "TestMaximizedEndToEnd.moc"
