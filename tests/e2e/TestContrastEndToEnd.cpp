// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ControlCommand.h"
#include "VitrineProcess.h"
#include "support/FakeSettingsPortal.h"
#include "support/PrivateBus.h"

#include <QImage>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

/// The views have the contrast that the desktop or the viewer wants.
class TestContrastEndToEnd : public QObject
{
    Q_OBJECT

private:
    /// The colour at the edge of the start view, which covers the window: see Theme.screen.
    static QColor background(VitrineProcess &vitrine)
    {
        const QString path = vitrine.folder() + u"/window.png"_s;
        if (ctl(vitrine, {u"screenshot"_s, u"path="_s + path}).code != 0)
            return {};
        return QImage(path).pixelColor(2, 2);
    }

    static void start(VitrineProcess &vitrine, const QString &bus, const QStringList &arguments = {})
    {
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);
        vitrine.startBare(arguments); // not "--events", with which the demo plays
    }

    const QColor m_high{0x00, 0x00, 0x00};
    const QColor m_usual{0x0E, 0x11, 0x16};

private Q_SLOTS:
    void followsTheDesktopAtRunTime()
    {
        PrivateBus bus;
        FakeSettingsPortal portal(bus.connect(), 1);
        VitrineProcess vitrine;
        start(vitrine, bus.address());
        QTRY_COMPARE_WITH_TIMEOUT(background(vitrine), m_high, 30'000);
        portal.setContrast(0);
        QTRY_COMPARE_WITH_TIMEOUT(background(vitrine), m_usual, 30'000);
        portal.setContrast(1);
        QTRY_COMPARE_WITH_TIMEOUT(background(vitrine), m_high, 30'000);
    }

    void theOptionComesFirst_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("hasPortal");
        QTest::addColumn<QColor>("color");
        QTest::newRow("more, no bus") << QStringList{u"--contrast"_s, u"more"_s} << false << m_high;
        QTest::newRow("no bus") << QStringList() << false << m_usual;
        QTest::newRow("normal, the desktop wants more") << QStringList{u"--contrast"_s, u"normal"_s} << true << m_usual;
    }

    void theOptionComesFirst()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const bool, hasPortal);
        QFETCH(const QColor, color);
        PrivateBus bus;
        FakeSettingsPortal portal(bus.connect(), 1);
        VitrineProcess vitrine;
        start(vitrine, hasPortal ? bus.address() : QString(), arguments);
        QTRY_COMPARE_WITH_TIMEOUT(background(vitrine), color, 30'000);
        QCOMPARE(background(vitrine), color);
    }
};

QTEST_GUILESS_MAIN(TestContrastEndToEnd)
#include "TestContrastEndToEnd.moc"
