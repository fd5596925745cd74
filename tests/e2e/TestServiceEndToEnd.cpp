// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"

#include "simulator/FakeService.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <algorithm>
#include <csignal>

using namespace vitrine;
using namespace std::chrono_literals;

/// What the reference player and its service do to a Vitrine that plays there, run after run. The service is in this
/// process, so that its clock is ours and it survives Vitrine.
class TestServiceEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void anExpiredTokenStopsPlaybackAndANewOnePlays()
    {
        const QString player = address("short-token");
        VitrineProcess first;
        first.start({QStringLiteral("--exit-on"), QStringLiteral("error"), player});
        QVERIFY2(plays(first), first.report());
        advance(60s);
        QVERIFY2(reports(first, 16, "ERROR_REASON_TOKEN_EXPIRED"), first.report());

        VitrineProcess again;
        again.start({QStringLiteral("--exit-on"), QStringLiteral("error"), player});
        QVERIFY2(reports(again, 16, "ERROR_REASON_TOKEN_EXPIRED"), again.report());
        QVERIFY2(!hasPlayed(again), again.report());

        QUrl renewed(player);
        QUrlQuery query(renewed);
        query.removeQueryItem(QStringLiteral("token"));
        query.addQueryItem(QStringLiteral("token"), server().freshToken());
        renewed.setQuery(query);
        VitrineProcess fresh;
        fresh.start({QString::fromLatin1(renewed.toEncoded())});
        QVERIFY2(plays(fresh), fresh.report());
    }

    void anotherDeviceHasTheLastPlace()
    {
        const QString player = address("other-device-for-a-minute");
        VitrineProcess refused;
        refused.start({QStringLiteral("--exit-on"), QStringLiteral("error"), player});
        QVERIFY2(reports(refused, 7, "ERROR_REASON_OVER_DEVICE_LIMIT"), refused.report());
        QVERIFY2(!hasPlayed(refused), refused.report());
        QCOMPARE(slotsTaken(), 0);
        advance(60s);
        VitrineProcess admitted;
        admitted.start({player});
        QVERIFY2(plays(admitted), admitted.report());
        QCOMPARE(slotsTaken(), 1);
    }

    void whoIsKilledKeepsThePlaceUntilItLapses()
    {
        const QString player = address("one-device");
        VitrineProcess killed;
        killed.start({player});
        QVERIFY2(plays(killed), killed.report());
        QCOMPARE(::kill(static_cast<pid_t>(killed.process().processId()), SIGKILL), 0);
        QVERIFY(!killed.waitForExit());
        QCOMPARE(slotsTaken(), 1);

        VitrineProcess stranger; // it has a profile of its own, and so another device
        stranger.start({QStringLiteral("--exit-on"), QStringLiteral("error"), player});
        QVERIFY2(reports(stranger, 7, "ERROR_REASON_OVER_DEVICE_LIMIT"), stranger.report());
        advance(30s);
        VitrineProcess later;
        later.start({player});
        QVERIFY2(plays(later), later.report());
        QCOMPARE(number("sessionsLapsed"), 1);
    }

    void theDomainOfTheHostPageCounts_data()
    {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("one of the shop's") << QStringLiteral("https://kiosk.shop.example") << true;
        QTest::newRow("another") << QStringLiteral("https://shop.example.evil.example") << false;
    }

    void theDomainOfTheHostPageCounts()
    {
        QFETCH(const QString, origin);
        QFETCH(const bool, allowed);
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("--host-origin"), origin, QStringLiteral("--exit-on"), QStringLiteral("error"),
                       address("domains-of-a-shop")});
        QVERIFY2(allowed ? plays(vitrine) : reports(vitrine, 7, "ERROR_REASON_DOMAIN_INVALID"), vitrine.report());
    }

    void aFrozenPlayerSaysNoMoreUntilItIsOpenedAgain()
    {
        const QString player = address("freeze-between-events");
        QSignalSpy allDone(&server().service(), &FakeService::outageRequested);
        VitrineProcess frozen;
        frozen.start({player});
        QVERIFY2(tells(frozen, "before"), frozen.report());
        QTRY_COMPARE(allDone.count(), 1);
        frozen.process().terminate();
        QVERIFY2(frozen.waitForExit() == 0, frozen.report());
        QVERIFY2(std::ranges::none_of(frozen.entries(),
                                      [](const QJsonObject &entry) {
                                          return isEntry(entry, QStringLiteral("event"), QStringLiteral("name"),
                                                         QStringLiteral("after"));
                                      }),
                 frozen.report());

        VitrineProcess again;
        again.start({player});
        QVERIFY2(tells(again, "after"), again.report());
    }

    void aCrashTakesTheRendererOnce()
    {
        const QString player = address("crash-once-then-event");
        VitrineProcess crashed;
        crashed.start({player});
        QVERIFY2(crashed.waitFor(QStringLiteral("page"), QStringLiteral("reason"), QStringLiteral("crashed")),
                 crashed.report());
        VitrineProcess again;
        again.start({player});
        QVERIFY2(tells(again, "after"), again.report());
    }

    void anOutageEndsTheSession()
    {
        const QString player = address("outage-once-then-event");
        VitrineProcess cut;
        cut.start({QStringLiteral("--exit-on"), QStringLiteral("error"), player});
        QVERIFY2(reports(cut, 7, "ERROR_REASON_PLAYBACK_SESSION_EXPIRED"), cut.report());
        QTRY_VERIFY(server().isListening());
        VitrineProcess again;
        again.start({player});
        QVERIFY2(tells(again, "after"), again.report());
    }

    void aSessionLapsesWhileThePlayerIsHidden()
    {
        const QString player = address("hide-once");
        VitrineProcess hidden;
        hidden.start({QStringLiteral("--exit-on"), QStringLiteral("error"), player});
        QVERIFY2(tells(hidden, "hidden"), hidden.report());
        advance(600ms);
        QVERIFY2(reports(hidden, 7, "ERROR_REASON_PLAYBACK_SESSION_EXPIRED"), hidden.report());
        VitrineProcess again;
        again.start({player});
        QVERIFY2(plays(again), again.report());
    }

    void theBuiltInStoryHappens_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *name, const char *kind, const char *field, const char *value) {
            QTest::newRow(name) << QString::fromLatin1(kind) << QString::fromLatin1(field)
                                << QString::fromLatin1(value);
        };
        row("token-expires-mid-play", "error", "reason", "ERROR_REASON_TOKEN_EXPIRED");
        row("device-limit-then-free", "error", "reason", "ERROR_REASON_OVER_DEVICE_LIMIT");
        row("session-expires-when-hidden", "error", "reason", "ERROR_REASON_PLAYBACK_SESSION_EXPIRED");
        row("net-drop", "error", "reason", "ERROR_REASON_PLAYBACK_SESSION_EXPIRED");
        row("crash", "page", "reason", "crashed");
    }

    void theBuiltInStoryHappens()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        VitrineProcess vitrine;
        vitrine.start({QStringLiteral("demo:") + name});
        QVERIFY2(vitrine.waitFor(kind, field, value), vitrine.report());
        QCOMPARE(hasPlayed(vitrine), name != QStringLiteral("device-limit-then-free"));
    }

private:
    static bool plays(VitrineProcess &vitrine)
    {
        return vitrine.waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing")).has_value();
    }
    static bool hasPlayed(const VitrineProcess &vitrine)
    {
        const QList<QJsonObject> &entries = vitrine.entries();
        return std::any_of(entries.begin(), entries.end(), [](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing"));
        });
    }
    static bool tells(VitrineProcess &vitrine, const char *event)
    {
        return vitrine.waitFor(QStringLiteral("event"), QStringLiteral("name"), QLatin1String(event)).has_value();
    }
    static bool reports(VitrineProcess &vitrine, int code, const char *reason)
    {
        const auto entry = vitrine.waitFor(QStringLiteral("error"), QStringLiteral("reason"), QLatin1String(reason));
        return entry && entry->value(QStringLiteral("code")).toInt() == code;
    }
    [[nodiscard]] int number(const char *key) { return server().service().state().value(QLatin1String(key)).toInt(-1); }
    [[nodiscard]] int slotsTaken() { return number("slotsTaken"); }
};

QTEST_GUILESS_MAIN(TestServiceEndToEnd)
#include "TestServiceEndToEnd.moc"
