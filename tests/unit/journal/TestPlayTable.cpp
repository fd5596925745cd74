// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/plays/PlayTable.h"

#include "journal/JournalSchema.h"
#include "journal/plays/PlayColumns.h"
#include "support/PlayRecords.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPlayTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<JournalConnection>(m_folder->filePath(u"journal.sqlite"_s),
                                                        JournalConnection::Access::ReadWrite);
        QVERIFY(m_journal->open());
        QVERIFY(!prepareJournalSchema(*m_journal));
    }

    void aPlayIsOneRowHoweverOftenItIsWritten()
    {
        PlayTable table(*m_journal);
        QVERIFY(table.write({{openPlayRecord(1)}, {openPlayRecord(2, 1)}}));
        QVERIFY(table.write({{playRecord(1)}}));
        QCOMPARE(plays(table), (QList<PlayRecord>{playRecord(1), openPlayRecord(2, 1)}));
    }

    void playsOfARunThatWasKilledKeepWhatWasPresented()
    {
        PlayTable table(*m_journal);
        QVERIFY(table.write({{playRecord(1)}, {openPlayRecord(2, 1)}}));
        QVERIFY(table.closeLost());
        PlayRecord lost = openPlayRecord(2, 1);
        lost.endedAt = lost.updatedAt;
        lost.endReason = u"lost"_s;
        QCOMPARE(plays(table), (QList<PlayRecord>{playRecord(1), lost}));
    }

    void readsThoseThatAreWantedTheOldestFirst()
    {
        PlayTable table(*m_journal);
        QVERIFY(table.write({{playRecord(3, 3)}, {playRecord(1, 1)}, {playRecord(2, 2)}}));
        QCOMPARE(numbers(table, {}), (QList<qint64>{1, 2, 3}));
        QCOMPARE(numbers(table, {.since = playRecord(2, 2).startedAt}), (QList<qint64>{2, 3}));
        QCOMPARE(numbers(table, {.limit = 2}), (QList<qint64>{2, 3}));
        QCOMPARE(numbers(table, {.since = playRecord(1, 1).startedAt, .limit = 1}), (QList<qint64>{3}));
    }

    void anOlderJournalHasNoPlays()
    {
        QVERIFY(m_journal->execute(u"DROP TABLE plays"_s));
        PlayTable table(*m_journal);
        QCOMPARE(plays(table), QList<PlayRecord>());
    }

    void tellsWhatIsWrong()
    {
        PlayTable table(*m_journal);
        QVERIFY(table.write({{playRecord(1)}}));
        QVERIFY(m_journal->execute(
            u"CREATE TRIGGER refuse BEFORE INSERT ON plays BEGIN SELECT raise(ABORT, 'not today'); END"_s));
        QVERIFY(!table.write({{playRecord(2)}}));
        QVERIFY(table.error().detail.contains("not today"_L1));
    }

private:
    static QList<PlayRecord> plays(PlayTable &table, const PlayFilter &filter = {})
    {
        QList<PlayRecord> plays;
        const Result<bool> read = table.each(filter, [&plays](const PlayRecord &play) { plays += play; });
        return read ? plays : QList<PlayRecord>{{.run = read.error().message}};
    }

    static QList<qint64> numbers(PlayTable &table, const PlayFilter &filter)
    {
        QList<qint64> numbers;
        for (const PlayRecord &play : plays(table, filter))
            numbers += play.number;
        return numbers;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalConnection> m_journal;
};

QTEST_GUILESS_MAIN(TestPlayTable)
#include "TestPlayTable.moc"
