// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "DesktopWindow.h"
#include "support/MqttTestBroker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// A kiosk at an unmodified mosquitto.
class TestMqttEndToEnd : public QObject
{
    Q_OBJECT

private:
    static void start(VitrineProcess &vitrine, const MqttTestBroker &broker)
    {
        vitrine.start({u"--kiosk"_s, u"--mqtt-url"_s, broker.url(), u"--mqtt-topic"_s, u"v/lobby"_s,
                       u"--mqtt-discovery"_s, u"homeassistant"_s, u"demo"_s});
    }

    [[nodiscard]] static bool plays(VitrineProcess &vitrine, int from = 0)
    {
        return vitrine.waitFor(u"state"_s, u"to"_s, u"playing"_s, from).has_value();
    }

private Q_SLOTS:
    void isSeenAndCommanded()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, u"old"_s, {u"-r"_s})); // ignored
        MqttTestBroker::Reader reader(broker, u"#"_s);
        VitrineProcess vitrine;
        start(vitrine, broker);
        QVERIFY2(plays(vitrine), vitrine.report());
        QVERIFY2(reader.waitFor("v/lobby/availability 0 6 online"), reader.report());
        QVERIFY2(reader.waitFor("homeassistant/device/vitrine-v-lobby"), reader.report());
        QVERIFY2(reader.waitFor("\"playback\":\"playing\""), reader.report());
        QCOMPARE(vitrine.entriesOf(u"ready"_s).size(), 1);

        QVERIFY(broker.publish(u"v/lobby/command/volume"_s, u"0.35"_s));
        QVERIFY2(reader.waitFor("{\"command\":\"volume\",\"ok\":true}"), reader.report());
        QVERIFY2(reader.waitFor("\"volume\":0.35"), reader.report());
        const QJsonObject command = vitrine.entriesOf(u"command"_s).value(0);
        QCOMPARE(command.value("name"_L1), u"volume"_s);
        QCOMPARE(command.value("by"_L1), u"mqtt"_s);
        QCOMPARE(command.value("outcome"_L1), u"done"_s);
        QVERIFY(broker.publish(u"v/lobby/command/screenshot"_s, {}));
        QVERIFY2(reader.waitFor("{\"command\":\"screenshot\",\"ok\":true}"), reader.report());
        QVERIFY2(reader.text().contains("v/lobby/screenshot 0 "), reader.report());
        const auto next = static_cast<int>(vitrine.entries().size());
        QVERIFY(broker.publish(u"v/lobby/command/next"_s, {}));
        QVERIFY2(plays(vitrine, next), vitrine.report());
        const auto from = static_cast<int>(vitrine.entries().size());
        QVERIFY(broker.publish(u"v/lobby/command/reload"_s, {}));
        QVERIFY2(reader.waitFor("{\"command\":\"reload\",\"ok\":true}"), reader.report());
        QVERIFY2(plays(vitrine, from), vitrine.report());
        // Of the next item, since the state of the first one came before the answer.
        QVERIFY2(reader.waitFor("\"volume\":0.35", reader.text().indexOf("\"reload\",\"ok\"")), reader.report());

        vitrine.process().terminate();
        QCOMPARE(vitrine.waitForExit(), std::optional(0));
        QVERIFY2(reader.waitFor("v/lobby/availability 0 7 offline"), reader.report());
    }

    void saysThatTheScreenCannotBeSwitched()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        MqttTestBroker::Reader reader(broker, u"#"_s);
        VitrineProcess vitrine;
        vitrine.allow(u"^warning vitrine[.]app: The screen cannot be switched: wlopm "_s);
        vitrine.setVariable(u"WAYLAND_DISPLAY"_s, u"nowhere"_s);
        vitrine.start({u"--kiosk"_s, u"--kiosk-display-control"_s, u"wlopm"_s, u"--mqtt-url"_s, broker.url(),
                       u"--mqtt-topic"_s, u"v/lobby"_s, u"demo"_s});
        QVERIFY2(plays(vitrine), vitrine.report());
        QVERIFY2(reader.waitFor("\"health\":\"playing\""), reader.report());
        QVERIFY(broker.publish(u"v/lobby/command/screen"_s, u"OFF"_s));
        QVERIFY2(reader.waitFor("The screen was not switched: wlopm "), reader.report());
        QVERIFY2(reader.waitFor("\"health\":\"blocked\""), reader.report());
        QCOMPARE(vitrine.entriesOf(u"command"_s).value(0).value("outcome"_L1), u"failed"_s);
    }

    void theVolumeOutlivesAnIdleReset()
    {
        if (DesktopWindow::isMissing())
            QSKIP("Xvfb, openbox or xdotool is not installed");
        MqttTestBroker broker;
        QVERIFY(broker.start());
        MqttTestBroker::Reader reader(broker, u"v/lobby/#"_s);
        DesktopWindow desktop;
        VitrineProcess vitrine;
        desktop.play(vitrine, {u"--kiosk"_s, u"--kiosk-idle-reset"_s, u"4"_s, u"--mqtt-url"_s, broker.url(),
                               u"--mqtt-topic"_s, u"v/lobby"_s, u"demo"_s});
        QVERIFY(broker.publish(u"v/lobby/command/volume"_s, u"0.35"_s));
        QVERIFY2(reader.waitFor("\"volume\":0.35"), reader.report());
        desktop.input(u"click 1"_s);
        QVERIFY2(vitrine.waitFor(u"kiosk"_s, u"name"_s, u"idle-reset"_s), vitrine.report());
        const auto isSet = [](const QJsonObject &entry) {
            return isEntry(entry, u"event"_s, u"name"_s, u"playback_audio_volume_change"_s) &&
                   entry.value("data"_L1).toObject().value("volume"_L1) == 0.35;
        };
        QVERIFY2(vitrine.waitFor(isSet, static_cast<int>(vitrine.entries().size())), vitrine.report());
    }

    void isMissedAfterAKill()
    {
        MqttTestBroker broker;
        QVERIFY(broker.start());
        MqttTestBroker::Reader reader(broker, u"v/lobby/availability"_s);
        VitrineProcess vitrine;
        start(vitrine, broker);
        QVERIFY2(reader.waitFor("6 online"), reader.report());
        vitrine.process().kill();
        QVERIFY2(reader.waitFor("7 offline", 0, 10'000), reader.report());
        QTRY_COMPARE(vitrine.process().state(), QProcess::NotRunning);
    }
};

QTEST_GUILESS_MAIN(TestMqttEndToEnd)
#include "TestMqttEndToEnd.moc"
