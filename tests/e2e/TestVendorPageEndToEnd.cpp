// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"
#include "support/PageScripts.h"
#include "support/PageServer.h"

#include <QJsonArray>
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
    std::unique_ptr<PageServer> m_site;
    std::unique_ptr<VitrineProcess> m_vitrine;
};

QTEST_GUILESS_MAIN(TestVendorPageEndToEnd)
#include "TestVendorPageEndToEnd.moc"
