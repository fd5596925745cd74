// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include <QDateTime>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vitrine;

/// Positions against the wall clock: no other test may run at the same time.
class TestWallClockEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void playsTheDemoAlongTheWallClock()
    {
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--exit-after"), QStringLiteral("10"), QStringLiteral("demo")});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());

        const QList<QJsonObject> entries = vitrine.entries();
        QVERIFY2(entries.size() > 20, vitrine.report());
        for (qsizetype i = 0; i < entries.size(); ++i) {
            QCOMPARE(entries.at(i).value(u"seq").toInt(), static_cast<int>(i + 1));
            const QString time = entries.at(i).value(u"time").toString();
            QVERIFY2(QDateTime::fromString(time, Qt::ISODateWithMs).isValid(), qPrintable(time));
        }
        QVERIFY(std::ranges::any_of(
            entries, [](const QJsonObject &entry) { return isEntry(entry, QStringLiteral("ready"), {}, {}); }));
        QStringList states;
        const QList<QJsonObject> stateEntries = vitrine.entriesOf(QStringLiteral("state"));
        for (const QJsonObject &entry : stateEntries)
            states.append(entry.value(u"to").toString());
        QCOMPARE(states, QStringList({QStringLiteral("loading"), QStringLiteral("playing")}));

        const QList<QJsonObject> progress = vitrine.entriesOf(QStringLiteral("progress"));
        QVERIFY2(progress.size() >= 16, vitrine.report());
        const auto mono = [](const QJsonObject &entry) {
            return entry.value(u"mono").toDouble();
        };
        const auto position = [](const QJsonObject &entry) {
            return entry.value(u"currentTime").toDouble();
        };
        const double began = mono(stateEntries.last());
        for (const QJsonObject &entry : progress) {
            const double off = position(entry) - (mono(entry) - began);
            QVERIFY2(std::abs(off) < 0.3, qPrintable(QStringLiteral("off by %1 s at %2").arg(off).arg(mono(entry))));
            QCOMPARE(entry.value(u"duration").toDouble(), 90.0);
        }
        QVERIFY(isEntry(entries.last(), QStringLiteral("exit"), QStringLiteral("why"), QStringLiteral("exit-after")));
        QCOMPARE(entries.last().value(u"code").toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestWallClockEndToEnd)
#include "TestWallClockEndToEnd.moc"
