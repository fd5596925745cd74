// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiInput.h"

#include "UiFixture.h"

#include <QDialog>
#include <QEventLoop>
#include <QLineEdit>
#include <QRegularExpression>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestUiInput : public QObject, private UiFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void typesText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::newRow("ASCII") << u"Hello, World {{1}}!"_s << u"Hello, World {1}!"_s;
        QTest::newRow("Japanese") << u"日本語を再生する"_s << u"日本語を再生する"_s;
        QTest::newRow("mixed") << u"第1話 “Ω” 𠮷😀"_s << u"第1話 “Ω” 𠮷😀"_s;
        QTest::newRow("edited") << u"abcd{Backspace}{Home}{Delete}{End}x"_s << u"bcx"_s;
        QTest::newRow("selected and replaced") << u"abc{Ctrl+A}z"_s << u"z"_s;
        QTest::newRow("with the arrows") << u"ad{Left}bc"_s << u"abcd"_s;
    }

    void typesText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        const QQuickWidget *view = addView(uiItems);
        auto *edit = new QLineEdit(m_window.get());
        edit->setObjectName(u"edit"_s);
        edit->setGeometry(0, 250, 200, 30);
        show();
        QCOMPARE(type(u"field"_s, typed), QString());
        QCOMPARE(textOf(view, u"field"_s), text);
        QCOMPARE(type(u"edit"_s, typed), QString());
        QCOMPARE(edit->text(), text);
    }

    void aTurnOfTheEventLoopHasOneKey()
    {
        auto *edit = new QLineEdit(m_window.get());
        edit->setObjectName(u"edit"_s);
        QStringList texts;
        connect(edit, &QLineEdit::textEdited, this, [&](const QString &text) {
            QCoreApplication::sendPostedEvents();
            texts += text + u'/' + edit->text();
        });
        show();
        QCOMPARE(type(u"edit"_s, u"abc"_s), QString());
        QCOMPARE(texts, (QStringList{u"a/a"_s, u"ab/ab"_s, u"abc/abc"_s}));
    }

    void thousandsOfKeysHoldNothingUp()
    {
        show();
        qsizetype keys = 0;
        m_page->installEventFilter(this);
        m_onKey = [&keys] {
            ++keys;
        };
        qsizetype turns = 0;
        QTimer turn;
        connect(&turn, &QTimer::timeout, this, [&turns] { ++turns; });
        turn.start(0);
        QEventLoop loop; // QTest::qWaitFor() would pause after each turn
        m_inspector->type(u"page"_s, QString(mostUiStrokes, u'x'),
                          [&loop](const Result<UiControl> &typed) { loop.exit(typed ? 0 : 1); });
        QCOMPARE(loop.exec(), 0);
        QCOMPARE(keys, mostUiStrokes);
        QVERIFY2(turns >= mostUiStrokes, qPrintable(QString::number(turns)));
    }

    void keysFollowADialogThatAnEarlierKeyOpens()
    {
        auto *field = new QLineEdit(m_window.get());
        field->setObjectName(u"field"_s);
        QString inDialog;
        connect(field, &QLineEdit::returnPressed, this, [&] {
            QDialog dialog(m_window.get());
            auto *question = new QLineEdit(&dialog);
            connect(question, &QLineEdit::textChanged, this, [&](const QString &text) { inDialog = text; });
            dialog.exec();
        });
        show();
        QCOMPARE(type(u"field"_s, u"a{Enter}bc{Escape}d"_s), QString());
        QCOMPARE(inDialog, u"bc"_s);
        QTRY_COMPARE(field->text(), u"ad"_s);
    }

    void aDialogThatDoesNotGetTheKeyboardIsReported()
    {
        auto *field = new QLineEdit(m_window.get());
        field->setObjectName(u"field"_s);
        QDialog dialog(m_window.get());
        auto *question = new QLineEdit(&dialog);
        connect(field, &QLineEdit::returnPressed, this, [&] {
            dialog.open();
            m_window->activateWindow();
        });
        show();
        const QString message = type(u"field"_s, u"a{Enter}bc"_s);
        QVERIFY2(message.contains(u"had the keyboard after 2 of 4 keys"_s), qPrintable(message));
        QCOMPARE(question->text(), QString());
        QCOMPARE(field->text(), u"a"_s);
    }

    void aKeyMayMoveTheFocus()
    {
        const QQuickWidget *view = addView(uiItems);
        show();
        QCOMPARE(type(u"field"_s, u"a{Tab}b"_s), QString());
        QCOMPARE(textOf(view, u"field"_s), u"a"_s);
        QCOMPARE(textOf(view, u"second"_s), u"b"_s);
    }

    void aKeyActivatesAShortcutOfItsWindow()
    {
        const QQuickWidget *view = addView(uiItems);
        QShortcut find(QKeySequence(Qt::CTRL | Qt::Key_F), m_window.get());
        QShortcut selectAll(QKeySequence(Qt::CTRL | Qt::Key_A), m_window.get());
        QShortcut off(QKeySequence(Qt::Key_F5), m_window.get());
        off.setEnabled(false);
        const QSignalSpy found(&find, &QShortcut::activated);
        const QSignalSpy selected(&selectAll, &QShortcut::activated);
        const QSignalSpy disabled(&off, &QShortcut::activated);
        show();
        QCOMPARE(type(u"window"_s, u"{Ctrl+F}{F5}"_s), QString());
        QCOMPARE(found.count(), 1);
        QCOMPARE(disabled.count(), 0);
        // A field takes its editing keys before the shortcuts.
        QCOMPARE(type(u"field"_s, u"abc{Ctrl+A}{Delete}"_s), QString());
        QCOMPARE(selected.count(), 0);
        QCOMPARE(textOf(view, u"field"_s), QString());
    }

    void aWindowKeepsTheFocus()
    {
        const QQuickWidget *view = addView(uiItems);
        show();
        QCOMPARE(type(u"second"_s, u"a"_s), QString());
        QCOMPARE(type(u"window"_s, u"b"_s), QString());
        QCOMPARE(type(u"root"_s, u"c"_s), QString()); // a scope with that field
        QCOMPARE(textOf(view, u"second"_s), u"abc"_s);
    }

    void aWindowThatGetsNoKeyboardIsExplained()
    {
        QWidget other;
        other.setObjectName(u"other"_s);
        other.setWindowFlag(Qt::WindowDoesNotAcceptFocus);
        auto *field = new QLineEdit(&other);
        field->setObjectName(u"other.field"_s);
        show();
        other.show();
        QVERIFY(QTest::qWaitForWindowActive(&other)); // as the platform of the tests does with every new window
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"requestActivate.*WindowDoesNotAcceptFocus"_s));
        const QString message = type(u"other.field"_s, u"a"_s);
        QVERIFY2(message.contains(u"The window “other” does not get the keyboard"), qPrintable(message));
        QCOMPARE(field->text(), QString());
    }

    void whatCannotBeTypedIntoIsExplained_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("text") << u"text"_s << u"a"_s << u"“text” does not take the keyboard"_s;
        QTest::newRow("covered") << u"covered"_s << u"a"_s << u"covered by “curtain”"_s;
        QTest::newRow("disabled") << u"off"_s << u"a"_s << u"“off” is disabled"_s;
        QTest::newRow("unknown") << u"feild"_s << u"a"_s << u"Do you mean “field”?"_s;
        QTest::newRow("bad key") << u"field"_s << u"ab{Entr}"_s << u"Do you mean {Enter}?"_s;
    }

    void whatCannotBeTypedIntoIsExplained()
    {
        QFETCH(QString, name);
        QFETCH(QString, text);
        QFETCH(QString, part);
        const QQuickWidget *view = addView(uiItems);
        show();
        const QString message = type(name, text);
        QVERIFY2(message.contains(part), qPrintable(message));
        QCOMPARE(textOf(view, u"field"_s), QString());
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == m_page && event->type() == QEvent::KeyPress)
            m_onKey();
        return false;
    }

private:
    std::function<void()> m_onKey; ///< a key arrives in the page
};

QTEST_MAIN(TestUiInput)
#include "TestUiInput.moc"
