// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/InsightsReader.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QList<SessionUpdate> someSessions()
{
    QList<SessionUpdate> sessions{
        eventfulSession(u"aaaa"_s, 0), eventfulSession(u"bbbb"_s, 1), {.session = sessionRecord(u"cccc"_s, 2)}};
    sessions[2].session.contentId = u"episode-2"_s;
    return sessions;
}

} // namespace

class TestInsightsReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_file = m_folder.filePath(u"%1.sqlite"_s.arg(QString::fromLatin1(QTest::currentTestFunction()))); }

    void readsAllContents()
    {
        writeJournal(m_file, someSessions());
        const auto overview = readOverview(m_file, MissingFile::Empty, {});
        QVERIFY2(overview, qPrintable(overview ? QString() : overview.error().message));
        QCOMPARE(overview->sessions.size(), 3);
        QCOMPARE(overview->sessions.first().id, u"cccc"_s);
        QCOMPARE(overview->contents.size(), 2);
        QCOMPARE(overview->statistics.sessions, 3);
        QCOMPARE(overview->errors, QList<ErrorFrequency>({{u"ERROR_REASON_PLAYBACK_SESSION_EXPIRED"_s, 2, 2}}));
        // Of the content with most sessions.
        QCOMPARE(overview->coveredContent, u"episode-1"_s);
        QCOMPARE(overview->coveredSessions, 2);
        QCOMPARE(overview->duration, 180.0);
        QCOMPARE(overview->coverage.first(), (CoverageRun{0, 67, 2}));
    }

    void readsOneContent()
    {
        writeJournal(m_file, someSessions());
        const auto overview = readOverview(m_file, MissingFile::Empty, u"episode-2"_s);
        QVERIFY(overview);
        QCOMPARE(overview->sessions.size(), 1);
        QCOMPARE(overview->contents.size(), 2); // to choose another
        QCOMPARE(overview->statistics.sessions, 1);
        QVERIFY(overview->errors.isEmpty());
        QCOMPARE(overview->coveredContent, u"episode-2"_s);
        QVERIFY(overview->coverage.isEmpty());
        const auto unknown = readOverview(m_file, MissingFile::Empty, u"episode-3"_s);
        QVERIFY(unknown && unknown->sessions.isEmpty() && unknown->coveredContent.isEmpty());
    }

    void withoutAFileThereIsNothing()
    {
        const auto overview = readOverview(m_file, MissingFile::Empty, {});
        QVERIFY(overview && overview->sessions.isEmpty());
        QVERIFY(!QFile::exists(m_file));
        const auto needed = readOverview(m_file, MissingFile::Error, {});
        QVERIFY(!needed);
        QVERIFY2(needed.error().message.contains(m_file), qPrintable(needed.error().message));
    }

    void aContentWithoutADurationHasNoCoverage()
    {
        QList<SessionUpdate> sessions{eventfulSession(u"aaaa"_s)};
        for (int i = 0; i < 3; ++i) {
            SessionUpdate live{.session = sessionRecord(u"live-%1"_s.arg(i))};
            live.session.contentId = u"channel"_s;
            live.session.streamingType = u"live"_s;
            sessions.append(live);
        }
        writeJournal(m_file, sessions);
        const auto overview = readOverview(m_file, MissingFile::Empty, {});
        QCOMPARE(overview->contents.first().contentId, u"channel"_s);
        QCOMPARE(overview->coveredContent, u"episode-1"_s);
        QVERIFY(!overview->coverage.isEmpty());
    }

    void anotherFileIsAnError()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text, not a database") > 0);
        file.close();
        const auto overview = readOverview(m_file, MissingFile::Empty, {});
        QVERIFY(!overview);
        QVERIFY2(overview.error().message.contains(m_file), qPrintable(overview.error().message));
    }

    void theLatestRequestCounts()
    {
        writeJournal(m_file, someSessions());
        InsightsReader reader(m_file, MissingFile::Empty);
        QStringList read;
        connect(&reader, &InsightsReader::overviewRead, this,
                [&read](const Result<InsightsOverview> &overview) { read += overview->contentId; });
        for (int i = 0; i < 20; ++i)
            reader.requestOverview(u"episode-1"_s);
        reader.requestOverview(u"episode-2"_s);
        QTRY_VERIFY(!read.isEmpty());
        QCOMPARE(read, QStringList{u"episode-2"_s});
    }

    void readsASession()
    {
        writeJournal(m_file, someSessions());
        InsightsReader reader(m_file, MissingFile::Empty);
        QList<qsizetype> parts;
        QStringList errors;
        connect(&reader, &InsightsReader::sessionRead, this,
                [&](const QString &id, const Result<SessionDetails> &session) {
                    if (session && session->session.id == id)
                        parts += session->timeline.media.size();
                    else if (!session)
                        errors += session.error().message;
                });
        reader.requestSession(u"aaaa"_s);
        QTRY_COMPARE(parts, QList<qsizetype>{6});
        reader.requestSession(u"dddd"_s);
        QTRY_COMPARE(errors.size(), 1);
    }

    void mayBeDeletedWhileItReads()
    {
        writeJournal(m_file, someSessions());
        bool isAnswered = false;
        for (int i = 0; i < 20; ++i) {
            InsightsReader reader(m_file, MissingFile::Empty);
            connect(&reader, &InsightsReader::overviewRead, this, [&isAnswered] { isAnswered = true; });
            reader.requestOverview({});
            reader.requestSession(u"aaaa"_s);
            QThread::yieldCurrentThread();
        }
        QCoreApplication::processEvents();
        QVERIFY(!isAnswered); // nothing comes from a reader that has gone
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestInsightsReader)
#include "TestInsightsReader.moc"
