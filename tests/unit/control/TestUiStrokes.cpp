// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiStrokes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

Q_DECLARE_METATYPE(vitrine::UiStroke)

namespace {

UiStroke stroke(Qt::Key key, const QString &text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    return {QKeyCombination(modifiers, key), text};
}

UiStroke composed(const QString &text)
{
    return stroke(Qt::Key_unknown, text);
}

} // namespace

class TestUiStrokes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textBecomesKeys_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<UiStroke>>("expected");
        const auto row = [](const char *name, const QString &text, const QList<UiStroke> &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("nothing", {}, {});
        row("letters", u"aB1"_s,
            {stroke(Qt::Key_A, u"a"_s), stroke(Qt::Key_B, u"B"_s, Qt::ShiftModifier), stroke(Qt::Key_1, u"1"_s)});
        row("space and signs", u" ~%"_s,
            {stroke(Qt::Key_Space, u" "_s), stroke(Qt::Key_AsciiTilde, u"~"_s), stroke(Qt::Key_Percent, u"%"_s)});
        row("line end and tab", u"\n\t"_s, {stroke(Qt::Key_Return, u"\r"_s), stroke(Qt::Key_Tab, u"\t"_s)});
        row("line end of Windows", u"a\r\nb"_s,
            {stroke(Qt::Key_A, u"a"_s), stroke(Qt::Key_Return, u"\r"_s), stroke(Qt::Key_B, u"b"_s)});
        row("carriage returns", u"\r\r\n\n"_s,
            {stroke(Qt::Key_Return, u"\r"_s), stroke(Qt::Key_Return, u"\r"_s), stroke(Qt::Key_Return, u"\r"_s)});
        row("carriage return after Japanese", u"再生\r"_s, {composed(u"再生"_s), stroke(Qt::Key_Return, u"\r"_s)});
        row("Japanese", u"再生a停止"_s, {composed(u"再生"_s), stroke(Qt::Key_A, u"a"_s), composed(u"停止"_s)});
        row("beyond the basic plane", u"𠮷😀"_s, {composed(u"𠮷😀"_s)});
        row("braces", u"{{}}"_s, {stroke(Qt::Key_BraceLeft, u"{"_s), stroke(Qt::Key_BraceRight, u"}"_s)});
        row("Enter", u"{Enter}"_s, {stroke(Qt::Key_Return, u"\r"_s)});
        row("Return in any case", u"{rETURN}"_s, {stroke(Qt::Key_Return, u"\r"_s)});
        row("Escape twice", u"{Escape}{Esc}"_s, {stroke(Qt::Key_Escape, u"\x1b"_s), stroke(Qt::Key_Escape, u"\x1b"_s)});
        row("arrows", u"{Up}{ArrowDown}{Left}{ArrowRight}"_s,
            {stroke(Qt::Key_Up), stroke(Qt::Key_Down), stroke(Qt::Key_Left), stroke(Qt::Key_Right)});
        row("pages", u"{PageUp}{PageDown}{Home}{End}"_s,
            {stroke(Qt::Key_PageUp), stroke(Qt::Key_PageDown), stroke(Qt::Key_Home), stroke(Qt::Key_End)});
        row("function key", u"{F3}"_s, {stroke(Qt::Key_F3)});
        row("with a modifier", u"{Ctrl+F}{Alt+Left}"_s,
            {stroke(Qt::Key_F, {}, Qt::ControlModifier), stroke(Qt::Key_Left, {}, Qt::AltModifier)});
        row("with a modifier and another name", u"{Shift+ArrowUp}{Ctrl+Shift+Enter}"_s,
            {stroke(Qt::Key_Up, {}, Qt::ShiftModifier),
             stroke(Qt::Key_Return, {}, Qt::ControlModifier | Qt::ShiftModifier)});
        row("plus as a key", u"{Ctrl++}{+}"_s,
            {stroke(Qt::Key_Plus, {}, Qt::ControlModifier), stroke(Qt::Key_Plus, u"+"_s)});
        row("letter in braces", u"{a}{Shift+a}"_s,
            {stroke(Qt::Key_A, u"a"_s), stroke(Qt::Key_A, u"A"_s, Qt::ShiftModifier)});
        row("Backspace and Delete", u"{Backspace}{Delete}{Del}"_s,
            {stroke(Qt::Key_Backspace, u"\b"_s), stroke(Qt::Key_Delete, u"\x7f"_s), stroke(Qt::Key_Delete, u"\x7f"_s)});
        row("Space by its name", u"{Space}"_s, {stroke(Qt::Key_Space, u" "_s)});
    }

    void textBecomesKeys()
    {
        QFETCH(QString, text);
        QFETCH(QList<UiStroke>, expected);
        const Result<QList<UiStroke>> strokes = uiStrokes(text);
        QVERIFY2(strokes.hasValue(), strokes ? "" : qPrintable(strokes.error().message));
        QCOMPARE(strokes->size(), expected.size());
        for (qsizetype i = 0; i < expected.size(); ++i) {
            QCOMPARE(strokes->at(i).key.toCombined(), expected.at(i).key.toCombined());
            QCOMPARE(strokes->at(i).text, expected.at(i).text);
        }
    }

    void aMistakeIsExplained_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown key") << u"{Enterr}"_s << u"Do you mean {Enter}?"_s;
        QTest::newRow("nothing like it") << u"{xyzzyxyzzy}"_s << u"There is no key “xyzzyxyzzy”"_s;
        QTest::newRow("empty braces") << u"{}"_s << u"There is no key"_s;
        QTest::newRow("two keys") << u"{A, B}"_s << u"There is no key “A, B”"_s;
        QTest::newRow("not closed") << u"ab{Enter"_s << u"at character 3 is not closed"_s;
        QTest::newRow("not opened") << u"ab}"_s << u"at character 3 closes nothing"_s;
        QTest::newRow("too long") << QString(mostUiStrokes + 1, u'x') << u"more than 10000 keys"_s;
    }

    void aMistakeIsExplained()
    {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const Result<QList<UiStroke>> strokes = uiStrokes(text);
        QVERIFY(!strokes);
        QVERIFY2(strokes.error().message.contains(part), qPrintable(strokes.error().message));
    }
};

QTEST_MAIN(TestUiStrokes)
#include "TestUiStrokes.moc"
