// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiInspector.h"

#include "UiFixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWindow>

#include <utility>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// Several clicks and texts at once, and windows that close meanwhile.
class TestUiInspectorQueue : public QObject, private UiFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void clicksAndTextsAreCarriedOutOneAtATime()
    {
        auto *first = new QLineEdit(m_window.get());
        first->setObjectName(u"first"_s);
        auto *second = new QLineEdit(m_window.get());
        second->setObjectName(u"second"_s);
        second->move(0, 50);
        auto *button = new QPushButton(u"Take the keyboard"_s, m_window.get());
        button->setObjectName(u"button"_s);
        button->move(0, 100);
        QStringList atClick;
        connect(button, &QPushButton::clicked, this, [&] { atClick += first->text() + u'|' + second->text(); });
        show();
        QStringList answers;
        const auto answer = [&answers](const QString &what) {
            return [&answers, what](const Result<UiControl> &control) {
                answers += control ? what : control.error().message;
            };
        };
        m_inspector->type(u"first"_s, u"one"_s, answer(u"first"_s));
        m_inspector->type(u"second"_s, u"two"_s, answer(u"second"_s));
        m_inspector->click(u"button"_s, answer(u"button"_s));
        m_inspector->type(u"first"_s, u"{End} and three"_s, answer(u"first again"_s));
        QTRY_COMPARE(answers, (QStringList{u"first"_s, u"second"_s, u"button"_s, u"first again"_s}));
        QCOMPARE(first->text(), u"one and three"_s);
        QCOMPARE(second->text(), u"two"_s);
        QCOMPARE(atClick, QStringList{u"one|two"_s});
    }

    void aClickWaitsForATextThatWaitsForTheKeyboard()
    {
        QWidget other;
        const QLineEdit *field = addField(other);
        auto *button = new QPushButton(u"Go"_s, m_window.get());
        button->setObjectName(u"go"_s);
        QString atClick;
        connect(button, &QPushButton::clicked, this, [&] { atClick = field->text(); });
        other.show();
        show();
        QStringList errors;
        const auto answer = [&errors](const Result<UiControl> &control) {
            errors += control ? QString() : control.error().message;
        };
        m_inspector->type(u"other.field"_s, u"text"_s, answer);
        m_inspector->click(u"go"_s, answer);
        QTRY_COMPARE(errors, (QStringList{QString(), QString()}));
        QCOMPARE(atClick, u"text"_s);
    }

    void typesOnceAlsoIfItsWindowBecomesActiveTwice()
    {
        QWidget other;
        const QLineEdit *field = addField(other);
        other.show();
        show();
        QWindow *const handle = other.windowHandle();
        bool isFirst = true;
        connect(handle, &QWindow::activeChanged, this, [&] {
            if (std::exchange(isFirst, false))
                Q_EMIT handle->activeChanged();
        });
        QCOMPARE(type(u"other.field"_s, u"once"_s), QString());
        QVERIFY(!isFirst);
        QCOMPARE(type(u"other"_s, u"{End}."_s), QString()); // after all keys of the first text
        QCOMPARE(field->text(), u"once."_s);
    }

    void manyClicksDoNotWait()
    {
        const QQuickWidget *view = addView(uiItems);
        show();
        QStringList errors;
        int done = 0;
        for (int i = 0; i < 1000; ++i) {
            m_inspector->click(u"covered"_s, [&](const Result<UiControl> &control) {
                if (control)
                    ++done;
                else
                    errors += control.error().message;
            });
        }
        constexpr auto most = static_cast<int>(UiCommandQueue::mostCommands);
        QCOMPARE(errors.size(), 1000 - most);
        for (const QString &error : std::as_const(errors))
            QVERIFY2(error.contains(u"The window is busy"_s), qPrintable(error));
        QVERIFY(m_inspector->busy());
        findItem(*view->rootObject(), u"curtain"_s)->setVisible(false);
        QTRY_COMPARE(done, most);
        QCOMPARE(errors.size(), 1000 - most);
        QCOMPARE(clicks(view, u"covered"_s), most);
        QVERIFY(!m_inspector->busy());
    }

    void aWindowThatClosesMeanwhileIsReported_data()
    {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("closed") << false;
        QTest::newRow("deleted") << true;
    }

    void aWindowThatClosesMeanwhileIsReported()
    {
        QFETCH(bool, isDeleted);
        auto other = std::make_unique<QWidget>();
        other->setObjectName(u"other"_s);
        other->resize(200, 200);
        auto *field = new QLineEdit(other.get());
        field->setObjectName(u"other.field"_s);
        auto *button = new QPushButton(u"Close"_s, other.get());
        button->setObjectName(u"other.button"_s);
        button->move(0, 100);
        const QSignalSpy clicked(button, &QPushButton::clicked);
        QMenu menu(m_window.get());
        const QAction *action = menu.addAction(u"Delete everything"_s);
        const QSignalSpy triggered(action, &QAction::triggered);
        const auto close = [&] {
            if (isDeleted)
                other.release()->deleteLater(); // not in its own event
            else
                other->close();
        };
        connect(field, &QLineEdit::textEdited, this, [&](const QString &text) {
            if (text == u"ab"_s) {
                close();
                menu.popup(m_window->mapToGlobal(QPoint(10, 10)));
            }
        });
        connect(button, &QPushButton::pressed, this, close);
        show();
        other->show();
        const QString typed = type(u"other.field"_s, u"ab{Down}{Enter}c"_s);
        QVERIFY2(typed.contains(u"“other.field” was closed after 2 of 5 keys"_s), qPrintable(typed));
        QVERIFY(menu.isVisible());
        QCOMPARE(triggered.count(), 0);
        menu.close();
        if (isDeleted)
            return;
        other->show();
        const QString message = click(u"other.button"_s);
        QVERIFY2(message.contains(u"“other.button” was closed before the click had ended"_s), qPrintable(message));
        QCOMPARE(clicked.count(), 0);
    }

    void aWindowThatClosesBeforeItsTurnIsReported()
    {
        auto other = std::make_unique<QWidget>();
        other->setObjectName(u"other"_s);
        other->resize(100, 100);
        show();
        other->show();
        QStringList errors;
        const auto answer = [&errors](const Result<UiControl> &control) {
            errors += control ? u"done"_s : control.error().message;
        };
        m_inspector->click(u"other"_s, answer);
        m_inspector->type(u"other"_s, u"abc"_s, answer);
        other.reset();
        QTRY_COMPARE(errors.size(), 2);
        for (const QString &error : std::as_const(errors))
            QVERIFY2(error.contains(u"No visible control is called “other”"_s), qPrintable(error));
    }

    void waitsForAControlThatAppears()
    {
        auto *button = new QPushButton(m_window.get());
        button->setObjectName(u"late"_s);
        button->hide();
        show();
        QString answer;
        m_inspector->click(u"late"_s, [&answer](const Result<UiControl> &control) {
            answer = control ? u"done"_s : control.error().message;
        });
        QTimer::singleShot(100, button, &QWidget::show);
        QTRY_COMPARE(answer, u"done"_s);
    }

    void theEndOfTheProgramEndsWhatIsTyped()
    {
        auto *field = new QLineEdit(m_window.get());
        field->setObjectName(u"field"_s);
        connect(field, &QLineEdit::textEdited, m_inspector.get(), &UiInspector::end);
        show();
        QStringList answers;
        m_inspector->type(u"field"_s, u"x{ArrowLeft}"_s.repeated(100), [&answers](const Result<UiControl> &control) {
            answers += control ? u"done"_s : control.error().message;
        });
        QTRY_COMPARE(answers, QStringList{u"The window of “field” was closed after 1 of 200 keys."_s});
        QCOMPARE(field->text(), u"x"_s);
    }

private:
    /// Makes \a other another window with a field.
    static QLineEdit *addField(QWidget &other)
    {
        other.setObjectName(u"other"_s);
        other.setGeometry(500, 10, 200, 100);
        auto *field = new QLineEdit(&other);
        field->setObjectName(u"other.field"_s);
        return field;
    }
};

QTEST_MAIN(TestUiInspectorQueue)
#include "TestUiInspectorQueue.moc"
