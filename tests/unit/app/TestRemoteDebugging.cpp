// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/RemoteDebugging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestRemoteDebugging : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsTheBrowsersPort_data();
    void findsTheBrowsersPort();
    void namesTheVariableThatIsWrong_data();
    void namesTheVariableThatIsWrong();
    void isOffByDefault();
    void aFileForTheUrlNeedsAPort();
    void listensUntilItEnds();
    void writesTheUrlForTheUserAlone();
    void leavesTheUrlOfAnotherRun();
    void failsBeforeItListens_data();
    void failsBeforeItListens();
    void saysThatThePortIsInUse();

private:
    /// The connection of a client to the gateway works.
    [[nodiscard]] bool answers() const
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, m_settings.remoteDebuggingPort);
        return socket.waitForConnected();
    }

    Settings m_settings;
};

void TestRemoteDebugging::init()
{
    m_settings = Settings();
    const auto port = BrowserPort::unused();
    QVERIFY(port);
    m_settings.remoteDebuggingPort = port->port;
}

void TestRemoteDebugging::findsTheBrowsersPort_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("flags");
    QTest::addColumn<QString>("port");
    QTest::newRow("none") << QString() << u"--log-level=1"_s << u"127.0.0.1:0"_s;
    QTest::newRow("variable") << u"127.0.0.1:1"_s << QString() << u"127.0.0.1:1"_s;
    QTest::newRow("port alone") << u"1"_s << QString() << u"127.0.0.1:1"_s;
    QTest::newRow("flag") << QString() << u"--remote-debugging-port=2"_s << u"127.0.0.1:2"_s;
    QTest::newRow("both: Qt takes the flag") << u"1"_s << u"--remote-debugging-port=2"_s << u"127.0.0.1:2"_s;
}

void TestRemoteDebugging::findsTheBrowsersPort()
{
    QFETCH(const QString, variable);
    QFETCH(const QString, flags);
    QProcessEnvironment variables;
    variables.insert(u"QTWEBENGINE_REMOTE_DEBUGGING"_s, variable);
    variables.insert(u"QTWEBENGINE_CHROMIUM_FLAGS"_s, flags);

    const auto port = RemoteDebugging::browserPort(variables);

    QVERIFY2(port, port ? "" : qPrintable(port.error().message));
    QTEST(port->text(), "port");
}

void TestRemoteDebugging::namesTheVariableThatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("variable") << u"QTWEBENGINE_REMOTE_DEBUGGING"_s << u"x"_s;
    QTest::newRow("flag") << u"QTWEBENGINE_CHROMIUM_FLAGS"_s << u"--remote-debugging-port=0"_s;
}

void TestRemoteDebugging::namesTheVariableThatIsWrong()
{
    QFETCH(const QString, name);
    QFETCH(const QString, value);
    QProcessEnvironment variables;
    variables.insert(name, value);

    const auto debugging = RemoteDebugging::start(m_settings, variables);

    QVERIFY(!debugging);
    QVERIFY2(debugging.error().message.contains(name + u" must be a port"_s), qPrintable(debugging.error().message));
}

void TestRemoteDebugging::isOffByDefault()
{
    const auto debugging = RemoteDebugging::start(Settings(), {});

    QVERIFY(debugging);
    QVERIFY(!*debugging);
}

void TestRemoteDebugging::aFileForTheUrlNeedsAPort()
{
    Settings settings;
    settings.remoteDebuggingUrlFile = u"/tmp/url"_s;

    const auto debugging = RemoteDebugging::start(settings, {});

    QVERIFY(!debugging);
    QVERIFY2(debugging.error().message.contains("--remote-debugging-port"_L1), qPrintable(debugging.error().message));
}

void TestRemoteDebugging::listensUntilItEnds()
{
    {
        const auto debugging = RemoteDebugging::start(m_settings, {});
        QVERIFY2(debugging, debugging ? "" : qPrintable(debugging.error().message));
        QVERIFY(answers());
    }
    QVERIFY(!answers());
}

void TestRemoteDebugging::writesTheUrlForTheUserAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"url"_s);
    QFile old(path); // of an earlier run, and readable by all
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    QVERIFY(old.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
    old.close();
    m_settings.remoteDebuggingUrlFile = path;
    {
        const auto debugging = RemoteDebugging::start(m_settings, {});
        QVERIFY2(debugging, debugging ? "" : qPrintable(debugging.error().message));

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const QString pattern = u"^http://127.0.0.1:%1/[A-Za-z0-9_-]{22}/\n$"_s.arg(m_settings.remoteDebuggingPort);
        QVERIFY2(QRegularExpression(pattern).match(text).hasMatch(), qPrintable(text));
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFileInfo(path).permissions() & others));
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestRemoteDebugging::leavesTheUrlOfAnotherRun()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"url"_s));
    m_settings.remoteDebuggingUrlFile = file.fileName();
    {
        const auto debugging = RemoteDebugging::start(m_settings, {});
        QVERIFY2(debugging, debugging ? "" : qPrintable(debugging.error().message));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("http://127.0.0.1:1/another/\n") > 0);
        file.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("http://127.0.0.1:1/another/\n"));
}

void TestRemoteDebugging::failsBeforeItListens_data()
{
    QTest::addColumn<bool>("kiosk");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("error");
    QTest::newRow("kiosk, file") << true << u"/etc/vitrine/vitrine.toml:3"_s << QString()
                                 << u"(/etc/vitrine/vitrine.toml:3)"_s;
    QTest::newRow("kiosk, variable") << true << u"VITRINE_REMOTE_DEBUGGING_PORT"_s << QString()
                                     << u"A kiosk allows remote debugging only on its command line"_s;
    QTest::newRow("kiosk, command line") << true << u"--remote-debugging-port"_s << QString() << QString();
    QTest::newRow("desktop, file") << false << u"/etc/vitrine/vitrine.toml:3"_s << QString() << QString();
    QTest::newRow("a folder") << false << u"--remote-debugging-port"_s << u"/"_s << u"cannot be written to \"/\""_s;
}

void TestRemoteDebugging::failsBeforeItListens()
{
    QFETCH(const QString, source);
    QFETCH(const QString, error);
    QFETCH(const bool, kiosk);
    m_settings.kiosk = kiosk;
    m_settings.sources.insert(u"remote_debugging_port"_s, source);
    QFETCH(const QString, file);
    m_settings.remoteDebuggingUrlFile = file;

    const auto debugging = RemoteDebugging::start(m_settings, {});

    QCOMPARE(debugging.hasValue(), error.isEmpty());
    QCOMPARE(answers(), error.isEmpty());
    const QString message = debugging ? QString() : debugging.error().message;
    QVERIFY2(message.contains(error), qPrintable(message));
}

void TestRemoteDebugging::saysThatThePortIsInUse()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, m_settings.remoteDebuggingPort));
    const QTemporaryDir folder;
    m_settings.remoteDebuggingUrlFile = folder.filePath(u"url"_s);

    const auto debugging = RemoteDebugging::start(m_settings, {});

    QVERIFY(!debugging);
    QVERIFY2(debugging.error().message.contains(u"another program uses this port"_s),
             qPrintable(debugging.error().message));
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestRemoteDebugging)
#include "TestRemoteDebugging.moc"
