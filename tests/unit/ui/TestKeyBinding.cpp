// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeyBinding.h"

#include <QKeyEvent>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// The table of keys, and which of its keys an event is.
class TestKeyBinding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKeyHasTwoMeanings()
    {
        QSet<QKeySequence> keys;
        QSet<QString> names;
        QSet<int> actions;
        for (const KeyBinding &binding : keyBindings()) {
            QVERIFY2(!binding.shortcuts.isEmpty() || !binding.pageKeys.isEmpty(), qPrintable(binding.name));
            QVERIFY2(!binding.help.isEmpty() && !binding.help.endsWith(u'.'), qPrintable(binding.name));
            QVERIFY2(!names.contains(binding.name), qPrintable(binding.name));
            names += binding.name;
            QVERIFY2(!actions.contains(int(binding.action)), qPrintable(binding.name));
            actions += int(binding.action);
            for (const QKeySequence &key : binding.shortcuts + binding.pageKeys) {
                QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                keys += key;
            }
        }
    }

    /// A page could not use a key that is typed as text if Vitrine took it first.
    void noShortcutCanBeTyped()
    {
        for (const KeyBinding &binding : keyBindings()) {
            for (const QKeySequence &key : binding.shortcuts) {
                const QKeyCombination combination = key[0];
                const bool isText =
                    combination.key() < Qt::Key_Escape && combination.keyboardModifiers() == Qt::NoModifier;
                QVERIFY2(!isText, qPrintable(key.toString()));
            }
            for (const QKeySequence &key : binding.pageKeys)
                QCOMPARE(key[0].keyboardModifiers(), Qt::KeyboardModifiers());
        }
    }

    void knowsTheKeysOfThePage_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("repeated");
        QTest::addColumn<int>("action"); // -1: none
        QTest::addColumn<int>("index");
        const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers,
                            std::optional<KeyAction> action, int index = 0, bool repeated = false) {
            QTest::newRow(name) << int(key) << modifiers << repeated << (action ? int(*action) : -1) << index;
        };
        row("space", Qt::Key_Space, {}, KeyAction::TogglePlayback);
        row("space with Shift", Qt::Key_Space, Qt::ShiftModifier, {});
        row("space held down", Qt::Key_Space, {}, {}, 0, true);
        row("left", Qt::Key_Left, {}, KeyAction::SkipBack);
        row("left of the keypad", Qt::Key_Left, Qt::KeypadModifier, KeyAction::SkipBack);
        row("left with Alt", Qt::Key_Left, Qt::AltModifier, {});
        row("left with Shift", Qt::Key_Left, Qt::ShiftModifier, {});
        row("right held down", Qt::Key_Right, {}, KeyAction::SkipForward, 0, true);
        row("J", Qt::Key_J, {}, KeyAction::LongSkipBack);
        row("J with Shift", Qt::Key_J, Qt::ShiftModifier, {});
        row("L with Ctrl", Qt::Key_L, Qt::ControlModifier, {});
        row("up", Qt::Key_Up, {}, KeyAction::VolumeUp);
        row("M held down", Qt::Key_M, {}, {}, 0, true);
        row("<, with Shift on many keyboards", Qt::Key_Less, Qt::ShiftModifier, KeyAction::RateDown);
        row("<, without on others", Qt::Key_Less, {}, KeyAction::RateDown);
        row(">", Qt::Key_Greater, Qt::ShiftModifier, KeyAction::RateUp);
        row("0", Qt::Key_0, {}, KeyAction::SeekTenth, 0);
        row("9 of the keypad", Qt::Key_9, Qt::KeypadModifier, KeyAction::SeekTenth, 9);
        row("5, with Shift on a French keyboard", Qt::Key_5, Qt::ShiftModifier, KeyAction::SeekTenth, 5);
        row("5 with Meta", Qt::Key_5, Qt::MetaModifier, {});
        row("?", Qt::Key_Question, Qt::ShiftModifier, KeyAction::ToggleKeys);
        row("F", Qt::Key_F, {}, KeyAction::ToggleFullScreen);
        row("F11 is no key of the page", Qt::Key_F11, {}, {});
        row("Q", Qt::Key_Q, {}, {});
    }

    void knowsTheKeysOfThePage()
    {
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const bool, repeated);
        QFETCH(const int, action);
        QFETCH(const int, index);
        const auto press = pageKeyPress(QKeyEvent(QEvent::KeyPress, key, modifiers, {}, repeated));
        QCOMPARE(press ? int(press->action) : -1, action);
        if (press) {
            QCOMPARE(press->index, index);
            QVERIFY(press->ofThePage);
        }
    }

    void namesTheKeys_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("arrow") << u"skip-back"_s << u"←"_s;
        QTest::newRow("both kinds") << u"full-screen"_s << u"F11, F"_s;
        QTest::newRow("range") << u"tenth"_s << u"0–9"_s;
        QTest::newRow("several") << u"reload"_s << u"Ctrl+R, F5"_s;
    }

    void namesTheKeys()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, text);
        const QList<KeyBinding> all = keyBindings();
        const auto binding = std::ranges::find(all, name, &KeyBinding::name);
        QVERIFY(binding != all.end());
        QCOMPARE(binding->text(), text);
    }
};

QTEST_MAIN(TestKeyBinding)
#include "TestKeyBinding.moc"
