// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiInspector.h"

#include "UiFixture.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUiInspector : public QObject, private UiFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void clicksAnItem()
    {
        const QQuickWidget *view = addView(uiItems);
        show();
        QCOMPARE(click(u"play"_s), QString());
        QCOMPARE(clicks(view, u"play"_s), 1);
        QCOMPARE(click(u"play"_s), QString());
        QCOMPARE(clicks(view, u"play"_s), 2);
        QCOMPARE(click(u"text"_s), QString());
    }

    void clicksAWidget()
    {
        auto *button = new QPushButton(u"Go"_s, m_window.get());
        button->setObjectName(u"go"_s);
        const QSignalSpy clicked(button, &QPushButton::clicked);
        show();
        QCOMPARE(click(u"go"_s), QString());
        QCOMPARE(clicked.count(), 1);
    }

    void aClickIsInputOfAUser()
    {
        show();
        QList<QEvent::Type> spontaneous;
        struct Filter : QObject
        {
            bool eventFilter(QObject *watched, QEvent *event) override
            {
                if (watched->isWindowType() && event->spontaneous() &&
                    (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::KeyPress))
                    types->append(event->type());
                return false;
            }
            QList<QEvent::Type> *types = nullptr;
        } filter;
        filter.types = &spontaneous;
        qApp->installEventFilter(&filter);
        QCOMPARE(click(u"page"_s), QString());
        QCOMPARE(type(u"page"_s, u" "_s), QString());
        QCOMPARE(spontaneous, (QList<QEvent::Type>{QEvent::MouseButtonPress, QEvent::KeyPress}));
    }

    void whatCannotBeClickedIsExplained_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown") << u"pley"_s << u"Do you mean “play”?"_s;
        QTest::newRow("disabled") << u"off"_s << u"“off” is disabled"_s;
        QTest::newRow("covered by an item") << u"covered"_s << u"covered by “curtain”"_s;
        QTest::newRow("covered by a widget") << u"below"_s << u"covered by “root”"_s;
        QTest::newRow("outside") << u"outside"_s << u"is outside of what the window shows"_s;
        QTest::newRow("takes no clicks") << u"caption"_s << u"takes no clicks"_s;
    }

    void whatCannotBeClickedIsExplained()
    {
        QFETCH(QString, name);
        QFETCH(QString, part);
        auto *below = new QPushButton(m_window.get());
        below->setObjectName(u"below"_s);
        below->move(100, 100);
        const QQuickWidget *view = addView(uiItems);
        auto *caption = new QLabel(u"Caption"_s, m_window.get());
        caption->setObjectName(u"caption"_s);
        caption->setAttribute(Qt::WA_TransparentForMouseEvents);
        const QSignalSpy clicked(below, &QPushButton::clicked);
        show();
        const QString message = click(name);
        QVERIFY2(message.contains(part), qPrintable(message));
        QCOMPARE(clicked.count(), 0);
        for (const QString &button : {u"off"_s, u"covered"_s, u"outside"_s})
            QCOMPARE(clicks(view, button), 0);
    }

    void waitsUntilAClickReaches()
    {
        const QQuickWidget *view = addView(uiItems);
        show();
        QQuickItem *curtain = findItem(*view->rootObject(), u"curtain"_s);
        QVERIFY(curtain != nullptr);
        QTimer::singleShot(100, curtain, [curtain] { curtain->setVisible(false); });
        QCOMPARE(click(u"covered"_s), QString());
        QCOMPARE(clicks(view, u"covered"_s), 1);
    }

    void scrollsIntoViewBeforeItClicks()
    {
        const QQuickWidget *view = addView(uiItems);
        show();
        QVERIFY(!control(u"scrolled"_s)->inView);
        QCOMPARE(click(u"scrolled"_s), QString());
        QCOMPARE(clicks(view, u"scrolled"_s), 1);
        QVERIFY(control(u"scrolled"_s)->inView);
        QCOMPARE(click(u"row.15"_s), QString());
        QCOMPARE(clicks(view, u"row.15"_s), 1);
        QCOMPARE(click(u"row.0"_s), QString());
        QCOMPARE(clicks(view, u"row.0"_s), 1);
    }

    void scrollsAScrollAreaBeforeItClicks()
    {
        QScrollArea area(m_window.get());
        auto *content = new QWidget;
        auto *button = new QPushButton(u"Last"_s, content);
        button->setObjectName(u"last"_s);
        button->move(10, 900);
        content->resize(100, 1000);
        area.setWidget(content);
        area.setGeometry(0, 0, 200, 200);
        const QSignalSpy clicked(button, &QPushButton::clicked);
        show();
        QCOMPARE(click(u"last"_s), QString());
        QCOMPARE(clicked.count(), 1);
    }

    void aModalDialogBlocksItsWindow()
    {
        const QQuickWidget *view = addView(uiItems);
        show();
        QDialog dialog(m_window.get());
        dialog.setObjectName(u"question"_s);
        auto *yes = new QPushButton(u"Yes"_s, &dialog);
        yes->setObjectName(u"question.yes"_s);
        connect(yes, &QPushButton::clicked, &dialog, &QDialog::accept);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const QString message = click(u"play"_s);
        QVERIFY2(message.contains(u"the dialog “question” has to be closed first"_s), qPrintable(message));
        QCOMPARE(clicks(view, u"play"_s), 0);

        QCOMPARE(click(u"question.yes"_s), QString());
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
        QCOMPARE(click(u"play"_s), QString());
        QCOMPARE(clicks(view, u"play"_s), 1);
    }

    void aClickThatWaitsForADialogIsAnswered()
    {
        auto *button = new QPushButton(u"Ask"_s, m_window.get());
        button->setObjectName(u"ask"_s);
        bool isClosed = false;
        connect(button, &QPushButton::clicked, this, [&] {
            QDialog dialog(m_window.get());
            dialog.setObjectName(u"question"_s);
            dialog.exec();
            isClosed = true;
        });
        show();
        // The event loop of the test does not go on before the dialog is closed.
        QString error = u"no answer"_s;
        m_inspector->click(u"ask"_s, [&](const Result<UiControl> &clicked) {
            error = clicked ? QString() : clicked.error().message;
            m_inspector->type(u"question"_s, u"{Escape}"_s, [&](const Result<UiControl> &typed) {
                error += typed ? QString() : typed.error().message;
            });
        });
        QTRY_VERIFY(isClosed);
        QCOMPARE(error, QString());
    }

    void anActionOfAMenuIsClicked()
    {
        QMenu menu(m_window.get());
        menu.setObjectName(u"menu"_s);
        QAction *copy = menu.addAction(u"Copy"_s);
        copy->setObjectName(u"menu.copy"_s);
        const QSignalSpy triggered(copy, &QAction::triggered);
        show();
        menu.popup(m_window->mapToGlobal(QPoint(10, 10)));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QCOMPARE(click(u"menu.copy"_s), QString());
        QCOMPARE(triggered.count(), 1);
        QVERIFY(!menu.isVisible());
    }

    void twoWindowsAreDrivenIndependently()
    {
        QWidget other;
        other.setObjectName(u"other"_s);
        other.setGeometry(500, 10, 200, 100);
        auto *field = new QLineEdit(&other);
        field->setObjectName(u"other.field"_s);
        auto *button = new QPushButton(u"Go"_s, &other);
        button->setObjectName(u"other.go"_s);
        button->move(0, 50);
        const QSignalSpy clicked(button, &QPushButton::clicked);
        QQuickWidget *view = addView(uiItems);
        other.show();
        show();
        QCOMPARE(click(u"other.go"_s), QString());
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(type(u"other.field"_s, u"one"_s), QString());
        QCOMPARE(type(u"field"_s, u"two"_s), QString());
        QCOMPARE(field->text(), u"one"_s);
        QCOMPARE(textOf(view, u"field"_s), u"two"_s);
    }

    void theDialogIsReadAndPressed()
    {
        QVERIFY(!m_inspector->dialog());
        QVERIFY(m_inspector->pressDialogAction(u"retry"_s).error().message.contains(u"No dialog is open"_s));

        m_dialog = UiDialog{u"not-ready"_s, u"No player"_s, u"It did not start."_s, {{u"retry"_s, u"Try again"_s}}};
        QCOMPARE(m_inspector->dialog(), m_dialog);
        QVERIFY(m_inspector->pressDialogAction(u"retry"_s));
        QCOMPARE(m_pressed, QStringList{u"retry"_s});
        const Result<UiDialog> wrong = m_inspector->pressDialogAction(u"quit"_s);
        QVERIFY(!wrong);
        QVERIFY2(wrong.error().message.contains(u"has no action “quit”. It has: retry"_s),
                 qPrintable(wrong.error().message));
    }
};

QTEST_MAIN(TestUiInspector)
#include "TestUiInspector.moc"
