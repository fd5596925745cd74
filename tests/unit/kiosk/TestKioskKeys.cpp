// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskKeys.h"

#include <QKeySequence>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestKioskKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageGetsTextAndMovement_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<bool>("passes");
        for (const char *page : {"Space", "A", "Shift+A", "7", "/", "Ü", "Left", "Shift+Left", "Home", "PgDown", "Esc",
                                 "Tab", "Shift+Tab", "Backspace", "Return", "Enter", "Del", "Alt+Left"})
            QTest::newRow(page) << QString::fromUtf8(page) << true;
        for (const char *other :
             {"Ctrl+A",      "Ctrl+C",       "Ctrl+F",       "Ctrl+L",       "Ctrl+N",    "Ctrl+O",    "Ctrl+P",
              "Ctrl+S",      "Ctrl+T",       "Ctrl+U",       "Ctrl+V",       "Ctrl+W",    "Ctrl++",    "Ctrl+-",
              "Ctrl+0",      "Ctrl+Shift+I", "Ctrl+Shift+J", "Ctrl+Alt+Del", "Alt+F4",    "Alt+Tab",   "Alt+Right",
              "Alt+Home",    "Alt+D",        "Alt+Space",    "Ctrl+Left",    "Meta+D",    "Meta+Left", "F1",
              "F3",          "F5",           "F7",           "F11",          "F12",       "Shift+F10", "Menu",
              "Print",       "Back",         "Forward",      "Refresh",      "Home Page", "Search",    "Favorites",
              "Launch Mail", "Help",         "Media Play",   "Media Next",   "Volume Up", "Power Off", "Open URL",
              "Pause",       "ScrollLock"})
            QTest::newRow(other) << QString::fromUtf8(other) << false;
    }

    void thePageGetsTextAndMovement()
    {
        QFETCH(const QString, keys);
        QFETCH(const bool, passes);
        const QKeySequence sequence = QKeySequence::fromString(keys, QKeySequence::PortableText);
        QCOMPARE(sequence.count(), 1);
        QVERIFY(sequence[0].key() != Qt::Key_unknown);
        QCOMPARE(isKioskPageKey(sequence[0].key(), sequence[0].keyboardModifiers()), passes);
        QVERIFY(!isKioskExitKey(sequence[0].key(), sequence[0].keyboardModifiers()));
    }

    void oneKeyIsTheExit()
    {
        QVERIFY(isKioskExitKey(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier));
        QVERIFY(!isKioskExitKey(Qt::Key_Q, Qt::ControlModifier));
    }
};

QTEST_APPLESS_MAIN(TestKioskKeys)
#include "TestKioskKeys.moc"
