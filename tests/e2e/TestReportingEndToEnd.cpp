// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include "simulator/ReferenceServer.h"
#include "support/JournalFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// The values of `key` in the records of \a session, which are lines of CMCD or JSON.
QByteArrayList valuesOf(const ReportCollector &collector, const QByteArray &session, const QByteArray &key)
{
    QByteArrayList values;
    for (QByteArray record : collector.records(session)) {
        record.replace('"', "").replace('{', "").replace('}', "").replace(':', '=');
        for (const QByteArray &member : record.split(',')) {
            if (member.startsWith(key + '='))
                values += member.mid(key.size() + 1);
        }
    }
    return values;
}

} // namespace

/// What the real binary reports to a collector.
class TestReportingEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<ReferenceServer>();
        QVERIFY(m_server->start());
    }

    void reportsWhatIsPlayed_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("lines") << u"cmcd"_s << QByteArray("application/cmcd");
        QTest::newRow("JSON") << u"json"_s << QByteArray("application/json");
    }

    void reportsWhatIsPlayed()
    {
        QFETCH(QString, format);
        VitrineProcess vitrine;
        vitrine.start(options() + QStringList{u"--report-format"_s, format, u"demo"_s});
        const auto isPlayReported = [this](const QJsonObject &entry) {
            return entry.value("kind"_L1) == u"report"_s &&
                   valuesOf(collector(), collector().sessions().value(0), "sta").contains("p");
        };
        QVERIFY2(vitrine.exitAfter(isPlayReported) == 0, vitrine.report());
        int sent = 0;
        for (const QJsonObject &entry : vitrine.entriesOf(u"report"_s)) {
            QCOMPARE(entry.value("name"_L1), u"sent"_s);
            QCOMPARE(entry.value("status"_L1), 204);
            sent += entry.value("count"_L1).toInt();
        }
        QCOMPARE(collector().faults(), QStringList());
        QVERIFY2(collector().count() > 0 && collector().count() == sent, vitrine.report());
        QTEST(HttpRequest{.headers = collector().headers()}.header("Content-Type"), "type");
        const QByteArray session = collector().sessions().value(0);
        const QByteArrayList states = valuesOf(collector(), session, "sta");
        QVERIFY2(states.startsWith("s") && states.contains("p"), vitrine.report());
        QCOMPARE(valuesOf(collector(), session, "cid").value(0), QByteArray("demo"));
        // No event of the journal is about its reports.
        QCOMPARE(journalTexts(journalOf(vitrine), u"SELECT count(*) FROM events WHERE kind = 'report'"_s),
                 QStringList{u"0"_s});

        // The end of the run is reported by the next one.
        VitrineProcess next;
        next.setVariable(u"HOME"_s, vitrine.folder());
        next.start(options() + QStringList{u"demo"_s});
        QTRY_VERIFY_WITH_TIMEOUT(
            valuesOf(collector(), session, "sta").value(collector().records(session).size() - 1) == "q", 30'000);
        QCOMPARE(collector().faults(), QStringList());
        QCOMPARE(collector().gaps(), 0);
    }

    void aLaterRunReportsWhatAnEarlierOneCouldNot_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("that has ended") << false;
        QTest::newRow("that was killed") << true;
    }

    void aLaterRunReportsWhatAnEarlierOneCouldNot()
    {
        QFETCH(bool, isKilled);
        m_server->stop();
        VitrineProcess vitrine;
        vitrine.allow(u"^warning vitrine\\.app: 127\\.0\\.0\\.1:\\d+ cannot be reached: .*sent later"_s);
        vitrine.start(options() + QStringList{u"demo"_s});
        QVERIFY2(vitrine.waitFor(u"report"_s, u"name"_s, u"delayed"_s), vitrine.report());
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        if (isKilled)
            vitrine.process().kill();
        else
            vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit().has_value(), !isKilled);
        QCOMPARE(vitrine.entriesOf(u"report"_s).size(), 1);
        QCOMPARE(collector().posts(), 0);
        const int waiting = journalTexts(journalOf(vitrine), u"SELECT count(*) FROM reports"_s).value(0).toInt();
        QVERIFY(waiting >= 2); // it loads, and it plays

        QVERIFY(m_server->start());
        VitrineProcess next;
        next.setVariable(u"HOME"_s, vitrine.folder());
        next.start(options() + QStringList{u"demo"_s});
        QVERIFY2(next.waitFor(u"report"_s, u"name"_s, u"sent"_s), next.report());
        QTRY_VERIFY(!collector().sessions().isEmpty());
        const QByteArray first = collector().sessions().first();
        QTRY_COMPARE(collector().records(first).size(), waiting);
        QCOMPARE(collector().records(first).firstKey(), 0);
        QCOMPARE(valuesOf(collector(), first, "sta").last() == "q", !isKilled);
        QTRY_COMPARE_WITH_TIMEOUT(collector().sessions().size(), 2, 30'000);
        QCOMPARE(collector().faults(), QStringList());
        QCOMPARE(collector().gaps(), 0);
    }

    void saysThatNothingIsReportedWithoutAJournal_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("no journal") << u"--no-journal-keep"_s;
        QTest::newRow("nothing at all") << u"--ephemeral"_s;
    }

    void saysThatNothingIsReportedWithoutAJournal()
    {
        QFETCH(QString, option);
        VitrineProcess vitrine;
        vitrine.allow(u"^warning vitrine\\.app: report\\.url is set, but nothing is reported"_s);
        vitrine.start(options() + QStringList{option, u"demo"_s});
        QCOMPARE(
            vitrine.exitAfter([](const QJsonObject &entry) { return entry.value("currentTime"_L1).toDouble() > 1; }),
            0);
        QCOMPARE(vitrine.standardError().count("nothing is reported"), 1);
        QCOMPARE(collector().posts(), 0);
    }

private:
    [[nodiscard]] QStringList options() const { return {u"--report-url"_s, m_server->collectorUrl().toString()}; }

    [[nodiscard]] ReportCollector &collector() { return m_server->collector(); }

    [[nodiscard]] static QString journalOf(const VitrineProcess &vitrine)
    {
        return vitrine.folder() + u"/.local/share/vitrine/default/journal.sqlite"_s;
    }

    std::unique_ptr<ReferenceServer> m_server;
};

QTEST_GUILESS_MAIN(TestReportingEndToEnd)
#include "TestReportingEndToEnd.moc"
