// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "WindowFixture.h"
#include "support/InsightsFixture.h"
#include "ui/WindowModes.h"
#include "ui/insights/InsightsModel.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Insights over the player: keys and focus.
class TestInsightsOverlay : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_insights =
            std::make_unique<InsightsModel>(m_folder.filePath(u"journal.sqlite"_s), InsightsModel::Place::Overlay);
    }

    void cleanup()
    {
        m_harness.reset();
        m_insights.reset();
    }

    void f3OpensAndClosesIt()
    {
        openWithInsights(Overlays::Later);
        press(Qt::Key_F3);
        QVERIFY(m_insights->isOpen());
        QVERIFY(view("insights") != nullptr);
        QTRY_VERIFY(view("insights")->isVisible());
        QCOMPARE(view("insights")->geometry(), m_harness->window.rect());
        press(Qt::Key_F3);
        QTRY_VERIFY(!view("insights")->isVisible());
        QVERIFY(!m_insights->isOpen());
    }

    void takesTheKeyboardAndGivesItBack()
    {
        openWithInsights(Overlays::AtOnce);
        m_page->setFocus();
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        QTest::keyClick(view("insights"), Qt::Key_Escape);
        QTRY_VERIFY(!m_insights->isOpen());
        QTRY_VERIFY(m_page->hasFocus());
    }

    void escapeClosesItBeforeItLeavesTheFullScreen()
    {
        openWithInsights(Overlays::AtOnce);
        m_harness->window.modes().setFullScreen(true);
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        QTest::keyClick(view("insights"), Qt::Key_Escape);
        QTRY_VERIFY(!m_insights->isOpen());
        QVERIFY(m_harness->window.isFullScreen());
    }

    void theKeyboardBeginsAtTheSamePlaceEachTime()
    {
        openWithInsights(Overlays::AtOnce);
        QString first;
        for (int times = 0; times < 3; ++times) {
            press(Qt::Key_F3);
            QTRY_VERIFY(view("insights")->hasFocus());
            if (first.isEmpty())
                first = focusedItem("insights");
            QVERIFY(!first.isEmpty());
            QCOMPARE(focusedItem("insights"), first);
            QTest::keyClick(view("insights"), Qt::Key_Escape);
            QTRY_VERIFY(!view("insights")->isVisible());
        }
    }

    void aDialogIsOnTopAndGivesTheKeyboardBack()
    {
        openWithInsights(Overlays::AtOnce);
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        QCOMPARE(m_harness->window.childAt(m_harness->window.rect().center()), view("dialog"));
        m_harness->dialog.close();
        QTRY_VERIFY(view("insights")->hasFocus());
    }

    void aDialogWaitsBelowTheSearchInWhichTheViewerTypes()
    {
        openWithInsights(Overlays::AtOnce);
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        QTest::keyClick(&m_harness->window, Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(focusedItem("insights"), u"insights.search.input"_s);
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->isPresented());
        QVERIFY(view("insights")->hasFocus());
        QCOMPARE(m_harness->window.childAt(m_harness->window.rect().center()), view("insights"));
        press(Qt::Key_F3);
        QTRY_VERIFY(view("dialog")->hasFocus());
    }

    void f3BringsItAboveADialog()
    {
        openWithInsights(Overlays::AtOnce);
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        const auto top = [this]() -> const QWidget * {
            return m_harness->window.childAt(m_harness->window.rect().center());
        };
        QTRY_VERIFY(top() == view("insights"));
        QTest::keyClick(view("insights"), Qt::Key_Escape);
        QTRY_VERIFY(view("dialog")->hasFocus());
        QVERIFY(m_harness->dialog.isOpen());
        // Opened before the dialog: the first press brings it up, the second closes it.
        press(Qt::Key_F3);
        QTRY_VERIFY(top() == view("insights"));
        m_harness->dialog.close();
        m_harness->dialog.openError({});
        QTRY_VERIFY(top() == view("dialog"));
        press(Qt::Key_F3);
        QTRY_VERIFY(top() == view("insights"));
        QVERIFY(m_insights->isOpen());
        press(Qt::Key_F3);
        QVERIFY(!m_insights->isOpen());
        QTRY_VERIFY(view("dialog")->hasFocus());
    }

    void keysThatAreMeantForItReachIt()
    {
        openWithInsights(Overlays::AtOnce);
        QSignalSpy back(&m_harness->window, &MainWindow::backRequested);
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        QTest::keyClick(&m_harness->window, Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(focusedItem("insights"), u"insights.search.input"_s);
        QVERIFY(!m_harness->feed.isOpen());
        QTest::keyClick(&m_harness->window, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!m_insights->isOpen()); // Back closes it, and does not leave the player
        QCOMPARE(back.size(), 0);
        press(Qt::Key_F3);
        press(Qt::Key_F2);
        QVERIFY(!m_insights->isOpen());
        QVERIFY(m_harness->feed.isOpen());
    }

    void theHudRestsBelowIt()
    {
        openWithInsights(Overlays::AtOnce);
        play();
        m_harness->hud.noteActivity();
        QTRY_VERIFY(view("hud")->isVisible());
        press(Qt::Key_F3);
        QTRY_VERIFY(!view("hud")->isVisible());
        press(Qt::Key_F3);
        m_harness->hud.noteActivity();
        QTRY_VERIFY(view("hud")->isVisible());
    }

    void aKioskHasNone()
    {
        open(Overlays::AtOnce, WindowMode::Kiosk);
        QVERIFY(view("insights") == nullptr);
    }

private:
    void openWithInsights(Overlays overlays)
    {
        open(Overlays::Later);
        m_harness->window.setInsights(*m_insights);
        if (overlays == Overlays::AtOnce)
            m_harness->window.createOverlays();
    }

    void press(Qt::Key key) { QTest::keyClick(&m_harness->window, key); }

    QTemporaryDir m_folder;
    std::unique_ptr<InsightsModel> m_insights;
};

QTEST_MAIN(TestInsightsOverlay)
#include "TestInsightsOverlay.moc"
