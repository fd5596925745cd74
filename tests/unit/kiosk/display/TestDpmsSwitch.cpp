// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "FakeDpmsServer.h"
#include "kiosk/display/DpmsSwitch.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestDpmsSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void switchesOffAndOn();
    void aDisabledExtensionMeansOn();
    void leavesTheServerNoTimesOfItsOwn();
    void saysThatTheServerCannot_data();
    void saysThatTheServerCannot();

private:
    static Result<DisplayState> ask(DpmsSwitch &way)
    {
        std::optional<Result<DisplayState>> answer;
        way.ask([&answer](const Result<DisplayState> &state) { answer = state; });
        return answer.value_or(Error{u"no answer"_s});
    }

    static Result<bool> change(DpmsSwitch &way, DisplayState state)
    {
        std::optional<Result<bool>> answer;
        way.change(state, [&answer](const Result<bool> &done) { answer = done; });
        return answer.value_or(Error{u"no answer"_s});
    }
};

void TestDpmsSwitch::switchesOffAndOn()
{
    FakeDpmsServer::State state;
    const FakeDpmsServer server(state);
    DpmsSwitch way(server.connection());
    QVERIFY(change(way, DisplayState::Off));
    QCOMPARE(state.level.load(), 3);
    QVERIFY(ask(way));
    QCOMPARE(ask(way).value(), DisplayState::Off);
    QVERIFY(change(way, DisplayState::On));
    QCOMPARE(state.level.load(), 0);
    QCOMPARE(ask(way).value(), DisplayState::On);
}

void TestDpmsSwitch::aDisabledExtensionMeansOn()
{
    FakeDpmsServer::State state;
    state.level = 3;
    const FakeDpmsServer server(state);
    DpmsSwitch way(server.connection());
    QVERIFY(ask(way));
    QCOMPARE(ask(way).value(), DisplayState::On);
}

void TestDpmsSwitch::leavesTheServerNoTimesOfItsOwn()
{
    FakeDpmsServer::State state;
    const FakeDpmsServer server(state);
    DpmsSwitch way(server.connection());
    QVERIFY(change(way, DisplayState::On));
    QCOMPARE(state.offSeconds.load(), 0);
}

void TestDpmsSwitch::saysThatTheServerCannot_data()
{
    QTest::addColumn<bool>("isConnected");
    QTest::addColumn<bool>("isPresent");
    QTest::newRow("no server") << false << false;
    QTest::newRow("no extension") << true << false;
    QTest::newRow("no screen that can") << true << true;
}

void TestDpmsSwitch::saysThatTheServerCannot()
{
    QFETCH(bool, isConnected);
    QFETCH(bool, isPresent);
    FakeDpmsServer::State state;
    state.isPresent = isPresent;
    state.isCapable = false;
    const FakeDpmsServer server(state);
    DpmsSwitch way(isConnected ? server.connection() : nullptr);
    const Result<DisplayState> asked = ask(way);
    QVERIFY(!asked);
    QVERIFY2(asked.error().message.startsWith(u"DPMS needs an X server"_s), qPrintable(asked.error().message));
    QVERIFY(!change(way, DisplayState::Off));
}

QTEST_GUILESS_MAIN(TestDpmsSwitch)
#include "TestDpmsSwitch.moc"
