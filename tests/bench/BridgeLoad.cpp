// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "bench/BridgeLoad.h"

#include "bench/BenchReport.h"
#include "bench/BridgeHosts.h"
#include "support/ProcessTree.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>

#include <unistd.h>

using namespace std::chrono_literals;

namespace vitrine {

namespace {

double unixSeconds()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

QJsonArray toArray(const QList<double> &values)
{
    QJsonArray array;
    for (const double value : values)
        array.append(value);
    return array;
}

void append(QList<double> &values, const QJsonValue &array)
{
    for (const QJsonValue value : array.toArray())
        values.append(value.toDouble());
}

} // namespace

QList<BridgeLoad> BridgeLoad::all(int burst)
{
    // At once; as fast as the page can without stopping its own event loop, for so long that how a page and its script
    // engine warm up does not decide; as calm as a player; as a player gone wild.
    return {
        {QStringLiteral("burst"), burst, burst, 0, 1},
        {QStringLiteral("stream"), 4 * burst, 1000, 0, 1},
        {QStringLiteral("idle"), 200, 1, 20, 4},
        {QStringLiteral("loaded"), 6000, 60, 20, 1},
    };
}

QByteArray BridgeLoad::playerPage()
{
    // Posts one message, and when the host has had time to look around, `count` - 1 others, `batch` at a time, every
    // `interval` ms (0: with no pause). Each tells its number and its time; the last tells when the first was posted.
    return R"(<!DOCTYPE html><meta charset="utf-8"><link rel="icon" href="data:,"><script>
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
}

QJsonObject BridgeSeries::toJson() const
{
    return {
        {QStringLiteral("latenciesMs"), toArray(latenciesMs)},
        {QStringLiteral("microseconds"), toArray(microseconds)},
        {QStringLiteral("cpuMicroseconds"), toArray(cpuMicroseconds)},
        {QStringLiteral("received"), received},
        {QStringLiteral("conflated"), conflated},
        {QStringLiteral("missing"), missing},
        {QStringLiteral("inOrder"), inOrder},
    };
}

void BridgeSeries::add(const QJsonObject &series)
{
    append(latenciesMs, series.value(QStringLiteral("latenciesMs")));
    append(microseconds, series.value(QStringLiteral("microseconds")));
    append(cpuMicroseconds, series.value(QStringLiteral("cpuMicroseconds")));
    received += series.value(QStringLiteral("received")).toInt();
    conflated += series.value(QStringLiteral("conflated")).toInt();
    missing += series.value(QStringLiteral("missing")).toInt();
    inOrder = inOrder && series.value(QStringLiteral("inOrder")).toBool();
}

QJsonObject BridgeSeries::report() const
{
    QJsonObject report = toJson();
    report.remove(QStringLiteral("latenciesMs"));
    report.insert(QStringLiteral("latencyMs"), summaryOf(latenciesMs));
    report.insert(QStringLiteral("perSecond"), 1e6 / std::max(median(microseconds), 1e-3));
    report.insert(QStringLiteral("microseconds"), median(microseconds));
    report.insert(QStringLiteral("cpuMicroseconds"), median(cpuMicroseconds));
    return report;
}

BridgeSeries runBridgeLoad(BridgeHost &host, QUrl url, const BridgeLoad &load, bool bringsAll)
{
    BridgeSeries series;
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QObject::connect(&limit, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject context;
    ProcessTree before;
    double lastPosition = -1.0;
    bool complete = false;
    const auto endWhenComplete = [&] {
        if (complete && (!bringsAll || series.received + series.conflated >= load.count))
            loop.quit();
    };
    QObject::connect(&host, &BridgeHost::progressReceived, &context, [&](const PlaybackProgress &progress) {
        const double now = unixSeconds();
        const double sinceMs = (now - *progress.sentAtUnixSeconds) * 1000.0;
        if (series.received++ == 0) { // the one that shows that the bridge is up
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
        series.conflated += count;
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
    series.missing += bringsAll ? load.count - series.received - series.conflated : 0;
    return series;
}

} // namespace vitrine
