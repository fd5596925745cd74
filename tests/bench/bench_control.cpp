// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// How long a client of the control socket waits for an answer, against a bare QLocalServer that sends each line back,
// in the same thread and in turns; and how long at most while other clients ask for all past events.
//
// Usage: bench_control [ROUNDS]   default 10.

#include "bench/BenchReport.h"
#include "control/ControlServer.h"
#include "control/EventWaiter.h"
#include "events/RunLog.h"
#include "playback/Clock.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr int requestsOfARound = 500;
constexpr int limit = 10'000; // ms
constexpr int pastEvents = 10'000;
constexpr int busyClients = 50;
constexpr int waitsOfAClient = 20;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "bench_control: %s\n", qPrintable(why));
    std::exit(2);
}

void listenForEcho(QLocalServer &server, const QString &path)
{
    if (!server.listen(path))
        fail(server.errorString());
    QObject::connect(&server, &QLocalServer::newConnection, &server, [&server] {
        QLocalSocket *socket = server.nextPendingConnection();
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket] {
            while (socket->canReadLine())
                socket->write(socket->readLine());
        });
    });
}

/// Both servers, in the thread in which it is called.
class Servers final : public QObject
{
public:
    explicit Servers(const QString &folder)
    {
        listenForEcho(m_echo, folder + u"/echo"_s);
        // The answer of `state` while a video plays.
        const QJsonObject state{{u"state"_s, u"playing"_s},   {u"currentTime"_s, 12.345678},
                                {u"duration"_s, 90},          {u"live"_s, false},
                                {u"playbackRate"_s, 1},       {u"volume"_s, 1},
                                {u"muted"_s, false},          {u"seq"_s, 123},
                                {u"target"_s, u"demo"_s},     {u"error"_s, QJsonValue()},
                                {u"recovery"_s, QJsonValue()}};
        auto server = ControlServer::listen(folder + u"/control"_s, m_log, [this, state](const ControlCall &call) {
            if (call.method->id == ControlMethod::Id::WaitFor)
                m_waiter.wait(EventCondition::fromArguments(call.arguments), 0, std::chrono::hours(1), call.client,
                              [](const EventWaiter::Outcome &) {});
            else
                call.reply(state);
        });
        if (!server)
            fail(server.error().message);
        m_control = std::move(server).value();
    }

    void fillLog()
    {
        for (int i = 0; i < pastEvents; ++i)
            m_log.append(UnknownReport{QString(300, u'x'), {}});
    }

private:
    SystemClock m_clock;
    RunLog m_log{m_clock};
    EventWaiter m_waiter{m_log};
    QLocalServer m_echo;
    std::unique_ptr<ControlServer> m_control;
};

/// The times in microseconds from a request to its answer.
QList<double> roundTrips(QLocalSocket &socket)
{
    QList<double> times;
    QElapsedTimer timer;
    for (int id = 0; id < requestsOfARound; ++id) {
        timer.start();
        socket.write(rpcRequestLine(id, u"state"_s, {}));
        while (!socket.canReadLine()) {
            if (!socket.waitForReadyRead(limit))
                fail(u"There is no answer."_s);
        }
        socket.readLine();
        times += static_cast<double>(timer.nsecsElapsed()) / 1000.0;
    }
    return times;
}

std::unique_ptr<QLocalSocket> connected(const QString &path)
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->connectToServer(path);
    if (!socket->waitForConnected(limit))
        fail(socket->errorString());
    return socket;
}

/// Clients that ask for all past events, search them for one that does not exist, and read nothing.
std::vector<std::unique_ptr<QLocalSocket>> clientsOfThePast(const QString &path)
{
    std::vector<std::unique_ptr<QLocalSocket>> clients;
    for (int i = 0; i < busyClients; ++i) {
        clients.push_back(connected(path));
        clients.back()->setReadBufferSize(1);
        for (int id = 1; id <= waitsOfAClient; ++id)
            clients.back()->write(rpcRequestLine(id, u"waitFor"_s, {{u"event"_s, u"never"_s}, {u"since"_s, 0}}));
        clients.back()->write(rpcRequestLine(0, u"subscribe"_s, {{u"since"_s, 0}}));
        clients.back()->flush();
    }
    return clients;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 10;
    if (rounds < 1)
        fail(u"ROUNDS must be a number from 1 on."_s);
    const QTemporaryDir folder;
    QThread thread;
    QObject context;
    context.moveToThread(&thread);
    thread.start();
    std::unique_ptr<Servers> servers;
    QMetaObject::invokeMethod(
        &context, [&] { servers = std::make_unique<Servers>(folder.path()); }, Qt::BlockingQueuedConnection);
    const auto echo = connected(folder.filePath(u"echo"_s));
    const auto control = connected(folder.filePath(u"control"_s));
    (void)roundTrips(*echo);
    (void)roundTrips(*control);
    QList<double> echoTimes;
    QList<double> controlTimes;
    for (int round = 0; round < rounds; ++round) {
        echoTimes += roundTrips(*echo);
        controlTimes += roundTrips(*control);
    }
    QMetaObject::invokeMethod(
        &context, [&] { servers->fillLog(); }, Qt::BlockingQueuedConnection);
    auto busy = clientsOfThePast(folder.filePath(u"control"_s));
    const QList<double> busyTimes = roundTrips(*control);
    busy.clear();
    QMetaObject::invokeMethod(
        &context, [&] { servers.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    const double ratio = median(controlTimes) / median(echoTimes);
    return printReport(
        {{u"benchmark"_s, u"control"_s},
         {u"echoMicroseconds"_s, summaryOf(echoTimes)},
         {u"controlMicroseconds"_s, summaryOf(controlTimes)},
         {u"busyMicroseconds"_s, summaryOf(busyTimes)}},
        {{.name = u"latencyRatio"_s, .value = ratio, .limit = 2.0},
         {.name = u"longestBusyMilliseconds"_s, .value = std::ranges::max(busyTimes) / 1000.0, .limit = 100.0}});
}
