// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/instance/InstanceServer.h"
#include "desktop/instance/SingleInstance.h"

#include <QLocalServer>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <atomic>
#include <future>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;
using Outcome = SingleInstance::Outcome;

Q_DECLARE_METATYPE(Outcome)

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder.emplace();
        m_place = {m_folder->filePath(u"socket"_s), m_folder->filePath(u"lock"_s)};
        m_requests.clear();
        m_answer = {};
    }

    void cleanup() { m_server.reset(); }

    void theSecondHandsItsRequestOver_data()
    {
        QTest::addColumn<QString>("problem");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("done") << QString() << Outcome::HandedOver;
        QTest::newRow("refused") << u"It is broken."_s << Outcome::Refused;
    }

    void theSecondHandsItsRequestOver()
    {
        QFETCH(const QString, problem);
        m_answer.problem = problem;
        SingleInstance first(m_place);
        QCOMPARE(first.claim(), Outcome::First);
        listen();
        SingleInstance second(m_place);
        QTEST(outcomeOf(second), "outcome");
        QCOMPARE(second.problem(), problem);
        QCOMPARE(m_requests, QList{m_request});
    }

    void theSecondOnlyLooks()
    {
        SingleInstance first(m_place);
        QCOMPARE(first.claim(), Outcome::First);
        SingleInstance second(m_place);
        QCOMPARE(second.claim(), Outcome::Occupied);
        QCOMPARE(second.process(), qint64(::getpid()));
    }

    void waitsForARunThatStarts()
    {
        SingleInstance first(m_place);
        QCOMPARE(first.claim(), Outcome::First);
        SingleInstance second(m_place, {.start = 60s});
        auto outcome = start(second);
        QTRY_VERIFY(m_isAsking);
        listen();
        QTRY_COMPARE(outcome.wait_for(0s), std::future_status::ready);
        QCOMPARE(outcome.get(), Outcome::HandedOver);
    }

    void isFirstOnceTheOtherHasEnded()
    {
        auto first = std::make_unique<SingleInstance>(m_place);
        QCOMPARE(first->claim(), Outcome::First);
        SingleInstance second(m_place, {.start = 60s});
        auto outcome = start(second);
        QTRY_VERIFY(m_isAsking);
        first.reset();
        QTRY_COMPARE(outcome.wait_for(0s), std::future_status::ready);
        QCOMPARE(outcome.get(), Outcome::First);
    }

    void takesOverWhatACrashHasLeft()
    {
        {
            QLocalServer crashed;
            QVERIFY(crashed.listen(m_place.socket));
            QVERIFY(QFile::rename(m_place.socket, m_place.socket + u'x')); // close() would remove it
            crashed.close();
            QVERIFY(QFile::rename(m_place.socket + u'x', m_place.socket));
        }
        SingleInstance next(m_place);
        QCOMPARE(next.claimOrHandOver(m_request), Outcome::First);
        listen();
        SingleInstance second(m_place);
        QCOMPARE(outcomeOf(second), Outcome::HandedOver);
    }

    void tellsARunThatDoesNotAnswer_data()
    {
        QTest::addColumn<bool>("listens");
        QTest::newRow("hangs while it starts") << false;
        QTest::newRow("hangs") << true;
    }

    void tellsARunThatDoesNotAnswer()
    {
        QFETCH(const bool, listens);
        SingleInstance first(m_place);
        QCOMPARE(first.claim(), Outcome::First);
        QLocalServer hanging; // accepts nothing, because the second call blocks the event loop
        QVERIFY(!listens || hanging.listen(m_place.socket));
        SingleInstance second(m_place, {.answer = 100ms, .start = 200ms});
        QCOMPARE(second.claimOrHandOver(m_request), Outcome::Silent);
        QCOMPARE(second.process(), qint64(::getpid()));
    }

    void neverTrustsTheSocketOfAnotherUser()
    {
        SingleInstance first(m_place);
        QCOMPARE(first.claim(), Outcome::First);
        listen();
        SingleInstance second(m_place, {}, [](qintptr) { return std::optional(::geteuid() + 1); });
        QCOMPARE(outcomeOf(second), Outcome::Untrusted);
        QVERIFY2(second.problem().contains(u"another user"_s), qPrintable(second.problem()));
        QVERIFY(m_requests.isEmpty());
    }

    void saysWhyThereIsNoLock()
    {
        m_place.lock = m_folder->filePath(u"missing/lock"_s);
        SingleInstance instance(m_place);
        QCOMPARE(instance.claimOrHandOver(m_request), Outcome::Impossible);
        QVERIFY2(instance.problem().contains(u"cannot be written"_s), qPrintable(instance.problem()));
    }

    void ofManyAtOnceExactlyOneIsFirst()
    {
        for (int round = 0; round < 10; ++round) {
            std::vector<std::unique_ptr<SingleInstance>> starts;
            std::vector<std::future<Outcome>> outcomes;
            for (int i = 0; i < 10; ++i) {
                starts.push_back(std::make_unique<SingleInstance>(m_place));
                outcomes.push_back(std::async(std::launch::async, [&start = *starts.back()] { return start.claim(); }));
            }
            int firsts = 0;
            for (auto &outcome : outcomes)
                firsts += outcome.get() == Outcome::First ? 1 : 0;
            QCOMPARE(firsts, 1);
        }
    }

private:
    void listen()
    {
        auto server = InstanceServer::listen(m_place.socket, [this](const InstanceRequest &request) {
            m_requests += request;
            return m_answer;
        });
        QVERIFY2(server, server ? "" : qPrintable(server.error().message));
        m_server = std::move(server).value();
    }

    /// It blocks, so that it needs a thread of its own.
    std::future<Outcome> start(SingleInstance &instance)
    {
        m_isAsking = false;
        return std::async(std::launch::async, [this, &instance] {
            m_isAsking = true;
            return instance.claimOrHandOver(m_request);
        });
    }

    Outcome outcomeOf(SingleInstance &instance)
    {
        auto outcome = start(instance);
        if (!QTest::qWaitFor([&outcome] { return outcome.wait_for(0s) == std::future_status::ready; }, 30'000))
            QTest::qFail("no outcome", __FILE__, __LINE__);
        return outcome.get();
    }

    const InstanceRequest m_request{.target = u"demo:rate"_s, .startSeconds = 3.0, .language = u"ja"_s};
    std::optional<QTemporaryDir> m_folder;
    InstancePlace m_place;
    std::unique_ptr<InstanceServer> m_server;
    QList<InstanceRequest> m_requests;
    InstanceAnswer m_answer;
    std::atomic<bool> m_isAsking = false;
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "TestSingleInstance.moc"
