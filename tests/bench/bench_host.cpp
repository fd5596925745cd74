// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Vitrine against the least that shows a player page (minimal_host), on the same page, in turn. docs/performance.md
// says how to read the report.

#include "bench/BenchReport.h"
#include "bench/HostRun.h"
#include "support/ProcessTree.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <optional>

#include <unistd.h>

namespace {

using namespace vitrine;

constexpr char windowSize[] = "1280x720";

struct Options
{
    int rounds = 10;
    int starts = 2;
    PlayTimes times;
    QStringList cases;
    QString vitrine; ///< the program
};

/// A host and what its runs have shown.
struct Contestant
{
    HostCommand command;
    QList<HostSample> starts;
    QList<HostSample> windows;
};

/// Samples of \a member in \a samples.
template<typename Member>
QList<double> columnOf(const QList<HostSample> &samples, Member HostSample::*member)
{
    QList<double> column;
    for (const HostSample &sample : samples)
        column.append(static_cast<double>(sample.*member));
    return column;
}

std::optional<Options> readOptions()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Compares Vitrine with a minimal host; prints one JSON object."));
    parser.addHelpOption();
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Runs of each host that play."),
                                    QStringLiteral("N"), QStringLiteral("10"));
    const QCommandLineOption starts(QStringLiteral("starts"),
                                    QStringLiteral("Runs in each round that end with the first frame."),
                                    QStringLiteral("N"), QStringLiteral("2"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Playback to measure, 0 for none."),
                                     QStringLiteral("N"), QStringLiteral("8"));
    const QCommandLineOption cases(QStringLiteral("cases"),
                                   QStringLiteral("software, default, or both with a comma between."),
                                   QStringLiteral("LIST"), QStringLiteral("software,default"));
    const QCommandLineOption vitrine(QStringLiteral("vitrine"), QStringLiteral("The build of Vitrine to measure."),
                                     QStringLiteral("FILE"), QStringLiteral(VITRINE_BINARY));
    parser.addOptions({rounds, starts, seconds, cases, vitrine});
    parser.process(*QCoreApplication::instance());

    Options options;
    options.rounds = parser.value(rounds).toInt();
    options.starts = parser.value(starts).toInt();
    options.times.window = std::chrono::seconds(parser.value(seconds).toInt());
    options.vitrine = parser.value(vitrine);
    options.cases = parser.value(cases).split(u',', Qt::SkipEmptyParts);
    const bool casesKnown = std::ranges::all_of(options.cases, [](const QString &name) {
        return name == QLatin1StringView("software") || name == QLatin1StringView("default");
    });
    const bool measures = options.starts > 0 || options.times.window.count() > 0;
    if (options.rounds < 1 || options.starts < 0 || options.times.window.count() < 0 || !casesKnown || !measures ||
        !parser.positionalArguments().isEmpty()) {
        std::fputs("bench_host: see --help\n", stderr);
        return std::nullopt;
    }
    return options;
}

/// Whether a GPU may draw here; the default path is then as good as it can be, and there is nothing to save.
bool mayHaveGpu()
{
    return !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
}

/// The environment of both hosts: folders of their own, no settings of Vitrine's, and a display if there is one.
QProcessEnvironment hostEnvironment(const QString &folder, bool software)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString &name : names) {
        if (name.startsWith(QLatin1StringView("VITRINE_")) || name == QLatin1StringView("QT_QUICK_BACKEND"))
            environment.remove(name);
    }
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.insert(QLatin1StringView(name), folder);
    const bool hasDisplay = !environment.value(QStringLiteral("DISPLAY")).isEmpty();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                       hasDisplay ? QStringLiteral("xcb") : QStringLiteral("offscreen"));
    if (software)
        environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    if (::geteuid() == 0)
        environment.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
    return environment;
}

Contestant minimalHost(const QProcessEnvironment &environment)
{
    const QStringList size = QString(QLatin1StringView(windowSize)).split(u'x');
    return {{QStringLiteral("minimal"), QStringLiteral(MINIMAL_HOST_BINARY),
             QStringList{QStringLiteral("%url%")} + size, environment},
            {},
            {}};
}

Contestant vitrineHost(const QString &program, const char *name, const QStringList &arguments,
                       const QProcessEnvironment &environment)
{
    const QStringList common{QStringLiteral("--size"), QLatin1StringView(windowSize), QStringLiteral("%url%")};
    return {{QLatin1StringView(name), program, arguments + common, environment}, {}, {}};
}

/// Processes that have the browser engine loaded. Beside them the comparison of memory is wrong: the pages of the
/// engine that they share count less in both hosts, and most of the minimal host is such pages.
QStringList processesWithEngine()
{
    QStringList pids = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    pids.removeIf([](const QString &pid) {
        return pid.toInt() <= 0 || !processFile(pid.toInt(), "maps").contains("libQt6WebEngineCore");
    });
    return pids;
}

bool runAll(BenchSite &site, QList<Contestant> &contestants, const Options &options)
{
    const auto add = [&](Contestant &contestant, RunLength length, QList<HostSample> *into) {
        const std::optional<HostSample> sample = runHost(site, contestant.command, length, options.times);
        if (sample && into != nullptr)
            into->append(*sample);
        return sample.has_value();
    };
    // Not counted: brings programs and libraries into memory, and makes the profile's files.
    for (Contestant &contestant : contestants) {
        if (!add(contestant, RunLength::FirstFrame, nullptr))
            return false;
    }
    for (int round = 0; round < options.rounds; ++round) {
        for (int start = 0; start < options.starts; ++start) {
            for (Contestant &contestant : contestants) {
                if (!add(contestant, RunLength::FirstFrame, &contestant.starts))
                    return false;
            }
        }
        for (Contestant &contestant : contestants) {
            if (options.times.window.count() > 0 && !add(contestant, RunLength::Window, &contestant.windows))
                return false;
        }
        // So that none always follows the same other.
        std::rotate(contestants.begin() + 1, contestants.end() - 1, contestants.end());
        std::fprintf(stderr, "bench_host: round %d of %d\n", round + 1, options.rounds);
    }
    return true;
}

QJsonObject reportOf(const Contestant &contestant)
{
    const QList<HostSample> all = contestant.starts + contestant.windows;
    QJsonObject report{
        {QStringLiteral("pageAskedMs"), summaryOf(columnOf(all, &HostSample::pageMs))},
        {QStringLiteral("firstFrameMs"), summaryOf(columnOf(all, &HostSample::firstFrameMs))},
    };
    if (!contestant.windows.isEmpty()) {
        const QList<HostSample> &windows = contestant.windows;
        report.insert(QStringLiteral("cpuPercent"), summaryOf(columnOf(windows, &HostSample::cpuPercent)));
        report.insert(QStringLiteral("pssMiB"), summaryOf(columnOf(windows, &HostSample::pssMiB)));
        report.insert(QStringLiteral("processes"), median(columnOf(windows, &HostSample::processes)));
        report.insert(QStringLiteral("frames"), median(columnOf(windows, &HostSample::frames)));
        report.insert(QStringLiteral("droppedFrames"), median(columnOf(windows, &HostSample::dropped)));
    }
    return report;
}

/// The median of \a host's \a member as a share of that of \a baseline.
double ratio(const QList<HostSample> &host, const QList<HostSample> &baseline, double HostSample::*member)
{
    const double base = median(columnOf(baseline, member));
    return base > 0.0 ? median(columnOf(host, member)) / base : 0.0;
}

/// Compares each of \a contestants with the first, the minimal host.
void addGoals(const QList<Contestant> &contestants, bool software, QList<BenchGoal> &goals)
{
    const Contestant &minimal = contestants.constFirst();
    const auto add = [&goals](const QString &what, double value, double limit) {
        goals.append({what + QStringLiteral(", minimal host = 1"), value, BenchGoal::Kind::AtMost, limit});
    };
    QList<HostSample> starts; // the HUD makes no difference to them
    for (const Contestant &host : contestants.mid(1)) {
        starts += host.starts + host.windows;
        const QString &name = host.command.name;
        if (host.windows.isEmpty() || (!software && mayHaveGpu()))
            continue;
        if (software) {
            add(QStringLiteral("memory, ") + name, ratio(host.windows, minimal.windows, &HostSample::pssMiB), 1.15);
        }
        const double limit = !software ? 0.5 : name == QLatin1StringView("hud-shown") ? 1.10 : 1.05;
        add(QStringLiteral("processor time, ") + name, ratio(host.windows, minimal.windows, &HostSample::cpuPercent),
            limit);
    }
    if (software) {
        add(QStringLiteral("start to first frame"),
            ratio(starts, minimal.starts + minimal.windows, &HostSample::firstFrameMs), 1.15);
    }
}

/// Runs the case \a name and adds its figures to \a report and \a goals; false when a host did not play.
bool runCase(const QString &name, BenchSite &site, const Options &options, QJsonObject &report, QList<BenchGoal> &goals)
{
    const bool software = name == QLatin1StringView("software");
    const QTemporaryDir folder;
    const QProcessEnvironment environment = hostEnvironment(folder.path(), software);
    const auto hud = [](const char *policy) {
        return QStringList{QStringLiteral("--hud"), QLatin1StringView(policy)};
    };
    QList<Contestant> contestants{minimalHost(environment)};
    if (software) {
        contestants.append(vitrineHost(options.vitrine, "hud-hidden", hud("auto"), environment));
        contestants.append(vitrineHost(options.vitrine, "hud-shown", hud("on"), environment));
        contestants.append(vitrineHost(options.vitrine, "hud-off", hud("off"), environment));
    } else {
        contestants.append(vitrineHost(options.vitrine, "graphics-auto",
                                       {QStringLiteral("--graphics"), QStringLiteral("auto")}, environment));
    }
    if (!runAll(site, contestants, options))
        return false;

    QJsonObject hosts;
    for (const Contestant &contestant : std::as_const(contestants))
        hosts.insert(contestant.command.name, reportOf(contestant));
    report.insert(name, hosts);

    addGoals(contestants, software, goals);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const std::optional<Options> options = readOptions();
    if (!options)
        return 2;
    const QStringList others = processesWithEngine();
    if (!others.isEmpty() && options->times.window.count() > 0) {
        std::fprintf(stderr,
                     "bench_host: processes with Qt WebEngine are running: %s. Memory cannot be compared beside them; "
                     "end them, or measure starts only (--seconds 0).\n",
                     qPrintable(others.join(QStringLiteral(", "))));
        return 2;
    }

    BenchSite site;
    QJsonObject report{
        {QStringLiteral("benchmark"), QStringLiteral("host")},
        {QStringLiteral("rounds"), options->rounds},
        {QStringLiteral("windowSeconds"), static_cast<qint64>(options->times.window.count())},
        {QStringLiteral("platform"),
         qEnvironmentVariableIsEmpty("DISPLAY") ? QStringLiteral("offscreen") : QStringLiteral("display")},
    };
    QJsonArray leftOut;
    QList<BenchGoal> goals;
    for (const QString &name : options->cases) {
        // Without a display there is no default path: nothing would be drawn by the platform.
        if (name == QLatin1StringView("default") && qEnvironmentVariableIsEmpty("DISPLAY")) {
            leftOut.append(QStringLiteral("default: no DISPLAY"));
            continue;
        }
        if (!runCase(name, site, *options, report, goals))
            return 2;
    }
    report.insert(QStringLiteral("leftOut"), leftOut);
    return printReport(report, goals);
}
