// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/AccessibleDesktop.h"
#include "support/AccessibleListener.h"

#include <QLibraryInfo>
#include <QProcess>
#include <QTest>
#include <QVersionNumber>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// What a client of AT-SPI finds in the running program, on a desktop of its own.
class TestAccessibilityEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = AccessibleDesktop::missing(); !missing.isEmpty())
            QSKIP(qPrintable(u"there is no %1 here"_s.arg(missing)));
        m_desktop = std::make_unique<AccessibleDesktop>();
    }

    void nativeControlsAreFoundAndPressed()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo:error-token-expired"_s});
        QVERIFY2(vitrine.waitFor(u"dialog"_s, u"state"_s, u"opened"_s), vitrine.report());

        const AccessibleObject title = waitForObject(u"heading"_s, u"This link has expired"_s);
        checkId(title, u"dialog.title"_s);
        const AccessibleObject close = waitForObject(u"button"_s, u"Close Vitrine"_s);
        checkId(close, u"dialog.action.secondary"_s);
        QVERIFY(m_desktop->press(close));
        QVERIFY2(vitrine.waitFor(u"exit"_s, u"why"_s, u"closed"_s), vitrine.report());
    }

    void thePageIsReadBelowItsDocument()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        const AccessibleObject back = waitForObject(u"button"_s, u"Back"_s);
        // The host page, and the player in it, which has another origin.
        QVERIFY2(back.documents.size() >= 2, qPrintable(back.documents.join(u" / ")));
        QCOMPARE(back.documents.at(0), u"Vitrine"_s);
        QCOMPARE(back.documents.at(1), u"Player"_s);
    }

    void everyControlHasAName_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("key");   ///< that opens the view
        QTest::addColumn<QString>("shows"); ///< name of a control of the view
        QTest::newRow("player") << u"demo"_s << QString() << u"Back"_s;
        QTest::newRow("error") << u"demo:error-over-device-limit"_s << QString() << u"Close Vitrine"_s;
        QTest::newRow("start view") << u"demo"_s << u"ctrl+o"_s << u"Play the demo"_s;
        QTest::newRow("events") << u"demo"_s << u"F2"_s << u"Close the event feed"_s;
        QTest::newRow("Insights") << u"demo"_s << u"F3"_s << u"Close Insights"_s;
        QTest::newRow("keys") << u"demo"_s << u"F1"_s << u"Close the list of keys"_s;
    }

    void everyControlHasAName()
    {
        QFETCH(const QString, target);
        QFETCH(const QString, key);
        QFETCH(const QString, shows);
        VitrineProcess vitrine;
        // A line of a list may be gone by the time that it is asked for; Qt 6.8 tells that.
        vitrine.allow(u"^warning qt[.]accessibility[.]atspi: Could not find accessible on path: "_s);
        start(vitrine, {target});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, target == u"demo" ? u"playing"_s : u"failed"_s),
                 vitrine.report());
        if (!key.isEmpty())
            press(key);
        (void)waitForObject(u"button"_s, shows);
        // What a screen reader stops at.
        const QStringList controls{u"button"_s,    u"check box"_s, u"entry"_s,     u"text"_s,
                                   u"list item"_s, u"slider"_s,    u"combo box"_s, u"toggle button"_s,
                                   u"link"_s,      u"heading"_s,   u"alert"_s,     u"dialog"_s};
        const QList<AccessibleObject> objects = m_desktop->objectsOf(u"vitrine"_s);
        QStringList windows;
        int count = 0;
        for (const AccessibleObject &object : objects) {
            if (object.depth == 1)
                windows += object.role + u' ' + object.name;
            if (!object.isShowing || !controls.contains(object.role))
                continue;
            ++count;
            QVERIFY2(!object.name.isEmpty(), qPrintable(object.role + u" in "_s + object.documents.join(u" / ")));
        }
        QVERIFY(count > 0);
        QVERIFY2(windows.size() == 1 && windows.first().startsWith(u"frame "_s) &&
                     windows.first().endsWith(u"Vitrine"_s),
                 qPrintable(windows.join(u'\n')));
    }

    void aClosedViewIsNoLongerThere_data()
    {
        QTest::addColumn<QString>("key");   ///< that opens the view
        QTest::addColumn<QString>("shows"); ///< name of a button of the view
        QTest::newRow("start view") << u"ctrl+o"_s << u"Play the demo"_s;
        QTest::newRow("settings") << u"ctrl+comma"_s << u"Close the settings"_s;
        QTest::newRow("Insights") << u"F3"_s << u"Close Insights"_s;
        QTest::newRow("keys") << u"F1"_s << u"Close the list of keys"_s;
    }

    void aClosedViewIsNoLongerThere()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, shows);
        VitrineProcess vitrine;
        vitrine.allow(u"^warning qt[.]accessibility[.]atspi: Could not find accessible on path: "_s);
        start(vitrine, {u"demo"_s});
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        const auto isOfHud = [](const QString &name) {
            return name.contains(u':') || name.startsWith("alert"_L1);
        };
        const auto showing = [this, isOfHud] {
            QStringList names;
            const QList<AccessibleObject> objects = m_desktop->objectsOf(u"vitrine"_s);
            for (const AccessibleObject &object : objects) {
                if (object.isShowing && object.documents.isEmpty() && !object.name.isEmpty())
                    names += object.role + u' ' + object.name;
            }
            names.removeIf(isOfHud);
            names.sort();
            return names;
        };
        const QStringList before = showing();
        press(key);
        (void)waitForObject(u"button"_s, shows);
        press(u"Escape"_s);
        QTRY_VERIFY2(showing() == before, qPrintable(showing().join(u'\n') + u" // "_s + before.join(u'\n')));
    }

    void anErrorAndItsCountdownAreAnnounced()
    {
        if (QLibraryInfo::version() < QVersionNumber(6, 8))
            QSKIP("this version of Qt has no announcements");
        AccessibleListener listener(*m_desktop);
        VitrineProcess vitrine;
        start(vitrine, {u"demo:error-over-device-limit"_s});
        QVERIFY2(vitrine.waitFor(u"dialog"_s, u"state"_s, u"opened"_s), vitrine.report());
        const auto said = [&listener](const QString &text) {
            return std::ranges::count_if(listener.texts(), [&text](const QString &one) { return one.contains(text); });
        };
        QTRY_VERIFY2(said(u"Too many devices are playing"_s) > 0, qPrintable(listener.texts().join(u'\n')));
        QTRY_VERIFY2(said(u"Try again · "_s) > 0, qPrintable(listener.texts().join(u'\n')));
        // The countdown goes on, and is not said every second.
        const auto label = [this] {
            return waitForObject(u"button"_s, u"Try again · "_s).name;
        };
        const QString first = label();
        QTRY_VERIFY(label() != first);
        QCOMPARE(said(u"Try again · "_s), 1);
    }

private:
    void start(VitrineProcess &vitrine, const QStringList &arguments) const
    {
        vitrine.setVariable(u"DISPLAY"_s, m_desktop->display());
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_desktop->busAddress());
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        vitrine.startBare(QStringList{u"--accessibility"_s, u"--hud"_s, u"on"_s, u"--events"_s, u"-"_s} + arguments);
    }

    /// A key of the keyboard. There is no window manager.
    void press(const QString &key) const
    {
        QProcess tool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DISPLAY"_s, m_desktop->display());
        tool.setProcessEnvironment(environment);
        tool.start(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"Vitrine$"_s, u"windowfocus"_s,
                                  u"--sync"_s, u"key"_s, key});
        QVERIFY(tool.waitForFinished());
    }

    /// The first object of \a role whose name begins with \a name, waiting for it.
    AccessibleObject waitForObject(const QString &role, const QString &name) const
    {
        AccessibleObject found;
        QString all;
        const auto look = [&] {
            const QList<AccessibleObject> objects = m_desktop->objectsOf(u"vitrine"_s);
            all.clear();
            for (const AccessibleObject &object : objects) {
                all += u"\n%1 “%2” %3"_s.arg(object.role, object.name, object.id);
                if (object.isShowing && object.role == role && object.name.startsWith(name)) {
                    found = object;
                    return true;
                }
            }
            return false;
        };
        if (!QTest::qWaitFor(look, 20'000))
            QTest::qFail(qPrintable(u"There is no %1 “%2” among: %3"_s.arg(role, name, all)), __FILE__, __LINE__);
        return found;
    }

    /// Qt tells object names from 6.8 on: joined with those around it, the innermost last.
    static void checkId(const AccessibleObject &object, const QString &name)
    {
        if (QLibraryInfo::version() < QVersionNumber(6, 8))
            QCOMPARE(object.id, QString());
        else
            QVERIFY2(object.id.endsWith(name), qPrintable(object.id));
    }

    std::unique_ptr<AccessibleDesktop> m_desktop;
};

QTEST_GUILESS_MAIN(TestAccessibilityEndToEnd)
#include "TestAccessibilityEndToEnd.moc"
