// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// Compares Insights with 10,000 sessions to Insights with 100: the frames of its list and charts, the time that the
// user interface's thread is held up when it opens, and memory. Prints one JSON object.
//
// Usage: bench_insights [ROUNDS]
//        bench_insights --memory FILE SESSIONS   resident memory of this process with Insights of FILE open, in bytes

#include "BenchReport.h"
#include "journal/JournalStore.h"
#include "support/EventLoopMeter.h"
#include "support/QuickItems.h"
#include "support/ResidentMemory.h"
#include "ui/OverlayView.h"
#include "ui/insights/ChartItem.h"
#include "ui/insights/InsightsModel.h"
#include "ui/insights/InsightsWindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTimeZone>

#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr int few = 100;
constexpr int many = 10'000;
constexpr int steps = 60;               // frames of a measurement
constexpr double mostFrameRatio = 1.25; // a frame shows as much of either journal
constexpr double longestHoldUp = 100.0; // ms of processor time: below it a click feels immediate
constexpr double mostMiB = 50.0;

[[noreturn]] void fail(const QString &why)
{
    std::fputs(qPrintable(why + u'\n'), stderr);
    std::exit(2);
}

/// Resident memory in MiB of a new process that has Insights of \a file open. One that opens Insights again and again
/// would count what the allocator keeps of the threads that have ended, and that varies by chance.
double residentOfNewProcess(const QString &file, int sessions)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--memory"_s, file, QString::number(sessions)});
    process.waitForFinished(-1);
    bool isNumber = false;
    const double bytes = process.readAllStandardOutput().trimmed().toDouble(&isNumber);
    if (process.exitCode() != 0 || !isNumber)
        fail(u"the process that measures memory failed"_s);
    return bytes / 1024.0 / 1024.0;
}

/// Sessions of a media of an hour, of which each has played up to twenty parts.
void writeSessions(const QString &file, int sessions)
{
    JournalStore store(file, UserIds::Remove);
    if (const auto error = store.open())
        fail(error->detail);
    QList<SessionUpdate> updates;
    for (int i = 0; i < sessions; ++i) {
        SessionUpdate update;
        SessionRecord &session = update.session;
        session.id = u"00000000-0000-4000-8000-%1"_s.arg(i, 12, 10, QChar(u'0'));
        session.startedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + i * qint64{60'000}, QTimeZone::utc());
        session.updatedAt = session.startedAt.addSecs(500);
        session.endedAt = session.updatedAt;
        session.outcome = SessionOutcome::Left;
        session.contentId = u"episode-%1"_s.arg(i % 3);
        session.streamingType = u"vod"_s;
        session.duration = 3600.0;
        session.metrics.startOutcome = StartOutcome::Started;
        session.metrics.initialStartupTime = std::chrono::milliseconds(100 + i * 37 % 5000);
        session.metrics.watchedTime = std::chrono::seconds(500);
        session.metrics.uniqueCoverage = 0.14;
        for (int part = 0; part < 20; ++part) {
            const double from = (i * 7 + part * 171) % 3500;
            update.parts.append({.media = {from, from + 25.0},
                                 .start = std::chrono::seconds(part * 25),
                                 .end = std::chrono::seconds(part * 25 + 25)});
        }
        updates.append(update);
    }
    if (const auto error = store.write(updates, JournalStore::Durability::Process))
        fail(error->detail);
}

struct Figures
{
    QList<double> scrollMs{}; ///< a frame of the list, at another place each time
    QList<double> zoomMs{};   ///< a frame of the chart of a content, at another zoom each time
    double holdUpMs = 0.0;    ///< longest iteration of the event loop while it opens, processor time
    qint64 residentBytes = 0; ///< while it is open, after all frames
};

Figures measure(const QString &file, int sessions)
{
    Figures figures;
    EventLoopMeter meter;
    InsightsModel model(file, InsightsModel::Place::Window);
    InsightsWindow window(model);
    window.resize(1280, 800);
    window.show();
    QApplication::processEvents();
    QEventLoop loop;
    QObject::connect(&model, &InsightsModel::settled, &loop, &QEventLoop::quit);
    meter.restart();
    loop.exec();
    window.grab();
    QApplication::processEvents();
    figures.holdUpMs = static_cast<double>(meter.longestIteration().count()) / 1000.0;
    if (model.sessions()->count() != sessions)
        fail(u"sessions are missing"_s);

    auto *view = window.findChild<OverlayView *>();
    QQuickItem &root = *view->rootObject();
    QQuickItem *list = findItem(root, u"insights.sessions"_s);
    auto *chart = qobject_cast<ChartItem *>(findItem(root, u"insights.contentCoverage.chart"_s));
    if (list == nullptr || chart == nullptr)
        fail(u"the view is incomplete"_s);
    QElapsedTimer timer;
    const auto frame = [&](QList<double> &samples) {
        timer.start();
        QApplication::processEvents();
        view->grabFramebuffer(); // draws
        samples += static_cast<double>(timer.nsecsElapsed()) / 1e6;
    };
    const double end = list->property("contentHeight").toDouble() - list->height();
    for (int step = 0; step < steps; ++step) {
        list->setProperty("contentY", end * (step % 2 == 0 ? step : steps - step) / steps);
        frame(figures.scrollMs);
    }
    for (int step = 0; step < steps; ++step) {
        chart->zoom(step < steps / 2 ? 1.2 : 1.0 / 1.2, 400.0);
        frame(figures.zoomMs);
    }
    figures.residentBytes = residentMemory();
    return figures;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QApplication application(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--memory") == 0) {
        const Figures figures = measure(QString::fromLocal8Bit(argv[2]), std::atoi(argv[3]));
        std::printf("%lld\n", static_cast<long long>(figures.residentBytes));
        return 0;
    }
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 5;
    if (rounds < 1) {
        std::fputs("Usage: bench_insights [ROUNDS]\n", stderr);
        return 2;
    }
    const QTemporaryDir folder;
    const QString small = folder.filePath(u"few.sqlite"_s);
    const QString large = folder.filePath(u"many.sqlite"_s);
    writeSessions(small, few);
    writeSessions(large, many);

    std::ignore = measure(small, few); // what is loaded once does not count
    QList<double> scroll;
    QList<double> zoom;
    QList<double> holdUp;
    QList<double> scrollMs;
    QList<double> zoomMs;
    QList<double> fewMiB;
    QList<double> manyMiB;
    for (int round = 0; round < rounds; ++round) {
        const Figures base = measure(small, few);
        const Figures figures = measure(large, many);
        scroll += median(figures.scrollMs) / median(base.scrollMs);
        zoom += median(figures.zoomMs) / median(base.zoomMs);
        scrollMs += figures.scrollMs;
        zoomMs += figures.zoomMs;
        holdUp += figures.holdUpMs;
        fewMiB += residentOfNewProcess(small, few);
        manyMiB += residentOfNewProcess(large, many);
    }
    const QList<BenchGoal> goals{
        {u"frames of the list, 10,000 against 100 sessions"_s, median(scroll), BenchGoal::Kind::AtMost, mostFrameRatio},
        {u"frames of a chart, 10,000 against 100 sessions"_s, median(zoom), BenchGoal::Kind::AtMost, mostFrameRatio},
        {u"longest hold-up of the user interface with 10,000 sessions, ms"_s, median(holdUp), BenchGoal::Kind::AtMost,
         longestHoldUp},
        {u"memory with 10,000 sessions beyond that with 100, MiB"_s, median(manyMiB) - median(fewMiB),
         BenchGoal::Kind::AtMost, mostMiB}};
    return printReport({{u"bench"_s, u"insights"_s},
                        {u"rounds"_s, rounds},
                        {u"scrollMs"_s, summaryOf(scrollMs)},
                        {u"zoomMs"_s, summaryOf(zoomMs)},
                        {u"holdUpMs"_s, summaryOf(holdUp)},
                        {u"fewMiB"_s, summaryOf(fewMiB)},
                        {u"manyMiB"_s, summaryOf(manyMiB)}},
                       goals);
}
