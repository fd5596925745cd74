// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/RemoteControl.h"
#include "support/ManualClock.h"
#include "support/MqttTestBroker.h"
#include "support/NoisePng.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>

using namespace Qt::StringLiterals;
using namespace vitrine;
using namespace std::chrono_literals;

/// A kiosk without a player at an unmodified mosquitto.
class TestRemoteControl : public QObject
{
    Q_OBJECT

private:
    /// What the kiosk was told to do.
    struct Kiosk
    {
        int reloads = 0;
        double volume = -1;
        QString item = u"film"_s;
        QList<RemoteHost::PictureReply> pictures; ///< to the commands for a picture

        [[nodiscard]] RemoteHost host()
        {
            return {.state =
                        [this] {
                            return QJsonObject{{u"item"_s, item}};
                        },
                    .reload =
                        [this](const RemoteHost::Reply &reply) {
                            ++reloads;
                            reply(true);
                        },
                    .setVolume =
                        [this](double value, const RemoteHost::Reply &reply) {
                            volume = value;
                            reply(true);
                        },
                    .screenshot =
                        [this](const RemoteHost::PictureReply &reply) {
                            pictures += reply;
                        }};
        }
    };

    [[nodiscard]] static RemoteControl::Options optionsFor(const MqttTestBroker &broker)
    {
        return {.broker = {.host = u"localhost"_s, .port = broker.port()},
                .topics = MqttTopics(u"v/lobby"_s),
                .discovery = u"ha"_s};
    }

    [[nodiscard]] static RetryBackoff fast()
    {
        return RetryBackoff(RetryBackoff::Limits{.shortest = 50ms, .longest = 200ms});
    }

    /// The connections to other programs, by IP, that a started program would get.
    [[nodiscard]] static int inheritedConnections()
    {
        int count = 0;
        for (const QString &number : QDir(u"/proc/self/fd"_s).entryList(QDir::Files | QDir::System)) {
            sockaddr_storage peer{};
            socklen_t size = sizeof peer;
            const bool isConnected = ::getpeername(number.toInt(), reinterpret_cast<sockaddr *>(&peer), &size) == 0 &&
                                     (peer.ss_family == AF_INET || peer.ss_family == AF_INET6);
            count += isConnected && (::fcntl(number.toInt(), F_GETFD) & FD_CLOEXEC) == 0 ? 1 : 0;
        }
        return count;
    }

    const ManualClock m_clock;

private Q_SLOTS:
    void publishesItselfAndCarriesOutCommands()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        MqttTestBroker::Reader reader(broker, u"#"_s);
        control.start();
        QVERIFY(reader.waitFor("v/lobby/availability 0 6 online"));
        QVERIFY(reader.waitFor("{\"item\":\"film\"}"));
        QVERIFY(reader.waitFor("ha/device/vitrine-v-lobby-"));
        QVERIFY(broker.publish(u"v/lobby/command/volume"_s, u"0.4"_s));
        QVERIFY2(reader.waitFor("{\"command\":\"volume\",\"ok\":true}"), reader.report());
        QCOMPARE(kiosk.volume, 0.4);
        QVERIFY(broker.publish(u"v/lobby/command/volume"_s, u"loud"_s));
        QVERIFY2(reader.waitFor("from 0 to 1, but is"), reader.report());
        QVERIFY(broker.publish(u"v/lobby/command/next"_s, {}));
        QVERIFY2(reader.waitFor("This kiosk cannot do that."), reader.report());
        QVERIFY(broker.publish(u"v/lobby/command/screenshot"_s, {}));
        QTRY_COMPARE(kiosk.pictures.size(), 1);
        kiosk.pictures.takeFirst()(QByteArray("\x89PNG"));
        QVERIFY2(reader.waitFor("v/lobby/screenshot 0 4 "), reader.report());
        kiosk.item = u"news"_s;
        control.noteChange();
        QVERIFY2(reader.waitFor("{\"item\":\"news\"}"), reader.report());
        control.stop();
        QVERIFY2(reader.waitFor("v/lobby/availability 0 7 offline"), reader.report());
    }

    void noStartedProgramGetsTheConnection()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        control.start();
        QTRY_VERIFY(control.connection().isConnected());
        QCOMPARE(inheritedConnections(), 0);
    }

    void aRepeatedCommandIsCarriedOutOnce()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        MqttTestBroker::Reader reader(broker, u"v/lobby/result/#"_s);
        control.start();
        QTRY_VERIFY(control.connection().isConnected());
        const QStringList request{u"-D"_s, u"publish"_s, u"response-topic"_s,   u"v/lobby/result/ops"_s,
                                  u"-D"_s, u"publish"_s, u"correlation-data"_s, u"1"_s};
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, {}, request));
        QVERIFY2(reader.waitFor("\"reload\",\"ok\":true}"), reader.report());
        const qsizetype first = reader.text().size();
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, {}, request));
        QVERIFY2(reader.waitFor("v/lobby/result/ops", first), reader.report());
        QCOMPARE(kiosk.reloads, 1);
    }

    void aRetainedCommandIsIgnored()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, u"x"_s, {u"-r"_s}));
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        MqttTestBroker::Reader reader(broker, u"v/lobby/result"_s);
        control.start();
        QTRY_VERIFY(control.connection().isConnected());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"A retained command “reload” is ignored"_s));
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, u"y"_s, {u"-r"_s}));
        QVERIFY(broker.publish(u"v/lobby/command/volume"_s, u"1"_s)); // in order
        QVERIFY2(reader.waitFor("volume"), reader.report());
        QCOMPARE(kiosk.reloads, 0);
    }

    void comesBackWithTheNewestState()
    {
        // mosquitto sends the will also to the kiosk itself, before it closes the connection.
        QTest::failOnWarning(QRegularExpression(u"does not take a message"_s));
        MqttTestBroker broker;
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"No connection to mqtt://localhost"_s));
        control.start(); // before there is a broker
        QVERIFY(broker.start());
        QTRY_VERIFY_WITH_TIMEOUT(control.connection().isConnected(), 20'000);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"No connection to mqtt://localhost"_s));
        broker.stop();
        QTRY_VERIFY(!control.connection().isConnected());
        kiosk.item = u"later"_s;
        control.noteChange();
        QVERIFY(broker.start());
        MqttTestBroker::Reader reader(broker, u"v/lobby/#"_s);
        QVERIFY2(reader.waitFor("{\"item\":\"later\"}"), reader.report());
        QVERIFY2(reader.waitFor("6 online"), reader.report());
    }

    void repeatsWhatIsRetained()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        Kiosk kiosk;
        RemoteControl::Options options = optionsFor(broker);
        options.repetition = 200ms;
        RemoteControl control(options, kiosk.host(), m_clock, fast());
        control.start();
        QTRY_VERIFY(control.connection().isConnected());
        // A reader at a node of a cluster that does not have what another one retains.
        MqttTestBroker::Reader reader(broker, u"#"_s, {u"-R"_s});
        for (const char *topic :
             {"v/lobby/availability 0 6 online", "{\"item\":\"film\"}", "ha/device/vitrine-v-lobby"})
            QVERIFY2(reader.waitFor(topic), reader.report());
    }

    void aLateWillIsCorrected()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        control.start();
        MqttTestBroker::Reader reader(broker, u"v/lobby/availability"_s);
        QVERIFY(reader.waitFor("6 online"));
        const qsizetype from = reader.text().size();
        {
            // Delivered with the retain flag: a kiosk subscribes so with MQTT 5.
            MqttTestBroker::Reader former(
                broker, u"v/lobby/availability"_s,
                {u"--will-topic"_s, u"v/lobby/availability"_s, u"--will-payload"_s, u"offline"_s, u"--will-retain"_s});
            QVERIFY(former.waitFor("6 online"));
        }
        QVERIFY2(reader.waitFor("7 offline", from), reader.report());
        QVERIFY2(reader.waitFor("6 online", from), reader.report());
    }

    void aLargePictureIsMadeSmaller()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        MqttTestBroker::Reader reader(broker, u"v/lobby/#"_s, {u"-F"_s, u"%t %l"_s});
        control.start();
        QVERIFY2(reader.waitFor("availability 6"), reader.report());
        QVERIFY(broker.publish(u"v/lobby/command/screenshot"_s, {}));
        QTRY_COMPARE(kiosk.pictures.size(), 1);
        const QByteArray picture = noisePng({800, 600});
        constexpr int limit = 1024 * 1024;
        QVERIFY(picture.size() > limit);
        kiosk.pictures.takeFirst()(picture);
        QVERIFY2(reader.waitFor("result "), reader.report());
        const QString text = QString::fromUtf8(reader.text());
        const auto size = QRegularExpression(u"lobby/screenshot (\\d+)\n"_s).match(text).captured(1).toLongLong();
        QVERIFY2(size > limit / 2 && size <= limit, reader.report());
    }

    void oneLaterPictureIsForAllCommandsMeanwhile()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), m_clock, fast());
        MqttTestBroker::Reader reader(broker, u"v/lobby/#"_s);
        control.start();
        QVERIFY2(reader.waitFor("6 online"), reader.report());
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
            QVERIFY(broker.publish(u"v/lobby/command/screenshot"_s, u"{\"id\": \"%1\"}"_s.arg(id)));
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, {})); // in order
        QTRY_COMPARE(kiosk.reloads, 1);
        QCOMPARE(kiosk.pictures.size(), 1);
        kiosk.pictures.takeFirst()(QByteArray("first"));
        QVERIFY2(reader.waitFor("\"id\":\"1\""), reader.report());
        QTRY_COMPARE(kiosk.pictures.size(), 1);
        QVERIFY2(!reader.text().contains("\"id\":\"2\""), reader.report());
        kiosk.pictures.takeFirst()(QByteArray("second"));
        QVERIFY2(reader.waitFor("\"id\":\"2\"") && reader.waitFor("\"id\":\"3\""), reader.report());
        QVERIFY2(reader.text().contains("screenshot 0 6 second"), reader.report());
        QVERIFY(kiosk.pictures.isEmpty());
    }

    void answersAfterALostConnection_data()
    {
        QTest::addColumn<int>("secondsLater");
        QTest::addColumn<bool>("isAnswered");
        QTest::newRow("soon") << 59 << true;
        QTest::newRow("too late") << 60 << false;
    }

    void answersAfterALostConnection()
    {
        QFETCH(int, secondsLater);
        QFETCH(bool, isAnswered);
        MqttTestBroker broker;
        // Keeps what a known reader has missed.
        const QByteArray keeping =
            "allow_anonymous true\npersistence true\npersistence_location " + broker.path(u"."_s).toUtf8() + "/\n";
        QVERIFY(broker.start(keeping));
        ManualClock clock;
        Kiosk kiosk;
        RemoteControl control(optionsFor(broker), kiosk.host(), clock, fast());
        MqttTestBroker::Reader reader(broker, u"v/lobby/#"_s, {u"-i"_s, u"reader"_s, u"-c"_s, u"-x"_s, u"600"_s});
        control.start();
        QVERIFY2(reader.waitFor("6 online"), reader.report());
        QVERIFY(broker.publish(u"v/lobby/command/screenshot"_s, u"{\"id\": \"7\"}"_s));
        QTRY_COMPARE(kiosk.pictures.size(), 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"No connection to mqtt://localhost"_s));
        broker.stop();
        QTRY_VERIFY(!control.connection().isConnected());
        QSignalSpy commanded(&control, &RemoteControl::commanded);
        kiosk.pictures.takeFirst()(QByteArray("picture"));
        QTRY_COMPARE(commanded.size(), 1);
        clock.advance(std::chrono::seconds(secondsLater));
        const qsizetype from = reader.text().size();
        QVERIFY(broker.start(keeping));
        QTRY_VERIFY_WITH_TIMEOUT(control.connection().isConnected(), 20'000);
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, {})); // in order
        QVERIFY2(reader.waitFor("\"reload\",\"ok\":true", from), reader.report());
        QCOMPARE(reader.text().contains("\"id\":\"7\",\"ok\":false"), isAnswered);
    }

    void signsInWithAPassword_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<bool>("isRight");
        QTest::newRow("right") << QByteArray("geheim") << true;
        QTest::newRow("wrong") << QByteArray("falsch") << false;
    }

    void signsInWithAPassword()
    {
        QFETCH(QByteArray, password);
        QFETCH(bool, isRight);
        MqttTestBroker broker;
        QCOMPARE(QProcess::execute(u"mosquitto_passwd"_s,
                                   {u"-b"_s, u"-c"_s, broker.path(u"users"_s), u"kiosk"_s, u"geheim"_s}),
                 0);
        broker.write(u"password"_s, password);
        QVERIFY(broker.start("allow_anonymous false\npassword_file " + broker.path(u"users"_s).toUtf8() + "\n"));
        RemoteControl::Options options = optionsFor(broker);
        options.broker.user = u"kiosk"_s;
        options.broker.passwordFile = broker.path(u"password"_s);
        Kiosk kiosk;
        if (!isRight)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"mqtt.user.*It is tried again"_s));
        RemoteControl control(options, kiosk.host(), m_clock, fast());
        control.start();
        if (isRight)
            QTRY_VERIFY(control.connection().isConnected());
        else
            QTRY_VERIFY(control.connection().problem().contains(u"mqtt.password_file"_s));
        QVERIFY(!control.connection().problem().contains(QString::fromUtf8(password)));
    }

    void usesTls_data()
    {
        QTest::addColumn<bool>("isTrusted");
        QTest::newRow("trusted") << true;
        QTest::newRow("not trusted") << false;
    }

    void usesTls()
    {
        QFETCH(bool, isTrusted);
        MqttTestBroker broker;
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-batch"_s,
                                     u"-subj"_s, u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName=DNS:localhost"_s,
                                     u"-keyout"_s, broker.path(u"key.pem"_s), u"-out"_s, broker.path(u"cert.pem"_s)});
        QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        QVERIFY(broker.start("allow_anonymous true\ncertfile " + broker.path(u"cert.pem"_s).toUtf8() + "\nkeyfile " +
                             broker.path(u"key.pem"_s).toUtf8() + "\n"));
        RemoteControl::Options options = optionsFor(broker);
        options.broker.isEncrypted = true;
        if (isTrusted)
            options.broker.caFile = broker.path(u"cert.pem"_s);
        else
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"The encrypted connection failed"_s));
        Kiosk kiosk;
        RemoteControl control(options, kiosk.host(), m_clock, fast());
        control.start();
        if (isTrusted)
            QTRY_VERIFY(control.connection().isConnected());
        else
            QTRY_VERIFY(control.connection().problem().contains(u"mqtt.ca_file"_s));
    }
};

QTEST_GUILESS_MAIN(TestRemoteControl)
#include "TestRemoteControl.moc"
