// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/InsightsFixture.h"
#include "ui/insights/InsightsReader.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

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
        const auto overview = readOverview(m_file, {});
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
        const auto overview = readOverview(m_file, u"episode-2"_s);
        QVERIFY(overview);
        QCOMPARE(overview->sessions.size(), 1);
        QCOMPARE(overview->contents.size(), 2); // to choose another
        QCOMPARE(overview->statistics.sessions, 1);
        QVERIFY(overview->errors.isEmpty());
        QCOMPARE(overview->coveredContent, u"episode-2"_s);
        QVERIFY(overview->coverage.isEmpty());
        const auto unknown = readOverview(m_file, u"episode-3"_s);
        QVERIFY(unknown && unknown->sessions.isEmpty() && unknown->coveredContent.isEmpty());
    }

    void withoutAFileThereIsNothing()
    {
        const auto overview = readOverview(m_file, {});
        QVERIFY(overview && overview->sessions.isEmpty());
        QVERIFY(!QFile::exists(m_file));
    }

    void anotherFileIsAnError()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text, not a database") > 0);
        file.close();
        const auto overview = readOverview(m_file, {});
        QVERIFY(!overview);
        QVERIFY2(overview.error().message.contains(m_file), qPrintable(overview.error().message));
    }

    void theLatestRequestCounts()
    {
        writeJournal(m_file, someSessions());
        InsightsReader reader(m_file);
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
        InsightsReader reader(m_file);
        QList<qsizetype> parts;
        QStringList errors;
        connect(&reader, &InsightsReader::sessionRead, this,
                [&](const QString &id, const Result<RecordedSession> &session) {
                    if (session && session->session.id == id)
                        parts += session->parts.size();
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
        for (int i = 0; i < 20; ++i) {
            InsightsReader reader(m_file);
            reader.requestOverview({});
            reader.requestSession(u"aaaa"_s);
        }
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestInsightsReader)
#include "TestInsightsReader.moc"
