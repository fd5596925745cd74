// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/ProfileLock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace vitrine;
using Outcome = ProfileLock::Outcome;
using Status = ProfileLock::Status;

class TestProfileLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatNobodyHoldsIsNoLock_data()
    {
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut by a power failure") << QByteArray("123");
        QTest::newRow("zeros") << QByteArray(60, '\0');
        QTest::newRow("of a process that runs, on this host") << QByteArray::number(::getpid()) + "\nvitrine\nhere\n";
        QTest::newRow("of another host, with process 1") << QByteArray("1\nvitrine\nrenamed-by-dhcp\nmachine\nboot\n");
    }

    void aFileThatNobodyHoldsIsNoLock()
    {
        QFETCH(const QByteArray, left);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(left);
        file.close();
        ProfileLock lock(path());
        QCOMPARE(lock.take(), Outcome::Taken);
        QCOMPARE(ProfileLock::status(path()), (Status{.isHeld = true, .process = ::getpid()}));
    }

    void onlyOneHoldsIt()
    {
        ProfileLock first(path());
        QCOMPARE(first.take(), Outcome::Taken);
        ProfileLock second(path());
        QCOMPARE(second.take(), Outcome::Held);
    }

    void isFreeAfterItsHolder()
    {
        {
            ProfileLock first(path());
            QCOMPARE(first.take(), Outcome::Taken);
        }
        QCOMPARE(ProfileLock::status(path()), Status());
        ProfileLock second(path());
        QCOMPARE(second.take(), Outcome::Taken);
    }

    void isFreeAfterItsHolderWasKilled()
    {
        const pid_t child = ::fork();
        if (child == 0) {
            auto *lock = new ProfileLock(path());
            ::_exit(lock->take() == Outcome::Taken ? 0 : 1);
        }
        int result = -1;
        QCOMPARE(::waitpid(child, &result, 0), child);
        QCOMPARE(result, 0);
        QCOMPARE(ProfileLock::status(path()), (Status{.process = child, .wasKilled = true}));
        ProfileLock next(path());
        QCOMPARE(next.take(), Outcome::Taken);
    }

    void aFolderThatIsMissingIsNoOtherHolder()
    {
        ProfileLock lock(m_folder.filePath(QStringLiteral("missing/lock")));
        QCOMPARE(lock.take(), Outcome::NotWritable);
        QCOMPARE(lock.obstacle(), QStringLiteral("No such file or directory"));
    }

    void cleanup() { QFile::remove(path()); }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("lock")); }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestProfileLock)
#include "TestProfileLock.moc"
