// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RunReplay.h"

#include "RecordingFixture.h"
#include "events/RunEventJson.h"
#include "support/RecordedHour.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

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

/// Random runs and their replays.
class TestRunReplayProperty : public QObject
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

    void anHourIsReplayedInSeconds()
    {
        PlaybackFeed feed(1);
        auto recorder = record(feed, m_path);
        const Outcome recorded(feed.log(), feed.meter());
        playHour(feed);
        recorder.reset();
        const std::clock_t begin = std::clock(); // processor time: other programs may run as well
        RunReplay replay(open(), m_real, {.speed = std::nullopt});
        const Outcome replayed(replay.log(), replay.meter());
        finish(replay);
        QVERIFY(std::clock() - begin < 5 * CLOCKS_PER_SEC);
        QVERIFY(replay.recording().overview().length >= 1h);
        QVERIFY(replay.recording().overview().messages > 7200);
        compareEvents(replayed.events, recorded.events, 1);
        QVERIFY(replayed.summaries == recorded.summaries);
        QVERIFY(replayed.parts == recorded.parts);
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

    // Bytes that changed: an error with a line, or a replay; no crash, no hang.
    void aDamagedRecordingIsRefusedOrReplayed()
    {
        PlaybackFeed feed(3);
        auto recorder = record(feed, m_path);
        feed.start();
        for (int step = 0; step < 40; ++step)
            feed.step();
        recorder.reset();
        const QByteArray whole = contentOf(m_path);
        QRandomGenerator random(3);
        int refused = 0;
        int replayed = 0;
        for (int round = 0; round < 400; ++round) {
            QByteArray damaged = whole;
            for (int i = random.bounded(1, 4); i > 0; --i)
                damaged[random.bounded(damaged.size())] = static_cast<char>(random.bounded(256));
            write(damaged);
            auto reader = RecordingReader::open(m_path);
            if (reader) {
                RunReplay replay(std::move(reader).value(), m_real, {.speed = std::nullopt});
                finish(replay);
                ++replayed;
            } else {
                QVERIFY2(reader.error().message.contains(u", line "_s), qPrintable(reader.error().message));
                ++refused;
            }
        }
        QVERIFY(refused > 20 && replayed > 20);
    }

private:
    void write(const QByteArray &content) const
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    [[nodiscard]] RecordingReader open() const { return RecordingReader::open(m_path).value(); }

    static void finish(RunReplay &replay)
    {
        QSignalSpy finished(&replay, &RunReplay::finished);
        replay.start();
        QVERIFY(finished.wait(60'000));
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

QTEST_GUILESS_MAIN(TestRunReplayProperty)
#include "TestRunReplayProperty.moc"
