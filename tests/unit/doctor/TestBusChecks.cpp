// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/BusChecks.h"

#include "unit/doctor/CheckList.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace vitrine;
using End = ForkedProbeResult::End;

class TestBusChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverStandsInTheWay_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("end");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<CheckVerdict>("bus");
        QTest::addColumn<QString>("busText");
        QTest::addColumn<CheckVerdict>("portals");
        QTest::addColumn<QString>("portalText");
        using enum CheckVerdict;
        const QString address = u"unix:path=/run/bus"_s;
        QTest::newRow("no bus") << QString() << -1 << QByteArray() << Info << u"There is no session bus."_s << Skipped
                                << u"need the session bus"_s;
        QTest::newRow("no answer") << address << int(End::TimedOut) << QByteArray() << Info << u"does not answer"_s
                                   << Skipped << u"need the session bus"_s;
        QTest::newRow("refused") << address << int(End::Answered)
                                 << QByteArray("{'connected': false, 'error': 'not\\nallowed'}") << Info
                                 << u"(unix:path=/run/bus) cannot be used: not allowed."_s << Skipped
                                 << u"need the session bus"_s;
        QTest::newRow("crashed") << address << int(End::Crashed) << QByteArray() << Info << u"the connection failed"_s
                                 << Skipped << u"need the session bus"_s;
        QTest::newRow("no portal") << address << int(End::Answered)
                                   << QByteArray("{'connected': true, 'portal': false}") << Ok
                                   << u"The session bus answers"_s << Info << u"xdg-desktop-portal"_s;
        QTest::newRow("all") << address << int(End::Answered) << QByteArray("{'connected': true, 'portal': true}") << Ok
                             << u"The session bus answers"_s << Ok << u"Portals are available"_s;
    }

    void neverStandsInTheWay()
    {
        QFETCH(QString, address);
        QFETCH(int, end);
        QFETCH(QByteArray, answer);
        QFETCH(CheckVerdict, bus);
        QFETCH(QString, busText);
        QFETCH(CheckVerdict, portals);
        QFETCH(QString, portalText);
        BusFacts facts{.address = address};
        if (end >= 0)
            facts.looked = ForkedProbeResult{static_cast<End>(end), answer.replace('\'', '"')};
        const QList<Check> checks = busChecks(facts);
        QCOMPARE(checks.size(), 2);
        expectCheck(checkIn(checks, u"dbus"_s), bus, {busText});
        expectCheck(checkIn(checks, u"portals"_s), portals, {portalText});
    }

    void findsTheBusWithoutStartingOne()
    {
        const QTemporaryDir folder;
        QCOMPARE(busAddress(u"unix:path=/elsewhere"_s, folder.path()), u"unix:path=/elsewhere"_s);
        QCOMPARE(busAddress({}, folder.path()), QString());
        QCOMPARE(busAddress({}, {}), QString());
        QFile socket(folder.filePath(u"bus"_s));
        QVERIFY(socket.open(QIODevice::WriteOnly));
        QCOMPARE(busAddress({}, folder.path()), u"unix:path="_s + folder.filePath(u"bus"_s));
    }
};

QTEST_APPLESS_MAIN(TestBusChecks)
#include "TestBusChecks.moc"
