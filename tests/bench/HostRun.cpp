// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/HostRun.h"

#include "support/ProcessTree.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

#include <csignal>
#include <cstdio>

#include <sys/prctl.h>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

constexpr auto startLimit = 20s;
constexpr auto endLimit = 5s;

// Asks first, as a user would, so that the host can put its profile in order.
void end(QProcess &process)
{
    const ProcessTree tree = ProcessTree::of(static_cast<pid_t>(process.processId()));
    process.terminate();
    process.waitForFinished(static_cast<int>(std::chrono::milliseconds(endLimit).count()));
    if (!tree.kill(endLimit))
        std::fputs("bench_host: a process does not end\n", stderr);
    process.waitForFinished(1000);
}

} // namespace

std::optional<HostSample> runHost(BenchSite &site, const HostCommand &command, RunLength length, const PlayTimes &times)
{
    static int runs = 0;
    const int run = ++runs;
    const QUrl url = site.playerUrl(run, times);
    QStringList arguments = command.arguments;
    arguments.replaceInStrings(QStringLiteral("%url%"), url.toString(QUrl::FullyEncoded));

    HostSample sample;
    bool done = false;
    QElapsedTimer sinceStart;
    QElapsedTimer sinceBegin;
    ProcessTree atBegin;
    HostSample begin;
    QProcess process;
    QEventLoop loop;

    QObject::connect(&site, &BenchSite::pageRequested, &loop, [&](int which) {
        if (which == run)
            sample.pageMs = static_cast<double>(sinceStart.nsecsElapsed()) / 1e6;
    });
    QObject::connect(&site, &BenchSite::told, &loop, [&](int which, const QString &step, int frames, int dropped) {
        if (which != run)
            return;
        if (step == QLatin1StringView("first-frame")) {
            sample.firstFrameMs = static_cast<double>(sinceStart.nsecsElapsed()) / 1e6;
            done = length == RunLength::FirstFrame;
        } else if (step == QLatin1StringView("begin")) {
            atBegin = ProcessTree::of(static_cast<pid_t>(process.processId()));
            sinceBegin.start();
            begin.frames = frames;
            begin.dropped = dropped;
        } else if (step == QLatin1StringView("end")) {
            const ProcessTree now = ProcessTree::of(static_cast<pid_t>(process.processId()));
            const double seconds = static_cast<double>(sinceBegin.nsecsElapsed()) / 1e9;
            sample.cpuPercent = 100.0 * now.cpuSecondsSince(atBegin) / seconds;
            sample.pssMiB = now.pssMiB();
            sample.processes = static_cast<int>(now.survivors().size());
            sample.frames = frames - begin.frames;
            sample.dropped = dropped - begin.dropped;
            done = sample.frames > 0;
        }
        if (done)
            loop.quit();
    });
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    const auto limit = startLimit + (length == RunLength::Window ? times.settle + times.window : 0s);
    QTimer::singleShot(limit, &loop, &QEventLoop::quit);

    process.setProcessEnvironment(command.environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    // Whatever ends the benchmark ends its hosts.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    sinceStart.start();
    process.start(command.program, arguments);
    if (!done)
        loop.exec();
    end(process);
    if (!done) {
        std::fprintf(stderr, "bench_host: %s did not play; it said:\n%s\n", qPrintable(command.name),
                     process.readAll().constData());
        return std::nullopt;
    }
    return sample;
}

} // namespace vitrine
