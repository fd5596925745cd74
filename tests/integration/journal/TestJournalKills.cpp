// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalSchema.h"
#include "journal/JournalStore.h"
#include "journal/SessionColumns.h"
#include "support/PlaybackFeed.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// A session that should be in the journal.
struct Expected
{
    qint64 startedAt;
    QHash<QString, QVariant> metrics;
    bool isFailing; ///< a failure is being repaired
};

/// The values of the session that \a feed is in now, as the journal stores them.
QHash<QString, QVariant> metricsOf(PlaybackFeed &feed)
{
    SessionRecord session;
    session.metrics = feed.meter().summary();
    QHash<QString, QVariant> values;
    bool isMetric = false;
    for (const SessionColumn &column : sessionColumns()) {
        isMetric = isMetric || column.name == "playbackFailed"_L1;
        if (isMetric && column.isStored)
            values.insert(column.name, column.read(session));
    }
    return values;
}

/// Whether \a stored is \a expected, after a session was closed as interrupted.
bool isSame(const QString &name, const QVariant &stored, const QVariant &expected, bool isFailing)
{
    if (name == "startOutcome"_L1 && expected.isNull())
        return stored.toString().endsWith("BeforeStart"_L1);
    if (name == "playbackFailed"_L1 && isFailing)
        return stored.toBool();
    if (expected.typeId() == QMetaType::Double)
        return std::abs(stored.toDouble() - expected.toDouble()) < 1e-9;
    return stored.isNull() == expected.isNull() && stored.toString() == expected.toString();
}

} // namespace

/// The journal of a process that is killed while it records. VITRINE_TEST_KILLS sets the number of kills of each row.
class TestJournalKills : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatWasRecorded_data()
    {
        QTest::addColumn<int>("syncMs");
        QTest::addColumn<int>("bytes");
        QTest::newRow("a good disk") << 0 << 0;
        QTest::newRow("a disk with slow fsync") << 40 << 0;
        QTest::newRow("a disk that is full at times") << 0 << 300'000;
    }

    void losesNothingThatWasRecorded()
    {
        QFETCH(int, syncMs);
        QFETCH(int, bytes);
        const int kills =
            qEnvironmentVariableIsSet("VITRINE_TEST_KILLS") ? qEnvironmentVariableIntValue("VITRINE_TEST_KILLS") : 12;
        m_hadTrouble = false;
        for (int kill = 0; kill < kills; ++kill) {
            m_folder = std::make_unique<QTemporaryDir>();
            const quint32 seed = QRandomGenerator::global()->generate();
            const qint64 recorded = recordAndKill(seed, syncMs, bytes);
            if (QTest::currentTestFailed())
                return;
            check(seed, recorded);
            if (QTest::currentTestFailed()) {
                qWarning("seed %u, kill %d, recorded %lld", seed, kill, static_cast<long long>(recorded));
                return;
            }
        }
        QCOMPARE(m_hadTrouble, bytes > 0); // the faulty disk is in use
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    /// Returns the number of the last event that was recorded.
    qint64 recordAndKill(quint32 seed, int syncMs, int bytes)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, QStringLiteral(FAULTY_DISK));
        environment.insert(u"FAULTY_DISK_SYNC_MS"_s, QString::number(syncMs));
        environment.insert(u"FAULTY_DISK_BYTES"_s, QString::number(bytes));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(JOURNAL_RECORDING), {file(), QString::number(seed)});
        if (!process.waitForStarted() || !process.waitForReadyRead()) {
            QTest::qFail("nothing was recorded", __FILE__, __LINE__);
            return 0;
        }
        QTest::qWait(QRandomGenerator::global()->bounded(300)); // any moment is right
        process.kill();
        process.waitForFinished();
        qint64 recorded = 0;
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            if (line.startsWith("recorded "))
                recorded = line.mid(9).toLongLong();
            m_hadTrouble = m_hadTrouble || line.startsWith("troubled");
        }
        return recorded;
    }

    void check(quint32 seed, qint64 recorded)
    {
        JournalStore store(file(), UserIds::Remove);
        const std::optional<JournalError> error = store.open();
        QVERIFY2(!error, qPrintable(error ? journalErrorText(*error, file()) : QString()));
        JournalConnection &journal = store.connection();
        QCOMPARE(journal.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        QCOMPARE(journal.value(u"SELECT count(*) FROM sessions WHERE endedAt IS NULL OR outcome IS NULL"_s).toInt(), 0);

        // The same playback again, up to the last record of the last session.
        const qint64 updatedAt = journal.value(u"SELECT max(updatedAt) FROM sessions"_s).toLongLong();
        PlaybackFeed feed(seed);
        QList<qint64> events;
        QObject::connect(&feed.log(), &RunLog::appended, [&events](const RunEvent &event) {
            if (event.kind() != RunEvent::Kind::Progress)
                events += event.seq;
        });
        QList<Expected> sessions;
        const auto now = [&feed] {
            return feed.clock().utcNow().toMSecsSinceEpoch();
        };
        QObject::connect(&feed.meter(), &SessionMeter::sessionBegan, [&] { sessions.append({now(), {}, false}); });
        const auto measure = [&] {
            if (!sessions.isEmpty())
                sessions.last() = {sessions.last().startedAt, metricsOf(feed), feed.meter().metrics().isBroken()};
        };
        QObject::connect(&feed.meter(), &SessionMeter::sessionEnded, measure);
        feed.start();
        while (feed.log().lastSeq() < recorded || now() < updatedAt)
            feed.step();
        measure();
        compareEvents(journal, events, recorded);
        compareMetrics(journal, sessions);
    }

    void compareEvents(JournalConnection &journal, const QList<qint64> &expected, qint64 recorded)
    {
        QList<qint64> stored;
        QSqlQuery query(journal.database());
        QVERIFY(query.exec(u"SELECT seq FROM events ORDER BY seq"_s));
        while (query.next())
            stored += query.value(0).toLongLong();
        QVERIFY(!stored.isEmpty());
        QVERIFY2(stored.last() >= recorded, "an event is missing that was recorded");
        QCOMPARE(stored, expected.mid(0, stored.size()));
    }

    void compareMetrics(JournalConnection &journal, const QList<Expected> &sessions)
    {
        QSqlQuery query(journal.database());
        query.exec(
            u"SELECT *, (SELECT coalesce(sum(toSeconds - fromSeconds), 0) FROM segments WHERE session = number) AS"
            " played FROM sessions ORDER BY number"_s);
        qsizetype count = 0;
        for (; query.next(); ++count) {
            QVERIFY(count < sessions.size());
            const Expected &expected = sessions[count];
            QCOMPARE(query.value(u"startedAt"_s).toLongLong(), expected.startedAt);
            for (auto it = expected.metrics.begin(); it != expected.metrics.end(); ++it) {
                QVERIFY2(isSame(it.key(), query.value(it.key()), it.value(), expected.isFailing),
                         qPrintable(it.key() + ": stored "_L1 + query.value(it.key()).toString() + ", expected "_L1 +
                                    it.value().toString()));
            }
            QVERIFY(std::abs(query.value(u"played"_s).toDouble() - query.value(u"mediaTime"_s).toDouble()) < 1e-6);
        }
        QVERIFY(count >= sessions.size() - 1); // the last one may just have begun
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_hadTrouble = false;
};

QTEST_GUILESS_MAIN(TestJournalKills)
#include "TestJournalKills.moc"
