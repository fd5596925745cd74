// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Many kiosks without a player at a RabbitMQ cluster of three nodes, each of which is stopped, killed and started again
// while the kiosks change their states. An unmodified mosquitto_sub at each node must end with the newest state of all.
//
// Usage: mqtt_fleet [--kiosks NUMBER] [--group NUMBER] [--restart-readers]
// Needs rabbitmq-server and mosquitto-clients. Exit code: 0 if no state was lost, 1 otherwise, 2 without a run.

#include "cluster/FleetRun.h"
#include "cluster/Waiting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr rlim_t filesOfAKiosk = 8; ///< a socket and what its thread wakes up with
constexpr rlim_t otherFiles = 200;

bool allowFiles(int kiosks)
{
    const rlim_t needed = static_cast<rlim_t>(kiosks) * filesOfAKiosk + otherFiles;
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_max < needed)
        return false;
    files.rlim_cur = std::max(files.rlim_cur, needed);
    return setrlimit(RLIMIT_NOFILE, &files) == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption kiosks(u"kiosks"_s, u"Number of kiosks; 1000 by default."_s, u"NUMBER"_s, u"1000"_s);
    const QCommandLineOption group(u"group"_s, u"Number of kiosks that start at the same time; 50 by default."_s,
                                   u"NUMBER"_s, u"50"_s);
    const QCommandLineOption restart(u"restart-readers"_s, u"After each restart of a node, begin with new readers."_s);
    parser.addHelpOption();
    parser.addOptions({kiosks, group, restart});
    parser.process(application);

    const int count = parser.value(kiosks).toInt();
    if (count < 1 || !allowFiles(count)) {
        std::fputs("mqtt_fleet: there are no kiosks, or too few files for them: see ulimit -n\n", stderr);
        return 2;
    }
    // A line for each kiosk and attempt; QT_LOGGING_RULES shows them.
    QLoggingCategory::setFilterRules(u"vitrine.remote=false"_s);
    endWaitsOnSignals();
    FleetRun run(count, std::max(parser.value(group).toInt(), 1),
                 parser.isSet(restart) ? FleetRun::Readers::Restart : FleetRun::Readers::Stay);
    return run.run() ? 0 : 1;
}
