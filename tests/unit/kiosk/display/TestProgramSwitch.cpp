// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/ProgramSwitch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestProgramSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_path = qgetenv("PATH"); }
    void init()
    {
        m_folder.emplace();
        qputenv("PATH", QFile::encodeName(m_folder->path()) + ':' + m_path);
    }
    void cleanup() { qputenv("PATH", m_path); }

    void readsAndSwitches();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
    void saysThatTheProgramIsMissing();
    void killsAProgramThatDoesNotEnd();
    void endsWithItsProgram();

private:
    void install(const QByteArray &script)
    {
        QFile file(m_folder->filePath(u"wlopm"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    static std::optional<Result<DisplayState>> ask(ProgramSwitch &way)
    {
        std::optional<Result<DisplayState>> answer;
        way.ask([&answer](const Result<DisplayState> &state) { answer = state; });
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000);
        return answer;
    }

    QByteArray m_path;
    std::optional<QTemporaryDir> m_folder;
};

void TestProgramSwitch::readsAndSwitches()
{
    install("cd \"$(dirname \"$0\")\" && case $1 in\n"
            "--on|--off) echo \"${1#--}\" >state; echo \"$2\" >screens ;;\n"
            "*) echo \"HDMI-A-1 $(cat state 2>/dev/null || echo on)\" ;;\nesac\n");
    ProgramSwitch way(wlopmProgram());
    const auto before = ask(way);
    QVERIFY(before && *before);
    QCOMPARE(before->value(), DisplayState::On);
    std::optional<Result<bool>> done;
    way.change(DisplayState::Off, [&done](const Result<bool> &result) { done = result; });
    QTRY_VERIFY(done.has_value());
    QVERIFY(*done);
    const auto after = ask(way);
    QVERIFY(after && *after);
    QCOMPARE(after->value(), DisplayState::Off);
    QFile screens(m_folder->filePath(u"screens"_s));
    QVERIFY(screens.open(QIODevice::ReadOnly));
    QCOMPARE(screens.readAll(), "*\n"); // no shell has replaced it
}

void TestProgramSwitch::saysWhyItCannot_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("why");
    QTest::newRow("exit code") << QByteArray("echo first >&2; echo no protocol >&2; exit 1\n")
                               << u"wlopm failed with exit code 1: no protocol"_s;
    QTest::newRow("crash") << QByteArray("kill -SEGV $$\n") << u"wlopm crashed"_s;
    QTest::newRow("no screen") << QByteArray("exit 0\n") << u"wlopm tells of no screen"_s;
}

void TestProgramSwitch::saysWhyItCannot()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, why);
    install(script);
    ProgramSwitch way(wlopmProgram());
    const auto answer = ask(way);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().message, why);
}

void TestProgramSwitch::saysThatTheProgramIsMissing()
{
    qputenv("PATH", QFile::encodeName(m_folder->path()));
    ProgramSwitch way(wlopmProgram());
    const auto answer = ask(way);
    QVERIFY(answer && !*answer);
    QCOMPARE(answer->error().message, u"wlopm is not installed (package wlopm)"_s);
}

void TestProgramSwitch::killsAProgramThatDoesNotEnd()
{
    install("exec sleep 600\n");
    ProgramSwitch way(wlopmProgram(), std::chrono::milliseconds(50));
    const auto answer = ask(way);
    QVERIFY(answer && !*answer);
    QVERIFY2(answer->error().message.startsWith(u"wlopm did not end within"_s), qPrintable(answer->error().message));
}

void TestProgramSwitch::endsWithItsProgram()
{
    install("exec sleep 600\n");
    bool isAnswered = false;
    {
        ProgramSwitch way(wlopmProgram());
        way.ask([&isAnswered](const Result<DisplayState> &) { isAnswered = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!isAnswered);
}

QTEST_GUILESS_MAIN(TestProgramSwitch)
#include "TestProgramSwitch.moc"
