// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "RecoveryFixture.h"
#include "VitrineProcess.h"
#include "support/PageServer.h"
#include "support/PrivateBus.h"

#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace vitrine;
using namespace Qt::StringLiterals;

/// The program as playerctl sees it, which is what media keys and panels use.
class TestMprisEndToEnd : public QObject, private RecoveryFixture
{
    Q_OBJECT

private:
    static constexpr QLatin1StringView playerInterface{"org.mpris.MediaPlayer2.Player"};

    /// What playerctl prints; its error, if it fails.
    QString playerctl(const QStringList &arguments) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->address());
        process.setProcessEnvironment(environment);
        process.start(u"playerctl"_s, QStringList{u"--player"_s, u"vitrine"_s} + arguments);
        if (!process.waitForFinished())
            return u"playerctl does not end"_s;
        const QByteArray text =
            process.exitCode() == 0 ? process.readAllStandardOutput() : process.readAllStandardError();
        return QString::fromUtf8(text).trimmed();
    }

    /// Starts Vitrine on the bus, and waits until its media can be played.
    void start(VitrineProcess &vitrine, const QStringList &arguments) const
    {
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->address());
        vitrine.start(arguments);
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s), vitrine.report());
        QTRY_COMPARE_WITH_TIMEOUT(playerctl({u"status"_s}), u"Playing"_s, 20'000);
    }

    /// The `command` event of \a name that follows event \a from.
    static std::optional<QJsonObject> command(VitrineProcess &vitrine, const QString &name, qsizetype from)
    {
        return vitrine.waitFor(
            [&name](const QJsonObject &entry) {
                return isEntry(entry, u"command"_s, u"name"_s, name) && entry.value(u"by").toString() == u"mpris";
            },
            static_cast<int>(from));
    }

    static QString why(const std::optional<QJsonObject> &entry)
    {
        return entry ? entry->value(u"outcome").toString() + entry->value(u"why").toString() : u"no event"_s;
    }

    QVariant property(const QString &interface, const QString &name) const
    {
        QDBusMessage call =
            QDBusMessage::createMethodCall(u"org.mpris.MediaPlayer2.vitrine"_s, u"/org/mpris/MediaPlayer2"_s,
                                           u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        call << interface << name;
        return m_bus->connect().call(call).arguments().value(0).value<QDBusVariant>().variant();
    }

    std::unique_ptr<PrivateBus> m_bus;
    QList<qlonglong> m_seeks; ///< announced positions

public Q_SLOTS:
    void takeSeek(qlonglong position) { m_seeks.append(position); }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"playerctl"_s).isEmpty())
            QSKIP("playerctl is not installed");
    }

    void init()
    {
        begin();
        m_seeks.clear();
        m_bus = std::make_unique<PrivateBus>();
    }

    void playsAndPauses()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        for (const auto &[step, name, status] :
             {std::tuple{u"pause"_s, u"pause"_s, u"Paused"_s}, std::tuple{u"play"_s, u"play"_s, u"Playing"_s},
              std::tuple{u"play-pause"_s, u"pause"_s, u"Paused"_s},
              std::tuple{u"play-pause"_s, u"play"_s, u"Playing"_s}}) {
            const qsizetype from = vitrine.entries().size();
            QCOMPARE(playerctl({step}), QString());
            QCOMPARE(why(command(vitrine, name, from)), u"done"_s);
            QTRY_COMPARE(playerctl({u"status"_s}), status);
            const QString state = status == u"Playing" ? u"playing"_s : u"paused"_s;
            QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, state, static_cast<int>(from)), vitrine.report());
        }
    }

    void seeks()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        QDBusConnection client = m_bus->connect();
        QVERIFY(client.connect({}, u"/org/mpris/MediaPlayer2"_s, QString(playerInterface), u"Seeked"_s, this,
                               SLOT(takeSeek(qlonglong))));
        QCOMPARE(playerctl({u"pause"_s}), QString());
        QTRY_COMPARE(playerctl({u"status"_s}), u"Paused"_s);
        qsizetype from = vitrine.entries().size();
        QCOMPARE(playerctl({u"position"_s, u"30"_s}), QString());
        QCOMPARE(why(command(vitrine, u"seek"_s, from)), u"done"_s);
        QTRY_COMPARE(playerctl({u"position"_s}).toDouble(), 30.0);
        QTRY_COMPARE(m_seeks, QList<qlonglong>{30'000'000});

        from = vitrine.entries().size();
        QCOMPARE(playerctl({u"position"_s, u"5+"_s}), QString());
        QCOMPARE(why(command(vitrine, u"seek"_s, from)), u"done"_s);
        QTRY_COMPARE(playerctl({u"position"_s}).toDouble(), 35.0);
        QCOMPARE(playerctl({u"position"_s, u"500-"_s}), QString());
        QTRY_COMPARE(playerctl({u"position"_s}).toDouble(), 0.0);
    }

    void thePositionRuns()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        const double before = playerctl({u"position"_s}).toDouble();
        QTRY_VERIFY(playerctl({u"position"_s}).toDouble() > before + 1.0);
        const auto last =
            vitrine.waitFor([](const QJsonObject &entry) { return entry.value(u"kind").toString() == u"progress"; },
                            static_cast<int>(vitrine.entries().size()));
        QVERIFY2(last, vitrine.report());
        const double difference = playerctl({u"position"_s}).toDouble() - last->value(u"currentTime").toDouble();
        QVERIFY2(difference > -0.5 && difference < 2.5, qPrintable(QString::number(difference)));
    }

    void setsVolumeAndRate()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        qsizetype from = vitrine.entries().size();
        QCOMPARE(playerctl({u"volume"_s, u"0.25"_s}), QString());
        QCOMPARE(why(command(vitrine, u"setVolume"_s, from)), u"done"_s);
        QTRY_COMPARE(playerctl({u"volume"_s}).toDouble(), 0.25);

        from = vitrine.entries().size();
        QDBusMessage set =
            QDBusMessage::createMethodCall(u"org.mpris.MediaPlayer2.vitrine"_s, u"/org/mpris/MediaPlayer2"_s,
                                           u"org.freedesktop.DBus.Properties"_s, u"Set"_s);
        set << QString(playerInterface) << u"Rate"_s << QVariant::fromValue(QDBusVariant(1.5));
        QCOMPARE(m_bus->connect().call(set).type(), QDBusMessage::ReplyMessage);
        QCOMPARE(why(command(vitrine, u"setRate"_s, from)), u"done"_s);
        QTRY_COMPARE(property(playerInterface, u"Rate"_s).toDouble(), 1.5);
        QCOMPARE(property(playerInterface, u"MinimumRate"_s).toDouble(), 0.25);
        QCOMPARE(property(playerInterface, u"MaximumRate"_s).toDouble(), 4.0);
    }

    void tellsWhatPlays()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        QTRY_VERIFY(playerctl({u"metadata"_s, u"mpris:length"_s}).toLongLong() > 1'000'000);
        QCOMPARE(playerctl({u"metadata"_s, u"title"_s}), u"demo"_s);
        const QString track = playerctl({u"metadata"_s, u"mpris:trackid"_s});
        QVERIFY2(track.contains(u"/org/vitrine_player/Vitrine/track/"_s), qPrintable(track));
        // Chromium's own entry would be a second one.
        const QStringList names = m_bus->connect().interface()->registeredServiceNames().value();
        QCOMPARE(names.filter(u"org.mpris."_s), QStringList{u"org.mpris.MediaPlayer2.vitrine"_s});
    }

    void stopsAtTheBeginning()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        QCOMPARE(playerctl({u"position"_s, u"20"_s}), QString());
        const qsizetype from = vitrine.entries().size();
        QCOMPARE(playerctl({u"stop"_s}), QString());
        QCOMPARE(why(command(vitrine, u"stop"_s, from)), u"done"_s);
        QTRY_COMPARE(playerctl({u"status"_s}), u"Stopped"_s);
        QTRY_COMPARE(playerctl({u"position"_s}).toDouble(), 0.0);
        QCOMPARE(playerctl({u"play"_s}), QString());
        QTRY_COMPARE(playerctl({u"status"_s}), u"Playing"_s);
        QVERIFY(playerctl({u"position"_s}).toDouble() < 15.0);
    }

    void stopsBeforePlaybackHasBegun()
    {
        VitrineProcess vitrine;
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->address());
        vitrine.start({u"demo:slow-start"_s});
        // Fails before the page begins to load.
        QTRY_COMPARE_WITH_TIMEOUT(playerctl({u"stop"_s}), QString(), 20'000);
        QCOMPARE(why(command(vitrine, u"stop"_s, 0)).left(4), u"done"_s);
        QVERIFY2(vitrine.waitFor(u"state"_s, u"to"_s, u"paused"_s), vitrine.report());
        QTRY_COMPARE(playerctl({u"status"_s}), u"Stopped"_s);
        QCOMPARE(playerctl({u"play"_s}), QString());
        QTRY_COMPARE(playerctl({u"status"_s}), u"Playing"_s);
    }

    void opensLinksOnly()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        const QString track = playerctl({u"metadata"_s, u"mpris:trackid"_s});
        const QString refusal = playerctl({u"open"_s, u"file:///etc/passwd"_s});
        QVERIFY2(refusal.contains(u"https"_s), qPrintable(refusal));
        qsizetype from = vitrine.entries().size();
        const QString junk = playerctl({u"open"_s, u"vitrine://play?token=a&url=b&config=/etc/x"_s});
        QVERIFY2(junk.contains(u"a link cannot set “config”"_s), qPrintable(junk));
        QVERIFY(why(command(vitrine, u"open"_s, from)).startsWith(u"failed"_s));

        from = vitrine.entries().size();
        QCOMPARE(playerctl({u"open"_s, u"vitrine://play?demo=rate"_s}), QString());
        QCOMPARE(why(command(vitrine, u"open"_s, from)), u"done"_s);
        QVERIFY2(vitrine.waitFor(u"ready"_s, u"target"_s, u"demo:rate"_s, static_cast<int>(from)), vitrine.report());
        QTRY_COMPARE(playerctl({u"metadata"_s, u"title"_s}), u"demo:rate"_s);
        QVERIFY(playerctl({u"metadata"_s, u"mpris:trackid"_s}) != track);
    }

    void quits()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo"_s});
        QDBusMessage quit = QDBusMessage::createMethodCall(
            u"org.mpris.MediaPlayer2.vitrine"_s, u"/org/mpris/MediaPlayer2"_s, u"org.mpris.MediaPlayer2"_s, u"Quit"_s);
        QCOMPARE(m_bus->connect().call(quit).type(), QDBusMessage::ReplyMessage);
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        QCOMPARE(vitrine.entries().last().value(u"why").toString(), u"mpris"_s);
        QTRY_COMPARE(playerctl({u"status"_s}), u"No players found"_s);
    }

    void aLiveStreamCannotBeSought()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"demo:live"_s});
        QTRY_COMPARE(property(playerInterface, u"CanPause"_s), QVariant(true));
        QCOMPARE(property(playerInterface, u"CanSeek"_s), QVariant(false));
        QCOMPARE(property(playerInterface, u"Position"_s).toLongLong(), 0);
        QVERIFY(!property(playerInterface, u"Metadata"_s).toMap().contains(u"mpris:length"_s));
    }

    void withoutMediaAccessItOnlyTells()
    {
        VitrineProcess vitrine;
        start(vitrine, {u"--no-media-access"_s, u"demo"_s});
        QCOMPARE(property(playerInterface, u"CanControl"_s), QVariant(false));
        QCOMPARE(property(playerInterface, u"CanPause"_s), QVariant(false));
        const QDBusMessage pause = QDBusMessage::createMethodCall(
            u"org.mpris.MediaPlayer2.vitrine"_s, u"/org/mpris/MediaPlayer2"_s, QString(playerInterface), u"Pause"_s);
        const QDBusMessage reply = m_bus->connect().call(pause);
        QVERIFY2(reply.errorMessage().contains(u"media_access"_s), qPrintable(reply.errorMessage()));
        QVERIFY(vitrine.entriesOf(u"command"_s).isEmpty());
    }

    // A customer's page has a title and an icon, which the page around the player has not.
    void aPageHasATitleAndAnIcon()
    {
        PageServer site;
        site.setBarePage("/", "<!DOCTYPE html><title>A film</title><link rel=icon href=/icon.png?v=1>"
                              "<iframe allow=autoplay src='" +
                                  player("vod").toEncoded() + "'></iframe>");
        VitrineProcess vitrine;
        start(vitrine,
              {u"--page"_s, u"--player-origin"_s, QString::fromLatin1(server().baseUrl().toEncoded(QUrl::RemovePath)),
               site.address("/", PageServer::Name::Localhost)});
        QTRY_COMPARE(playerctl({u"metadata"_s, u"title"_s}), u"A film"_s);
        QTRY_COMPARE(playerctl({u"metadata"_s, u"mpris:artUrl"_s}),
                     site.address("/icon.png", PageServer::Name::Localhost));
    }

    void aKioskServesItOnlyIfAsked()
    {
        const auto isThere = [this] {
            return m_bus->connect().interface()->isServiceRegistered(u"org.mpris.MediaPlayer2.vitrine"_s).value();
        };
        {
            VitrineProcess vitrine;
            start(vitrine, {u"--kiosk"_s, u"--mpris"_s, u"demo"_s});
            QVERIFY(isThere());
            QCOMPARE(property(u"org.mpris.MediaPlayer2"_s, u"CanQuit"_s), QVariant(false));
            QVERIFY(playerctl({u"open"_s, u"vitrine://play?demo=rate"_s}).contains(u"kiosk"_s));
        }
        VitrineProcess vitrine;
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, m_bus->address());
        vitrine.start({u"--kiosk"_s, u"demo"_s});
        const auto plays = vitrine.waitFor([](const QJsonObject &entry) {
            return entry.value(u"kind").toString() == u"progress" && entry.value(u"currentTime").toDouble() > 2.0;
        });
        QVERIFY2(plays, vitrine.report());
        QVERIFY(!isThere());
    }

    void withoutABusItIsQuiet_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("none") << QString();
        QTest::newRow("no socket") << u"unix:path=/nowhere/bus"_s;
        QTest::newRow("nonsense") << u"nonsense"_s;
    }

    void withoutABusItIsQuiet()
    {
        QFETCH(const QString, address);
        VitrineProcess vitrine; // fails on a line on standard error
        vitrine.setVariable(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
        vitrine.start({u"--exit-on"_s, u"ended"_s, u"--start"_s, u"9999"_s, u"demo"_s});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
    }
};

QTEST_GUILESS_MAIN(TestMprisEndToEnd)
#include "TestMprisEndToEnd.moc"
