// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/BrowserTest.h"
#include "support/PageServer.h"
#include "support/PlayerHarness.h"

#include <QPointingDevice>
#include <QWebEngineHistory>

using namespace vitrine;

/// Fingers on the page of a kiosk, with the flags of a kiosk.
class TestKioskTouch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_screen.reset(QTest::createTouchDevice()); }

    void twoFingersDoNotZoomOrGoBack_data()
    {
        QTest::addColumn<QList<QPoint>>("from");
        QTest::addColumn<QList<QPoint>>("to");
        using Points = QList<QPoint>;
        QTest::newRow("pinching out") << Points{{190, 150}, {210, 150}} << Points{{20, 150}, {380, 150}};
        QTest::newRow("pinching in") << Points{{20, 150}, {380, 150}} << Points{{190, 150}, {210, 150}};
        QTest::newRow("a swipe to the right") << Points{{1, 150}} << Points{{390, 150}};
        QTest::newRow("a swipe to the left") << Points{{398, 150}} << Points{{5, 150}};
        QTest::newRow("pulling down") << Points{{200, 1}} << Points{{200, 290}};
    }

    void twoFingersDoNotZoomOrGoBack()
    {
        QFETCH(const QList<QPoint>, from);
        QFETCH(const QList<QPoint>, to);
        PageServer server;
        server.setPage("/embed", "<meta name=viewport content='width=device-width, user-scalable=yes'>"
                                 "<body style='margin: 0; height: 100vh'><script>"
                                 "history.pushState({}, '', '#second');"
                                 "requestAnimationFrame(() => requestAnimationFrame(() => report('drawn')));"
                                 "addEventListener('touchstart', () => report('down'));"
                                 "addEventListener('touchend', () => report('up'));</script>");
        PlayerHarness harness(PagePolicy::Strictness::Kiosk);
        harness.view().resize(400, 300);
        harness.openPlayer(server.url("/embed"));
        harness.view().show();
        QVERIFY(QTest::qWaitForWindowExposed(&harness.view()));
        QTRY_VERIFY_WITH_TIMEOUT(server.reports().contains("drawn"), 20'000);
        // The engine may not know yet in which process the touched frame is.
        const auto arrives = [&] {
            touch(harness, from, [](auto &event, int id, const QPoint &at) { event.press(id, at); });
            if (QTest::qWaitFor([&] { return server.reports().contains("down"); }, 500))
                return true;
            touch(harness, from, [](auto &event, int id, const QPoint &at) { event.release(id, at); });
            return false;
        };
        QVERIFY(QTest::qWaitFor(arrives, 20'000));
        constexpr int steps = 20;
        for (int step = 1; step <= steps; ++step) {
            QList<QPoint> points;
            for (qsizetype i = 0; i < from.size(); ++i)
                points += from.at(i) + (to.at(i) - from.at(i)) * step / steps;
            touch(harness, points, [](auto &event, int id, const QPoint &at) { event.move(id, at); });
            QTest::qWait(10); // a gesture is one because of its time
        }
        touch(harness, to, [](auto &event, int id, const QPoint &at) { event.release(id, at); });
        QTRY_VERIFY(server.reports().contains("up"));
        QCOMPARE(harness.evaluate("visualViewport.scale").toDouble(), 1.0);
        QVERIFY(harness.view().history()->canGoBack());
        QCOMPARE(harness.view().zoomFactor(), 1.0);
        QCOMPARE(harness.pageEvents().count("loadStarted"), 1);
    }

private:
    template<typename Act>
    void touch(PlayerHarness &harness, const QList<QPoint> &points, Act act)
    {
        auto event = QTest::touchEvent(&harness.view(), m_screen.get(), false);
        for (int id = 0; id < points.size(); ++id)
            act(event, id, points.at(id));
        event.commit();
    }

    std::unique_ptr<QPointingDevice> m_screen;
};

VITRINE_BROWSER_TEST_MAIN(TestKioskTouch, "--disable-pinch ")
#include "TestKioskTouch.moc"
