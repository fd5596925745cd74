// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/ReportOutbox.h"

#include "journal/JournalSchema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QList<QByteArray> records(int from, int count, qsizetype size = 10)
{
    QList<QByteArray> all;
    for (int i = from; i < from + count; ++i)
        all += QByteArray::number(i).rightJustified(size, '0');
    return all;
}

} // namespace

class TestReportOutbox : public QObject
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
        QVERIFY(m_journal->execute(u"PRAGMA synchronous = OFF"_s));
        m_outbox = std::make_unique<ReportOutbox>(*m_journal);
    }

    void cleanup() { m_outbox.reset(); }

    void aBatchHasTheOldestRecordsOfOneSession()
    {
        QVERIFY(m_outbox->isEmpty());
        QCOMPARE(m_outbox->next().value().count, 0);
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Cmcd, {"1", "2"}));
        QVERIFY(m_outbox->add(u"b"_s, ReportFormat::Cmcd, {"3"}));
        QVERIFY(!m_outbox->isEmpty());
        const ReportBatch batch = m_outbox->next().value();
        QCOMPARE(batch.session, u"a"_s);
        QCOMPARE(batch.count, 2);
        QCOMPARE(batch.body, QByteArray("1\n2"));
        QCOMPARE(m_outbox->next().value(), batch); // it stays
        QVERIFY(m_outbox->remove({batch}));
        QCOMPARE(m_outbox->next().value().body, QByteArray("3"));
    }

    void aBatchHasOneFormat()
    {
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Json, {"{}", R"({"a":1})"}));
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Cmcd, {"x"}));
        const ReportBatch batch = m_outbox->next().value();
        QVERIFY(batch.format == ReportFormat::Json);
        QCOMPARE(batch.body, QByteArray(R"([{},{"a":1}])"));
        QVERIFY(m_outbox->remove({batch}));
        QVERIFY(m_outbox->next().value().format == ReportFormat::Cmcd);
    }

    void aBatchIsLimited_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<int>("count");
        QTest::newRow("in number") << qsizetype{200} << 100;
        QTest::newRow("in bytes") << qsizetype{1000} << 61;
        QTest::newRow("one record at least") << qsizetype{70'000} << 1;
    }

    void aBatchIsLimited()
    {
        QFETCH(qsizetype, size);
        QFETCH(int, count);
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Json, records(0, 300, size)));
        const ReportBatch batch = m_outbox->next().value();
        QCOMPARE(batch.count, count);
        QVERIFY(count == 1 || batch.body.size() <= 64 * 1024);
        QVERIFY(m_outbox->remove({batch}));
        QVERIFY(m_outbox->next().value().body.startsWith('[' + records(count, 1, size).first()));
    }

    void aSessionCanBeRemoved()
    {
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Cmcd, records(0, 250)));
        QVERIFY(m_outbox->add(u"b"_s, ReportFormat::Cmcd, {"x"}));
        QVERIFY(m_outbox->remove({m_outbox->next().value(), ReportResult::Remove::Session}));
        QCOMPARE(m_outbox->next().value().body, QByteArray("x"));
    }

    void theOldestAreDroppedBeyondTheLimit()
    {
        constexpr qint64 row = 10 + ReportOutbox::bytesPerRow;
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Cmcd, records(0, 1000)));
        QCOMPARE(m_outbox->trim(1000 * row), 0);
        QCOMPARE(m_outbox->trim(1000 * row - 1), 1);
        QCOMPARE(m_outbox->trim(300 * row), 699);
        QVERIFY(m_outbox->next().value().body.startsWith(records(700, 1).first()));
        // The size is also known after records were removed, and by another outbox.
        QVERIFY(m_outbox->remove({m_outbox->next().value()}));
        QCOMPARE(m_outbox->trim(200 * row), 0);
        QCOMPARE(ReportOutbox(*m_journal).trim(150 * row), 50);
        m_outbox->forgetSize();
        QCOMPARE(m_outbox->trim(0), 150);
        QVERIFY(m_outbox->isEmpty());
    }

    void numbersAreNotUsedTwice()
    {
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Cmcd, {"1"}));
        const ReportBatch first = m_outbox->next().value();
        QVERIFY(m_outbox->remove({first}));
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Cmcd, {"2"}));
        QVERIFY(m_outbox->remove({first})); // once more
        QCOMPARE(m_outbox->next().value().body, QByteArray("2"));
    }

    void anErrorIsReported()
    {
        QVERIFY(m_outbox->add(u"a"_s, ReportFormat::Cmcd, {"1"}));
        const ReportBatch batch = m_outbox->next().value();
        QVERIFY(m_journal->execute(u"CREATE TRIGGER refuse BEFORE DELETE ON reports BEGIN"
                                   " SELECT raise(ABORT, 'no'); END"_s));
        QVERIFY(!m_outbox->remove({batch}));
        QVERIFY(m_outbox->error().detail.contains("no"_L1));
        QVERIFY(!m_outbox->trim(0));
        m_outbox.reset();
        QVERIFY(m_journal->execute(u"DROP TABLE reports"_s));
        m_outbox = std::make_unique<ReportOutbox>(*m_journal);
        QVERIFY(!m_outbox->next());
        QVERIFY(!m_outbox->add(u"a"_s, ReportFormat::Cmcd, {"1"}));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<JournalConnection> m_journal;
    std::unique_ptr<ReportOutbox> m_outbox;
};

QTEST_GUILESS_MAIN(TestReportOutbox)
#include "TestReportOutbox.moc"
