// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// What recordings cost:
//
// * an hour of a random player, replayed by the real binary without waiting: alone, and with event stream and journal;
// * the processor time of a recorded message, against the same run without a recording.
//
// Usage: bench_replay [ROUNDS]   default 5.

#include "bench/BenchReport.h"
#include "control/record/RunRecorder.h"
#include "support/RecordedHour.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr double longestReplay = 5.0;      // seconds
constexpr double mostMicroseconds = 200.0; // for a recorded message

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_replay: %s\n", qPrintable(why));
    std::exit(2);
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Plays an hour, recorded to \a path unless it is empty. Returns the processor time in seconds; counts \a inputs.
double play(const QString &path, qint64 &inputs)
{
    PlaybackFeed feed(1);
    std::unique_ptr<RunRecorder> recorder;
    if (!path.isEmpty()) {
        auto opened =
            RunRecorder::open({.path = path}, {feed.log(), feed.intake(), feed.inputs(), feed.inputClock()}, {});
        if (!opened)
            fail(opened.error().message);
        recorder = std::move(opened).value();
    }
    inputs = 0;
    QObject::connect(&feed.inputs(), &PlaybackInputs::arrived, [&inputs] { ++inputs; });
    const double begin = processorSeconds();
    playHour(feed);
    return processorSeconds() - begin;
}

double replaySeconds(const QString &recording, const QStringList &options)
{
    QProcess vitrine;
    QElapsedTimer timer;
    timer.start();
    vitrine.start(QStringLiteral(VITRINE_BINARY),
                  QStringList{u"replay"_s, recording, u"--headless"_s, u"--speed"_s, u"max"_s} + options);
    if (!vitrine.waitForFinished(120'000) || vitrine.exitCode() != 0)
        fail(QString::fromUtf8(vitrine.readAllStandardError()));
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
    if (rounds < 1) {
        std::fputs("Usage: bench_replay [ROUNDS]\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    const QString recording = folder.filePath(u"hour.jsonl"_s);
    qint64 inputs = 0;
    QList<double> alone;
    QList<double> withOutputs;
    QList<double> microseconds;
    for (int round = 0; round < rounds; ++round) {
        const double plain = play({}, inputs);
        microseconds += (play(recording, inputs) - plain) / static_cast<double>(inputs) * 1e6;
        alone += replaySeconds(recording, {});
        const QString number = QString::number(round);
        withOutputs += replaySeconds(recording, {u"--events"_s, folder.filePath(u"events"_s + number), u"--journal"_s,
                                                 folder.filePath(u"journal"_s + number)});
    }
    const QList<BenchGoal> goals{
        {u"seconds to replay an hour with event stream and journal"_s, median(withOutputs), BenchGoal::Kind::AtMost,
         longestReplay},
        {u"microseconds to record an input"_s, median(microseconds), BenchGoal::Kind::AtMost, mostMicroseconds}};
    return printReport({{u"bench"_s, u"replay"_s},
                        {u"rounds"_s, rounds},
                        {u"inputs"_s, inputs},
                        {u"recordingBytes"_s, QFileInfo(recording).size()},
                        {u"replaySeconds"_s, summaryOf(alone)},
                        {u"replayWithOutputsSeconds"_s, summaryOf(withOutputs)},
                        {u"recordMicroseconds"_s, summaryOf(microseconds)}},
                       goals);
}
