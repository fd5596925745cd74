// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// The way of a message from the player's frame to a C++ signal: one QWebChannel call a message against Vitrine's relay,
// and against no bridge at all, with the same page, each in a process of its own and in turn. See docs/performance.md.

#include "bench/BenchReport.h"
#include "bench/BridgeHosts.h"
#include "bench/BridgeLoad.h"
#include "http/HttpListener.h"
#include "web/ChromiumFlags.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHash>
#include <QJsonDocument>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace vitrine {

namespace {

using namespace Qt::StringLiterals;

constexpr int runLimitMs = 240'000; // seven pages, each of which gives up after half a minute

using SeriesOfLoads = QHash<QString, BridgeSeries>;

std::unique_ptr<BridgeHost> makeHost(const QString &name)
{
    if (name == "vitrine"_L1)
        return std::make_unique<VitrineHost>();
    return std::make_unique<OneCallHost>(name == "none"_L1 ? OneCallHost::Calls::FirstAndLast
                                                           : OneCallHost::Calls::EachMessage);
}

/// Runs each load in one host, and prints every sample. Without a bridge there is nothing to say of a slow load.
int runHost(const QString &name, const QList<BridgeLoad> &loads)
{
    const HttpReply page{.contentType = "text/html; charset=utf-8", .body = BridgeLoad::playerPage()};
    HttpListener listener([&page](const HttpRequest &) { return page; });
    const Result<quint16> port = listener.listen();
    if (!port)
        qFatal("%s", qPrintable(port.error().message));
    const QUrl server(QStringLiteral("http://127.0.0.1:%1/player").arg(*port));

    const std::unique_ptr<BridgeHost> host = makeHost(name);
    const bool bringsAll = name != "none"_L1;
    QJsonObject samples;
    for (const BridgeLoad &load : loads) {
        BridgeSeries series;
        for (int i = 0; i < load.documents && (bringsAll || load.isForThroughput()); ++i)
            series.add(runBridgeLoad(*host, server, load, bringsAll).toJson());
        samples.insert(load.name, series.toJson());
    }
    std::puts(QJsonDocument(samples).toJson(QJsonDocument::Compact).constData());
    return 0;
}

/// Does runHost() in a process of its own, so that neither what is left of another host nor where the system has laid
/// out one process decides.
void runHostApart(const QString &name, int burst, const QList<BridgeLoad> &loads, SeriesOfLoads &series)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{QStringLiteral("--host"), name, QStringLiteral("--burst"), QString::number(burst)};
    for (const BridgeLoad &load : loads)
        arguments += {QStringLiteral("--load"), load.name};
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(runLimitMs) || process.exitCode() != 0)
        qFatal("The run of “%s” did not come to its end.", qPrintable(name));
    const QJsonObject samples = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    for (const BridgeLoad &load : loads)
        series[load.name].add(samples.value(load.name).toObject());
}

/// The loads with these \a names; all if there are none.
QList<BridgeLoad> loadsNamed(const QStringList &names, int burst)
{
    QList<BridgeLoad> loads = BridgeLoad::all(burst);
    loads.removeIf([&names](const BridgeLoad &load) { return !names.isEmpty() && !names.contains(load.name); });
    return loads;
}

// Posting and dispatching a message is the browser's own work and takes most of the time, bridge or no bridge. So what
// is compared is the processor time on top of that, and how near the whole comes to what the browser can do.
QList<BenchGoal> throughputGoals(const QString &load, const BridgeSeries &none, const BridgeSeries &oneCall,
                                 const BridgeSeries &ours)
{
    const double floor = median(none.cpuMicroseconds);
    return {
        {load + ": processor time above the browser's own, one call a message / ours"_L1,
         (median(oneCall.cpuMicroseconds) - floor) / std::max(median(ours.cpuMicroseconds) - floor, 0.1),
         BenchGoal::Kind::AtLeast, 5.0},
        {load + ": messages/s, ours / the browser without a bridge"_L1,
         median(none.microseconds) / median(ours.microseconds), BenchGoal::Kind::AtLeast, 0.7},
    };
}

QJsonObject speedup(const BridgeSeries &none, const BridgeSeries &oneCall, const BridgeSeries &ours)
{
    return {{QStringLiteral("ours"), median(oneCall.microseconds) / median(ours.microseconds)},
            {QStringLiteral("mostPossible"), median(oneCall.microseconds) / median(none.microseconds)}};
}

int compare(int rounds, int burst, const QList<BridgeLoad> &loads)
{
    QHash<QString, SeriesOfLoads> hosts;
    QStringList order{QStringLiteral("none"), QStringLiteral("oneCall"), QStringLiteral("vitrine")};
    for (int round = 0; round < rounds; ++round) {
        for (const QString &host : order)
            runHostApart(host, burst, loads, hosts[host]);
        order.append(order.takeFirst()); // no host always has another one's warmth
    }

    QJsonObject report{{QStringLiteral("bench"), QStringLiteral("bridge")}, {QStringLiteral("rounds"), rounds}};
    QList<BenchGoal> goals;
    for (const BridgeLoad &load : loads) {
        const BridgeSeries none = hosts[QStringLiteral("none")][load.name];
        const BridgeSeries oneCall = hosts[QStringLiteral("oneCall")][load.name];
        const BridgeSeries ours = hosts[QStringLiteral("vitrine")][load.name];
        report.insert(load.name, QJsonObject{{QStringLiteral("none"), none.report()},
                                             {QStringLiteral("oneCall"), oneCall.report()},
                                             {QStringLiteral("vitrine"), ours.report()}});
        if (load.isForThroughput()) {
            goals.append(throughputGoals(load.name, none, oneCall, ours));
            report.insert(load.name + "Speedup"_L1, speedup(none, oneCall, ours));
        }
        if (load.name == "idle"_L1) {
            goals.append({QStringLiteral("idle: median latency, ours / one call a message"),
                          median(ours.latenciesMs) / median(oneCall.latenciesMs), BenchGoal::Kind::AtMost,
                          1.05}); // equal, but for the noise of a run
            goals.append({QStringLiteral("idle: 99th percentile of the latency in ms"),
                          percentile(ours.latenciesMs, 99.0), BenchGoal::Kind::AtMost, 4.0});
        }
        if (load.batch < burst) {
            goals.append({load.name + ": lost or out of order, below the bound"_L1,
                          static_cast<double>(ours.conflated + ours.missing + (ours.inOrder ? 0 : 1)),
                          BenchGoal::Kind::AtMost, 0.0});
        }
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
        {QStringLiteral("load"),
         QStringLiteral("Runs only this load (burst, stream, idle, loaded). Can be given more than once."),
         QStringLiteral("NAME")},
        {QStringLiteral("host"),
         QStringLiteral("Runs each load in one host (none, oneCall, vitrine) and prints the samples."),
         QStringLiteral("NAME")},
    });
    options.process(application);
    const int burst = std::max(2000, options.value(QStringLiteral("burst")).toInt());
    QStringList names = options.values(QStringLiteral("load"));
    names.removeDuplicates();
    const QList<vitrine::BridgeLoad> loads = vitrine::loadsNamed(names, burst);
    if (!names.isEmpty() && loads.size() != names.size()) {
        std::fputs("bench_bridge: no such load; the loads are burst, stream, idle and loaded.\n", stderr);
        return 2;
    }
    if (options.isSet(QStringLiteral("host")))
        return vitrine::runHost(options.value(QStringLiteral("host")), loads);
    return vitrine::compare(std::max(1, options.value(QStringLiteral("rounds")).toInt()), burst, loads);
}
