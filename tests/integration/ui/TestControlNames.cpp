// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "Scenes.h"
#include "StillStyle.h"
#include "WindowFixture.h"
#include "control/ui/UiTree.h"
#include "support/InsightsFixture.h"
#include "support/QuickItems.h"
#include "ui/MiniControls.h"
#include "ui/WindowModes.h"
#include "ui/insights/InsightsModel.h"
#include "ui/settings/SettingsModel.h"

#include <QAccessible>
#include <QApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// Every visible control without a name, and every name that several have.
QStringList defectsOf(const QList<UiControl> &controls)
{
    QStringList defects;
    QStringList names;
    for (const UiControl &control : controls) {
        if (control.name.isEmpty())
            defects << u"a %1 “%2” in %3 has no name"_s.arg(control.role, control.text.left(60), control.parent);
        else if (names.contains(control.name))
            defects << u"several are called %1: a %2 “%3”"_s.arg(control.name, control.role, control.text.left(60));
        names << control.name;
    }
    return defects;
}

struct InsightsScene
{
    const char *name;
    const char *page;     ///< empty: there is a message
    const char *selected; ///< the end of a session's id
    QSize size{1280, 720};
};

const QList<InsightsScene> insightsScenes{{"empty", "", ""},
                                          {"unreadable", "", ""},
                                          {"session", "session", "0001"},
                                          {"live", "session", "0003"},
                                          {"no-session", "session", "9999"},
                                          {"overview", "overview", "0001"},
                                          {"sessions", "sessions", "0001", {640, 360}},
                                          {"notice", "session", "0001"}};

/// The scenes, and what has no text.
QList<Scene> allScenes()
{
    return scenes() + QList<Scene>{{"mini", "mini", [](OverlayHarness &harness) {
                                        harness.window.modes().miniControls().setActive(true);
                                    }}};
}

QList<SessionUpdate> someSessions()
{
    QList<SessionUpdate> sessions{eventfulSession(u"00000000-0000-4000-8000-000000000001"_s, 5),
                                  eventfulSession(u"00000000-0000-4000-8000-000000000002"_s, 3)};
    SessionUpdate live{.session = sessionRecord(u"00000000-0000-4000-8000-000000000003"_s, 1)};
    live.session.streamingType = u"live"_s;
    live.parts = {partAt(1400, 30'000, 1.7e9)};
    sessions.append(live);
    return sessions;
}

} // namespace

/// The user interface from outside: every control has a name of its own, in every state of the window.
class TestControlNames : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StillStyle); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup()
    {
        QAccessible::setActive(false);
        m_harness.reset();
        m_insights.reset();
        m_settings.reset();
    }

    void everyControlOfAViewHasAName_data()
    {
        QTest::addColumn<int>("scene");
        QTest::addColumn<QSize>("size");
        const QList<Scene> all = allScenes();
        for (int scene = 0; scene < all.size(); ++scene) {
            for (const QSize size : {QSize(1280, 720), QSize(640, 360)})
                QTest::addRow("%s_%d", all[scene].name, size.width()) << scene << size;
        }
    }

    void everyControlOfAViewHasAName()
    {
        QFETCH(int, scene);
        QFETCH(QSize, size);
        const Scene current = allScenes()[scene];
        open();
        m_harness->window.resize(size);
        current.arrange(*m_harness);
        const OverlayView *shown = view(current.view);
        QVERIFY(shown != nullptr);
        m_harness->hud.noteActivity();
        QTRY_VERIFY(shown->isVisible());
        // All that can be folded open is a part of the state.
        for (const char *name :
             {"dialog.detailsButton", "dialog.moreButton", "feed.filters", "feed.row.0", "feed.row.1"}) {
            if (QQuickItem *item = findItem(*shown->rootObject(), QString::fromLatin1(name)))
                item->setProperty("checked", true);
        }
        check(3);
    }

    void everyControlOfInsightsHasAName_data()
    {
        QTest::addColumn<int>("scene");
        for (int scene = 0; scene < insightsScenes.size(); ++scene)
            QTest::addRow("%s", insightsScenes[scene].name) << scene;
    }

    void everyControlOfInsightsHasAName()
    {
        QFETCH(int, scene);
        const InsightsScene &current = insightsScenes[scene];
        const QString file = m_folder->filePath(u"journal.sqlite"_s);
        if (qstrcmp(current.name, "unreadable") == 0) {
            QFile broken(file);
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write("no database");
        } else if (qstrcmp(current.name, "empty") != 0) {
            writeJournal(file, someSessions());
        }
        m_insights = std::make_unique<InsightsModel>(file, InsightsModel::Place::Overlay);
        open(Overlays::Later);
        m_harness->window.setInsights(*m_insights);
        m_harness->window.resize(current.size);
        m_harness->window.createOverlays();
        m_insights->setOpen(true);
        QTRY_VERIFY(m_insights->status() != InsightsModel::Status::Loading);
        if (current.page[0] != '\0') {
            view("insights")->rootObject()->setProperty("page", QString::fromLatin1(current.page));
            m_insights->select(u"00000000-0000-4000-8000-00000000%1"_s.arg(QLatin1StringView(current.selected)));
        }
        if (qstrcmp(current.name, "notice") == 0)
            m_insights->setNotice(u"Saved as timeline.png"_s);
        check(5);
    }

    void everyControlOfTheSettingsHasAName()
    {
        m_settings = std::make_unique<SettingsModel>(
            SettingsModel::Options{.userFile = u"/proc/vitrine/vitrine.toml"_s, .notice = u"The file was damaged."_s});
        open(Overlays::Later);
        m_harness->window.setSettings(*m_settings);
        m_harness->window.resize(800, 1600);
        m_harness->window.createOverlays();
        m_settings->setOpen(true);
        m_settings->change(u"hud"_s, u"on"_s); // fails
        QTRY_VERIFY(view("settings")->isVisible());
        check(30);
    }

private:
    /// Also with assistive technology, for which Qt Quick makes further items accessible.
    void check(int least)
    {
        for (const bool isActive : {false, true}) {
            QAccessible::setActive(isActive);
            const auto controls = [this] {
                return UiTree::read(*m_page).controls();
            };
            QTRY_VERIFY2(controls().size() >= least, qPrintable(QString::number(controls().size())));
            QTRY_VERIFY2(defectsOf(controls()).isEmpty(), qPrintable(u'\n' + defectsOf(controls()).join(u'\n')));
        }
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<InsightsModel> m_insights;
    std::unique_ptr<SettingsModel> m_settings;
};

QTEST_MAIN(TestControlNames)
#include "TestControlNames.moc"
