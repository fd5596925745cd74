// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/AccessibleDesktop.h"

#include <QLibraryInfo>
#include <QTest>
#include <QVersionNumber>

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

private:
    void start(VitrineProcess &vitrine, const QStringList &arguments) const
    {
        vitrine.setVariable(u"DISPLAY"_s, m_desktop->display());
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_desktop->busAddress());
        vitrine.setVariable(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        vitrine.startBare(QStringList{u"--accessibility"_s, u"--hud"_s, u"on"_s, u"--events"_s, u"-"_s} + arguments);
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
                if (object.role == role && object.name.startsWith(name)) {
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
