// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/SecretCommand.h"

#include "TokenFixture.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

/// Whether process \a id runs; one that is dead and waits for its parent to notice does not.
bool isAlive(const QByteArray &id)
{
    QFile file(u"/proc/%1/stat"_s.arg(QString::fromLatin1(id)));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    // pid (name) state …
    const QByteArray line = file.readAll();
    return line.mid(line.lastIndexOf(')') + 2, 1) != "Z";
}

} // namespace

class TestSecretCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheLineThatIsPrinted();
    void findsProgramsInThePath();
    void noShellSeesTheArguments();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void tellsNoLongSecretOfStandardError();
    void stopsWhatHangs();
    void stopsWhatNeverStopsPrinting();
    void cancelledItBringsNothing();
    void errorsHoldNoSecret_data();
    void errorsHoldNoSecret();

private:
    static Result<QString> run(const QStringList &words, std::chrono::milliseconds limit = 20s)
    {
        SecretCommand command(words, limit);
        std::optional<Result<QString>> result;
        connect(&command, &SecretCommand::finished, &command, [&](const Result<QString> &line) { result = line; });
        command.run();
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(result, 20000);
        }();
        return result.value_or(Error{u"nothing came"_s});
    }

    TokenFixture m_fixture;
};

void TestSecretCommand::bringsTheLineThatIsPrinted()
{
    const QString program = m_fixture.program("echo ' hunter2 '; echo noise >&2");

    QCOMPARE(TokenFixture::textOf(run({program})), u"hunter2"_s);
}

void TestSecretCommand::findsProgramsInThePath()
{
    QCOMPARE(TokenFixture::textOf(run({u"echo"_s, u"-n"_s, u"a b"_s})), u"a b"_s);
}

void TestSecretCommand::noShellSeesTheArguments()
{
    const QString program = m_fixture.program("printf '%s,' \"$@\"");

    QCOMPARE(TokenFixture::textOf(run({program, u"a b"_s, u"$HOME; ls"_s, QString(), u"*"_s})), u"a b,$HOME; ls,,*,"_s);
}

void TestSecretCommand::tellsWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("reason");

    const auto script = [this](const QByteArray &lines, const QString &name) {
        return QStringList{m_fixture.program(lines, name)};
    };
    QTest::newRow("two lines") << script("echo a; echo b", u"two"_s) << u"two has more than one line"_s;
    QTest::newRow("nothing") << script("exit 0", u"nothing"_s) << u"nothing is empty"_s;
    QTest::newRow("nothing but a reason")
        << script("echo 'no such viewer' >&2", u"quiet"_s) << u"It said: no such viewer"_s;
    QTest::newRow("exit code") << script("echo a; echo 'ask  the\nadministrator' >&2; exit 3", u"code"_s)
                               << u"ended with exit code 3. Try it in a terminal. It said: ask the administrator"_s;
    QTest::newRow("exit code 1") << script("echo 'wrong password file' >&2; exit 1", u"one"_s)
                                 << u"exit code 1. Try it in a terminal. It said: wrong"_s;
    QTest::newRow("killed") << script("kill -9 $$", u"killed"_s) << u"was killed or crashed"_s;
    QTest::newRow("not there") << QStringList{m_fixture.path(u"missing"_s)} << u"missing was not found"_s;
    QTest::newRow("not in the path") << QStringList{u"vitrine-no-such-program"_s} << u"was not found"_s;
    QTest::newRow("not executable") << QStringList{m_fixture.write("#!/bin/sh\n", u"plain"_s)}
                                    << u"plain is not a file that this user may run"_s;
    QTest::newRow("folder") << QStringList{m_fixture.path(u"."_s)} << u"is not a file that this user may run"_s;
    QTest::newRow("bad interpreter") << QStringList{m_fixture.write("#!/nonexistent/shell\n", u"bad"_s,
                                                                    QFileDevice::ReadOwner | QFileDevice::ExeOwner)}
                                     << u"could not be started"_s;
}

void TestSecretCommand::tellsWhatIsWrong()
{
    QFETCH(QStringList, words);
    QFETCH(QString, reason);

    const Result<QString> line = run(words);

    QVERIFY(!line.hasValue());
    QVERIFY2(line.error().message.contains(reason), qPrintable(line.error().message));
}

void TestSecretCommand::tellsNoLongSecretOfStandardError()
{
    const QString program = m_fixture.program("s=$(head -c 3000 /dev/zero | tr '\\0' 'k')\n"
                                              "echo \"$s\"; echo \"$s\" >&2; exit 1",
                                              u"long"_s);
    const Result<QString> line = run({program});
    QVERIFY(!line.hasValue());
    QVERIFY2(line.error().message.endsWith(u"It said: …"_s), qPrintable(line.error().message));
}

void TestSecretCommand::stopsWhatHangs()
{
    // A child of its own keeps the output open.
    const QString program =
        m_fixture.program("sleep 1000 &\necho $! >" + m_fixture.path(u"pid"_s).toUtf8() + "\nwait", u"hangs"_s);

    const Result<QString> line = run({program}, 1s);

    QVERIFY(!line.hasValue());
    QVERIFY2(line.error().message.contains("did not end within 1 s and was stopped"_L1),
             qPrintable(line.error().message));
    QFile pidFile(m_fixture.path(u"pid"_s));
    if (!pidFile.open(QIODevice::ReadOnly))
        QSKIP("This machine is too slow to begin a program within its time limit.");
    const QByteArray child = pidFile.readAll().trimmed();
    QVERIFY(!child.isEmpty());
    QTRY_VERIFY2(!isAlive(child), "what it has started is stopped, too");
}

void TestSecretCommand::stopsWhatNeverStopsPrinting()
{
    const Result<QString> line = run({m_fixture.program("exec head -c 10485760 /dev/zero", u"much"_s)});

    QVERIFY(!line.hasValue());
    QVERIFY2(line.error().message.contains("printed more than 64 KiB"_L1), qPrintable(line.error().message.left(500)));
    QVERIFY(line.error().message.size() < 1000);

    const Result<QString> noise =
        run({m_fixture.program("head -c 10485760 /dev/zero | tr '\\0' x >&2; echo fine", u"noise"_s)});
    QCOMPARE(TokenFixture::textOf(noise), u"fine"_s);
}

void TestSecretCommand::cancelledItBringsNothing()
{
    SecretCommand command({m_fixture.program("echo old; sleep 1000", u"slow"_s)}, 20s);
    QStringList lines;
    connect(&command, &SecretCommand::finished, &command,
            [&](const Result<QString> &line) { lines += TokenFixture::textOf(line); });
    command.run();
    command.cancel();
    m_fixture.program("echo new", u"slow"_s);

    command.run();

    QTRY_COMPARE(lines, QStringList{u"new"_s});
}

void TestSecretCommand::errorsHoldNoSecret_data()
{
    QTest::addColumn<QByteArray>("script");

    QTest::newRow("printed to both") << QByteArray("echo hunter2; echo 'got hunter2' >&2; exit 1");
    QTest::newRow("two lines") << QByteArray("echo hunter2; echo hunter2; echo 'a hunter2' >&2");
    QTest::newRow("known shape") << QByteArray("echo 'Authorization: Bearer hunter2' >&2; exit 1");
    QTest::newRow("URL") << QByteArray("echo 'GET https://x.example/?token=hunter2' >&2; exit 1");
}

void TestSecretCommand::errorsHoldNoSecret()
{
    QFETCH(QByteArray, script);

    const Result<QString> line = run({m_fixture.program(script)});

    QVERIFY(!line.hasValue());
    QVERIFY2(!line.error().message.contains("hunter2"_L1), qPrintable(line.error().message));
}

QTEST_GUILESS_MAIN(TestSecretCommand)
#include "TestSecretCommand.moc"
