// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiTree.h"

#include "UiFixture.h"

#include <QCheckBox>
#include <QDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSlider>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

const QByteArray someItems = R"(
    Item {
        T.Button {
            objectName: "play"; text: "Play"; x: 10; y: 20; width: 80; height: 30
            Accessible.role: Accessible.Button; Accessible.name: text; Accessible.description: "Starts it"
            Text { text: "inner"; Accessible.role: Accessible.StaticText; Accessible.ignored: true }
        }
        T.Button {
            objectName: "off"; enabled: false; x: 100; y: 20; width: 80; height: 30
            Accessible.role: Accessible.Button
        }
        TextInput {
            objectName: "search"; text: "abc"; x: 10; y: 60; width: 100; height: 20
            activeFocusOnTab: true; Accessible.role: Accessible.EditableText; Accessible.name: "Search"
        }
        TextInput {
            objectName: "pin"; text: "opaque-secret"; echoMode: TextInput.Password; y: 80; width: 100; height: 20
            Accessible.role: Accessible.EditableText
        }
        T.CheckBox {
            objectName: "loop"; checked: true; x: 10; y: 100; width: 80; height: 20
            Accessible.role: Accessible.CheckBox; Accessible.checkable: true; Accessible.checked: checked
        }
        Item {
            objectName: "hidden"; visible: false; width: 10; height: 10; Accessible.role: Accessible.StaticText
        }
        Item {
            opacity: 0; width: 10; height: 10
            Item { objectName: "transparent"; width: 10; height: 10; Accessible.role: Accessible.StaticText }
        }
        Rectangle { objectName: "plain"; width: 10; height: 10 }
        Flickable {
            y: 150; width: 100; height: 50; contentWidth: 100; contentHeight: 500; clip: true
            Text { objectName: "top"; text: "top"; y: 40; height: 20; width: 50; Accessible.role: Accessible.StaticText; Accessible.name: text }
            Text { objectName: "below"; text: "below"; y: 300; height: 20; width: 50; Accessible.role: Accessible.StaticText }
        }
    })";

} // namespace

class TestUiTree : public QObject, private UiFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void listsWhatCanBeSeenInAView()
    {
        addView(someItems, {50, 40, 300, 250});
        show();
        QStringList names;
        const QList<UiControl> controls = m_inspector->controls();
        for (const UiControl &control : controls)
            names.append(control.name);
        QCOMPARE(names, (QStringList{u"window"_s, u"page"_s, u"play"_s, u"off"_s, u"search"_s, u"pin"_s, u"loop"_s,
                                     u"top"_s, u"below"_s}));
    }

    void anItemHasItsPropertiesAndItsPlace()
    {
        addView(someItems, {50, 40, 300, 250});
        m_window->move(7, 9);
        m_window->setWindowTitle(u"Vitrine"_s);
        show();
        QCOMPARE(control(u"window"_s)->role, u"window"_s);
        QCOMPARE(control(u"window"_s)->text, u"Vitrine"_s);
        const UiControl play = control(u"play"_s).value();
        QCOMPARE(play.role, u"button"_s);
        QCOMPARE(play.text, u"Play"_s);
        QCOMPARE(play.description, u"Starts it"_s);
        QCOMPARE(play.window, u"window"_s);
        QCOMPARE(play.parent, u"window"_s);
        QVERIFY(play.enabled);
        QVERIFY(play.focusable);
        QVERIFY(play.inView);
        QVERIFY(!play.checked);
        QVERIFY(!play.value);
        QCOMPARE(play.rect, QRectF(60, 60, 80, 30));
        QCOMPARE(play.screenRect, play.rect.translated(m_window->mapToGlobal(QPointF())));
    }

    void anItemHasItsState()
    {
        addView(someItems);
        show();
        QVERIFY(!control(u"off"_s)->enabled);
        QCOMPARE(control(u"loop"_s)->checked, std::optional(true));
        QCOMPARE(control(u"search"_s)->value, std::optional(u"abc"_s));
        QVERIFY(control(u"top"_s)->inView);
        QVERIFY(!control(u"below"_s)->inView);
    }

    void aPasswordIsNotRead()
    {
        addView(someItems);
        auto *edit = new QLineEdit(u"opaque-secret"_s, m_window.get());
        edit->setObjectName(u"password"_s);
        edit->setEchoMode(QLineEdit::Password);
        show();
        for (const QString &name : {u"pin"_s, u"password"_s})
            QVERIFY2(!control(name)->value, qPrintable(name));
        const QJsonObject json = uiControlsJson(m_inspector->controls());
        QVERIFY(!QJsonDocument(json).toJson().contains("opaque-secret"));
    }

    void focusIsWhereKeysGo()
    {
        QQuickWidget *view = addView(someItems);
        show();
        QVERIFY(!control(u"search"_s)->focused);
        view->setFocus();
        view->rootObject()->findChild<QQuickItem *>(u"search"_s)->forceActiveFocus();
        QTRY_VERIFY(control(u"search"_s)->focused);
    }

    void widgetsAreListedInTheSameWay()
    {
        auto *label = new QLabel(u"No network"_s, m_window.get());
        label->setObjectName(u"message"_s);
        label->setGeometry(20, 30, 100, 20);
        auto *box = new QCheckBox(u"Again"_s, m_window.get());
        box->setObjectName(u"again"_s);
        box->setChecked(true);
        box->setEnabled(false);
        auto *edit = new QLineEdit(u"再生"_s, m_window.get());
        edit->setObjectName(u"field"_s);
        auto *slider = new QSlider(m_window.get());
        slider->setObjectName(u"volume"_s);
        slider->setValue(40);
        auto *list = new QListWidget(m_window.get());
        list->setObjectName(u"files"_s);
        list->addItems({u"a"_s, u"b"_s});
        show();
        const UiControl message = control(u"message"_s).value();
        QCOMPARE(message.role, u"staticText"_s);
        QCOMPARE(message.text, u"No network"_s);
        QCOMPARE(message.rect, QRectF(20, 30, 100, 20));
        QCOMPARE(control(u"again"_s)->checked, std::optional(true));
        QVERIFY(!control(u"again"_s)->enabled);
        QCOMPARE(control(u"field"_s)->value, std::optional(u"再生"_s));
        QVERIFY(control(u"field"_s)->focusable);
        QCOMPARE(control(u"volume"_s)->value, std::optional(u"40"_s));
        QCOMPARE(control(u"files"_s)->role, u"list"_s);
    }

    void thePageIsADocumentWithoutItsContent()
    {
        auto *inside = new QLabel(u"of the page"_s, m_page);
        inside->setObjectName(u"inside"_s);
        show();
        QCOMPARE(control(u"page"_s)->role, u"webDocument"_s);
        QVERIFY(!control(u"inside"_s));
    }

    void everyVisibleWindowIsListed()
    {
        QDialog dialog(m_window.get());
        dialog.setObjectName(u"question"_s);
        dialog.setWindowTitle(u"Really?"_s);
        auto *yes = new QLabel(u"Yes"_s, &dialog);
        yes->setObjectName(u"question.yes"_s);
        QMenu menu;
        menu.setObjectName(u"menu"_s);
        menu.addAction(u"Copy"_s)->setObjectName(u"menu.copy"_s);
        show();
        QVERIFY(!control(u"question"_s));

        dialog.show();
        menu.popup({10, 10});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QCOMPARE(control(u"question"_s)->role, u"dialog"_s);
        QCOMPARE(control(u"question"_s)->text, u"Really?"_s);
        QCOMPARE(control(u"question.yes"_s)->window, u"question"_s);
        QCOMPARE(control(u"menu.copy"_s)->text, u"Copy"_s);
        QCOMPARE(control(u"menu.copy"_s)->window, u"menu"_s);
        QVERIFY(control(u"menu.copy"_s)->rect.height() > 4);
    }

    void aPartThatIsCutOffIsOutOfView()
    {
        auto *outside = new QLabel(u"x"_s, m_window.get());
        outside->setObjectName(u"outside"_s);
        outside->setGeometry(500, 0, 20, 20);
        show();
        QVERIFY(!control(u"outside"_s)->inView);
    }

    void anUnknownNameGetsTheClosestOne()
    {
        addView(someItems);
        show();
        const auto messageFor = [this](const QString &name) {
            const Result<UiNode> node = UiTree::read(*m_page).find(name);
            return node ? QString() : node.error().message;
        };
        QVERIFY(messageFor(u"play"_s).isEmpty());
        QVERIFY2(messageFor(u"paly"_s).contains(u"Do you mean “play”?"_s), qPrintable(messageFor(u"paly"_s)));
        QVERIFY(messageFor(u"somethingelse"_s).contains(u"No visible control is called “somethingelse”"_s));
        QVERIFY(messageFor(u"hidden"_s).contains(u"No visible control"_s));
        QVERIFY(messageFor({}).contains(u"No visible control"_s));

        auto *another = new QLabel(u"Play, too"_s, m_window.get());
        another->setObjectName(u"play"_s);
        another->show();
        QVERIFY(messageFor(u"play"_s).contains(u"Several visible controls"_s));
    }

    void isTheSameWithAssistiveTechnology()
    {
        addView(someItems);
        show();
        const QList<UiControl> before = m_inspector->controls();
        QAccessible::setActive(true);
        const QList<UiControl> after = m_inspector->controls();
        QAccessible::setActive(false);
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(uiControlJson(after.at(i)), uiControlJson(before.at(i)));
    }

    void aWindowWithThousandsOfControlsIsCutOff()
    {
        addView("Item { Repeater { model: 6000; Item { width: 5; height: 5; Accessible.role: Accessible.Button } } }");
        show();
        QCOMPARE(m_inspector->controls().size(), UiTree::mostControls);
    }
};

QTEST_MAIN(TestUiTree)
#include "TestUiTree.moc"
