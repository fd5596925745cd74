// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "protocol/PlayTarget.h"
#include "simulator/ReferenceServer.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace vitrine;

// A player of another make than the reference player, in every way that the documents leave open.
class TestVendorPageEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<PageServer>();
        m_vitrine = std::make_unique<VitrineProcess>();
    }

    void playsInAnotherDialect()
    {
        m_site->setBarePage("/embed", R"(<!DOCTYPE html><script>
            const post = (message) => parent.postMessage(message, '*');
            addEventListener('message', (event) => {
                if (typeof event.data === 'object' && event.data.command === 'pong')
                    post(JSON.stringify({info: {playlogData: {origin: event.origin}, playlogEventName: 'vendor_got_pong'},
                                         event: 'infoDelivery'}));
            });
            let time = 0;
            const stamp = () => Date.now();
            post({command: 'ping'});
            post({event: 'infoDelivery', info: {playlogEventName: 'video_playback_started', extra: [1, {a: null}],
                  currentTimeLastUpdated: stamp(), playlogData: {video_total_duration: '60.5', id: 'x'}}});
            post(JSON.stringify({info: {playlogEventName: 'vendor_special', playlogData: {deep: {er: [true]}}},
                                 more: 1, event: 'infoDelivery'}));
            setInterval(() => {
                time += 0.5;
                post(JSON.stringify({info: {playbackRate: 1.25, currentTimeLastUpdated: stamp(), currentTime: time},
                                     event: 'infoDelivery'}));
            }, 400);
        </script>)");
        m_vitrine->start({m_site->address("/embed")});

        QVERIFY2(m_vitrine->waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing")),
                 m_vitrine->report());
        const auto started =
            m_vitrine->waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("playback_video_began"));
        QVERIFY2(started, m_vitrine->report());
        QCOMPARE(started->value(u"rawName").toString(), QStringLiteral("video_playback_started"));
        const auto special =
            m_vitrine->waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("vendor_special"));
        QVERIFY2(special, m_vitrine->report());
        QVERIFY(!special->contains(u"rawName"));
        QCOMPARE(special->value(u"data").toObject().value(u"deep").toObject().value(u"er").toArray().at(0),
                 QJsonValue(true));
        const auto pong =
            m_vitrine->waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("vendor_got_pong"));
        QVERIFY2(pong, m_vitrine->report());
        QCOMPARE(pong->value(u"data").toObject().value(u"origin").toString(),
                 QStringLiteral("https://vitrine.localhost"));
        const auto progress = m_vitrine->waitFor(QStringLiteral("progress"), {}, {});
        QVERIFY2(progress, m_vitrine->report());
        QCOMPARE(progress->value(u"playbackRate").toDouble(), 1.25);
        QCOMPARE(progress->value(u"duration").toDouble(), 60.5);
        const double sentAt = progress->value(u"sentAt").toDouble();
        QVERIFY2(sentAt > 1.7e9 && sentAt < 1e11, qPrintable(QString::number(sentAt, 'f')));
    }

    void theHostsOriginIsWhatDomainControlSees()
    {
        m_site->setBarePage(
            "/embed", playerPage("tell('where', {ancestor: location.ancestorOrigins[0], secure: isSecureContext});"));
        m_vitrine->start(
            {QStringLiteral("--host-origin"), QStringLiteral("https://kiosk.example.com"), m_site->address("/embed")});
        const auto where = m_vitrine->waitFor(QStringLiteral("event"), QStringLiteral("name"), QStringLiteral("where"));
        QVERIFY2(where, m_vitrine->report());
        const QJsonObject data = where->value(u"data").toObject();
        QCOMPARE(data.value(u"ancestor").toString(), QStringLiteral("https://kiosk.example.com"));
        QCOMPARE(data.value(u"secure"), QJsonValue(true));
    }

    void theCustomersOwnPageFramesThePlayer()
    {
        PageServer players;
        players.setBarePage("/embed", playerPage("tell('playback_video_began'); progress(0); progress(0.5);"));
        m_site->setBarePage("/", "<!DOCTYPE html><title>Cinema</title><iframe src='" +
                                     players.address("/embed").toUtf8() + "'></iframe>");
        const QString origin = players.address();
        m_vitrine->start({QStringLiteral("--page"), QStringLiteral("--player-origin"), origin, m_site->address("/")});
        const auto ready = m_vitrine->waitFor(QStringLiteral("ready"), {}, {});
        QVERIFY2(ready, m_vitrine->report());
        QCOMPARE(ready->value(u"playerOrigin").toString(), origin);
        QVERIFY2(m_vitrine->waitFor(QStringLiteral("progress"), {}, {}), m_vitrine->report());
    }

    void ofTwoPlayersOnePlays_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("isSecond");
        QTest::newRow("the first that plays") << QStringList() << false;
        QTest::newRow("the selected one")
            << QStringList{QStringLiteral("--player-frame"), QStringLiteral("#second")} << true;
    }

    void ofTwoPlayersOnePlays()
    {
        QFETCH(const QStringList, options);
        QFETCH(const bool, isSecond);
        ReferenceServer players;
        openTwoPlayers(players, options);
        // The positions of the second player begin at 50 s.
        const auto isFar = [isSecond](const QJsonObject &entry) {
            return entry.value(u"currentTime").toDouble() > (isSecond ? 53.0 : 3.0);
        };
        QVERIFY2(m_vitrine->waitFor(isFar), m_vitrine->report());
        const QList<QJsonObject> progress = m_vitrine->entriesOf(QStringLiteral("progress"));
        QVERIFY2(progress.size() > 4, m_vitrine->report());
        for (const QJsonObject &entry : progress)
            QVERIFY2((entry.value(u"currentTime").toDouble() > 40.0) == isSecond, m_vitrine->report());
        const auto rejected =
            m_vitrine->waitFor(QStringLiteral("rejected"), QStringLiteral("why"), QStringLiteral("source"));
        QVERIFY2(rejected, m_vitrine->report());
        QCOMPARE(rejected->value(u"origin").toString(), originOf(players.baseUrl()));
        QCOMPARE(m_vitrine->entriesOf(QStringLiteral("ready")).size(), 1);
    }

    void aPlayerThatThePageInsertsAgainIsReadyAgain()
    {
        m_site->setBarePage("/embed", playerPage("tell('playback_video_began'); let at = 0;"
                                                 "setInterval(() => progress(at += 0.1), 100);"));
        m_site->setBarePage("/", "<!DOCTYPE html><iframe src='/embed'></iframe>" +
                                     script("setTimeout(() => { const frame = document.querySelector('iframe');"
                                            "frame.replaceWith(frame.cloneNode()); }, 2000);"));
        m_vitrine->start(
            {QStringLiteral("--page"), QStringLiteral("--player-origin"), m_site->address(), m_site->address("/")});
        int count = 0;
        const auto isSecond = [&count](const QJsonObject &entry) {
            return isEntry(entry, QStringLiteral("ready"), {}, {}) && ++count == 2;
        };
        const auto ready = m_vitrine->waitFor(isSecond);
        QVERIFY2(ready, m_vitrine->report());
        const int from = ready->value(u"seq").toInt();
        QVERIFY2(m_vitrine->waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing"), from),
                 m_vitrine->report());
        const auto progress = m_vitrine->waitFor(QStringLiteral("progress"), {}, {}, from);
        QVERIFY2(progress, m_vitrine->report());
        QVERIFY2(progress->value(u"currentTime").toDouble() < 1.5, m_vitrine->report());
    }

    void aPageThatLosesItsPlayerIsLoadedAgain()
    {
        m_vitrine->allow(QStringLiteral("The player was not ready"));
        m_site->setBarePage("/embed", playerPage("tell('playback_video_began'); let at = 0;"
                                                 "setInterval(() => progress(at += 0.1), 100);"));
        m_site->setBarePage("/closed", "<!DOCTYPE html>We are back soon.");
        m_site->setBarePage("/", "<!DOCTYPE html><iframe src='/embed'></iframe>" +
                                     script("if (!sessionStorage.been) setTimeout(() => { sessionStorage.been = 1;"
                                            "location = '/closed'; }, 1500);"));
        m_vitrine->start({QStringLiteral("--page"), QStringLiteral("--ready-timeout"), QStringLiteral("5"),
                          QStringLiteral("--player-origin"), m_site->address(), m_site->address("/")});
        QVERIFY2(m_vitrine->waitFor(QStringLiteral("state"), QStringLiteral("to"), QStringLiteral("playing")),
                 m_vitrine->report());
        const auto resumed =
            m_vitrine->waitFor(QStringLiteral("recovery"), QStringLiteral("step"), QStringLiteral("resumed"));
        QVERIFY2(resumed, m_vitrine->report());
        QCOMPARE(resumed->value(u"cause").toString(), QStringLiteral("not-ready"));
    }

    void aSelectorThatMatchesNothingIsTheFirstCause()
    {
        ReferenceServer players;
        m_vitrine->allow(QStringLiteral("Nothing in the page matches --player-frame “#third”"));
        m_vitrine->allow(QStringLiteral("The player was not ready"));
        openTwoPlayers(players, {QStringLiteral("--player-frame"), QStringLiteral("#third"),
                                 QStringLiteral("--ready-timeout"), QStringLiteral("12")});
        const auto missing =
            m_vitrine->waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("no-player-frame"));
        QVERIFY2(missing, m_vitrine->report());
        const QString why = missing->value(u"why").toString();
        QVERIFY2(why.contains(QStringLiteral("#third")), qPrintable(why));
        QCOMPARE(m_vitrine->waitForExit(), std::optional(4));
        const auto notReady =
            m_vitrine->waitFor(QStringLiteral("page"), QStringLiteral("name"), QStringLiteral("not-ready"));
        QVERIFY2(notReady, m_vitrine->report());
        QCOMPARE(notReady->value(u"causes").toArray().at(0).toString(), why);
        const QStringList said =
            QString::fromUtf8(m_vitrine->standardError()).split(u'\n').filter(QStringLiteral("#third"));
        QCOMPARE(said.filter(QRegularExpression(QStringLiteral("^warning "))).size(), 1);
        QCOMPARE(said.filter(QRegularExpression(QStringLiteral("^failed: .*\\(not-ready\\)$"))).size(), 1);
        QCOMPARE(said.size(), 2);
        QVERIFY2(m_vitrine->entriesOf(QStringLiteral("progress")).isEmpty(), m_vitrine->report());
    }

    void foreignMalformedAndOversizeMessagesAreCountedAndDoNoHarm()
    {
        PageServer others;
        others.setBarePage("/ad",
                           "<script>top.postMessage('{\"event\":\"actionDelivery\",\"name\":\"back\"}', '*')</script>");
        m_site->setBarePage(
            "/embed",
            playerPage("parent.postMessage('no json', '*'); parent.postMessage('x'.repeat(300000), '*');"
                       "const ad = document.createElement('iframe');"
                       "ad.src = '" +
                       others.address("/ad").toUtf8() +
                       "';"
                       "ad.onload = () => setTimeout(() => { tell('playback_video_began'); progress(3); }, 100);"
                       "document.body.append(ad);"));
        m_vitrine->start({m_site->address("/embed")});
        QVERIFY2(m_vitrine->waitFor(QStringLiteral("progress"), {}, {}), m_vitrine->report());
        for (const char *why : {"malformed", "oversize", "origin"})
            QVERIFY2(m_vitrine->waitFor(QStringLiteral("rejected"), QStringLiteral("why"), QLatin1StringView(why)),
                     m_vitrine->report());
        QVERIFY(m_vitrine->entriesOf(QStringLiteral("action")).isEmpty());
    }

private:
    /// Opens a customer's page with two players of \a players; the second one starts at 50 s, after the first.
    void openTwoPlayers(ReferenceServer &players, const QStringList &options)
    {
        QVERIFY(players.start().hasValue());
        const QByteArray address = players.playerUrl(*Scenario::builtIn(QStringLiteral("vod"))).toEncoded();
        m_site->setBarePage("/", "<!DOCTYPE html><title>Cinema</title><iframe id=first allow=autoplay src='" + address +
                                     "'></iframe>" +
                                     script("addEventListener('message', (event) => {"
                                            "  if (String(event.data).includes('playback_video_began') &&"
                                            "      !document.querySelector('#second'))"
                                            "    document.body.prepend(Object.assign(document.createElement('iframe'),"
                                            "      {id: 'second', allow: 'autoplay', src: '" +
                                            address + "&t=50'})); });"));
        m_vitrine->start(
            QStringList{QStringLiteral("--page"), QStringLiteral("--player-origin"), originOf(players.baseUrl())} +
            options + QStringList(m_site->address("/", PageServer::Name::Localhost)));
    }

    std::unique_ptr<PageServer> m_site;
    std::unique_ptr<VitrineProcess> m_vitrine;
};

QTEST_GUILESS_MAIN(TestVendorPageEndToEnd)
#include "TestVendorPageEndToEnd.moc"
