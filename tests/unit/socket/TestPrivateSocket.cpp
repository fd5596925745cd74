// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "socket/PrivateSocket.h"
#include "socket/SocketPeer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <optional>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestPrivateSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder.emplace(); }
    void makesAFolderForThisUserAlone();
    void refusesAFolderOfOthers_data();
    void refusesAFolderOfOthers();
    void listensForThisUserAlone();
    void refusesASocketOfAnotherUser();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"x"_s); }

    std::optional<QTemporaryDir> m_folder;
};

void TestPrivateSocket::makesAFolderForThisUserAlone()
{
    for (int i = 0; i < 2; ++i) {
        const auto made = makePrivateFolder(path());
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    }
    struct stat status = {};
    QCOMPARE(::stat(path().toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0700U);
}

void TestPrivateSocket::refusesAFolderOfOthers_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a file") << u"file"_s << u"is no folder"_s;
    QTest::newRow("a link to a folder") << u"link"_s << u"is no folder"_s;
    QTest::newRow("others can write") << u"writable"_s << u"Other users can write"_s;
    QTest::newRow("another owner") << u"owner"_s << u"Other users can write"_s;
    QTest::newRow("no folder around it") << u"missing"_s << u"cannot be made"_s;
}

void TestPrivateSocket::refusesAFolderOfOthers()
{
    QFETCH(const QString, what);
    QFETCH(const QString, problem);
    QString folder = path();
    if (what == "file"_L1) {
        QFile file(folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else if (what == "link"_L1) {
        QVERIFY(QDir().mkdir(folder + u'x') && QFile::link(folder + u'x', folder));
    } else if (what == "missing"_L1) {
        folder += u"/y/z"_s;
    } else {
        QVERIFY(QDir().mkdir(folder));
        if (what == "writable"_L1) {
            QCOMPARE(::chmod(folder.toLocal8Bit().constData(), 0770), 0);
        } else {
            if (::geteuid() != 0)
                QSKIP("only root can give a folder to another user");
            QCOMPARE(::chown(folder.toLocal8Bit().constData(), 65534, 65534), 0);
        }
    }
    const auto made = makePrivateFolder(folder);
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(problem), qPrintable(made.error().message));
}

void TestPrivateSocket::listensForThisUserAlone()
{
    QLocalServer server;
    const auto listens = listenPrivately(server, path());
    QVERIFY2(listens, listens ? "" : qPrintable(listens.error().message));
    struct stat status = {};
    QCOMPARE(::stat(path().toLocal8Bit().constData(), &status), 0);
    QCOMPARE(status.st_mode & 0777, 0600U);
    QLocalSocket client;
    client.connectToServer(path());
    QVERIFY(client.waitForConnected());
    QCOMPARE(socketPeerUser(client.socketDescriptor()), std::optional(::geteuid()));
}

void TestPrivateSocket::refusesASocketOfAnotherUser()
{
    if (::geteuid() != 0)
        QSKIP("only root can give a socket to another user");
    QLocalServer other;
    QVERIFY(other.listen(path()));
    QCOMPARE(::chown(path().toLocal8Bit().constData(), 65534, 65534), 0);
    QLocalServer server;
    const auto listens = listenPrivately(server, path());
    QVERIFY(!listens);
    QVERIFY2(listens.error().message.contains(u"belongs to another user"_s), qPrintable(listens.error().message));
    QVERIFY(QFileInfo::exists(path()));
}

QTEST_GUILESS_MAIN(TestPrivateSocket)
#include "TestPrivateSocket.moc"
