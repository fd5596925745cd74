// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "OverlayHarness.h"
#include "PaintCounter.h"
#include "PictureWidget.h"
#include "support/RunEvents.h"
#include "ui/OverlayView.h"

#include <QQuickItem>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace vitrine;
using namespace std::chrono_literals;

/// What the overlays cost: paints of the window, frames of their scene graphs, wake-ups of their models.
class TestOverlayCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_page = new PictureWidget(PictureWidget::Picture::Dark);
        m_harness = std::make_unique<OverlayHarness>(m_page);
        m_harness->window.resize(1280, 720);
        m_harness->window.show();
        QVERIFY(QTest::qWaitForWindowActive(&m_harness->window));
        m_harness->window.createOverlays();
    }

    void cleanup()
    {
        m_counter.reset();
        m_harness.reset();
    }

    void aHiddenHudCostsNothing_data()
    {
        QTest::addColumn<bool>("off");
        QTest::newRow("off") << true;
        QTest::newRow("hidden by itself") << false;
    }

    void aHiddenHudCostsNothing()
    {
        QFETCH(bool, off);
        play();
        if (off) {
            m_harness->hud.setPolicy(HudModel::Policy::Off);
        } else {
            m_harness->clock.advance(HudModel::shownFor);
            m_harness->hud.tick();
        }
        QVERIFY(!m_harness->hud.isShown());
        QTRY_VERIFY(!view("hud").isVisible());
        begin();
        for (int i = 0; i < 20; ++i)
            deliver(500ms);
        QVERIFY2(!m_harness->hud.isTicking(), "nothing wakes the model");
        m_counter->settle();
        QCOMPARE(m_counter->paints(), 0);
        QCOMPARE(m_counter->frames(), 0);
    }

    void closedOverlaysCostNothing()
    {
        play();
        m_harness->hud.setPolicy(HudModel::Policy::Off);
        QTRY_VERIFY(!view("hud").isVisible());
        m_harness->feed.setOpen(true);
        m_harness->dialog.openFailure(FailureCause::NotReady);
        QTRY_VERIFY(view("feed").isVisible() && view("dialog").isVisible());
        m_harness->feed.setOpen(false);
        m_harness->dialog.close();
        QTRY_VERIFY(!view("feed").isVisible() && !view("dialog").isVisible());
        begin();
        for (int seq = 1; seq <= 300; ++seq)
            m_harness->feed.append(message(seq));
        m_counter->settle();
        QCOMPARE(m_counter->paints(), 0);
        QCOMPARE(m_counter->frames(), 0);
    }

    void aPausedHudCostsNothing()
    {
        play();
        m_harness->hud.setPolicy(HudModel::Policy::On);
        m_harness->say(EventMeaning::Paused, 30.0);
        m_harness->clock.advance(1s);
        m_harness->hud.tick();
        begin();
        m_counter->settle();
        QCOMPARE(m_counter->paints(), 0);
        QCOMPARE(m_counter->frames(), 0);
        QVERIFY2(!m_harness->hud.isTicking(), "nothing wakes the model");
    }

    void aTickPaintsOnlyWhatChanged()
    {
        m_harness->hud.setPolicy(HudModel::Policy::On);
        play();
        begin();
        deliver(1s);
        m_counter->settle();
        QVERIFY(m_counter->paints() > 0);
        QVERIFY2(m_counter->frames() == 1, qPrintable(QString::number(m_counter->frames())));
        const QRegion allowed = around("hud.elapsed") + around("hud.track");
        QVERIFY2(m_counter->region().subtracted(allowed).isEmpty(), m_counter->report(allowed));
        QVERIFY2(area(m_counter->region()) * 10 < area(view("hud").rect()),
                 qPrintable(QStringLiteral("%1 of %2").arg(area(m_counter->region())).arg(area(view("hud").rect()))));
    }

    void aTickThatNobodySeesPaintsNothing()
    {
        m_harness->hud.setPolicy(HudModel::Policy::On);
        play();
        begin();
        // An hour on some hundred pixels, and the second does not change.
        deliver(100ms);
        m_counter->settle();
        QCOMPARE(m_counter->paints(), 0);
        QCOMPARE(m_counter->frames(), 0);
    }

    void theTrackIsPaintedOncePerPixel()
    {
        m_harness->hud.setPolicy(HudModel::Policy::On);
        play();
        begin();
        const QRegion track = around("hud.track");
        const double pixels = 12.0 / 3600.0 * track.boundingRect().width();
        int painted = 0;
        for (int second = 0; second < 12; ++second) {
            m_counter->reset();
            deliver(1s);
            m_counter->settle();
            QVERIFY2(m_counter->frames() == 1, "the second has changed");
            painted += m_counter->region().intersects(track) ? 1 : 0;
        }
        // What was played and where it stands need not move at the same time.
        QVERIFY2(painted <= 2 * std::ceil(pixels), qPrintable(QString::number(painted)));
        QVERIFY(painted > 0);
    }

    void lateProgressIsPaintedInThePillAlone()
    {
        m_harness->hud.setPolicy(HudModel::Policy::On);
        play();
        begin();
        m_harness->clock.advance(1s);
        m_harness->hud.tick();
        m_counter->settle();
        QVERIFY(m_counter->paints() > 0);
        const QRegion allowed = around("hud.pill") + around("hud.track");
        QVERIFY2(m_counter->region().subtracted(allowed).isEmpty(), m_counter->report(allowed));
    }

    void freshProgressPaintsNoMark()
    {
        m_harness->hud.setPolicy(HudModel::Policy::On);
        play();
        m_harness->say(EventMeaning::Paused, 30.0);
        m_harness->hud.tick();
        begin();
        m_harness->clock.advance(1s);
        m_harness->hud.tick();
        m_counter->settle();
        QCOMPARE(m_harness->hud.freshness(), HudModel::Freshness::Neutral);
        QCOMPARE(m_counter->frames(), 0);
    }

    void aFloodIsAFewFrames()
    {
        m_harness->hud.setPolicy(HudModel::Policy::On);
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(view("feed").isVisible());
        play();
        begin();
        for (int i = 1; i <= 10'000; ++i) {
            deliver(1ms);
            m_harness->feed.append(message(i));
        }
        m_counter->settle();
        // One for each view, and a few for what is only known once rows are laid out.
        QVERIFY2(m_counter->frames() <= 8, qPrintable(QString::number(m_counter->frames())));
        QCOMPARE(m_harness->feed.count(), EventFeedModel::longestFeed);
    }

private:
    OverlayView &view(const char *name) const { return *m_harness->view(QString::fromLatin1(name)); }

    /// Plays for half a minute of an hour.
    void play()
    {
        m_harness->say(EventMeaning::Started, 0.0, MediaDuration::fromSeconds(3600.0));
        m_position = 0.0;
        for (int i = 0; i < 60; ++i)
            deliver(500ms);
        m_harness->hud.tick();
    }

    void deliver(std::chrono::milliseconds time)
    {
        m_harness->clock.advance(time);
        m_position += std::chrono::duration<double>(time).count();
        m_harness->session.handleProgress({m_position, 1.0, std::nullopt});
    }

    /// Counts from here on, once everything before has been drawn.
    void begin()
    {
        m_counter = std::make_unique<PaintCounter>(m_harness->window);
        m_counter->settle();
        m_counter->reset();
    }

    /// Where \a item of the HUD lies in the window, and a pixel around it for smooth edges.
    QRegion around(const char *item) const
    {
        const QQuickItem *found = m_harness->item(QStringLiteral("hud"), QString::fromLatin1(item));
        if (found == nullptr)
            return {};
        const QRect inView = found->mapRectToScene(found->boundingRect()).toAlignedRect().adjusted(-1, -1, 1, 1);
        return inView.translated(view("hud").pos());
    }

    static int area(const QRegion &region)
    {
        int sum = 0;
        for (const QRect &rect : region)
            sum += rect.width() * rect.height();
        return sum;
    }

    static RunEvent message(int seq) { return runEvent(seq, playbackEvent(QStringLiteral("message %1").arg(seq))); }

    PictureWidget *m_page = nullptr;
    std::unique_ptr<OverlayHarness> m_harness;
    std::unique_ptr<PaintCounter> m_counter;
    double m_position = 0.0;
};

QTEST_MAIN(TestOverlayCost)
#include "TestOverlayCost.moc"
