// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/JournalReader.h"

#include "support/JournalFixture.h"
#include "support/RunEvents.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestJournalReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QList<SessionUpdate> updates;
        for (int i = 0; i < 5; ++i)
            updates.append({.session = sessionRecord(u"id-%1"_s.arg(i), i)});
        updates[1].session.contentId = u"episode-2"_s;
        updates[2].events = {runEvent(1, playbackEvent(u"play"_s)), runEvent(2, playbackEvent(u"pause"_s))};
        updates[2].parts = {{{0.0, 1.0}, 1.0}, {{1.0, 2.5}, 1.5, {}, {}, true}, {{9.0, 10.0}}};
        writeJournal(file(), updates);
    }

    void readsTheSessionsOfAFilter_data()
    {
        QTest::addColumn<QString>("contentId");
        QTest::addColumn<int>("sinceMinute"); // -1: not set
        QTest::addColumn<int>("limit");       // 0: not set
        QTest::addColumn<bool>("oldestFirst");
        QTest::addColumn<QString>("expected");
        QTest::newRow("all") << QString() << -1 << 0 << false << u"4 3 2 1 0"_s;
        QTest::newRow("oldest first") << QString() << -1 << 0 << true << u"0 1 2 3 4"_s;
        QTest::newRow("since") << QString() << 3 << 0 << false << u"4 3"_s;
        QTest::newRow("content") << u"episode-2"_s << -1 << 0 << false << u"1"_s;
        QTest::newRow("newest") << QString() << -1 << 2 << false << u"4 3"_s;
        QTest::newRow("newest, oldest first") << QString() << -1 << 2 << true << u"3 4"_s;
        QTest::newRow("all at once") << u"episode-1"_s << 1 << 2 << true << u"3 4"_s;
        QTest::newRow("none") << u"episode-3"_s << -1 << 0 << false << QString();
    }

    void readsTheSessionsOfAFilter()
    {
        QFETCH(QString, contentId);
        QFETCH(int, sinceMinute);
        QFETCH(int, limit);
        QFETCH(bool, oldestFirst);
        QFETCH(QString, expected);
        SessionFilter filter{.contentId = contentId};
        if (sinceMinute >= 0)
            filter.since = sessionRecord({}, sinceMinute).startedAt;
        if (limit > 0)
            filter.limit = limit;
        if (oldestFirst)
            filter.order = SessionFilter::Order::OldestFirst;
        const auto reader = open();
        QStringList ids;
        QVERIFY(reader->eachSession(filter, [&](const SessionRecord &session) { ids += session.id.mid(3); }));
        QStringList summaries;
        QVERIFY(reader->eachSummary(filter, [&](const SessionRecord &session) { summaries += session.id.mid(3); }));
        QCOMPARE(summaries, ids);
        QCOMPARE(ids.join(u' '), expected);
        QCOMPARE(*reader->count(filter), ids.size());
    }

    void readsWhatWasWritten()
    {
        const auto reader = open();
        const Result<RecordedSession> recorded = reader->recording(u"id-2"_s);
        QVERIFY(recorded);
        SessionRecord expected = sessionRecord(u"id-2"_s, 2);
        expected.metrics.playedSegments = {{0.0, 2.5}, {9.0, 10.0}};
        QCOMPARE(recorded->session, expected);
        QCOMPARE(recorded->events.size(), 2);
        QCOMPARE(recorded->events[1], journalEvent(runEvent(2, playbackEvent(u"pause"_s)), UserIds::Keep));
        QCOMPARE(recorded->parts.size(), 3);
        QVERIFY(recorded->parts[1].continues);
    }

    void anOutlineHasNoMessages()
    {
        const QString file = m_folder->filePath(u"outline.sqlite"_s);
        writeJournal(file, {{.session = sessionRecord(u"a"_s),
                             .events = {runEvent(1, StateReport{}), runEvent(2, progressReport(1.0)),
                                        runEvent(3, playbackEvent(u"play"_s)), runEvent(4, ErrorReport()),
                                        runEvent(5, RecoveryStep()), runEvent(6, PageReport())}}});
        const auto outline = (*JournalReader::open(file))->outline(u"a"_s);
        QVERIFY(outline);
        QStringList kinds;
        for (const JournalEvent &event : outline->events)
            kinds += event.kind;
        QCOMPARE(kinds, (QStringList{u"state"_s, u"error"_s, u"recovery"_s, u"page"_s}));
    }

    void refusesAnIdThatIsNotOne_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown") << u"other"_s << u"no session"_s;
        QTest::newRow("empty") << QString() << u"no session"_s;
        QTest::newRow("several") << u"id"_s << u"Several"_s;
        QTest::newRow("pattern") << u"%"_s << u"no session"_s;
    }

    void refusesAnIdThatIsNotOne()
    {
        QFETCH(QString, id);
        QFETCH(QString, message);
        const Result<RecordedSession> recorded = open()->recording(id);
        QVERIFY(!recorded);
        QVERIFY2(recorded.error().message.contains(message), qPrintable(recorded.error().message));
    }

    void seesTheJournalOfOneMoment()
    {
        const auto reader = open();
        QCOMPARE(*reader->count({}), 5);
        writeJournal(file(), {{.session = sessionRecord(u"new"_s)}});
        QCOMPARE(*reader->count({}), 5);
        QCOMPARE(*open()->count({}), 6);
    }

    void saysWhyItCannotBeRead()
    {
        const QString missing = m_folder->filePath(u"missing.sqlite"_s);
        const auto none = JournalReader::open(missing);
        QVERIFY(!none);
        QVERIFY(none.error().message.contains(missing));
        QVERIFY(!QFile::exists(missing));
        QFile empty(missing);
        QVERIFY(empty.open(QFile::WriteOnly));
        QVERIFY(!JournalReader::open(missing));
    }

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }

    [[nodiscard]] std::unique_ptr<JournalReader> open() const
    {
        auto reader = JournalReader::open(file());
        if (!reader)
            qFatal("%s", qPrintable(reader.error().message));
        return std::move(reader).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestJournalReader)
#include "TestJournalReader.moc"
