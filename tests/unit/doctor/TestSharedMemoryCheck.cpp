// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/SharedMemoryCheck.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSharedMemoryCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhetherThereIsRoom_data()
    {
        QTest::addColumn<SharedMemory>("memory");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<bool>("elsewhere");
        using enum CheckVerdict;
        constexpr qint64 mebibyte = 1024 * 1024;
        QTest::newRow("plenty") << SharedMemory{500 * mebibyte, 0} << Ok << QStringList{u"500.0 MiB are free"_s}
                                << false;
        QTest::newRow("a small container")
            << SharedMemory{16 * mebibyte, 500 * mebibyte} << Warning
            << QStringList{u"16.0 MiB are free in /dev/shm"_s, u"uses /tmp"_s, u"--shm-size=256m"_s} << true;
        QTest::newRow("no room anywhere") << SharedMemory{16 * mebibyte, 8 * mebibyte} << Problem
                                          << QStringList{u"no more in /tmp"_s, u"black"_s, u"size=256m"_s} << false;
        QTest::newRow("a little more in /tmp")
            << SharedMemory{0, 8 * mebibyte} << Problem << QStringList{u"no more in /tmp"_s} << true;
    }

    void saysWhetherThereIsRoom()
    {
        QFETCH(const SharedMemory, memory);
        QFETCH(const CheckVerdict, verdict);
        QFETCH(const QStringList, texts);
        expectCheck(sharedMemoryCheck(memory), verdict, texts);
        QTEST(memory.isElsewhere(), "elsewhere");
    }
};

QTEST_APPLESS_MAIN(TestSharedMemoryCheck)
#include "TestSharedMemoryCheck.moc"
