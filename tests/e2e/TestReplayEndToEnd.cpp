// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ScenarioFile.h"
#include "VitrineProcess.h"

#include "support/JournalFixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QTest>

#include <sys/stat.h>

#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr int runs = 10;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything in \a journal but the ids of the sessions, and the graphics, which a replay does not have.
QStringList recordedIn(const QString &journal)
{
    QStringList all;
    for (const QString &table : {u"sessions"_s, u"segments"_s, u"events"_s}) {
        QStringList columns = journalTexts(journal, u"SELECT name FROM pragma_table_info('%1')"_s.arg(table));
        columns.removeAll(u"id"_s);
        columns.removeAll(u"graphics"_s);
        all += u"%1: %2"_s.arg(table, columns.join(u' '));
        for (const QString &column : std::as_const(columns))
            all += journalTexts(journal, u"SELECT ifnull(quote(%1), '') FROM %2 ORDER BY rowid"_s.arg(column, table));
    }
    return all;
}

/// \a entries without times and numbers: what happened, in order. Progress depends on the machine.
QStringList shapeOf(const QList<QJsonObject> &entries)
{
    QStringList shape;
    for (const QJsonObject &entry : entries) {
        const QString kind = entry.value(u"kind").toString();
        if (kind == u"event" || kind == u"state")
            shape += kind + u' ' + entry.value(u"name").toString() + entry.value(u"to").toString();
    }
    return shape;
}

} // namespace

/// `--record` and `vitrine replay` with the real binary.
class TestReplayEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_recording = m_folder->filePath(u"run.jsonl"_s);
    }

    // To the last byte of the event stream and of the journal.
    void aReplayIsTheRecordedRun_data()
    {
        QTest::addColumn<int>("run");
        for (int run = 1; run <= runs; ++run)
            QTest::addRow("run %d", run) << run;
    }

    void aReplayIsTheRecordedRun()
    {
        VitrineProcess recorded;
        recorded.allow(u"^warning vitrine.player: "_s);
        recordRun(recorded, {u"--journal-keep-user-id"_s, u"--journal-keep-raw"_s, scenarioFile("eventful")});
        QCOMPARE(recorded.exitAfter(
                     [](const QJsonObject &entry) { return isEntry(entry, u"recovery"_s, u"step"_s, u"resumed"_s); }),
                 0);
        for (const char *kind : {"error", "recovery", "unknown", "rejected", "exit"})
            QVERIFY2(!recorded.entriesOf(QLatin1StringView(kind)).isEmpty(), kind);

        const QString journal = m_folder->filePath(u"replay.sqlite"_s);
        const auto replayed = replay({u"--speed"_s, u"max"_s, u"--events"_s, u"-"_s, u"--journal"_s, journal,
                                      u"--journal-keep-user-id"_s, u"--journal-keep-raw"_s});
        QCOMPARE(replayed->waitForExit(), 0);
        QCOMPARE(replayed->standardOutput().split('\n'), recorded.standardOutput().split('\n'));
        QCOMPARE(recordedIn(journal),
                 recordedIn(recorded.folder() + u"/.local/share/vitrine/default/journal.sqlite"_s));
        QVERIFY(!QFile::exists(replayed->folder() + u"/.local"_s)); // the viewer's journal is left alone
    }

    void aKilledRunIsReplayedUpToThere()
    {
        VitrineProcess recorded;
        recordRun(recorded, {u"demo"_s});
        QVERIFY(
            recorded.waitFor([](const QJsonObject &entry) { return entry.value(u"currentTime").toDouble() >= 2.0; }));
        recorded.process().kill();
        QVERIFY(!recorded.waitForExit());
        // As if the line that was being written had been cut.
        QByteArray content = contentOf(m_recording);
        QVERIFY(content.endsWith('\n'));
        content.chop(20);
        write(u"run.jsonl"_s, content);

        const auto replayed = replay({u"--speed"_s, u"max"_s, u"--events"_s, u"-"_s});
        replayed->allow(u"^The last line of the recording, [0-9]+, is cut off"_s);
        QCOMPARE(replayed->waitForExit(), 0);
        QVERIFY(replayed->standardError().contains("is cut off"));
        const QByteArray events = replayed->standardOutput();
        QVERIFY(events.count('\n') > 5);
        QByteArray expected = recorded.standardOutput();
        expected.replace(",\"user_id\":\"\"", ""); // not in a recording
        QVERIFY2(expected.startsWith(events), replayed->report());
    }

    void aSpeedIsKept()
    {
        write(u"run.jsonl"_s, messages(11, 0.5)); // 5.5 s
        const auto replayed = replay({u"--speed"_s, u"5"_s});
        QElapsedTimer time;
        time.start();
        QCOMPARE(replayed->waitForExit(), 0);
        QVERIFY2(time.elapsed() >= 1000, replayed->report());
        QVERIFY2(replayed->standardError().contains("Replayed 0:05 in "), replayed->report());
    }

    void aWindowShowsTheReplay()
    {
        write(u"run.jsonl"_s, messages(3, 0.5, R"({"event":"infoDelivery","info":{"currentTime":MONO}})"));
        const QString picture = m_folder->filePath(u"window.png"_s);
        const auto replayed = replay(
            {u"--speed"_s, u"max"_s, u"--screenshot"_s, picture, u"--size"_s, u"800x450"_s, u"--hud"_s, u"on"_s});
        QVERIFY2(replayed->waitForExit() == 0, replayed->report());
        const QImage image(picture);
        QCOMPARE(image.size(), QSize(800, 450));
        const auto isTouched = [&image](const QRect &where) {
            for (int y = where.top(); y <= where.bottom(); ++y) {
                for (int x = where.left(); x <= where.right(); ++x) {
                    if (qGray(image.pixel(x, y)) > 100)
                        return true;
                }
            }
            return false;
        };
        QVERIFY2(isTouched({200, 200, 400, 50}), "the text in place of the page");
        QVERIFY2(isTouched({500, 0, 300, 50}), "the HUD");
    }

    void aRecordingBecomesAScenario()
    {
        VitrineProcess recorded;
        recordRun(recorded, {u"demo:buffering"_s});
        QCOMPARE(recorded.exitAfter(
                     [](const QJsonObject &entry) { return isEntry(entry, u"state"_s, u"from"_s, u"buffering"_s); }),
                 0);
        const QString scenario = m_folder->filePath(u"made.json"_s);
        VitrineProcess made;
        made.allow(u"^The scenario has [0-9]+ messages of load 1\\. The recording has [0-9]+ in all\\.$"_s);
        made.startBare({u"replay"_s, m_recording, u"--to-scenario"_s, scenario});
        QVERIFY2(made.waitForExit() == 0, made.report());

        VitrineProcess played;
        const QStringList expected = shapeOf(recorded.entries());
        QVERIFY(expected.contains(u"state buffering"_s));
        played.start({scenario});
        const auto isComplete = [&](const QJsonObject &) {
            return shapeOf(played.entries()).size() >= expected.size();
        };
        QCOMPARE(played.exitAfter(isComplete), 0);
        QCOMPARE(shapeOf(played.entries()), expected);
    }

    void aReplayFailsIfItsEventsCannotBeWritten_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("events");
        QTest::addColumn<QByteArray>("why");
        for (const int count : {3, 20'000}) { // the larger one has more events than a replay keeps
            QTest::addRow("a full disk, %d messages", count)
                << count << u"/dev/full"_s << QByteArray("No space left on device");
            QTest::addRow("no reader, %d messages", count)
                << count << u"FOLDER/pipe"_s << QByteArray("it has no reader");
        }
    }

    void aReplayFailsIfItsEventsCannotBeWritten()
    {
        QFETCH(const int, count);
        QFETCH(QString, events);
        QFETCH(const QByteArray, why);
        write(u"run.jsonl"_s, messages(count, 0.5, R"({"event":"infoDelivery","info":{"currentTime":MONO}})"));
        events.replace(u"FOLDER"_s, m_folder->path());
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"pipe"_s)).constData(), 0600), 0);
        const auto replayed = replay({u"--speed"_s, u"max"_s, u"--events"_s, events});
        replayed->allow(u"The event stream (waits|ends here)"_s);
        replayed->allow(u"^vitrine: The event stream cannot be written"_s);
        QVERIFY2(replayed->waitForExit() == 1, replayed->report());
        QVERIFY2(replayed->standardError().contains("cannot be written to \"" + events.toUtf8() + "\": " + why),
                 replayed->report());
    }

    void aReaderThatComesLaterGetsAllEvents()
    {
        write(u"run.jsonl"_s, messages(20'000, 0.5, R"({"event":"infoDelivery","info":{"currentTime":MONO}})"));
        const QString pipe = m_folder->filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto replayed = replay({u"--speed"_s, u"max"_s, u"--events"_s, pipe});
        replayed->allow(u"The event stream waits: it has no reader"_s);
        QTRY_VERIFY(replayed->standardError().contains("it has no reader"));
        QProcess reader;
        reader.start(u"cat"_s, {pipe});
        QVERIFY(reader.waitForFinished());
        QVERIFY2(replayed->waitForExit() == 0, replayed->report());
        QVERIFY(reader.readAllStandardOutput().count('\n') > 20'000);
    }

    void aReplayEndsWithItsReader()
    {
        write(u"run.jsonl"_s, messages(100, 0.5, R"({"event":"infoDelivery","info":{"currentTime":MONO}})"));
        QProcess reader;
        VitrineProcess replayed;
        replayed.allow(u"its reader has left"_s);
        replayed.process().setStandardOutputProcess(&reader);
        reader.start(u"head"_s, {u"-n"_s, u"1"_s});
        replayed.startBare({u"replay"_s, m_recording, u"--headless"_s, u"--events"_s, u"-"_s});
        QVERIFY(reader.waitForFinished());
        QVERIFY2(replayed.waitForExit() == 1, replayed.report());
    }

    void refusesWhatItCannotReplay_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QByteArray &content, const QStringList &arguments,
                            const QByteArray &message) {
            QTest::newRow(name) << content << arguments << message;
        };
        const QByteArray good = messages(2, 0.1);
        row("a picture", "\x89PNG\r\n", {}, "run.jsonl, line 1: this is not a recording");
        row("a newer format", R"({"kind":"recording","format":7,"version":"9","time":"2026-11-27T12:00:00Z"})", {},
            "this one has format 7. It was recorded by Vitrine 9");
        row("a damaged line", good + "oops\n" + good, {}, "line 6: this is not valid JSON");
        row("an empty file", "", {u"--journal"_s, u"x"_s}, "line 1: this is not a recording");
        row("no file", {}, {u"--journal"_s, u"x"_s}, "run.jsonl\" cannot be read: No such file");
        row("a speed that is none", good, {u"--speed"_s, u"-1"_s}, "--speed must be a number");
        row("a journal that is none", good, {u"--journal"_s, u"FOLDER/other"_s}, "not a journal");
        row("a journal that is the recording", good, {u"--journal"_s, u"FOLDER/run.jsonl"_s},
            "for both the recording and the journal");
        row("an event stream to nowhere", good, {u"--events"_s, u"/nowhere/x"_s}, "cannot be written");
        row("a screenshot to nowhere", good, {u"--screenshot"_s, u"/nowhere/x"_s}, "cannot be written");
        const QString itself = u"FOLDER/run.jsonl"_s;
        row("events into the recording", good, {u"--events"_s, itself}, "for both the recording and the event stream");
        row("a picture into the recording", good, {u"--screenshot"_s, itself}, "the recording and the screenshot");
        row("a scenario into the recording", good, {u"--to-scenario"_s, itself}, "the recording and the scenario");
        row("two outcomes", good, {u"--to-scenario"_s, u"x"_s, u"--speed"_s, u"2"_s}, "nothing is replayed");
        row("a load of nothing", good, {u"--load"_s, u"1"_s}, "only with --to-scenario");
        row("a load that is not there", good, {u"--to-scenario"_s, u"-"_s, u"--load"_s, u"3"_s},
            "no message of the player in load 3");
    }

    void refusesWhatItCannotReplay()
    {
        QFETCH(const QByteArray, content);
        QFETCH(QStringList, arguments);
        QFETCH(const QByteArray, message);
        if (!content.isNull())
            write(u"run.jsonl"_s, content);
        for (QString &argument : arguments)
            argument.replace(u"FOLDER"_s, m_folder->path());
        write(u"other"_s, "not a journal");
        const auto replayed = replay(arguments);
        replayed->allow(u"^vitrine: "_s);
        replayed->allow(u"^The recording does not have the end of its run"_s);
        QCOMPARE(replayed->waitForExit(), 2);
        QVERIFY2(replayed->standardError().contains(message), replayed->report());
        QCOMPARE(replayed->standardOutput(), QByteArray());
        QCOMPARE(contentOf(m_recording), content);
    }

    void aRunDoesNotStartWithoutItsRecording_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("a folder") << QStringList{u"--record"_s, u"/"_s}
                                  << QByteArray("The recording cannot be written to \"/\"");
        QTest::newRow("both to standard output")
            << QStringList{u"--record"_s, u"-"_s}
            << QByteArray("Standard output is named for both the event stream and the recording");
        QTest::newRow("both to a file") << QStringList{u"--events"_s, u"run.jsonl"_s, u"--record"_s, u"./run.jsonl"_s}
                                        << QByteArray("\"run.jsonl\" is named for both");
    }

    void aRunDoesNotStartWithoutItsRecording()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, message);
        VitrineProcess vitrine;
        vitrine.allowStartError(message);
        vitrine.start(arguments + QStringList{u"demo"_s});
        QCOMPARE(vitrine.waitForExit(), 2);
        QVERIFY2(vitrine.standardError().contains(message), vitrine.report());
    }

private:
    /// A recording of \a count messages, \a interval seconds apart, with the end of its run; MONO in \a message becomes
    /// its time.
    static QByteArray messages(int count, double interval, const QByteArray &message = R"({"command":"ping"})")
    {
        QByteArray content = R"({"kind":"recording","format":1,"version":"0","time":"2026-11-27T12:00:00.000Z"})"
                             "\n"
                             R"({"mono":0,"kind":"origins","origins":["https://a.example"]})"
                             "\n";
        QByteArray mono;
        for (int i = 1; i <= count; ++i) {
            mono = QByteArray::number(i * interval);
            content += R"({"kind":"message","origin":"https://a.example","mono":)" + mono +
                       ",\"message\":" + QByteArray(message).replace("MONO", mono) + "}\n";
        }
        return content + R"({"kind":"exit","code":0,"why":"ended","mono":)" + mono + "}\n";
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test cannot write its file.");
        return file.fileName();
    }

    void recordRun(VitrineProcess &vitrine, const QStringList &arguments) const
    {
        vitrine.start(QStringList{u"--record"_s, m_recording} + arguments);
    }

    [[nodiscard]] std::unique_ptr<VitrineProcess> replay(const QStringList &arguments) const
    {
        auto vitrine = std::make_unique<VitrineProcess>();
        vitrine->allow(u"^Replayed [0-9:]+ in [0-9.]+ s: [0-9]+ messages, [0-9]+ events\\.$"_s);
        vitrine->startBare(QStringList{u"replay"_s, m_recording, u"--headless"_s} + arguments);
        return vitrine;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_recording;
};

QTEST_GUILESS_MAIN(TestReplayEndToEnd)
#include "TestReplayEndToEnd.moc"
