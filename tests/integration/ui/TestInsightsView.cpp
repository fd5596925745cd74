// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "LayoutInspector.h"
#include "StillStyle.h"
#include "WindowLanguage.h"
#include "support/InsightsFixture.h"
#include "support/QuickItems.h"
#include "ui/OverlayView.h"
#include "ui/insights/ChartItem.h"
#include "ui/insights/InsightsModel.h"
#include "ui/insights/InsightsWindow.h"

#include <QApplication>
#include <QDir>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// Sessions of three contents: one in which everything happens, one that failed, and a live stream.
QList<SessionUpdate> someSessions()
{
    QList<SessionUpdate> sessions{eventfulSession(u"00000000-0000-4000-8000-000000000001"_s, 5)};
    SessionUpdate failed{.session = sessionRecord(u"00000000-0000-4000-8000-000000000002"_s, 3)};
    failed.session.contentId = u"https://player.example.com/a/long/path/that/does/not/fit"_s;
    failed.session.outcome = SessionOutcome::Failed;
    failed.session.metrics = SessionSummary{.playbackFailed = true, .startOutcome = StartOutcome::FailedBeforeStart};
    failed.session.metrics.errorCount = 1;
    failed.events = {eventAt(failed.session, 1, 300, StateReport{PlaybackState::Connecting, PlaybackState::Loading}),
                     eventAt(failed.session, 2, 2000, ErrorReport{playbackError(ErrorReason::OverDeviceLimit), {}}),
                     eventAt(failed.session, 3, 2001, StateReport{PlaybackState::Loading, PlaybackState::Failed})};
    sessions.append(failed);
    SessionUpdate live{.session = sessionRecord(u"00000000-0000-4000-8000-000000000003"_s, 1)};
    live.session.contentId = u"第一チャンネル"_s;
    live.session.streamingType = u"live"_s;
    live.session.metrics.initialStartupTime = std::chrono::milliseconds(1400);
    live.events = {eventAt(live.session, 1, 1400, StateReport{PlaybackState::Loading, PlaybackState::Playing})};
    live.parts = {partAt(1400, 30'000, 1.7e9), partAt(30'000, 60'000, 1.7e9 + 28.6, 1.05, true)};
    sessions.append(live);
    for (int i = 0; i < 40; ++i) {
        SessionUpdate more{.session =
                               sessionRecord(u"00000000-0000-4000-8000-0000000001%1"_s.arg(i, 2, 10, QChar(u'0')), -i)};
        more.session.duration = 180.0;
        more.session.metrics.initialStartupTime = std::chrono::milliseconds(200 + 90 * i);
        more.session.metrics.uniqueCoverage = i / 40.0;
        more.session.metrics.completion = i > 37;
        more.parts = {partAt(500, 500 + 4500 * i, 0.0)};
        sessions.append(more);
    }
    return sessions;
}

struct Scene
{
    const char *name;
    const char *page;     ///< the page to show; empty: none, there is a message
    const char *selected; ///< the end of a session's id
    QSize only{};         ///< a size at which alone it exists
};

const QList<Scene> scenes{{"empty", "", ""},
                          {"unreadable", "", ""},
                          {"session", "session", "0001"},
                          {"failed", "session", "0002"},
                          {"live", "session", "0003"},
                          {"overview", "overview", "0001"},
                          {"sessions", "sessions", "0001", {640, 360}},
                          {"notice", "session", "0001"}};

struct Room
{
    const char *name;
    QSize size;
    int fontPixelSize;
    bool highContrast = false;
};

const QList<Room> rooms{{"640x360", {640, 360}, 13},
                        {"1280x720", {1280, 720}, 13},
                        {"1920x1200", {1920, 1200}, 13},
                        {"1280x720-text200", {1280, 720}, 29},
                        {"400x640", {400, 640}, 13},
                        {"1280x720-contrast", {1280, 720}, 13, true},
                        {"1280x720-text200-contrast", {1280, 720}, 29, true}};

void save(const QImage &picture, const QString &name)
{
    const QString folder = qEnvironmentVariable("VITRINE_TEST_ARTIFACTS");
    if (folder.isEmpty())
        return;
    QVERIFY(QDir().mkpath(folder));
    const QString path = u"%1/insights-%2@%3x.png"_s.arg(folder, name).arg(picture.devicePixelRatio());
    QVERIFY2(picture.save(path), qPrintable(path));
}

} // namespace

class TestInsightsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(new StillStyle);
        m_usualFont = QApplication::font();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.sqlite"_s);
        QTest::failOnWarning(QRegularExpression(u"."_s));
    }

    void cleanup()
    {
        m_window.reset();
        m_model.reset();
        m_language.reset();
        QApplication::setFont(m_usualFont);
    }

    void everyPageFitsAndCanBeRead_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<int>("room");
        QTest::addColumn<QString>("language");
        for (int scene = 0; scene < scenes.size(); ++scene) {
            for (int room = 0; room < rooms.size(); ++room) {
                if (scenes[scene].only.isValid() && scenes[scene].only != rooms[room].size)
                    continue;
                for (const QString &language : WindowLanguage::names()) {
                    // Room is short in the smaller ones.
                    if (rooms[room].size.width() > 1280 && language != "en"_L1)
                        continue;
                    QTest::addRow("%s_%s_%s", scenes[scene].name, rooms[room].name, qPrintable(language))
                        << scene << room << language;
                }
            }
        }
    }

    void everyPageFitsAndCanBeRead()
    {
        QFETCH(int, scene);
        QFETCH(int, room);
        QFETCH(QString, language);
        const Scene &current = scenes[scene];
        translate(rooms[room], language);
        if (qstrcmp(current.name, "unreadable") == 0) {
            QFile file(m_file);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no database");
        } else if (qstrcmp(current.name, "empty") != 0) {
            writeJournal(m_file, someSessions());
        }
        open(rooms[room].size);
        m_window->setContrast(rooms[room].highContrast);
        if (current.page[0] != '\0') {
            m_view->rootObject()->setProperty("page", QString::fromLatin1(current.page));
            m_model->select(u"00000000-0000-4000-8000-00000000%1"_s.arg(QLatin1StringView(current.selected)));
            QTRY_COMPARE(m_model->session()->sessionId(), m_model->selected());
        }
        if (qstrcmp(current.name, "notice") == 0)
            m_model->setNotice(u"pictures/a/folder/that/is/not/there/timeline.png cannot be written: No such file or "
                               "directory. Choose another folder."_s);
        const auto defects = [this] {
            return LayoutInspector(*m_view->rootObject(), QPoint()).geometryDefects();
        };
        QTRY_VERIFY2(defects().isEmpty(), qPrintable(u'\n' + defects().join(u'\n')));
        const LayoutInspector inspector(*m_view->rootObject(), QPoint());
        QVERIFY(inspector.textCount() > 3);
        // The last changes are painted with the next frame.
        QImage picture;
        const auto paleTexts = [&] {
            picture = m_window->grab().toImage();
            return inspector.contrastDefects(picture, rooms[room].highContrast ? 7.0 : 4.5);
        };
        QTRY_VERIFY2(paleTexts().isEmpty(), qPrintable(u'\n' + paleTexts().join(u'\n')));
        save(picture, QString::fromLatin1(QTest::currentDataTag()));
    }

    void escapeClosesTheWindow()
    {
        open({1280, 720});
        QTRY_VERIFY(m_view->hasFocus());
        QTest::keyClick(m_view, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->isVisible());
    }

    void theKeyboardReachesEverything()
    {
        writeJournal(m_file, someSessions());
        open({1280, 720});
        QTRY_COMPARE(m_model->sessions()->count(), 43);
        QTRY_VERIFY(m_view->hasFocus());
        QStringList reached;
        for (int i = 0; i < 40; ++i) {
            QTest::keyClick(m_view, Qt::Key_Tab);
            if (const QQuickItem *item = m_view->quickWindow()->activeFocusItem())
                reached += item->objectName();
        }
        for (const char *name :
             {"insights.search.input", "insights.session.0", "insights.page.session", "insights.page.overview",
              "insights.refresh", "insights.content.all", "insights.contentCoverage.chart",
              "insights.contentCoverage.export", "insights.startups.chart"})
            QVERIFY2(reached.contains(QString::fromLatin1(name)), qPrintable(reached.join(u' ')));
    }

    void theListSelectsWithTheKeyboardAndTheMouse()
    {
        writeJournal(m_file, someSessions());
        open({1280, 720});
        QQuickItem *list = item("insights.sessions");
        QTRY_VERIFY(m_model->sessions()->count() == 43 && list != nullptr);
        list->forceActiveFocus();
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(m_model->selected(), m_model->sessions()->idAt(1));
        QTest::keyClick(m_view, Qt::Key_Down);
        QTest::keyClick(m_view, Qt::Key_Up);
        QTest::keyClick(m_view, Qt::Key_Up);
        QTest::keyClick(m_view, Qt::Key_Up);
        QCOMPARE(m_model->selected(), m_model->sessions()->idAt(0));
        QTest::keyClick(m_view, Qt::Key_Return); // shows the session
        QTRY_VERIFY(item("insights.session.title")->isVisible());
        QVERIFY(item("insights.session.2") != nullptr);
        click("insights.session.2");
        QCOMPARE(m_model->selected(), m_model->sessions()->idAt(2));
        QTRY_COMPARE(m_model->session()->sessionId(), m_model->selected());
    }

    void aClickGivesTheListTheKeyboard()
    {
        writeJournal(m_file, someSessions());
        open({1280, 720});
        QTRY_COMPARE(m_model->sessions()->count(), 43);
        item("insights.content.1")->forceActiveFocus();
        click("insights.session.3");
        QTRY_VERIFY(item("insights.sessions")->hasActiveFocus());
        QTest::keyClick(m_view, Qt::Key_Down);
        QCOMPARE(m_model->selected(), m_model->sessions()->idAt(4));
        QTest::keyClick(m_view, Qt::Key_Return); // and not to a button that is hidden
        QCOMPARE(m_model->content(), QString());
        QTest::keyClick(m_view, Qt::Key_End);
        QCOMPARE(m_model->selected(), m_model->sessions()->idAt(42));
    }

    void theKeyboardLeavesAPageThatIsHidden()
    {
        writeJournal(m_file, someSessions());
        open({640, 360});
        QTRY_COMPARE(m_model->sessions()->count(), 43);
        item("insights.content.1")->forceActiveFocus();
        m_view->rootObject()->setProperty("page", u"session"_s);
        QTRY_COMPARE(m_view->quickWindow()->activeFocusItem()->objectName(), u"insights.page.session"_s);
    }

    void aSearchIsOpenedWithTheKeyboard()
    {
        writeJournal(m_file, someSessions());
        open({1280, 720});
        QTRY_COMPARE(m_model->sessions()->count(), 43);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(item("insights.search.input")->hasActiveFocus());
        QTest::keyClicks(m_view, u"failed"_s);
        QTRY_COMPARE(m_model->sessions()->count(), 1);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(m_model->selected(), m_model->sessions()->idAt(0));
        QTRY_VERIFY(item("insights.session.title")->isVisible());
        m_model->select(u"00000000-0000-4000-8000-000000000001"_s); // not among the results
        item("insights.search.input")->forceActiveFocus();
        QTest::keyClick(m_view, Qt::Key_Tab);
        QTRY_COMPARE(m_model->selected(), m_model->sessions()->idAt(0));
        m_model->sessions()->setSearch(u"nothing like this"_s);
        item("insights.sessions")->forceActiveFocus();
        QTest::keyClick(m_view, Qt::Key_Down); // there is nothing to go to
        QVERIFY(!m_model->selected().isEmpty());
    }

    void searchesTheSessions()
    {
        writeJournal(m_file, someSessions());
        open({1280, 720});
        QTRY_COMPARE(m_model->sessions()->count(), 43);
        item("insights.search.input")->forceActiveFocus();
        QTest::keyClicks(m_view, u"failed"_s);
        QTRY_COMPARE(m_model->sessions()->count(), 1);
        QTest::keyClicks(m_view, u"x"_s);
        QTRY_VERIFY(item("insights.noMatch")->isVisible());
        QTest::keyClick(m_view, Qt::Key_Escape); // clears the search, and does not close
        QTRY_COMPARE(m_model->sessions()->count(), 43);
        QVERIFY(m_window->isVisible());
    }

    void aChartZoomsAndTellsItsValues()
    {
        writeJournal(m_file, someSessions());
        open({1280, 720});
        m_view->rootObject()->setProperty("page", u"session"_s);
        m_model->select(u"00000000-0000-4000-8000-000000000001"_s);
        auto *chart = qobject_cast<ChartItem *>(item("insights.timeline.chart"));
        QVERIFY(chart != nullptr);
        QTRY_COMPARE(chart->range().to, 120.0);
        chart->forceActiveFocus();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(m_view, Qt::Key_Right);
        const QQuickItem *value = item("insights.timeline.value");
        QTRY_VERIFY2(value->property("text").toString().contains(u"Buffering for 3.50 s"_s),
                     qPrintable(value->property("text").toString()));
        QVERIFY(!item("insights.timeline.reset")->isVisible());
        QTest::keyClick(m_view, Qt::Key_Plus);
        QTRY_VERIFY(item("insights.timeline.reset")->isVisible());
        click("insights.timeline.reset");
        QTRY_VERIFY(!chart->isZoomed());
    }

    void tenThousandSessionsAreAListOfAFewRows()
    {
        QList<SessionUpdate> sessions;
        for (int i = 0; i < 10'000; ++i)
            sessions.append({.session = sessionRecord(u"00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0')), i)});
        writeJournal(m_file, sessions);
        open({1280, 720});
        QTRY_COMPARE(m_model->sessions()->count(), 10'000);
        QQuickItem *list = item("insights.sessions");
        const auto rows = [list] {
            const QList<QQuickItem *> items = list->property("contentItem").value<QQuickItem *>()->childItems();
            return std::ranges::count_if(
                items, [](const QQuickItem *row) { return row->objectName().startsWith(u"insights.session."_s); });
        };
        QTRY_VERIFY(rows() > 5);
        for (const char *end : {"positionViewAtEnd", "positionViewAtBeginning", "positionViewAtEnd"}) {
            QVERIFY(QMetaObject::invokeMethod(list, end));
            m_window->grab();
            QVERIFY2(rows() < 200, qPrintable(QString::number(rows())));
        }
        QVERIFY(item("insights.session.9999") != nullptr);
    }

private:
    QQuickItem *item(const char *name) const { return findItem(*m_view->rootObject(), QString::fromLatin1(name)); }

    void click(const char *name) const
    {
        const QQuickItem *target = item(name);
        QTest::mouseClick(m_view, Qt::LeftButton, {},
                          target->mapToScene(QPointF(target->width() / 2.0, target->height() / 2.0)).toPoint());
    }

    void open(QSize size)
    {
        m_model = std::make_unique<InsightsModel>(m_file, InsightsModel::Place::Window);
        m_window = std::make_unique<InsightsWindow>(*m_model);
        m_view = m_window->findChild<OverlayView *>();
        QVERIFY(m_view != nullptr && m_view->rootObject() != nullptr);
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(m_model->status() != InsightsModel::Status::Loading);
    }

    void translate(const Room &room, const QString &language)
    {
        QFont font = m_usualFont;
        font.setPixelSize(room.fontPixelSize);
        QApplication::setFont(font);
        m_language = std::make_unique<WindowLanguage>(language);
    }

    QFont m_usualFont;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<WindowLanguage> m_language;
    std::unique_ptr<InsightsModel> m_model;
    std::unique_ptr<InsightsWindow> m_window;
    OverlayView *m_view = nullptr;
};

QTEST_MAIN(TestInsightsView)
#include "TestInsightsView.moc"
