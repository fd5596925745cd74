// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/Suggestion.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSuggestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheNearestName_data();
    void findsTheNearestName();
};

void TestSuggestion::findsTheNearestName_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("nearest");

    QTest::newRow("letter missing") << u"kisk"_s << u"kiosk"_s;
    QTest::newRow("letter too many") << u"kioskk"_s << u"kiosk"_s;
    QTest::newRow("letter replaced") << u"ecents"_s << u"events"_s;
    QTest::newRow("letters swapped") << u"kisok"_s << u"kiosk"_s;
    QTest::newRow("letters swapped, short") << u"jsno"_s << u"json"_s;
    QTest::newRow("letters swapped at the start") << u"evnets"_s << u"events"_s;
    QTest::newRow("capitals") << u"EVENTS"_s << u"events"_s;
    QTest::newRow("two mistakes in a long name") << u"screnshott"_s << u"screenshot"_s;
    QTest::newRow("one letter of a short name") << u"hut"_s << u"hud"_s;
    QTest::newRow("hyphen missing") << u"errormedia"_s << u"error-media"_s;
    QTest::newRow("another word") << u"kissed"_s << QString();
    QTest::newRow("nothing like it") << u"volume"_s << QString();
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("very long") << QString(100000, u'k') << QString();
}

void TestSuggestion::findsTheNearestName()
{
    QFETCH(QString, typed);
    QFETCH(QString, nearest);

    QCOMPARE(
        vitrine::closestName(typed, {u"kiosk"_s, u"events"_s, u"screenshot"_s, u"error-media"_s, u"hud"_s, u"json"_s}),
        nearest);
}

QTEST_APPLESS_MAIN(TestSuggestion)
#include "TestSuggestion.moc"
