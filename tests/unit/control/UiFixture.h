// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/QuickItems.h"
#include "support/UiDriver.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWidget>
#include <QTest>
#include <QWidget>

#include <memory>
#include <optional>

namespace vitrine {

/// Buttons that count their clicks, and a field.
inline const QByteArray uiItems = R"(
    FocusScope {
        component Counter: T.Button {
            property int clicks: 0
            width: 80; height: 30; onClicked: ++clicks
            Accessible.role: Accessible.Button
        }
        objectName: "root"; Accessible.role: Accessible.Pane; Accessible.name: "Root"
        Counter { objectName: "play"; x: 10; y: 10 }
        Counter { objectName: "off"; x: 100; y: 10; enabled: false }
        Counter { objectName: "covered"; x: 200; y: 10 }
        MouseArea { objectName: "curtain"; x: 190; y: 0; width: 100; height: 50 }
        Counter { objectName: "outside"; x: 1000; y: 10 }
        Text { objectName: "text"; text: "Text"; x: 300; y: 10; Accessible.role: Accessible.StaticText }
        TextInput {
            objectName: "field"; x: 10; y: 60; width: 200; height: 20; activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
        }
        TextInput {
            objectName: "second"; x: 10; y: 90; width: 200; height: 20; activeFocusOnTab: true
            Accessible.role: Accessible.EditableText
        }
        Flickable {
            objectName: "flickable"; x: 10; y: 120; width: 150; height: 60; contentWidth: 400; contentHeight: 600; clip: true
            Counter { objectName: "scrolled"; x: 300; y: 500 }
        }
        ListView {
            objectName: "list"; x: 200; y: 120; width: 100; height: 100; clip: true; model: 20; cacheBuffer: 1000
            delegate: Counter { required property int index; objectName: "row." + index }
        }
    })";

/// \brief For tests of the user interface from outside: a window of 400×300 with a page.
class UiFixture : protected UiDriver
{
protected:
    void open()
    {
        m_window = std::make_unique<QWidget>();
        m_window->setObjectName(QStringLiteral("window"));
        m_window->resize(400, 300);
        m_page = new QWidget(m_window.get());
        m_page->setObjectName(QStringLiteral("page"));
        m_page->setFocusPolicy(Qt::StrongFocus);
        m_page->resize(400, 300);
        m_page->lower();
        m_inspector = std::make_unique<UiInspector>(UiInspector::Parts{*m_window,
                                                                       *m_page,
                                                                       {[this] { return m_dialog; },
                                                                        [this](const QString &action) {
                                                                            return pressInDialog(action);
                                                                        }},
                                                                       [this] {
                                                                           return m_showsPicture;
                                                                       }});
    }

    void close()
    {
        m_inspector.reset();
        m_window.reset();
        m_dialog.reset();
        m_pressed.clear();
        m_showsPicture = false;
    }

    void show()
    {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// A view that shows \a qml, the text of an Item, in \a geometry of the window.
    QQuickWidget *addView(const QByteArray &qml, QRect geometry = {0, 0, 400, 300})
    {
        auto *view = new QQuickWidget(&m_engine, m_window.get());
        view->setResizeMode(QQuickWidget::SizeRootObjectToView);
        view->setFocusPolicy(Qt::StrongFocus);
        auto *component = new QQmlComponent(&m_engine, view);
        component->setData("import QtQuick\nimport QtQuick.Templates as T\n" + qml, QUrl());
        QObject *root = component->create();
        if (root == nullptr)
            qFatal("%s", qPrintable(component->errorString()));
        view->setContent(QUrl(), component, root);
        view->setGeometry(geometry);
        return view;
    }

    /// How often an item of uiItems was clicked; -1 if there is none.
    static int clicks(const QQuickWidget *view, const QString &name)
    {
        const QQuickItem *item = findItem(*view->rootObject(), name);
        return item == nullptr ? -1 : item->property("clicks").toInt();
    }

    static QString textOf(const QQuickWidget *view, const QString &name)
    {
        const QQuickItem *item = findItem(*view->rootObject(), name);
        return item == nullptr ? QStringLiteral("no item") : item->property("text").toString();
    }

    std::unique_ptr<QWidget> m_window;
    QWidget *m_page = nullptr;
    std::optional<UiDialog> m_dialog;
    QStringList m_pressed; ///< actions of the dialog
    bool m_showsPicture = false;

private:
    bool pressInDialog(const QString &action)
    {
        for (const UiDialog::Action &offered : m_dialog->actions) {
            if (offered.name == action) {
                m_pressed.append(action);
                return true;
            }
        }
        return false;
    }

    QQmlEngine m_engine;
};

} // namespace vitrine
