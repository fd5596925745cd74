// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/EngineDefects.h"

#include <QSet>
#include <QTest>

using namespace vitrine;
using namespace Qt::StringLiterals;

class TestEngineDefects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsComplete()
    {
        QSet<QString> names;
        for (const EngineDefect &defect : engineDefects()) {
            QVERIFY2(!names.contains(defect.name), qPrintable(defect.name));
            names += defect.name;
            QVERIFY2(defect.until.isNull() || defect.since < defect.until, qPrintable(defect.name));
            QVERIFY2(!defect.value.isEmpty() && defect.effectText().endsWith(u'.') && !defect.source.isEmpty(),
                     qPrintable(defect.name));
            using Remedy = EngineDefect::Remedy;
            const bool isFlag = defect.value.startsWith("--");
            QCOMPARE(defect.remedy == Remedy::Flag, isFlag);
            QCOMPARE(defect.remedy == Remedy::Variable, !isFlag && defect.value.contains('='));
            // A flag or feature is set before it is known whether there is a seat.
            QVERIFY2(defect.when == EngineDefect::When::Always || defect.remedy == Remedy::Variable,
                     qPrintable(defect.name));
        }
    }

    void affectsARangeOfVersions_data()
    {
        QTest::addColumn<QVersionNumber>("engine");
        QTest::addColumn<QStringList>("names");
        const QStringList always{u"media-session"_s, u"wayland-without-seat"_s};
        const auto row = [&always](const char *name, const QVersionNumber &engine, const QStringList &more) {
            QTest::newRow(name) << engine << QStringList{always.first()} + more + QStringList{always.last()};
        };
        const QString canvas = u"accelerated-canvas"_s;
        const QString window = u"document-picture-in-picture"_s;
        const QString element = u"permission-element"_s;
        row("6.4.2", {6, 4, 2}, {canvas});
        row("6.6.3", {6, 6, 3}, {canvas});
        row("6.7", {6, 7}, {canvas, window});
        row("6.8.1", {6, 8, 1}, {canvas, window});
        row("6.8.2", {6, 8, 2}, {window});
        row("6.9.0", {6, 9, 0}, {window, element});
        row("6.10.0", {6, 10, 0}, {window, element});
        row("6.10.1", {6, 10, 1}, {window, u"page-accessibility"_s});
        row("6.10.2", {6, 10, 2}, {window});
    }

    void affectsARangeOfVersions()
    {
        QFETCH(QVersionNumber, engine);
        QFETCH(QStringList, names);
        QStringList found;
        for (const EngineDefect &defect : engineDefectsOf(engine))
            found += defect.name;
        QCOMPARE(found, names);
    }

    void knowsTheVersionOfThisEngine() { QVERIFY(engineVersion() >= QVersionNumber(6, 4)); }
};

QTEST_APPLESS_MAIN(TestEngineDefects)
#include "TestEngineDefects.moc"
