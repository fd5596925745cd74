// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

namespace {

// A play is written before it is told. If it was written this long before a kill, it was told, too.
constexpr auto longestTelling = 1000ms;
// A play is written at most a second after a picture.
constexpr auto longestProgress = 3000ms;

/// One play as a run has told it.
struct Told
{
    QString item;
    QDateTime startedAt;
    QDateTime endedAt; ///< invalid: it was not told
    QString why;
};

QDateTime timeOf(const QJsonObject &object, const QString &key)
{
    return QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs);
}

QList<Told> playsOf(const VitrineProcess &vitrine)
{
    QList<Told> plays;
    for (const QJsonObject &entry : vitrine.entriesOf(u"kiosk"_s)) {
        const QString name = entry.value("name"_L1).toString();
        const QDateTime time = timeOf(entry, u"time"_s);
        if (name == "item-started"_L1) {
            plays += Told{entry.value("item"_L1).toString(), time, {}, {}};
        } else if (name == "item-ended"_L1) {
            plays.last().endedAt = time;
            plays.last().why = entry.value("why"_L1).toString();
        }
    }
    return plays;
}

/// A position of the media that was told.
struct Position
{
    QDateTime time;
    double seconds = 0.0;
};

/// The positions that \a vitrine has told of its last play.
QList<Position> lastPositions(const VitrineProcess &vitrine)
{
    QList<Position> positions;
    for (const QJsonObject &entry : vitrine.entries()) {
        if (isEntry(entry, u"kiosk"_s, u"name"_s, u"item-started"_s))
            positions.clear();
        else if (entry.value("kind"_L1) == "progress"_L1)
            positions += Position{timeOf(entry, u"time"_s), entry.value("currentTime"_L1).toDouble()};
    }
    return positions;
}

/// A run, and what it has told; without a time it was not killed.
struct Run
{
    QList<Told> plays;
    QDateTime killedAt{};
    QList<Position> positions{}; ///< of the last play
};

} // namespace

/// The proof of play of a kiosk. VITRINE_TEST_KILLS sets the number of kills.
class TestProofOfPlayEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QFile file(m_home->filePath(u"kiosk.toml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("kiosk.frame_id = \"1234567890\"\n"
                   "[[playlist]]\n"
                   "name = \"short\"\n"
                   "target = \"demo\"\n"
                   "order_id = \"A1\"\n"
                   "duration = 1\n"
                   "[[playlist]]\n"
                   "name = \"broken\"\n"
                   "target = \"/nowhere/scenario.json\"\n"
                   "[[playlist]]\n"
                   "name = \"long\"\n"
                   "target = \"demo:vod\"\n"
                   "duration = 3\n");
    }

    void isWhatTheEventStreamTells()
    {
        VitrineProcess vitrine;
        start(vitrine);
        QVERIFY2(vitrine.exitAfter([&vitrine](const QJsonObject &) {
            const QList<Told> told = playsOf(vitrine);
            return told.size() == 5 && lastPositions(vitrine).value(1).seconds > 0.0;
        }) == 0,
                 vitrine.report());
        const QList<Told> told = playsOf(vitrine);
        const QList<QJsonObject> plays = exported();
        QCOMPARE(plays.size(), told.size());
        for (qsizetype i = 0; i < told.size(); ++i) {
            const QJsonObject &play = plays.at(i);
            QCOMPARE(play.value("number"_L1).toInt(), i + 1);
            QCOMPARE(play.value("run"_L1), plays.first().value("run"_L1));
            compare(play, told.at(i));
            const bool isShort = told.at(i).item == "short"_L1;
            QCOMPARE(play.value("orderId"_L1), isShort ? QJsonValue(u"A1"_s) : QJsonValue());
            QCOMPARE(play.value("frameId"_L1), u"1234567890"_s);
            const double presented = play.value("presentedTime"_L1).toDouble();
            QVERIFY(presented > 0.0);
            QVERIFY(presented * 1000 <= static_cast<double>(told.at(i).startedAt.msecsTo(told.at(i).endedAt)));
        }
        QCOMPARE(plays.last().value("endReason"_L1), u"stopped"_s);
        // With a header; the standard's columns have only what was ordered.
        QCOMPARE(call({u"--format"_s, u"playout"_s}).count('\n'), told.size() + 1);
        const QByteArray ordered = call({u"--format"_s, u"outsmart"_s});
        QVERIFY2(ordered.startsWith("Start Date,Start Time,") && ordered.count("A1,1234567890,short,100%\r\n") == 3 &&
                     ordered.count('\n') == 4,
                 ordered.constData());
        QCOMPARE(call({u"--format"_s, u"playout-jsonl"_s, u"--limit"_s, u"2"_s}).count('\n'), 2);
        QCOMPARE(call({u"--format"_s, u"playout-jsonl"_s, u"--since"_s, u"2999-01-01"_s}), QByteArray());
    }

    void aRunWithoutAJournalProvesNothing()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"--no-journal-keep"_s});
        QVERIFY2(vitrine.exitAfter([&vitrine](const QJsonObject &) { return playsOf(vitrine).size() == 2; }) == 0,
                 vitrine.report());
        QVERIFY(!QFile::exists(journal()));
    }

    void noPlayIsMissingOrDoubledAfterKills()
    {
        const int given = qEnvironmentVariableIntValue("VITRINE_TEST_KILLS");
        const int kills = given > 0 ? given : 10;
        QList<Run> runs;
        for (int i = 0; i < kills; ++i) {
            runs += playAndKill();
            if (QTest::currentTestFailed())
                return;
        }
        VitrineProcess last;
        start(last);
        QVERIFY2(last.exitAfter([&last](const QJsonObject &) { return !playsOf(last).isEmpty(); }) == 0, last.report());
        runs += Run{playsOf(last)};
        compare(exported(), runs);
        qInfo("%d kills, %lld plays, %d of them without an end; %d were written and not told; what was presented is "
              "missing for the last %lld ms at most",
              kills, static_cast<long long>(m_plays), m_lost, m_untold, static_cast<long long>(m_latestMs));
        QVERIFY(m_latestMs < longestProgress.count());
        QVERIFY(m_lost > 0);
    }

private:
    void start(VitrineProcess &vitrine, const QStringList &options = {}) const
    {
        vitrine.allow(u"^warning vitrine[.]app: The item “broken” cannot be opened"_s);
        vitrine.setVariable(u"HOME"_s, m_home->path());
        vitrine.start(QStringList{u"--kiosk"_s, u"--config"_s, m_home->filePath(u"kiosk.toml"_s)} + options);
    }

    [[nodiscard]] QString journal() const { return m_home->filePath(u".local/share/vitrine/default/journal.sqlite"_s); }

    [[nodiscard]] QByteArray call(const QStringList &arguments) const
    {
        VitrineProcess vitrine;
        vitrine.allow(u"^vitrine: \\d+ play"_s); // without an order
        vitrine.startBare(QStringList{u"journal"_s, u"export"_s, u"--file"_s, journal()} + arguments);
        const std::optional<int> exitCode = vitrine.waitForExit();
        return exitCode == 0 ? vitrine.standardOutput() : "failed: " + vitrine.standardError();
    }

    [[nodiscard]] QList<QJsonObject> exported() const
    {
        QList<QJsonObject> plays;
        for (const QByteArray &line : call({u"--format"_s, u"playout-jsonl"_s}).split('\n')) {
            if (!line.isEmpty())
                plays += QJsonDocument::fromJson(line).object();
        }
        return plays;
    }

    Run playAndKill()
    {
        VitrineProcess vitrine;
        start(vitrine);
        if (!vitrine.waitFor(u"kiosk"_s, u"name"_s, u"item-started"_s)) {
            QTest::qFail(vitrine.report(), __FILE__, __LINE__);
            return {};
        }
        QTest::qWait(QRandomGenerator::global()->bounded(3500)); // any moment is right
        vitrine.process().kill();
        const QDateTime at = QDateTime::currentDateTimeUtc();
        if (vitrine.waitForExit()) // reads what is left of the stream
            QTest::qFail("it was not killed", __FILE__, __LINE__);
        return {playsOf(vitrine), at, lastPositions(vitrine)};
    }

    static void compare(const QJsonObject &play, const Told &told)
    {
        QCOMPARE(play.value("item"_L1).toString(), told.item);
        QCOMPARE(timeOf(play, u"startedAt"_s), told.startedAt);
        if (!told.endedAt.isValid())
            return;
        QCOMPARE(timeOf(play, u"endedAt"_s), told.endedAt);
        QCOMPARE(play.value("endReason"_L1).toString(), told.why);
    }

    void compare(const QList<QJsonObject> &plays, const QList<Run> &runs)
    {
        qsizetype next = 0;
        QSet<QString> ids;
        for (const Run &run : runs) {
            QVERIFY(next < plays.size());
            const QString id = plays.at(next).value("run"_L1).toString();
            QList<QJsonObject> own;
            for (; next < plays.size() && plays.at(next).value("run"_L1) == id; ++next)
                own += plays.at(next);
            QVERIFY2(!ids.contains(id), "a run is in two places");
            ids += id;
            compare(own, run);
            if (QTest::currentTestFailed())
                return;
        }
        QCOMPARE(plays.size(), next); // there are no others
        m_plays = plays.size();
    }

    void compare(const QList<QJsonObject> &own, const Run &run)
    {
        const bool isKilled = run.killedAt.isValid();
        QList<Told> told = run.plays;
        if (isKilled && own.size() > told.size()) {
            const QDateTime time = timeOf(own.last(), u"startedAt"_s);
            QVERIFY(time.msecsTo(run.killedAt) < longestTelling.count());
            told += Told{own.last().value("item"_L1).toString(), time, {}, {}};
            ++m_untold;
        }
        QCOMPARE(own.size(), told.size());
        for (qsizetype i = 0; i < told.size(); ++i) {
            const QJsonObject &play = own.at(i);
            QCOMPARE(play.value("number"_L1).toInt(), i + 1);
            const bool isLost = play.value("endReason"_L1) == "lost"_L1;
            QVERIFY(isLost || play.value("endReason"_L1).isString());
            compare(play, told.at(i));
            if (!isLost)
                continue;
            ++m_lost;
            QCOMPARE(i, told.size() - 1);
            QVERIFY(timeOf(play, u"endedAt"_s) <= run.killedAt);
            const double presented = play.value("presentedTime"_L1).toDouble();
            for (const Position &position : run.positions) {
                if (position.seconds > presented + 0.3) {
                    m_latestMs = std::max(m_latestMs, position.time.msecsTo(run.killedAt));
                    break;
                }
            }
            QVERIFY(presented * 1000 <= static_cast<double>(told.at(i).startedAt.msecsTo(run.killedAt)));
        }
    }

    std::unique_ptr<QTemporaryDir> m_home;
    qsizetype m_plays = 0;
    int m_lost = 0;
    int m_untold = 0;
    qint64 m_latestMs = 0; ///< before a kill, of what was presented and is not in the journal
};

QTEST_GUILESS_MAIN(TestProofOfPlayEndToEnd)
#include "TestProofOfPlayEndToEnd.moc"
