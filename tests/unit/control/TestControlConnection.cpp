// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ControlConnection.h"

#include "ControlSocketClient.h"
#include "control/ControlServer.h"
#include "control/EventWaiter.h"
#include "events/RunLog.h"
#include "support/EventLoopMeter.h"
#include "support/ManualClock.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

namespace {

constexpr int keptEvents = 10'000;

/// A client that reads nothing.
std::unique_ptr<QLocalSocket> silentClient(const QString &path)
{
    auto socket = std::make_unique<QLocalSocket>();
    socket->setReadBufferSize(1);
    socket->connectToServer(path);
    return socket;
}

/// A server whose handler waits for events, or appends one and answers.
struct Run
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"control.sock"_s);
    ManualClock clock;
    RunLog log{clock};
    EventWaiter waiter{log};
    QList<QObject *> waits{}; ///< who has asked for each, in order
    std::unique_ptr<ControlServer> server =
        std::move(ControlServer::listen(path, log, [this](const ControlCall &call) { answer(call); })).value();

    /// With as many events as are kept.
    void fillLog()
    {
        for (int i = 0; i < keptEvents; ++i)
            log.append(UnknownReport{QString(300, u'x'), {}});
    }

    void answer(const ControlCall &call)
    {
        if (call.method->id == ControlMethod::Id::WaitFor) {
            waiter.wait(EventCondition::fromArguments(call.arguments), call.arguments.optionalInteger("since"_L1), 1h,
                        call.client, [](const EventWaiter::Outcome &) {});
            waits += call.client;
            return;
        }
        log.append(ActionReport{});
        call.reply(QJsonObject());
    }
};

} // namespace

class TestControlConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Events that were kept back come in order, and before those that are new.
    void eventsKeepTheirOrder()
    {
        Run run;
        run.fillLog();
        ControlSocketClient client(run.path);
        client.call(1, u"subscribe"_s, {{u"since"_s, 0}});
        QTRY_VERIFY(client.answers().size() > 100);
        run.log.append(ExitReport{});
        const auto seqOf = [&client](qsizetype index) {
            return client.answers()[index].value("params"_L1).toObject().value("seq"_L1).toInteger();
        };
        QTRY_COMPARE_WITH_TIMEOUT(seqOf(client.answers().size() - 1), keptEvents + 1, 60'000);
        for (qsizetype i = 1; i < client.answers().size(); ++i)
            QCOMPARE(seqOf(i), i);
    }

    void aSubscriberThatKeepsUpGetsAnEventBeforeTheNextAnswer()
    {
        Run run;
        ControlSocketClient client(run.path);
        client.call(1, u"subscribe"_s);
        QTRY_COMPARE(client.answers().size(), 1);
        client.call(2, u"ping"_s); // the handler appends an event
        QTRY_COMPARE(client.answers().size(), 3);
        QCOMPARE(client.answers()[1].value("method"_L1), QJsonValue(u"event"_s));
        QCOMPARE(client.answers()[2].value("id"_L1), QJsonValue(2));
    }

    void clientsTakeTurns()
    {
        Run run;
        ControlSocketClient first(run.path);
        ControlSocketClient second(run.path);
        QTRY_COMPARE(run.server->connections(), 2);
        for (auto *client : {&first, &second}) {
            for (int id = 0; id < 20; ++id)
                client->call(id, u"waitFor"_s, {{u"event"_s, u"never"_s}});
            client->socket().flush();
        }
        QTRY_COMPARE(run.waits.size(), 40);
        const auto change = std::ranges::adjacent_find(run.waits, std::ranges::not_equal_to());
        QVERIFY2(change - run.waits.begin() < 2, qPrintable(QString::number(change - run.waits.begin())));
    }

    void manyPastEventsDoNotStallTheEventLoop()
    {
        Run run;
        run.fillLog();
        const int clients = 50;
        const int waits = 20;
        EventLoopMeter meter;
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < clients; ++i) {
            silent.push_back(silentClient(run.path));
            QVERIFY(silent.back()->waitForConnected());
            for (int id = 0; id < waits; ++id)
                silent.back()->write(rpcRequestLine(id, u"waitFor"_s,
                                                    {{u"event"_s, u"never"_s}, {u"since"_s, 0}, {u"timeout"_s, 1000}}));
            silent.back()->write(rpcRequestLine(1, u"subscribe"_s, {{u"since"_s, 0}}));
        }
        ControlSocketClient other(run.path);
        for (int id = 1; id <= 50; ++id) {
            other.call(id, u"ping"_s);
            QTRY_COMPARE(other.answers().size(), id);
        }
        QCOMPARE(run.waits.size(), clients * waits);
        QVERIFY2(!EventLoopMeter::isMeaningful() || meter.longestIteration() < 100ms,
                 qPrintable(QString::number(meter.longestIteration() / 1ms)));
    }

    void aSubscriberThatReadsGetsEverythingAtTheEnd()
    {
        Run run;
        run.fillLog();
        QByteArray last;
        std::atomic<bool> hasBegun = false;
        std::thread reader([&run, &last, &hasBegun] {
            QLocalSocket socket;
            socket.connectToServer(run.path);
            socket.write(rpcRequestLine(1, u"subscribe"_s, {{u"since"_s, 0}}));
            socket.waitForReadyRead();
            hasBegun = true;
            do {
                while (socket.canReadLine())
                    last = socket.readLine();
            } while (socket.waitForReadyRead());
        });
        QTRY_VERIFY(hasBegun);
        run.log.append(ExitReport{});
        run.server.reset();
        reader.join();
        QVERIFY2(last.contains("\"kind\":\"exit\""), last.left(300).constData());
    }

    void clientsThatReadNothingDelayTheEndTogether()
    {
        Run run;
        run.fillLog();
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < 20; ++i) {
            silent.push_back(silentClient(run.path));
            QVERIFY(silent.back()->waitForConnected());
            silent.back()->write(rpcRequestLine(1, u"subscribe"_s, {{u"since"_s, 0}}));
        }
        QTRY_COMPARE(run.server->connections(), 20);
        for (const auto &client : silent)
            QTRY_VERIFY(client->bytesToWrite() == 0 && client->bytesAvailable() > 0);
        QElapsedTimer timer;
        timer.start();
        run.server.reset();
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestControlConnection)
#include "TestControlConnection.moc"
