// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/WindowPlacement.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr QSize least(320, 180);
const QMargins frame(1, 24, 1, 5);

ScreenArea screen(const QString &name, const QRect &geometry, int panel = 0)
{
    return {name, geometry, geometry.adjusted(0, panel, 0, 0)};
}

WindowPlacement placement(const QRect &window, const QString &name, const QRect &area)
{
    return {.window = window, .frame = frame, .screen = name, .screenArea = area};
}

} // namespace

class TestWindowPlacement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itFindsAPlaceOnTheScreensOfNow_data()
    {
        QTest::addColumn<WindowPlacement>("placement");
        QTest::addColumn<QList<ScreenArea>>("screens");
        QTest::addColumn<FittedPlacement>("fitted");
        const QRect full(0, 0, 1920, 1080);
        const QRect right(1920, 0, 1280, 1024);
        const QList<ScreenArea> laptop{screen(u"eDP-1"_s, full)};
        const QList<ScreenArea> both{screen(u"eDP-1"_s, full), screen(u"HDMI-1"_s, right)};
        const WindowPlacement onLaptop = placement({100, 200, 1280, 720}, u"eDP-1"_s, full);
        const WindowPlacement onRight = placement({2000, 100, 900, 600}, u"HDMI-1"_s, right);

        QTest::newRow("same screens") << onLaptop << both << FittedPlacement{0, {100, 200, 1280, 720}};
        QTest::newRow("other screen") << onRight << both << FittedPlacement{1, {2000, 100, 900, 600}};
        QTest::newRow("other screen is primary now")
            << onRight << QList<ScreenArea>{both.at(1), both.at(0)} << FittedPlacement{0, {2000, 100, 900, 600}};
        QTest::newRow("screens in another order")
            << onRight
            << QList<ScreenArea>{screen(u"eDP-1"_s, {1280, 0, 1920, 1080}), screen(u"HDMI-1"_s, {0, 0, 1280, 1024})}
            << FittedPlacement{1, {80, 100, 900, 600}};
        QTest::newRow("screen on the left: negative coordinates")
            << onRight << QList<ScreenArea>{laptop.at(0), screen(u"HDMI-1"_s, {-1280, -200, 1280, 1024})}
            << FittedPlacement{1, {-1200, -100, 900, 600}};
        QTest::newRow("screen gone") << onRight << laptop << FittedPlacement{0, {510, 240, 900, 600}, true};
        QTest::newRow("screen gone, half of the window is on the other")
            << placement({1800, 100, 900, 600}, u"HDMI-1"_s, right) << laptop
            << FittedPlacement{0, {1019, 100, 900, 600}, true};
        QTest::newRow("screen has another name") << onRight << QList<ScreenArea>{laptop.at(0), screen(u"DP-7"_s, right)}
                                                 << FittedPlacement{1, {2000, 100, 900, 600}, true};
        QTest::newRow("a screen without a name is not looked for")
            << placement({100, 200, 1280, 720}, {}, full) << laptop << FittedPlacement{0, {100, 200, 1280, 720}};
        QTest::newRow("a screen without a name is not found")
            << placement({100, 200, 1280, 720}, {}, full)
            << QList<ScreenArea>{screen({}, right), screen(u"eDP-1"_s, full)}
            << FittedPlacement{1, {100, 200, 1280, 720}};
        QTest::newRow("screen smaller") << onLaptop << QList<ScreenArea>{screen(u"eDP-1"_s, {0, 0, 1024, 768})}
                                        << FittedPlacement{0, {1, 43, 1024, 720}};
        QTest::newRow("scale 2: half as many device-independent pixels")
            << placement({900, 300, 1280, 720}, u"eDP-1"_s, {0, 0, 3840, 2160}) << laptop
            << FittedPlacement{0, {639, 300, 1280, 720}};
        QTest::newRow("scale 1 again") << placement({600, 300, 1280, 720}, u"eDP-1"_s, full)
                                       << QList<ScreenArea>{screen(u"eDP-1"_s, {0, 0, 3840, 2160})}
                                       << FittedPlacement{0, {600, 300, 1280, 720}};
        QTest::newRow("panel over the title bar")
            << placement({100, 10, 640, 360}, u"eDP-1"_s, full) << QList<ScreenArea>{screen(u"eDP-1"_s, full, 40)}
            << FittedPlacement{0, {100, 64, 640, 360}};
        QTest::newRow("partly outside") << placement({-300, 900, 640, 360}, u"eDP-1"_s, full) << laptop
                                        << FittedPlacement{0, {1, 715, 640, 360}};
        QTest::newRow("outside of all screens") << placement({50'000, -50'000, 640, 360}, u"eDP-1"_s, full) << laptop
                                                << FittedPlacement{0, {1279, 24, 640, 360}};
        QTest::newRow("outside of all screens, and its screen gone")
            << placement({50'000, -50'000, 640, 360}, u"HDMI-1"_s, right) << laptop
            << FittedPlacement{0, {640, 360, 640, 360}, true};
        QTest::newRow("larger than all screens")
            << placement({0, 0, 30'000, 30'000}, u"eDP-1"_s, full) << both << FittedPlacement{0, {1, 24, 1920, 1056}};
        QTest::newRow("tiny") << placement({500, 500, 1, 1}, u"eDP-1"_s, full) << laptop
                              << FittedPlacement{0, {500, 500, 320, 180}};
        QTest::newRow("screen smaller than the least size")
            << onLaptop << QList<ScreenArea>{screen(u"eDP-1"_s, {0, 0, 240, 120})}
            << FittedPlacement{0, {1, 24, 320, 180}};
        QTest::newRow("two screens of one name")
            << onLaptop << QList<ScreenArea>{laptop.at(0), laptop.at(0)} << FittedPlacement{0, {100, 200, 1280, 720}};
    }

    void itFindsAPlaceOnTheScreensOfNow()
    {
        QFETCH(const WindowPlacement, placement);
        QFETCH(const QList<ScreenArea>, screens);
        QFETCH(const FittedPlacement, fitted);
        const auto found = fittedPlacement(placement, screens, least);
        QVERIFY(found);
        const QRect area = screens.at(found->screen).available;
        QVERIFY2(area.contains(found->window.topLeft()), "the upper left corner can be seen");
        QCOMPARE(found->window, fitted.window);
        QCOMPARE(found->screen, fitted.screen);
        QCOMPARE(found->isScreenMissing, fitted.isScreenMissing);
    }

    void aPlaceThatFitsStaysTheSame()
    {
        const QList<ScreenArea> screens{screen(u"eDP-1"_s, {0, 0, 1920, 1080}, 30)};
        WindowPlacement current = placement({1700, 1000, 640, 360}, u"eDP-1"_s, screens.at(0).geometry);
        current.window = fittedPlacement(current, screens, least)->window;
        for (int times = 0; times < 10; ++times)
            QCOMPARE(fittedPlacement(current, screens, least)->window, current.window);
    }

    void thereIsNoneWithoutASizeOrAScreen()
    {
        const QRect area(0, 0, 1920, 1080);
        QVERIFY(!fittedPlacement(placement({}, u"eDP-1"_s, area), {screen(u"eDP-1"_s, area)}, least));
        QVERIFY(!fittedPlacement(placement({0, 0, 640, 360}, u"eDP-1"_s, area), {}, least));
    }
};

QTEST_GUILESS_MAIN(TestWindowPlacement)
#include "TestWindowPlacement.moc"
