// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/SessionColumns.h"

#include "support/JournalFixture.h"

#include <QFile>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

SessionRecord fullSession()
{
    SessionRecord session = sessionRecord(u"id-1"_s);
    session.target = u"https://player.example/?token=…"_s;
    session.hostOrigin = u"https://host.example"_s;
    session.duration = 90.5;
    session.userId = u"jane"_s;
    session.version = u"1.2"_s;
    session.graphics = u"gpu"_s;
    session.metrics = {.playbackFailed = true,
                       .initialStartupTime = milliseconds(480),
                       .playbackStallCount = 2,
                       .playbackStallDuration = milliseconds(1500),
                       .watchedTime = milliseconds(12'346),
                       .mediaTime = 10.25,
                       .startOutcome = StartOutcome::Started,
                       .uniqueCoverage = 0.123456,
                       .completion = false,
                       .rateTime = {{1.0, milliseconds(8000)}, {1.25, milliseconds(1500)}},
                       .averageRate = 1.05,
                       .seekCount = 3,
                       .forwardSeconds = 1.5,
                       .rewindSeconds = 2.5,
                       .errorCount = 4,
                       .recoveryCount = 1,
                       .recoveredTime = milliseconds(2750)};
    return session;
}

} // namespace

class TestSessionColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStoredSessionIsTheSame_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("everything is known") << true;
        QTest::newRow("nothing is known") << false;
    }

    void aStoredSessionIsTheSame()
    {
        QFETCH(bool, isFull);
        SessionRecord session;
        session.id = u"id-1"_s;
        session.startedAt = session.updatedAt = QDateTime::fromMSecsSinceEpoch(5, QTimeZone::utc());
        if (isFull)
            session = fullSession();
        SessionRecord loaded;
        for (const SessionColumn &column : sessionColumns()) {
            if (column.isStored)
                column.assign(loaded, column.read(session));
        }
        QCOMPARE(loaded, session);
    }

    void numbersHaveTheirUnitInJson()
    {
        const QJsonObject json = sessionJson(fullSession());
        QCOMPARE(json.value(u"initialStartupTime"_s).toInt(), 480);
        QCOMPARE(json.value(u"playbackStallDuration"_s).toInt(), 1500);
        QCOMPARE(json.value(u"watchedTime"_s).toDouble(), 12.35);
        QCOMPARE(json.value(u"uniqueCoverage"_s).toDouble(), 0.1235);
        QCOMPARE(json.value(u"recoveredTime"_s).toDouble(), 2.75);
        QCOMPARE(json.value(u"rateTime"_s).toObject(), (QJsonObject{{u"1"_s, 8.0}, {u"1.25"_s, 1.5}}));
        QCOMPARE(json.value(u"startedAt"_s).toString(), u"2023-11-14T22:13:20.000Z"_s);
        QCOMPARE(json.value(u"playbackFailed"_s), QJsonValue(true));
    }

    void anUnknownIsNullInJson()
    {
        const QJsonObject json = sessionJson(SessionRecord());
        for (const auto name : {"endedAt"_L1, "outcome"_L1, "duration"_L1, "initialStartupTime"_L1, "uniqueCoverage"_L1,
                                "completion"_L1, "averageRate"_L1, "startOutcome"_L1, "userId"_L1, "playedSegments"_L1})
            QVERIFY2(json.value(name).isNull(), name.data());
    }

    void eachColumnIsInTheDocumentation()
    {
        QFile file(QStringLiteral(VITRINE_SOURCE_DIR "/docs/journal.md"));
        QVERIFY(file.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (const SessionColumn &column : sessionColumns()) {
            const QString row = u"| `%1` | %2 | %3 |"_s.arg(column.name, column.unit, column.meaning);
            QVERIFY2(text.contains(row), qPrintable(row));
        }
    }
};

QTEST_APPLESS_MAIN(TestSessionColumns)
#include "TestSessionColumns.moc"
