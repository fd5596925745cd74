// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsViewFixture.h"
#include "desktop/window/MiniPlayer.h"
#include "ui/WindowModes.h"
#include "ui/insights/InsightsModel.h"

#include <QClipboard>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// What is seen after a key, the topmost first, `*` has the keyboard; then `|` and what the window asks for.
struct Row
{
    QString keys;
    /// By what is open when the key is pressed. `first` is the start view with nothing behind it.
    QString page, first, start, settings, sheet, feed, insights, dialog, mini, menu;
};

const QString same(u"="_s);

QList<Row> table()
{
    return {
        {u"Ctrl+O Ctrl+L"_s, u"start*"_s, same, u""_s, u"start*"_s, u"start*"_s, u"start* feed"_s, u"start* insights"_s,
         u"start* dialog"_s, u"start*"_s, same},
        {u"Ctrl+V"_s, u"start*"_s, same, same, u"start*"_s, u"start*"_s, u"start* feed"_s, u"start* insights"_s,
         u"start* dialog"_s, u"start*"_s, same},
        // It presses the button that has the keyboard: Close, or the main one of the dialog.
        {u"Space"_s, u"| player"_s, same, same, u""_s, u""_s, u"feed | player"_s, same, same, u"mini | player"_s, same},
        {u"Left Right J L 0 1 2 3 4 5 6 7 8 9 < > Up Down M"_s, u"| player"_s, same, same, same, same,
         u"feed | player"_s, same, same, u"mini | player"_s, same},
        {u"Alt+Left"_s, u"| back"_s, same, u""_s, u""_s, u""_s, u"feed | back"_s, u""_s, u"dialog* | back"_s,
         u"mini | back"_s, u""_s},
        {u"Back"_s, u"| back"_s, same, u""_s, u""_s, u""_s, u"feed | back"_s, u""_s, u"dialog* | back"_s,
         u"mini | back"_s, same},
        {u"Ctrl+R F5"_s, u"| reload"_s, same, u"| reload"_s, u"| reload"_s, u"| reload"_s, u"feed | reload"_s,
         u"insights* | reload"_s, u"dialog* | reload"_s, u"mini | reload"_s, same},
        {u"F11"_s, u"full"_s, u"start* full"_s, u"start* full"_s, u"settings* full"_s, u"keys* full"_s, u"feed full"_s,
         u"insights* full"_s, u"dialog* full"_s, u"full"_s, same},
        {u"F"_s, u"full"_s, same, same, u"settings* full"_s, u"keys* full"_s, u"feed full"_s, u"insights* full"_s,
         u"dialog* full"_s, u"full"_s, same},
        {u"Ctrl+M"_s, u"mini"_s, same, u"mini"_s, u"mini"_s, u"mini"_s, u"mini"_s, u"mini"_s, u"dialog* mini"_s, u""_s,
         same},
        {u"Esc"_s, u""_s, same, u""_s, u""_s, u""_s, u""_s, u""_s, same, u""_s, u""_s},
        {u"F2"_s, u"feed"_s, same, u"feed"_s, u"feed"_s, u"feed"_s, u""_s, u"feed"_s, u"feed dialog*"_s, u"feed"_s,
         same},
        {u"Ctrl+F"_s, u"feed*"_s, same, u"feed*"_s, u"feed*"_s, u"feed*"_s, u"feed*"_s, same, same, u"feed*"_s, same},
        {u"F3"_s, u"insights*"_s, u"insights* start"_s, u"insights*"_s, u"insights*"_s, u"insights*"_s,
         u"insights* feed"_s, u""_s, u"insights* dialog"_s, u"insights*"_s, same},
        {u"F1"_s, u"keys*"_s, u"keys* start"_s, u"keys*"_s, u"keys*"_s, u""_s, u"keys* feed"_s, u"keys* insights"_s,
         u"keys* dialog"_s, u"keys*"_s, same},
        {u"?"_s, u"keys*"_s, same, same, u"keys*"_s, u""_s, u"keys* feed"_s, u"keys* insights"_s, u"keys* dialog"_s,
         u"keys*"_s, same},
        {u"Ctrl+,"_s, u"settings*"_s, u"settings* start"_s, u"settings*"_s, u""_s, u"settings*"_s, u"settings* feed"_s,
         u"settings* insights"_s, u"settings* dialog"_s, u"settings*"_s, same},
        {u"Ctrl+W Ctrl+Q"_s, u"| close"_s, u"start* | close"_s, u"start* | close"_s, u"settings* | close"_s,
         u"keys* | close"_s, u"feed | close"_s, u"insights* | close"_s, u"dialog* | close"_s, u"mini | close"_s, same},
    };
}

} // namespace

/// What each key of the table does while a view is open.
class TestKeysInViews : public QObject, private WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setStyle(new StillStyle); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }

    void cleanup()
    {
        m_menu.reset();
        m_harness.reset();
        m_insights.reset();
        m_settings.reset();
    }

    void eachKeyDoesWhatCanBeSeen_data()
    {
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        const std::pair<const char *, QString Row::*> columns[] = {
            {"page", &Row::page},  {"first", &Row::first}, {"start", &Row::start},       {"settings", &Row::settings},
            {"keys", &Row::sheet}, {"feed", &Row::feed},   {"insights", &Row::insights}, {"dialog", &Row::dialog},
            {"mini", &Row::mini},  {"menu", &Row::menu},
        };
        for (const Row &row : table()) {
            for (const QString &key : row.keys.split(u' ')) {
                for (const auto &[name, expected] : columns)
                    QTest::addRow("%s: %s", name, qPrintable(key)) << QString::fromLatin1(name) << key << row.*expected;
            }
        }
        // One view below another.
        const auto add = [](const char *open, const char *key, const QString &expected) {
            QTest::addRow("%s: %s", open, key) << QString::fromLatin1(open) << QString::fromLatin1(key) << expected;
        };
        add("first F1", "Ctrl+O", u"start*"_s);
        add("first F1", "Ctrl+V", u"start*"_s);
        add("first Ctrl+,", "Ctrl+V", u"start*"_s);
        add("first F3", "Ctrl+O", u"start* insights"_s);
        add("first F3", "Ctrl+V", u"start* insights"_s);
        add("insights dialog", "Alt+Left", u"dialog* insights | back"_s);
        add("insights dialog", "Esc", u"dialog* insights"_s);
        add("insights dialog", "F3", u"insights* dialog"_s);
        add("feed dialog", "F2", u"feed dialog*"_s);
        add("dialog F2", "F2", u"dialog*"_s);
        add("dialog F2", "Esc", u"dialog*"_s);
        add("settings dialog", "Esc", u"dialog*"_s);
        add("start dialog", "Alt+Left", u"dialog*"_s);
        add("keys F11", "F", u"keys*"_s);
    }

    void eachKeyDoesWhatCanBeSeen()
    {
        QFETCH(const QString, open);
        QFETCH(const QString, key);
        QFETCH(const QString, expected);
        openAll();
        for (const QString &name : open.split(u' '))
            show(name);
        const QString before = state();
        m_happened.clear();
        press(QKeySequence(key));
        QTRY_COMPARE(state(), expected == same ? before : expected);
    }

    void theTableHasEveryKey()
    {
        QStringList tested;
        for (const Row &row : table())
            tested += row.keys.split(u' ');
        for (const KeyBinding &binding : keyBindings()) {
            for (const QKeySequence &key : binding.shortcuts + binding.pageKeys)
                QVERIFY2(tested.contains(key.toString()), qPrintable(key.toString()));
        }
    }

private:
    void openAll()
    {
        m_happened.clear();
        open(Overlays::Later);
        m_insights =
            std::make_unique<InsightsModel>(m_folder.filePath(u"none.sqlite"_s), InsightsModel::Place::Overlay);
        m_settings =
            std::make_unique<SettingsModel>(SettingsModel::Options{.userFile = m_folder.filePath(u"x.toml"_s)});
        MainWindow &window = m_harness->window;
        window.setInsights(*m_insights);
        window.setSettings(*m_settings);
        window.setPlayerKeys(true);
        window.createOverlays();
        QGuiApplication::clipboard()->setText(u"demo:live"_s);
        connect(&window, &MainWindow::backRequested, this, [this] { m_happened += u"back"_s; });
        connect(&window, &MainWindow::reloadRequested, this, [this] { m_happened += u"reload"_s; });
        connect(&window, &MainWindow::closeRequested, this, [this] { m_happened += u"close"_s; });
        connect(&window, &MainWindow::playerKeyPressed, this, [this] { m_happened += u"player"_s; });
        m_page->setFocusPolicy(Qt::StrongFocus);
        m_page->setFocus();
    }

    // A view by its name, or what a key opens; returns when it can be seen.
    void show(const QString &name)
    {
        const QString before = state();
        if (name == u"first")
            m_harness->start.open(false);
        else if (name == u"start")
            m_harness->start.open(true);
        else if (name == u"settings")
            m_settings->setOpen(true);
        else if (name == u"keys")
            press(QKeySequence(Qt::Key_F1));
        else if (name == u"feed")
            m_harness->feed.setOpen(true);
        else if (name == u"insights")
            m_insights->setOpen(true);
        else if (name == u"dialog")
            m_harness->dialog.openError({});
        else if (name == u"mini")
            m_harness->window.modes().toggleMiniPlayer();
        else if (name == u"menu")
            showMenu();
        else if (name != u"page")
            press(QKeySequence(name));
        QTRY_VERIFY(name == u"page" || state() != before);
        QTRY_VERIFY((name != u"start" && name != u"first") || state().startsWith(u"start*"_s));
    }

    void showMenu()
    {
        m_menu = std::make_unique<QMenu>();
        m_harness->window.addMenuActions(*m_menu);
        m_menu->popup(m_harness->window.mapToGlobal(QPoint(9, 9)));
        QTRY_VERIFY(m_menu->isVisible());
    }

    void press(const QKeySequence &sequence)
    {
        const QKeyCombination key = sequence[0];
        QWidget *const popup = QApplication::activePopupWidget();
        QTest::keyClick(popup != nullptr ? popup->windowHandle() : m_harness->window.windowHandle(), key.key(),
                        key.keyboardModifiers());
    }

    // As in Row.
    QString state() const
    {
        QStringList seen;
        if (m_menu && m_menu->isVisible())
            seen += u"menu"_s;
        const QObjectList children = m_harness->window.children();
        for (auto child = children.crbegin(); child != children.crend(); ++child) {
            const auto *const overlay = qobject_cast<OverlayView *>(*child);
            if (overlay == nullptr || !overlay->isVisible() || overlay->rootObject() == nullptr)
                continue;
            const QString name = overlay->rootObject()->objectName();
            if (overlay->isModal() || name == u"feed")
                seen += overlay->hasFocus() ? name + u'*' : name;
        }
        if (m_harness->window.modes().miniPlayer().isActive())
            seen += u"mini"_s;
        if (m_harness->window.isFullScreen())
            seen += u"full"_s;
        if (!m_happened.isEmpty())
            seen += u"| "_s + m_happened.join(u' ');
        return seen.join(u' ');
    }

    QTemporaryDir m_folder;
    std::unique_ptr<InsightsModel> m_insights;
    std::unique_ptr<SettingsModel> m_settings;
    std::unique_ptr<QMenu> m_menu;
    QStringList m_happened;
};

QTEST_MAIN(TestKeysInViews)
#include "TestKeysInViews.moc"
