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

} // namespace

class TestControlConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_path = m_folder->path() + u"/control.sock"_s;
        m_log.emplace(m_clock);
        m_waiter.emplace(*m_log);
        m_waits = 0;
        auto server = ControlServer::listen(m_path, *m_log, [this](const ControlCall &call) { answer(call); });
        QVERIFY2(server, server ? "" : qPrintable(server.error().message));
        m_server = std::move(server).value();
    }

    void cleanup()
    {
        m_server.reset();
        m_waiter.reset();
        m_log.reset();
    }

    // Events that were kept back come in order, and before those that are new.
    void eventsKeepTheirOrder()
    {
        fillLog();
        ControlSocketClient client(m_path);
        client.call(1, u"subscribe"_s, {{u"since"_s, 0}});
        QTRY_VERIFY(client.answers().size() > 100);
        m_log->append(ExitReport{});
        const auto seqOf = [&client](qsizetype index) {
            return client.answers()[index].value("params"_L1).toObject().value("seq"_L1).toInteger();
        };
        QTRY_COMPARE_WITH_TIMEOUT(seqOf(client.answers().size() - 1), keptEvents + 1, 60'000);
        for (qsizetype i = 1; i < client.answers().size(); ++i)
            QCOMPARE(seqOf(i), i);
    }

    void aSubscriberThatKeepsUpGetsAnEventBeforeTheNextAnswer()
    {
        ControlSocketClient client(m_path);
        client.call(1, u"subscribe"_s);
        QTRY_COMPARE(client.answers().size(), 1);
        client.call(2, u"ping"_s); // the handler appends an event
        QTRY_COMPARE(client.answers().size(), 3);
        QCOMPARE(client.answers()[1].value("method"_L1), QJsonValue(u"event"_s));
        QCOMPARE(client.answers()[2].value("id"_L1), QJsonValue(2));
    }

    void manyPastEventsDoNotStallTheEventLoop()
    {
        fillLog();
        const int clients = 50;
        const int waits = 20;
        EventLoopMeter meter;
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < clients; ++i) {
            silent.push_back(silentClient(m_path));
            QVERIFY(silent.back()->waitForConnected());
            silent.back()->write(rpcRequestLine(1, u"subscribe"_s, {{u"since"_s, 0}}));
            for (int id = 0; id < waits; ++id)
                silent.back()->write(rpcRequestLine(id, u"waitFor"_s,
                                                    {{u"event"_s, u"never"_s}, {u"since"_s, 0}, {u"timeout"_s, 1000}}));
        }
        ControlSocketClient other(m_path);
        for (int id = 1; id <= 50; ++id) {
            other.call(id, u"ping"_s);
            QTRY_COMPARE(other.answers().size(), id);
        }
        // A client that reads no events is not read, either: what it waits for was asked before.
        QTRY_VERIFY_WITH_TIMEOUT(m_waits >= clients, 60'000);
        QVERIFY2(!EventLoopMeter::isMeaningful() || meter.longestIteration() < 100ms,
                 qPrintable(QString::number(meter.longestIteration() / 1ms)));
    }

    void aSubscriberThatReadsGetsEverythingAtTheEnd()
    {
        fillLog();
        QByteArray last;
        std::atomic<bool> hasBegun = false;
        std::thread reader([this, &last, &hasBegun] {
            QLocalSocket socket;
            socket.connectToServer(m_path);
            socket.write(rpcRequestLine(1, u"subscribe"_s, {{u"since"_s, 0}}));
            socket.waitForReadyRead();
            hasBegun = true;
            do {
                while (socket.canReadLine())
                    last = socket.readLine();
            } while (socket.waitForReadyRead());
        });
        QTRY_VERIFY(hasBegun);
        m_log->append(ExitReport{});
        m_server.reset();
        reader.join();
        QVERIFY2(last.contains("\"kind\":\"exit\""), last.left(300).constData());
    }

    void clientsThatReadNothingDelayTheEndTogether()
    {
        fillLog();
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < 20; ++i) {
            silent.push_back(silentClient(m_path));
            QVERIFY(silent.back()->waitForConnected());
            silent.back()->write(rpcRequestLine(1, u"subscribe"_s, {{u"since"_s, 0}}));
        }
        QTRY_COMPARE(m_server->connections(), 20);
        for (const auto &client : silent)
            QTRY_VERIFY(client->bytesToWrite() == 0 && client->bytesAvailable() > 0);
        QElapsedTimer timer;
        timer.start();
        m_server.reset();
        QVERIFY2(timer.elapsed() < 2500, qPrintable(QString::number(timer.elapsed())));
    }

private:
    void fillLog()
    {
        for (int i = 0; i < keptEvents; ++i)
            m_log->append(UnknownReport{QString(300, u'x'), {}});
    }

    void answer(const ControlCall &call)
    {
        if (call.method->id == ControlMethod::Id::WaitFor) {
            m_waiter->wait(EventCondition::fromArguments(call.arguments), call.arguments.optionalInteger("since"_L1),
                           1h, call.client, [](const EventWaiter::Outcome &) {});
            ++m_waits;
            return;
        }
        m_log->append(ActionReport{});
        call.reply(QJsonObject());
    }

    std::optional<QTemporaryDir> m_folder;
    QString m_path;
    ManualClock m_clock;
    std::optional<RunLog> m_log;
    std::optional<EventWaiter> m_waiter;
    std::unique_ptr<ControlServer> m_server;
    int m_waits = 0;
};

QTEST_GUILESS_MAIN(TestControlConnection)
#include "TestControlConnection.moc"
