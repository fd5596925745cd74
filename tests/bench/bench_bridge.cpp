// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The way of a message from the player's frame to a C++ signal: one QWebChannel call a message against Vitrine's relay,
// and against no bridge at all, in turn in one process, with the same page. See docs/performance.md.

#include "bench/BenchReport.h"
#include "bench/BridgeHosts.h"
#include "bench/ProcessTree.h"
#include "simulator/HttpListener.h"
#include "web/ChromiumFlags.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QEventLoop>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>
#include <optional>

#include <unistd.h>

using namespace std::chrono_literals;

namespace vitrine {

namespace {

// Posts one message, and when the host has had time to look around, `count` - 1 others, `batch` at a time, every
// `interval` ms (0: with no pause). Each tells its number and its time; the last tells when the first was posted.
constexpr char playerPage[] = R"(<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><script>
const query = new URLSearchParams(location.search);
const [count, batch, interval] = ['count', 'batch', 'interval'].map((name) => Number(query.get(name)));
const now = () => (performance.timeOrigin + performance.now()) / 1000;
const again = new MessageChannel();
let number = 0;
let begin = 0;
const post = () => parent.postMessage(JSON.stringify({event: 'infoDelivery', info: {currentTime: number,
    currentTimeLastUpdated: ++number === count ? begin : now(), playbackRate: 1}}), '*');
const some = () => {
    for (let i = 0; i < batch && number < count; ++i) post();
    if (number < count && interval > 0) setTimeout(some, interval);
    else if (number < count) again.port2.postMessage('');
};
again.port1.onmessage = some;
setTimeout(post, 300);
setTimeout(() => { begin = now(); some(); }, 500);
</script>)";

struct Load
{
    QString name;
    int count = 0;
    int batch = 1;
    int intervalMs = 0;
};

/// What one host has shown in all rounds of one load.
struct Series
{
    QList<double> latenciesMs;
    QList<double> microseconds;    ///< per message, from the first one's posting to the last one's arrival
    QList<double> cpuMicroseconds; ///< per message, of all processes
    int received = 0;
    int conflated = 0;
    int missing = 0;
    bool inOrder = true;

    [[nodiscard]] QJsonObject report() const
    {
        return {
            {QStringLiteral("perSecond"), 1e6 / std::max(median(microseconds), 1e-3)},
            {QStringLiteral("microseconds"), median(microseconds)},
            {QStringLiteral("cpuMicroseconds"), median(cpuMicroseconds)},
            {QStringLiteral("latencyMs"), summaryOf(latenciesMs)},
            {QStringLiteral("received"), received},
            {QStringLiteral("conflated"), conflated},
            {QStringLiteral("missing"), missing},
            {QStringLiteral("inOrder"), inOrder},
        };
    }
};

double unixSeconds()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

/// One load through one host; ends when its last message is there and every other is accounted for.
void run(BridgeHost &host, QUrl url, const Load &load, bool bringsAll, Series &series)
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject context;
    ProcessTree before;
    int received = 0;
    int conflated = 0;
    double lastPosition = -1.0;
    bool complete = false;
    const auto endWhenComplete = [&] {
        if (complete && (!bringsAll || received + conflated >= load.count))
            loop.quit();
    };
    QObject::connect(&host, &BridgeHost::progressReceived, &context, [&](const PlaybackProgress &progress) {
        const double now = unixSeconds();
        const double sinceMs = (now - *progress.sentAtUnixSeconds) * 1000.0;
        if (received++ == 0) {
            before = ProcessTree::of(::getpid());
            return;
        }
        series.inOrder = series.inOrder && progress.positionSeconds > lastPosition;
        lastPosition = progress.positionSeconds;
        if (static_cast<int>(lastPosition) < load.count - 1) {
            series.latenciesMs.append(sinceMs);
        } else {
            const double cpu = ProcessTree::of(::getpid()).cpuSecondsSince(before);
            series.microseconds.append(sinceMs * 1000.0 / load.count);
            series.cpuMicroseconds.append(cpu * 1e6 / load.count);
            complete = true;
        }
        endWhenComplete();
    });
    QObject::connect(&host, &BridgeHost::lost, &context, [&](int count) {
        conflated += count;
        endWhenComplete();
    });

    QUrlQuery query;
    query.addQueryItem(QStringLiteral("count"), QString::number(load.count));
    query.addQueryItem(QStringLiteral("batch"), QString::number(load.batch));
    query.addQueryItem(QStringLiteral("interval"), QString::number(load.intervalMs));
    url.setQuery(query);
    host.open(url, load.count);
    limit.start(30s);
    loop.exec();
    series.received += received;
    series.conflated += conflated;
    series.missing += bringsAll ? load.count - received - conflated : 0;
}

int runAll(const QCommandLineParser &options)
{
    const HttpReply page{.contentType = "text/html; charset=utf-8", .body = playerPage};
    HttpListener listener([&page](const HttpRequest &) { return page; });
    const Result<quint16> port = listener.listen();
    if (!port)
        qFatal("%s", qPrintable(port.error().message));
    const QUrl server(QStringLiteral("http://127.0.0.1:%1/player").arg(*port));

    const int rounds = std::max(1, options.value(QStringLiteral("rounds")).toInt());
    const int burst = std::max(100, options.value(QStringLiteral("burst")).toInt());
    // At once; as fast as the page can without stopping its own event loop; as calm as a player; as a player gone wild.
    const QList<Load> loads{
        {QStringLiteral("burst"), burst, burst, 0},
        {QStringLiteral("stream"), burst, 1000, 0},
        {QStringLiteral("idle"), 200, 1, 20},
        {QStringLiteral("loaded"), 6000, 60, 20},
    };
    OneCallHost none(OneCallHost::Calls::FirstAndLast);
    OneCallHost oneCall(OneCallHost::Calls::EachMessage);
    VitrineHost vitrine;
    QHash<QString, Series> ofNone;
    QHash<QString, Series> ofOneCall;
    QHash<QString, Series> ofVitrine;
    for (int round = 0; round < rounds; ++round) {
        for (const Load &load : loads) {
            run(none, server, load, false, ofNone[load.name]);
            run(oneCall, server, load, true, ofOneCall[load.name]);
            run(vitrine, server, load, true, ofVitrine[load.name]);
        }
    }

    QJsonObject report{{QStringLiteral("bench"), QStringLiteral("bridge")}, {QStringLiteral("rounds"), rounds}};
    QList<BenchGoal> goals;
    for (const Load &load : loads) {
        report.insert(load.name, QJsonObject{{QStringLiteral("none"), ofNone[load.name].report()},
                                             {QStringLiteral("oneCall"), ofOneCall[load.name].report()},
                                             {QStringLiteral("vitrine"), ofVitrine[load.name].report()}});
    }
    // Posting and dispatching a message is the browser's own work and takes most of the time, bridge or no bridge. So
    // what is compared is the processor time on top of that, and how near the whole comes to what the browser can do.
    for (const Load &load : loads.first(2)) {
        const Series &without = ofNone[load.name];
        const Series &theirs = ofOneCall[load.name];
        const Series &ours = ofVitrine[load.name];
        const double floor = median(without.cpuMicroseconds);
        goals.append({load.name + QStringLiteral(": processor time above the browser's own, one call a message / ours"),
                      (median(theirs.cpuMicroseconds) - floor) / std::max(median(ours.cpuMicroseconds) - floor, 0.1),
                      BenchGoal::Kind::AtLeast, 5.0});
        goals.append({load.name + QStringLiteral(": messages/s, ours / the browser without a bridge"),
                      median(without.microseconds) / median(ours.microseconds), BenchGoal::Kind::AtLeast, 0.7});
        report.insert(
            load.name + QStringLiteral("Speedup"),
            QJsonObject{{QStringLiteral("ours"), median(theirs.microseconds) / median(ours.microseconds)},
                        {QStringLiteral("mostPossible"), median(theirs.microseconds) / median(without.microseconds)}});
    }
    const Series &idle = ofVitrine[QStringLiteral("idle")];
    goals.append({QStringLiteral("idle: median latency, ours / one call a message"),
                  median(idle.latenciesMs) / median(ofOneCall[QStringLiteral("idle")].latenciesMs),
                  BenchGoal::Kind::AtMost, 1.05}); // equal, but for the noise of a run
    goals.append({QStringLiteral("idle: 99th percentile of the latency in ms"), percentile(idle.latenciesMs, 99.0),
                  BenchGoal::Kind::AtMost, 4.0});
    for (const char *name : {"stream", "idle", "loaded"}) {
        const Series &series = ofVitrine[QLatin1StringView(name)];
        goals.append({QLatin1StringView(name) + QStringLiteral(": lost or out of order, below the bound"),
                      static_cast<double>(series.conflated + series.missing + (series.inOrder ? 0 : 1)),
                      BenchGoal::Kind::AtMost, 0.0});
    }
    return printReport(report, goals);
}

} // namespace

} // namespace vitrine

int main(int argc, char *argv[])
{
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", vitrine::chromiumFlags(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS")));
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("Measures the way of a message from the player to a signal."));
    options.addHelpOption();
    options.addOptions({
        {QStringLiteral("rounds"), QStringLiteral("How often each load is run."), QStringLiteral("N"),
         QStringLiteral("5")},
        {QStringLiteral("burst"), QStringLiteral("Messages of the burst."), QStringLiteral("N"),
         QStringLiteral("50000")},
    });
    options.process(application);
    return vitrine::runAll(options);
}
