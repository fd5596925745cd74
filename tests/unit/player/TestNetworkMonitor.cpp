// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/NetworkMonitor.h"

#include "http/HttpListener.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestNetworkMonitor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_paths.clear();
        m_server = std::make_unique<HttpListener>([this](const HttpRequest &request) {
            m_paths += request.path;
            return HttpReply{500, "text/plain", "", {}};
        });
        const Result<quint16> port = m_server->listen();
        QVERIFY(port);
        m_port = *port;
    }

    void anyAnswerIsOne()
    {
        NetworkMonitor watch;
        QSignalSpy answered(&watch, &NetworkMonitor::answered);
        watch.setTarget(player(), QStringLiteral("https://host.example.com"));
        watch.ask();
        watch.ask(); // while it is asking
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(answered.at(0).at(0).toBool(), true);
        QCOMPARE(m_paths, QStringList(QStringLiteral("/"))); // and not the address with its token
    }

    void whoDoesNotAnswerIsAskedUntilThen()
    {
        m_server->close();
        NetworkMonitor watch({5ms, 20ms});
        QSignalSpy answered(&watch, &NetworkMonitor::answered);
        watch.setTarget(player(), {});
        watch.ask();
        QTRY_VERIFY(answered.count() >= 3);
        for (const QList<QVariant> &arguments : answered)
            QCOMPARE(arguments.at(0).toBool(), false);
        QVERIFY(m_server->listen());
        QTRY_COMPARE(answered.last().at(0).toBool(), true);
        const qsizetype all = answered.count();
        watch.noteSystem(false); // nothing is wrong
        NetworkMonitor another;
        QSignalSpy anothersAnswer(&another, &NetworkMonitor::answered);
        another.setTarget(player(), {});
        another.ask();
        QTRY_COMPARE(anothersAnswer.count(), 1); // and in that time the first has not asked again
        QCOMPARE(answered.count(), all);
    }

    void whatAnotherHasFoundCountsAsWell()
    {
        NetworkMonitor watch({5ms, 5ms});
        QSignalSpy answered(&watch, &NetworkMonitor::answered);
        watch.setTarget(player(), {});
        watch.noteUnreachable();
        QCOMPARE(answered.count(), 1);
        QCOMPARE(answered.at(0).at(0).toBool(), false);
        QTRY_COMPARE(answered.count(), 2);
        QCOMPARE(answered.at(1).at(0).toBool(), true);
    }

    void theSystemIsAReasonToAsk()
    {
        NetworkMonitor watch({1h, 1h});
        QSignalSpy answered(&watch, &NetworkMonitor::answered);
        watch.setTarget(player(), {});
        watch.noteSystem(false);
        QVERIFY(!watch.isOffline());
        watch.noteSystem(true);
        QVERIFY(watch.isOffline());
        QTRY_COMPARE(answered.count(), 1);
        QCOMPARE(answered.at(0).at(0).toBool(), true); // this machine needs no network
        watch.noteUnreachable();
        watch.noteSystem(false);
        QTRY_COMPARE(answered.count(), 3);
        QCOMPARE(answered.at(2).at(0).toBool(), true); // long before the hour is over
    }

    void whatIsStoppedIsSilent()
    {
        m_server->close();
        NetworkMonitor watch({1ms, 1ms});
        QSignalSpy answered(&watch, &NetworkMonitor::answered);
        watch.setTarget(player(), {});
        watch.ask();
        watch.setTarget(QUrl(QStringLiteral("http://localhost:%1/").arg(m_port)), {});
        NetworkMonitor another({1ms, 1ms});
        QSignalSpy anothersAnswers(&another, &NetworkMonitor::answered);
        another.setTarget(player(), {});
        another.ask();
        QTRY_VERIFY(anothersAnswers.count() >= 3);
        QCOMPARE(answered.count(), 0);
    }

private:
    [[nodiscard]] QUrl player() const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1/embed?token=a.b.c").arg(m_port));
    }

    std::unique_ptr<HttpListener> m_server;
    quint16 m_port = 0;
    QStringList m_paths;
};

QTEST_GUILESS_MAIN(TestNetworkMonitor)
#include "TestNetworkMonitor.moc"
