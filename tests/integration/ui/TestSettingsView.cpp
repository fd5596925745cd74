// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsViewFixture.h"
#include "control/ui/UiTree.h"

#include <QAction>
#include <QMenu>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The settings over the player: keys, focus, what a change does, and whether it can be read.
class TestSettingsView : public QObject, private SettingsViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setStyle(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        reset();
    }

    void cleanup() { reset(); }

    void fitsAndCanBeRead_data()
    {
        addColumns();
        for (const char *scene : {"usual", "overridden", "errors"})
            addRows(scene);
    }

    void fitsAndCanBeRead()
    {
        QFETCH(QString, scene);
        QFETCH(int, room);
        QFETCH(QString, language);
        translate(rooms()[room], language);
        openSettings(scene);
        m_harness->window.resize(rooms()[room].size);
        if (scene == "errors"_L1) {
            m_model->change(u"host-origin"_s, u"example.com"_s);
            m_model->change(u"hud"_s, u"off"_s);
        }
        inspect();
    }

    void ctrlCommaOpensAndClosesIt()
    {
        openSettings(u"closed"_s);
        QVERIFY(view("settings") == nullptr);
        press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(view("settings") != nullptr && view("settings")->isVisible());
        QCOMPARE(view("settings")->geometry(), m_harness->window.rect());
        QTRY_COMPARE(focusedItem("settings"), u"settings.close"_s);
        for (int times = 0; times < 3; ++times) {
            press(Qt::Key_Tab);
            QVERIFY(focusedItem("settings") != u"settings.close"_s);
            press(Qt::Key_Comma, Qt::ControlModifier);
            QTRY_VERIFY(!view("settings")->isVisible());
            QTRY_VERIFY(m_page->hasFocus());
            press(Qt::Key_Comma, Qt::ControlModifier);
            QTRY_COMPARE(focusedItem("settings"), u"settings.close"_s);
        }
    }

    void anotherViewTakesItsPlace_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("keys") << int(Qt::Key_F1);
        QTest::newRow("feed") << int(Qt::Key_F2);
        QTest::newRow("Escape") << int(Qt::Key_Escape);
    }

    void anotherViewTakesItsPlace()
    {
        QFETCH(int, key);
        openSettings();
        QTRY_VERIFY(view("settings")->hasFocus());
        press(Qt::Key(key));
        QTRY_VERIFY(!m_model->isOpen());
        if (key == Qt::Key_F1) {
            QTRY_VERIFY(view("keys") != nullptr && view("keys")->hasFocus());
            press(Qt::Key_Comma, Qt::ControlModifier);
            QTRY_VERIFY(m_model->isOpen() && !view("keys")->isVisible());
        }
    }

    void theMenuOpensItAndBackClosesIt()
    {
        openSettings(u"closed"_s);
        QMenu menu;
        m_harness->window.addMenuActions(menu);
        menu.findChild<QAction *>(u"window.menu.settings"_s)->trigger();
        QTRY_VERIFY(view("settings") != nullptr && view("settings")->hasFocus());
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(!view("settings")->isVisible());
    }

    void theKeyboardReachesEverythingInOrder()
    {
        openSettings();
        m_harness->window.resize(400, 300);
        QTRY_VERIFY(view("settings")->hasFocus());
        QStringList reached;
        const QQuickItem *list = item("settings.list");
        do {
            QTest::keyClick(view("settings"), Qt::Key_Tab);
            reached += focusedItem("settings");
            const QQuickItem *focused = view("settings")->quickWindow()->activeFocusItem();
            const QRectF place = list->mapRectFromItem(focused, QRectF(0, 0, focused->width(), focused->height()));
            if (reached.constLast() != "settings.close"_L1)
                QVERIFY2(place.top() >= 0 && place.bottom() <= list->height(), qPrintable(reached.constLast()));
        } while (reached.constLast() != "settings.close"_L1 && reached.size() < 50);
        QCOMPARE(
            reached.join(u' ').remove(u"settings.row."_s),
            u"muted.switch on-back.choice.close on-back.field.input lang.choice.auto fullscreen.switch hud.choice.auto "
            "contrast.choice.auto mpris.switch host-origin.field.input media-access.switch keep-recent.switch "
            "journal-keep.switch "
            "journal-max-age.field.input settings.close"_s);
    }

    void aSwitchIsSwitchedByKeyAndMouse()
    {
        openSettings();
        QQuickItem *toggle = item("settings.row.fullscreen.switch");
        toggle->forceActiveFocus();
        bool isOn = false;
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter}) {
            QTest::keyClick(view("settings"), key);
            isOn = !isOn;
            QCOMPARE(file(), u"fullscreen = %1\n"_s.arg(isOn ? u"true"_s : u"false"_s));
            QCOMPARE(toggle->property("on").toBool(), isOn);
        }
        click("settings.row.fullscreen.switch");
        QTRY_COMPARE(file(), u"fullscreen = false\n"_s);
    }

    void theArrowsGoThroughTheChoices()
    {
        openSettings();
        item("settings.row.hud.choice.auto")->forceActiveFocus();
        QTest::keyClick(view("settings"), Qt::Key_Left); // it is the first
        QTest::keyClick(view("settings"), Qt::Key_Right);
        QTest::keyClick(view("settings"), Qt::Key_Right);
        QCOMPARE(focusedItem("settings"), u"settings.row.hud.choice.off"_s);
        QCOMPARE(file(), QString());
        QTest::keyClick(view("settings"), Qt::Key_Space);
        QCOMPARE(file(), u"hud = \"off\"\n"_s);
        click("settings.row.hud.choice.on");
        QTRY_COMPARE(file(), u"hud = \"on\"\n"_s);
    }

    void aTextIsWrittenWithEnterAndWhenTheKeyboardLeaves()
    {
        openSettings();
        QQuickItem *input = item("settings.row.on-back.field.input");
        input->forceActiveFocus();
        QTest::keyClicks(view("settings"), u"https://example.com/a"_s);
        QTest::keyClick(view("settings"), Qt::Key_Return);
        QCOMPARE(file(), u"on_back = \"https://example.com/a\"\n"_s);
        QVERIFY(!item("settings.row.on-back.choice.close")->property("checked").toBool());
        click("settings.row.on-back.choice.home");
        QTRY_COMPARE(file(), u"on_back = \"home\"\n"_s);
        QCOMPARE(input->property("text").toString(), QString());

        QQuickItem *days = item("settings.row.journal-max-age.field.input");
        days->forceActiveFocus();
        QTest::keyClick(view("settings"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(view("settings"), u"30"_s);
        QTest::keyClick(view("settings"), Qt::Key_Tab);
        QTRY_VERIFY2(file().contains("max_age = 30"_L1), qPrintable(file()));
        QCOMPARE(days->property("text").toString(), u"30"_s);
    }

    void aRefusedTextIsExplainedAndTheValueComesBack()
    {
        openSettings();
        QQuickItem *input = item("settings.row.host-origin.field.input");
        input->forceActiveFocus();
        QTest::keyClick(view("settings"), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(view("settings"), u"example.com"_s);
        QTest::keyClick(view("settings"), Qt::Key_Return);
        QVERIFY(item("settings.row.host-origin.error")->isVisible());
        QCOMPARE(input->property("text").toString(), u"example.com"_s); // can be corrected
        QTest::keyClick(view("settings"), Qt::Key_Escape);
        QCOMPARE(input->property("text").toString(), u"https://vitrine.localhost"_s);
        QVERIFY(m_model->isOpen());
        QTest::keyClick(view("settings"), Qt::Key_Escape);
        QVERIFY(!m_model->isOpen());
        QCOMPARE(file(), QString());
    }

    void whatCannotBeWrittenKeepsItsValue()
    {
        openSettings(u"unwritable"_s);
        click("settings.row.fullscreen.switch");
        QTRY_VERIFY(item("settings.row.fullscreen.error")->isVisible());
        QVERIFY(!item("settings.row.fullscreen.switch")->property("on").toBool());
        QQuickItem *days = item("settings.row.journal-max-age.field.input");
        days->forceActiveFocus();
        QTest::keyClicks(view("settings"), u"0"_s);
        QTest::keyClick(view("settings"), Qt::Key_Tab);
        QTRY_COMPARE(days->property("text").toString(), u"365"_s);
        QVERIFY(item("settings.row.journal-max-age.error")->isVisible());
    }

    void everyControlHasANameARoleAndAState()
    {
        openSettings(u"overridden"_s);
        QTRY_VERIFY(view("settings")->hasFocus());
        m_harness->window.resize(1280, 1600);
        const auto control = [this](const char *name) {
            const QList<UiControl> all = UiTree::read(*m_page).controls();
            const auto found = std::ranges::find(all, QString::fromLatin1(name), &UiControl::name);
            return found == all.cend() ? UiControl() : *found;
        };
        QTRY_COMPARE(control("settings.row.fullscreen.switch").role, u"checkBox"_s);
        QCOMPARE(control("settings.row.fullscreen.switch").text, u"Start in full screen"_s);
        QCOMPARE(control("settings.row.fullscreen.switch").checked, std::optional(false));
        QCOMPARE(control("settings.row.mpris.switch").checked, std::optional(true));
        QCOMPARE(control("settings.row.hud.choice.auto").role, u"radioButton"_s);
        QCOMPARE(control("settings.row.hud.choice.auto").checked, std::optional(true));
        QCOMPARE(control("settings.row.hud.choice.off").checked, std::optional(false));
        QCOMPARE(control("settings.row.hud.choice.auto").text, u"When something changes"_s);
        QCOMPARE(control("settings.row.host-origin.field.input").text, u"Site of the player"_s);
        QVERIFY(control("settings.row.hud.note").text.contains("--hud"_L1));
    }

private:
    void openSettings(const QString &scene = u"usual"_s)
    {
        SettingsModel::Options options{.userFile = filePath()};
        if (scene == "errors"_L1 || scene == "unwritable"_L1)
            options.userFile = u"/proc/a/rather/long/path/to/the/folder/of/the/settings/vitrine.toml"_s;
        if (scene == "errors"_L1)
            options.notice = SettingsModel::tr("The settings file was damaged. The defaults are used in its place.");
        if (scene == "overridden"_L1)
            options.sources = {{u"hud"_s, u"--hud"_s},
                               {u"lang"_s, u"VITRINE_LANG"_s},
                               {u"fullscreen"_s, u"/a/folder/whose/name/is/long/own-settings-of-this-run.toml:4"_s}};
        showSettings(options);
        if (scene != "closed"_L1)
            m_model->setOpen(true);
    }
};

QTEST_MAIN(TestSettingsView)
#include "TestSettingsView.moc"
