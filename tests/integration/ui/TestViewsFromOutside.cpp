// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "StillStyle.h"
#include "WindowFixture.h"
#include "support/InsightsFixture.h"
#include "support/UiDriver.h"
#include "ui/insights/InsightsModel.h"

#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The views of the window, read and driven by the names of their controls.
class TestViewsFromOutside : public QObject, private WindowFixture, private UiDriver
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StillStyle); }

    void cleanup()
    {
        m_inspector.reset();
        m_harness.reset();
        m_insights.reset();
    }

    void theDialogIsUnfoldedAndPressed()
    {
        openForInspection({640, 260});
        m_harness->dialog.openError(playbackError(ErrorReason::TokenExpired, u"16"_s));
        QTRY_VERIFY(control(u"dialog.action.primary"_s));
        QCOMPARE(control(u"dialog.title"_s)->text, m_harness->dialog.title());
        QCOMPARE(control(u"dialog.detailsButton"_s)->checked, std::optional(false));
        QVERIFY(!control(u"dialog.detail.code"_s));
        QCOMPARE(click(u"dialog.detailsButton"_s), QString());
        QCOMPARE(control(u"dialog.detailsButton"_s)->checked, std::optional(true));
        QTRY_COMPARE(control(u"dialog.detail.code"_s)->text, u"16"_s);

        // The window is too low for all details.
        QTRY_VERIFY(!control(u"dialog.detail.vitrineVersion"_s)->inView);
        QCOMPARE(click(u"dialog.detail.vitrineVersion"_s), QString());
        QVERIFY(control(u"dialog.detail.vitrineVersion"_s)->inView);

        QCOMPARE(click(u"dialog.action.primary"_s), QString());
        QVERIFY(m_harness->dialog.areDetailsCopied());
        QVERIFY(QApplication::clipboard()->text().contains(m_harness->dialog.title()));
    }

    void whatADialogCoversCannotBeReached()
    {
        openForInspection();
        m_harness->feed.setOpen(true);
        QTRY_VERIFY(control(u"feed.close"_s));
        m_harness->dialog.openFailure(FailureCause::NotReady);
        QTRY_VERIFY(control(u"dialog.action.primary"_s));
        for (const QString &name : {u"feed.close"_s, u"page"_s}) {
            const QString message = click(name);
            QVERIFY2(message.contains(u"is covered by “dialog”"_s), qPrintable(message));
        }
        const QString message = type(u"feed.search.input"_s, u"a"_s);
        QVERIFY2(message.contains(u"is covered by “dialog”"_s), qPrintable(message));
        QVERIFY(m_harness->feed.isOpen());
    }

    void theFeedIsOpenedSearchedAndFiltered()
    {
        openForInspection();
        for (int seq = 1; seq <= 40; ++seq)
            m_harness->feed.append(message(seq));
        m_harness->feed.append(runEvent(41, StateReport{PlaybackState::Loading, PlaybackState::Playing}));
        QCOMPARE(type(u"window"_s, u"{F2}"_s), QString());
        QVERIFY(m_harness->feed.isOpen());
        QTRY_VERIFY(control(u"feed.row.0"_s));

        QCOMPARE(click(u"feed.row.1"_s), QString());
        QTRY_VERIFY(control(u"feed.row.1.copy"_s));
        QCOMPARE(click(u"feed.row.1.copy"_s), QString());
        QVERIFY(QApplication::clipboard()->text().contains(u"message 40"_s));

        QCOMPARE(click(u"feed.filter.state"_s), QString());
        QCOMPARE(m_harness->feed.shownKinds(), QStringList{u"state"_s});
        QTRY_COMPARE(control(u"feed.filter.state"_s)->checked, std::optional(true));
        QTRY_VERIFY(!control(u"feed.row.1"_s));

        QCOMPARE(type(u"feed.search.input"_s, u"再生"_s), QString());
        QCOMPARE(m_harness->feed.search(), u"再生"_s);
        QCOMPARE(control(u"feed.search.input"_s)->value, std::optional(u"再生"_s));
        QVERIFY(control(u"feed.search.input"_s)->focused);
        // The first Escape clears the field, the second closes the feed.
        QCOMPARE(type(u"feed.search.input"_s, u"{Escape}"_s), QString());
        QCOMPARE(m_harness->feed.search(), QString());
        QCOMPARE(type(u"window"_s, u"{Escape}"_s), QString());
        QVERIFY(!m_harness->feed.isOpen());
    }

    void theHudOnlyShows()
    {
        openForInspection();
        play();
        m_harness->hud.noteActivity();
        QTRY_COMPARE(control(u"hud.elapsed"_s) ? control(u"hud.elapsed"_s)->text : QString(), u"Elapsed 0:02"_s);
        const QString message = click(u"hud.elapsed"_s);
        QVERIFY2(message.contains(u"takes no clicks"_s), qPrintable(message));
    }

    void aClickIntoThePageCountsAsThatOfAViewer()
    {
        openForInspection();
        QSignalSpy pressed(&m_harness->window, &MainWindow::pagePressed);
        QCOMPARE(click(u"page"_s), QString());
        QCOMPARE(pressed.count(), 1);
    }

    void insightsAreOpenedAndLeft()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"journal.sqlite"_s);
        writeJournal(file, {eventfulSession(u"00000000-0000-4000-8000-000000000001"_s)});
        m_insights = std::make_unique<InsightsModel>(file, InsightsModel::Place::Overlay);
        open(Overlays::Later);
        m_harness->window.setInsights(*m_insights);
        inspect();
        QCOMPARE(type(u"window"_s, u"{F3}"_s), QString());
        QTRY_VERIFY(control(u"insights.session.0"_s));
        QCOMPARE(click(u"insights.page.overview"_s), QString());
        QTRY_VERIFY(control(u"insights.startups.chart"_s));
        QVERIFY(!control(u"insights.timeline.chart"_s));

        QCOMPARE(click(u"insights.startups.export"_s), QString());
        QTRY_VERIFY(m_inspector->dialog());
        QCOMPARE(m_inspector->dialog()->name, u"insights.export"_s);
        QVERIFY(m_inspector->pressDialogAction(u"cancel"_s));
        QTRY_VERIFY(!m_inspector->dialog());

        QCOMPARE(click(u"insights.close"_s), QString());
        QVERIFY(!m_insights->isOpen());
    }

    void theKioskScreenCoversThePage()
    {
        open(Overlays::AtOnce, WindowMode::Kiosk);
        inspect();
        m_harness->kioskScreen.present({.state = RecoveryStatus::State::Waiting,
                                        .hasFailed = true,
                                        .failure = 1,
                                        .cause = FailureCause::LoadFailed,
                                        .remaining = std::chrono::seconds(32)});
        QTRY_VERIFY(control(u"kiosk.text"_s));
        const QString message = click(u"page"_s);
        QVERIFY2(message.contains(u"is covered by “kiosk”"_s), qPrintable(message));
    }

private:
    void openForInspection(QSize size = {1280, 720})
    {
        open();
        m_harness->window.resize(size);
        inspect();
    }

    void inspect()
    {
        m_inspector = std::make_unique<UiInspector>(UiInspector::Parts{m_harness->window,
                                                                       *m_page,
                                                                       {[] { return std::nullopt; },
                                                                        [](const QString &) {
                                                                            return false;
                                                                        }}});
    }

    std::unique_ptr<InsightsModel> m_insights;
};

QTEST_MAIN(TestViewsFromOutside)
#include "TestViewsFromOutside.moc"
