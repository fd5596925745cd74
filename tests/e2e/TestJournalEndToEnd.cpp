// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include "support/JournalFixture.h"
#include "support/RunEvents.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// What one call of `vitrine journal` has printed.
struct Printed
{
    std::optional<int> exitCode;
    QByteArray output;
    QByteArray errors;
};

QList<SessionUpdate> someSessions()
{
    QList<SessionUpdate> updates;
    for (int i = 0; i < 3; ++i)
        updates.append({.session = sessionRecord(u"%1e2ce995-c3f5-458a-9fd3-cab07ea005c0"_s.arg(i), i)});
    updates[0].session.contentId = u"第一話"_s;
    updates[2].session.duration = 90.0;
    updates[2].session.metrics.mediaTime = 45.0;
    updates[2].session.metrics.uniqueCoverage = 0.5;
    updates[2].parts = {PlayedPart{.media = {0.0, 45.0}, .end = std::chrono::milliseconds(45'000)}};
    updates[2].events = {runEvent(1, StateReport{PlaybackState::Loading, PlaybackState::Playing}),
                         runEvent(2, ExitReport{0, u"closed"_s})};
    return updates;
}

} // namespace

/// `vitrine journal` with the real binary.
class TestJournalEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"journal.sqlite"_s);
    }

    void listsSessions()
    {
        writeJournal(m_file, someSessions());
        const Printed table = call({u"sessions"_s});
        QCOMPARE(table.exitCode, 0);
        const QList<QByteArray> lines = table.output.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith("ID "));
        QVERIFY2(lines[1].startsWith("2e2ce995 ") && lines[1].contains("50 %"), lines[1].constData());
        QVERIFY(lines[3].endsWith("第一話"));
        const QJsonArray json =
            QJsonDocument::fromJson(call({u"sessions"_s, u"--json"_s, u"--limit"_s, u"1"_s}).output).array();
        QCOMPARE(json.size(), 1);
        QCOMPARE(json[0].toObject().value(u"playedSegments"_s).toString(), u"0.000[.]45.000"_s);
        for (const auto name : {"id"_L1, "startedAt"_L1, "endedAt"_L1, "contentId"_L1, "outcome"_L1, "watchedTime"_L1})
            QVERIFY(json[0].toObject().contains(name));
    }

    void showsASession()
    {
        writeJournal(m_file, someSessions());
        const Printed text = call({u"show"_s, u"2e"_s});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.output.contains("uniqueCoverage        0.5"));
        QVERIFY(text.output.contains("playing"));
        const QJsonObject json = QJsonDocument::fromJson(call({u"show"_s, u"--json"_s, u"2e"_s}).output).object();
        QCOMPARE(json.value(u"events"_s).toArray().size(), 2);
        QCOMPARE(json.value(u"segments"_s).toArray().size(), 1);
        QVERIFY(call({u"show"_s, u"9"_s}).errors.contains("no session"));
    }

    void sumsUp()
    {
        writeJournal(m_file, someSessions());
        QVERIFY(call({u"stats"_s}).output.contains("Sessions                          3"));
        const QJsonObject json =
            QJsonDocument::fromJson(call({u"stats"_s, u"--json"_s, u"--content"_s, u"episode-1"_s}).output).object();
        QCOMPARE(json.value(u"sessions"_s).toInt(), 2);
        QCOMPARE(json.value(u"coverage"_s).toArray().size(), 1);
    }

    void exportsAndImports()
    {
        writeJournal(m_file, someSessions());
        for (const auto format : {"jsonl"_L1, "csv"_L1, "cmcd"_L1, "xapi"_L1}) {
            const Printed printed = call({u"export"_s, u"--format"_s, format});
            QCOMPARE(printed.exitCode, 0);
            QVERIFY(!printed.output.isEmpty());
            const QString file = m_folder->filePath(u"export"_s);
            QCOMPARE(call({u"export"_s, u"--format"_s, format, u"--output"_s, file}).exitCode, 0);
            QFile exported(file);
            QVERIFY(exported.open(QFile::ReadOnly));
            QCOMPARE(exported.readAll(), printed.output);
        }
        QVERIFY(call({u"export"_s, u"--output"_s, u"/nowhere/file"_s})
                    .errors.contains("could not be written to /nowhere/file"));

        QVERIFY(call({u"export"_s, u"--output"_s, m_file}).errors.contains("the journal itself"));
        const QString link = m_folder->filePath(u"link"_s);
        QVERIFY(QFile::link(m_file, link));
        QVERIFY(call({u"export"_s, u"--output"_s, link}).errors.contains("the journal itself"));
        QCOMPARE(call({u"verify"_s}).exitCode, 0);

        const QString other = m_folder->filePath(u"other.sqlite"_s);
        writeJournal(other, {{.session = sessionRecord(u"other"_s)}});
        QVERIFY(call({u"import"_s, other}).output.startsWith("Imported 1 new sessions"));
        QVERIFY(call({u"import"_s, other}).output.startsWith("Imported 0 new sessions"));
        m_file = m_folder->filePath(u"new/journal.sqlite"_s);
        QVERIFY(call({u"import"_s, other}).output.startsWith("Imported 1 new sessions"));
        QVERIFY(call({u"import"_s, m_folder->path()}).errors.contains("it is a folder"));
    }

    void maintainsTheFile()
    {
        writeJournal(m_file, someSessions());
        QVERIFY(call({u"verify"_s}).output.contains("is sound"));
        QVERIFY(call({u"prune"_s, u"--older-than"_s, u"1d"_s}).output.startsWith("Sessions deleted: 3."));
        QCOMPARE(call({u"vacuum"_s}).exitCode, 0);
        QCOMPARE(call({u"sessions"_s}).output, QByteArray("No sessions yet. They are recorded when Vitrine plays.\n"));
        QCOMPARE(call({u"stats"_s}).output, QByteArray("No session has ended yet.\n"));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no file") << QByteArray() << QByteArray("There is no journal");
        QTest::newRow("no database") << QByteArray(5000, 'x') << QByteArray("damaged or not a journal");
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, message);
        if (!content.isEmpty()) {
            QFile file(m_file);
            QVERIFY(file.open(QFile::WriteOnly));
            file.write(content);
        }
        for (const QStringList &arguments : {QStringList{u"sessions"_s},
                                             {u"show"_s, u"a"_s},
                                             {u"stats"_s},
                                             {u"export"_s},
                                             {u"verify"_s},
                                             {u"vacuum"_s},
                                             {u"prune"_s, u"--max-size"_s, u"1"_s}}) {
            const Printed printed = call(arguments);
            QCOMPARE(printed.exitCode, 1);
            QVERIFY2(printed.errors.startsWith("vitrine: ") && printed.errors.contains(message),
                     printed.errors.constData());
        }
    }

    void wrongArgumentsAreUsageErrors()
    {
        QCOMPARE(call({u"prune"_s}).exitCode, 2);
        QCOMPARE(call({u"sessions"_s, u"--format"_s, u"csv"_s}).exitCode, 2);
        QCOMPARE(call({u"session"_s}).exitCode, 2);
        QVERIFY(call({u"session"_s}).errors.contains("Did you mean “sessions”?"));
    }

    void readsWhileVitrinePlays()
    {
        VitrineProcess playing;
        playing.start({u"demo"_s});
        QVERIFY2(playing.waitFor([](const QJsonObject &entry) { return entry.value(u"currentTime").toDouble() > 1.0; }),
                 playing.report());
        m_file = playing.folder() + u"/.local/share/vitrine/default/journal.sqlite"_s;
        const QJsonArray json = QJsonDocument::fromJson(call({u"sessions"_s, u"--json"_s}).output).array();
        QCOMPARE(json.size(), 1);
        QVERIFY(json[0].toObject().value(u"outcome"_s).isNull());
        QVERIFY(call({u"sessions"_s}).output.contains("open"));
        QCOMPARE(call({u"verify"_s}).exitCode, 0);
        playing.process().terminate();
        QCOMPARE(playing.waitForExit(), 0);
    }

    void verifySaysHowManyRecordsWait()
    {
        writeJournal(m_file, someSessions());
        QVERIFY(!call({u"verify"_s}).output.contains("wait"));
        {
            JournalConnection journal(m_file, JournalConnection::Access::ReadWrite);
            QVERIFY(journal.open());
            for (int i = 0; i < 3; ++i)
                QVERIFY(
                    journal.execute(u"INSERT INTO reports (session, format, record) VALUES ('a', 'cmcd', 'v=2')"_s));
        }
        const Printed text = call({u"verify"_s});
        QCOMPARE(text.exitCode, 0);
        QVERIFY2(text.output.contains("collector: 3"), text.output.constData());
        const Printed json = call({u"verify"_s, u"--json"_s});
        QCOMPARE(QJsonDocument::fromJson(json.output).object().value(u"waitingReports"_s), 3);
    }

private:
    Printed call(const QStringList &arguments)
    {
        VitrineProcess vitrine;
        vitrine.allow(u".*"_s);
        vitrine.startBare(QStringList{u"journal"_s} + arguments + QStringList{u"--file"_s, m_file});
        const auto exitCode = vitrine.waitForExit();
        return {exitCode, vitrine.standardOutput(), vitrine.standardError()};
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestJournalEndToEnd)
#include "TestJournalEndToEnd.moc"
