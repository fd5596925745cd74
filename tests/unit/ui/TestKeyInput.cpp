// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeyInput.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QKeyEvent keyEvent(Qt::Key key)
{
    return {QEvent::KeyPress, key, Qt::NoModifier};
}

} // namespace

/// Shortcuts, keys that the page did not use, and the context menu.
class TestKeyInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShortcutWorksUnlessItIsOff()
    {
        QWidget window;
        KeyInput input(window, WindowMode::Desktop);
        QSignalSpy pressed(&input, &KeyInput::pressed);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(pressed.takeFirst().constFirst().value<KeyPress>(), KeyPress{KeyAction::ToggleEvents});
        QVERIFY(input.hasShortcuts(KeyAction::ToggleEvents));
        input.setShortcutsEnabled(KeyAction::ToggleEvents, false);
        QVERIFY(!input.hasShortcuts(KeyAction::ToggleEvents));
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(pressed.count(), 0);
    }

    void takesWhatThePageDidNotUse()
    {
        QWidget window;
        KeyInput input(window, WindowMode::Desktop);
        QSignalSpy pressed(&input, &KeyInput::pressed);
        QVERIFY(input.handleUnused(keyEvent(Qt::Key_7)));
        QCOMPARE(pressed.takeFirst().constFirst().value<KeyPress>(), (KeyPress{KeyAction::SeekTenth, 7, true}));
        QVERIFY(!input.handleUnused(keyEvent(Qt::Key_Q)));
        QCOMPARE(pressed.count(), 0);
    }

    void withoutMediaAccessThePlayersKeysMeanNothing()
    {
        QWidget window;
        KeyInput input(window, WindowMode::Desktop);
        QSignalSpy pressed(&input, &KeyInput::pressed);
        input.setPlayerKeys(false);
        QVERIFY(!input.handleUnused(keyEvent(Qt::Key_Space)));
        QCOMPARE(pressed.count(), 0);
        QVERIFY(input.handleUnused(keyEvent(Qt::Key_F)));
        QCOMPARE(pressed.count(), 1);
    }

    void aKioskHasBackAlone()
    {
        QWidget window;
        KeyInput input(window, WindowMode::Kiosk);
        for (const KeyBinding &binding : keyBindings()) {
            QCOMPARE(input.hasShortcuts(binding.action), binding.action == KeyAction::Back);
            for (const QKeySequence &key : binding.pageKeys)
                QVERIFY(!input.handleUnused(keyEvent(key[0].key())));
        }
    }

    void theMenuShowsTheKeysAndDoesTheSame()
    {
        QWidget window;
        KeyInput input(window, WindowMode::Desktop);
        QSignalSpy pressed(&input, &KeyInput::pressed);
        QMenu menu;
        input.addMenuActions(menu);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts += action->text() + u' ' + action->shortcut().toString(QKeySequence::PortableText);
        QVERIFY2(texts.contains(u"Full screen F11"_s), qPrintable(texts.join(u'\n')));
        QVERIFY2(texts.contains(u"Keys F1"_s), qPrintable(texts.join(u'\n')));
        auto *events = menu.findChild<QAction *>(u"window.menu.events"_s);
        QVERIFY(events != nullptr);
        events->trigger();
        QCOMPARE(pressed.takeFirst().constFirst().value<KeyPress>(), KeyPress{KeyAction::ToggleEvents});
    }
};

QTEST_MAIN(TestKeyInput)
#include "TestKeyInput.moc"
