// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/mpris/MprisService.h"

#include "support/PrivateBus.h"

#include <QCoreApplication>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusVariant>
#include <QRegularExpression>
#include <QTest>

#include <optional>
#include <utility>

using namespace vitrine;
using namespace Qt::StringLiterals;

using Kind = MprisCommand::Kind;

namespace {

const QString playerInterface = u"org.mpris.MediaPlayer2.Player"_s;
const QString rootInterface = u"org.mpris.MediaPlayer2"_s;
const QString properties = u"org.freedesktop.DBus.Properties"_s;
const QString mprisName = u"org.mpris.MediaPlayer2.vitrine"_s;
const QString mprisPath = u"/org/mpris/MediaPlayer2"_s;

MprisState film()
{
    MprisState state;
    state.status = PlaybackStatus::Playing;
    state.hasMedia = true;
    state.isSeekable = true;
    state.minimumRate = 0.25;
    state.maximumRate = 4.0;
    state.contentId = u"film-1"_s;
    state.lengthSeconds = 60.0;
    return state;
}

/// Another program on the bus.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(const QDBusConnection &bus)
        : m_bus(bus)
    {
        m_bus.connect({}, mprisPath, properties, u"PropertiesChanged"_s, this,
                      SLOT(takeChanges(QString, QVariantMap, QStringList)));
        m_bus.connect({}, mprisPath, playerInterface, u"Seeked"_s, this, SLOT(takeSeek(qlonglong)));
    }

    /// The reply. Not blocking, because the service is in this thread.
    QDBusMessage call(const QString &interface, const QString &method, const QVariantList &arguments = {})
    {
        QDBusMessage message = QDBusMessage::createMethodCall(mprisName, mprisPath, interface, method);
        message.setArguments(arguments);
        const QDBusPendingCall pending = m_bus.asyncCall(message, 5000);
        (void)QTest::qWaitFor([&pending] { return pending.isFinished(); }, 10'000);
        return pending.reply();
    }

    QVariant property(const QString &interface, const QString &name)
    {
        return call(properties, u"Get"_s, {interface, name}).arguments().value(0).value<QDBusVariant>().variant();
    }

    QDBusMessage setProperty(const QString &interface, const QString &name, const QVariant &value)
    {
        return call(properties, u"Set"_s, {interface, name, QVariant::fromValue(QDBusVariant(value))});
    }

    QList<QVariantMap> changes; ///< of the player's interface
    QList<QVariantMap> rootChanges;
    QList<qlonglong> seeks;

public Q_SLOTS:
    void takeChanges(const QString &interface, const QVariantMap &changed, const QStringList &)
    {
        (interface == playerInterface ? changes : rootChanges).append(changed);
    }
    void takeSeek(qlonglong position) { seeks.append(position); }

private:
    QDBusConnection m_bus;
};

} // namespace

class TestMprisService : public QObject
{
    Q_OBJECT

private:
    MprisService::Host host()
    {
        return {.command =
                    [this](const MprisCommand &command, const MprisCommand::Reply &reply) {
                        m_commands.append(command);
                        reply(m_error);
                    },
                .positionSeconds =
                    [] {
                        return 12.5;
                    }};
    }

    /// Runs \a check with a service in \a state and a client.
    template<typename Check>
    void with(const MprisState &state, const MprisService::Host &host, Check check)
    {
        PrivateBus bus;
        MprisService service(bus.connect(), host);
        service.setState(state);
        service.start();
        Client client(bus.connect());
        QTRY_COMPARE(client.property(rootInterface, u"Identity"_s).toString(), u"Vitrine"_s);
        check(service, client);
    }

    QList<MprisCommand> m_commands;
    QString m_error;

private Q_SLOTS:
    void init()
    {
        m_commands.clear();
        m_error.clear();
    }

    void callsBecomeCommands_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QVariantList>("arguments");
        QTest::addColumn<PlaybackStatus>("status");
        QTest::addColumn<QList<MprisCommand>>("commands");
        const auto row = [](const char *name, const QString &method, const QVariantList &arguments,
                            PlaybackStatus status, const QList<MprisCommand> &commands) {
            QTest::newRow(name) << method << arguments << status << commands;
        };
        const QVariant track = QVariant::fromValue(QDBusObjectPath(film().trackId()));
        const QVariant other = QVariant::fromValue(QDBusObjectPath(u"/org/other"_s));
        const auto playing = PlaybackStatus::Playing;
        row("play", u"Play"_s, {}, PlaybackStatus::Paused, {{Kind::Play}});
        row("pause", u"Pause"_s, {}, playing, {{Kind::Pause}});
        row("play-pause while it plays", u"PlayPause"_s, {}, playing, {{Kind::Pause}});
        row("play-pause in a pause", u"PlayPause"_s, {}, PlaybackStatus::Paused, {{Kind::Play}});
        row("play-pause at the end", u"PlayPause"_s, {}, PlaybackStatus::Stopped, {{Kind::Play}});
        row("stop", u"Stop"_s, {}, playing, {{Kind::Stop}});
        row("stop again", u"Stop"_s, {}, PlaybackStatus::Stopped, {});
        row("there is no next track", u"Next"_s, {}, playing, {});
        row("there is no previous track", u"Previous"_s, {}, playing, {});
        row("forward", u"Seek"_s, {qlonglong(5'500'000)}, playing, {{Kind::Seek, 18.0}});
        row("back beyond the beginning", u"Seek"_s, {qlonglong(-60'000'000)}, playing, {{Kind::Seek, 0.0}});
        row("forward beyond the end", u"Seek"_s, {qlonglong(600'000'000)}, playing, {{Kind::Seek, 60.0}});
        row("to a position", u"SetPosition"_s, {track, qlonglong(1'000'000)}, playing, {{Kind::Seek, 1.0}});
        row("to the beginning", u"SetPosition"_s, {track, qlonglong(0)}, playing, {{Kind::Seek, 0.0}});
        row("to a position of another track", u"SetPosition"_s, {other, qlonglong(1'000'000)}, playing, {});
        row("to a position before it", u"SetPosition"_s, {track, qlonglong(-1)}, playing, {});
        row("to a position behind it", u"SetPosition"_s, {track, qlonglong(60'000'001)}, playing, {});
        row("open", u"OpenUri"_s, {u"https://a.example/?token=x"_s}, playing,
            {{Kind::Open, 0.0, u"https://a.example/?token=x"_s}});
    }

    void callsBecomeCommands()
    {
        QFETCH(const QString, method);
        QFETCH(const QVariantList, arguments);
        QFETCH(const PlaybackStatus, status);
        QFETCH(const QList<MprisCommand>, commands);
        MprisState state = film();
        state.status = status;
        with(state, host(), [&](MprisService &, Client &client) {
            const QDBusMessage reply = client.call(playerInterface, method, arguments);
            QVERIFY2(reply.type() == QDBusMessage::ReplyMessage, qPrintable(reply.errorMessage()));
            QCOMPARE(m_commands, commands);
        });
    }

    void propertiesBecomeCommands_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::addColumn<QList<MprisCommand>>("commands");
        QTest::newRow("a rate") << u"Rate"_s << 1.5 << QList<MprisCommand>{{Kind::SetRate, 1.5}};
        QTest::newRow("too slow") << u"Rate"_s << 0.01 << QList<MprisCommand>{{Kind::SetRate, 0.25}};
        QTest::newRow("too fast") << u"Rate"_s << 100.0 << QList<MprisCommand>{{Kind::SetRate, 4.0}};
        QTest::newRow("rate 0 is a pause") << u"Rate"_s << 0.0 << QList<MprisCommand>{{Kind::Pause}};
        QTest::newRow("not a rate") << u"Rate"_s << qQNaN() << QList<MprisCommand>{};
        QTest::newRow("a volume") << u"Volume"_s << 0.5 << QList<MprisCommand>{{Kind::SetVolume, 0.5}};
        QTest::newRow("below silence") << u"Volume"_s << -1.0 << QList<MprisCommand>{{Kind::SetVolume, 0.0}};
        QTest::newRow("too loud") << u"Volume"_s << 7.0 << QList<MprisCommand>{{Kind::SetVolume, 1.0}};
        QTest::newRow("infinitely loud") << u"Volume"_s << qInf() << QList<MprisCommand>{};
    }

    void propertiesBecomeCommands()
    {
        QFETCH(const QString, name);
        QFETCH(const double, value);
        QFETCH(const QList<MprisCommand>, commands);
        with(film(), host(), [&](MprisService &, Client &client) {
            client.setProperty(playerInterface, name, value);
            QCOMPARE(m_commands, commands);
        });
    }

    void whatFailsIsAnError()
    {
        m_error = u"The element says no."_s;
        with(film(), host(), [&](MprisService &, Client &client) {
            const QDBusMessage reply = client.call(playerInterface, u"Pause"_s);
            QCOMPARE(reply.type(), QDBusMessage::ErrorMessage);
            QCOMPARE(reply.errorMessage(), m_error);
        });
    }

    void onlyLinksAreOpened_data()
    {
        QTest::addColumn<QString>("uri");
        for (const char *uri : {"file:///etc/passwd", "/etc/passwd", "film.json", "javascript:alert(1)", "data:,x",
                                "chrome://crash", "", "--config=/x", "vitrine", "demo:vod"})
            QTest::newRow(uri) << QString::fromLatin1(uri);
    }

    void onlyLinksAreOpened()
    {
        QFETCH(const QString, uri);
        with(film(), host(), [&](MprisService &, Client &client) {
            QCOMPARE(client.call(playerInterface, u"OpenUri"_s, {uri}).type(), QDBusMessage::ErrorMessage);
            QVERIFY(m_commands.isEmpty());
        });
    }

    void withoutMediaAccessNothingCanBeControlled()
    {
        MprisState state = film();
        state.hasControl = false;
        with(state, host(), [&](MprisService &, Client &client) {
            QCOMPARE(client.property(playerInterface, u"CanControl"_s), QVariant(false));
            QCOMPARE(client.property(playerInterface, u"CanPause"_s), QVariant(false));
            for (const QString &method : {u"Play"_s, u"Pause"_s, u"PlayPause"_s, u"Stop"_s})
                QCOMPARE(client.call(playerInterface, method).type(), QDBusMessage::ErrorMessage);
            client.setProperty(playerInterface, u"Volume"_s, 0.5);
            QVERIFY(m_commands.isEmpty());
        });
    }

    void withoutMediaOnlyPlayPauseIsAnError()
    {
        MprisState state = film();
        state.hasMedia = false;
        with(state, host(), [&](MprisService &, Client &client) {
            QCOMPARE(client.call(playerInterface, u"Play"_s).type(), QDBusMessage::ReplyMessage);
            QCOMPARE(client.call(playerInterface, u"Pause"_s).type(), QDBusMessage::ReplyMessage);
            QCOMPARE(client.call(playerInterface, u"PlayPause"_s).type(), QDBusMessage::ErrorMessage);
            QVERIFY(m_commands.isEmpty());
        });
        // A stop also stops what has not begun yet.
        state.status = PlaybackStatus::Stopped;
        state.isStarting = true;
        with(state, host(), [&](MprisService &, Client &client) {
            QCOMPARE(client.call(playerInterface, u"Stop"_s).type(), QDBusMessage::ReplyMessage);
            QCOMPARE(m_commands, QList<MprisCommand>{{Kind::Stop}});
        });
    }

    void theWindowIsRaisedAndClosed()
    {
        with(film(), host(), [&](MprisService &service, Client &client) {
            QCOMPARE(client.property(rootInterface, u"DesktopEntry"_s).toString(), u"org.vitrine_player.Vitrine"_s);
            QCOMPARE(client.property(rootInterface, u"SupportedUriSchemes"_s).toStringList(), service.uriSchemes());
            client.call(rootInterface, u"Raise"_s);
            client.setProperty(rootInterface, u"Fullscreen"_s, true);
            service.setFullScreen(true);
            QTRY_COMPARE(client.rootChanges, (QList<QVariantMap>{{{u"Fullscreen"_s, true}}}));
            client.call(rootInterface, u"Quit"_s);
            QCOMPARE(m_commands, (QList<MprisCommand>{{Kind::Raise}, {Kind::SetFullScreen, 1.0}, {Kind::Quit}}));
        });
    }

    void aKioskOffersNoWayOut()
    {
        MprisService::Host kiosk = host();
        kiosk.mayOpen = false;
        kiosk.mayQuit = false;
        with(film(), kiosk, [&](MprisService &, Client &client) {
            QCOMPARE(client.property(rootInterface, u"CanQuit"_s), QVariant(false));
            QCOMPARE(client.property(rootInterface, u"CanSetFullscreen"_s), QVariant(false));
            QCOMPARE(client.property(rootInterface, u"SupportedUriSchemes"_s).toStringList(), QStringList());
            client.call(rootInterface, u"Quit"_s);
            client.setProperty(rootInterface, u"Fullscreen"_s, true);
            QCOMPARE(client.call(playerInterface, u"OpenUri"_s, {u"https://a.example/"_s}).type(),
                     QDBusMessage::ErrorMessage);
            QVERIFY(m_commands.isEmpty());
        });
    }

    void aProgramWithoutWindowIsNotRaised()
    {
        MprisService::Host headless = host();
        headless.hasWindow = false;
        with(film(), headless, [&](MprisService &, Client &client) {
            QCOMPARE(client.property(rootInterface, u"CanRaise"_s), QVariant(false));
            client.call(rootInterface, u"Raise"_s);
            QVERIFY(m_commands.isEmpty());
        });
    }

    void onlyWhatChangesIsAnnounced()
    {
        with(film(), host(), [&](MprisService &service, Client &client) {
            MprisState state = film();
            service.setState(state);
            state.volume = 0.5;
            service.setState(state);
            QTRY_COMPARE(client.changes, (QList<QVariantMap>{{{u"Volume"_s, 0.5}}}));
            state.status = PlaybackStatus::Paused;
            state.lengthSeconds = 61.0;
            service.setState(state);
            QTRY_COMPARE(client.changes.size(), 2);
            QCOMPARE(client.changes.last().keys(), (QStringList{u"Metadata"_s, u"PlaybackStatus"_s}));
        });
    }

    void manyChangesAreAnnouncedTogether()
    {
        with(film(), host(), [&](MprisService &service, Client &client) {
            MprisState state = film();
            for (int step = 1; step <= 1000; ++step) {
                state.volume = step / 1000.0;
                service.setState(state);
            }
            state.volume = 0.25;
            service.setState(state);
            QTRY_COMPARE(client.changes, (QList<QVariantMap>{{{u"Volume"_s, 0.25}}}));
            // There and back within the interval: nothing has changed.
            state.volume = 0.75;
            service.setState(state);
            state.volume = 0.25;
            service.setState(state);
            service.reportSeek(3.0);
            state.rate = 2.0;
            service.setState(state);
            QTRY_COMPARE(client.changes.size(), 2);
            QCOMPARE(client.changes.last(), (QVariantMap{{u"Rate"_s, 2.0}}));
        });
    }

    void aJumpIsAnnounced()
    {
        with(film(), host(), [&](MprisService &service, Client &client) {
            QCOMPARE(client.property(playerInterface, u"Position"_s), QVariant(qlonglong(12'500'000)));
            service.reportSeek(30.25);
            QTRY_COMPARE(client.seeks, QList<qlonglong>{30'250'000});
        });
    }

    void aSecondOneHasAnotherName()
    {
        PrivateBus bus;
        const QString own = mprisName + u".instance%1"_s.arg(QCoreApplication::applicationPid());
        QDBusConnection client = bus.connect();
        const auto isThere = [&client](const QString &name) {
            return client.interface()->isServiceRegistered(name).value();
        };
        {
            MprisService first(bus.connect(), host());
            MprisService second(bus.connect(), host());
            first.start();
            second.start();
            QTRY_VERIFY(isThere(mprisName));
            QTRY_VERIFY(isThere(own));
        }
        QTRY_VERIFY(!isThere(mprisName));
        QTRY_VERIFY(!isThere(own));
    }

    void withoutABusItIsQuiet()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        MprisService service(QDBusConnection(u"none"_s), host());
        service.start();
        service.setState(film());
        service.setFullScreen(true);
        service.reportSeek(1.0);
    }
};

QTEST_GUILESS_MAIN(TestMprisService)
#include "TestMprisService.moc"
