// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/ScreenChoice.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestScreenChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberOrANameMeansAScreen_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<qsizetype>("index"); // -1: no screen
        const QStringList two{u"eDP-1"_s, u"HDMI-1"_s};
        QTest::newRow("first") << u"1"_s << two << qsizetype(0);
        QTest::newRow("last") << u"2"_s << two << qsizetype(1);
        QTest::newRow("name") << u"HDMI-1"_s << two << qsizetype(1);
        QTest::newRow("name in another case") << u"hdmi-1"_s << two << qsizetype(1);
        QTest::newRow("a name that is a number") << u"2"_s << QStringList{u"2"_s, u"1"_s} << qsizetype(0);
        QTest::newRow("zero") << u"0"_s << two << qsizetype(-1);
        QTest::newRow("negative") << u"-1"_s << two << qsizetype(-1);
        QTest::newRow("too large") << u"3"_s << two << qsizetype(-1);
        QTest::newRow("larger than a number") << u"99999999999999999999"_s << two << qsizetype(-1);
        QTest::newRow("part of a name") << u"HDMI"_s << two << qsizetype(-1);
        QTest::newRow("no name") << QString() << QStringList{QString()} << qsizetype(-1);
        QTest::newRow("no screens") << u"1"_s << QStringList() << qsizetype(-1);
    }

    void aNumberOrANameMeansAScreen()
    {
        QFETCH(const QString, wanted);
        QFETCH(const QStringList, names);
        const Result<qsizetype> index = screenIndex(wanted, names);
        QTEST(index ? *index : qsizetype(-1), "index");
    }

    void theErrorListsTheScreens()
    {
        const QString message = screenIndex(QString(5000, u'x'), {u"eDP-1"_s, u"HDMI-1"_s}).error().message;
        QVERIFY2(message.contains(u"1 (eDP-1), 2 (HDMI-1)"_s), qPrintable(message));
        QVERIFY2(message.size() < 300, qPrintable(message));
        const QString nameless = screenIndex(u"eDP-1"_s, {QString(), u"HDMI-1"_s}).error().message;
        QVERIFY2(nameless.endsWith(u": 1, 2 (HDMI-1)."_s), qPrintable(nameless));
    }

    void theWindowGoesToTheMiddleOfTheScreenAndKeepsItsState_data()
    {
        QTest::addColumn<Qt::WindowState>("state");
        QTest::newRow("normal") << Qt::WindowNoState;
        QTest::newRow("maximised") << Qt::WindowMaximized;
        QTest::newRow("fullscreen") << Qt::WindowFullScreen;
    }

    void theWindowGoesToTheMiddleOfTheScreenAndKeepsItsState()
    {
        QFETCH(const Qt::WindowState, state);
        const Result<QScreen *> screen = findScreen(u"1"_s);
        QVERIFY(screen);
        QWidget window;
        window.resize(20'000, 300);
        window.setWindowState(state);
        moveToScreen(window, **screen);
        QCOMPARE(window.screen(), *screen);
        QCOMPARE(window.windowState(), state);
        if (state == Qt::WindowNoState) {
            QCOMPARE(window.size(), QSize((*screen)->availableSize().width(), 300));
            QCOMPARE(window.geometry().center(), (*screen)->availableGeometry().center());
        }
    }
};

QTEST_MAIN(TestScreenChoice)
#include "TestScreenChoice.moc"
