// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "player/StartupWatchdog.h"

#include "http/HttpListener.h"
#include "protocol/PlayTarget.h"
#include "support/ManualClock.h"

#include <QSignalSpy>
#include <QTest>

using namespace vitrine;
using namespace std::chrono_literals;

class TestStartupWatchdog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_watch = std::make_unique<StartupWatchdog>(m_clock);
        m_diagnoses.clear();
        connect(m_watch.get(), &StartupWatchdog::notReady, this,
                [this](const StartupWatchdog::Diagnosis &diagnosis) { m_diagnoses.append(diagnosis); });
    }

    void timeOver()
    {
        m_watch->start(wait(20s));
        QVERIFY(m_watch->isWaiting());
        advance(19'999ms);
        QCOMPARE(m_diagnoses.size(), 0);
        advance(1ms);
        QCOMPARE(m_diagnoses.size(), 1);
        QVERIFY(m_diagnoses.first().timedOut);
        QVERIFY(m_diagnoses.first().causes.size() >= 3);
        QVERIFY(m_diagnoses.first().causes.join(u' ').contains(QStringLiteral("https://host.example.com")));
        QVERIFY(!m_watch->isWaiting());
    }

    void theTimerWakesIt()
    {
        m_watch->start(wait(20ms));
        m_clock.advance(20ms);
        QTRY_COMPARE(m_diagnoses.size(), 1);
    }

    void nothingIsSaidOfAPlayerThatHasSpoken()
    {
        m_watch->start(wait(20s));
        m_watch->stop();
        m_watch->noteFrameLoaded();
        m_watch->noteLoadFailed(QStringLiteral("late"));
        advance(1h);
        QVERIFY(!m_watch->isWaiting());
        QVERIFY(m_diagnoses.isEmpty());
    }

    void aForeignOriginIsTheFirstSuspect()
    {
        m_watch->start(wait(1s));
        m_watch->noteForeignOrigin(QStringLiteral("https://cdn.example.net"));
        m_watch->noteForeignOrigin(QStringLiteral("https://ads.example.net"));
        advance(1s);
        QCOMPARE(m_diagnoses.size(), 1);
        QVERIFY(m_diagnoses.first().causes.first().contains(QStringLiteral("--player-origin https://cdn.example.net")));
    }

    void aFrameThatIsMissingIsTheFirstSuspect()
    {
        m_watch->noteFrameMissing(QStringLiteral("of the page before"));
        m_watch->start(wait(1s));
        m_watch->noteForeignOrigin(QStringLiteral("https://cdn.example.net"));
        m_watch->noteFrameMissing(QStringLiteral("Nothing matches."));
        advance(1s);
        QCOMPARE(m_diagnoses.size(), 1);
        QCOMPARE(m_diagnoses.first().causes.first(), QStringLiteral("Nothing matches."));

        m_watch->start(wait(1s));
        advance(1s);
        QCOMPARE(m_diagnoses.size(), 2);
        QVERIFY(!m_diagnoses.last().causes.contains(QStringLiteral("Nothing matches.")));
    }

    void aPageThatCannotBeLoadedIsToldAtOnce()
    {
        HttpListener server([](const HttpRequest &) { return HttpReply{404, "text/plain", "", {}}; });
        StartupWatchdog::Wait waiting = wait(1h);
        waiting.playerUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/embed").arg(*server.listen()));
        m_watch->start(waiting);
        m_watch->noteLoadFailed(QStringLiteral("The server answered HTTP 404."));
        QTRY_COMPARE(m_diagnoses.size(), 1);
        QVERIFY(!m_diagnoses.first().timedOut);
        QVERIFY(m_diagnoses.first().summary.contains(QStringLiteral("HTTP 404")));
        QVERIFY(!m_diagnoses.first().causes.isEmpty());
        QCOMPARE(m_diagnoses.first().finding, PlayerUrlProbe::Finding::Kind::HttpStatus);
    }

    void aPageThatCannotBeLoadedMayBeTheNetworksFault()
    {
        HttpListener server([](const HttpRequest &) { return HttpReply{200, "text/plain", "", {}}; });
        StartupWatchdog::Wait waiting = wait(1h);
        waiting.playerUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/embed").arg(*server.listen()));
        server.close();
        m_watch->start(waiting);
        m_watch->noteLoadFailed(QStringLiteral("ERR_CONNECTION_REFUSED"));
        QTRY_COMPARE(m_diagnoses.size(), 1);
        QVERIFY(m_diagnoses.first().summary.contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(m_diagnoses.first().finding, PlayerUrlProbe::Finding::Kind::Unreachable);
    }

    void aFaultOfTheServerIsNotBlamedOnTheLink_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isLoadFailed");
        QTest::addColumn<bool>("isFaultOfServer");
        for (const bool isLoadFailed : {false, true}) {
            const auto row = [isLoadFailed](int status, bool isFaultOfServer) {
                QTest::addRow("%d%s", status, isLoadFailed ? ", load failed" : "")
                    << status << isLoadFailed << isFaultOfServer;
            };
            row(403, false);
            row(404, false);
            row(429, true);
            row(500, true);
            row(503, true);
        }
    }

    void aFaultOfTheServerIsNotBlamedOnTheLink()
    {
        QFETCH(const int, status);
        QFETCH(const bool, isLoadFailed);
        QFETCH(const bool, isFaultOfServer);
        HttpListener server([status](const HttpRequest &) { return HttpReply{status, "text/plain", "", {}}; });
        StartupWatchdog::Wait waiting = wait(1h);
        waiting.playerUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/embed").arg(*server.listen()));
        m_watch->start(waiting);
        if (isLoadFailed)
            m_watch->noteLoadFailed(QStringLiteral("The server answered."));
        else
            m_watch->noteFrameLoaded();
        advance(1500ms);
        QTRY_COMPARE(m_diagnoses.size(), 1);
        QCOMPARE(m_diagnoses.first().httpStatus, status);
        const QString causes = m_diagnoses.first().causes.join(u' ');
        QCOMPARE(causes.contains(QStringLiteral("check the link")), !isFaultOfServer);
        QCOMPARE(causes.contains(QStringLiteral("try again later")), isFaultOfServer);
    }

    void aSilentFrameIsAskedWhy()
    {
        HttpListener server([](const HttpRequest &) { return HttpReply{404, "text/plain", "", {}}; });
        StartupWatchdog::Wait waiting = wait(1h);
        waiting.playerUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/embed").arg(*server.listen()));
        m_watch->start(waiting);
        m_watch->noteFrameLoaded();
        advance(1500ms);
        QTRY_COMPARE(m_diagnoses.size(), 1);
        QCOMPARE(m_diagnoses.first().httpStatus, 404);
        QVERIFY(!m_diagnoses.first().timedOut);
    }

    void anErrorPageInTheFrameIsAFailedLoad_data()
    {
        QTest::addColumn<bool>("hasStarted");
        QTest::addColumn<bool>("startsAreSeen");
        QTest::addColumn<bool>("isFailedLoad");
        QTest::newRow("no document has started") << false << true << true;
        QTest::newRow("the player is slow") << true << true << false;
        QTest::newRow("nobody would know") << false << false << false;
    }

    void anErrorPageInTheFrameIsAFailedLoad()
    {
        QFETCH(bool, hasStarted);
        QFETCH(bool, startsAreSeen);
        QFETCH(bool, isFailedLoad);
        int requests = 0;
        HttpListener server([&requests](const HttpRequest &) {
            ++requests;
            return HttpReply{200, "text/html", "", {}};
        });
        StartupWatchdog::Wait waiting = wait(1h);
        waiting.playerUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/embed").arg(*server.listen()));
        waiting.playerOrigins = {originOf(waiting.playerUrl)};
        waiting.startsAreSeen = startsAreSeen;
        m_watch->start(waiting);
        if (hasStarted)
            m_watch->noteFrameStarted();
        m_watch->noteFrameLoaded();
        advance(1500ms);
        QTRY_VERIFY(requests == 1 && (!isFailedLoad || !m_diagnoses.isEmpty()));
        if (!isFailedLoad) {
            m_watch->noteFrameLoaded();
            advance(1500ms);
            QTRY_COMPARE(requests, 2);
        }
        QCOMPARE(m_diagnoses.size(), isFailedLoad ? 1 : 0);
        QVERIFY(!isFailedLoad || (!m_diagnoses.first().timedOut && m_diagnoses.first().httpStatus == 200));
    }

    void aFrameThatIsRefusedIsTold_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("old header") << QByteArray("X-Frame-Options") << QByteArray("DENY");
        QTest::newRow("policy") << QByteArray("Content-Security-Policy") << QByteArray("frame-ancestors 'none'");
    }

    void aFrameThatIsRefusedIsTold()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, value);
        HttpListener server([&](const HttpRequest &) { return HttpReply{200, "text/html", "", {{header, value}}}; });
        StartupWatchdog::Wait waiting = wait(1h);
        waiting.playerUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/embed").arg(*server.listen()));
        m_watch->start(waiting);
        m_watch->noteFrameLoaded();
        advance(1500ms);
        QTRY_COMPARE(m_diagnoses.size(), 1);
        QCOMPARE(m_diagnoses.first().finding, PlayerUrlProbe::Finding::Kind::Framing);
        QVERIFY(m_diagnoses.first().causes.join(u' ').contains(QStringLiteral("--page")));
        QVERIFY(!m_diagnoses.first().timedOut);
    }

    void theCustomersOwnPageMayForbidFrames()
    {
        int asked = 0;
        HttpListener server([&asked](const HttpRequest &) {
            ++asked;
            return HttpReply{200, "text/html", "", {{"Content-Security-Policy", "frame-ancestors 'none'"}}};
        });
        StartupWatchdog::Wait waiting = wait(5s);
        waiting.playerUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(*server.listen()));
        waiting.isFramed = false;
        m_watch->start(waiting);
        m_watch->noteFrameLoaded();
        advance(1500ms);
        QTRY_COMPARE(asked, 1);
        // The answer to a later question comes after the first one.
        PlayerUrlProbe later;
        QSignalSpy answered(&later, &PlayerUrlProbe::finished);
        later.start(waiting.playerUrl, {});
        QTRY_COMPARE(answered.size(), 1);
        advance(3500ms);
        QCOMPARE(m_diagnoses.size(), 1);
        QVERIFY(m_diagnoses.first().timedOut);
        QCOMPARE(m_diagnoses.first().httpStatus, 200); // it was asked
    }

private:
    static StartupWatchdog::Wait wait(std::chrono::milliseconds limit)
    {
        return {QUrl(QStringLiteral("https://player.example.com/embed")),
                QStringLiteral("https://host.example.com"),
                {QStringLiteral("https://player.example.com")},
                limit};
    }

    void advance(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_watch->tick();
    }

    ManualClock m_clock;
    std::unique_ptr<StartupWatchdog> m_watch;
    QList<StartupWatchdog::Diagnosis> m_diagnoses;
};

QTEST_GUILESS_MAIN(TestStartupWatchdog)
#include "TestStartupWatchdog.moc"
