// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/service/ServiceNotifier.h"
#include "support/NotifySocket.h"

#include <QFile>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

class TestServiceNotifier : public QObject
{
    Q_OBJECT

private:
    QByteArrayList m_sent;
    bool m_isAlive = true;

    [[nodiscard]] ServiceNotifier::Send send()
    {
        return [this](const QByteArray &assignments) {
            m_sent += assignments;
        };
    }
    [[nodiscard]] std::function<bool()> isAlive()
    {
        return [this] {
            return m_isAlive;
        };
    }

private Q_SLOTS:
    void init()
    {
        m_sent.clear();
        m_isAlive = true;
    }

    void isReadyOnce()
    {
        ServiceNotifier notifier(std::nullopt, isAlive(), send());
        notifier.noteReady();
        notifier.noteReady();
        QCOMPARE(m_sent, QByteArrayList{"READY=1"});
    }

    void isReadyAtTheLatestAfterATime()
    {
        ServiceNotifier notifier(std::nullopt, isAlive(), send());
        notifier.limitStart(2ms);
        QVERIFY(m_sent.isEmpty());
        QTRY_COMPARE(m_sent, QByteArrayList{"READY=1"});
        notifier.noteReady();
        QCOMPARE(m_sent.size(), 1);
    }

    void isNotReadyWhileItEnds()
    {
        ServiceNotifier notifier(std::nullopt, isAlive(), send());
        notifier.limitStart(2ms);
        notifier.noteStopping();
        // A later one has sent, so that the other had time enough.
        ServiceNotifier later(std::nullopt, isAlive(), send());
        later.limitStart(4ms);
        QTRY_COMPARE(m_sent, QByteArrayList({"STOPPING=1", "READY=1"}));
        QVERIFY(!notifier.isReady());
    }

    void reloadsWithATimeOfTheMonotonicClock()
    {
        ServiceNotifier notifier(std::nullopt, isAlive(), send());
        notifier.noteReloading();
        notifier.noteReloaded();
        QVERIFY2(m_sent.isEmpty(), "before it was ready");
        notifier.noteReady();
        notifier.noteReloading();
        notifier.noteReloaded();
        QCOMPARE(m_sent.size(), 3);
        const auto match =
            QRegularExpression(u"^RELOADING=1\nMONOTONIC_USEC=(\\d+)$"_s).match(QString::fromUtf8(m_sent.at(1)));
        QVERIFY(match.hasMatch());
        const qint64 now = std::chrono::steady_clock::now().time_since_epoch() / 1us;
        QVERIFY(match.captured(1).toLongLong() <= now && match.captured(1).toLongLong() > now - 60'000'000);
        QCOMPARE(m_sent.at(2), "READY=1");
    }

    void sendsAStatusInOneLineAndNotTwice()
    {
        ServiceNotifier notifier(std::nullopt, isAlive(), send());
        notifier.setStatus(u"playing:\nREADY=1"_s);
        notifier.setStatus(u"playing: READY=1"_s);
        QCOMPARE(m_sent, QByteArrayList{"STATUS=playing: READY=1"});
    }

    void feedsTheWatchdogOnlyWhileAlive()
    {
        ServiceNotifier notifier(2ms, isAlive(), send());
        QTRY_VERIFY(m_sent.count("WATCHDOG=1") >= 2);
        m_isAlive = false;
        m_sent.clear();
        int asked = 0;
        ServiceNotifier other(
            2ms,
            [&asked] {
                ++asked;
                return false;
            },
            send());
        QTRY_VERIFY(asked >= 3);
        QVERIFY(m_sent.isEmpty());
        m_isAlive = true;
        QTRY_VERIFY(m_sent.contains("WATCHDOG=1"));
    }

    void feedsTheWatchdogWhileItEnds()
    {
        m_isAlive = false;
        ServiceNotifier notifier(2ms, isAlive(), send());
        notifier.noteStopping();
        notifier.noteStopping();
        QCOMPARE(m_sent, QByteArrayList{"STOPPING=1"});
        QTRY_VERIFY(m_sent.contains("WATCHDOG=1"));
    }

    void readsTheTimeOfTheWatchdog_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("microseconds"); // 0: none
        QTest::newRow("30 s") << u"30000000"_s << qint64{30'000'000};
        QTest::newRow("none") << QString() << qint64{0};
        QTest::newRow("no number") << u"soon"_s << qint64{0};
        QTest::newRow("zero") << u"0"_s << qint64{0};
        QTest::newRow("negative") << u"-5"_s << qint64{0};
        QTest::newRow("no limit") << u"9223372036854775807"_s << qint64{172'800'000'000};
    }

    void readsTheTimeOfTheWatchdog()
    {
        QFETCH(const QString, text);
        QFETCH(const qint64, microseconds);
        QProcessEnvironment variables;
        variables.insert(u"WATCHDOG_USEC"_s, text);
        variables.insert(u"WATCHDOG_PID"_s, u"1"_s);
        const auto time = ServiceNotifier::watchdogTime(variables);
        QCOMPARE(time.value_or(0us).count(), microseconds);
        QCOMPARE(time.has_value(), microseconds != 0);
    }

    void isWantedWhereAServiceManagerListens()
    {
        QProcessEnvironment variables;
        QVERIFY(!ServiceNotifier::isWanted(variables));
        variables.insert(u"NOTIFY_SOCKET"_s, u"/run/systemd/notify"_s);
        QVERIFY(ServiceNotifier::isWanted(variables));
    }

    // As systemd after it has crashed: the kiosk plays on.
    void aServiceManagerThatDoesNotReadIsNotWaitedFor()
    {
        const QTemporaryDir folder;
        NotifySocket manager(folder.filePath(u"notify"_s));
        QVERIFY(manager.isOpen());
        qputenv("NOTIFY_SOCKET", QFile::encodeName(manager.path()));
        const auto unset = qScopeGuard([] { qunsetenv("NOTIFY_SOCKET"); });

        constexpr int many = 2000; // the system keeps some hundred
        for (int i = 0; i < many; ++i)
            ServiceNotifier::sendToSystemd(QByteArray::number(i));
        QVERIFY(manager.waitFor("0"));
        // As soon as there is room again.
        QTRY_VERIFY(
            (ServiceNotifier::sendToSystemd(QByteArray::number(many)), manager.waitFor(QByteArray::number(many), 100)));
        QVERIFY(manager.lines().size() < many);
        QVERIFY(std::ranges::is_sorted(manager.lines(), {}, [](const QByteArray &line) { return line.toInt(); }));
    }
};

QTEST_GUILESS_MAIN(TestServiceNotifier)
#include "TestServiceNotifier.moc"
