// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "WindowFixture.h"
#include "support/InsightsFixture.h"
#include "ui/insights/InsightsModel.h"

#include <QRegularExpression>
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
        m_harness->window.setFullScreen(true);
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        QTest::keyClick(view("insights"), Qt::Key_Escape);
        QTRY_VERIFY(!m_insights->isOpen());
        QVERIFY(m_harness->window.isFullScreen());
    }

    void aDialogIsOnTopAndGivesTheKeyboardBack()
    {
        openWithInsights(Overlays::AtOnce);
        press(Qt::Key_F3);
        QTRY_VERIFY(view("insights")->hasFocus());
        m_harness->dialog.openError({});
        QTRY_VERIFY(view("dialog")->hasFocus());
        QCOMPARE(m_harness->window.childAt(m_harness->window.rect().center()), view("dialog"));
        press(Qt::Key_F3); // not while a dialog waits
        QVERIFY(m_insights->isOpen());
        m_harness->dialog.close();
        QTRY_VERIFY(view("insights")->hasFocus());
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
