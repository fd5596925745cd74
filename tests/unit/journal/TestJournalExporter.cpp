// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/JournalExporter.h"

#include "journal/SessionColumns.h"
#include "support/JournalFixture.h"
#include "support/RunEvents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

RecordedSession recorded()
{
    PlaybackEvent event = playbackEvent(u"=cmd|' /C calc'!A0"_s);
    event.data = {{u"quote"_s, u"a \"b\", c"_s}};
    return {.session = sessionRecord(u"id-1"_s),
            .events = {journalEvent(runEvent(4, event), UserIds::Remove)},
            .parts = {{{0.0, 1.5}, 1.25, std::chrono::milliseconds(250), std::chrono::milliseconds(1750)}}};
}

template<typename Make>
QByteArray exported(const Make &make, const QList<RecordedSession> &sessions)
{
    QByteArray text;
    const std::unique_ptr<JournalExporter> exporter = make([&text](const QByteArray &bytes) { text += bytes; });
    exporter->begin();
    for (const RecordedSession &session : sessions)
        exporter->add(session);
    exporter->end();
    return text;
}

QByteArray csv(CsvTable table, const QList<RecordedSession> &sessions)
{
    return exported([table](auto output) { return csvExporter(table, output); }, sessions);
}

} // namespace

class TestJournalExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonLinesHaveEverything()
    {
        const QByteArrayList lines = exported(jsonLinesExporter, {recorded()}).split('\n');
        QCOMPARE(lines.size(), 4);
        QJsonObject session = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(session.take(u"type"_s).toString(), u"session"_s);
        QCOMPARE(session, sessionJson(recorded().session));
        const QJsonObject event = QJsonDocument::fromJson(lines[1]).object();
        QCOMPARE(event.value(u"type"_s).toString(), u"event"_s);
        QCOMPARE(event.value(u"session"_s).toString(), u"id-1"_s);
        QCOMPARE(event.value(u"seq"_s).toInt(), 4);
        const QJsonObject segment = QJsonDocument::fromJson(lines[2]).object();
        QCOMPARE(segment.value(u"to"_s).toDouble(), 1.5);
        QCOMPARE(segment.value(u"endMono"_s).toDouble(), 1.75);
        QCOMPARE(lines[3], QByteArray());
    }

    void csvHasAHeaderAndOneLineForEachSession()
    {
        const QByteArrayList lines = csv(CsvTable::Sessions, {recorded(), recorded()}).split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0].split(',').size(), static_cast<qsizetype>(sessionColumns().size()));
        QVERIFY(lines[0].startsWith("id,startedAt,endedAt,"));
        QVERIFY(lines[0].endsWith('\r'));
        QVERIFY(lines[1].startsWith("id-1,2023-11-14T22:13:20.000Z,2023-11-14T22:14:20.000Z,"));
        QVERIFY(lines[1].contains(",60,")); // watchedTime
        QVERIFY(lines[1].contains(",,"));   // an unknown is empty
    }

    void csvCellsAreNoFormulas_data()
    {
        QTest::addColumn<QString>("contentId");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("plain") << u"episode 1"_s << QByteArray("episode 1");
        QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
        QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
        QTest::newRow("at") << u"@sum"_s << QByteArray("'@sum");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("comma") << u"=a,b"_s << QByteArray("\"'=a,b\"");
        QTest::newRow("quote") << u"a \"b\""_s << QByteArray("\"a \"\"b\"\"\"");
        QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("Japanese") << u"第一話"_s << QByteArray("第一話");
    }

    void csvCellsAreNoFormulas()
    {
        QFETCH(QString, contentId);
        QFETCH(QByteArray, cell);
        RecordedSession session = recorded();
        session.session.contentId = contentId;
        const QByteArray text = csv(CsvTable::Sessions, {session});
        QVERIFY2(text.contains(',' + cell + ','), text.constData());
    }

    void csvOfEventsAndSegments()
    {
        QCOMPARE(csv(CsvTable::Events, {recorded()}),
                 QByteArray("session,seq,time,mono,kind,name,rawName,data\r\n"
                            "id-1,4,2026-01-01T12:00:04.250Z,4.000,event,'=cmd|' /C calc'!A0,,"
                            "\"{\"\"quote\"\":\"\"a \\\"\"b\\\"\", c\"\"}\"\r\n"));
        QCOMPARE(csv(CsvTable::Segments, {recorded()}),
                 QByteArray("session,from,to,playbackRate,startMono,endMono,continues\r\n"
                            "id-1,0,1.5,1.25,0.25,1.75,false\r\n"));
    }

    void anEmptyJournalIsAnEmptyExport()
    {
        QCOMPARE(exported(jsonLinesExporter, {}), QByteArray());
        QCOMPARE(exported(cmcdExporter, {}), QByteArray());
        QCOMPARE(QJsonDocument::fromJson(exported(xapiExporter, {})), QJsonDocument(QJsonArray()));
        QCOMPARE(csv(CsvTable::Segments, {}).count('\n'), 1);
    }
};

QTEST_APPLESS_MAIN(TestJournalExporter)
#include "TestJournalExporter.moc"
