// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RunReplay.h"

#include "RecordingFixture.h"
#include "events/RunEventJson.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

/// \brief What came out of a run: its event stream, and the metrics of each session.
class Outcome
{
public:
    Outcome(RunLog &log, SessionMeter &meter)
    {
        QObject::connect(&log, &RunLog::appended,
                         [this](const RunEvent &event) { events += QString::fromUtf8(runEventLine(event)); });
        QObject::connect(&meter, &SessionMeter::sessionEnded, [this, &meter] {
            summaries += meter.summary();
            parts += meter.metrics().played().partsFrom(0);
        });
    }

    QStringList events;
    QList<SessionSummary> summaries;
    QList<QList<PlayedPart>> parts;
};

/// Sends what PlaybackFeed does not: media, failures, garbage, unknown messages, events of other sources.
void sendMore(PlaybackFeed &feed, QRandomGenerator &random)
{
    const QString player = feed.intake().playerOrigins().value(0);
    switch (random.bounded(16)) {
    case 0:
    case 1:
    case 2:
        feed.inputs().apply(MediaInput{MediaDuration::fromSeconds(random.bounded(1000.0)), random.bounded(600.0)});
        break;
    case 3:
        feed.inputs().apply(random.bounded(2) == 0 ? MediaInput{MediaDuration::live(), random.bounded(600.0)}
                                                   : MediaInput{});
        break;
    case 4:
        feed.intake().receive(player, u"{garbage"_s);
        break;
    case 5:
        feed.intake().receive(player, u"{\"event\":\"news\",\"token\":\"SECRET\",\"x\":%1}"_s.arg(random.generate()));
        break;
    case 6:
        feed.intake().receive(u"https://elsewhere.example"_s, u"{}"_s);
        break;
    case 7:
        feed.sendEvent(u"audio_volume_setting_change"_s, {{u"volume"_s, random.generateDouble()}, {u"pin"_s, 1234}});
        break;
    case 8:
        feed.log().append(PageReport{.name = PageReport::Name::Blocked, .what = u"window"_s, .count = 3});
        break;
    case 9:
        if (random.bounded(5) == 0)
            feed.inputs().apply(FailureInput{});
        break;
    default:
        break;
    }
}

} // namespace

class TestRunReplay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Events with their numbers and times, and metrics, are equal to the last digit, although the clock advances with
    // each reading of the recorded run.
    void aReplayIsTheRecordedRun_data()
    {
        QTest::addColumn<PlaybackFeed::Duration>("duration");
        QTest::newRow("known duration") << PlaybackFeed::Duration::Known;
        QTest::newRow("unknown duration") << PlaybackFeed::Duration::Unknown;
        QTest::newRow("live") << PlaybackFeed::Duration::Live;
    }

    void aReplayIsTheRecordedRun()
    {
        QFETCH(const PlaybackFeed::Duration, duration);
        const quint32 seeds = qEnvironmentVariableIsSet("VITRINE_TEST_SEEDS")
                                  ? static_cast<quint32>(qEnvironmentVariableIntValue("VITRINE_TEST_SEEDS"))
                                  : 40;
        int sessions = 0;
        for (quint32 seed = 1; seed <= seeds; ++seed) {
            PlaybackFeed feed(seed, duration);
            feed.clock().setTick(1ms);
            auto recorder = record(feed, m_path);
            const Outcome recorded(feed.log(), feed.meter());
            QRandomGenerator random(seed);
            feed.start();
            for (int step = 0; step < 250; ++step) {
                feed.step();
                sendMore(feed, random);
            }
            feed.log().append(ExitReport{0, u"ended"_s});
            feed.meter().end();
            recorder.reset();
            sessions += static_cast<int>(recorded.summaries.size());

            RunReplay replay(open(), m_real, {.speed = std::nullopt});
            const Outcome replayed(replay.log(), replay.meter());
            finish(replay);
            compareEvents(replayed.events, recorded.events, seed);
            if (QTest::currentTestFailed())
                return;
            QVERIFY2(replayed.summaries == recorded.summaries, qPrintable(u"metrics of seed %1"_s.arg(seed)));
            QVERIFY2(replayed.parts == recorded.parts, qPrintable(u"segments of seed %1"_s.arg(seed)));
            QVERIFY(!replay.difference());
            QVERIFY(!contentOf(m_path).contains("SECRET"));
        }
        QVERIFY(sessions > static_cast<int>(seeds));
    }

    void theTargetIsTold()
    {
        PlaybackFeed feed(1);
        auto recorder = record(feed, m_path);
        recorder->setSubject({u"episode"_s, u"demo"_s, u"https://host.example"_s});
        feed.start();
        recorder.reset();
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        QSignalSpy told(&replay, &RunReplay::subjectChanged);
        finish(replay);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0][0].value<RecordedSubject>().contentId, u"episode"_s);
    }

    void waitsAsTheSpeedSays()
    {
        writeProgress(5); // at 0.5 s to 2.5 s
        const QElapsedTimer time = started();
        RunReplay replay(open(), m_real, {.speed = 10.0});
        finish(replay);
        QVERIFY2(time.elapsed() >= 245, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(replay.log().since(0).last().mono, 2500ms);
    }

    void theTimePassesBetweenEntries()
    {
        writeProgress(3);
        RunReplay replay(open(), m_real, {.speed = 2.0});
        QList<std::chrono::milliseconds> seen;
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { seen += replay.clock().elapsed(); });
        timer.start(20ms);
        finish(replay);
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(std::ranges::any_of(seen, [](auto at) { return at.count() % 500 != 0; }));
        QVERIFY(std::ranges::all_of(seen, [](auto at) { return at <= 1500ms; }));
    }

    void waitsForOutputsThatLagBehind()
    {
        writeProgress(5);
        int asked = 0;
        RunReplay replay(open(), m_real, {.speed = std::nullopt, .mayContinue = [&asked] {
                                              return ++asked > 3;
                                          }});
        finish(replay);
        QCOMPARE(asked, 4);
    }

    void aRunWithOtherEventsIsNoticed()
    {
        writeProgress(2);
        QByteArray content = contentOf(m_path);
        // Four events follow from the messages: as if one that caused another were missing.
        content += R"({"seq":6,"mono":3,"kind":"exit","code":0,"why":"ended"})"
                   "\n";
        write(content);
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        finish(replay);
        QVERIFY(replay.difference());
        QCOMPARE(replay.difference()->line, 5);
        QCOMPARE(replay.difference()->events, -1);
    }

    // Each prefix of a recording is a recording: no crash, no hang, the same beginning.
    void aRecordingThatWasCutOffIsReplayedUpToThere()
    {
        PlaybackFeed feed(7);
        auto recorder = record(feed, m_path);
        const Outcome recorded(feed.log(), feed.meter());
        feed.start();
        for (int step = 0; step < 60; ++step)
            feed.step();
        recorder.reset();
        const QByteArray whole = contentOf(m_path);
        for (qsizetype length = whole.indexOf('\n') + 1; length < whole.size(); length += 97) {
            write(whole.left(length));
            RunReplay replay(open(), m_real, {.speed = std::nullopt});
            const Outcome replayed(replay.log(), replay.meter());
            finish(replay);
            // The last input may have lost what it caused.
            const qsizetype common = std::max<qsizetype>(replayed.events.size() - 4, 0);
            QCOMPARE(replayed.events.first(common), recorded.events.first(common));
        }
    }

    void anyNumberOfCausedLinesIsReplayed()
    {
        QByteArray content = header() + line(0.5);
        for (int i = 0; i < 2500; ++i)
            content += R"({"mono":0.5,"after":9,"kind":"action","name":"x","outcome":"ignored"})"
                       "\n";
        write(content);
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        finish(replay);
        QCOMPARE(replay.log().lastSeq(), 2502); // and a state and progress
    }

private:
    [[nodiscard]] static QElapsedTimer started()
    {
        QElapsedTimer time;
        time.start();
        return time;
    }

    [[nodiscard]] static QByteArray header()
    {
        return R"({"kind":"recording","format":1,"version":"1","time":"2026-11-27T12:00:00.000Z"})"
               "\n"
               R"({"mono":0,"kind":"origins","origins":["https://a.example"]})"
               "\n";
    }

    [[nodiscard]] static QByteArray line(double mono)
    {
        return R"({"kind":"message","origin":"https://a.example","mono":)" + QByteArray::number(mono) +
               R"(,"message":{"event":"infoDelivery","info":{"currentTime":)" + QByteArray::number(mono) + "}}}\n";
    }

    void write(const QByteArray &content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    /// A recording with \a count deliveries, one each half second.
    void writeProgress(int count) const
    {
        QByteArray content = header();
        for (int i = 1; i <= count; ++i)
            content += line(i * 0.5);
        write(content);
    }

    [[nodiscard]] RecordingReader open() const { return RecordingReader::open(m_path).value(); }

    static void finish(RunReplay &replay)
    {
        QSignalSpy finished(&replay, &RunReplay::finished);
        replay.start();
        QVERIFY(finished.wait(20'000));
    }

    static void compareEvents(const QStringList &replayed, const QStringList &recorded, quint32 seed)
    {
        for (qsizetype i = 0; i < std::min(replayed.size(), recorded.size()); ++i)
            QVERIFY2(replayed[i] == recorded[i],
                     qPrintable(u"seed %1: %2instead of %3"_s.arg(seed).arg(replayed[i], recorded[i])));
        QCOMPARE(replayed.size(), recorded.size());
    }

    SystemClock m_real;
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"run.jsonl"_s);
};

QTEST_GUILESS_MAIN(TestRunReplay)
#include "TestRunReplay.moc"
