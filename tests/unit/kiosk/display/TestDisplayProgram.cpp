// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplayProgram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestDisplayProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheState_data();
    void readsTheState();
    void refusesOtherOutput_data();
    void refusesOtherOutput();
    void switchesAllScreens();
};

namespace {

// As wlr-randr 0.4 prints it.
const QByteArray twoScreens = "HDMI-A-1 \"Samsung Electric Company SAMSUNG (HDMI-A-1)\"\n"
                              "  Make: Samsung\n  Enabled: yes\n  Modes:\n    1280x720 px (current)\n  Position: 0,0\n"
                              "DP-1 \"Enabled: yes\"\n  Enabled: no\n";

} // namespace

void TestDisplayProgram::readsTheState_data()
{
    QTest::addColumn<DisplayProgram>("program");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<DisplayState>("state");
    QTest::newRow("wlopm on") << wlopmProgram() << QByteArray("HDMI-A-1 on\n") << DisplayState::On;
    QTest::newRow("wlopm off") << wlopmProgram() << QByteArray("HDMI-A-1 off\nDP-1 off\n") << DisplayState::Off;
    QTest::newRow("wlopm mixed") << wlopmProgram() << QByteArray("HDMI-A-1 on\nDP-1 off\n") << DisplayState::Mixed;
    QTest::newRow("wlr-randr on") << wlrRandrProgram() << QByteArray("HDMI-A-1 \"x\"\n  Enabled: yes\n")
                                  << DisplayState::On;
    QTest::newRow("wlr-randr off") << wlrRandrProgram() << QByteArray("HDMI-A-1 \"x\"\n  Enabled: no\n")
                                   << DisplayState::Off;
    QTest::newRow("wlr-randr mixed") << wlrRandrProgram() << twoScreens << DisplayState::Mixed;
    const auto cec = [](const char *word) {
        return QByteArray("Transmit from Playback Device 1 to TV (4 to 0):\n"
                          "CEC_MSG_GIVE_DEVICE_POWER_STATUS (0x8f)\n    Received from TV (0 to 4):\n"
                          "    CEC_MSG_REPORT_POWER_STATUS (0x90):\n        pwr-state: ") +
               word + '\n';
    };
    QTest::newRow("cec on") << cecProgram() << cec("on (0x00)") << DisplayState::On;
    QTest::newRow("cec standby") << cecProgram() << cec("standby (0x01)") << DisplayState::Off;
    QTest::newRow("cec to-on") << cecProgram() << cec("to-on (0x02)") << DisplayState::On;
    QTest::newRow("cec to-standby") << cecProgram() << cec("to-standby (0x03)") << DisplayState::Off;
}

void TestDisplayProgram::readsTheState()
{
    QFETCH(DisplayProgram, program);
    QFETCH(QByteArray, output);
    QFETCH(DisplayState, state);
    const Result<DisplayState> read = program.state(output);
    QVERIFY(read);
    QCOMPARE(*read, state);
}

void TestDisplayProgram::refusesOtherOutput_data()
{
    QTest::addColumn<DisplayProgram>("program");
    QTest::newRow("wlopm") << wlopmProgram();
    QTest::newRow("wlr-randr") << wlrRandrProgram();
    QTest::newRow("cec-ctl") << cecProgram();
}

void TestDisplayProgram::refusesOtherOutput()
{
    QFETCH(DisplayProgram, program);
    for (const char *output : {"", "\n\n", "Transmit from Playback Device 1 to TV (4 to 0):\n\tTx, Not Acknowledged\n",
                               "HDMI-A-1\n", "  Enabled: yes\n", "\xff\xfe on off\n"})
        QVERIFY2(!program.state(output), output);
}

void TestDisplayProgram::switchesAllScreens()
{
    QCOMPARE(wlopmProgram().change(DisplayState::Off, {}), QStringList({u"--off"_s, u"*"_s}));
    QCOMPARE(wlopmProgram().change(DisplayState::On, {}), QStringList({u"--on"_s, u"*"_s}));
    QCOMPARE(wlrRandrProgram().change(DisplayState::On, twoScreens),
             QStringList({u"--output"_s, u"HDMI-A-1"_s, u"--on"_s, u"--output"_s, u"DP-1"_s, u"--on"_s}));
    QCOMPARE(cecProgram().change(DisplayState::Off, {}).last(), u"--standby"_s);
    QCOMPARE(cecProgram().change(DisplayState::On, {}).last(), u"--image-view-on"_s);
}

QTEST_GUILESS_MAIN(TestDisplayProgram)
#include "TestDisplayProgram.moc"
