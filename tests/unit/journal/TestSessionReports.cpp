// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/report/SessionReports.h"

#include "journal/JournalRecorder.h"
#include "support/JournalFixture.h"
#include "support/PlaybackFeed.h"
#include "support/RunEvents.h"

#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace vitrine;
using std::chrono::milliseconds;

namespace {

/// An update \a mono ms after the start of the run, perhaps with an event of that time.
SessionUpdate update(const QString &session, qint64 mono, const std::optional<RunEvent::Fields> &fields = std::nullopt)
{
    SessionUpdate update{.session = sessionRecord(session)};
    update.session.outcome.reset();
    update.session.updatedAt = update.session.startedAt.addMSecs(mono);
    update.mono = milliseconds(mono);
    if (fields)
        update.events = {{mono + 1, update.session.updatedAt, update.mono, *fields}};
    return update;
}

QList<QByteArray> take(SessionReports &reports, const SessionUpdate &update)
{
    QList<JournalEvent> events;
    for (const RunEvent &event : update.events)
        events += journalEvent(event, UserIds::Remove);
    return reports.take(update, events);
}

/// What does not depend on when a record was made: all but intervals, and what was not known yet.
QList<QByteArray> essence(const QList<QByteArray> &lines)
{
    static const QRegularExpression changing(u"(cid=\"[^\"]*\"|pt=\\d+|sn=\\d+|st=\\w|msd=\\d+|pr=[\\d.]+),"_s);
    QList<QByteArray> all;
    for (const QByteArray &line : lines) {
        if (!line.contains("e=t,"))
            all += QString::fromLatin1(line).remove(changing).toLatin1();
    }
    return all;
}

/// `pt` of each record that is no interval, ms; -1: none.
QList<double> positions(const QList<QByteArray> &lines)
{
    static const QRegularExpression position(u"pt=(\\d+)"_s);
    QList<double> all;
    for (const QByteArray &line : lines) {
        const QRegularExpressionMatch match = position.match(QString::fromLatin1(line));
        if (!line.contains("e=t,"))
            all += match.hasMatch() ? match.captured(1).toDouble() : -1.0;
    }
    return all;
}

const StateReport playing{PlaybackState::Loading, PlaybackState::Playing};

} // namespace

class TestSessionReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersTheRecordsOfEachSession()
    {
        SessionReports reports({});
        QCOMPARE(take(reports, update(u"a"_s, 0, playing)),
                 QList<QByteArray>{"cid=\"episode-1\",e=ps,sid=\"a\",sn=0,st=v,sta=p,ts=1700000000000,v=2"});
        QCOMPARE(take(reports, update(u"a"_s, 30'001)),
                 QList<QByteArray>{"cid=\"episode-1\",e=t,sid=\"a\",sn=1,st=v,sta=p,ts=1700000030000,v=2"});
        QCOMPARE(take(reports, update(u"b"_s, 40'000, playing)),
                 QList<QByteArray>{"cid=\"episode-1\",e=ps,sid=\"b\",sn=0,st=v,sta=p,ts=1700000040000,v=2"});
    }

    void writesJson()
    {
        SessionReports reports({.format = ReportFormat::Json});
        const QList<QByteArray> records = take(reports, update(u"a"_s, 0, playing));
        QCOMPARE(records.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(records[0]).object(), (QJsonObject{{u"cid"_s, u"episode-1"_s},
                                                                            {u"e"_s, u"ps"_s},
                                                                            {u"sid"_s, u"a"_s},
                                                                            {u"sn"_s, 0},
                                                                            {u"st"_s, u"v"_s},
                                                                            {u"sta"_s, u"p"_s},
                                                                            {u"ts"_s, qint64{1'700'000'000'000}},
                                                                            {u"v"_s, 2}}));
    }

    void tellsThatTheViewerHasLeft()
    {
        SessionReports reports({});
        QCOMPARE(take(reports, update(u"a"_s, 0, playing)).size(), 1);
        SessionUpdate last = update(u"a"_s, 1000);
        last.session.outcome = SessionOutcome::Left;
        const QList<QByteArray> records = take(reports, last);
        QCOMPARE(records.size(), 1);
        QVERIFY2(records[0].contains("e=ps,sid=\"a\",sn=1,st=v,sta=q,"), records[0].constData());
    }

    void aStoppedSessionHasNoMoreRecords()
    {
        SessionReports reports({});
        QCOMPARE(take(reports, update(u"a"_s, 0, playing)).size(), 1);
        reports.stop(u"other"_s);
        QCOMPARE(take(reports, update(u"a"_s, 30'001)).size(), 1);
        reports.stop(u"a"_s);
        QCOMPARE(take(reports, update(u"a"_s, 60'002)).size(), 0);
        QCOMPARE(take(reports, update(u"b"_s, 70'000, playing)).size(), 1);
    }

    // Reports are made while a session plays, and an export afterwards.
    void reportsAndExportsTellTheSame_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void reportsAndExportsTellTheSame()
    {
        QFETCH(quint32, seed);
        PlaybackFeed feed(seed);
        JournalRecorder recorder(feed.meter(), feed.clock(), nullptr, {});
        SessionReports reports({});
        QHash<QString, RecordedSession> sessions;
        QHash<QString, QList<QByteArray>> reported;
        connect(&recorder, &JournalRecorder::updated, this, [&](const SessionUpdate &update) {
            RecordedSession &recorded = sessions[update.session.id];
            recorded.session = update.session;
            recorded.parts = recorded.parts.mid(0, update.firstPart) + update.parts;
            for (const RunEvent &event : update.events)
                recorded.events += journalEvent(event, UserIds::Remove);
            reported[update.session.id] += take(reports, update);
        });
        feed.start();
        for (int i = 0; i < 1000; ++i) {
            feed.step();
            QCoreApplication::processEvents(); // an update for each event
        }
        feed.meter().end();
        QVERIFY(sessions.size() > 3);
        for (const RecordedSession &session : std::as_const(sessions)) {
            QList<QByteArray> exported;
            for (const CmcdRecord &record : cmcdRecords(session))
                exported += record.line();
            QCOMPARE(essence(reported.value(session.session.id)), essence(exported));
            const QList<double> exportedPositions = positions(exported);
            const QList<double> reportedPositions = positions(reported.value(session.session.id));
            for (qsizetype i = 0; i < exportedPositions.size(); ++i) {
                // A report continues the position for two seconds, at rate 2 at most.
                const double difference = std::abs(reportedPositions[i] - exportedPositions[i]);
                QVERIFY2(reportedPositions[i] < 0.0 || difference <= 4000.0, exported[0].constData());
            }
        }
    }

    void aCopyContinuesWhereItWasMade()
    {
        SessionReports reports({});
        QCOMPARE(take(reports, update(u"a"_s, 0, playing)).size(), 1);
        SessionReports before = reports;
        const QList<QByteArray> records = take(reports, update(u"a"_s, 30'001));
        QCOMPARE(take(before, update(u"a"_s, 30'001)), records);
    }
};

QTEST_GUILESS_MAIN(TestSessionReports)
#include "TestSessionReports.moc"
