// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "WindowFixture.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace vitrine;
using namespace std::chrono_literals;

/// When the views are made, and where the HUD is in the window.
class TestWindowOverlays : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void cleanup() { m_harness.reset(); }

    void loadsTheViewsAfterAWhileByItself()
    {
        open(Overlays::Later);
        QVERIFY(view("hud") == nullptr);
        QTRY_VERIFY(view("hud") != nullptr);
    }

    void theHudLeavesThePlayersControlsAlone()
    {
        open();
        play();
        QTRY_VERIFY(view("hud")->isVisible());
        const QRect hud = view("hud")->geometry();
        QVERIFY2(hud.bottom() < m_harness->window.height() - 64, "the player's own controls are in the lowest 64 px");
        QVERIFY2(hud.height() < 100, "only its own strip is composed again");
        QCOMPARE(view("hud")->focusPolicy(), Qt::NoFocus);
        QCOMPARE(m_harness->window.childAt(hud.center()), m_page);
        const QQuickItem *pill = m_harness->item(QStringLiteral("hud"), QStringLiteral("hud.pill"));
        QVERIFY2(pill->x() > m_harness->window.width() / 2, "the player's Back button is at the upper left");
    }

    void theMousePassesThroughTheHud_data()
    {
        QTest::addColumn<bool>("waiting");
        QTest::newRow("pill and track") << false;
        QTest::newRow("spinner") << true;
    }

    void theMousePassesThroughTheHud()
    {
        QFETCH(bool, waiting);
        open();
        if (waiting)
            m_harness->clock.advance(1s);
        else
            play();
        m_harness->hud.tick();
        QTRY_VERIFY(view(waiting ? "waiting" : "hud")->isVisible());
        for (int y = 0; y < m_harness->window.height(); y += 8) {
            for (int x = 0; x < m_harness->window.width(); x += 16)
                QVERIFY2(m_harness->window.childAt(x, y) == m_page, qPrintable(QStringLiteral("%1,%2").arg(x).arg(y)));
        }
    }

    void theSpinnerIsInTheMiddle()
    {
        open();
        m_harness->clock.advance(8s);
        m_harness->hud.tick();
        QTRY_VERIFY(view("waiting")->isVisible());
        QVERIFY(!view("hud")->isVisible());
        const QPoint off = view("waiting")->geometry().center() - m_harness->window.rect().center();
        QVERIFY2(off.manhattanLength() <= 2, qPrintable(QStringLiteral("%1,%2").arg(off.x()).arg(off.y())));
    }

    void theHudIsHiddenUnderADialog()
    {
        open();
        play();
        QTRY_VERIFY(view("hud")->isVisible());
        m_harness->dialog.openError({});
        QTRY_VERIFY(!view("hud")->isVisible());
        m_harness->dialog.close();
        QTRY_VERIFY(view("hud")->isVisible());
    }

    void aSmallWindowHasNoHud()
    {
        open();
        play();
        QTRY_VERIFY(view("hud")->isVisible());
        m_harness->window.resize(399, 300);
        QTRY_VERIFY(!view("hud")->isVisible());
        m_harness->window.resize(400, 260);
        QTRY_VERIFY(view("hud")->isVisible());
        m_harness->window.resize(400, 259);
        QTRY_VERIFY(!view("hud")->isVisible());
    }

    void theViewsScaleWithAWindowThatFillsTheScreen()
    {
        open();
        play();
        m_harness->window.resize(2560, 1440);
        QTRY_VERIFY(view("hud")->isVisible());
        QTRY_COMPARE(textSize("hud.elapsed"), 16);
        open(Overlays::AtOnce, WindowMode::Kiosk);
        m_harness->window.resize(2560, 1440);
        QTRY_COMPARE(textSize("hud.elapsed"), 26);
        m_harness->window.resize(3840, 2160);
        QTRY_COMPARE(textSize("hud.elapsed"), 38);
        m_harness->window.resize(640, 360);
        QTRY_COMPARE(textSize("hud.elapsed"), 16);
    }

    void theHudIsGoneWhenItIsNotShown()
    {
        open();
        play();
        QTRY_VERIFY(view("hud")->isVisible());
        m_harness->hud.setPolicy(HudModel::Policy::Off);
        QTRY_VERIFY(!view("hud")->isVisible());
        m_harness->hud.setPolicy(HudModel::Policy::On);
        QTRY_VERIFY(view("hud")->isVisible());
    }
};

QTEST_MAIN(TestWindowOverlays)
#include "TestWindowOverlays.moc"
